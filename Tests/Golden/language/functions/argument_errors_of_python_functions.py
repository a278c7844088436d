def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
def f0(): pass
def f1(a): pass
def f2(a, b=1): pass
def f3(a, b, c): pass
def k1(*, k): pass
def k2(a, *, k, l=1): pass
def p1(a, /): pass
def p2(a, /, b, *, c): pass
def v(*a, **k): return a, k
def m(a, b=2, *args, c, d=4, **kw): return a, b, args, c, d, kw
class C:
    def meth(self, x): pass
    @classmethod
    def cm(cls, x): pass
    @staticmethod
    def sm(x): pass
    def __init__(self, a): pass
    def noself(): pass
for call in ('f0(1)', 'f0(1, 2)', 'f0(a=1)', 'f1()', 'f1(1, 2)', 'f1(1, 2, 3)', 'f1(b=1)', 'f1(1, a=2)', 'f1(1, b=2)', 'f2()', 'f2(1, 2, 3)', 'f2(b=1)', 'f3()', 'f3(1)', 'f3(1, 2)', 'f3(1, c=3)', 'f3(c=1)', 'f3(1, 2, 3, 4)', 'k1()', 'k1(1)', 'k1(1, k=2)', 'k1(1, 2, k=2)', 'k1(k=1, z=2)', 'k2(1)', 'k2(k=1)', 'k2()', 'k2(1, 2)', 'k2(1, 2, 3, k=4)', 'p1(a=1)', 'p1()', 'p1(1, 2)', 'p2(1, b=2, c=3)', 'p2(a=1, b=2, c=3)', 'p2(1)', 'p2(1, 2)', 'p2(1, 2, 3)', 'm()', 'm(1)', 'm(1, c=2)', 'm(1, 2, 3, 4, c=5, e=6)', 'm(1, a=2, c=3)', 'v(*1)', 'v(**1)', 'C()', 'C(1, 2)', 'C(1).meth()', 'C(1).meth(1, 2)', 'C.meth()', 'C.meth(1)', 'C(1).cm()', 'C.cm(1, 2)', 'C.sm()', 'C(1).sm(1, 2)', 'C(1).noself()', 'C(b=1)', '(lambda x: x)()', '(lambda: 0)(1)', 'f1(*[])', 'f1(**{})', 'f1(*[1, 2])', "f1(**{'a': 1, 'z': 2})", "f1(1, **{'a': 1})", "v(**{'a': 1}, a=2)" if False else 'v()', 'f3(*range(5))', 'f2(1, 2, b=3)', 'f2(1, c=3, d=4)', 'object(1)', 'C.__init__()', 'f1.__call__()', 'C(1)()', 'f0()()'): 
    try: print(call, '->', eval(call))
    except TypeError as e: print(call, '->', e)
def outer():
    def inner(x, y): pass
    return inner
t(lambda: outer()(1)); f1.__qualname__ = 'renamed'; t(lambda: f1()); f1.__name__ = 'other'; t(lambda: f1()); f2.__defaults__ = None; t(lambda: f2(1)); f2.__defaults__ = (5, 6); print(f2()); k1.__kwdefaults__ = {'k': 3}; print(k1()); t(lambda: setattr(f1, '__defaults__', 3)); t(lambda: setattr(f1, '__kwdefaults__', 3)); t(lambda: setattr(f1, '__name__', 3)); t(lambda: setattr(f1, '__code__', 3)); t(lambda: setattr(f1, '__dict__', 3)); t(lambda: setattr(f1, '__qualname__', 3)); t(lambda: setattr(f1, '__annotations__', 3)); t(lambda: delattr(f1, '__name__')); t(lambda: setattr(f1, '__globals__', {})); t(lambda: setattr(f1, '__closure__', ()))
