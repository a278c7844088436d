from decimal import *
import random
D = Decimal
print(D('1.10') + D('2.2'), D(1) / D(3), D('0.1') + D('0.2'), D(0.1), D('1E+5'), D('1e-10'), repr(D('-0')), D(5), D((1, (1, 2, 3), -2)), D('Infinity'), D('nan'), D('  3.5 '), D('1_000.5'))
print(getcontext().prec); getcontext().prec = 6; print(D(1) / D(7), D(2).sqrt(), D(22) / D(7)); getcontext().prec = 28
for r in [ROUND_DOWN, ROUND_UP, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_CEILING, ROUND_FLOOR, ROUND_05UP]:
    print(r, [str(D(x).quantize(D('1.0'), rounding=r)) for x in ['1.25', '1.35', '-1.25', '1.21', '-1.29', '1.05']])
with localcontext() as c:
    c.prec = 3
    print(D('1.23456') * 1, +D('9.9999'))
with localcontext(prec=40): print(D(2).sqrt(), D(1).exp(), D(10).ln(), D(2).log10())
r = random.Random(4)
def num(): return D(r.choice(['', '-']) + str(r.randint(0, 10 ** r.randint(1, 20))) + r.choice(['', '.' + str(r.randint(0, 999999)), 'E%d' % r.randint(-10, 10)]))
def show(f):
    try: return repr(f())
    except Exception as e: return f'{type(e).__module__}.{type(e).__name__}: {e}'
for i in range(150):
    a, b = num(), num()
    print(a, b, *[show(f) for f in [lambda: a + b, lambda: a - b, lambda: a * b, lambda: a / b, lambda: a // b, lambda: a % b, lambda: divmod(a, b), lambda: -a, lambda: abs(a), lambda: a < b, lambda: a == b, lambda: int(a), lambda: a.normalize(), lambda: round(a), lambda: round(a, 2), lambda: a.sqrt(), lambda: a ** 3, lambda: hash(a) == hash(D(str(a))), lambda: a.as_tuple(), lambda: a.adjusted(), lambda: f'{a:.3f}', lambda: f'{a:12,.2f}|', lambda: f'{a:e}', lambda: f'{a:.2e}', lambda: f'{a:g}', lambda: a.to_eng_string(), lambda: a.quantize(D('0.01')), lambda: float(a), lambda: max(a, b), lambda: a.compare(b), lambda: a + 1, lambda: 2 - a, lambda: a.to_integral_value()]])
for bad in ["D('x')", "D(1) / 0", "D(0) / 0", "D(-1).sqrt()", "D('inf') - D('inf')", "D(1) + 1.5", "D([1])", "D(None)", "D('1').quantize(D('1e-40'))", "D(5) % 0", "D(0) ** 0", "int(D('nan'))", "int(D('inf'))", "D('nan') < 1", "D(2) ** D('0.5')", "D(2) ** -2", "D(1) == 1.0", "D('0.1') == 0.1", "D('1.5') < 2.5", "D(3).as_integer_ratio(), D('0.25').as_integer_ratio()", "f\"{D('0.256'):.1%}\"", "f\"{D('1.5'):>8}|{D('1.5'):<8}|{D('1.5'):^8}|{D('1.5'):08}|{D('-1.5'):+}\"", "sum([D('0.1')] * 10)", "D('1.0') == D('1.00'), hash(D('1.0')) == hash(1)", "D('100').normalize(), D('0.00').normalize()", "D(3) in {3: 1}", "str(D('1E+3')), D('123E+2') + 0", "D('sNaN'[1:])", "sorted([D(3), D('1.5'), 2])", "D.from_float(0.5)", "isinstance(D(1), int)", "D(7).max(3), D(7).min(3)", "D('-7') // 2, D('-7') % 2", "round(D('2.5')), round(D('3.5')), round(D('2.675'), 2)", "getcontext().rounding"]:
    print(bad, show(lambda: eval(bad)))
