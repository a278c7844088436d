class A:
    def hi(self): return "A"
class B:
    def hi(self): return "B"
a = A()
a.v = 1
a.__class__ = B
print(a.hi(), type(a).__name__, a.v, isinstance(a, A))
class S: __slots__ = ("x",)
for target, value in ((a, int), (a, 3), (5, A), (a, S)):
    try: target.__class__ = value
    except TypeError as e: print(e)
class M(type): pass
class K(metaclass=type): pass
