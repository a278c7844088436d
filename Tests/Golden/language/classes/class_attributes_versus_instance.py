class A:
    n = 1
    l = []
a, b = A(), A()
a.n += 1
a.l.append(1)
print(A.n, a.n, b.n, b.l, a.__dict__, b.__dict__)
del a.n
print(a.n)
