class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, *a, **k): return (self.n, a, k)
a = Adder(1)
print(a(), a(1, 2, x=3), callable(a), callable(Adder), callable(3), callable(len))
a.__call__ = lambda: "instance attribute"
print(a(), a.__call__())
class P: pass
try: P()()
except TypeError as e: print(e)
class Q:
    __call__ = 5
try: Q()()
except TypeError as e: print(e)
print(list(map(Adder(0), [1])), sorted([3, 1], key=Adder(0)))
