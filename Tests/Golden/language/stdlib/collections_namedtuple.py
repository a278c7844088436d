from collections import namedtuple

Point = namedtuple("Point", ["x", "y"])
p = Point(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=5), Point._make([7, 8]), Point._fields)
x, y = p
print(x + y, p == (1, 2), hash(p) == hash((1, 2)), isinstance(p, tuple), len(p), sorted([Point(2, 1), Point(1, 9)]))
D = namedtuple("D", "a b c", defaults=[10, 20])
print(D(1), D(1, 2), D._field_defaults, D(a=3, c=4))
print(Point.__doc__, namedtuple("R", "a def a", rename=True)._fields)
for f in [lambda: Point(1), lambda: Point(1, 2, 3), lambda: p._replace(z=1), lambda: namedtuple("A", "a a"), lambda: namedtuple("A", "1a"),
          lambda: namedtuple("A", "_a"), lambda: Point._make([1]), lambda: setattr(p, "x", 3), lambda: p.zzz, lambda: Point(1, 2, z=3)]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Sub(Point):
    def norm(self):
        return (self.x**2 + self.y**2) ** 0.5


print(Sub(3, 4).norm(), Sub(3, 4))
print("%s and %s" % p, f"{p.x}-{p.y}")
