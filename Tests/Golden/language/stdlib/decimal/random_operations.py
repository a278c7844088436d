# Random numbers under every operation, in random contexts: results, signals noted and raised.
from decimal import *
seed = 7
N = 1200
def rnd(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    return (seed >> 33) % n
def pick(*xs): return xs[rnd(len(xs))]
ROUND = [ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP]
SIG = [InvalidOperation, FloatOperation, DivisionByZero, Overflow, Subnormal, Underflow, Rounded, Inexact, Clamped]
def ctx():
    p = pick(1, 2, 3, 5, 9, 16, 28, 28, 40, 60)
    e = pick(5, 10, 50, 384, 999999)
    t = pick([], [], [], [InvalidOperation, DivisionByZero, Overflow], [s for s in SIG if rnd(3) == 0])
    return Context(prec=p, rounding=ROUND[rnd(8)], Emin=-max(e - rnd(2), p if rnd(2) else 1), Emax=max(e, p), capitals=rnd(2), clamp=rnd(2), flags=[], traps=t)
def digits(n): return "".join(str(rnd(10)) for _ in range(n)) or "0"
def num():
    k = rnd(14)
    if k == 0: return pick(Decimal("NaN"), Decimal("-NaN12"), Decimal("sNaN"), Decimal("sNaN77777777777777777777777777777777777777777777777777777777777777"), Decimal("Inf"), Decimal("-Inf"))
    if k == 1: return Decimal(pick("0", "-0", "0E5", "0E-7", "-0.000", "0E+60", "0E-70"))
    if k == 2: return Decimal(pick("1", "-1", "10", "1.0", "1.00", "2", "5", "0.5", "1E+3", "100", "0.1", "9", "99", "999", "-9.99", "9999999999999999999999999999", "1E-28", "5E-29", "15E-29"))
    if k < 7: return Decimal(pick("", "-") + digits(1 + rnd(4)) + "." + digits(rnd(4)))
    if k < 9: return Decimal(pick("", "-") + digits(1 + rnd(30)) + "E" + str(rnd(80) - 40))
    if k == 9: return Decimal(pick("", "-") + digits(1 + rnd(70)) + "E" + str(rnd(20) - 10))
    if k == 10: return Decimal(pick("", "-") + digits(1 + rnd(6)) + "E" + str(rnd(1000) - 500))
    if k == 11: return Decimal(pick("1", "101", "110011", "1111111111"))
    if k == 12: return Decimal(rnd(200) - 100)
    return Decimal(pick("5", "50", "500", "25", "75", "125", "100000000000000000005", "-35"))
def show(f, *a):
    try:
        r = f(*a)
        if type(r) is float and r != r: r = "nan"
        return type(r).__name__ + " " + repr(r)
    except Exception as e: return type(e).__name__ + ": " + str(e)
B = ["__add__", "__sub__", "__mul__", "__truediv__", "__floordiv__", "__mod__", "__divmod__", "__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__", "compare", "compare_signal", "compare_total", "compare_total_mag", "max", "min", "max_mag", "min_mag", "next_toward", "remainder_near", "scaleb", "shift", "rotate", "logical_and", "logical_or", "logical_xor", "copy_sign", "same_quantum", "quantize", "__add__", "__mul__", "__truediv__"]
U = ["__neg__", "__pos__", "__abs__", "__str__", "__repr__", "__int__", "__float__", "__bool__", "__floor__", "__ceil__", "__round__", "sqrt", "sqrt", "logb", "normalize", "next_plus", "next_minus", "logical_invert", "to_eng_string", "to_integral_value", "to_integral_exact", "as_tuple", "as_integer_ratio", "adjusted", "number_class", "is_normal", "is_subnormal", "is_nan", "is_qnan", "is_snan", "is_zero", "is_signed", "copy_abs", "copy_negate", "__reduce__", "__complex__"]
T = ["exp", "ln", "log10"]
mode = ''
for i in range(N):
    c = ctx(); setcontext(c)
    k = rnd(20)
    a = num()
    if mode == "t":
        if rnd(2) and a.is_finite():
            n = pick(*T); line = ("%s %s ->" % (a.to_eng_string(BasicContext), n), show(getattr(a, n)))
        else:
            b = pick(num(), Decimal(rnd(20) - 10), Decimal(pick("0.5", "1.5", "-0.5", "2.25", "0.333")))
            line = ("%s ** %s ->" % (a.to_eng_string(BasicContext), b.to_eng_string(BasicContext)), show(lambda: a ** b))
    elif k < 9:
        b = num(); n = pick(*B)
        if rnd(4) == 0: line = ("ctx", n, str(a), str(b), show(lambda: getattr(a, n)(int(b))) if b.is_finite() and abs(b.adjusted()) < 50 else "")
        else: line = (str(a), n, str(b), "->", show(getattr(a, n), b))
    elif k < 13:
        n = pick(*U); 
        if n in ("__int__", "__floor__", "__ceil__", "__round__", "as_integer_ratio") and a.is_finite() and abs(a.adjusted()) > 600: continue
        line = (str(a), n, "->", show(getattr(a, n)))
    elif k == 13:
        b = num(); d = num(); line = ("fma", str(a), str(b), str(d), show(a.fma, b, d))
    elif k == 14:
        line = ("quant", str(a), show(lambda: a.quantize(Decimal("1E%d" % (rnd(20) - 10)), rounding=ROUND[rnd(8)])))
    elif k == 15:
        s = pick("", "<", ">", "=", "^", "*<", "é^", "0<") + pick("", "+", "-", " ") + pick("", "", "z") + pick("", "0") + pick("", "5", "12", "30") + pick("", ",") + pick("", ".0", ".1", ".2", ".5", ".20") + pick("", "e", "E", "f", "F", "g", "G", "n", "%", "x")
        if a.is_finite() and abs(a.adjusted()) > 300: continue
        line = ("format", str(a), repr(s), show(format, a, s))
    elif k == 16:
        s = pick("", " ", "-", "+") + digits(rnd(5)) + pick("", ".", ".") + digits(rnd(4)) + pick("", "e", "E+", "E-", "_", "x", " ") + digits(rnd(3)) + pick("", " ", "\n")
        line = ("parse", repr(s), show(Decimal, s), show(c.create_decimal, s))
    elif k == 17:
        f = pick(0.1, 1.5, -2.75, 1e22, 1e-10, 5.0, float("inf"), rnd(10**6) / 7, float("nan"))
        n = pick("__lt__", "__eq__", "__ge__", "__ne__", "__add__")
        line = ("float", str(a), n, f, show(getattr(a, n), f), show(Decimal, f), show(c.create_decimal, f) )
    elif k == 18:
        n = pick("plus", "minus", "abs", "create_decimal", "to_sci_string", "is_subnormal", "sqrt", "normalize", "to_integral_exact")
        line = ("c." + n, str(a), show(getattr(c, n), a))
    else:
        b, d = num(), num()
        line = ("powmod", str(a), str(b), str(d), show(lambda: c.power(a, b, d))) if (b.is_finite() and abs(b.adjusted()) < 20) and a.is_finite() and abs(a.adjusted()) < 60 and d.is_finite() else ("hash", str(a), show(hash, a) if not a.is_nan() else "")
    print(i, *line, [s.__name__ for s in SIG if c.flags[s]], str(c)[:90] if rnd(10) == 0 else "P%d %s %d %d %d" % (c.prec, c.rounding[6:], c.Emin, c.Emax, c.clamp))
