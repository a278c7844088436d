import weakref
class A:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
    def __repr__(self): return f'A({self.n})'
a = A(1)
r = weakref.ref(a, lambda r: print('callback', r() is None))
f = weakref.finalize(a, print, 'finalized', 7, sep='-')
print(f.alive, r() is a, f.peek()[2:])
del a
print(f.alive, r(), f(), f.detach())
b = A(2)
p = weakref.proxy(b, lambda p: print('proxy gone'))
print(p.n, weakref.getweakrefcount(b)); del b
try: p.n
except ReferenceError as e: print(e)
d = weakref.WeakValueDictionary(); k = A(3); d['k'] = k; print(len(d), 'k' in d); del k; print(len(d), dict(d))
ws = weakref.WeakSet(); k = A(4); ws.add(k); print(len(ws), k in ws); del k; print(len(ws))
g = A(5); h = weakref.finalize(g, print, 'never'); print(h.detach()[1:], h.alive)
z = A(6); weakref.finalize(z, print, 'z at exit'); print(weakref.getweakrefcount(z), weakref.ref(z) is weakref.ref(z))
for bad in (3, 'a', (1,), None, [1], {}):
    try: weakref.ref(bad)
    except TypeError as e: print(e)
class S: __slots__ = ()
class W: __slots__ = ('__weakref__',)
try: weakref.ref(S())
except TypeError as e: print(e)
w = W(); print(weakref.ref(w)() is w)
def boom(r): 1 / 0
l = [A(7), A(8)]; _under = A(9)
