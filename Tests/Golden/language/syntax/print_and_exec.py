# What CPython says of sources that are not Python, and where it points.
def show(source):
    try:
        compile(source, "f.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source))
        print("   ", f"{type(e).__name__}: {e.msg} | {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {e.text!r}")


for source in [
    'print "x"',
    'print x, y',
    'print "a" % b',
    'print',
    'print >>f, "x"',
    'print("a" "b" c)',
    'print("a", b c)',
    'print("a" + )',
]:
    show(source)
