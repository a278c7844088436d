# What CPython says of sources that are not Python, and where it points.
def show(source):
    try:
        compile(source, "f.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source))
        print("   ", f"{type(e).__name__}: {e.msg} | {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {e.text!r}")


for source in [
    'lambda x, (y): x',
    'lambda (x): x',
    'lambda x: return x',
    'lambda *: 1',
    'lambda *, x: 1',
    'lambda x=: 1',
    'lambda x y: 1',
    'lambda **k, a: 1',
    'lambda a=1, /, b: 1',
    'lambda: x = 1',
    'f = lambda x: y = x',
]:
    show(source)
