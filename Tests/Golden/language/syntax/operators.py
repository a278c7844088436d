# What CPython says of sources that are not Python, and where it points.
def show(source):
    try:
        compile(source, "f.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source))
        print("   ", f"{type(e).__name__}: {e.msg} | {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {e.text!r}")


for source in [
    'x = a if b',
    'x = a if b else',
    'x = if a else b',
    'x = a if else b',
    'x = a else b',
    'x = (a if b)',
    'x = a or',
    'x = and a',
    'x = a not b',
    'x = a is is b',
    'x = not',
    'x = a not in',
    'x = a => b',
    'x = a =< b',
    'x = a =! b',
    'x = !a',
    'x = a && b',
    'x = a || b',
    'x = a ? b : c',
    'x = a $ b',
    'x = a @ ',
    'x = a ** ',
    'x = a // / b',
    'x = *',
    'x = **a',
    'x = *a',
    'x = *a, *',
]:
    show(source)
