# What CPython says of sources that are not Python, and where it points.
def show(source):
    try:
        compile(source, "f.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source))
        print("   ", f"{type(e).__name__}: {e.msg} | {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {e.text!r}")


for source in [
    'def f(x) return x',
    'def f x: pass',
    'def f(x y): pass',
    'def f(x, y z): pass',
    'def f(x=): pass',
    'def f(x=, y): pass',
    'def f(x: int = , y): pass',
    'def f(*args=3): pass',
    'def f(**kw=3): pass',
    'def f(**kw, *a): pass',
    'def f(*, **kw): pass',
    'def f(*, a, *): pass',
    'def f(a, *, b, *c): pass',
    'def f(a=1, /, b): pass',
    'def f(a, b=1, /, c): pass',
    'def f(a / b): pass',
    'def f(a, / *b): pass',
    'def f(a, /*b): pass',
    'def f(lambda): pass',
    'def f(self.x): pass',
    'def f(1, 2): pass',
    'def f(a, (b)): pass',
    'def f((a)): pass',
    'def f():\n  return\n    x',
    'def f():\n\treturn 1\n        return 2',
    'def f():\n        return 1\n\treturn 2',
    'def f(): return yield',
    'def f() -> int pass',
    'def (x): pass',
    'def f(x):',
    'def f(x): # nothing',
    'def f(x):\n# comment',
]:
    show(source)
