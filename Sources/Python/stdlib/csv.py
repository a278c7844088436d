# csv: dialects, the reader, the writer, rows as dicts, and guesses.
__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "Error", "Dialect", "excel", "excel_tab", "field_size_limit",
    "reader", "writer", "register_dialect", "get_dialect", "list_dialects", "Sniffer", "unregister_dialect", "DictReader", "DictWriter",
    "unix_dialect"]
__version__ = "1.0"

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = 0, 1, 2, 3


class Error(Exception):
    pass


Error.__module__ = "_csv"


class Dialect:
    """The form of a file: what parts fields and how they are quoted."""

    _name = ""
    _valid = False
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None

    def __init__(self):
        if type(self) is not Dialect:
            self._valid = True
        try:
            _settings(self)
        except TypeError as e:
            raise Error(str(e)) from None


class excel(Dialect):
    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    delimiter = "\t"


class unix_dialect(Dialect):
    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\n"
    quoting = QUOTE_ALL


_defaults = {"delimiter": ",", "doublequote": True, "escapechar": None, "lineterminator": "\r\n", "quotechar": '"',
    "quoting": QUOTE_MINIMAL, "skipinitialspace": False, "strict": False}


class _Settings:
    """The settings of a reader or writer, checked."""

    def __repr__(self):
        return f"<_csv.Dialect object at {id(self):#x}>"


def _settings(dialect, **given):
    out = _Settings()
    for name in given:
        if name not in _defaults:
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
    if isinstance(dialect, str):
        dialect = get_dialect(dialect)
    if isinstance(dialect, _Settings) and not given:
        return dialect
    quoting_given = "quoting" in given or hasattr(dialect, "quoting")
    for name, default in _defaults.items():
        value = given[name] if name in given else getattr(dialect, name, default)
        if name in ("delimiter", "escapechar", "quotechar"):
            if value is None and name == "delimiter":
                raise TypeError('"delimiter" must be string, not NoneType')
            if value is not None:
                if not isinstance(value, str):
                    raise TypeError(f'"{name}" must be string{" or None" if name != "delimiter" else ""}, not {type(value).__name__}')
                if len(value) != 1:
                    raise TypeError(f'"{name}" must be a 1-character string')
        elif name == "lineterminator":
            if value is not None and not isinstance(value, str):
                raise TypeError(f'"lineterminator" must be a string, not {type(value).__name__}')
            value = value or ""
        elif name == "quoting":
            if type(value) is not int:
                raise TypeError('"quoting" must be an integer')
            if not 0 <= value <= 3:
                raise TypeError('bad "quoting" value')
        else:
            value = bool(value)
        setattr(out, name, value)
    if given.get("quotechar", "") is None and "quoting" not in given:
        out.quoting = QUOTE_NONE
    if out.quoting != QUOTE_NONE and out.quotechar is None:
        raise TypeError("quotechar must be set if quoting enabled")
    return out


_dialects = {}


def register_dialect(name, dialect=None, **fmtparams):
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _settings(dialect, **fmtparams)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    return list(_dialects)


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


def reader(iterable, /, dialect="excel", **fmtparams):
    """The rows of lines of text."""
    return _reader(iter(iterable), _settings(dialect, **fmtparams))


def writer(fileobj, /, dialect="excel", **fmtparams):
    """Writes rows to a file."""
    if not callable(getattr(fileobj, "write", None)):
        raise TypeError('argument 1 must have a "write" method')
    return _writer(fileobj.write, _settings(dialect, **fmtparams))


class DictReader:
    """Rows as dicts by the names of the columns."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        self._fieldnames = list(fieldnames) if fieldnames is not None and iter(fieldnames) is fieldnames else fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        names = self.fieldnames
        out = dict(zip(names, row))
        if len(names) < len(row):
            out[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            out[name] = self.restval
        return out


class DictWriter:
    """Writes dicts as rows."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        self.fieldnames = list(fieldnames) if iter(fieldnames) is fieldnames else fieldnames
        self.restval = restval
        if extrasaction.lower() not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == "raise":
            wrong = [k for k in rowdict if k not in self.fieldnames]
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join([repr(x) for x in wrong]))
        return [rowdict.get(key, self.restval) for key in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        for rowdict in rowdicts:
            self.writerow(rowdict)


class Sniffer:
    """Guesses the dialect of a sample."""

    preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        lines = [line for line in sample.splitlines() if line]
        best = None
        for c in self.preferred + sorted({c for c in sample if not c.isalnum() and c not in " \"'\r\n._-"}):
            if delimiters is not None and c not in delimiters:
                continue
            counts = {len(row) for row in reader(lines, delimiter=c)}
            if len(counts) == 1 and counts.pop() > 1:
                best = c
                break
        if best is None:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL
            doublequote = True
            delimiter = best
            quotechar = "'" if "'" in sample and '"' not in sample else '"'
            skipinitialspace = all(line.count(best) == line.count(best + " ") for line in lines)

        return dialect

    def has_header(self, sample):
        rows = list(reader(sample.splitlines(), self.sniff(sample)))
        header, rest = rows[0], rows[1:21]
        votes = 0
        for i, name in enumerate(header):
            def number(text):
                try:
                    complex(text)
                    return True
                except ValueError:
                    return False
            column = [row[i] for row in rest if len(row) == len(header)]
            if column and all(map(number, column)):
                votes += -1 if number(name) else 1
            elif column and len({len(v) for v in column}) == 1:
                votes += 1 if len(name) != len(column[0]) else -1
        return votes > 0
