# datetime: days.
import datetime as _datetime
import time as _time
from _datetime_spans import (
    MINYEAR, MAXYEAR, _MONTHS, _WEEKDAYS, _MAXORDINAL, _index, _is_leap, _days_before, _to_ordinal, _from_ordinal, _check_date,
    _strftime, timedelta, _class_name, _qualified, timezone,
)

# Its names are those of datetime.
__name__ = "datetime"


def _missing(name, position):
    raise TypeError(f"function missing required argument '{name}' (pos {position})")


def _difference(a, b):
    raise TypeError(f"can't compare {_class_name(a)} to {_class_name(b)}")


def _iso_week_monday(year):
    first = _to_ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def _from_isocalendar(year, week, day):
    year, week, day = _index(year), _index(week), _index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"Year is out of range: {year}")
    if not 1 <= week <= 52:
        # A year has 53 weeks when it starts on a Thursday, or on a Wednesday in a leap year.
        first = _to_ordinal(year, 1, 1) % 7
        if not (week == 53 and (first == 4 or first == 3 and _is_leap(year))):
            raise ValueError(f"Invalid week: {week}")
    if not 1 <= day <= 7:
        raise ValueError(f"Invalid day: {day} (range is [1, 7])")
    return _from_ordinal(_iso_week_monday(year) + (week - 1) * 7 + day - 1)


def _digits(text, start, end):
    part = text[start:end]
    if len(part) != end - start or not (part.isascii() and part.isdigit()):
        raise ValueError
    return int(part)


def _parse_date(text):
    """The parts of YYYY-MM-DD, YYYYMMDD, YYYY-Www[-D] or YYYYWww[D]."""
    year = _digits(text, 0, 4)
    dashed = text[4:5] == "-"
    at = 5 if dashed else 4
    if text[at:at + 1] == "W":
        week = _digits(text, at + 1, at + 3)
        at += 3
        day = 1
        if len(text) > at:
            if (text[at] == "-") != dashed:
                raise ValueError
            at += dashed
            day = _digits(text, at, at + 1)
            at += 1
        if at != len(text):
            raise ValueError
        return _from_isocalendar(year, week, day)
    month = _digits(text, at, at + 2)
    at += 2
    if dashed:
        if text[at:at + 1] != "-":
            raise ValueError
        at += 1
    day = _digits(text, at, at + 2)
    if at + 2 != len(text):
        raise ValueError
    return year, month, day


def _parse_clock(text):
    """The hours, minutes, seconds and microseconds of HH[:MM[:SS[.f…]]] or HH[MM[SS[.f…]]]."""
    out = [_digits(text, 0, 2), 0, 0, 0]
    at = 2
    colon = text[2:3] == ":"
    for k in (1, 2):
        if at >= len(text):
            return out
        if text[at] in ".,":
            break
        if colon:
            if text[at] != ":":
                raise ValueError
            at += 1
        out[k] = _digits(text, at, at + 2)
        at += 2
    if at >= len(text):
        return out
    if text[at] not in ".," or at != (8 if colon else 6):
        raise ValueError
    fraction = text[at + 1:]
    if not fraction or not (fraction.isascii() and fraction.isdigit()):
        raise ValueError
    out[3] = int(fraction[:6].ljust(6, "0"))
    return out


def _parse_time(text):
    """A clock time with its zone: four numbers and a tzinfo."""
    at = -1
    for i, c in enumerate(text):
        if c in "+-Z":
            at = i
            break
    if at < 0:
        return _parse_clock(text) + [None]
    parts = _parse_clock(text[:at])
    rest = text[at + 1:]
    if text[at] == "Z":
        if rest:
            raise ValueError
        return parts + [timezone.utc]
    h, m, s, us = _parse_clock(rest)
    offset = timedelta(hours=h, minutes=m, seconds=s, microseconds=us)
    return parts + [timezone(-offset if text[at] == "-" else offset)]


class IsoCalendarDate(tuple):
    """What isocalendar gives: year, week, weekday."""

    def __new__(cls, year, week, weekday):
        return super().__new__(cls, (year, week, weekday))

    @property
    def year(self):
        return self[0]

    @property
    def week(self):
        return self[1]

    @property
    def weekday(self):
        return self[2]

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"


class date:
    """A day of the calendar."""

    def __new__(cls, year=None, month=None, day=None):
        if year is None or month is None or day is None:
            if year is not None:
                _index(year)
            k = 0 if year is None else 1 if month is None else 2
            _missing(("year", "month", "day")[k], k + 1)
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        return self

    @classmethod
    def fromtimestamp(cls, timestamp):
        if isinstance(timestamp, (int, float)) and abs(timestamp) >= 2 ** 63:
            raise OverflowError("timestamp out of range for platform time_t")
        t = _time.localtime(timestamp)
        return cls(t[0], t[1], t[2])

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, n):
        n = _index(n)
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        if n > _MAXORDINAL:
            raise ValueError(f"year {n // 365} is out of range" if n < 3652425 else "year is out of range")
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            if len(date_string) not in (7, 8, 10):
                raise ValueError
            parts = _parse_date(date_string)
        except ValueError as e:
            if e.args:
                raise
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(*parts)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls(*_from_isocalendar(year, week, day))

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    def __repr__(self):
        return f"{_qualified(self)}({self._year}, {self._month}, {self._day})"

    def isoformat(self):
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    __str__ = isoformat

    def ctime(self):
        return f"{_WEEKDAYS[self.weekday()]} {_MONTHS[self._month]} {self._day:2d} 00:00:00 {self._year:04d}"

    def strftime(self, format):
        if not isinstance(format, str):
            raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
        return _strftime(self, format, self.timetuple())

    def __format__(self, spec):
        if not isinstance(spec, str):
            raise TypeError(f"__format__() argument 1 must be str, not {type(spec).__name__}")
        return self.strftime(spec) if spec else str(self)

    def timetuple(self):
        return _time.struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(), self._yearday(), -1))

    def _yearday(self):
        return _days_before(self._year, self._month) + self._day

    def toordinal(self):
        return _to_ordinal(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        year = self._year
        start = _iso_week_monday(year)
        today = self.toordinal()
        week, day = divmod(today - start, 7)
        if week < 0:
            year -= 1
            week, day = divmod(today - _iso_week_monday(year), 7)
        elif week >= 52 and today >= _iso_week_monday(year + 1):
            year += 1
            week = 0
        return IsoCalendarDate(year, week + 1, day + 1)

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month, self._day if day is None
            else day)

    def __add__(self, other):
        if isinstance(other, timedelta):
            n = self.toordinal() + other.days
            if 0 < n <= _MAXORDINAL:
                return type(self).fromordinal(n)
            raise OverflowError("date value out of range")
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date) and hasattr(self, "_hour") == hasattr(other, "_hour"):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def _key(self):
        return self._year, self._month, self._day

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, date) and not isinstance(other, _datetime.datetime) else NotImplemented

    def __lt__(self, other):
        return self._key() < self._comparable(other) if isinstance(other, date) else NotImplemented

    def __le__(self, other):
        return self._key() <= self._comparable(other) if isinstance(other, date) else NotImplemented

    def __gt__(self, other):
        return self._key() > self._comparable(other) if isinstance(other, date) else NotImplemented

    def __ge__(self, other):
        return self._key() >= self._comparable(other) if isinstance(other, date) else NotImplemented

    def _comparable(self, other):
        if isinstance(other, _datetime.datetime):
            _difference(other, self)
        return other._key()

    def __hash__(self):
        return hash(self._key())

    def __reduce__(self):
        return type(self), self._key()


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)
