import math
from abc import ABC, abstractmethod
from functools import total_ordering
@total_ordering
class Shape(ABC):
    @property
    @abstractmethod
    def area(self) -> float: ...
    def __lt__(self, other): return self.area < other.area
    def __eq__(self, other): return isinstance(other, Shape) and math.isclose(self.area, other.area)
    def __repr__(self): return f"{type(self).__name__}({', '.join(f'{k}={v}' for k, v in vars(self).items())})"
class Circle(Shape):
    def __init__(self, r): self.r = r
    @property
    def area(self): return math.pi * self.r ** 2
class Rect(Shape):
    def __init__(self, w, h): self.w, self.h = w, h
    @property
    def area(self): return self.w * self.h
class Square(Rect):
    def __init__(self, s): super().__init__(s, s)
shapes = [Circle(1), Rect(2, 3), Square(2), Circle(0.5)]
for s in sorted(shapes): print(f"{s!r:<20} {s.area:8.4f}")
print(max(shapes), Square(2) == Rect(1, 4), Square(2) >= Circle(1), Rect(1, 1) != Circle(1), isinstance(Square(1), Rect), sum(s.area for s in shapes))
try: Shape()
except TypeError as e: print(e)
class Half(Shape): pass
try: Half()
except TypeError as e: print(e)
try: Circle(1).area = 5
except AttributeError as e: print(e)
try: Circle(1) < "x"
except AttributeError as e: print(e)
