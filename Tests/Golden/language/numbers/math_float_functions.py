import math
print(math.fmod(-7, 3), math.copysign(1, -0.0), math.isclose(0.1 + 0.2, 0.3), math.fsum([0.1] * 10), math.hypot(3, 4))
print(math.inf, math.nan, math.pi, math.log2(8), math.log10(1000), math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5))
