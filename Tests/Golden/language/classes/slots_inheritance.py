class A:
    __slots__ = ("a",)
class B(A):
    __slots__ = ("b",)
class C(A): pass
class D(B):
    __slots__ = ("__dict__",)
b = B(); b.a = 1; b.b = 2
print(b.a, b.b)
try: b.c = 3
except AttributeError as e: print(e)
c = C(); c.a = 1; c.z = 26
print(c.a, c.z)
d = D(); d.a = 1; d.q = 2
print(d.q, d.a)
class Empty: __slots__ = ()
try: Empty().x = 1
except AttributeError as e: print(e)
