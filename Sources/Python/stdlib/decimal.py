# decimal: a number, its texts, roundings and arithmetic.
import math as _math
import re as _re
from _decimal_context import (
    ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_HALF_DOWN, ROUND_05UP, MAX_PREC, MAX_EMAX,
    MIN_EMIN, DecimalException, Clamped, InvalidOperation, ConversionSyntax, DivisionByZero, DivisionImpossible, DivisionUndefined,
    Inexact, Rounded, Subnormal, Overflow, Underflow, FloatOperation, Context, _rounders, DefaultContext, BasicContext,
    ExtendedContext, _Now, _now, getcontext, setcontext, localcontext, _FORMAT, _syntax, DecimalTuple,
)

__all__ = ["Decimal", "Context", "DefaultContext", "BasicContext", "ExtendedContext", "DecimalException", "Clamped", "InvalidOperation",
    "DivisionByZero", "Inexact", "Rounded", "Subnormal", "Overflow", "Underflow", "FloatOperation", "DivisionImpossible",
    "DivisionUndefined", "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_UP",
    "ROUND_HALF_DOWN", "ROUND_05UP", "setcontext", "getcontext", "localcontext", "MAX_PREC", "MAX_EMAX", "MIN_EMIN"]


class Decimal:
    """A decimal number: a sign, digits and an exponent of ten."""

    __slots__ = ("_sign", "_int", "_exp", "_special")

    def __new__(cls, value="0", context=None):
        self = object.__new__(cls)
        self._special = None
        if isinstance(value, str):
            m = _FORMAT.match(value.replace("_", ""))
            if m is None:
                return _syntax(context)
            self._sign = 1 if m["sign"] == "-" else 0
            if m["int"] is not None:
                digits = m["int"] + (m["frac"] or "")
                self._int = int(digits)
                self._exp = int(m["exp"] or 0) - len(m["frac"] or "")
            else:
                self._int = self._exp = 0
                self._special = "NaN" if "n" == value.strip().lstrip("+-").lower()[-1:] or "nan" in value.lower() else "Infinity"
            return self
        if isinstance(value, int):
            self._sign, self._int, self._exp = int(value < 0), abs(value), 0
            return self
        if isinstance(value, Decimal):
            self._sign, self._int, self._exp, self._special = value._sign, value._int, value._exp, value._special
            return self
        if isinstance(value, float):
            context = context or _now.context
            context.flags[FloatOperation] = True
            if context.traps[FloatOperation]:
                raise FloatOperation([FloatOperation])
            self._sign = 1 if _math.copysign(1.0, value) < 0 else 0
            if value != value or value in (_math.inf, -_math.inf):
                self._int = self._exp = 0
                self._special = "NaN" if value != value else "Infinity"
                return self
            n, d = abs(value).as_integer_ratio()
            k = d.bit_length() - 1
            self._int, self._exp = n * 5 ** k, -k
            return self
        if isinstance(value, (tuple, list)):
            if len(value) != 3:
                raise ValueError("argument must be a sequence of length 3")
            self._sign = value[0]
            self._int = int("".join(map(str, value[1])) or "0")
            self._exp = value[2]
            return self
        raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")

    @classmethod
    def _of(cls, sign, digits, exp, special=None):
        self = object.__new__(Decimal)
        self._sign, self._int, self._exp, self._special = sign, digits, exp, special
        return self

    @classmethod
    def from_float(cls, f):
        if not isinstance(f, (int, float)):
            raise TypeError("argument must be int or float")
        return cls(f)

    def as_tuple(self):
        if self._special:
            return DecimalTuple(self._sign, () if self._special == "NaN" else (0,), "n" if self._special == "NaN" else "F")
        return DecimalTuple(self._sign, tuple(map(int, str(self._int))), self._exp)

    def as_integer_ratio(self):
        if self._special == "NaN":
            raise ValueError("cannot convert NaN to integer ratio")
        if self._special:
            raise OverflowError("cannot convert Infinity to integer ratio")
        n = -self._int if self._sign else self._int
        if self._exp >= 0:
            return n * 10 ** self._exp, 1
        d = 10 ** -self._exp
        g = _math.gcd(n, d)
        return n // g, d // g

    # Text

    def __repr__(self):
        return f"Decimal('{self}')"

    def __str__(self):
        return self._text(False)

    def to_eng_string(self, context=None):
        text = self._text(True)
        return text if (context or _now.context).capitals else text.lower() if not self._special else text

    def _text(self, eng):
        sign = "-" if self._sign else ""
        if self._special:
            return sign + self._special
        digits = str(self._int)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            point = left
        elif not eng:
            point = 1
        elif digits == "0":
            point = (left + 1) % 3 - 1
        else:
            point = (left - 1) % 3 + 1
        if point <= 0:
            whole, part = "0", "." + "0" * -point + digits
        elif point >= len(digits):
            whole, part = digits + "0" * (point - len(digits)), ""
        else:
            whole, part = digits[:point], "." + digits[point:]
        exp = "" if left == point else f"E{left - point:+d}"
        return sign + whole + part + exp

    def __format__(self, spec):
        if not spec:
            return str(self)
        m = _re.fullmatch(r"(?:(.)?([<>=^]))?([-+ ]?)(z?)(#?)(0?)(\d*)([,_]?)(?:\.(\d+))?([eEfFgGn%]?)", spec, _re.S)
        if m is None:
            raise ValueError("invalid format string")
        fill, align, plus, _, _, zero, width, comma, prec, kind = m.groups()
        x = self
        if x._special:
            text = x._special
        else:
            if kind == "%":
                x = Decimal._of(x._sign, x._int, x._exp + 2)
            if prec is not None and kind in ("f", "F", "%"):
                x = x._fixed(-int(prec), getcontext().rounding)
            elif prec is not None and kind in ("e", "E") and x._int:
                x = x._digits(int(prec) + 1, getcontext().rounding)
            elif prec is not None and kind in ("g", "G", "n", ""):
                if len(str(x._int)) > max(int(prec), 1):
                    x = x._digits(max(int(prec), 1), getcontext().rounding)
            digits = str(x._int)
            left = x._exp + len(digits)
            if kind in ("f", "F", "%"):
                point = left
            elif kind in ("e", "E"):
                point = 1 if x._int or prec is None else 1 - int(prec)
            else:
                point = left if x._exp <= 0 and left > -6 else 1
            if point < 0:
                whole, part = "0", "0" * -point + digits
            elif point > len(digits):
                whole, part = digits + "0" * (point - len(digits)), ""
            else:
                whole, part = digits[:point] or "0", digits[point:]
            if kind in ("f", "F", "%") and prec is not None:
                part = part.ljust(int(prec), "0")
            if comma:
                whole = f"{int(whole):{comma}}"
            text = whole + ("." + part if part else "")
            exp = left - point
            if exp or kind in ("e", "E"):
                text += f"{'E' if kind in ('E', 'G', '') else 'e'}{exp:+d}"
            if kind == "%":
                text += "%"
        sign = "-" if x._sign else plus if plus in ("+", " ") else ""
        size = int(width or 0)
        if zero and not align:
            fill, align = "0", "="
        align, fill = align or ">", fill or " "
        pad = fill * (size - len(sign) - len(text))
        if align == "=":
            return sign + pad + text
        text = sign + text
        if align == "<":
            return text + pad
        half = len(pad) // 2
        return pad + text if align == ">" else pad[:half] + text + pad[half:]

    # Rounding

    def _fixed(self, exp, rounding):
        """The number with just this exponent."""
        if self._exp >= exp:
            return Decimal._of(self._sign, self._int * 10 ** (self._exp - exp), exp)
        d = 10 ** (exp - self._exp)
        q, r = divmod(self._int, d)
        return Decimal._of(self._sign, _rounders[rounding](q, r, d, self._sign), exp)

    def _digits(self, n, rounding):
        """The number with at most n digits, exactly n where it has more."""
        k = len(str(self._int)) - n
        if k <= 0:
            return self if k == 0 else Decimal._of(self._sign, self._int * 10 ** -k, self._exp + k)
        made = self._fixed(self._exp + k, rounding)
        if len(str(made._int)) > n:
            made = Decimal._of(made._sign, made._int // 10, made._exp + 1)
        return made

    def _rounded(self, context=None):
        context = context or _now.context
        if self._special:
            return self
        made = self
        if len(str(self._int)) > context.prec:
            made = context._noted(self, self._digits(context.prec, context.rounding))
        top = made._exp + len(str(made._int)) - 1
        if made._int and top > context.Emax:
            context.flags[Inexact] = context.flags[Rounded] = True
            return context._raised(Overflow, None, Decimal._of(made._sign, 0, 0, "Infinity"))
        bottom = context.Emin - context.prec + 1
        if made._exp < bottom:
            made = made._fixed(bottom, context.rounding)
        return made

    def quantize(self, exp, rounding=None, context=None):
        """The number with the exponent of another one."""
        exp = _other(exp, True)
        context = context or _now.context
        if self._special or exp._special:
            if self._special == exp._special == "Infinity":
                return self
            if "NaN" in (self._special, exp._special):
                return _NAN
            return _now.context._raised(InvalidOperation, InvalidOperation)
        made = context._noted(self, self._fixed(exp._exp, rounding or context.rounding))
        if len(str(made._int)) > context.prec:
            return _now.context._raised(InvalidOperation, InvalidOperation)
        return made

    def to_integral_value(self, rounding=None, context=None):
        return self if self._special or self._exp >= 0 else self._fixed(0, rounding or (context or _now.context).rounding)

    to_integral = to_integral_exact = to_integral_value

    def normalize(self, context=None):
        x = self._rounded(context)
        if x._special:
            return x
        if not x._int:
            return Decimal._of(x._sign, 0, 0)
        digits, exp = x._int, x._exp
        while digits % 10 == 0:
            digits //= 10
            exp += 1
        return Decimal._of(x._sign, digits, exp)

    def __round__(self, n=None):
        if n is None:
            if self._special:
                raise (ValueError if self._special == "NaN" else OverflowError)(f"cannot convert "
                    f"{'NaN' if self._special == 'NaN' else 'Infinity'} to integer")
            return int(self._fixed(0, ROUND_HALF_EVEN))
        return self.quantize(Decimal._of(0, 1, -n), ROUND_HALF_EVEN)

    def __floor__(self):
        return int(self._fixed(0, ROUND_FLOOR))

    def __ceil__(self):
        return int(self._fixed(0, ROUND_CEILING))

    # Conversion and tests

    def __int__(self):
        if self._special:
            if self._special == "NaN":
                raise ValueError("cannot convert NaN to integer")
            raise OverflowError("cannot convert Infinity to integer")
        n = self._int * 10 ** self._exp if self._exp >= 0 else self._int // 10 ** -self._exp
        return -n if self._sign else n

    __trunc__ = __int__

    def __float__(self):
        return float(str(self))

    def __bool__(self):
        return bool(self._special or self._int)

    def is_nan(self):
        return self._special == "NaN"

    is_qnan = is_nan

    def is_infinite(self):
        return self._special == "Infinity"

    def is_finite(self):
        return self._special is None

    def is_zero(self):
        return not self._special and self._int == 0

    def is_signed(self):
        return bool(self._sign)

    def adjusted(self):
        return 0 if self._special else self._exp + len(str(self._int)) - 1

    def copy_abs(self):
        return Decimal._of(0, self._int, self._exp, self._special)

    def copy_negate(self):
        return Decimal._of(1 - self._sign, self._int, self._exp, self._special)

    def copy_sign(self, other, context=None):
        return Decimal._of(Decimal(other)._sign, self._int, self._exp, self._special)

    def conjugate(self):
        return self

    real = property(lambda self: self)
    imag = property(lambda self: Decimal(0))

    # Arithmetic

    def __neg__(self):
        return (Decimal._of(0, 0, self._exp) if self.is_zero() else self.copy_negate())._rounded()

    def __pos__(self):
        return (self.copy_abs() if self.is_zero() else self)._rounded()

    def __abs__(self):
        return self.copy_abs()._rounded()

    def __add__(self, other):
        other = _other(other)
        if other is NotImplemented:
            return other
        if self._special or other._special:
            if "NaN" in (self._special, other._special):
                return _NAN
            if self._special and other._special and self._sign != other._sign:
                return _now.context._raised(InvalidOperation, InvalidOperation)
            return self if self._special else other
        exp = min(self._exp, other._exp)
        a = (-1 if self._sign else 1) * self._int * 10 ** (self._exp - exp)
        b = (-1 if other._sign else 1) * other._int * 10 ** (other._exp - exp)
        n = a + b
        if n == 0:
            sign = int(self._sign and other._sign or self._sign != other._sign and _now.context.rounding == ROUND_FLOOR)
        else:
            sign = int(n < 0)
        return Decimal._of(sign, abs(n), exp)._rounded()

    __radd__ = __add__

    def __sub__(self, other):
        other = _other(other)
        return other if other is NotImplemented else self + other.copy_negate()

    def __rsub__(self, other):
        other = _other(other)
        return other if other is NotImplemented else other - self

    def __mul__(self, other):
        other = _other(other)
        if other is NotImplemented:
            return other
        sign = self._sign ^ other._sign
        if self._special or other._special:
            if "NaN" in (self._special, other._special):
                return _NAN
            if self.is_zero() or other.is_zero():
                return _now.context._raised(InvalidOperation, InvalidOperation)
            return Decimal._of(sign, 0, 0, "Infinity")
        return Decimal._of(sign, self._int * other._int, self._exp + other._exp)._rounded()

    __rmul__ = __mul__

    def __truediv__(self, other):
        other = _other(other)
        return other if other is NotImplemented else _divide(self, other, _now.context)

    def __rtruediv__(self, other):
        other = _other(other)
        return other if other is NotImplemented else _divide(other, self, _now.context)

    def _divmod(self, other):
        if "NaN" in (self._special, other._special):
            return _NAN, _NAN
        sign = self._sign ^ other._sign
        if self._special:
            invalid = _now.context._raised(InvalidOperation)
            return (invalid if other._special else Decimal._of(sign, 0, 0, "Infinity")), invalid
        if other._special:
            return Decimal._of(sign, 0, 0), self
        if not other._int:
            if not self._int:
                return (_now.context._raised(InvalidOperation, DivisionUndefined),) * 2
            return _now.context._raised(DivisionByZero, None, Decimal._of(sign, 0, 0, "Infinity")), _now.context._raised(InvalidOperation)
        exp = min(self._exp, other._exp)
        q, r = divmod(self._int * 10 ** (self._exp - exp), other._int * 10 ** (other._exp - exp))
        if len(str(q)) > _now.context.prec:
            return (_now.context._raised(InvalidOperation, DivisionImpossible),) * 2
        return Decimal._of(sign, q, 0), Decimal._of(self._sign, r, exp)._rounded()

    def __floordiv__(self, other):
        other = _other(other)
        return other if other is NotImplemented else self._divmod(other)[0]

    def __rfloordiv__(self, other):
        other = _other(other)
        return other if other is NotImplemented else other // self

    def __mod__(self, other):
        other = _other(other)
        if other is NotImplemented:
            return other
        if not other._special and not other._int and not self._special and self._int:
            return _now.context._raised(InvalidOperation, InvalidOperation)
        return self._divmod(other)[1]

    def __rmod__(self, other):
        other = _other(other)
        return other if other is NotImplemented else other % self

    def __divmod__(self, other):
        other = _other(other)
        return other if other is NotImplemented else self._divmod(other)

    def __rdivmod__(self, other):
        other = _other(other)
        return other if other is NotImplemented else divmod(other, self)

    def __pow__(self, other, modulo=None):
        other = _other(other)
        if other is NotImplemented:
            return other
        if modulo is not None:
            return Decimal(pow(int(self), int(other), int(modulo)))
        if "NaN" in (self._special, other._special):
            return _NAN
        if other._special or other._exp < 0 and other._int % 10 ** -other._exp:
            if not other._special and not self._special and not self._sign:
                if other == Decimal("0.5"):
                    return self.sqrt()
                return (other * self.ln()).exp()
            return _now.context._raised(InvalidOperation, InvalidOperation)
        n = int(other)
        if n == 0:
            if self.is_zero():
                return _now.context._raised(InvalidOperation, InvalidOperation)
            return Decimal(1)
        if self._special:
            return Decimal._of(self._sign & n & 1, 0, 0, None if n < 0 else "Infinity")
        wide = Context(prec=_now.context.prec + 4 + len(str(abs(n))))
        if not self._int and n < 0:
            return _now.context._raised(DivisionByZero, None, Decimal._of(self._sign & n & 1, 0, 0, "Infinity"))
        exact = len(str(self._int)) * abs(n) <= 4 * _now.context.prec + 200
        if exact:
            made = Decimal._of(self._sign & n & 1, self._int ** abs(n), self._exp * abs(n))
        else:
            made = Decimal(1)
            square = self
            k = abs(n)
            with localcontext(wide):
                while k:
                    if k & 1:
                        made = made * square
                    square = square * square
                    k >>= 1
        if n < 0:
            return _divide(Decimal(1), made, _now.context)
        return made._rounded()

    def __rpow__(self, other):
        other = _other(other)
        return other if other is NotImplemented else other ** self

    def sqrt(self, context=None):
        """The square root, correctly rounded."""
        context = context or _now.context
        if self._special or not self._int:
            if self._special == "Infinity" and self._sign:
                return _now.context._raised(InvalidOperation, InvalidOperation)
            return self if self._special else Decimal._of(self._sign, 0, self._exp // 2)
        if self._sign:
            return _now.context._raised(InvalidOperation, InvalidOperation)
        ideal = self._exp // 2
        n, e = self._int, self._exp
        if e % 2:
            n, e = n * 10, e - 1
        shift = max(0, context.prec + 2 - (len(str(n)) + 1) // 2)
        n *= 100 ** shift
        root = _math.isqrt(n)
        exact = root * root == n
        made = Decimal._of(0, root if exact else root * 10 + 1, e // 2 - shift - (0 if exact else 1))
        if exact:
            while made._exp < ideal and made._int % 10 == 0:
                made = Decimal._of(0, made._int // 10, made._exp + 1)
        return made._digits(context.prec, ROUND_HALF_EVEN) if len(str(made._int)) > context.prec else made

    def exp(self, context=None):
        """e to this power."""
        context = context or _now.context
        if self._special:
            return self if self._special == "NaN" or not self._sign else Decimal(0)
        if not self._int:
            return Decimal(1)
        prec = context.prec + 10 + max(0, self.adjusted())
        scale = 10 ** prec
        x = int(self._fixed(-prec, ROUND_DOWN) * 1) if False else None
        n, d = self.as_integer_ratio()
        k = max(0, (abs(n) // d).bit_length() + 4)
        term = total = scale
        step = n * scale // (d << k)
        i = 1
        while term:
            term = term * step // scale // i if term >= 0 else -(-term * step // scale // i)
            total += term
            i += 1
            if abs(term) <= 1:
                break
        for _ in range(k):
            total = total * total // scale
        return Decimal._of(0, total, -prec)._digits(context.prec, ROUND_HALF_EVEN)

    def ln(self, context=None):
        """The natural logarithm."""
        context = context or _now.context
        if self._special:
            if self._sign and self._special != "NaN":
                return _now.context._raised(InvalidOperation, InvalidOperation)
            return self
        if not self._int:
            return Decimal._of(1, 0, 0, "Infinity")
        if self._sign:
            return _now.context._raised(InvalidOperation, InvalidOperation)
        if self == 1:
            return Decimal(0)
        prec = context.prec + 12 + len(str(abs(self.adjusted())))
        scale = 10 ** prec

        def log(n, d):
            # ln(n/d) by atanh of (n - d)/(n + d), for n/d near 1.
            y = (n - d) * scale // (n + d)
            square = y * y // scale
            total = term = y
            i = 1
            while term:
                term = term * square // scale if term > 0 else -(-term * square // scale)
                i += 2
                total += term // i if term > 0 else -(-term // i)
            return 2 * total

        n, d = self.as_integer_ratio()
        k = n.bit_length() - d.bit_length()
        if k >= 0:
            d <<= k
        else:
            n <<= -k
        total = log(n, d) + k * log(2, 1)
        sign = int(total < 0)
        return Decimal._of(sign, abs(total), -prec)._digits(context.prec, ROUND_HALF_EVEN)

    def log10(self, context=None):
        context = context or _now.context
        if not self._special and self._int and not self._sign and str(self._int).rstrip("0") == "1":
            return Decimal(self.adjusted())
        wide = Context(prec=context.prec + 6)
        return _divide(self.ln(wide), Decimal(10).ln(wide), context)

    # Comparison

    def _order(self, other):
        """Less, equal or greater as -1, 0, 1; None beside NaN."""
        if "NaN" in (self._special, other._special):
            return None
        if self._special or other._special:
            a = (-1 if self._sign else 1) if self._special else 0
            b = (-1 if other._sign else 1) if other._special else 0
            return (a > b) - (a < b)
        exp = min(self._exp, other._exp)
        a = (-1 if self._sign else 1) * self._int * 10 ** (self._exp - exp)
        b = (-1 if other._sign else 1) * other._int * 10 ** (other._exp - exp)
        return (a > b) - (a < b)

    def compare(self, other, context=None):
        order = self._order(_other(other, True))
        return _NAN if order is None else Decimal(order)

    def __eq__(self, other):
        other = _comparable(other)
        return other if other is NotImplemented else self._order(other) == 0

    def _ordered(self, other, test):
        other = _comparable(other)
        if other is NotImplemented:
            return other
        order = self._order(other)
        if order is None:
            return _now.context._raised(InvalidOperation, InvalidOperation)
        return test(order)

    def __lt__(self, other):
        return self._ordered(other, lambda o: o < 0)

    def __le__(self, other):
        return self._ordered(other, lambda o: o <= 0)

    def __gt__(self, other):
        return self._ordered(other, lambda o: o > 0)

    def __ge__(self, other):
        return self._ordered(other, lambda o: o >= 0)

    def max(self, other, context=None):
        other = _other(other, True)
        return (self if self >= other else other)._rounded(context)

    def min(self, other, context=None):
        other = _other(other, True)
        return (self if self <= other else other)._rounded(context)

    def __hash__(self):
        if self._special:
            return hash(float(str(self)))
        p = 2 ** 61 - 1
        power = pow(10, self._exp, p) if self._exp >= 0 else pow(pow(10, -1, p), -self._exp, p)
        n = self._int * power % p
        n = -n if self._sign else n
        return -2 if n == -1 else n

    def __reduce__(self):
        return type(self), (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


_NAN = Decimal("NaN")


def _other(v, strict=False):
    if isinstance(v, Decimal):
        return v
    if isinstance(v, int):
        return Decimal(v)
    if strict:
        raise TypeError(f"conversion from {type(v).__name__} to Decimal is not supported")
    return NotImplemented


def _comparable(v):
    return Decimal(v) if isinstance(v, float) else _other(v)


def _divide(a, b, context):
    sign = a._sign ^ b._sign
    if a._special or b._special:
        if "NaN" in (a._special, b._special):
            return _NAN
        if a._special and b._special:
            return _now.context._raised(InvalidOperation, InvalidOperation)
        return Decimal._of(sign, 0, 0, "Infinity") if a._special else Decimal._of(sign, 0, context.Emin - context.prec + 1)
    if not b._int:
        if not a._int:
            return _now.context._raised(InvalidOperation, DivisionUndefined)
        return _now.context._raised(DivisionByZero, None, Decimal._of(sign, 0, 0, "Infinity"))
    ideal = a._exp - b._exp
    if not a._int:
        return Decimal._of(sign, 0, ideal)._rounded(context)
    shift = max(0, len(str(b._int)) - len(str(a._int)) + context.prec + 1)
    q, r = divmod(a._int * 10 ** shift, b._int)
    exp = ideal - shift
    if r:
        # One more digit says that something follows, so that rounding is right.
        if q % 5 == 0:
            q += 1
    else:
        while exp < ideal and q % 10 == 0:
            q //= 10
            exp += 1
    return Decimal._of(sign, q, exp)._rounded(context)


for _cls in (DecimalException, Clamped, InvalidOperation, ConversionSyntax, DivisionByZero, DivisionImpossible, DivisionUndefined,
    Inexact, Rounded, Subnormal, Overflow, Underflow, FloatOperation, Decimal, Context):
    _cls.__module__ = "decimal"
_name_as_native(Decimal)

import _decimal_operations as _operations
