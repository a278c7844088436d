# What CPython says of sources that are not Python, and where it points.
def show(source):
    try:
        compile(source, "f.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source))
        print("   ", f"{type(e).__name__}: {e.msg} | {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {e.text!r}")


for source in [
    'class A x: pass',
    'class A():pass x',
    'class 3: pass',
    'class A(B: pass',
    'class A[T]: pass',
]:
    show(source)
