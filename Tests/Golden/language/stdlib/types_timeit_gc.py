import types, timeit, gc, weakref
n = types.SimpleNamespace(a=1, b='x'); print(n, n == types.SimpleNamespace(a=1, b='x'), n.a); n.c = 2; print(n, vars(n))
def f(): pass
print(isinstance(f, types.FunctionType), isinstance(len, types.BuiltinFunctionType), isinstance(types, types.ModuleType), isinstance(n, types.SimpleNamespace), isinstance((i for i in []), types.GeneratorType), isinstance(f.__code__, types.CodeType), types.NoneType, types.EllipsisType)
m = types.ModuleType('mymod', 'docs'); m.x = 1; print(m.__name__, m.__doc__, m.x)
p = types.MappingProxyType({'a': 1}); print(p, p['a'], len(p), list(p))
try: p['b'] = 1
except TypeError as e: print(e)
A = types.new_class('A', (), {}, lambda ns: ns.update(v=3)); print(A.__name__, A.v)
class B:
    def m(self): return self
b = B(); bound = types.MethodType(lambda self, x: (self is b, x), b); print(bound(3), isinstance(b.m, types.MethodType))
print(timeit.timeit('x = 1', number=100) >= 0, len(timeit.repeat('pass', number=10, repeat=3)), timeit.timeit(f, number=5) >= 0, timeit.default_timer() > 0)
t = timeit.Timer('y = x * 2', 'x = 3'); print(t.timeit(3) >= 0, t.autorange()[0] > 0, timeit.timeit('g(z)', globals={'g': abs, 'z': -1}, number=2) >= 0)
for bad in [lambda: timeit.timeit(3), lambda: timeit.timeit('x', setup=3), lambda: timeit.timeit('1+')]:
    try: bad()
    except Exception as e: print(type(e).__name__, str(e)[:40])
print(gc.isenabled()); gc.disable(); print(gc.isenabled()); gc.enable()
class N: pass
def same(ref, x): return ref() is x
def alive(ref): return ref() is not None
x = N(); x.me = x; r = weakref.ref(x); print(same(r, x)); del x; gc.collect(); print(alive(r))
y = N(); r = weakref.ref(y); print(same(r, y), r == weakref.ref(y), hash(r) == hash(y)); del y; print(alive(r), r())
def values():
    d = weakref.WeakValueDictionary(); k = N(); d['k'] = k
    return d, len(d), 'k' in d
d, n, has = values(); print(n, has, len(d), 'k' in d, d.get('k'), list(d.items()))
def keys():
    w = weakref.WeakKeyDictionary(); k = N(); w[k] = 1
    return w, len(w), w[k]
w, n, v = keys(); print(n, v, len(w))
def items():
    s = weakref.WeakSet(); k = N(); s.add(k)
    return s, len(s), k in s
s, n, has = items(); print(n, has, len(s))
def proxied():
    z = N(); z.v = 4; p = weakref.proxy(z); p.v = p.v + 1
    return p, z.v
pr, v = proxied(); print(v)
try: pr.v
except ReferenceError as e: print(e)
try: weakref.ref(3)
except TypeError as e: print(e)
