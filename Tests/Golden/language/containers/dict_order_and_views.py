d = {'b': 1, 'a': 2}
k, v, i = d.keys(), d.values(), d.items()
d['c'] = 3; d['b'] = 9; del d['a']; d['a'] = 0
print(d, k, v, i, ('b', 9) in i, sorted(k & {'a', 'z'}), {'a': 1, 'b': 2} == {'b': 2, 'a': 1})
try:
    for x in d: d[x + 'x'] = 1
except RuntimeError as e:
    print(e)
