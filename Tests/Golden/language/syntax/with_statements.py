# What CPython says of sources that are not Python, and where it points.
def show(source):
    try:
        compile(source, "f.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source))
        print("   ", f"{type(e).__name__}: {e.msg} | {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {e.text!r}")


for source in [
    'with x as: pass',
    'with: pass',
    'with x, : pass',
    'with (x, y): pass z',
    'with open(x) as f, : pass',
    'with open(x) as f: f = 3 else: pass',
    'with (open(x) as f): pass\nwith (open(x) as 1): pass',
    'with x as y z: pass',
    'with x as y\n    pass',
    'with x as y:\npass',
    'with (x as y, z as w):\npass',
    'with (x as y, z as w)\npass',
]:
    show(source)
