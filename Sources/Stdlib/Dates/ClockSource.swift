// datetime: times of day.
import Language

let datetimeClocks = #"""
  class time:
      """A time of day."""

      def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
          self = object.__new__(cls)
          self._hour, self._minute, self._second, self._microsecond, self._fold = _check_time(hour, minute, second, microsecond, fold)
          _check_zone(tzinfo)
          self._tzinfo = tzinfo
          return self

      @classmethod
      def fromisoformat(cls, time_string):
          if not isinstance(time_string, str):
              raise TypeError("fromisoformat: argument must be str")
          text = time_string[1:] if time_string.startswith("T") else time_string
          try:
              h, m, s, us, tz = _parse_time(text)
          except ValueError as e:
              if e.args:
                  raise
              raise ValueError(f"Invalid isoformat string: {time_string!r}") from None
          return cls(h, m, s, us, tz)

      hour = property(lambda self: self._hour)
      minute = property(lambda self: self._minute)
      second = property(lambda self: self._second)
      microsecond = property(lambda self: self._microsecond)
      tzinfo = property(lambda self: self._tzinfo)
      fold = property(lambda self: self._fold)

      def utcoffset(self):
          return None if self._tzinfo is None else self._tzinfo.utcoffset(None)

      def tzname(self):
          return None if self._tzinfo is None else self._tzinfo.tzname(None)

      def dst(self):
          return None if self._tzinfo is None else self._tzinfo.dst(None)

      def __repr__(self):
          args = [str(self._hour), str(self._minute)]
          if self._microsecond:
              args += [str(self._second), str(self._microsecond)]
          elif self._second:
              args.append(str(self._second))
          if self._tzinfo is not None:
              args.append(f"tzinfo={self._tzinfo!r}")
          if self._fold:
              args.append("fold=1")
          return f"{_qualified(self)}({', '.join(args)})"

      def isoformat(self, timespec="auto"):
          return _clock_text(self, timespec) + _offset_text(self.utcoffset())

      __str__ = isoformat

      def strftime(self, format):
          return _strftime(self, format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))

      def __format__(self, spec):
          return self.strftime(spec) if spec else str(self)

      def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
          return type(self)(
              self._hour if hour is None else hour, self._minute if minute is None else minute,
              self._second if second is None else second, self._microsecond if microsecond is None else microsecond,
              self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

      def _micros(self):
          n = ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond
          offset = self.utcoffset()
          return n if offset is None else n - offset._micros()

      def _ordered(self, other):
          if (self.utcoffset() is None) != (other.utcoffset() is None):
              raise TypeError("can't compare offset-naive and offset-aware times")
          return self._micros(), other._micros()

      def __eq__(self, other):
          if not isinstance(other, time):
              return NotImplemented
          return (self.utcoffset() is None) == (other.utcoffset() is None) and self._micros() == other._micros()

      def __lt__(self, other):
          if not isinstance(other, time):
              return NotImplemented
          a, b = self._ordered(other)
          return a < b

      def __le__(self, other):
          if not isinstance(other, time):
              return NotImplemented
          a, b = self._ordered(other)
          return a <= b

      def __gt__(self, other):
          if not isinstance(other, time):
              return NotImplemented
          a, b = self._ordered(other)
          return a > b

      def __ge__(self, other):
          if not isinstance(other, time):
              return NotImplemented
          a, b = self._ordered(other)
          return a >= b

      def __hash__(self):
          return hash(self._micros())

      def __reduce__(self):
          return type(self), (self._hour, self._minute, self._second, self._microsecond, self._tzinfo)


  time.min = time(0, 0, 0)
  time.max = time(23, 59, 59, 999999)
  time.resolution = timedelta(microseconds=1)


  def _clock_text(t, timespec):
      formats = {"hours": 0, "minutes": 1, "seconds": 2, "milliseconds": 3, "microseconds": 4}
      if timespec == "auto":
          timespec = "microseconds" if t.microsecond else "seconds"
      if timespec not in formats:
          raise ValueError("Unknown timespec value")
      k = formats[timespec]
      text = ":".join([f"{v:02d}" for v in (t.hour, t.minute, t.second)[:min(k, 2) + 1]])
      if k == 3:
          text += f".{t.microsecond // 1000:03d}"
      elif k == 4:
          text += f".{t.microsecond:06d}"
      return text
  """#
