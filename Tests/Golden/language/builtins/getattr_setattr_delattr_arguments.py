def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
class A: x = 1
a = A(); setattr(a, 'y', 2); print(getattr(a, 'x'), getattr(a, 'z', 'dflt'), hasattr(a, 'y'), delattr(a, 'y'), hasattr(a, 'y'), setattr(A, 'w', 5), a.w, getattr(a, 'with space', None), setattr(a, 'with space', 1), vars(a), getattr(a, 'with space'))
t(lambda: getattr(a)); t(lambda: getattr(a, 'q')); t(lambda: getattr(a, 3)); t(lambda: getattr(a, 'q', 1, 2)); t(lambda: setattr(a, 'x')); t(lambda: setattr(a, 3, 4)); t(lambda: delattr(a, 'nope')); t(lambda: delattr(a, 'x')); t(lambda: delattr(a, 3)); t(lambda: hasattr(a, 3)); t(lambda: hasattr(a)); t(lambda: setattr(3, 'x', 1)); t(lambda: setattr(int, 'x', 1)); t(lambda: setattr([], 'x', 1)); t(lambda: setattr(object(), 'x', 1)); t(lambda: setattr(None, 'x', 1)); t(lambda: setattr('s', 'upper', 1)); t(lambda: getattr(None, 'foo')); t(lambda: getattr(A, 'foo')); t(lambda: getattr(3, 'foo')); t(lambda: (3).real.foo); t(lambda: a.x.y.z); t(lambda: A.nope); t(lambda: setattr(A, '__name__', 3)); t(lambda: setattr(a, '__class__', 3)); t(lambda: setattr(a, '__dict__', 3)); t(lambda: setattr(print, 'x', 1)); t(lambda: object().x)
class P:
    def __getattr__(self, n):
        if n == 'boom': raise ValueError('boom')
        raise AttributeError(n.upper())
p = P(); t(lambda: p.foo); t(lambda: getattr(p, 'foo', 'default')); t(lambda: hasattr(p, 'foo')); t(lambda: hasattr(p, 'boom')); t(lambda: getattr(p, 'boom', 1))
class G:
    def __getattribute__(self, n): return 'all:' + n
g = G(); print(g.x, g.__class__, getattr(g, 'y'), type(g).__name__); t(lambda: len(g)); A.__name__ = 'Renamed'; A.__qualname__ = 'Q.Renamed'; print(A, A().__class__.__name__, repr(A())[:20]); a.__class__ = type('Other', (), {'k': 9}); print(a.k, type(a).__name__, dir(a)[-1]); a.__dict__ = {'fresh': 1}; print(a.fresh, vars(a)); t(lambda: vars(3)); t(lambda: vars(1, 2)); t(lambda: dir(1, 2)); print(sorted(x for x in dir(type('E', (), {'m': 1})()) if x[0] != '_'))
class D:
    def __dir__(self): return ['b', 'a', 3] if False else ['b', 'a']
print(dir(D())); t(lambda: dir(type('Bad', (), {'__dir__': lambda s: 3})()))
