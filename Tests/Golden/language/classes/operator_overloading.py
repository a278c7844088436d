class V:
    def __init__(self, *c): self.c = c
    def __add__(self, o): return V(*(a + b for a, b in zip(self.c, o.c)))
    def __mul__(self, k): return V(*(a * k for a in self.c)) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __neg__(self): return self * -1
    def __matmul__(self, o): return sum(a * b for a, b in zip(self.c, o.c))
    def __repr__(self): return f'V{self.c}'
    def __abs__(self): return sum(a * a for a in self.c) ** 0.5
    def __bool__(self): return any(self.c)
v = V(3, 4)
print(v + v, 2 * v, v * 3, -v, v @ v, abs(v), bool(V(0, 0)))
try:
    v * 'a'
except TypeError as e:
    print(e)
