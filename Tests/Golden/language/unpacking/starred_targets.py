a, *b, c = range(5)
print(a, b, c)
*x, y = 'ab'
h, *t = [1]
(p, q), [r, *s] = (1, 2), (3, 4, 5)
print(x, y, h, t, p, q, r, s)
for i, (j, *k) in enumerate([(1, 2, 3), 'xy']): print(i, j, k)
print([*range(2), *'ab'], {**{'a': 1}, 'b': 2}, (*[1], 2), {*[1, 1]})
