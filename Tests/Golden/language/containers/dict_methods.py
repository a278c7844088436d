d = {'a': 1, 'b': 2}
print(d.get('z'), d.get('z', 0), d.setdefault('c', []), d.setdefault('a', 9), d.pop('b'), d.pop('zz', None))
d.update({'x': 1}, y=2); d.update([('q', 3)])
print(d, list(d.items()), d.popitem(), 'a' in d, len(d), d | {'a': 0, 'n': 1}, dict.fromkeys('ab', 0))
d |= {'m': 1}
print(list(reversed(d)), dict([('k', 'v')], j=1), {**d, 'a': 'new'})
for bad in (lambda: d['nope'], lambda: {}.popitem(), lambda: d.pop('gone')):
    try:
        bad()
    except KeyError as e:
        print(e)
