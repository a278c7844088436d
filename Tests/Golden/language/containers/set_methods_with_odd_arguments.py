def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
s = {1, 2, 3}
t(lambda: s.add()); t(lambda: s.add([])); t(lambda: s.add({1})); t(lambda: s.remove(9)); t(lambda: s.remove([])); t(lambda: s.discard(9)); t(lambda: s.discard([])); t(lambda: set().pop()); t(lambda: s.pop(1)); t(lambda: s.update(3)); t(lambda: s.update([[]])); t(lambda: s.union(3)); t(lambda: s.union([4], (5,), {6: 7})); t(lambda: s.intersection()); t(lambda: s.intersection([1], [1, 2])); t(lambda: s.difference('a', [1])); t(lambda: s.symmetric_difference([1, 9])); t(lambda: s.symmetric_difference([1], [2])); t(lambda: s.isdisjoint([9])); t(lambda: s.isdisjoint(3)); t(lambda: s.issubset([1, 2, 3, 4])); t(lambda: s.issuperset('a')); t(lambda: s | [4]); t(lambda: [4] | s); t(lambda: s & 'a'); t(lambda: s - [1]); t(lambda: s + s); t(lambda: s * 2); t(lambda: s < [1]); t(lambda: s < {1, 2, 3, 4}); t(lambda: s <= s); t(lambda: s == frozenset(s)); t(lambda: s[0]); t(lambda: s.foo); t(lambda: hash(s)); t(lambda: {s}); t(lambda: {frozenset(s)}); t(lambda: set(3)); t(lambda: set(1, 2)); t(lambda: set([[]])); t(lambda: frozenset(3)); t(lambda: frozenset().add(1)); t(lambda: s.__contains__([])); t(lambda: [] in s); t(lambda: {1} in s); t(lambda: s.copy(1)); t(lambda: s()); t(lambda: s.clear(1)); t(lambda: set(x=1))
s |= {4}; s &= {1, 2, 4, 9}; s -= {2}; s ^= {1, 7}; print(sorted(s), s.update([5], (6,)), sorted(s), s.difference_update([5]), s.intersection_update([4, 6, 7]), sorted(s), s.symmetric_difference_update([4]), sorted(s))
def iop(code):
    x = {1}
    exec(code, {'x': x})
for c in ('x |= [2]', 'x &= 3', 'x -= "a"', 'x ^= None'): t(lambda: iop(c))
f = frozenset([1, 2]); print(f | {3}, {3} | f, type(f | {3}), type({3} | f), f & {1}, f - {1}, f ^ {2, 3}, f.union([5]), f == {1, 2}, hash(f) == hash(frozenset([2, 1])), f.copy() is f, frozenset(f) is f, f < {1, 2, 3}, frozenset(), set(), {1}, f.isdisjoint({3}), len(f), 1 in f, sorted(f), {f: 1}[frozenset([2, 1])])
g = f; g |= {9}; print(sorted(g), sorted(f), g is f, {1, 1.0, True}, {0, False}, set('hello') == set('ohell'), sorted(set('hello')), set(range(3)) == {0, 1, 2}, set({1: 2}), {*()}, {*[1], *(2,)}, {x % 3 for x in range(9)}, max({1, 5}), sum({1, 2}), set() == frozenset(), not set())
class E:
    def __hash__(self): return 1
    def __eq__(self, o): raise ValueError('eq raised')
t(lambda: {E(), E()}); t(lambda: E() in {1}); t(lambda: {1: 0, E(): 1})
class H:
    def __hash__(self): raise TypeError('no hash today')
t(lambda: {H()}); t(lambda: {}.get(H())); t(lambda: H() in set()); t(lambda: hash(H())); t(lambda: hash((1, H()))); t(lambda: frozenset([H()]))
