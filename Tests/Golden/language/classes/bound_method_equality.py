class A:
    def m(self): return 1
    def __eq__(self, o): return True
    __hash__ = object.__hash__
a, b = A(), A()
print(a.m == a.m, a.m is a.m, a.m == b.m, a.m != a.m, a.m.__self__ is a)
print(repr(a.m).split(" of ")[0], repr(A.m).split(" at ")[0])
s = {a.m, a.m}
print(len(s))
print([].append.__name__, "".join.__self__ == "", len.__name__, [].append == [].append)
f = a.m
a.m = "shadow"
print(f(), a.m)
