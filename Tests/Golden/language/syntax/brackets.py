# What CPython says of sources that are not Python, and where it points.
def show(source):
    try:
        compile(source, "f.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source))
        print("   ", f"{type(e).__name__}: {e.msg} | {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {e.text!r}")


for source in [
    'x = 5 +',
    'x = 5 + * 3',
    'x = 5 + / 3',
    'x = (5 + 3',
    'x = 5 + 3)',
    'x = (5 + 3]',
    'x = [5, 3)',
    'x = {5: 3]',
    'x = ((1, 2)',
    'x = (1, (2, 3)',
    'x = [1, 2, 3\nprint(x)\nprint(x)',
    'x = (1,\n2\nif x:\n    pass',
    "x = {\n'a': 1,\n'b': 2\nfor i in x: pass",
]:
    show(source)
