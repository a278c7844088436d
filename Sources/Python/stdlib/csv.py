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
_limit = 131072


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


def field_size_limit(*new):
    global _limit
    old = _limit
    if new:
        if not isinstance(new[0], int):
            raise TypeError("limit must be an integer")
        _limit = new[0]
    return old


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


class reader:
    """The rows of lines of text."""

    def __init__(self, iterable, /, dialect="excel", **fmtparams):
        self._lines = iter(iterable)
        self.dialect = d = _settings(dialect, **fmtparams)
        self.line_num = 0
        # The simplest lines, which are nearly all, are split at once.
        self._splits = d.quoting != QUOTE_NONNUMERIC and not d.skipinitialspace and d.escapechar is None
        self._quote = d.quotechar if d.quoting != QUOTE_NONE else None

    def __iter__(self):
        return self

    def __next__(self):
        line = next(self._lines)
        if self._splits and type(line) is str and (self._quote is None or self._quote not in line) and len(line) < _limit:
            bare = line[:-2] if line.endswith("\r\n") else line[:-1] if line.endswith(("\n", "\r")) else line
            if "\r" not in bare and "\n" not in bare:
                self.line_num += 1
                return bare.split(self.dialect.delimiter) if bare else []
        return self._read(line)

    def _read(self, line):
        """The row that begins with a line, and what follows it inside of quotes."""
        d = self.dialect
        delimiter, quote, escape = d.delimiter, d.quotechar, d.escapechar
        nonnumeric = d.quoting == QUOTE_NONNUMERIC
        quoting = d.quoting != QUOTE_NONE
        row = []
        field = []
        numeric = False
        state = "start row"

        def save():
            nonlocal numeric
            text = "".join(field)
            field.clear()
            if numeric:
                numeric = False
                row.append(float(text))
            else:
                row.append(text)

        def put(c):
            if len(field) >= _limit:
                raise Error(f"field larger than field limit ({_limit})")
            field.append(c)

        first = line
        while True:
            if first is not None:
                line, first = first, None
            else:
                line = next(self._lines, None)
            if line is None:
                if field or state == "quoted":
                    if d.strict:
                        raise Error("unexpected end of data")
                    if state != "start row":
                        save()
                        return row
                elif state not in ("start row",):
                    if state == "escape" and d.strict:
                        raise Error("unexpected end of data")
                    if row or state != "start row":
                        save()
                        return row
                raise StopIteration
            if not isinstance(line, str):
                raise Error(f"iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)")
            self.line_num += 1
            for c in line:
                if state == "start row":
                    if c in "\r\n":
                        state = "eat"
                        continue
                    state = "start field"
                if state == "start field":
                    if c in "\r\n":
                        save()
                        state = "eat"
                    elif c == quote and quoting:
                        state = "quoted"
                    elif c == escape:
                        state = "escape"
                    elif c == " " and d.skipinitialspace:
                        pass
                    elif c == delimiter:
                        save()
                    else:
                        numeric = nonnumeric
                        put(c)
                        state = "field"
                elif state == "escape":
                    put(c)
                    state = "field"
                elif state == "field":
                    if c in "\r\n":
                        save()
                        state = "eat"
                    elif c == escape:
                        state = "escape"
                    elif c == delimiter:
                        save()
                        state = "start field"
                    else:
                        put(c)
                elif state == "quoted":
                    if c == escape:
                        state = "quoted escape"
                    elif c == quote and quoting:
                        state = "quote" if d.doublequote else "field"
                    else:
                        put(c)
                elif state == "quoted escape":
                    put(c)
                    state = "quoted"
                elif state == "quote":
                    if quoting and c == quote:
                        put(c)
                        state = "quoted"
                    elif c == delimiter:
                        save()
                        state = "start field"
                    elif c in "\r\n":
                        save()
                        state = "eat"
                    elif not d.strict:
                        put(c)
                        state = "field"
                    else:
                        raise Error(f"'{delimiter}' expected after '{quote}'")
                elif state == "eat":
                    if c not in "\r\n":
                        raise Error("new-line character seen in unquoted field - do you need to open the file in universal-newline mode?")
            if state in ("quoted",):
                continue
            if state == "escape":
                put("\n")
                state = "after escaped end"
                continue
            if state == "after escaped end":
                state = "field"
            if state == "quoted escape":
                put("\n")
                state = "quoted"
                continue
            if state in ("start field", "field", "quote"):
                save()
            return row


class writer:
    """Writes rows to a file."""

    def __init__(self, fileobj, /, dialect="excel", **fmtparams):
        if not callable(getattr(fileobj, "write", None)):
            raise TypeError('argument 1 must have a "write" method')
        self._write = fileobj.write
        self.dialect = _settings(dialect, **fmtparams)

    def writerow(self, row):
        d = self.dialect
        try:
            row = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        delimiter, quote, escape, quoting = d.delimiter, d.quotechar, d.escapechar, d.quoting
        special = {delimiter, escape, quote, "\r", "\n"} | set(d.lineterminator)
        special.discard(None)
        out = []
        for value in row:
            if value is None:
                text = ""
            elif isinstance(value, float):
                text = repr(value)
            else:
                text = str(value)
            if quoting == QUOTE_NONNUMERIC:
                quoted = not isinstance(value, (int, float))
            else:
                quoted = quoting == QUOTE_ALL
            if not special.isdisjoint(text):
                built = []
                for c in text:
                    if c in special:
                        if quoting == QUOTE_NONE:
                            escaped = True
                        elif c == quote:
                            escaped = not d.doublequote
                            if d.doublequote:
                                built.append(quote)
                                quoted = True
                        elif c == escape:
                            escaped = True
                        else:
                            escaped = False
                            quoted = True
                        if escaped:
                            if escape is None:
                                raise Error("need to escape, but no escapechar set")
                            built.append(escape)
                    built.append(c)
                text = "".join(built)
            if not text and len(row) == 1 and not quoted:
                if quoting == QUOTE_NONE:
                    raise Error("single empty field record must be quoted")
                quoted = True
            out.append(quote + text + quote if quoted else text)
        return self._write(delimiter.join(out) + d.lineterminator)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)


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
