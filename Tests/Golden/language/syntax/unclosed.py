# What CPython says of sources that are not Python, and where it points.
def show(source):
    try:
        compile(source, "f.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source))
        print("   ", f"{type(e).__name__}: {e.msg} | {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {e.text!r}")


for source in [
    'def f():\n    """doc\n    pass',
    'def f():\n    x = (1,\n    return x',
    'def f():\n    print("a"\n    print("b")',
    'def f():\n    x = [1, 2\n\ndef g():\n    pass',
    "x = {'a': [1, 2}, 'b': 3}",
    'print("hello"',
    'print("hello\'',
    'print(\'hello")',
    'print(hello"',
    'print("a" if x else)',
    'print(x for x in y z)',
]:
    show(source)
