# What CPython says of sources that are not Python, and where it points.
def show(source):
    try:
        compile(source, "f.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source))
        print("   ", f"{type(e).__name__}: {e.msg} | {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {e.text!r}")


for source in [
    'del',
    'del x y',
    'del x,',
    'del (x, y, 1)',
    'del x + y',
    'del *x',
    'del (*x,)',
    'del x()',
    'del [x, 3]',
    'del None',
    'del ...',
    'del "x"',
    'del {}',
    'del (x for x in y)',
    'del x if y else z',
]:
    show(source)
