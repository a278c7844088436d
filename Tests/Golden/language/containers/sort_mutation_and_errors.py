def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ':', e)
l = [3, 1, 2]
def key(x):
    l.append(9); return x
t(lambda: l.sort(key=key)); print(l)
l2 = [3, 1, 2]
def look(x): print('seen', l2); return x
l2.sort(key=look); print(l2)
def bad(x):
    if x == 2: raise ValueError('bad key')
    return x
l3 = [3, 2, 1]; t(lambda: l3.sort(key=bad)); print(l3)
l4 = [3, 'a', 1]; t(lambda: l4.sort()); print(sorted(map(str, l4)))
t(lambda: [1].sort(1)); t(lambda: [1].sort(foo=1)); t(lambda: [1].sort(key=3)); t(lambda: [2, 1].sort(reverse='x')); t(lambda: [1, None].sort()); t(lambda: [1j, 2j].sort()); t(lambda: [[1], ['a']].sort())
class Cmp:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return self.n < o.n
    def __repr__(self): return f'C{self.n}'
print(sorted([Cmp(3), Cmp(1), Cmp(2)]), max(Cmp(1), Cmp(5)), min([Cmp(4), Cmp(2)]))
class OnlyGt:
    def __init__(self, n): self.n = n
    def __gt__(self, o): return self.n > o.n
print([o.n for o in sorted([OnlyGt(2), OnlyGt(1)])])
class NoBool:
    def __lt__(self, o): return 'truthy'
print(len(sorted([NoBool(), NoBool()])))
class Raises:
    def __lt__(self, o): raise RuntimeError('no order')
t(lambda: sorted([Raises(), Raises()]))
data = [('b', 1), ('a', 1), ('b', 0)]; print(sorted(data, key=lambda p: p[1]), sorted(data, key=lambda p: p[1], reverse=True), sorted(data, key=lambda p: (-p[1], p[0])))
from functools import cmp_to_key
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), sorted('bAc', key=str.lower), sorted({'b': 1, 'a': 2}), sorted([True, 0, 2, 1.5]), sorted([float('nan'), 1.0])[1])
