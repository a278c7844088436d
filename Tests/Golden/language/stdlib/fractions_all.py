from fractions import Fraction as F
import math, numbers, random, operator
print(F(1, 2), repr(F(6, -4)), F('3/4'), F('0.125'), F('-1e-3'), F(0.5), F(2), F(), F('  7 '), F(F(1, 3), F(2, 5)), F('1_000/3'))
r = random.Random(2)
def show(f):
    try: return repr(f())
    except Exception as e: return f'{type(e).__name__}: {e}'
for i in range(60):
    a, b = F(r.randint(-20, 20), r.randint(1, 12)), r.choice([F(r.randint(-9, 9), r.randint(1, 9)), r.randint(-5, 5), r.uniform(-3, 3)])
    print(a, b, *[show(f) for f in [lambda: a + b, lambda: b - a, lambda: a * b, lambda: a / b, lambda: b / a, lambda: a // b, lambda: a % b, lambda: divmod(a, b), lambda: a ** 2, lambda: a ** -1, lambda: a < b, lambda: a == b, lambda: a >= b, lambda: float(a), lambda: int(a), lambda: round(a), lambda: round(a, 1), lambda: math.floor(a), lambda: math.ceil(a), lambda: abs(a), lambda: -a, lambda: hash(a) == hash(F(a)), lambda: bool(a), lambda: a.limit_denominator(3)]])
for bad in ["F(1, 0)", "F('x')", "F('1/0')", "F(1.5, 2)", "F([1])", "F(1, 2) / 0", "F(1, 2) + 'a'", "F(float('nan'))", "F(float('inf'))", "F(0) ** -1", "F(3).limit_denominator(0)", "F(math.pi).limit_denominator(1000)", "F(1, 2) ** F(1, 2)", "2 ** F(1, 2)", "2 ** F(3)", "F(1, 2) + 1j", "hash(F(1, 2)) == hash(0.5), hash(F(3)) == hash(3)", "F(1, 2).numerator, F(1, 2).denominator, F(7, 3).as_integer_ratio()", "sum([F(1, 3)] * 3)", "sorted([F(1, 2), 0.3, 1])", "F.from_float(0.25)", "F(1, 2) == 0.5, F(1, 2) == 1 + 0j", "isinstance(F(1), numbers.Rational), isinstance(1, numbers.Integral), isinstance(1.5, numbers.Real), isinstance(1j, numbers.Complex), isinstance('a', numbers.Number), isinstance(True, numbers.Integral), isinstance(1.5, numbers.Integral)", "math.trunc(F(-7, 2))", "F(1, 3).real, F(1, 3).imag, F(1, 3).conjugate()", "F('0.1') + F('0.2') == F('0.3')", "F(10**30, 3) * 3", "complex(F(1, 2))", "int(F(-7, 2))"]:
    print(bad, show(lambda: eval(bad)))
