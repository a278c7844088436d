class T:
    def __init__(self): self._c = 0
    @property
    def c(self):
        "the degrees"
        return self._c
    @c.setter
    def c(self, v):
        if v < -273: raise ValueError("too cold")
        self._c = v
    @c.deleter
    def c(self):
        print("deleted")
        self._c = 0
    f = property(lambda self: self.c * 9 / 5 + 32, doc="fahrenheit")
t = T()
t.c = 100
print(t.c, t.f, T.c.__doc__, T.f.__doc__)
del t.c
print(t.c)
for g in (lambda: setattr(t, "c", -300), lambda: setattr(t, "f", 1), lambda: delattr(t, "f")):
    try: g()
    except (ValueError, AttributeError) as e: print(type(e).__name__, e)
class U(T):
    @T.c.getter
    def c(self): return "overridden"
print(U().c)
w = property()
try: type("W", (), {"w": w})().w
except AttributeError as e: print(e)
