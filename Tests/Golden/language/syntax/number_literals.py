# What CPython says of sources that are not Python, and where it points.
def show(source):
    try:
        compile(source, "f.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source))
        print("   ", f"{type(e).__name__}: {e.msg} | {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {e.text!r}")


for source in [
    'x = 0b',
    'x = 0b12',
    'x = 0o',
    'x = 0o18',
    'x = 0x',
    'x = 0xz',
    'x = 01',
    'x = 00.5',
    'x = 0_1',
    'x = 1_000_',
    'x = 1__0',
    'x = _1 2',
    'x = 1.e',
    'x = 1e+',
    'x = 1.5e',
    'x = 1e5x',
    'x = 1j2',
    'x = 1.5abc',
    'x = 123abc',
    'x = 1if 2else 3',
    'x = 0xfor y in z',
    'x = 1.2.3',
    'x = 1..real',
    'x = 1.real',
    'x = 1 .real y',
]:
    show(source)
