# What CPython says of sources that are not Python, and where it points.
def show(source):
    try:
        compile(source, "f.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source))
        print("   ", f"{type(e).__name__}: {e.msg} | {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {e.text!r}")


for source in [
    'x = “hello”',
    'x = ‘hello’',
    'x = 1 – 2',
    'x = 5€',
    'x = ½',
    'x = a\xa0b',
    'x\u200b = 1',
    '“print”',
    'x = 3 × 4',
    'x → y',
    'if x：\n    pass',
    'print（x）',
    'x = [1，2]',
    'π = 3\nπ²= 4',
]:
    show(source)
