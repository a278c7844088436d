# What CPython says of sources that are not Python, and where it points.
def show(source):
    try:
        compile(source, "f.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source))
        print("   ", f"{type(e).__name__}: {e.msg} | {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {e.text!r}")


for source in [
    'x = f(',
    'x = f(1',
    'x = f(1,',
    'x = f(a, b',
    'x = f)',
    'x = f(a b)',
    'x = f(a, b c, d)',
    'x = f(a,, b)',
    'x = f(,a)',
    'x = f(a=)',
    'x = f(a=1 b=2)',
    'x = f(a=1, b)',
    'x = f(a=1, *b)',
    'x = f(**a, *b)',
    'x = f(**a, b)',
    'x = f(a.b=1)',
    'x = f(a[0]=1)',
    'x = f(1=a)',
    'x = f("a"=1)',
    'x = f(None=1)',
    'x = f(True=1, b=2)',
    'x = f(lambda x: 1=2)',
    'x = f(a for a in b, 1)',
    'x = f(1, a for a in b)',
    'x = f(1, *a for a in b)',
    'x = f(**a for a in b)',
    'x = f(a=b for b in c)',
    'x = f(a=1, a=2)',
    'x = f(a := 1, b=a := 2)',
    'x = f(*)',
    'x = f(**)',
    'x = f(*a b)',
    'x = f(a)(',
    'x = f(a) b',
    'x = f(a):',
    'x = f a',
]:
    show(source)
