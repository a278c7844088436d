class A:
    def __init__(self, l): self.l = l
    def __iadd__(self, o): self.l.append(o); return self
    def __ior__(self, o): return 'or'
a = b = A([])
a += 1
a += 2
print(a is b, b.l)
a |= 3
print(a)
x = y = [1]
x += (2,)
print(y)
