import math, types
class M(type):
    @property
    def q(cls): return 'meta-q'
    z = 'meta-z'
class A(metaclass=M):
    k = 1
    q = 'own-q'
    z2 = 3
    def __init__(self): self.v = 5; self.fn = lambda x: x + 1
    @property
    def p(self): return self.v
    @staticmethod
    def s(x): return x * 2
    @classmethod
    def c(cls, x): return cls.__name__, x
    def m(self, x): return x
class B(A): k = 2
a, b = A(), B()
def f(o):
    return o.k, o.v, o.p, o.s(1), o.c(2), o.m(3), o.fn(4)
for o in (a, a, b, b, a): print(f(o))
A.k = 10; print(f(a), f(b))
a.k = 7; print(f(a), f(b)); del a.k; print(f(a))
A.p = property(lambda self: 'new'); print(f(a), f(b))
A.s = staticmethod(lambda x: 's2'); print(f(a))
del B.k; print(f(b))
a.m = lambda x: 'inst'; print(f(a)); del a.m; print(f(a))
def g(c): return c.k, c.z, c.q, c.s(1), c.c(2), c.z2, c.__name__
for c in (A, A, B, B, A): print(g(c))
M.z = 'changed'; print(g(A)); M.z2 = property(lambda s: 'data'); print(g(A))
del M.z2; print(g(A))
def h(): return math.floor(2.5), math.pi
print(h(), h()); old = math.floor; math.floor = lambda x: 'mine'; print(h()); math.floor = old; print(h())
del math.pi
try: h()
except AttributeError as e: print(e)
def r(x): return x.real, x.imag, x.conjugate()
for v in (1, 2.5, 1+2j, True, 1+2j, 3j): print(r(v))
def st(s): s.add(4); return sorted(s), s.copy()
print(st({1}), st({2}))
def up(x): return x.upper(), x.isalpha()
for v in ('ab', b'ab', bytearray(b'cd'), b'x', 'y', b'z'): print(up(v))
class S:
    __slots__ = ('x', 'y')
s = S(); s.x = 1
def gx(s): return s.x
print(gx(s), gx(s)); del s.x
try: gx(s)
except AttributeError as e: print(e)
class D:
    def __get__(self, o, t): return ('got', o is None)
class E: d = D()
e = E()
def gd(o): return o.d
print(gd(e), gd(e), gd(E), gd(E)); e.d = 1; print(gd(e))
class P:
    @property
    def bad(self): raise ValueError('x')
    def __getattr__(self, n): return 'fallback ' + n
p = P()
def gp(o): return o.bad
for _ in range(2):
    try: print(gp(p))
    except ValueError as e: print('VE', e)
class P2:
    @property
    def bad(self): raise AttributeError('inner')
    def __getattr__(self, n): return 'fallback ' + n
p = P2()
for _ in range(3): print(gp(p))
class G:
    def __call__(self, x): return x + 100
class H:
    call = G()
h1 = H()
def gc(o): return o.call(1)
print(gc(h1), gc(h1))
t = type('T', (), {'f': len}); print([x.f('abc') for x in (t(), t())])
import functools
class Q:
    f = functools.partial(max, 3)
    @functools.cached_property
    def cp(self): print('computed'); return 9
q = Q()
for _ in range(2): print(q.f(2), q.cp)
mod = types.ModuleType('mm'); mod.x = 1
def gm(m): return m.x
print(gm(mod), gm(mod)); mod.x = 2; print(gm(mod)); mod.y = 1; print(gm(mod)); del mod.x
try: gm(mod)
except AttributeError as e: print(e)
print([x.__class__.__name__ for x in (1, 'a', [], {}, a, A, math, len)])
