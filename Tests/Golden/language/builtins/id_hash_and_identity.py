a = [1]; b = a; c = [1]
print(a is b, a is c, id(a) == id(b), a == c, None is None, () is (), hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)), hash(1.0) == hash(1), hash(True))
print(hash(2**61), hash(-2**61), hash(0.5), hash(1e300) == hash(int(1e300)), hash(float("inf")), hash(1j), hash((1,)) != hash((2,)))
