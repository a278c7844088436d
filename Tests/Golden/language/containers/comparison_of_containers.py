def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
print([1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 5], (1, 'a') < (1, 'b'), () < (0,), [1, [2]] < [1, [3]], [1] == (1,), [1, 2] == [1.0, 2.0], {1, 2} == {2, 1}, {1} < {1, 2}, {1} <= {1}, {1, 2} > {1}, {3} < {1, 2}, {3} > {1, 2}, not {3} <= {1}, frozenset([1]) == {1}, {'a': 1} == {'a': 1.0}, {'a': 1} != {'a': 2}, range(3) == range(0, 3, 1), range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), [1] != [1], b'a' < b'b', 'a' < 'aa', 'A' < 'a', 'é' > 'z', [float('nan')] == [float('nan')], [[]] == [[]], [None] == [None], [True] == [1], ([1],) == ([1],), {1: [2]} == {1: [2]}, [1, 2, 3] == list(range(1, 4)), 'abc' == 'abc', [1, 'a'] != ['a', 1], (1, 2, 3) >= (1, 2), [[1, 2], [3]] < [[1, 2], [4]], slice(1) == slice(1), {}.keys() == set(), {1: 2}.items() == {(1, 2)})
t(lambda: [1] < (1,)); t(lambda: [1] < ['a']); t(lambda: {1} < [1]); t(lambda: {} < {}); t(lambda: (1, None) < (1, 2)); t(lambda: range(1) < range(2)); t(lambda: [1j] < [2j]); t(lambda: b'a' < 'a'); t(lambda: None < None); t(lambda: [[]] < [()]); t(lambda: sorted([[1], [None]])); t(lambda: max([{}, {}])); t(lambda: {1}.__lt__([1])); t(lambda: [1].__eq__((1,))); t(lambda: [1].__lt__([2])); t(lambda: {}.__eq__(3)); t(lambda: (1,).__ge__([1])); x = float('nan'); print([x] == [x], x in [x], (x,) == (x,), {x} == {x}, [x].index(x), [x].count(x), {'k': x} == {'k': x})
class L(list): pass
class T(tuple): pass
print(L([1]) == [1], [1] == L([1]), T((1,)) == (1,), L([1]) < [2], L() == T(), L([1]) != [1])
