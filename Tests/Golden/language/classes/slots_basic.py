class P:
    __slots__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
p = P(1, 2)
print(p.x, p.y, P.__slots__, hasattr(p, "__dict__"))
try: p.z = 1
except AttributeError as e: print(e)
del p.x
try: p.x
except AttributeError as e: print(e)
p.x = 5
print(p.x)
class One:
    __slots__ = "only"
o = One(); o.only = 1
print(o.only)
try: o.other = 1
except AttributeError as e: print(e)
