print(round(0.5), round(1.5), round(2.5), round(-1.5), round(2.675, 2), round(1234, -2), round(1250, -2), round(1350, -2), round(1.0), round(3.14159, 3))
print(int(-3.7), int(3.99), int('-12'), round(5, 1), round(1e20), round(-0.4))
import math
print(math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), math.floor(2), math.isqrt(99))
