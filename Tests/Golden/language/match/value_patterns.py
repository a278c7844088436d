class Color:
    RED = 0
    GREEN = 1

class Deep:
    class Inner:
        X = "x"

def name(c):
    match c:
        case Color.RED:
            return "red"
        case Color.GREEN:
            return "green"
        case Deep.Inner.X:
            return "deep"
        case _:
            return "?"

print(name(0), name(1), name("x"), name(2))
try:
    match 0:
        case Color.BLUE:
            pass
except AttributeError as e:
    print(e)
