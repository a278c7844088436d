import copy
class A:
    def __init__(self): self.x = 1
class S:
    __slots__ = ('p', 'q')
class C(list): pass
class D:
    def __getstate__(self): return {'s': 1}
    def __getnewargs__(self): return (1, 2)
def show(r): return (r[0].__name__,) + tuple(r[1:])
a, s, c = A(), S(), C([1]); s.p = 3; c.z = 1
print(show(a.__reduce_ex__(2)), show(a.__reduce_ex__(4)), show(a.__reduce__()))
print(show(s.__reduce_ex__(2)), show(c.__reduce_ex__(2)[:3]), show(D().__reduce_ex__(2)), show(object().__reduce_ex__(2)))
print(a.__getstate__(), s.__getstate__(), object().__getstate__(), (5).__getnewargs__(), (1+2j).__getnewargs__(), 'a'.__getnewargs__(), ((1,),).__getitem__(0).__getnewargs__())
print(ValueError(1, 2).__reduce__(), {3}.__reduce__(), range(3).__reduce__(), iter([1, 2]).__reduce__()[1:])
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ':', e)
t(lambda: s.__reduce__()); t(lambda: a.__reduce_ex__('a')); t(lambda: a.__reduce_ex__()); t(lambda: (x for x in []).__reduce_ex__(2)); t(lambda: copy.copy(x for x in []))
class E:
    def __reduce__(self): return (dict, ([('k', 1)],))
class F:
    def __reduce_ex__(self, p): return (list, ((p,),))
print(copy.copy(E()), copy.deepcopy(E()), copy.copy(F()))
class G:
    def __init__(self): self.d = {'l': [1]}
    def __copy__(self): return 'copied'
    def __deepcopy__(self, memo): return ('deep', type(memo).__name__)
print(copy.copy(G()), copy.deepcopy(G()), copy.deepcopy([G(), G()]))
b = copy.copy(s); print(b.p, hasattr(b, 'q'), type(b).__name__); d = copy.deepcopy(c); print(d, d.z, d is c)
