def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
log = []
def g(*xs):
    for x in xs: log.append(x); yield x
print(any(g(0, 2, 3)), log); log.clear(); print(all(g(1, 0, 3)), log); log.clear(); print(any([]), all([]), any([[]]), all([[]]), any({0: 1}), all('a'), any(''), max(1, 2.0, True), max([3, 1], [2, 9]), max('ab', 'b'), min((1, 2), (1,)), max([1, -5], key=abs), min('bA', key=str.lower), max('a', 'bb', key=len), max([], default='d'), min({}, default=None), max([(1, 'b'), (1, 'a')]), max([1, 1.0]), max([1.0, 1]), min([0, False]), max(x for x in [1]), max({1: 'z', 2: 'a'}), max({1: 'z', 2: 'a'}, key=lambda k: {1: 'z', 2: 'a'}[k]), max([float('nan'), 1]), max([1, float('nan')]), min('hello'), max(range(5)), max([[1, 2], [1, 3]]), min(5, 3, key=lambda x: -x), max([None], default=3))
t(lambda: max()); t(lambda: max(3)); t(lambda: max([])); t(lambda: max(1, 'a')); t(lambda: max([1, None])); t(lambda: max(1, 2, default=3)); t(lambda: max([1], default=2, key=3)); t(lambda: max([1], foo=2)); t(lambda: max(1, 2, foo=3)); t(lambda: min([1j, 2j])); t(lambda: max({}, {})); t(lambda: any(3)); t(lambda: all()); t(lambda: any([1], [2])); t(lambda: max(key=len)); t(lambda: min(None)); t(lambda: max([1, 2], key=lambda x: 1 / 0)); t(lambda: max(default=3)); t(lambda: sum([1], start='a')); t(lambda: sum(['a'], start=''))
