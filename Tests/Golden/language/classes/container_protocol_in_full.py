def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
class C:
    def __init__(s, *a): s.d = list(a)
    def __len__(s): print('len', end=' '); return len(s.d)
    def __getitem__(s, k): print('get', k, end=' '); return s.d[k]
    def __setitem__(s, k, v): print('set', k, v); s.d[k] = v
    def __delitem__(s, k): print('del', k); del s.d[k]
    def __contains__(s, x): print('in', x, end=' '); return x in s.d
    def __iter__(s): print('iter', end=' '); return iter(s.d)
    def __reversed__(s): print('rev', end=' '); return iter(s.d[::-1])
    def __bool__(s): print('bool', end=' '); return True
    def __missing__(s, k): return 'missing'
c = C(1, 2, 3); print(len(c), c[0], c[-1], c[0:2], 2 in c, 9 not in c, list(c), list(reversed(c)), bool(c), not c, [*c], (*c,), max(c), sum(c), sorted(c), tuple(c), set(c) == {1, 2, 3}, dict(enumerate(c)), list(zip(c, c)), ' '.join(map(str, c)), any(c), all(c)); c[1] = 5; del c[0]; c[0] += 1; c[:] = [7]; print(c.d); a, = c; print(a, c and 1, bool(c or 2), 1 if c else 0)
class NoLen:
    def __getitem__(s, i): return [10, 20][i]
n = NoLen(); print(list(n), 20 in n, 5 in n, [x for x in n], dict(zip('ab', n)), max(n)); t(lambda: len(n)); t(lambda: reversed(n)); t(lambda: n[5])
class LenOnly:
    def __init__(s, n): s.n = n
    def __len__(s): return s.n
print(bool(LenOnly(0)), bool(LenOnly(2)), not LenOnly(0)); t(lambda: list(LenOnly(2))); t(lambda: LenOnly(2)[0]); t(lambda: 1 in LenOnly(2)); t(lambda: len(LenOnly(-1))); t(lambda: len(LenOnly(2.0))); t(lambda: len(LenOnly(None))); t(lambda: bool(LenOnly('a'))); t(lambda: len(LenOnly(True)))
class Seq:
    def __len__(s): return 3
    def __getitem__(s, i): return i
print(list(reversed(Seq())), 2 in Seq()); 
class D(dict):
    def __missing__(s, k): s[k] = v = [k]; return v
d = D(); print(d['a'], d['a'].append(1), d, d.get('z'), 'z' in d); t(lambda: {}.__missing__('x'))
class Lst(list):
    def __getitem__(s, i): return 'sub' if isinstance(i, int) else list.__getitem__(s, i)
    def __len__(s): return 99
l = Lst([1, 2]); print(l[0], len(l), list(l), l[0:1], [*l], l == [1, 2], bool(Lst()), l + [3], type(l + [3]).__name__, l.copy(), sorted(l), l.index(2), str(l))
class St(str):
    def __len__(s): return 42
print(len(St('ab')), St('ab') + 'c', bool(St('')), St('ab').upper(), 'x' + St('y'), ''.join([St('q')]), St('a') * 2, St('abc')[1]); t(lambda: C()[1]); t(lambda: C.__getitem__()); t(lambda: 3 in 3); t(lambda: int[0]); t(lambda: (1).__getitem__(0))
class Ctx:
    __contains__ = lambda s, x: 'truthy'
    __len__ = lambda s: 0
print(1 in Ctx(), bool(Ctx()), 1 not in Ctx())
