class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))
    @property
    def x(self): return self[0]
p = Point(1, 2)
print(p, p.x, p + (3,), type(p + ()), p == (1, 2), hash(p) == hash((1, 2)))
class Upper(str):
    def __new__(cls, s): return super().__new__(cls, s.upper())
u = Upper("abc")
print(u, repr(u), type(u.lower()).__name__, u[0], len(u), {u: 1}["ABC"])
class Even(int):
    def __add__(self, other): return Even(int(self) + other)
    def __repr__(self): return f"Even({int(self)})"
print(Even(2) + 4, 4 + Even(2), Even(2) * 3, sum([Even(2), Even(4)]), -Even(2))
class F(float):
    unit = "m"
f = F(2.5)
f.tag = "t"
print(f, f * 2, f.unit, f.tag, f.is_integer(), round(f))
