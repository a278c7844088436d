# Operators and their named forms, with promotion, in place and out=.
import torch

a, b = torch.tensor([7.0, -7.0, 2.5]), torch.tensor([2.0, 3.0, -0.5])
i, j = torch.tensor([7, -7, 5]), torch.tensor([2, 3, -4])
print(a + b, a - b, a * b, a / b, a // b, a % b, a**2, 2**i, -a, +a, abs(a), i + j, i - j, i * j, i / j, i // j, i % j, i**2, 1 - a, 2 / b, 7 // j, 7 % j, 2.0**j)
print(torch.add(a, b, alpha=2), torch.sub(a, 1), torch.subtract(a, b), torch.rsub(a, 1), torch.mul(a, b), torch.multiply(a, 2), torch.div(a, b), torch.divide(i, j), torch.true_divide(i, 2), torch.div(i, j, rounding_mode="floor"), torch.div(i, j, rounding_mode="trunc"), torch.floor_divide(i, j), torch.fmod(i, j), torch.remainder(i, j), torch.fmod(a, 2), torch.remainder(a, 2.0))
print(torch.pow(a, 2), torch.pow(2, i), torch.float_power(i, 2), torch.pow(b, b.abs()), i.pow(3), a.pow(-1), torch.square(i), torch.positive(a), torch.neg(i), torch.negative(a))
print(torch.maximum(a, b), torch.minimum(a, b), torch.max(a, b), torch.min(i, j), torch.fmax(a, torch.tensor(float("nan"))), torch.fmin(a, b), torch.atan2(a, b), torch.arctan2(a, b), torch.hypot(a, b), torch.logaddexp(a, b), torch.logaddexp2(a, b), torch.xlogy(a.abs(), b.abs()), torch.copysign(a, b), torch.nextafter(a, b), torch.gcd(i, j), torch.lcm(i, j), torch.ldexp(a, j), torch.heaviside(a, b))
print(torch.lerp(a, b, 0.5), torch.lerp(a, b, torch.tensor([0.0, 1.0, 0.5])), torch.addcmul(a, a, b, value=0.5), torch.addcdiv(a, a, b), torch.clamp(a, -1, 1), a.clamp(min=0), torch.clip(i, max=3), a.clamp(b, b + 1), torch.clamp_min(a, 0), torch.clamp_max(a, 0))
print(i & j, i | j, i ^ j, ~i, i << 1, j >> 1, torch.bitwise_and(i, j), torch.bitwise_or(i, 1), torch.bitwise_xor(i, j), torch.bitwise_not(i), torch.bitwise_left_shift(i, 1), torch.bitwise_right_shift(i, 1), ~torch.tensor([True, False]))
print(a == b, a != b, a < b, a <= b, a > 0, a >= 7, torch.eq(a, b), torch.ne(a, b), torch.lt(a, b), torch.le(a, b), torch.gt(a, b), torch.ge(a, b), torch.greater(a, b), torch.less(a, b), torch.not_equal(a, b), torch.greater_equal(a, b), torch.less_equal(a, b))
t, f = torch.tensor([True, True, False]), torch.tensor([True, False, False])
print(t & f, t | f, t ^ f, torch.logical_and(t, f), torch.logical_or(t, f), torch.logical_xor(t, f), torch.logical_not(t), a.logical_and(b), t + f, t * f, t.sum(), torch.isclose(a, a + 1e-9), torch.allclose(a, a + 1e-9), torch.allclose(a, b), torch.equal(a, a), torch.isin(i, torch.tensor([5, 7])))
print(a + i, i + 1, i + 1.5, i * True, t + 1, t + 1.0, torch.tensor([1], dtype=torch.uint8) + torch.tensor([1], dtype=torch.int8), torch.tensor(1.0, dtype=torch.float64) + a, torch.tensor([1.0], dtype=torch.float64) + a, i / 1, (i + torch.tensor(2.5)).dtype, torch.result_type(i, 1.0), torch.promote_types(torch.int32, torch.float32), torch.can_cast(torch.float32, torch.int32))
print(torch.tensor([250], dtype=torch.uint8) + 10, torch.tensor([2**62]) * 4, torch.tensor([1]) / 0, torch.tensor([0.0]) / 0, torch.tensor([-1.0]) / 0, torch.tensor([5.0]) % 0, torch.tensor([1, 2], dtype=torch.int32) ** 2)
x = torch.tensor([1.0, 2.0, 3.0])
x += 1
x -= torch.tensor([1.0, 1.0, 1.0])
x *= 3
x /= 2
x **= 2
x //= 2
x %= 4
print(x, x.add_(1), x.sub_(1), x.mul_(2), x.div_(4), x.pow_(2), x.neg_(), x.abs_(), x.sqrt_(), x.exp_(), x.clamp_(0, 2), x.fill_(3), x.zero_(), x.addcmul_(a, b), x.addcdiv_(a, b, value=2), x.lerp_(b, 0.5), x.floor_(), x.remainder_(3), x.fmod_(2), x.copy_(a), x.floor_divide_(2), x.square_(), x.negative_(), x.true_divide_(2), x.masked_fill_(x > 0, 5), x.add_(b, alpha=10))
k = torch.tensor([6, 3])
k &= 2
k |= 8
k ^= 1
k <<= 1
k >>= 2
print(k, k.eq_(2), k.bitwise_or_(4), k.gt_(3))
out = torch.empty(3)
torch.add(a, b, out=out)
print(out, torch.mul(a, b, out=out) is out, torch.exp(b, out=out), torch.matmul(a, b, out=torch.empty(())), torch.sum(a, 0, out=torch.empty(())))
print(torch.ones(2, 1) + torch.ones(3), torch.ones(2, 3) * torch.tensor([[1.0], [2.0]]), (torch.ones(1, 3) + torch.ones(2, 1)).shape, torch.broadcast_shapes((2, 1), (3,)))
print(bool(torch.tensor(1)), int(torch.tensor(2.7)), float(torch.tensor(3)), round(float(torch.tensor(2.5))), torch.tensor(3) == 3, torch.tensor([1]).item() + 1, divmod(7, 2), f"{torch.tensor(1.23456):.2f}", f"{torch.tensor(3):d}", "%.3f" % torch.tensor(0.5), str(torch.tensor(2)), [0, 1, 2][torch.tensor(1)], pow(torch.tensor(2.0), 3), sum([torch.tensor(1), torch.tensor(2)]), max(torch.tensor(1), torch.tensor(2)), list(range(torch.tensor(2))))
for g in [
    lambda: torch.ones(2) + torch.ones(3), lambda: torch.ones(2, 3) * torch.ones(4), lambda: torch.ones(2) + "a", lambda: "a" + torch.ones(2), lambda: torch.ones(2) + None, lambda: torch.ones(2) + [1, 2], lambda: i // 0, lambda: i % 0, lambda: a & b, lambda: ~a, lambda: a << 1, lambda: i**-1,
    lambda: i.add_(1.5), lambda: i.div_(2), lambda: t - f, lambda: -t, lambda: torch.add(a, b, beta=1), lambda: bool(a), lambda: float(a), lambda: int(a), lambda: torch.ones(1).add_(torch.ones(3)), lambda: torch.div(a, b, rounding_mode="up"), lambda: torch.clamp(a), lambda: a < "x", lambda: a == "x", lambda: torch.mul("a", "b"), lambda: torch.atan2(a, 1), lambda: torch.maximum(a, 1), lambda: torch.add(a, b, out=torch.empty(3, dtype=torch.int64)), lambda: torch.tensor([1, 2]) @ 3, lambda: torch.bitwise_and(a, b), lambda: torch.allclose(a, i), lambda: range(torch.tensor(1.5)), lambda: len(torch.tensor(1)), lambda: list(torch.tensor(1)),
]:
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)
