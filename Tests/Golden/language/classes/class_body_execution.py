def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
print('before')
class A:
    print('in body', __name__, __qualname__, __module__)
    x = 1
    y = x + 1
    for i in range(2): z = i
    if x: cond = 'yes'
    def f(self, d=y): return d
    try: 1 / 0
    except ZeroDivisionError: handled = True
    lst = [x] * 2
    lam = lambda self: A.x
    class Inner:
        deep = 1
        def who(self): return __class__.__qualname__
    with open('/dev/null') as fh: closed = fh.closed
    import math
    del y
    locals()['dyn'] = 'via locals'
print(A.x, hasattr(A, 'y'), A.z, A.i, A.cond, A().f(), A.handled, A.lst, A().lam(), A.Inner.deep, A.Inner().who(), A.closed, A.math.pi > 3, A.dyn, A.Inner.__qualname__)
def make(n):
    class Local:
        val = n
        def get(self): return n
    return Local
L = make(5); print(L.val, L().get(), L.__qualname__, make(1) is make(1))
class B(A, metaclass=type): x = A.x + 10
print(B.x, A.x, B.__bases__, B.__dict__.keys() - {'__module__', '__doc__'})
def bad():
    class C:
        a = undefined_name
t(bad)
def bad2():
    class C: 1 / 0
t(bad2); x = 'global'
class D:
    print(x); x = 'class'; print(x)
    def m(self): return x
    g = [x for _ in '1']
    h = list(map(lambda _: x, '1'))
print(D().m(), D.g, D.h)
def outer():
    x = 'outer'
    class E:
        y = x
        x = 'E'
        z = x
    return E.y, E.x, E.z
t(outer); t(lambda: type('X', (), {'__slots__': 3})); F = type('F', (A,), dict(x=99, m=lambda self: self.x)); print(F().m(), F.__name__, F.__mro__[1].__name__, F.__doc__)
class G:
    "the doc"
    __doc__ += ' more'
    n: int = 1
    __annotations__['m'] = str
print(G.__doc__, G.__annotations__); 
class H: pass
H.added = lambda self, v: (self, v); h = H(); print(h.added(2)[1], H.added is H.__dict__['added']); h.inst = H.added; t(lambda: h.inst(1)); h.__class__ = A; print(h.x, type(h).__name__, h.inst.__name__); t(lambda: exec('class I(undefined): pass')); t(lambda: exec('class I(A, A): pass', {'A': A})); t(lambda: exec('class I(A, object, A): pass', {'A': A})); t(lambda: exec('class J(object, A): pass', {'A': A})); t(lambda: exec('class K(x=1): pass')); t(lambda: exec('class K(metaclass=3): pass')); t(lambda: exec('class K(*[int]): pass\nprint(K(3))')); t(lambda: exec('class K(**{"metaclass": type}): pass\nprint(K)'))
