import traceback, sys, io
def inner(x): return 1 / x
def outer(x):
    try: return inner(x)
    except ZeroDivisionError as e: raise ValueError("bad x") from e
try: outer(0)
except ValueError as e:
    text = traceback.format_exc(); print("\n".join(l for l in text.splitlines() if "File" not in l)); print(traceback.format_exception_only(type(e), e), traceback.format_exception_only(e), len(traceback.format_exception(e)), [f.name for f in traceback.extract_tb(e.__traceback__)], [f.lineno for f in traceback.extract_tb(e.__traceback__)], traceback.extract_tb(e.__traceback__)[-1].line)
    out = io.StringIO(); traceback.print_exc(file=out); print(out.getvalue() == text); out = io.StringIO(); traceback.print_exception(e, file=out, limit=1); print(len(out.getvalue().splitlines()))
    te = traceback.TracebackException.from_exception(e); print(te.exc_type.__name__, str(te), "".join(te.format()) == text, te.__cause__.exc_type.__name__, len(te.stack)); traceback.clear_frames(e.__traceback__)
    f = traceback.extract_tb(e.__traceback__)[0]; print(f.name, f.line, f.filename.endswith("texts.py"), list(traceback.walk_tb(e.__traceback__))[0][1])
def here(): return [f.name for f in traceback.extract_stack()]
print(here(), traceback.format_list([("f.py", 3, "fn", "code")]), traceback.format_exc(), traceback.format_tb(None))
class E(Exception):
    def __str__(self): return "multi\nline"
try: raise E
except E as e: e.add_note("a note"); print("".join(traceback.format_exception_only(e)))
try:
    try: {}["k"]
    except KeyError: raise TypeError("during")
except TypeError as e: print("During handling" in "".join(traceback.format_exception(e)), "During" in "".join(traceback.format_exception(e, chain=False)))
try: raise RuntimeError("x") from None
except RuntimeError as e: print(len(traceback.format_exception(e)), e.__suppress_context__)
def rec(n): return rec(n - 1) if n else 1 / 0
try: rec(10)
except ZeroDivisionError: print([l.strip() for l in traceback.format_exc().splitlines() if "repeated" in l], len(traceback.format_exc(limit=2).splitlines()), len(traceback.format_exc(limit=-1).splitlines()))
