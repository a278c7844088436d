# What CPython says of sources that are not Python, and where it points.
def show(source):
    try:
        compile(source, "f.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source))
        print("   ", f"{type(e).__name__}: {e.msg} | {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {e.text!r}")


for source in [
    'x = a..b',
    'x = a.1',
    'x = a.[1]',
    'x = a[',
    'x = a[1',
    'x = a]',
    'x = a[1:2:3:4]',
    'x = a[]',
    'x = a[1 2]',
    'x = a[b=1]',
    'x = a[x:=1]',
    'x = a[*b]',
    'x = a[**b]',
    'x = a[1, , 2]',
]:
    show(source)
