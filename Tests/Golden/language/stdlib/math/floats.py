import math
xs = [0.0, -0.0, 0.5, 1, -1, 2.5, 1e-300, 1e300, math.inf, -math.inf, math.nan]
for name in "sqrt cbrt exp exp2 expm1 log log2 log10 log1p sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh erf erfc gamma lgamma fabs degrees radians".split():
    f = getattr(math, name); row = []
    for x in xs:
        try: row.append(f"{f(x):.12g}")
        except (ValueError, OverflowError) as e: row.append(type(e).__name__[0] + ":" + str(e))
    print(name, *row)
for args in ((2, 3), (0, 0), (-8, 1 / 3), (2, 0.5), (0, -1), (math.inf, 0), (1, math.nan), (-1, math.inf), (10, 400), (-2, 3)):
    try: print(args, math.pow(*args))
    except (ValueError, OverflowError) as e: print(args, type(e).__name__, e)
print(math.fmod(7, 3), math.fmod(-7, 3), math.remainder(7, 4), math.remainder(5, 2), math.modf(3.75), math.modf(-0.25), math.frexp(10), math.frexp(0), math.ldexp(0.5, 4), math.copysign(3, -0.0), math.hypot(3, 4), math.hypot(1, 2, 2), math.hypot(), math.dist([0, 0], [3, 4]))
print(math.atan2(1, -1), math.atan2(0, -1), math.atan2(-0.0, -1), math.log(8, 2), math.log(100, 10), math.log(2**1000), math.log2(2**1000), math.log10(10**400), math.ulp(1), math.nextafter(1, 2), math.nextafter(0, -1), math.ulp(0), math.fsum([0.1] * 10), math.fsum([1e100, 1, -1e100]), math.fsum([]))
print(math.pi, math.e, math.tau, math.inf, math.nan, math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1), math.isfinite(10**400) if False else "", math.sqrt(10**200), math.exp(1), math.degrees(math.pi), math.radians(180))
for bad in (lambda: math.sqrt(-1), lambda: math.sqrt("a"), lambda: math.sqrt(None), lambda: math.sqrt(), lambda: math.sqrt(1, 2), lambda: math.log(0), lambda: math.log(-1), lambda: math.log(1, 1), lambda: math.log("a"), lambda: math.log(), lambda: math.log(2, 0), lambda: math.fmod(1, 0), lambda: math.fmod(math.inf, 1), lambda: math.remainder(1, 0), lambda: math.ldexp(1, 5000), lambda: math.ldexp(1.0, 1.5), lambda: math.ldexp(1, 10**30), lambda: math.ldexp(1, -10**30), lambda: math.dist([1], [1, 2]), lambda: math.hypot("a"), lambda: math.exp(1000), lambda: math.cosh(1000), lambda: math.gamma(0), lambda: math.gamma(200), lambda: math.lgamma(-1), lambda: math.asin(2), lambda: math.acosh(0.5), lambda: math.atanh(1), lambda: math.sqrt(10**400), lambda: math.fsum(["a"]), lambda: math.fsum([1e308, 1e308]), lambda: math.fsum([math.inf, -math.inf]), lambda: math.sin(math.inf), lambda: math.isnan("a"), lambda: math.nosuch, lambda: math.sqrt(x=4), lambda: math.log1p(-1), lambda: math.frexp("a"), lambda: math.modf(), lambda: math.copysign(1), lambda: math.log(-10**400), lambda: math.log2(0), lambda: math.expm1(1000), lambda: math.dist(1, 2)):
    try: print("ok", bad())
    except Exception as e: print(type(e).__name__, e)
