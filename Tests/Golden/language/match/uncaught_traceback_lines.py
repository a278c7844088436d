import traceback, sys
class P:
    __match_args__ = ("x",)
    x = 1

def f(v):
    match v:
        case P(1, 2):
            pass

def g(v):
    match v:
        case missing.name:
            pass

def h(v):
    match v + 1:
        case 1:
            pass

for fn, v in ((f, P()), (g, 1), (h, "s")):
    try:
        fn(v)
    except Exception:
        traceback.print_exc(file=sys.stdout)
