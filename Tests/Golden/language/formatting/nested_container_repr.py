print([1, 'a', None, True, 2.0, (1,), (), {}, set(), {1}, {'a': [1, {'b': 2}]}, range(3), b'x'])
l = [1]; l.append(l)
d = {}; d['self'] = d
print(l, d)
print(str(['it\'s']), repr(('a', "b'")), frozenset([1]), ..., NotImplemented, int, type(None))
