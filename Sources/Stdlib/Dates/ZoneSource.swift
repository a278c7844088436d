// datetime: time zones.
import Language

let datetimeZones = #"""
  def _class_name(v):
      cls = type(v)
      return cls.__name__ if cls.__module__ != "datetime" else "datetime." + cls.__name__


  def _qualified(v):
      cls = type(v)
      return "datetime." + cls.__qualname__ if cls.__module__ == "datetime" else cls.__qualname__


  class tzinfo:
      """The base of time zones."""

      def tzname(self, dt):
          raise NotImplementedError("a tzinfo subclass must implement tzname()")

      def utcoffset(self, dt):
          raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

      def dst(self, dt):
          raise NotImplementedError("a tzinfo subclass must implement dst()")

      def fromutc(self, dt):
          if not isinstance(dt, datetime):
              raise TypeError("fromutc: argument must be a datetime")
          if dt.tzinfo is not self:
              raise ValueError("fromutc: dt.tzinfo is not self")
          offset = dt.utcoffset()
          if offset is None:
              raise ValueError("fromutc: non-None utcoffset() result required")
          dst = dt.dst()
          if dst is None:
              raise ValueError("fromutc: non-None dst() result required")
          delta = offset - dst
          if delta:
              dt += delta
              dst = dt.dst()
              if dst is None:
                  raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
          return dt + dst


  class timezone(tzinfo):
      """A time zone with one offset from UTC."""

      def __new__(cls, offset, name=None):
          if not isinstance(offset, timedelta):
              raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {_class_name(offset)}")
          if name is None and not offset and hasattr(cls, "utc"):
              return cls.utc
          if name is not None and not isinstance(name, str):
              raise TypeError(f"timezone() argument 2 must be str, not {_class_name(name)}")
          if not timedelta(hours=-24) < offset < timedelta(hours=24):
              raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and "
                  f"timedelta(hours=24), not {offset!r}.")
          self = object.__new__(cls)
          self._offset = offset
          self._name = name
          return self

      def _check(self, dt, what):
          if dt is not None and not isinstance(dt, datetime):
              raise TypeError(f"{what}(dt) argument must be a datetime instance or None, not {type(dt).__name__}")

      def utcoffset(self, dt):
          self._check(dt, "utcoffset")
          return self._offset

      def dst(self, dt):
          self._check(dt, "dst")
          return None

      def tzname(self, dt):
          self._check(dt, "tzname")
          if self._name is not None:
              return self._name
          return "UTC" + _offset_text(self._offset) if self._offset else "UTC"

      def fromutc(self, dt):
          if not isinstance(dt, datetime):
              raise TypeError("fromutc: argument must be a datetime instance")
          if dt.tzinfo is not self:
              raise ValueError("fromutc: dt.tzinfo is not self")
          return dt + self._offset

      def __eq__(self, other):
          return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

      def __hash__(self):
          return hash(self._offset)

      def __repr__(self):
          if self is timezone.utc:
              return "datetime.timezone.utc"
          if self._name is None:
              return f"{_qualified(self)}({self._offset!r})"
          return f"{_qualified(self)}({self._offset!r}, {self._name!r})"

      def __str__(self):
          return self.tzname(None)

      def __reduce__(self):
          return type(self), (self._offset,) if self._name is None else (self._offset, self._name)


  UTC = timezone.utc = timezone(timedelta(0))
  timezone.min = timezone(-timedelta(hours=23, minutes=59))
  timezone.max = timezone(timedelta(hours=23, minutes=59))
  """#
