# What CPython says of sources that are not Python, and where it points.
def show(source):
    try:
        compile(source, "f.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source))
        print("   ", f"{type(e).__name__}: {e.msg} | {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {e.text!r}")


for source in [
    'x += ',
    'x += = 1',
    'x =+ ',
    'x ++',
    'x++ 1',
    '++x = 1',
    'x-- ',
    'x <> y',
]:
    show(source)
