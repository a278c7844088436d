import numpy as np
a = np.array([[1., 2, 3], [4, 5, 6]]); v = np.array([10, 20, 30])
print(a + v, a - v, a * v, a / v, a // 2, a % 4, a ** 2, 2 ** a, 1 / a, -a, +a, abs(-a), a + 1, 10 - a)
print(a + np.array([[1], [2]]), np.array([7, -7]) // 3, np.array([7, -7]) % 3, np.array([7., -7]) // 3, np.array([7., -7]) % 3, divmod(np.array([7, 8]), 3))
print(np.add(a, 1), np.subtract(5, v), np.multiply(v, v), np.divide(v, 3), np.power(v, 2), np.mod(v, 7), np.negative(v), np.reciprocal(2.0), np.square(v), np.fmod([-7, 7], 3))
print(np.maximum([1, 5], [3, 2]), np.minimum([1, 5], 2), np.fmax([1, np.nan], 0), np.gcd(12, 18), np.lcm(4, 6), np.hypot(3, 4), np.sign([-2., 0, 3]), np.copysign(1, -2))
x = np.arange(5.); x += 1; x *= 2; x -= 1; x /= 2; x **= 2; x //= 1; x %= 5
print(x)
y = np.arange(3); y += 2; y *= 3; y -= 1; y //= 2; y <<= 1; y |= 1; y &= 7
print(y, np.bitwise_and(12, 10), np.bitwise_or(12, 10), np.bitwise_xor(12, 10), np.invert(5), np.left_shift(1, 4), np.right_shift(16, 2))
print(5 > v, v > 15, v == [10, 0, 30], (v > 10) & (v < 30), (v > 10) | (v == 10), ~(v > 10), np.logical_and([1, 0], [1, 1]), np.logical_not([0, 2]), np.logical_xor(True, False), np.greater(v, 15))
z = np.zeros(3); np.add(v, 1, out=z); print(z, np.multiply(v, 2, out=z) is z, z)
print(np.add([1, 2, 3], 10, where=[True, False, True], out=np.zeros(3, dtype=int)))
with np.errstate(all='ignore'):
    print(np.array([1., 0, -1]) / 0, np.log(0), np.sqrt(-1), np.array([1, 2]) // 0, np.float64(1) / 0, np.array([5]) % 0)
