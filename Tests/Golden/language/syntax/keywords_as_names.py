# What CPython says of sources that are not Python, and where it points.
def show(source):
    try:
        compile(source, "f.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source))
        print("   ", f"{type(e).__name__}: {e.msg} | {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {e.text!r}")


for source in [
    'x = class',
    'x = def',
    'x = for',
    'x = in',
    'x = import a',
    'x = pass',
    'class = 1',
    'def = 1',
    'if = 1',
    'for = 1',
    'lambda = 1',
    'None.x = 1\nNone.x y',
    'True = 1',
    'False = True',
    'x.True = 1',
    'x.None',
    'x.class',
    'from x import class',
    'import class',
    'def class(): pass',
    'class def: pass',
    'f(class=1)',
    'f(def)',
    'f(if)',
]:
    show(source)
