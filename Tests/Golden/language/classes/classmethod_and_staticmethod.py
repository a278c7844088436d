class P:
    n = 0
    def __init__(self, v): self.v = v
    @classmethod
    def make(cls, v):
        cls.n += 1
        return cls(v * 2)
    @staticmethod
    def add(a, b): return a + b
class Q(P): pass
q = Q.make(4)
print(type(q).__name__, q.v, P.n, Q.n, P.add(1, 2), q.add(3, 4))
