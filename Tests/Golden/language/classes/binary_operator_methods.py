class V:
    def __init__(self, x): self.x = x
    def __add__(self, o):
        if isinstance(o, V): return V(self.x + o.x)
        if isinstance(o, int): return V(self.x + o)
        return NotImplemented
    def __radd__(self, o): return V(100 + self.x)
    def __mul__(self, o): raise ValueError("mul")
    def __sub__(self, o): return NotImplemented
    def __matmul__(self, o): return "mm"
    def __lshift__(self, o): return "ls"
    def __or__(self, o): yield 1
    def __repr__(self): return f"V({self.x})"
class W(V):
    def __radd__(self, o): return "W first"
class I(int):
    def __add__(self, o): return NotImplemented
a, b = V(1), V(2)
print(a + b, a + 3, 3 + a, a + W(5), W(5) + a, a @ b, a << 2, list(a | b), I(3) + 4)
try: a - b
except TypeError as e: print(e)
try: a + "x"
except TypeError as e: print(e)
try: a * b
except ValueError as e: print(e)
a += b; print(a)
a = a + a + a; print(a)
def rec(n):
    class R:
        def __add__(self, o): return self + o
    try: R() + 1
    except RecursionError as e: print(e)
rec(1)
class D:
    def __del__(self): print("del")
    def __add__(self, o): return 5
print(D() + 1)
x = D() + D()
print("after", x)
import torch
class T:
    def __add__(self, o): return NotImplemented
    def __radd__(self, o): return "radd"
print(torch.tensor(1) + T())
try: print(T() + torch.tensor(1))
except TypeError as e: print(e)
def gen():
    y = V(1)
    while True:
        y = y + (yield y)
g = gen(); next(g); print(g.send(3), g.send(V(9)))
