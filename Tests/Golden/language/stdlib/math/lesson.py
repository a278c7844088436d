import math
print(math.pi, math.e, math.sqrt(2), math.pow(2, 10), math.exp(1), math.log(10), math.log10(1000), math.log2(8), math.log(8, 2))
print(math.floor(3.7), math.ceil(3.2), math.trunc(-3.7), round(3.5), round(4.5), math.fabs(-2), abs(-2), math.factorial(10), math.gcd(48, 18), math.lcm(4, 6), math.comb(5, 2), math.perm(5, 2), math.isqrt(50), math.prod([2, 3, 4]))
for deg in (0, 30, 45, 60, 90): r = math.radians(deg); print(deg, round(math.sin(r), 4), round(math.cos(r), 4), round(math.tan(r), 4) if deg < 90 else "-")
print(math.degrees(math.pi), math.hypot(3, 4), math.atan2(1, 1), math.dist((0, 0), (1, 1)), math.isclose(0.1 + 0.2, 0.3), 0.1 + 0.2 == 0.3, math.fsum([0.1] * 10), sum([0.1] * 10), math.inf > 10**100, math.nan == math.nan, math.isnan(math.nan), math.copysign(1, -0.0), math.fmod(-7, 3), -7 % 3, math.modf(2.5), math.frexp(8))
for bad in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.sqrt("4"), lambda: math.exp(1000), lambda: math.factorial(2.5), lambda: math.floor(math.inf), lambda: math.acos(2), lambda: math.pow(0, -1), lambda: math.gcd(1.5)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
