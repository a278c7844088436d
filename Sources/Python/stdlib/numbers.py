# numbers: the kinds of numbers as abstract classes.
from abc import ABCMeta as _Meta, abstractmethod as _abstract
from decimal import Decimal as _Decimal

__all__ = ["Number", "Complex", "Real", "Rational", "Integral"]


class Number(metaclass=_Meta):
    """Every number."""

    __slots__ = ()
    __hash__ = None


class Complex(Number):
    __slots__ = ()

    @_abstract
    def __complex__(self):
        """self as a complex"""

    def __bool__(self):
        return self != 0

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other


class Real(Complex):
    __slots__ = ()

    @_abstract
    def __float__(self):
        """self as a float"""

    def __divmod__(self, other):
        return self // other, self % other

    def __rdivmod__(self, other):
        return other // self, other % self

    def __complex__(self):
        return complex(float(self))

    @property
    def real(self):
        return +self

    @property
    def imag(self):
        return 0

    def conjugate(self):
        return +self


class Rational(Real):
    __slots__ = ()

    @property
    @_abstract
    def numerator(self):
        """the numerator"""

    @property
    @_abstract
    def denominator(self):
        """the denominator"""

    def __float__(self):
        return int(self.numerator) / int(self.denominator)


class Integral(Rational):
    __slots__ = ()

    @_abstract
    def __int__(self):
        """int(self)"""

    def __index__(self):
        return int(self)

    def __float__(self):
        return float(int(self))

    @property
    def numerator(self):
        return +self

    @property
    def denominator(self):
        return 1


Number.register(_Decimal)
Complex.register(complex)
Real.register(float)
Integral.register(int)
