# What CPython says of sources that are not Python, and where it points.
def show(source):
    try:
        compile(source, "f.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source))
        print("   ", f"{type(e).__name__}: {e.msg} | {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {e.text!r}")


for source in [
    '1 = x',
    '1 + 1 = x',
    '"a" = x',
    'None = 1',
    'x = None = 1',
    'x = 1 = y',
    'x, 1 = y',
    '[x, None] = y',
    '(x, f()) = y',
    '{x} = y',
    '{} = y',
    'x < y = z',
    'not x = y',
    'x and y = z',
    'x or y = z',
    '-x = 1',
    'x() = 1',
    'x().y = 1 2',
    'lambda: 1 = 2',
    'x if y else z = 1',
    '... = 1',
    'f"a" = 1',
    '[x for x in y] = 1',
    '(x for x in y) = 1',
    '{x for x in y} = 1',
    '{x: 1 for x in y} = 1',
    '*x = 1',
    '*x, *y = 1',
    '(*x) = 1',
    'x = (*y)',
    'x = (**y)',
    'x = (*y for y in z)',
    'f() += 1',
    '1 += 1',
    'x, y += 1',
    '(x) += 1',
    '[x] += 1',
    'None += 1',
    'x + 1 += 2',
    'x += y += 1',
    'x = y += 1',
    'x += yield = 1',
]:
    show(source)
