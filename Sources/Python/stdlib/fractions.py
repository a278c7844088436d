# fractions: rational numbers.
import math as _math
import numbers as _numbers
import operator as _operator
import re as _re
from decimal import Decimal as _Decimal

__all__ = ["Fraction"]

_FORMAT = _re.compile(r"""
    \A\s*
    (?P<sign>[-+]?)
    (?=\d|\.\d)
    (?P<num>\d*|\d+(_\d+)*)
    (?:
        (?:/(?P<denom>\d+(_\d+)*))?
    |
        (?:\.(?P<decimal>\d*|\d+(_\d+)*))?
        (?:E(?P<exp>[-+]?\d+(_\d+)*))?
    )
    \s*\Z
""", _re.VERBOSE | _re.IGNORECASE)


class Fraction(_numbers.Rational):
    """A rational number in lowest terms."""

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        if denominator is None:
            if type(numerator) is int:
                return cls._of(numerator, 1)
            if isinstance(numerator, _numbers.Rational):
                return cls._of(numerator.numerator, numerator.denominator)
            if isinstance(numerator, (float, _Decimal)):
                return cls._of(*numerator.as_integer_ratio())
            if not isinstance(numerator, str):
                raise TypeError("argument should be a string or a Rational instance")
            m = _FORMAT.match(numerator)
            if m is None:
                raise ValueError(f"Invalid literal for Fraction: {numerator!r}")
            top = int(m["num"] or "0")
            bottom = 1
            if m["denom"]:
                bottom = int(m["denom"])
            else:
                digits = (m["decimal"] or "").replace("_", "")
                if digits:
                    bottom = 10 ** len(digits)
                    top = top * bottom + int(digits)
                if m["exp"]:
                    exp = int(m["exp"])
                    if exp >= 0:
                        top *= 10 ** exp
                    else:
                        bottom *= 10 ** -exp
            numerator, denominator = -top if m["sign"] == "-" else top, bottom
        elif isinstance(numerator, _numbers.Rational) and isinstance(denominator, _numbers.Rational):
            numerator, denominator = (numerator.numerator * denominator.denominator, denominator.numerator * numerator.denominator)
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        g = _math.gcd(numerator, denominator)
        if denominator < 0:
            g = -g
        return cls._of(numerator // g, denominator // g)

    @classmethod
    def _of(cls, numerator, denominator):
        """A fraction that is in lowest terms already."""
        self = object.__new__(cls)
        self._numerator = numerator
        self._denominator = denominator
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, _numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls._of(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        return cls._of(*dec.as_integer_ratio())

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def is_integer(self):
        return self._denominator == 1

    def limit_denominator(self, max_denominator=1000000):
        """The closest fraction with a denominator of at most max_denominator."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction._of(p1, q1)
        return Fraction._of(p0 + k * p1, q0 + k * q1)

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def __repr__(self):
        return f"{type(self).__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f"{self._numerator}/{self._denominator}"

    def _apply(self, other, exact, fallback):
        if isinstance(other, (int, Fraction)):
            return exact(self, other)
        if isinstance(other, float):
            return fallback(float(self), other)
        if isinstance(other, complex):
            return fallback(complex(self), other)
        return NotImplemented

    def _rapply(self, other, exact, fallback):
        if isinstance(other, _numbers.Rational):
            return exact(other, self)
        if isinstance(other, _numbers.Real):
            return fallback(float(other), float(self))
        if isinstance(other, _numbers.Complex):
            return fallback(complex(other), complex(self))
        return NotImplemented

    def __add__(self, other):
        return self._apply(other, _add, _operator.add)

    def __radd__(self, other):
        return self._rapply(other, _add, _operator.add)

    def __sub__(self, other):
        return self._apply(other, _sub, _operator.sub)

    def __rsub__(self, other):
        return self._rapply(other, _sub, _operator.sub)

    def __mul__(self, other):
        return self._apply(other, _mul, _operator.mul)

    def __rmul__(self, other):
        return self._rapply(other, _mul, _operator.mul)

    def __truediv__(self, other):
        return self._apply(other, _div, _operator.truediv)

    def __rtruediv__(self, other):
        return self._rapply(other, _div, _operator.truediv)

    def __floordiv__(self, other):
        return self._apply(other, _floordiv, _operator.floordiv)

    def __rfloordiv__(self, other):
        return self._rapply(other, _floordiv, _operator.floordiv)

    def __mod__(self, other):
        return self._apply(other, _mod, _operator.mod)

    def __rmod__(self, other):
        return self._rapply(other, _mod, _operator.mod)

    def __divmod__(self, other):
        return self._apply(other, lambda a, b: (_floordiv(a, b), _mod(a, b)), divmod)

    def __rdivmod__(self, other):
        return self._rapply(other, lambda a, b: (_floordiv(a, b), _mod(a, b)), divmod)

    def __pow__(a, b):
        if not isinstance(b, _numbers.Rational):
            return float(a) ** b if isinstance(b, (float, complex)) else NotImplemented
        if b.denominator != 1:
            return float(a) ** float(b)
        power = b.numerator
        if power >= 0:
            return Fraction._of(a._numerator ** power, a._denominator ** power)
        if a._numerator > 0:
            return Fraction._of(a._denominator ** -power, a._numerator ** -power)
        if a._numerator == 0:
            raise ZeroDivisionError(f"Fraction({a._denominator ** -power}, 0)")
        return Fraction._of((-a._denominator) ** -power, (-a._numerator) ** -power)

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, _numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        return a ** float(b)

    def __pos__(self):
        return Fraction._of(self._numerator, self._denominator)

    def __neg__(self):
        return Fraction._of(-self._numerator, self._denominator)

    def __abs__(self):
        return Fraction._of(abs(self._numerator), self._denominator)

    def __int__(self):
        return -(-self._numerator // self._denominator) if self._numerator < 0 else self._numerator // self._denominator

    __trunc__ = __int__

    def __float__(self):
        return self._numerator / self._denominator

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            if rest * 2 < self._denominator:
                return whole
            if rest * 2 > self._denominator:
                return whole + 1
            return whole if whole % 2 == 0 else whole + 1
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __hash__(self):
        # Equal numbers of all types have equal hashes: the quotient modulo the prime that hashes are counted by.
        p = 2 ** 61 - 1
        try:
            inverse = pow(self._denominator, -1, p)
        except ValueError:
            result = 314159
        else:
            result = hash(hash(abs(self._numerator)) * inverse)
        result = result if self._numerator >= 0 else -result
        return -2 if result == -1 else result

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, _numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            return 0.0 == b if _math.isnan(b) or _math.isinf(b) else a == a.from_float(b)
        return NotImplemented

    def _compare(self, other, op):
        if isinstance(other, _numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            return op(0.0, other) if _math.isnan(other) or _math.isinf(other) else op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compare(b, _operator.lt)

    def __gt__(a, b):
        return a._compare(b, _operator.gt)

    def __le__(a, b):
        return a._compare(b, _operator.le)

    def __ge__(a, b):
        return a._compare(b, _operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return type(self), (self._numerator, self._denominator)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _add(a, b):
    return Fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)


def _sub(a, b):
    return Fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator)


def _mul(a, b):
    return Fraction(a.numerator * b.numerator, a.denominator * b.denominator)


def _div(a, b):
    if b.numerator == 0:
        raise ZeroDivisionError(f"Fraction({a.numerator * b.denominator}, 0)")
    return Fraction(a.numerator * b.denominator, a.denominator * b.numerator)


def _floordiv(a, b):
    return (a.numerator * b.denominator) // (a.denominator * b.numerator)


def _mod(a, b):
    return Fraction((a.numerator * b.denominator) % (b.numerator * a.denominator), a.denominator * b.denominator)
