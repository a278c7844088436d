class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y

match Point(1, 2):
    case Point(1, y):
        print(y)
match Point(1, 2):
    case Point(a, y=b):
        print(a, b)
match [Point(0, 0), Point(3, 4)]:
    case [Point(0, 0), Point(x, y) as second]:
        print(x, y, second.x)

class Sub(Point):
    pass
match Sub(5, 6):
    case Point(x, y):
        print("inherited", x, y)
match Point(1, 2):
    case Sub(x, y):
        print("no")
    case _:
        print("not a Sub")
