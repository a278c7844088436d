class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

def where(p):
    match p:
        case Point(x=0, y=0):
            return "origin"
        case Point(x=0, y=y):
            return f"on y at {y}"
        case Point(x=x, y=0):
            return f"on x at {x}"
        case Point(x=x, y=y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "somewhere"
        case _:
            return "no point"

for p in [Point(0, 0), Point(0, 3), Point(4, 0), Point(5, 5), Point(1, 2), (0, 0)]:
    print(where(p))
match Point(1, 2):
    case Point(z=0):
        print("never")
    case Point(y=2, x=1):
        print("any order")
