from contextlib import *
import io, sys
@contextmanager
def tag(name):
    print("<" + name + ">")
    try: yield name
    except ValueError as e: print("saw", e); raise
    finally: print("</" + name + ">")
with tag("a") as t, tag("b"): print(t)
try:
    with tag("c"): raise ValueError("v")
except ValueError as e: print("out", e)
@tag("deco")
def f(): "F doc"; print("in f"); return 5
print(f(), f(), f.__name__, f.__doc__)
with ExitStack() as s:
    names = [s.enter_context(tag(n)) for n in "xy"]
    s.callback(print, "callback", sep="!"); s.push(lambda *d: print("push", d[0]) or True)
    print(names); raise KeyError("swallowed")
s = ExitStack(); s.callback(print, "later"); t = s.pop_all(); s.close(); print("closed"); t.close()
with suppress(ZeroDivisionError, KeyError): 1 / 0
with suppress(): print("nothing")
buf = io.StringIO()
with redirect_stdout(buf): print("hidden"); sys.stdout.write("x")
print(repr(buf.getvalue()))
err = io.StringIO()
with redirect_stderr(err): print("e", file=sys.stderr)
print(err.getvalue().strip())
class R:
    def close(self): print("closing")
with closing(R()) as r: print(type(r).__name__)
with nullcontext(5) as n: print(n)
class Both(ContextDecorator):
    def __enter__(self): print("enter"); return self
    def __exit__(self, *e): print("exit", e[0]); return False
@Both()
def g(): print("g")
g()
class A(AbstractContextManager):
    def __exit__(self, *a): return True
with A() as a: raise OSError
print(isinstance(R(), AbstractContextManager), isinstance(Both(), AbstractContextManager))
@contextmanager
def noyield():
    if False: yield
@contextmanager
def two(): yield 1; yield 2
@contextmanager
def swallow():
    try: yield
    except Exception: pass
with swallow(): raise RuntimeError("gone")
def use(cm, exc=None):
    with cm:
        if exc: raise exc
for bad in (lambda: use(noyield()), lambda: use(two()), lambda: use(two(), ValueError("q")), lambda: use(tag("s"), StopIteration("si")), lambda: ExitStack().enter_context(5), lambda: use(5), lambda: AbstractContextManager(), lambda: use(suppress(5), ValueError("w")), lambda: contextmanager(lambda: 5)().__enter__()):
    try: print("ok", bad())
    except Exception as e: print(type(e).__name__, e, repr(e.__cause__))
def broken(*a): raise IndexError("from exit")
try:
    with ExitStack() as s: s.push(broken); raise KeyError("first")
except IndexError as e: print(repr(e), repr(e.__context__))
