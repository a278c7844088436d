def g(): 1/0
def f():
    try:
        g()
    except ZeroDivisionError:
        raise
def h():
    try:
        f()
    except ZeroDivisionError as e:
        raise e
h()
