import math
print(math.gcd(12, 18), math.gcd(), math.gcd(-4, 6, 10), math.gcd(0, 0), math.lcm(4, 6), math.lcm(), math.lcm(0, 5), math.gcd(2**100, 2**70 * 3), math.lcm(2**40, 3**30))
print(math.factorial(0), math.factorial(20), math.factorial(30), math.comb(5, 2), math.comb(2, 5), math.comb(100, 50), math.perm(5, 2), math.perm(5), math.perm(2, 5), math.isqrt(17), math.isqrt(10**40 + 1), math.comb(0, 0))
print(math.floor(2.7), math.ceil(2.1), math.trunc(-2.7), math.floor(-2.5), math.ceil(-0.5), math.floor(1e20), math.trunc(1e300) > 10**299, math.floor(True), math.prod([1, 2, 3]), math.prod([]), math.prod([1.5, 2], start=2), math.prod((), start=5))
print(math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-12), math.isclose(0, 1e-12, abs_tol=1e-9), math.isclose(math.inf, math.inf), math.isclose(math.nan, math.nan))
class F:
    def __floor__(self): return "fl"
    def __ceil__(self): return "ce"
    def __trunc__(self): return "tr"
    def __index__(self): return 6
print(math.floor(F()), math.ceil(F()), math.trunc(F()), math.gcd(F(), 4), math.factorial(F()))
for bad in (lambda: math.factorial(-1), lambda: math.factorial(2.5), lambda: math.factorial("3"), lambda: math.gcd(1.5, 2), lambda: math.comb(-1, 2), lambda: math.comb(5, -1), lambda: math.perm(-1), lambda: math.perm(2.5), lambda: math.isqrt(-1), lambda: math.isqrt(2.5),
            lambda: math.floor(math.inf), lambda: math.ceil(math.nan), lambda: math.trunc("a"), lambda: math.floor("a"), lambda: math.floor(1j), lambda: math.prod(5), lambda: math.prod(["a", "b"]), lambda: math.isclose(1, 2, rel_tol=-1), lambda: math.lcm("a"), lambda: math.factorial(), lambda: math.comb(5), lambda: math.factorial(10**30), lambda: math.perm(3, 10**30), lambda: math.comb(10**30, 10**30)):
    try: print("ok", bad())
    except Exception as e: print(type(e).__name__, e)
