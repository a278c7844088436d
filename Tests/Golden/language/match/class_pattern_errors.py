class Point:
    __match_args__ = ("x", "y")
    x = y = 0

class Bad:
    __match_args__ = ["x"]
    x = 1

class Worse:
    __match_args__ = (1,)

class Plain:
    pass

def attempt(label, f):
    try:
        f()
    except Exception as e:
        print(label, type(e).__name__, e)

def three():
    match Point():
        case Point(1, 2, 3):
            pass
def one():
    match Plain():
        case Plain(1):
            pass
def bad():
    match Bad():
        case Bad(1):
            pass
def worse():
    match Worse():
        case Worse(1):
            pass
def twice():
    match Point():
        case Point(0, x=0):
            pass
def notclass():
    match 1:
        case print(1):
            pass
def many():
    match 1:
        case int(1, 2):
            pass
for f in (three, one, bad, worse, twice, notclass, many):
    attempt(f.__name__, f)
