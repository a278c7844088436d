def f():
    try:
        1/0
    except ZeroDivisionError as e:
        raise ExceptionGroup("many", [ValueError(1), e, ExceptionGroup("inner", [KeyError("k"), OSError(2, "x")])])
def h():
    try:
        f()
    except* ValueError:
        raise RuntimeError("new")
    except* OSError as o:
        o.add_note("noted")
        raise
try: h()
except ExceptionGroup as g:
    print(repr(g), repr(g.__context__))
    r = g.exceptions[0]
    print(repr(r), repr(r.__context__), repr(r.__context__.__context__), r.__context__.__suppress_context__)
    r = g.exceptions[1]
    print(repr(r), repr(r.__context__), r.__suppress_context__, r.__cause__)
try: f()
except ExceptionGroup as g:
    a, b = g.split(ValueError)
    print(a.__suppress_context__, a.__cause__, g.__suppress_context__)
