class C:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v if isinstance(o, C) else NotImplemented
    def __lt__(self, o): print("lt"); return self.v < o.v
    def __le__(self, o): return NotImplemented
    __hash__ = None
a, b = C(1), C(2)
print(a == b, a != b, a == C(1), a == 1, a != 1, a < b, a > b)
for f in (lambda: a <= b, lambda: a >= b, lambda: {a}, lambda: {a: 1}, lambda: hash(a), lambda: a < 1 if False else a.__lt__(3)):
    try: print(f())
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
class E:
    def __eq__(self, o): return "truthy"
print(E() == 1, E() != 1, [E()] == [1], E() in [1])
try: hash(E())
except TypeError as e: print(e)
print(sorted([C(3), C(1)], key=lambda c: c.v)[0].v)
