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
h()
