import sys
def f():
    try:
        1/0
    except ZeroDivisionError as e:
        raise ExceptionGroup("many", [ValueError(1), e])
try: f()
except ExceptionGroup as g:
    print(repr(g.__context__), repr(g.split(ValueError)[0].__context__))
try: f()
except* ValueError as g:
    print(repr(g.__context__), repr(sys.exc_info()))
except* ZeroDivisionError as g:
    print(repr(g.__context__))
try:
    raise KeyError(1)
except KeyError as k:
    e = k
    try:
        raise ExceptionGroup("many", [ValueError(1), e])
    except ExceptionGroup as z:
        print(repr(z.__context__))
try:
    raise KeyError(1)
except KeyError as k:
    try:
        raise ExceptionGroup("many", [ValueError(1), k])
    except ExceptionGroup as z:
        print(repr(z.__context__))
try:
    raise KeyError(1)
except KeyError as k:
        raise ExceptionGroup("many", [ValueError(1), k])
