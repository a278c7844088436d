import cmath, math
def s(z): return f'{z.real:.12g} {z.imag:.12g}' if isinstance(z, complex) else z
for z in [1 + 2j, -1 + 0j, 0j, 2, -3.5, 1j, -1j, 0.5 - 0.25j, 100 + 1j, 1e-5 + 1e-7j]:
    for n in 'sqrt exp sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh log log10 phase polar isnan isinf isfinite'.split():
        try: r = getattr(cmath, n)(z); print(n, z, [s(x) for x in r] if isinstance(r, tuple) else s(r) if not isinstance(r, float) else f'{r:.12g}')
        except Exception as e: print(n, z, type(e).__name__, e)
print(s(cmath.rect(2, math.pi / 3)), s(cmath.log(8, 2)), cmath.pi, cmath.e, cmath.inf, cmath.infj, cmath.isclose(1 + 1j, 1 + 1.0000000001j), cmath.isclose(1, 2), cmath.exp(1j * math.pi).real)
for bad in [lambda: cmath.sqrt('a'), lambda: cmath.log(0), lambda: cmath.exp(1000), lambda: cmath.atanh(1), lambda: cmath.rect('a', 1)]:
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
class C:
    def __complex__(self): return 4j
print(cmath.sqrt(C()), cmath.sqrt(-4), cmath.sqrt(True))
