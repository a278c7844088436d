import math
n = float('nan'); m = float('nan')
print(n is n, n is m, n == n, n in [n], n in [m], [n] == [n], [n] == [m], (n,) == (n,), (n,) == (m,))
print(len({n, m}), len({n, n}), {n: 1}.get(n), {n: 1}.get(m), [n, m].index(m), [n, m, n].count(n), [n].count(m))
print(math.nan in [math.nan], math.nan is math.nan)
d = {n: 1}; d[n] = 2; d[m] = 3; print(len(d), {'a': n} == {'a': n}, {'a': n} == {'a': m})
l = [1, n]; l.remove(n); print(l)
x = [float('nan'), 1.0, 2.0]
print(x == x, x == x[:], sorted([3, n, 1]), max(n, 1), max(1, n), min([n, 1]))
print(n != n, not n, bool(n), str(n), -n, abs(-n))
import json
print(json.dumps([n]))
class A:
    def __eq__(self, o): return False
a = A()
print(a in [a], [a] == [a], (a,) == (a,), [a].index(a), [a].count(a), {1: a} == {1: a})
print(x < x, [n] < [n], [n, 1] < [n, 2], (n, 1) < (m, 2))
import math
i = float('inf')
print((i - i) in [1.0], math.isnan(i - i), hash(1.5), hash(float('inf')))
try: [n].remove(m)
except ValueError as e: print(e)
