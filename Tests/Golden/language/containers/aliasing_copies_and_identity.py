def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
import copy
a = [1, [2]]; b = a; c = a[:]; d = list(a); e = copy.copy(a); f = copy.deepcopy(a); a[1].append(3); a.append(4); print(a, b, c, d, e, f, b is a, c[1] is a[1], f[1] is a[1]); g = [[0] * 2] * 2; g[0][0] = 1; print(g); h = [[0] * 2 for _ in range(2)]; h[0][0] = 1; print(h); x = y = []; x += [1]; print(y); x = x + [2]; print(x, y); d1 = {'k': []}; d2 = dict(d1); d3 = copy.deepcopy(d1); d1['k'].append(1); print(d2, d3); s = {1}; s2 = s; s |= {2}; print(s2); f1 = frozenset([1]); f2 = f1; f1 |= {2}; print(f2, f1); t1 = (1, [2]); t2 = copy.copy(t1); t3 = copy.deepcopy(t1); print(t2 is t1, t3 is t1, t3[1] is t1[1], copy.deepcopy((1, 2)) == (1, 2))
def mod(l): l.append(9); l = [0]; return l
m = [1]; print(mod(m), m); def_ = lambda z=[]: (z.append(1), z)[1]; print(def_(), def_()); r = []; r.append(r); r2 = copy.deepcopy(r); print(r2[0] is r2, r2 is r, len(r2)); o = {}; o['o'] = o; o2 = copy.deepcopy(o); print(o2['o'] is o2)
class N:
    def __init__(s, v): s.v = v; s.n = None
n = N([1]); n.n = n; n2 = copy.deepcopy(n); n3 = copy.copy(n); print(n2.n is n2, n2.v is n.v, n3.v is n.v, n3.n is n, type(n2) is N); shared = [1]; p = copy.deepcopy([shared, shared]); print(p[0] is p[1], p[0] is shared); print(copy.copy(3), copy.copy('a'), copy.copy(None), copy.copy(print) is print, copy.deepcopy(N) is N, copy.copy(range(3)), copy.deepcopy({1, 2}), copy.copy(bytearray(b'a')), copy.deepcopy({'a': (1, [2])}))
class C:
    def __copy__(s): return 'shallow'
    def __deepcopy__(s, memo): return 'deep'
print(copy.copy(C()), copy.deepcopy(C()), copy.deepcopy([C()])); t(lambda: copy.copy(x for x in [])); t(lambda: copy.copy()); l1 = [1, 2, 3]; it = iter(l1); next(it); l1.insert(0, 0); print(list(it)); z = [1, 2, 3, 4]
for i in z: z.remove(i)
print(z); q = [1, 2, 3]; q[:] = q[::-1]; print(q); q[1:1] = q; print(q); w = q; del w[:]; print(q, w is q); k = l1.copy(); k.clear(); print(l1, k); u = v = 5; u += 1; print(u, v); i1 = 'ab'; i2 = i1; i1 += 'c'; print(i1, i2); print([] == [], id(a) == id(b), (a is b) == (id(a) == id(b)), None is None, True is True, ... is ...)
