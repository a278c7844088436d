class A:
    def __init__(self, v): self.v = v
    def get(self): return self.v
a = A(3)
m = a.get
a.v = 4
print(m(), A.get(a), m.__self__ is a, m.__name__, m.__func__ is A.get, a.get == a.get)
a.get = lambda: 'instance'
print(a.get(), A.get(a))
