def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
l = [3, 1, 2]
t(lambda: l.append()); t(lambda: l.append(1, 2)); t(lambda: l.insert(1)); t(lambda: l.insert('a', 1)); t(lambda: l.insert(1.0, 1)); t(lambda: l.pop('a')); t(lambda: l.pop(10)); t(lambda: [].pop()); t(lambda: l.pop(1, 2)); t(lambda: l.remove(99)); t(lambda: l.remove()); t(lambda: l.index(99)); t(lambda: l.index(1, 2)); t(lambda: l.index(1, -2)); t(lambda: l.index(1, 0, 1)); t(lambda: l.index(1, 'a')); t(lambda: l.extend(3)); t(lambda: l.extend()); t(lambda: l.extend([1], [2])); t(lambda: l.count()); t(lambda: l.clear(1)); t(lambda: l.copy(1)); t(lambda: l.reverse(1)); t(lambda: l.sort(None)); t(lambda: l.foo); t(lambda: l['a']); t(lambda: l[5]); t(lambda: l[1.5]); t(lambda: l.__setitem__(5, 1)); t(lambda: l.__delitem__(5)); t(lambda: l + 3); t(lambda: l * 'a'); t(lambda: l * 2 ** 70); t(lambda: l < 3); t(lambda: hash(l)); t(lambda: l()); t(lambda: list(1, 2)); t(lambda: list(x=1)); t(lambda: list(3)); t(lambda: l.__getitem__('x')); t(lambda: l[::0]); t(lambda: l['a':])
print(l, l.insert(-1, 'i'), l, l.insert(100, 'e'), l, l.insert(-100, 's'), l, l.pop(0), l.pop(-1), l.count(3), l.index('i'), l.extend('ab'), l, l.extend({1: 2}), l, l.extend(range(2)), l)
l += (7,); l += 'x'; l *= 2; print(len(l), l[-1], l[::5]); l[1:3] = []; l[:0] = [0, 0]; l[len(l):] = ['end']; print(l[:4], l[-1])
def bad():
    l[::2] = [1]
t(bad); t(lambda: l.__setitem__(slice(0, 1), 5)); l[:] = range(5); l[::2] = 'abc'; print(l); del l[::2]; print(l); del l[:]; print(l, not l)
a = [1]; a.append(a); print(a, a == a, a[1][1][0], len(a), repr(a)); b = [[]] * 3; b[0].append(1); print(b); c = [1, 2]; c.extend(c); print(c); c[1:2] = c; print(c)
print([1, 2] < [1, 3], [1] < [1, 0], [] < [1], [2] > [1, 9], [1, 'a'] == [1, 'a'], [1.0] == [1], [[1]] == [[1]], [float('nan')] == [float('nan')], [1, 2, 3] != [1, 2], 2 in [1, 2], [2] in [1, [2]]); t(lambda: [1] < ['a']); t(lambda: [1, 2] < [1, 'a']); t(lambda: [1, 'a'] < [2, 3])
class Eq:
    def __eq__(self, o): print('eq', o); return o == 2
print([1, 2, 3].index(Eq()), [1, 2, 3].count(Eq()), Eq() in [1, 2], [1, 2].remove(Eq()))
