import sys
a = 2**100; b = 3**80; c = -7**60
for x in (a, b, c, 10**30, -(2**63), 2**63, 2**64 - 1):
    for y in (a, b, c, 7, -7, 1, -1, 2**62, 0, True):
        for op in "+ - * // % & | ^ < <= == != > >=".split():
            try: print(op, eval(f"x {op} y"), eval(f"y {op} x"))
            except Exception as e: print(op, type(e).__name__, e)
        try: print("/", x / y)
        except Exception as e: print(e)
        try: print(divmod(x, y))
        except Exception as e: print(e)
    print(hash(x), x.bit_length(), x.bit_count(), -x, ~x, abs(x), float(x), str(x), hex(x), oct(x), bin(x), f"{x:,} {x:_x} {x:e} {x:>60} {x:#X} {x:+d}", x >> 3, x << 70, x >> 200, bool(x), x == float(x), int(float(x)), round(x, -5), round(x, -50))
    print(x.to_bytes(40, "big", signed=True), int.from_bytes(x.to_bytes(40, "little", signed=True), "little", signed=True) == x, pow(x, 3, 1000007), pow(x, 5, -97), "%d %x %.3e" % (x, x, x))
print(pow(3, -1, 7), pow(2**100, -1, 10**9 + 7), pow(-3, 5, 2**70), pow(3, 5000) % 977)
try: pow(2, -1, 4)
except ValueError as e: print(e)
for s in ("1" * 4300, "1" * 4301, "0x" + "f" * 5000):
    try: print(len(str(int(s, 0) % 1000)))
    except ValueError as e: print(e)
try: str(10**4300)
except ValueError as e: print(e)
print(len(str(10**4299)), len(hex(10**5000)))
try: f"{10**5000}"
except ValueError as e: print(e)
try: f"{10**5000:d}"
except ValueError as e: print(e)
print(sys.get_int_max_str_digits()); sys.set_int_max_str_digits(0); print(len(str(10**5000))); sys.set_int_max_str_digits(640)
try: str(10**700)
except ValueError as e: print(e)
sys.set_int_max_str_digits(4300)
import math
print(math.factorial(50), math.gcd(2**100, 6**50), math.isqrt(10**61), math.comb(200, 100), math.log(10**400), math.log2(2**5000), math.sqrt(10**300))
print(2**-3, (2**70) ** -2, (-2)**63, (-2)**64, 0**0, (10**20)**0, (-10**20)**3)
try: 1 << (2**70)
except Exception as e: print(type(e).__name__, e)
try: 1 << -1
except Exception as e: print(e)
try: float(10**400)
except OverflowError as e: print(e)
try: 10**400 / 3
except OverflowError as e: print(e)
try: 10**400 * 1.0
except OverflowError as e: print(e)
print(10**400 / 10**399, 1 / 10**400, 10**23 / 3, (10**400) // (10**398), -(10**25) // 3, -(10**25) % 3, 10**25 % -3)
print(10**400 > 1e308, 10**400 == float("inf"), 2**53 + 1 == float(2**53), 10**22 == 1e22, 10**23 == 1e23, 10**25 < 1e25)
import random
random.seed(5); print(random.getrandbits(200), random.randrange(10**40))
s = 0
for i in range(70): s += 10**i
print(s); s -= 10**69; print(s); s *= -3; print(s); s //= 7; print(s); s %= 10**20; print(s)
x = 9223372036854775807; x += 1; print(x); x -= 1; print(x, type(x)); x = -9223372036854775808; print(-x, abs(x), x - 1, x * -1, x // -1, x % -1)
print({2**70: 1}[2**70], 2**70 in {2**70}, sorted([2**70, -2**70, 5, 2**65]), max(2**70, 3), sum([2**62] * 8), int("٣" * 30), int("1_000" * 10 if False else "1_000_000_000_000_000_000_000"))
class I(int): pass
print(I(2**80) + 1, type(I(2**80) + 1), repr(I(2**80)), hash(I(2**80)) == hash(2**80), list(range(3))[I(1)])
