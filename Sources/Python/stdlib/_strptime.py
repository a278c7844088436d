# Reading times from text, for time.strptime and datetime.strptime.
import re as _re
import time as _time

_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
_SHORT_DAYS = [d[:3] for d in _DAYS]
_SHORT_MONTHS = [m[:3] for m in _MONTHS]


def _choice(names, directive):
    return f"(?P<{directive}>{'|'.join(sorted(names, key=len, reverse=True))})"


_PARTS = {
    "d": r"(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])",
    "f": r"(?P<f>[0-9]{1,6})",
    "H": r"(?P<H>2[0-3]|[0-1]\d|\d)",
    "I": r"(?P<I>1[0-2]|0[1-9]|[1-9])",
    "G": r"(?P<G>\d\d\d\d)",
    "j": r"(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])",
    "m": r"(?P<m>1[0-2]|0[1-9]|[1-9])",
    "M": r"(?P<M>[0-5]\d|\d)",
    "S": r"(?P<S>6[0-1]|[0-5]\d|\d)",
    "U": r"(?P<U>5[0-3]|[0-4]\d|\d)",
    "W": r"(?P<W>5[0-3]|[0-4]\d|\d)",
    "w": r"(?P<w>[0-6])",
    "u": r"(?P<u>[1-7])",
    "V": r"(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)",
    "y": r"(?P<y>\d\d)",
    "Y": r"(?P<Y>\d\d\d\d)",
    "z": r"(?P<z>[+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?|(?-i:Z))",
    "A": _choice(_DAYS, "A"),
    "a": _choice(_SHORT_DAYS, "a"),
    "B": _choice(_MONTHS, "B"),
    "b": _choice(_SHORT_MONTHS, "b"),
    "p": _choice(["am", "pm"], "p"),
    "%": "%",
}
_SHORTHANDS = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}
_compiled = {}


def _pattern(format):
    known = _compiled.get(format)
    if known is not None:
        return known
    parts = dict(_PARTS)
    zones = sorted({z.lower() for z in ("utc", "gmt") + _time.tzname if z}, key=len, reverse=True)
    parts["Z"] = _choice(zones, "Z")
    text = _re.sub(r"([\\.^$*+?\(\){}\[\]|])", r"\\\1", format)
    text = _re.sub(r"\s+", r"\\s+", text)
    out = []
    at = 0
    while "%" in text[at:]:
        i = text.index("%", at)
        out.append(text[at:i])
        if i + 1 >= len(text):
            raise ValueError(f"stray %% in format '{format}'")
        c = text[i + 1]
        if c in _SHORTHANDS:
            text = text[:i] + _re.sub(r"\s+", r"\\s+", _SHORTHANDS[c]) + text[i + 2:]
            at = i
            continue
        if c not in parts:
            c = "\\" if c == "\\" else c
            raise ValueError(f"'{c}' is a bad directive in format '{format}'")
        out.append(parts[c])
        at = i + 2
    out.append(text[at:])
    made = _re.compile("".join(out), _re.IGNORECASE)
    if len(_compiled) > 5:
        _compiled.clear()
    _compiled[format] = made
    return made


def _week_day(year, week, weekday, monday_first):
    """The day of the year of a weekday in a week counted from the first Monday or Sunday."""
    import datetime
    first = datetime.date(year, 1, 1).weekday()
    if not monday_first:
        first = (first + 1) % 7
        weekday = (weekday + 1) % 7
    start = (7 - first) % 7
    if week == 0:
        return 1 + weekday - first
    return 1 + start + 7 * (week - 1) + weekday


def _parse(text, format):
    for i, arg in enumerate((text, format)):
        if not isinstance(arg, str):
            raise TypeError(f"strptime() argument {i} must be str, not {type(arg)!r}")
    found = _pattern(format).match(text)
    if not found:
        raise ValueError(f"time data {text!r} does not match format {format!r}")
    if len(text) != found.end():
        raise ValueError(f"unconverted data remains: {text[found.end():]}")
    got = {k: v for k, v in found.groupdict().items()}
    year = iso_year = None
    month = day = 1
    hour = minute = second = fraction = 0
    zone = -1
    zone_name = None
    offset = None
    offset_fraction = 0
    weekday = julian = week = iso_week = None
    monday_first = False
    for key, value in got.items():
        if key == "y":
            year = int(value)
            year += 2000 if year <= 68 else 1900
        elif key == "Y":
            year = int(value)
        elif key == "G":
            iso_year = int(value)
        elif key == "m":
            month = int(value)
        elif key == "B":
            month = _MONTHS.index(value.lower()) + 1
        elif key == "b":
            month = _SHORT_MONTHS.index(value.lower()) + 1
        elif key == "d":
            day = int(value)
        elif key == "H":
            hour = int(value)
        elif key == "I":
            hour = int(value)
            if (got.get("p") or "").lower() in ("", "am"):
                if hour == 12:
                    hour = 0
            elif hour != 12:
                hour += 12
        elif key == "M":
            minute = int(value)
        elif key == "S":
            second = int(value)
        elif key == "f":
            fraction = int(value.ljust(6, "0"))
        elif key == "A":
            weekday = _DAYS.index(value.lower())
        elif key == "a":
            weekday = _SHORT_DAYS.index(value.lower())
        elif key == "w":
            weekday = (int(value) - 1) % 7
        elif key == "u":
            weekday = int(value) - 1
        elif key == "j":
            julian = int(value)
        elif key in ("U", "W"):
            week = int(value)
            monday_first = key == "W"
        elif key == "V":
            iso_week = int(value)
        elif key == "z":
            if value == "Z" or value == "z":
                offset = 0
            else:
                if value[3] == ":":
                    value = value[:3] + value[4:]
                    if len(value) > 5:
                        if value[5] != ":":
                            raise ValueError(f"Inconsistent use of : in {got['z']}")
                        value = value[:5] + value[6:]
                offset = int(value[1:3]) * 3600 + int(value[3:5]) * 60 + int(value[5:7] or 0)
                offset_fraction = int(value[8:].ljust(6, "0"))
                if value[0] == "-":
                    offset, offset_fraction = -offset, -offset_fraction
        elif key == "Z":
            zone_name = value
            low = value.lower()
            if low in ("utc", "gmt"):
                zone = 0
            elif _time.tzname[0].lower() == low:
                zone = 0
            elif _time.daylight and _time.tzname[1].lower() == low:
                zone = 1
    if iso_year is not None:
        if julian is not None:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.")
        if iso_week is None or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', "
                "'%a', '%w', or '%u').")
    elif iso_week is not None:
        if year is None or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', "
                "'%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.")
    leap_fix = False
    if year is None:
        if month == 2 and day == 29:
            year = 1904
            leap_fix = True
        else:
            year = 1900
    import datetime
    if julian is None and weekday is not None:
        if week is not None:
            julian = _week_day(year, week, weekday, monday_first)
        elif iso_year is not None and iso_week is not None:
            d = datetime.date.fromisocalendar(iso_year, iso_week, weekday + 1)
            year, month, day = d.year, d.month, d.day
            julian = d.timetuple()[7]
        if julian is not None and julian <= 0:
            year -= 1
            julian += 366 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 365
    if julian is None:
        julian = datetime.date(year, month, day).toordinal() - datetime.date(year, 1, 1).toordinal() + 1
    else:
        d = datetime.date.fromordinal(julian - 1 + datetime.date(year, 1, 1).toordinal())
        year, month, day = d.year, d.month, d.day
    if weekday is None:
        weekday = datetime.date(year, month, day).weekday()
    if leap_fix:
        year = 1900
    return (year, month, day, hour, minute, second, weekday, julian, zone), fraction, zone_name, offset, offset_fraction


def _struct_time(text, format):
    parts, _, name, offset, _ = _parse(text, format)
    return _time.struct_time(parts + (name, offset))


def _datetime(cls, text, format):
    import datetime
    parts, fraction, name, offset, offset_fraction = _parse(text, format)
    args = parts[:6] + (fraction,)
    if offset is not None:
        delta = datetime.timedelta(seconds=offset, microseconds=offset_fraction)
        args += (datetime.timezone(delta, name) if name else datetime.timezone(delta),)
    return cls(*args)
