# What CPython says of sources that are not Python, and where it points.
def show(source):
    try:
        compile(source, "f.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source))
        print("   ", f"{type(e).__name__}: {e.msg} | {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {e.text!r}")


for source in [
    'x = {1: 2\n 3: 4}',
    "x = {'a': 1 'b': 2}",
    "x = {'a' 1}",
    "x = {'a': 1, 'b'}",
    "x = {'a': 1, 'b':}",
    "x = {'a': 1, 'b': }",
    "x = {'a': 1, 2}",
    "x = {1, 'a': 2}",
    "x = {**a, 'b'}",
    "x = {'a': 1, **}",
    'x = {**}',
    'x = {*}',
    "x = {'a': *b}",
    "x = {'a': **b}",
    "x = {'a': 1, 'b': *c}",
    'x = {**a for a in b}',
    'x = {a: b for a in}',
    'x = {a: b for in c}',
    'x = {a: *b for a in c}',
]:
    show(source)
