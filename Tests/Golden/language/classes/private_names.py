class A:
    __x = 1
    def __init__(self): self.__y = 2
    def __m(self): return self.__x + self.__y
    def call(self): return self.__m()
    def kw(self, *, __k=3): return __k
    __slots_like__ = 4
a = A()
print(a.call(), a._A__x, a._A__y, sorted(k for k in vars(a)), a.kw(), a.__slots_like__)
try: a.__x
except AttributeError as e: print(e)
class _B:
    __p = 5
    def get(self): return self.__p
print(_B().get(), _B._B__p)
class C(A):
    __x = "other"
    def mine(self): return self.__x
print(C().mine(), C().call())
class ___: 
    __z = 1
    def g(self): return self.__z
print(___.__dict__.get("__z"), ___().g())
