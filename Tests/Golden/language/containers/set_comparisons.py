a, b = {1, 2}, {1, 2, 3}
print(a < b, a <= a, a > b, b >= a, a == {2, 1}, a != b, a < a, {1} < {2}, {1} > {2}, frozenset(a) == a, set() < a, a == [1, 2], {frozenset([1]): "f"}[frozenset({1})], {1} in [{1}], {1, True, 1.0}, {0, False})
