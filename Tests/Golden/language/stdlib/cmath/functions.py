import cmath, math
zs = [0j, 1 + 0j, -1 + 0j, 1j, -1j, 1 + 2j, complex(math.inf, 1), complex(1, -0.0), -2.5 + 0.5j]
for name in "sqrt exp log log10 sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh phase".split():
    f = getattr(cmath, name); row = []
    for z in zs:
        try:
            w = f(z); row.append(f"{w:.6g}")
        except (ValueError, OverflowError) as e: row.append(type(e).__name__)
    print(name, *row)
print(cmath.polar(1 + 1j), cmath.rect(2, math.pi / 2), cmath.isclose(1, 1 + 1e-12j), cmath.isnan(complex(math.nan, 0)), cmath.isinf(1j), cmath.isfinite(1j), cmath.pi, cmath.infj, cmath.nanj, cmath.log(8, 2), cmath.sqrt(-4), cmath.exp(1j * cmath.pi), cmath.tau, cmath.e)
for bad in (lambda: cmath.log(0), lambda: cmath.sqrt("a"), lambda: cmath.atanh(1), lambda: cmath.exp(10000), lambda: cmath.rect(1), lambda: cmath.phase(), lambda: cmath.isclose(1, 2, rel_tol=-1), lambda: cmath.acos(None), lambda: cmath.log(1, 0), lambda: cmath.polar([])):
    try: print("ok", bad())
    except Exception as e: print(type(e).__name__, e)
