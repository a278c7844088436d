import copy, collections
class P:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return self.__dict__ == o.__dict__
a = P([1, [2]]); b = copy.copy(a); c = copy.deepcopy(a); print(b.x is a.x, c.x is a.x, c == a, c.x[1] is a.x[1])
class Own:
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return f"deep {type(memo).__name__}"
class Red:
    def __init__(self, a, b): self.a, self.b = a, b
    def __reduce__(self): return (Red, (self.a, "reduced"))
class St:
    def __init__(self): self.v = 1; self.cache = "big"
    def __getstate__(self): return {"v": self.v}
    def __setstate__(self, s): self.__dict__.update(s, restored=True)
class Sl:
    __slots__ = ("p", "q")
    def __init__(self): self.p = [1]
print(copy.copy(Own()), copy.deepcopy([Own()]), copy.copy(Red(1, 2)).b, copy.deepcopy(St()).__dict__, copy.copy(Sl()).p, copy.deepcopy(Sl()).p, hasattr(copy.copy(Sl()), "q"))
l = [1]; l.append(l); m = copy.deepcopy(l); print(m[1] is m, m is not l); s = [1, 2]; d = {"a": s, "b": s}; e = copy.deepcopy(d); print(e["a"] is e["b"], e["a"] is s)
t = (1, (2, 3)); u = (1, [2]); print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy(u) is u, copy.deepcopy(len) is len, copy.deepcopy(P) is P, copy.copy(None), copy.deepcopy({1: {2}}), copy.copy(frozenset([1])), copy.deepcopy(range(3)), copy.copy("s"), copy.deepcopy(2.5))
dd = collections.defaultdict(list, a=[1]); print(copy.deepcopy(dd), copy.copy(dd).default_factory, copy.copy(collections.deque([1], 3)), copy.deepcopy(collections.OrderedDict(x=[1])), copy.copy(collections.Counter("aab")), copy.deepcopy(bytearray(b"x")))
class L(list): pass
x = L([1]); x.tag = "t"; y = copy.copy(x); print(y, y.tag, type(y).__name__, copy.deepcopy(x).tag); memo = {}; copy.deepcopy([1, [2]], memo); print(len(memo) > 0)
class Bad:
    def __reduce_ex__(self, p): raise TypeError("cannot pickle this")
class Ret:
    def __reduce_ex__(self, p): return 5
import threading
for bad in (lambda: copy.copy(Bad()), lambda: copy.deepcopy(Bad()), lambda: copy.copy(), lambda: copy.copy(Ret()), lambda: copy.deepcopy((i for i in [])), lambda: copy.copy(iter([1])) and 1, lambda: copy.deepcopy(threading.Lock()), lambda: copy.Error, lambda: copy.nope):
    try: print("ok", bad())
    except Exception as e: print(type(e).__name__, e)
