# io: files in memory, and what files have in common.
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
    closed = False

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *details):
        self.close()

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file" + ("." if isinstance(self, BytesIO) else ""))

    def close(self):
        self.closed = True

    def flush(self):
        self._check()

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    def isatty(self):
        return False

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1):
        if hint is None or hint <= 0:
            return list(self)
        lines, total = [], 0
        for line in self:
            lines.append(line)
            total += len(line)
            if total >= hint:
                break
        return lines

    def writelines(self, lines):
        for line in lines:
            self.write(line)


class _Memory(IOBase):
    def getvalue(self):
        self._check()
        return self._join()

    def _join(self):
        if len(self._parts) > 1:
            self._parts = [self._empty.join(self._parts)]
        return self._parts[0] if self._parts else self._empty

    def tell(self):
        self._check()
        return self._size() if self._at is None else self._at

    def _size(self):
        return len(self._join())

    def seek(self, pos, whence=0):
        self._check()
        if whence == 1:
            pos = self.tell() + pos
        elif whence == 2:
            pos = self._size() + pos
        elif whence != 0:
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if pos < 0:
            raise ValueError(f"Negative seek position {pos}")
        self._at = None if pos == self._size() else pos
        return pos

    def read(self, size=-1):
        self._check()
        data = self._join()
        if self._at is None:
            return self._empty
        end = len(data) if size is None or size < 0 else self._at + size
        out = data[self._at:end]
        self._at = self._at + len(out)
        if self._at >= len(data):
            self._at = None
        return out

    def readline(self, size=-1):
        self._check()
        if self._at is None:
            return self._empty
        data = self._join()
        end = data.find(self._newline, self._at)
        end = len(data) if end < 0 else end + 1
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        out = data[self._at:end]
        self._at = None if end >= len(data) else end
        return out

    def _put(self, s):
        self._check()
        if self._at is None:
            self._parts.append(s)
            return len(s)
        data = self._join()
        at = self._at
        if at > len(data):
            data += self._filler * (at - len(data))
        end = at + len(s)
        self._parts = [data[:at] + s + data[end:]]
        self._at = None if end >= len(data) else end
        return len(s)

    def truncate(self, size=None):
        self._check()
        size = self.tell() if size is None else size
        self._parts = [self._join()[:size]]
        if self._at is not None and self._at >= size:
            self._at = None if self._at == size else self._at
        return size


class StringIO(_Memory):
    """A file of text in memory."""

    _mode = "\n"

    _empty, _newline, _filler = "", "\n", "\0"

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        self._mode = newline
        if initial_value and newline != "\n":
            initial_value = self._in(initial_value)
        self._parts = [initial_value] if initial_value else []
        self._at = 0 if initial_value else None

    def write(self, s):
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got {type(s).__name__!r}")
        if self._mode == "\n":
            return self._put(s)
        self._put(self._in(s))
        return len(s)

    def _in(self, s):
        """What is kept of text that comes in: line ends translated as `newline` says."""
        if self._mode is None:
            return s.replace("\r\n", "\n").replace("\r", "\n")
        return s.replace("\n", self._mode) if self._mode else s

    def readline(self, size=-1):
        if self._mode != "" and self._mode != "\r" or self._at is None:
            return _Memory.readline(self, size)
        self._check()
        data = self._join()
        end = self._at
        while end < len(data) and data[end] not in "\r\n":
            end += 1
        if end < len(data):
            end += 2 if data[end:end + 2] == "\r\n" else 1
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        out = data[self._at:end]
        self._at = None if end >= len(data) else end
        return out


class BytesIO(_Memory):
    """A file of bytes in memory."""

    _empty, _newline, _filler = b"", b"\n", b"\0"

    def __init__(self, initial_bytes=b""):
        self._parts = [bytes(initial_bytes)] if initial_bytes else []
        self._at = 0 if initial_bytes else None

    def write(self, b):
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        return self._put(bytes(b))

    def getbuffer(self):
        return self.getvalue()


class TextIOBase(IOBase):
    pass


class RawIOBase(IOBase):
    pass


class BufferedIOBase(IOBase):
    pass


class TextIOWrapper(TextIOBase):
    pass
