# What CPython says of sources that are not Python, and where it points.
def show(source):
    try:
        compile(source, "f.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source))
        print("   ", f"{type(e).__name__}: {e.msg} | {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {e.text!r}")


for source in [
    'for x: pass',
    'for in y: pass',
    'for x in: pass',
    'for x in y z: pass',
    'for x, in y print(x)',
    'for x = 1 in y: pass',
    'for (x, 1) in y: pass',
    'for x + 1 in y: pass',
    'for x() in y: pass',
    'for x in y:\nprint(x)',
    'for x in range(3)\n    print(x)',
    'for i = 0; i < 3; i++: pass',
    'for (i = 0; i < 3; i++) {}',
    'for x of y: pass',
    'for lambda: x in y: pass',
    'for x in *a, b: pass',
    'for x in y: pass else: pass',
]:
    show(source)
