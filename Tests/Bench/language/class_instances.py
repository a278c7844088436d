import time


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


best = float("inf")
for _ in range(5):
    start = time.perf_counter()
    run()
    best = min(best, time.perf_counter() - start)
print(best)
