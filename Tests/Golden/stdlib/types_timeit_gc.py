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
x = N(); x.me = x; r = weakref.ref(x); print(r() is x); del x; gc.collect(); print(r())
y = N(); r = weakref.ref(y); print(r() is y, r == weakref.ref(y), hash(r) == hash(y)); del y; print(r())
d = weakref.WeakValueDictionary(); k = N(); d['k'] = k; print(len(d), 'k' in d, d['k'] is k); del k; print(len(d), d.get('k'))
w = weakref.WeakKeyDictionary(); k = N(); w[k] = 1; print(len(w), w[k]); del k; print(len(w))
s = weakref.WeakSet(); k = N(); s.add(k); print(len(s), k in s); del k; print(len(s))
z = N(); z.v = 4; pr = weakref.proxy(z); print(pr.v); pr.v = 5; print(z.v); del z
try: pr.v
except ReferenceError as e: print(e)
try: weakref.ref(3)
except TypeError as e: print(e)
