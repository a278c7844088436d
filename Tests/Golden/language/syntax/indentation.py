# What CPython says of sources that are not Python, and where it points.
def show(source):
    try:
        compile(source, "f.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source))
        print("   ", f"{type(e).__name__}: {e.msg} | {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {e.text!r}")


for source in [
    ' x = 1',
    'x = 1\n  y = 2',
    'x = 1\n\ty = 2',
    'if x:\n  y\n    z',
    'if x:\n    y\n  z',
    'if x:\n    y\n   z\n',
    'if x:\n\ty\n    z',
    'if x:\n    y\n\tz',
    'if x:\n  if y:\n    z\n   w',
    '  if x:\n    y',
    'def f():\n  x\n y',
    'class A:\nx = 1',
    'class A:\n  def f(self):\n  x',
    'class A:\n  x = 1\n    y = 2',
    '# only a comment\n  x = 1',
]:
    show(source)
