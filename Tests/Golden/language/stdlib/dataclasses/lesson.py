from dataclasses import dataclass, field, asdict, astuple, replace
import math
@dataclass
class Point:
    x: float
    y: float = 0.0
    def dist(self, other): return math.hypot(self.x - other.x, self.y - other.y)
@dataclass
class Circle(Point):
    r: float = 1.0
    tags: list = field(default_factory=list)
    def __post_init__(self):
        if self.r <= 0: raise ValueError("radius must be positive")
        self.area = round(math.pi * self.r ** 2, 3)
p, c = Point(3, 4), Circle(1, 2, 3)
print(p, c, c.area, p.dist(Point(0)), p == Point(3, 4), p != c, asdict(c), astuple(p), replace(p, y=9))
c.tags.append("big"); print(c.tags, Circle(0).tags, vars(p), Point.__eq__ is not object.__eq__)
@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0
    def __str__(self): return f"v{self.major}.{self.minor}"
print(max(Version(1, 2), Version(1, 10)), sorted([Version(2), Version(1, 5)]), {Version(1): "one"}[Version(1, 0)], f"{Version(3)}")
for bad in (lambda: Point(), lambda: Circle(1, 1, -1), lambda: setattr(Version(1), "major", 2), lambda: p < p, lambda: Point(1, 2, 3), lambda: hash(p)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
