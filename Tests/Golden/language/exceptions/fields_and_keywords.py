for c, kw in [(ValueError, {"a": 1}), (ImportError, {"name": "n", "path": "p"}), (ImportError, {"x": 1}), (NameError, {"name": "n"}), (AttributeError, {"name": "n", "obj": 3}), (AttributeError, {"x": 3}), (Exception, {"x": 3}), (KeyError, {"x": 1}), (ModuleNotFoundError, {"name": "q"}), (UnboundLocalError, {"name": "q"}), (StopIteration, {"value": 1}), (SystemExit, {"code": 1}), (OSError, {"x": 1}), (SyntaxError, {"x": 1})]:
    try:
        e = c("m", **kw)
        print(repr(e), {k: getattr(e, k, None) for k in kw})
    except TypeError as e: print(type(e).__name__, e)
class E(Exception):
    def __init__(self, *a, code=0):
        self.code = code
        super().__init__(*a)
e = E("x", code=4); print(repr(e), e.code, e.args)
class F(Exception): pass
try: F(a=1)
except TypeError as e: print(e)
class G(Exception):
    def __init__(self, x): self.x = x
g = G(4); print(repr(g), g.args, g)
class H(Exception):
    def __new__(cls, *a): 
        self = super().__new__(cls, *a); self.extra = len(a); return self
h = H(1, 2); print(repr(h), h.extra)
e = SyntaxError("bad", ("f.py", 3, 5, "x = = 1\n")); print(e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset, e.args, str(e))
e = SyntaxError("bad", ("f.py", 3, 5, "x = = 1\n", 3, 7)); print(e.end_lineno, e.end_offset, str(e), e.print_file_and_line)
e = SyntaxError("bad"); print(e.msg, e.lineno, str(e), e.args); e = SyntaxError(); print(e.msg, str(e))
try: SyntaxError("bad", ("f", 3))
except Exception as e: print(type(e), e)
try: SyntaxError("bad", 3)
except Exception as e: print(type(e), e)
e = IndentationError("x", ("f", 1, 2, "t")); print(repr(e))
e = StopIteration(1, 2); print(e.value); e = SystemExit(3, 4); print(e.code)
e = UnicodeDecodeError("utf-8", b"abc", 0, 1, "bad"); print(e, e.start, e.end, e.reason, e.object, e.encoding)
e = UnicodeEncodeError("ascii", "aé", 1, 2, "bad"); print(e, e.start, e.end, e.reason, e.object, e.encoding)
try: UnicodeDecodeError("x")
except TypeError as e: print(e)
e = OSError(2, "No", "f"); print(repr(e), e, e.args, e.errno, e.strerror, e.filename, e.filename2); e = OSError(2, "No", "f", None, "g"); print(e, e.filename2)
e = OSError("x"); print(repr(e), e, e.errno); e = OSError(1, 2, 3, 4, 5, 6); print(repr(e), e)
e = FileNotFoundError("x", "y"); print(repr(e), e); e = OSError(99999, "zz"); print(repr(e)); e = PermissionError(2, "q"); print(repr(e))
try: open("/nonexistent/x")
except OSError as e: print(repr(e), e.args, e.filename, e)
try: ExceptionGroup(message="x", exceptions=[1])
except TypeError as e: print(e)
e = KeyError(1, 2); print(e, repr(e)); e = KeyError("a"); print(e); e = KeyError(); print(repr(str(e)))
e = Exception(1, "a"); e.args = (3,); print(e, repr(e)); e.foo = 1; print(e.foo, e.__dict__)
try: e.args = 3
except TypeError as x: print(x)
e = ValueError(1); e2 = e.with_traceback(None); print(e2 is e, e.__traceback__)
try: e.__cause__ = 3
except TypeError as x: print(x)
try: e.__context__ = 3
except TypeError as x: print(x)
try: e.__traceback__ = 3
except TypeError as x: print(x)
