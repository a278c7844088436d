def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
class Data:
    def __get__(self, o, t): return ('get', o is None, t.__name__)
    def __set__(self, o, v): print('set', v)
    def __delete__(self, o): print('delete')
class NonData:
    def __get__(self, o, t=None): return ('nd', o is None, t and t.__name__)
class SetOnly:
    def __set__(self, o, v): o.__dict__['s'] = v * 2
class Named:
    def __set_name__(self, owner, name): print('named', owner.__name__, name); self.n = name
    def __get__(self, o, t): return self.n
class A:
    d = Data(); n = NonData(); s = SetOnly(); x = y = Named()
a = A()
print(a.d, A.d, a.n, A.n, a.x, A.y); a.d = 5; del a.d; a.__dict__['d'] = 'shadow?'; print(a.d); a.__dict__['n'] = 'own'; print(a.n, A.n); del a.n; print(a.n); a.s = 4; print(a.s, type(A.__dict__['s']).__name__)
t(lambda: delattr(a, 's')); t(lambda: delattr(a, 'n'))
class Lazy:
    def __init__(self, f): self.f = f
    def __set_name__(self, o, n): self.n = n
    def __get__(self, o, t):
        if o is None: return self
        v = o.__dict__[self.n] = self.f(o); print('computed'); return v
class B:
    @Lazy
    def v(self): return 42
b = B(); print(b.v, b.v)
class BadName:
    def __set_name__(self, o, n): raise ValueError('in set_name')
def mk():
    class C: z = BadName()
t(mk)
class Meta(type):
    m = Data()
class D(metaclass=Meta): n = NonData()
print(D.m, D.n); D.m = 3; t(lambda: D().m)
class Fn:
    def __get__(self, o, t): return lambda *a: ('called', o is not None, a)
class E:
    __call__ = Fn(); __len__ = lambda s: 4; __getitem__ = Fn()
print(E()(1, 2), len(E()), E()[5])
p = property(lambda s: s._v, lambda s, v: setattr(s, '_v', v), lambda s: delattr(s, '_v'), 'the doc')
class F: v = p
f = F(); f.v = 1; print(f.v, F.v is p, p.__doc__, p.fget is not None, p.__get__(f, F), p.__set__(f, 9), f.v); del f.v; t(lambda: f.v); t(lambda: p.__get__(3))
class RO:
    @property
    def q(self): return 1
t(lambda: setattr(RO(), 'q', 2)); t(lambda: delattr(RO(), 'q')); t(lambda: property().__get__(1)); t(lambda: RO.q.setter(3).fset); t(lambda: setattr(RO, 'q', 7) or RO().q)
