def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
def trace(f):
    def w(*a, **k):
        r = f(*a, **k); print(f'{f.__name__}{a}{k or ""} -> {r}'); return r
    w.__name__ = f.__name__; return w
@trace
def add(a, b=1): return a + b
add(1); add(1, b=2)
def repeat(n):
    def deco(f): return lambda *a: [f(*a) for _ in range(n)]
    return deco
@repeat(2)
@trace
def hi(x): return 'hi ' + x
print(hi('you'))
class Count:
    def __init__(self, f): self.f, self.n = f, 0
    def __call__(self, *a): self.n += 1; return self.f(*a), self.n
    def __get__(self, o, t): return lambda *a: self(o, *a)
@Count
def sq(x): return x * x
print(sq(2), sq(3), sq.n)
class A:
    @Count
    def m(self, x): return type(self).__name__, x
    @staticmethod
    @trace
    def s(x): return x
    @classmethod
    @trace
    def c(cls, x): return x
    @property
    @trace
    def p(self): return 'p'
a = A(); print(a.m(1), a.m(2)); a.s(1); A.s(2); 
r = a.c(3) if False else None
print(A.s.__name__)
def cls_deco(c): c.extra = 'added'; return c
@cls_deco
class B: pass
@lambda c: (c.__name__, c)
class C: pass
print(B.extra, C[0]); d = {'k': trace}; l = [trace]
@d['k']
def x1(): return 1
@l[0]
def x2(): return 2
@(lambda f: f)
def x3(): return 3
x1(); x2(); print(x3())
import functools
@functools.lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(30), fib.cache_info()); fib.cache_clear(); print(fib.cache_info().hits)
@functools.singledispatch
def sd(x): return 'default'
@sd.register
def _(x: int): return 'int'
@sd.register(str)
def _(x): return 'str'
print(sd(1), sd('a'), sd(1.5), sd(True)); p = functools.partial(print, 'partial', sep='-'); p(1, 2); print(p.func is print, p.args, p.keywords)
t(lambda: exec('@3\ndef f(): pass')); t(lambda: exec('@undefined\ndef f(): pass')); t(lambda: exec('@len\ndef f(): pass')); t(lambda: exec('@\ndef f(): pass')); t(lambda: exec('@a b\ndef f(): pass')); t(lambda: exec('@trace\nx = 1')); print(functools.reduce(lambda a, b: a * b, [1, 2, 3, 4]), functools.reduce(max, [3, 9, 2], 0)); t(lambda: functools.reduce(max, []))
