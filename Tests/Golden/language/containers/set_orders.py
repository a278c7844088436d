import random
r = random.Random(7)
def rnd(n): return {r.randrange(60) for _ in range(r.randrange(n))}
for i in range(40):
    a, b = rnd(25), rnd(40); f = frozenset(rnd(10)); l = [r.randrange(60) for _ in range(8)]
    for x in list(a)[:r.randrange(4)]: a.discard(x)
    d = dict.fromkeys(l)
    print(list(a), list(b), list(a | b), list(a & b), list(a - b), list(a ^ b), list(a | f), list(f | a), type(f ^ a).__name__, list(f - a))
    print(list(a.union(l, d)), list(a.union(d)), list(a.intersection(l)), list(a.intersection(l, b)), list(a.difference(l)), list(a.difference(d, b)), list(a.symmetric_difference(l)), a.issubset(b), a <= a | b, a.issuperset(l), a.isdisjoint(l), a.isdisjoint(b), a >= {1}, a < b, a > f)
    c = a.copy(); c |= b; print(list(c)); c &= f; print(list(c)); c ^= b; print(list(c)); c -= a; print(list(c), len(c), c == set(list(c)), hash(frozenset(c)))
    c = set(a); c.update(l, d, b); print(list(c)); c.intersection_update(l, b); print(list(c)); c = set(b); c.difference_update(l, d); print(list(c)); c.symmetric_difference_update(l); print(list(c))
    c = set(b)
    while len(c) > 3: print(c.pop(), end=' ')
    print(list(set(c)), list(frozenset(l)), list(set(d)), list(set('hello')) == list(set('hello')))
    print([*a, *b], {*a, *b}, sorted(b), tuple(b), max(b, default=0), sum(b))
s = {1, 2}
try:
    for x in s: s.add(x + 10)
except RuntimeError as e: print(e)
for bad in ('s.add([])', 's | [1]', 's.update(5)', 's.remove(99)', 'set(3)', '{[]}', 's.union(1)', 's < 3', 's.isdisjoint(4)', 's.intersection(3)', 's.discard({1:2})'):
    try: print(eval(bad))
    except Exception as e: print(type(e).__name__, e)
print({frozenset({1})} >= {frozenset({1})}, {1} in {frozenset({1})}, len({1, True, 1.0, None, 'a', (1,), b'a'}))
class K:
    def __init__(s, v): s.v = v
    def __hash__(s): return 1
    def __eq__(s, o): return isinstance(o, K) and s.v == o.v
ks = {K(i) for i in range(20)}; print(len(ks), K(3) in ks, K(33) in ks, len(ks | {K(1), K(40)}), len(ks - {K(1)}), len(ks & {K(1), K(77)}), len(ks ^ {K(1), K(77)}))
nan = float('nan'); print(nan in {nan}, len({nan, nan}), len({0.0, -0.0}), {0: 1}.keys() & {False})
class SS(set): pass
x = SS([3, 1, 2]); x.add(9); print(x, x | {5}, type(x | {5}).__name__, x.copy(), type(x.copy()).__name__, x == {1, 2, 3, 9}, SS(x) - {1}, set(x))
x.__init__([7]); print(x)
