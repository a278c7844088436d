# What CPython says of sources that are not Python, and where it points.
def show(source):
    try:
        compile(source, "f.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source))
        print("   ", f"{type(e).__name__}: {e.msg} | {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {e.text!r}")


for source in [
    'yield = 1',
    'yield x = 1',
    'x = yield y = 1',
    'print(yield)',
    'def f(): x = yield = 1',
    'def f(): yield from',
    'def f(): yield x y',
]:
    show(source)
