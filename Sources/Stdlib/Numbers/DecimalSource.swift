// decimal: a number, its texts and roundings.
import Language

let decimalSource = #"""


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
              context = context or _context
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
          return text if (context or _context).capitals else text.lower() if not self._special else text

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
          context = context or _context
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
          context = context or _context
          if self._special or exp._special:
              if self._special == exp._special == "Infinity":
                  return self
              if "NaN" in (self._special, exp._special):
                  return _NAN
              return _context._raised(InvalidOperation, InvalidOperation)
          made = context._noted(self, self._fixed(exp._exp, rounding or context.rounding))
          if len(str(made._int)) > context.prec:
              return _context._raised(InvalidOperation, InvalidOperation)
          return made

      def to_integral_value(self, rounding=None, context=None):
          return self if self._special or self._exp >= 0 else self._fixed(0, rounding or (context or _context).rounding)

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
  """#
