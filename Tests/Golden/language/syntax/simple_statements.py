# What CPython says of sources that are not Python, and where it points.
def show(source):
    try:
        compile(source, "f.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source))
        print("   ", f"{type(e).__name__}: {e.msg} | {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {e.text!r}")


for source in [
    'return',
    'def f(): return x y',
    'raise x, y',
    'raise ValueError "x"',
    'raise from x',
    'raise x from',
    'assert',
    'assert x y',
    'assert x, y, z',
    'assert x = 1',
    'assert (x = 1)',
]:
    show(source)
