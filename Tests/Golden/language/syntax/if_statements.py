# What CPython says of sources that are not Python, and where it points.
def show(source):
    try:
        compile(source, "f.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source))
        print("   ", f"{type(e).__name__}: {e.msg} | {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {e.text!r}")


for source in [
    'if x:',
    'if x: pass else: pass',
    'if x: pass\nelse pass',
    'if x == 1 print(1)',
    'if x = 1:\n    pass',
    'if (x = 1): pass',
    'if x := 1: pass',
    'if x: y = 1 else: y = 2',
    'if not x = y: pass',
    'if x and y = 3: pass',
    'if x == y = z: pass',
    'if x.y = 3: pass',
    'if x[0] = 3: pass',
    'if f() = 3: pass',
    'if True = x: pass',
    'if [a] = b: pass',
    'elif x: pass',
    'else: pass',
    'if x:\n    pass\nelse if y:\n    pass',
    'if x:\n    pass\nelseif y:\n    pass',
    'if x:\n    pass\n    else:\n    pass',
    'if x:\n    pass\nelse:\nprint(1)',
    'if x then: pass',
    'if x {\n}',
    'if (x) {\n    y\n}',
    'unless x: pass',
]:
    show(source)
