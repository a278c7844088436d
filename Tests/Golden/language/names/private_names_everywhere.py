def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
class A:
    __x = 1
    _y = 2
    __z__ = 3
    __ = 4
    ___ = 5
    def __init__(self): self.__i = 10; self.__j__ = 11
    def __m(self): return 'A.__m'
    def call(self): return self.__m(), self.__i, A.__x, getattr(self, '_A__i')
    def inner(self):
        def f(__p=1): __local = 2; return __p, __local, sorted(locals())
        return f()
    def kw(self, __a, *, __b=2, **__k): return __a, __b, __k
    class __Nested:
        __n = 7
        def get(self): return self.__n
    def nest(self): return self.__Nested().get(), sorted(k for k in vars(A) if 'Nested' in k)
    def glob(self):
        try: return __global
        except NameError as e: return str(e)
    def exc(self):
        try: 1 / 0
        except ZeroDivisionError as __e: return type(__e).__name__
    def loops(self): return [__v for __v in range(2)], {__k: 1 for __k in 'a'}, (lambda __q: __q)(5)
    def imp(self): import math as __m; return __m.pi > 3
    def string(self): return hasattr(self, '__i'), hasattr(self, '_A__i'), f'{self.__i}'
class B(A):
    __x = 'B'
    def __m(self): return 'B.__m'
    def both(self): return self.__x, self._A__x, self.__m(), self._A__m()
a, b = A(), B(); print(a.call(), b.call(), b.both(), a.inner(), a.kw(1), a.kw(1, _A__b=3), a.nest(), a.glob(), a.exc(), a.loops(), a.imp(), a.string()); _A__global = 'found'; print(a.glob()); t(lambda: a.__x); t(lambda: a.__i); t(lambda: a.kw(1, __b=3)); print(a._A__i, A.__z__, a.__j__, A.__dict__['__'], A.___, sorted(k for k in vars(a)), sorted(k for k in vars(B) if 'x' in k))
class _Under:
    __v = 1
    def get(self): return self.__v
class __Dunder:
    __v = 2
    def get(self): return self.__v
class ___:
    __v = 3
    def get(self): return self.__v
print(_Under().get(), [k for k in vars(_Under) if 'v' in k], __Dunder().get(), [k for k in vars(__Dunder) if k.endswith('__v')], ___().get(), [k for k in vars(___) if k.endswith('__v')])
exec('class C:\n __s = 1\n def g(s): return s.__s\nprint(C().g(), [k for k in vars(C) if "__s" in k])'); C2 = type('C2', (), {'__t': 1, 'g': lambda s: s.__t}); print('__t' in vars(C2), C2().g())
class S:
    __slots__ = ('__p', 'q')
    def __init__(self): self.__p = 1
    def get(self): return self.__p
print(S().get(), S._S__p, hasattr(S(), '__p')); 
class Decl:
    def f(self):
        global __g
        __g = 5
    def n(self):
        __c = 1
        def i():
            nonlocal __c
            __c += 1; return __c
        return i()
Decl().f(); print(_Decl__g, Decl().n())
