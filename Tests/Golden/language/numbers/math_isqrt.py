import math
print([math.isqrt(x) for x in (0, 1, 8, 9, 99, 100, 10 ** 20)])
