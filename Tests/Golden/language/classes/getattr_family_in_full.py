def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
class A:
    z = 'class'
    def __init__(self): object.__setattr__(self, 'log', [])
    def __getattribute__(self, n):
        if n not in ('log', '__dict__', '__class__'): object.__getattribute__(self, 'log').append('get ' + n)
        return object.__getattribute__(self, n)
    def __getattr__(self, n): self.log.append('missing ' + n); return 'dyn_' + n
    def __setattr__(self, n, v): self.log.append(f'set {n}'); object.__setattr__(self, n, v)
    def __delattr__(self, n): self.log.append('del ' + n); object.__delattr__(self, n)
a = A(); a.x = 1; a.x; a.q; a.z; del a.x; a.x; a.x += 'y' if False else ''; getattr(a, 'w'); hasattr(a, 'h'); setattr(a, 's', 2); print(a.log); t(lambda: delattr(a, 'never')); print(a.log[-1], vars(a).keys())
class Only:
    def __getattr__(self, n):
        if n.startswith('_'): raise AttributeError(f'no {n}')
        return lambda *a: (n, a)
o = Only(); print(o.method(1, 2), o.other(), hasattr(o, '_p'), callable(o.anything)); t(lambda: o._x); t(lambda: len(o)); t(lambda: o[0]); t(lambda: o + 1); t(lambda: o()); import copy; print(type(copy.copy(o)).__name__)
class Ro:
    def __setattr__(self, n, v): raise TypeError(f'{n} is read-only')
    def __delattr__(self, n): raise TypeError('nope')
r = Ro(); t(lambda: setattr(r, 'a', 1)); t(lambda: delattr(r, 'a')); r.__dict__['a'] = 5; print(r.a); Ro.b = 7; print(r.b)
class Inf:
    def __getattr__(self, n): return self.missing_too
t(lambda: Inf().x)
class P:
    @property
    def bad(self): raise AttributeError('inside property')
    def __getattr__(self, n): return 'fallback ' + n
print(P().bad)
class Q:
    @property
    def bad(self): return self.nope
t(lambda: Q().bad)
class Mod:
    def __getattr__(self, n): raise KeyError(n)
t(lambda: Mod().x); t(lambda: getattr(Mod(), 'x', 1)); t(lambda: hasattr(Mod(), 'x'))
class Cnt:
    n = 0
    def __set_name__(self, o, nm): pass
    def __get__(self, o, t): Cnt.n += 1; return Cnt.n
class H: c = Cnt()
h = H(); print(h.c, h.c, H.c); h.__dict__['c'] = 'instance'; print(h.c); class_attr = H.__dict__['c']; print(type(class_attr).__name__)
class Bag(dict):
    __getattr__ = dict.__getitem__; __setattr__ = dict.__setitem__; __delattr__ = dict.__delitem__
g = Bag(a=1); g.b = 2; print(g.a, g['b'], g); del g.a; print(g); t(lambda: g.zz); print(g.keys(), hasattr(g, 'items'))
