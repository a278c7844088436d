# datetime: times of day, and a day with a time of it.
import time as _time
from operator import index as _as_index
from _datetime_spans import (
    MINYEAR, MAXYEAR, _DAYS, _BEFORE, _MONTHS, _WEEKDAYS, _MAXORDINAL, _from_ordinal, _check_date, _check_time, _check_zone,
    _offset_text, _strftime, _round_half_even, timedelta, _class_name, _qualified, tzinfo, timezone, UTC,
)
from _datetime_days import _missing, _difference, _parse_date, _parse_time, IsoCalendarDate, date

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")


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


class datetime(date):
    """A day and a time of it, with or without a time zone."""

    def __new__(cls, year=None, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if year is None or month is None or day is None:
            k = 0 if year is None else 1 if month is None else 2
            _missing(("year", "month", "day")[k], k + 1)
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        self._hour, self._minute, self._second, self._microsecond, self._fold = _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self._tzinfo = tzinfo
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def _from_seconds(cls, timestamp, utc, tz):
        if isinstance(timestamp, float):
            if timestamp != timestamp:
                raise ValueError("Invalid value NaN (not a number)")
            if abs(timestamp) == float("inf"):
                raise OverflowError("cannot convert float infinity to integer")
            if abs(timestamp) >= 2.0 ** 63:
                raise OverflowError("timestamp out of range for platform time_t")
            numerator, denominator = timestamp.as_integer_ratio()
            micros = _round_half_even(numerator * 1000000, denominator)
        else:
            micros = _as_index(timestamp) * 1000000
            if abs(micros) >= 1000000 << 63:
                raise OverflowError("timestamp out of range for platform time_t")
        seconds, us = divmod(micros, 1000000)
        t = (_time.gmtime if utc else _time.localtime)(seconds)
        made = cls(t[0], t[1], t[2], t[3], t[4], min(t[5], 59), us, tz)
        if not utc and tz is None:
            # The second time around of an hour that a clock was put back.
            earlier = _time.localtime(seconds - 86400)
            gap = earlier.tm_gmtoff - t.tm_gmtoff
            if gap > 0 and made._local(1) == seconds and made._local(0) != seconds:
                made._fold = 1
        return made

    def _local(self, fold):
        """Seconds since the epoch of this local time; where there are two, the earlier or the later one."""
        days = self.toordinal() - 719163
        wall = days * 86400 + self._hour * 3600 + self._minute * 60 + self._second
        found = []
        for probe in (wall - 86400, wall + 86400):
            offset = _time.localtime(probe).tm_gmtoff
            if _time.localtime(wall - offset).tm_gmtoff == offset:
                found.append(wall - offset)
        if not found:
            offsets = [_time.localtime(p).tm_gmtoff for p in (wall - 86400, wall + 86400)]
            return wall - (min(offsets) if fold else max(offsets)) if fold else wall - min(offsets)
        return max(found) if fold else min(found)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_zone(tz)
        if tz is None:
            return cls._from_seconds(timestamp, False, None)
        return tz.fromutc(cls._from_seconds(timestamp, True, tz))

    @classmethod
    def utcfromtimestamp(cls, timestamp):
        return cls._from_seconds(timestamp, True, None)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        if not isinstance(date, _date):
            raise TypeError(f"combine() argument 1 must be datetime.date, not {_class_name(date).removeprefix('datetime.')}")
        if not isinstance(time, _clock):
            raise TypeError(f"combine() argument 2 must be datetime.time, not {_class_name(time).removeprefix('datetime.')}")
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
            time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromordinal(cls, n):
        d = _date.fromordinal(n)
        return cls(d.year, d.month, d.day)

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            if len(date_string) < 7:
                raise ValueError
            day, clock = _split_iso(date_string)
            parts = _parse_date(day)
            h, m, s, us, tz = _parse_time(clock) if clock is not None else (0, 0, 0, 0, None)
        except ValueError as e:
            if e.args:
                raise
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(*parts, h, m, s, us, tz)

    @classmethod
    def strptime(cls, date_string, format):
        for i, arg in enumerate((date_string, format), 1):
            if not isinstance(arg, str):
                raise TypeError(f"strptime() argument {i} must be str, not {type(arg).__name__}")
        import _strptime
        return _strptime._datetime(cls, date_string, format)

    def timetuple(self):
        dst = self.dst()
        flag = -1 if dst is None else 1 if dst else 0
        return _time.struct_time(
            (self._year, self._month, self._day, self._hour, self._minute, self._second, self.weekday(), self._yearday(), flag))

    def utctimetuple(self):
        offset = self.utcoffset()
        d = self - offset if offset else self
        return _time.struct_time((d._year, d._month, d._day, d._hour, d._minute, d._second, d.weekday(), d._yearday(), 0))

    def timestamp(self):
        """Seconds since the epoch; a time without a zone is local."""
        if self._tzinfo is None:
            return self._local(self._fold) + self._microsecond / 1e6
        return (self - _EPOCH).total_seconds()

    def date(self):
        return _date(self._year, self._month, self._day)

    def time(self):
        return _clock(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return _clock(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(
            self._year if year is None else year, self._month if month is None else month, self._day if day is None else day,
            self._hour if hour is None else hour, self._minute if minute is None else minute,
            self._second if second is None else second, self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    def _local_zone(self):
        seconds = self._local(self._fold) if self._tzinfo is None else (self - _EPOCH) // timedelta(seconds=1)
        t = _time.localtime(seconds)
        return timezone(timedelta(seconds=t.tm_gmtoff), t.tm_zone)

    def astimezone(self, tz=None):
        if tz is not None and not isinstance(tz, _tzinfo):
            raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{_class_name(tz)}'")
        if tz is None:
            tz = self._local_zone()
        mine = self._tzinfo
        if mine is None:
            mine = self._local_zone()
            offset = mine.utcoffset(self)
        else:
            offset = self.utcoffset()
            if offset is None:
                mine = self.replace(tzinfo=None)._local_zone()
                offset = mine.utcoffset(self)
        if tz is mine:
            return self
        return tz.fromutc((self - offset).replace(tzinfo=tz))

    def ctime(self):
        return (f"{_WEEKDAYS[self.weekday()]} {_MONTHS[self._month]} {self._day:2d} "
            f"{self._hour:02d}:{self._minute:02d}:{self._second:02d} {self._year:04d}")

    def isoformat(self, sep="T", timespec="auto"):
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError("isoformat() argument 1 must be a unicode character, not " + type(sep).__name__)
        return _date.isoformat(self) + sep + _clock_text(self, timespec) + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        args = [self._year, self._month, self._day, self._hour, self._minute]
        if self._microsecond:
            args += [self._second, self._microsecond]
        elif self._second:
            args.append(self._second)
        text = ", ".join([str(a) for a in args])
        if self._tzinfo is not None:
            text += f", tzinfo={self._tzinfo!r}"
        if self._fold:
            text += ", fold=1"
        return f"{_qualified(self)}({text})"

    def utcoffset(self):
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.utcoffset(self)
        if offset is not None and not isinstance(offset, timedelta):
            raise TypeError(f"tzinfo.utcoffset() must return None or a timedelta, not '{type(offset).__name__}'")
        return offset

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(self)

    def _wall(self):
        """Microseconds since the first day, by the clock."""
        return (((self.toordinal() * 24 + self._hour) * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        micros = self._wall() + other._micros()
        seconds, us = divmod(micros, 1000000)
        days, seconds = divmod(seconds, 86400)
        if not 0 < days <= _MAXORDINAL:
            raise OverflowError("date value out of range")
        return type(self)(*_from_ordinal(days), seconds // 3600, seconds // 60 % 60, seconds % 60, us, self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        if self._tzinfo is other._tzinfo:
            return timedelta._of(self._wall() - other._wall())
        a, b = self.utcoffset(), other.utcoffset()
        if (a is None) != (b is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        n = self._wall() - other._wall()
        return timedelta._of(n if a is None else n - a._micros() + b._micros())

    def _instant(self):
        offset = self.utcoffset()
        return self._wall() if offset is None else self._wall() - offset._micros()

    def _ordered(self, other):
        if self._tzinfo is other._tzinfo:
            return self._wall(), other._wall()
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return self._instant(), other._instant()

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        if self._tzinfo is other._tzinfo:
            return self._wall() == other._wall()
        return (self.utcoffset() is None) == (other.utcoffset() is None) and self._instant() == other._instant()

    def _order(self, other):
        if isinstance(other, datetime):
            return self._ordered(other)
        if isinstance(other, _date):
            _difference(self, other)
        return None

    def __lt__(self, other):
        pair = self._order(other)
        return NotImplemented if pair is None else pair[0] < pair[1]

    def __le__(self, other):
        pair = self._order(other)
        return NotImplemented if pair is None else pair[0] <= pair[1]

    def __gt__(self, other):
        pair = self._order(other)
        return NotImplemented if pair is None else pair[0] > pair[1]

    def __ge__(self, other):
        pair = self._order(other)
        return NotImplemented if pair is None else pair[0] >= pair[1]

    def __hash__(self):
        return hash(self._instant())

    def __reduce__(self):
        return type(self), (self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond, self._tzinfo)


def _split_iso(text):
    """The day and the clock time of an ISO text; any one character parts them."""
    if text[4:5] == "-":
        if text[5:6] == "W":
            end = 10 if len(text) > 8 and text[8] == "-" and text[9:10].isdigit() else 8
        else:
            end = 10
    elif text[4:5] == "W":
        n = 7
        while n < len(text) and text[n].isdigit():
            n += 1
        end = n if n < 9 else 7 if n % 2 == 0 else 8
    else:
        end = 8
    if len(text) <= end:
        return text, None
    return text[:end], text[end + 1:]


_date, _clock, _tzinfo = date, time, tzinfo
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
for _cls in (timedelta, tzinfo, timezone, IsoCalendarDate, date, time, datetime):
    _cls.__module__ = "datetime"
    _name_as_native(_cls)
del _cls
