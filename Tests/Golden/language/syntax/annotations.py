# What CPython says of sources that are not Python, and where it points.
def show(source):
    try:
        compile(source, "f.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source))
        print("   ", f"{type(e).__name__}: {e.msg} | {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {e.text!r}")


for source in [
    'x: int := 1',
    'x: int y',
    'x: = 1',
    'x, y: int = 1',
    '(x): int = 1\n(x, y): int',
    '[x, y]: int',
    'x + y: int',
    'f(): int',
    '"a": int',
    'x.y: int = 1 2',
]:
    show(source)
