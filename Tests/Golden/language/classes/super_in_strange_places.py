def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
class A:
    v = 'A.v'
    def m(self): return 'A.m'
    @classmethod
    def c(cls): return 'A.c ' + cls.__name__
    @staticmethod
    def s(): return 'A.s'
    @property
    def p(self): return 'A.p'
    def __getitem__(self, k): return k
    def __init_subclass__(cls, **k): cls.tag = k
class B(A):
    v = 'B.v'
    def m(self): return 'B>' + super().m()
    @classmethod
    def c(cls): return 'B>' + super().c()
    @property
    def p(self): return 'B>' + super().p
    def attr(self): return super().v, super(B, self).v, super(A, self).__init__.__name__, super().__getitem__(3)
    def nested(self):
        def inner(): return super(B, self).m()
        return inner(), [super(B, self).m() for _ in range(1)], (lambda: super(B, self).v)()
    def comp(self): return [super().m() for _ in range(1)]
    def default(self, x=None): return super().s()
class C(B): pass
b = C(); print(b.m(), b.c(), C.c(), b.p, b.attr(), b.nested(), b.default()); print(super(B, b).m(), super(B, C).c(), super(C, b).m(), super(B, b).v, super(B, b).__thisclass__, super(B, b).__self_class__, super(B, b).__self__ is b, repr(super(B, b))[:22])
t(lambda: super()); t(lambda: super(A, 3)); t(lambda: super(3, A)); t(lambda: super(B, A())); t(lambda: super(B, b).nope); t(lambda: super(B, b)[3]); t(lambda: setattr(super(B, b), 'x', 1)); t(lambda: super(A, b).m())
class D(A):
    def noargs(): return super()
    def dele(self): del self; return super()
    def reb(self): self = 5; return super().m()
t(D.noargs); t(D().dele); t(D().reb)
class M(type):
    def __new__(m, n, b, d): return super().__new__(m, n, b, d)
    def call(cls): return super().__repr__()
class E(metaclass=M):
    def f(self): return __class__.__name__
print(E.call(), E().f())
class L: 
    def go(self): return ['L']
class X(L):
    def go(self): return ['X'] + super().go()
class Y(L):
    def go(self): return ['Y'] + super().go()
class Z(X, Y):
    def go(self): return ['Z'] + super().go()
print(Z().go(), [k.__name__ for k in Z.__mro__]); Z.extra = lambda self: super().go(); t(lambda: Z().extra())
class Int(int):
    def __new__(cls, v): return super().__new__(cls, v * 2)
    def __add__(self, o): return Int(super().__add__(o))
    def __repr__(self): return f'Int({super().__repr__()})'
print(Int(3), Int(3) + 1, super(Int, Int(4)).__add__(1)); class_ = type('Late', (A,), {'m': lambda self: super(class_, self).m()}); print(class_().m())
