def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
class A:
    def __init__(self): self._x = 1
    @property
    def x(self): "the x"; return self._x
    @x.setter
    def x(self, v): 
        if v < 0: raise ValueError('negative')
        self._x = v
    @x.deleter
    def x(self): del self._x
    ro = property(lambda self: 'ro')
    wo = property(None, lambda self, v: print('wrote', v))
    y = property(doc='only doc')
a = A(); a.x = 5; a.x += 1; print(a.x, A.x.__doc__, A.x.fget.__name__, A.x.fset is not None, a.ro, A.y.__doc__); t(lambda: setattr(a, 'x', -1)); t(lambda: setattr(a, 'ro', 1)); t(lambda: delattr(a, 'ro')); a.wo = 3; t(lambda: a.wo); t(lambda: a.y); t(lambda: setattr(a, 'y', 1)); del a.x; t(lambda: a.x); print(hasattr(a, 'x'), getattr(a, 'x', 'gone')); a.__dict__['x'] = 'shadow'; a.x = 2; print(a.x)
class B(A):
    @property
    def x(self): return super().x * 10
    @A.ro.getter
    def ro(self): return 'B ro'
b = B(); print(b.x, b.ro); t(lambda: setattr(b, 'x', 3))
class C(A):
    @A.x.setter
    def x(self, v): A.x.fset(self, v * 2)
c = C(); c.x = 4; print(c.x, C.x is A.x, C.x.fget is A.x.fget)
class D:
    @property
    def a(self): return self.missing
    @property
    def boom(self): raise KeyError('k')
t(lambda: D().a); t(lambda: D().boom); t(lambda: getattr(D(), 'a', 'dflt')); t(lambda: getattr(D(), 'boom', 'dflt')); t(lambda: hasattr(D(), 'boom')); t(lambda: property(1, 2, 3, 4, 5)); t(lambda: property(fget=3).fget); t(lambda: setattr(A.x, 'fget', 3)); t(lambda: A.x()); print(isinstance(A.x, property), property.__mro__, A.__dict__['x'] is A.x, type(A.x).__name__)
class M(type):
    @property
    def cp(cls): return 'class property ' + cls.__name__
class E(metaclass=M): pass
print(E.cp); t(lambda: E().cp); t(lambda: setattr(E, 'cp', 1))
from functools import cached_property
class F:
    n = 0
    @cached_property
    def v(self): F.n += 1; return F.n
f = F(); print(f.v, f.v, F().v, vars(f)); del f.v; print(f.v); f.v = 'set'; print(f.v); A.x = 'replaced'; print(a.__dict__.get('x'), A().x)
class G:
    @classmethod
    def make(cls, *a): return cls.__name__, a
    @staticmethod
    def st(*a): return a
    make2 = classmethod(lambda cls: cls)
print(G.make(1), G().make(2), G.st(1), G().st(2), G.make2() is G, G().make2() is G, type(G.__dict__['make']).__name__, type(G.__dict__['st']).__name__, G.__dict__['st'](5), callable(G.__dict__['st']), callable(G.__dict__['make'])); t(lambda: G.__dict__['make'](1)); t(lambda: staticmethod()); t(lambda: classmethod(1, 2)); t(lambda: classmethod(3).__func__); t(lambda: classmethod(3).__get__(None, int)()); t(lambda: staticmethod(3)())
