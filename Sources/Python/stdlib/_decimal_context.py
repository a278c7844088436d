# decimal: contexts, rounding, exceptions.
import decimal as _decimal
import re as _re

# Its names are those of decimal.
__name__ = "decimal"

ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_CEILING = "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN", "ROUND_CEILING"
ROUND_FLOOR, ROUND_UP, ROUND_HALF_DOWN, ROUND_05UP = "ROUND_FLOOR", "ROUND_UP", "ROUND_HALF_DOWN", "ROUND_05UP"
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999


class DecimalException(ArithmeticError):
    pass


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


_signals = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Subnormal, Underflow, Rounded, Inexact, Clamped)


_shown_order = (InvalidOperation, Clamped, DivisionByZero, FloatOperation, Inexact, Overflow, Rounded, Subnormal, Underflow)


def _signal_dict(on):
    return {signal: signal in on for signal in _signals}


class Context:
    """Precision and rounding of arithmetic."""

    def __init__(self, prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=None, traps=None):
        self.flags = flags if isinstance(flags, dict) else _signal_dict(flags or ())
        self.traps = (traps if isinstance(traps, dict)
            else _signal_dict((InvalidOperation, DivisionByZero, Overflow) if traps is None else traps))
        self.prec = prec
        self.rounding = rounding
        self.Emin, self.Emax, self.capitals, self.clamp = Emin, Emax, capitals, clamp

    def __setattr__(self, name, value):
        if name == "prec" and (not isinstance(value, int) or value < 1):
            raise ValueError("valid range for prec is [1, MAX_PREC]")
        if name == "rounding" and value not in _rounders:
            raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, "
                "ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
        object.__setattr__(self, name, value)

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, dict(self.flags), dict(self.traps))

    __copy__ = copy

    def clear_flags(self):
        """Reset all flags to False."""
        for signal in self.flags:
            self.flags[signal] = False

    def clear_traps(self):
        """Set all traps to False."""
        for signal in self.traps:
            self.traps[signal] = False

    def _raised(self, signal, detail=None, result=None):
        """Notes a signal; where it is trapped it is an exception, else the result stands."""
        self.flags[signal] = True
        if self.traps[signal]:
            raise signal([detail or signal])
        return _decimal._NAN if result is None else result

    def _noted(self, given, made):
        """Notes that digits were dropped from a number, and whether they mattered."""
        if given._special or made._special or made._exp <= given._exp:
            return made
        self.flags[Rounded] = True
        is_exact = made._int * 10 ** (made._exp - given._exp) == given._int
        if not is_exact:
            self.flags[Inexact] = True
            if self.traps[Inexact]:
                raise Inexact([Inexact, Rounded] if self.traps[Rounded] else [Inexact])
        if self.traps[Rounded]:
            raise Rounded([Rounded])
        return made

    def create_decimal(self, num="0"):
        return _decimal.Decimal(num)._rounded(self)

    def quantize(self, a, b):
        return a.quantize(b, context=self)

    def sqrt(self, a):
        return _decimal.Decimal(a).sqrt(self)

    def divide(self, a, b):
        return _decimal._divide(_decimal.Decimal(a), _decimal.Decimal(b), self)

    def __repr__(self):
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, capitals={self.capitals}, "
            f"clamp={self.clamp}, flags=[{', '.join([s.__name__ for s in _shown_order if self.flags[s]])}], "
            f"traps=[{', '.join([s.__name__ for s in _shown_order if self.traps[s]])}])")


def _half(q, r, d, even, up):
    twice = 2 * r
    return q + (twice > d or twice == d and (up if even is None else q % 2 == 1))


# From a whole quotient, its remainder and the divisor, all of them positive, and the sign: the rounded quotient.
_rounders = {
    ROUND_DOWN: lambda q, r, d, s: q,
    ROUND_UP: lambda q, r, d, s: q + (r > 0),
    ROUND_CEILING: lambda q, r, d, s: q + (r > 0 and not s),
    ROUND_FLOOR: lambda q, r, d, s: q + (r > 0 and s == 1),
    ROUND_HALF_UP: lambda q, r, d, s: _half(q, r, d, None, True),
    ROUND_HALF_DOWN: lambda q, r, d, s: _half(q, r, d, None, False),
    ROUND_HALF_EVEN: lambda q, r, d, s: _half(q, r, d, True, False),
    ROUND_05UP: lambda q, r, d, s: q + (r > 0 and q % 5 == 0),
}
DefaultContext = Context()
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP, traps=[InvalidOperation, DivisionByZero, Overflow, Underflow, Clamped])
ExtendedContext = Context(prec=9, traps=[])


class _Now:
    """Holds the context that is in force."""


_now = _Now()
_now.context = Context()


def getcontext():
    """The context of arithmetic now."""
    return _now.context


def setcontext(context):
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    _now.context = context


class localcontext:
    """A context for the length of a with statement."""

    def __init__(self, ctx=None, **kwargs):
        self.new_context = (ctx or getcontext()).copy()
        for name, value in kwargs.items():
            if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
                raise TypeError(f"'{name}' is an invalid keyword argument for this function")
            setattr(self.new_context, name, value)

    def __enter__(self):
        self.saved_context = getcontext()
        setcontext(self.new_context)
        return self.new_context

    def __exit__(self, t, v, tb):
        setcontext(self.saved_context)


_FORMAT = _re.compile(r"""\s*(?P<sign>[-+])?((?=\d|\.\d)(?P<int>\d*)(\.(?P<frac>\d*))?(E(?P<exp>[-+]?\d+))?
    |Inf(inity)?|(?P<signal>s)?NaN(?P<diag>\d*))\s*\Z""", _re.VERBOSE | _re.IGNORECASE)


def _syntax(context=None):
    """Text that is no number: NaN, where that is not trapped."""
    return (context or _now.context)._raised(InvalidOperation, ConversionSyntax)


class DecimalTuple(tuple):
    __slots__ = ()

    def __new__(cls, sign, digits, exponent):
        return tuple.__new__(cls, (sign, digits, exponent))

    sign = property(lambda self: self[0])
    digits = property(lambda self: self[1])
    exponent = property(lambda self: self[2])

    def __repr__(self):
        return f"DecimalTuple(sign={self[0]}, digits={self[1]}, exponent={self[2]!r})"
