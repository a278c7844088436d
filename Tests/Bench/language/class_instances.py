class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)


def run():
    v = Vector(0, 0)
    one = Vector(1, 2)
    for _ in range(150000):
        v = v + one
    return v.x
