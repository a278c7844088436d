# What CPython says of sources that are not Python, and where it points.
def show(source):
    try:
        compile(source, "f.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source))
        print("   ", f"{type(e).__name__}: {e.msg} | {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {e.text!r}")


for source in [
    'x = [*a for a in b]',
    'x = [a, b for a, b in c]',
    'x = {a, b for a, b in c}',
    'x = (a, b for a, b in c)',
    'x = [a, for a in b]',
    'x = [a for a in b if]',
    'x = [a for a in b c]',
    'x = [a for 1 in b]',
    'x = [a for f() in b]',
    'x = [a for a.b in c else d]',
    'x = [a if b for a in c]',
    'x = [a for a in b if c else d]',
    'x = [for a in b: a]',
    'x = [a in b for]',
    'x = [lambda: 1, 2 3]',
    'x = (yield = 1)',
]:
    show(source)
