from collections.abc import *
import collections

class Lower(MutableMapping):
    def __init__(self, *a, **k):
        self.d = {}
        self.update(*a, **k)
    def __getitem__(self, k): return self.d[k.lower()]
    def __setitem__(self, k, v): self.d[k.lower()] = v
    def __delitem__(self, k): del self.d[k.lower()]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)

m = Lower({"A": 1}, B=2)
print(dict(m), m["a"], "B" in m, "zz" in m, m.get("c"), m.get("c", 9), m.setdefault("D", 4), m.setdefault("a", 99))
print(list(m.keys()), list(m.values()), sorted(m.items()), m == {"a": 1, "b": 2, "d": 4}, m != {}, len(m.items()), ("a", 1) in m.items(), 4 in m.values())
print(m.pop("A"), m.pop("nope", None), m.popitem(), dict(m), m.keys() & {"b"}, m.keys() | {"q"} == {"b", "d", "q"})
m.update([("X", 1)], y=2); print(dict(m)); m.clear(); print(len(m), bool(m))
for bad in (lambda: m["q"], lambda: m.pop("q"), lambda: m.popitem(), lambda: hash(m), lambda: m + 1):
    try: bad()
    except Exception as e: print(type(e).__name__, e)

class Bits(MutableSet):
    def __init__(self, it=()): self.s = []; [self.add(i) for i in it]
    def __contains__(self, x): return x in self.s
    def __iter__(self): return iter(self.s)
    def __len__(self): return len(self.s)
    def add(self, x):
        if x not in self.s: self.s.append(x)
    def discard(self, x):
        if x in self.s: self.s.remove(x)
    def __repr__(self): return f"Bits({self.s})"

a, b = Bits([1, 2, 3]), Bits([3, 4])
print(a & b, a | b, a - b, a ^ b, a <= b, Bits([3]) < b, a == {1, 2, 3}, a.isdisjoint([7]), {3} <= b, a >= Bits())
a |= [9]; a -= [1]; a &= [2, 9, 10]; a ^= [2, 5]; print(a); a.remove(9); print(a, a.pop(), a)
for bad in (lambda: a.remove(1), lambda: a.pop(), lambda: a | 5, lambda: a <= [1]):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
print(isinstance({}, Mapping), isinstance(collections.OrderedDict(), MutableMapping), isinstance(frozenset(), Set), isinstance(frozenset(), MutableSet))
print(isinstance({}.keys(), KeysView), isinstance({}.items(), ItemsView), isinstance({}.values(), ValuesView), isinstance({}.keys(), Set))
print([isinstance(x, Hashable) for x in (1, "", (), [], {}, set(), frozenset(), None, object())])
print([isinstance(x, Callable) for x in (1, print, int, lambda: 0, [].append, type)])
print([isinstance(x, Iterator) for x in (iter([]), [], zip(), map(abs, []), open.__class__, enumerate([]))])
g = (i for i in range(2)); print(isinstance(g, Generator), isinstance(iter([]), Generator), isinstance("", Container), isinstance(5, Sized))
class Own:
    def __len__(self): return 0
    def __iter__(self): return iter(())
    def __contains__(self, x): return False
print(isinstance(Own(), Collection), issubclass(Own, Sized), issubclass(Own, Sequence)); Sequence.register(Own); print(issubclass(Own, Sequence))
class NoHash: __hash__ = None
print(isinstance(NoHash(), Hashable), Iterable[int], Mapping[str, int], Callable[[int], str], Callable[..., int], list[Sequence[int]])
for bad in (lambda: Mapping(), lambda: Set(), lambda: Iterator(), lambda: Sequence.register(5), lambda: issubclass(5, Sized)):
    try: bad()
    except TypeError as e: print(e)
