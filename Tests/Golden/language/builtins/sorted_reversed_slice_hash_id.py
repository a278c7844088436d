l = [1]
print(id(l) == id(l), hash('a') == hash('a'), hash(2 ** 61 - 1), hash(-1), hash(1.5) == hash(1.5), sorted([(1, 'b'), (1, 'a')]), list(reversed({'a': 1, 'b': 2})))
print(callable(len), repr(len), abs(-3), pow(2, 3), divmod(7, 2), round(2.567, 1), ascii('é'))
