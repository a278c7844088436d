class O: pass
class A(O): pass
class B(O): pass
class C(A, B): pass
class D(B): pass
class E(C, D): pass
print([k.__name__ for k in E.__mro__], E.mro() == list(E.__mro__))
try:
    class X(A, O, B): pass
    print([k.__name__ for k in X.__mro__])
    class Y(O, A): pass
except TypeError as e: print(e)
class P(A, B): pass
class Q(B, A): pass
try:
    class R(P, Q): pass
except TypeError as e: print(e)
print(E.__base__.__name__, [b.__name__ for b in E.__bases__], [s.__name__ for s in O.__subclasses__()])
