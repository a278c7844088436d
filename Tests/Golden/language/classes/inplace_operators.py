class A:
    def __init__(self, v): self.v = v
    def __iadd__(self, o): self.v += o; print("iadd"); return self
    def __sub__(self, o): print("sub"); return A(self.v - o)
    def __imul__(self, o): return NotImplemented
    def __mul__(self, o): print("mul"); return A(self.v * o)
    def __repr__(self): return f"A({self.v})"
a = b = A(1)
a += 2
print(a, a is b)
a -= 1
print(a, b, a is b)
a *= 3
print(a)
try: a /= 2
except TypeError as e: print(e)
try: a @= 2
except TypeError as e: print(e)
l = [1]; m = l
l += (2, 3)
l *= 2
print(m)
t = (1,); u = t
t += (2,)
print(t, u)
x = ([],)
try: x[0] += [1]
except TypeError as e: print(e, x)
