# decimal: the operations of the General Decimal Arithmetic specification beyond + - * /, and all of them as methods of a
# context.
from _decimal_context import (
    ROUND_CEILING, ROUND_FLOOR, MAX_PREC, InvalidOperation, DivisionByZero, DivisionImpossible, DivisionUndefined, Context, _now,
    localcontext,
)
from decimal import Decimal, _NAN, _other

# Its names are those of decimal.
__name__ = "decimal"


def _method(cls):
    """Adds a function to a class under its own name."""
    def add(function):
        function.__qualname__ = f"{cls.__name__}.{function.__name__}"
        setattr(cls, function.__name__, function)
        return function
    return add


@_method(Decimal)
def scaleb(self, other, context=None):
    """Return the first operand with exponent adjusted by second."""
    context = context or _now.context
    other = _other(other, True)
    if "NaN" in (self._special, other._special):
        return _NAN
    if other._special or other._exp != 0 or other._int > 2 * (context.Emax + context.prec):
        return context._raised(InvalidOperation)
    if self._special:
        return self
    return Decimal._of(self._sign, self._int, self._exp + int(other))._rounded(context)


@_method(Decimal)
def logb(self, context=None):
    """Return the adjusted exponent of the operand as a Decimal instance."""
    context = context or _now.context
    if self._special:
        return _NAN if self._special == "NaN" else Decimal("Infinity")
    if not self._int:
        return context._raised(DivisionByZero, None, Decimal("-Infinity"))
    return Decimal(self.adjusted())._rounded(context)


def _neighbour(x, context, up):
    if x._special:
        if x._special == "Infinity" and (x._sign == 1) == up:
            return Decimal._of(x._sign, 10 ** context.prec - 1, context.Emax - context.prec + 1)
        return x
    wide = context.copy()
    wide.rounding = ROUND_CEILING if up else ROUND_FLOOR
    wide.clear_traps()
    made = x._rounded(wide)
    if made != x:
        return made
    tiny = Decimal._of(0 if up else 1, 1, context.Emin - context.prec)
    # Only the digits that the precision holds matter: a step of the last of them.
    step = (Decimal._of(tiny._sign, 1, max(x.adjusted() - context.prec, tiny._exp)) if x._int
        else Decimal._of(tiny._sign, 1, tiny._exp + 1))
    exp = min(x._exp, step._exp)
    total = (-1 if x._sign else 1) * x._int * 10 ** (x._exp - exp) + (-1 if step._sign else 1) * step._int * 10 ** (step._exp - exp)
    return Decimal._of(int(total < 0), abs(total), exp)._rounded(wide)


@_method(Decimal)
def next_plus(self, context=None):
    """Returns the smallest number representable in the given context that is larger than the given operand."""
    return _neighbour(self, context or _now.context, True)


@_method(Decimal)
def next_minus(self, context=None):
    """Returns the largest number representable in the given context that is smaller than the given operand."""
    return _neighbour(self, context or _now.context, False)


@_method(Decimal)
def next_toward(self, other, context=None):
    """Returns the number closest to the first operand, in the direction of the second operand."""
    other = _other(other, True)
    if "NaN" in (self._special, other._special):
        return _NAN
    if self == other:
        return self.copy_sign(other)
    return _neighbour(self, context or _now.context, self < other)


@_method(Decimal)
def number_class(self, context=None):
    """Returns an indication of the class of the operand."""
    if self._special == "NaN":
        return "NaN"
    sign = "-" if self._sign else "+"
    if self._special:
        return sign + "Infinity"
    if not self._int:
        return sign + "Zero"
    return sign + ("Subnormal" if self.is_subnormal(context) else "Normal")


@_method(Decimal)
def is_normal(self, context=None):
    return not self._special and self._int != 0 and self.adjusted() >= (context or _now.context).Emin


@_method(Decimal)
def is_subnormal(self, context=None):
    return not self._special and self._int != 0 and self.adjusted() < (context or _now.context).Emin


@_method(Decimal)
def is_snan(self):
    return False


@_method(Decimal)
def canonical(self):
    return self


@_method(Decimal)
def is_canonical(self):
    return True


@_method(Decimal)
def radix(self):
    return Decimal(10)


@_method(Decimal)
def same_quantum(self, other, context=None):
    """Return True if self and other have the same exponent, or are both infinite or both NaN."""
    other = _other(other, True)
    if self._special or other._special:
        return self._special == other._special
    return self._exp == other._exp


@_method(Decimal)
def remainder_near(self, other, context=None):
    """Remainder nearest to 0-  abs(remainder-near) <= other/2"""
    context = context or _now.context
    other = _other(other, True)
    if "NaN" in (self._special, other._special):
        return _NAN
    if self._special or not other._special and not other._int:
        return context._raised(InvalidOperation, DivisionUndefined if not self._special and not self._int else InvalidOperation)
    if other._special:
        return self._rounded(context)
    exp = min(self._exp, other._exp)
    a, b = self._int * 10 ** (self._exp - exp), other._int * 10 ** (other._exp - exp)
    q, r = divmod(a, b)
    sign = self._sign
    if 2 * r + (q & 1) > b:
        r -= b
        q += 1
    if q >= 10 ** context.prec:
        return context._raised(InvalidOperation, DivisionImpossible)
    if r < 0:
        sign, r = 1 - sign, -r
    return Decimal._of(sign, r, exp)._rounded(context)


@_method(Decimal)
def fma(self, other, third, context=None):
    """Fused multiply-add: the product is not rounded before the sum is."""
    other, third = _other(other, True), _other(third, True)
    if self._special or other._special or third._special:
        return self * other + third
    with localcontext(context or _now.context) as inner:
        digits = len(str(self._int)) + len(str(other._int)) + len(str(third._int))
        prec, inner.prec = inner.prec, min(MAX_PREC, digits + abs(self._exp + other._exp - third._exp) + 2)
        inner.clear_traps()
        exact = self * other + third
    return exact._rounded(context)


def _as_count(self, other, context):
    if other._special or other._exp != 0 or other._int > context.prec:
        return None
    return int(other)


@_method(Decimal)
def shift(self, other, context=None):
    """Returns a shifted copy of self, value-of-other times."""
    context = context or _now.context
    n = _as_count(self, _other(other, True), context)
    if n is None:
        return context._raised(InvalidOperation)
    if self._special:
        return self
    digits = self._int * 10 ** n if n >= 0 else self._int // 10 ** -n
    return Decimal._of(self._sign, digits % 10 ** context.prec, self._exp)


@_method(Decimal)
def rotate(self, other, context=None):
    """Returns a rotated copy of self, value-of-other times."""
    context = context or _now.context
    n = _as_count(self, _other(other, True), context)
    if n is None:
        return context._raised(InvalidOperation)
    if self._special:
        return self
    text = str(self._int).zfill(context.prec)[-context.prec:]
    n %= context.prec
    return Decimal._of(self._sign, int(text[n:] + text[:n]), self._exp)


@_method(Decimal)
def compare_total(self, other, context=None):
    """Compare self to other using their abstract representation, not just value."""
    other = _other(other, True)

    def key(x):
        size = (2, 0) if x._special == "NaN" else (1, 0) if x._special else (0, abs(x))
        return (size, 0 if x._special else x._exp)

    if self._sign != other._sign:
        return Decimal(-1 if self._sign else 1)
    a, b = key(self), key(other)
    if a == b:
        return Decimal(0)
    return Decimal(1 if (a < b) == bool(self._sign) else -1)


@_method(Decimal)
def compare_total_mag(self, other, context=None):
    return abs(self).compare_total(abs(_other(other, True)))


@_method(Decimal)
def compare_signal(self, other, context=None):
    """Compare self to other numerically; a NaN is an invalid operation."""
    other = _other(other, True)
    if "NaN" in (self._special, other._special):
        return (context or _now.context)._raised(InvalidOperation)
    return self.compare(other)


@_method(Decimal)
def max_mag(self, other, context=None):
    other = _other(other, True)
    a, b = self.copy_abs(), other.copy_abs()
    return (self.max(other) if a == b else self if a > b else other)._rounded(context)


@_method(Decimal)
def min_mag(self, other, context=None):
    other = _other(other, True)
    a, b = self.copy_abs(), other.copy_abs()
    return (self.min(other) if a == b else self if a < b else other)._rounded(context)


@_method(Decimal)
def __complex__(self):
    return complex(float(self))


def _in_context(name, operation, count):
    """A method of Context: an operation under it."""
    def method(self, *operands):
        if len(operands) != count:
            raise TypeError(f"{name}() takes exactly {count} argument{'' if count == 1 else 's'} ({len(operands)} given)")
        operands = [_other(a, True) for a in operands]
        kept = _now.context
        _now.context = self
        try:
            return operation(*operands)
        finally:
            _now.context = kept
    method.__name__ = name
    setattr(Context, name, method)


for _name, _operation, _count in (
        ("add", lambda a, b: a + b, 2), ("subtract", lambda a, b: a - b, 2), ("multiply", lambda a, b: a * b, 2),
        ("divide", lambda a, b: a / b, 2), ("divide_int", lambda a, b: a // b, 2), ("remainder", lambda a, b: a % b, 2),
        ("divmod", divmod, 2), ("plus", lambda a: +a, 1), ("minus", lambda a: -a, 1), ("abs", abs, 1), ("to_sci_string", str, 1),
        ("canonical", lambda a: a, 1)):
    _in_context(_name, _operation, _count)
# Those that a number has under the same name.
for _names, _count in (
        ("sqrt exp ln log10 normalize next_plus next_minus number_class is_nan is_zero is_finite is_infinite is_signed to_eng_string "
            "to_integral_value logb", 1),
        ("compare max min quantize scaleb remainder_near", 2), ("fma", 3)):
    for _name in _names.split():
        _in_context(_name, lambda a, *others, _name=_name: getattr(a, _name)(*others), _count)


@_method(Context)
def power(self, a, b, modulo=None):
    """Raises a to the power of b, to modulo if given."""
    with localcontext(self):
        return pow(Decimal(a), Decimal(b)) if modulo is None else pow(Decimal(a), Decimal(b), Decimal(modulo))


@_method(Context)
def create_decimal_from_float(self, f):
    """Creates a new Decimal instance from a float but rounding using self as the context."""
    return Decimal.from_float(f)._rounded(self)


@_method(Context)
def Etiny(self):
    """Returns Etiny (= Emin - prec + 1)"""
    return self.Emin - self.prec + 1


@_method(Context)
def Etop(self):
    """Returns maximum exponent (= Emax - prec + 1)"""
    return self.Emax - self.prec + 1
