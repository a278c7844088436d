# datetime: spans of time and time zones.
import datetime as _datetime
import time as _time
from operator import index as _as_index

# Its names are those of datetime.
__name__ = "datetime"

MINYEAR = 1
MAXYEAR = 9999
_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_MONTHS = (None, "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MAXORDINAL = 3652059


def _index(value):
    n = _as_index(value)
    if not -0x8000000000000000 <= n <= 0x7FFFFFFFFFFFFFFF:
        raise OverflowError("Python int too large to convert to C long")
    return n


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in(year, month):
    return 29 if month == 2 and _is_leap(year) else _DAYS[month]


def _days_before(year, month):
    return _BEFORE[month] + (month > 2 and _is_leap(year))


def _to_ordinal(year, month, day):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400 + _days_before(year, month) + day


def _from_ordinal(n):
    # Cycles of 400, 100, 4 and 1 years; the last day of a long cycle belongs to the year before.
    n -= 1
    n400, n = divmod(n, 146097)
    n100, n = divmod(n, 36524)
    n4, n = divmod(n, 1461)
    n1, n = divmod(n, 365)
    year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
    if n1 == 4 or n100 == 4:
        return year - 1, 12, 31
    month = 12
    while _days_before(year, month) > n:
        month -= 1
    return year, month, n - _days_before(year, month) + 1


def _check_date(year, month, day):
    year, month, day = _index(year), _index(month), _index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _days_in(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute, second, microsecond = _index(hour), _index(minute), _index(second), _index(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return hour, minute, second, microsecond, fold


def _check_zone(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{_class_name(tz)}'")


def _offset_text(off, sep=":"):
    if off is None:
        return ""
    sign = "+"
    if off.days < 0:
        sign = "-"
        off = -off
    hours, rest = divmod(off.days * 86400 + off.seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    text = f"{sign}{hours:02d}{sep}{minutes:02d}"
    if seconds or off.microseconds:
        text += f"{sep}{seconds:02d}"
        if off.microseconds:
            text += f".{off.microseconds:06d}"
    return text


def _strftime(obj, format, struct):
    # %f, %z, %Z and %: are not C's business.
    out = []
    i = 0
    while i < len(format):
        c = format[i]
        i += 1
        if c != "%" or i >= len(format):
            out.append(c)
            continue
        c = format[i]
        i += 1
        if c == "f":
            out.append(f"{getattr(obj, 'microsecond', 0):06d}")
        elif c == "z":
            out.append(_offset_text(obj.utcoffset() if hasattr(obj, "utcoffset") else None, ""))
        elif c == "Z":
            name = obj.tzname() if hasattr(obj, "tzname") else None
            out.append((name or "").replace("%", "%%"))
        else:
            out.append("%" + c)
    return _time.strftime("".join(out), struct)


def _round_half_even(numerator, denominator):
    q, r = divmod(numerator, denominator)
    r *= 2
    if r > denominator or r == denominator and q % 2 == 1:
        q += 1
    return q


def _ratio_micros(value, unit):
    """value * unit as a whole number and a fraction of it."""
    if isinstance(value, int):
        return value * unit, 0.0
    if not isinstance(value, float):
        raise TypeError(f"unsupported type for timedelta {{}} component: {_class_name(value)}")
    whole = int(value)
    return whole * unit, (value - whole) * unit


class timedelta:
    """A span of time: days, seconds and microseconds."""

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        if type(days) is int and type(seconds) is int and type(microseconds) is int and not (milliseconds or minutes or hours or weeks):
            return cls._of((days * 86400 + seconds) * 1000000 + microseconds)
        total = 0
        fraction = 0.0
        parts = (("microseconds", microseconds, 1), ("milliseconds", milliseconds, 1000), ("seconds", seconds, 1000000),
            ("minutes", minutes, 60000000), ("hours", hours, 3600000000), ("days", days, 86400000000), ("weeks", weeks, 604800000000))
        for name, value, unit in parts:
            try:
                whole, rest = _ratio_micros(value, unit)
            except TypeError as e:
                raise TypeError(e.args[0].format(name)) from None
            total += whole
            if rest:
                more = int(rest)
                total += more
                fraction += rest - more
        if fraction:
            n = round(fraction)
            # Halves go to the even microsecond of the sum.
            if abs(fraction - int(fraction)) == 0.5:
                low = int(fraction // 1)
                n = low if (total + low) % 2 == 0 else low + 1
            total += n
        return cls._of(total)

    @classmethod
    def _of(cls, micros):
        self = object.__new__(cls)
        seconds, self._microseconds = divmod(micros, 1000000)
        self._days, self._seconds = divmod(seconds, 86400)
        if not -999999999 <= self._days <= 999999999:
            if abs(self._days) >= 2 ** 31:
                raise OverflowError("Python int too large to convert to C int")
            raise OverflowError(f"days={self._days}; must have magnitude <= 999999999")
        return self

    @property
    def days(self):
        return self._days

    @property
    def seconds(self):
        return self._seconds

    @property
    def microseconds(self):
        return self._microseconds

    def _micros(self):
        return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

    def total_seconds(self):
        """The whole span in seconds."""
        return self._micros() / 1000000

    def __repr__(self):
        args = [f"{n}={v}" for n, v in (("days", self._days), ("seconds", self._seconds), ("microseconds", self._microseconds)) if v]
        return f"{_qualified(self)}({', '.join(args) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f"{hours}:{minutes:02d}:{seconds:02d}"
        if self._days:
            text = f"{self._days} day{'' if abs(self._days) == 1 else 's'}, {text}"
        if self._microseconds:
            text += f".{self._microseconds:06d}"
        return text

    def __add__(self, other):
        return timedelta._of(self._micros() + other._micros()) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return timedelta._of(self._micros() - other._micros()) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return timedelta._of(other._micros() - self._micros()) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return timedelta._of(-self._micros())

    def __pos__(self):
        return timedelta._of(self._micros())

    def __abs__(self):
        return timedelta._of(abs(self._micros()))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._micros() * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._of(_round_half_even(self._micros() * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._micros() // other._micros()
        return timedelta._of(self._micros() // other) if isinstance(other, int) else NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._micros() / other._micros()
        if isinstance(other, int):
            if other < 0:
                return timedelta._of(_round_half_even(-self._micros(), -other))
            return timedelta._of(_round_half_even(self._micros(), other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            if a < 0:
                a, b = -a, -b
            return timedelta._of(_round_half_even(self._micros() * b, a))
        return NotImplemented

    def __mod__(self, other):
        return timedelta._of(self._micros() % other._micros()) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        q, r = divmod(self._micros(), other._micros())
        return q, timedelta._of(r)

    def __eq__(self, other):
        return self._micros() == other._micros() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._micros() < other._micros() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._micros() <= other._micros() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._micros() > other._micros() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._micros() >= other._micros() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return self._micros() != 0

    def __reduce__(self):
        return type(self), (self._days, self._seconds, self._microseconds)


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


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
        if not isinstance(dt, _datetime.datetime):
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
        if dt is not None and not isinstance(dt, _datetime.datetime):
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
        if not isinstance(dt, _datetime.datetime):
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
