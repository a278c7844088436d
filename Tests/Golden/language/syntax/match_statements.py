# What CPython says of sources that are not Python, and where it points.
def show(source):
    try:
        compile(source, "f.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source))
        print("   ", f"{type(e).__name__}: {e.msg} | {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {e.text!r}")


for source in [
    'match x:\n    case',
    'match x:\n    case 1 2: pass',
    'match x:\n    case [a, b: pass',
    'match x:\n    case {"a" 1}: pass',
    'match x:\n    case a.b as c.d: pass',
    'match x:\n    case 1 | : pass',
    'match x:\n    case A(1, b=2, 3): pass',
    'match x:\n    case A(b=2, 3, c=4): pass',
    'match x:\n    case -a: pass',
    'match x:\n    case a + 1: pass',
    'match x:\n    case 1 + 1: pass',
    'match x:\n    case f(): pass\n    case 1 + 1j: pass\n    case 1j + 1: pass',
    'match x:\n    case *a: pass',
    'match x:\n    case (*a): pass',
    'match x:\n    case {**a, **b}: pass',
    'match x:\n    case {a: b}: pass',
    'match x:\n    case {1: a, **b, 2: c}: pass',
    'match x:\n    case _ as y: pass\n    case 1: pass',
    'match x\n    case 1: pass',
    'match x:\n    y = 1',
    'match:\n    case 1: pass',
    'match x:\ncase 1: pass',
    'match x:',
    'match x: pass',
    'case 1: pass',
    'type X = int',
]:
    show(source)
