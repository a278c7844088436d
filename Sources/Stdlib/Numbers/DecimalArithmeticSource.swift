// decimal: arithmetic; the body of the class goes on here.
import Language

let decimalArithmeticSource = #"""

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
                  return _context._raised(InvalidOperation, InvalidOperation)
              return self if self._special else other
          exp = min(self._exp, other._exp)
          a = (-1 if self._sign else 1) * self._int * 10 ** (self._exp - exp)
          b = (-1 if other._sign else 1) * other._int * 10 ** (other._exp - exp)
          n = a + b
          if n == 0:
              sign = int(self._sign and other._sign or self._sign != other._sign and _context.rounding == ROUND_FLOOR)
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
                  return _context._raised(InvalidOperation, InvalidOperation)
              return Decimal._of(sign, 0, 0, "Infinity")
          return Decimal._of(sign, self._int * other._int, self._exp + other._exp)._rounded()

      __rmul__ = __mul__

      def __truediv__(self, other):
          other = _other(other)
          return other if other is NotImplemented else _divide(self, other, _context)

      def __rtruediv__(self, other):
          other = _other(other)
          return other if other is NotImplemented else _divide(other, self, _context)

      def _divmod(self, other):
          if "NaN" in (self._special, other._special):
              return _NAN, _NAN
          sign = self._sign ^ other._sign
          if self._special:
              invalid = _context._raised(InvalidOperation)
              return (invalid if other._special else Decimal._of(sign, 0, 0, "Infinity")), invalid
          if other._special:
              return Decimal._of(sign, 0, 0), self
          if not other._int:
              if not self._int:
                  return (_context._raised(InvalidOperation, DivisionUndefined),) * 2
              return _context._raised(DivisionByZero, None, Decimal._of(sign, 0, 0, "Infinity")), _context._raised(InvalidOperation)
          exp = min(self._exp, other._exp)
          q, r = divmod(self._int * 10 ** (self._exp - exp), other._int * 10 ** (other._exp - exp))
          if len(str(q)) > _context.prec:
              return (_context._raised(InvalidOperation, DivisionImpossible),) * 2
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
              return _context._raised(InvalidOperation, InvalidOperation)
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
              return _context._raised(InvalidOperation, InvalidOperation)
          n = int(other)
          if n == 0:
              if self.is_zero():
                  return _context._raised(InvalidOperation, InvalidOperation)
              return Decimal(1)
          if self._special:
              return Decimal._of(self._sign & n & 1, 0, 0, None if n < 0 else "Infinity")
          wide = Context(prec=_context.prec + 4 + len(str(abs(n))))
          if not self._int and n < 0:
              return _context._raised(DivisionByZero, None, Decimal._of(self._sign & n & 1, 0, 0, "Infinity"))
          exact = len(str(self._int)) * abs(n) <= 4 * _context.prec + 200
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
              return _divide(Decimal(1), made, _context)
          return made._rounded()

      def __rpow__(self, other):
          other = _other(other)
          return other if other is NotImplemented else other ** self

      def sqrt(self, context=None):
          """The square root, correctly rounded."""
          context = context or _context
          if self._special or not self._int:
              if self._special == "Infinity" and self._sign:
                  return _context._raised(InvalidOperation, InvalidOperation)
              return self if self._special else Decimal._of(self._sign, 0, self._exp // 2)
          if self._sign:
              return _context._raised(InvalidOperation, InvalidOperation)
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
          context = context or _context
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
          context = context or _context
          if self._special:
              if self._sign and self._special != "NaN":
                  return _context._raised(InvalidOperation, InvalidOperation)
              return self
          if not self._int:
              return Decimal._of(1, 0, 0, "Infinity")
          if self._sign:
              return _context._raised(InvalidOperation, InvalidOperation)
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
          context = context or _context
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
              return _context._raised(InvalidOperation, InvalidOperation)
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
              return _context._raised(InvalidOperation, InvalidOperation)
          return Decimal._of(sign, 0, 0, "Infinity") if a._special else Decimal._of(sign, 0, context.Emin - context.prec + 1)
      if not b._int:
          if not a._int:
              return _context._raised(InvalidOperation, DivisionUndefined)
          return _context._raised(DivisionByZero, None, Decimal._of(sign, 0, 0, "Infinity"))
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
  """#
