# tempfile: files and folders that go away.
import io as _io
import os as _os
import random as _random

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp", "mktemp", "TMP_MAX",
    "gettempprefix", "tempdir", "gettempdir"]

TMP_MAX = 10000
template = "tmp"
tempdir = None
_stream = _random.Random()


def gettempdir():
    """The folder for temporary files."""
    global tempdir
    if tempdir is None:
        for folder in [_os.environ.get(n) for n in ("TMPDIR", "TEMP", "TMP")] + ["/tmp", "/var/tmp", "/usr/tmp", _os.getcwd()]:
            if folder and _os.path.isdir(folder) and _os.access(folder, _os.W_OK):
                tempdir = _os.path.abspath(folder)
                break
        else:
            raise FileNotFoundError(2, "No usable temporary directory found")
    return tempdir


def gettempprefix():
    return template


def _names(suffix, prefix, dir):
    folder = gettempdir() if dir is None else _os.fspath(dir)
    for _ in range(TMP_MAX):
        word = "".join(_stream.choices("abcdefghijklmnopqrstuvwxyz0123456789_", k=8))
        yield _os.path.join(folder, (template if prefix is None else prefix) + word + (suffix or ""))


def mkdtemp(suffix=None, prefix=None, dir=None):
    """A new folder; who asks for it removes it."""
    for path in _names(suffix, prefix, dir):
        try:
            _os.mkdir(path, 0o700)
            return _os.path.abspath(path)
        except FileExistsError:
            continue
    raise FileExistsError(17, "No usable temporary directory name found")


def mktemp(suffix="", prefix=template, dir=None):
    for path in _names(suffix, prefix, dir):
        if not _os.path.lexists(path):
            return path
    raise FileExistsError(17, "No usable temporary filename found")


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    raise NotImplementedError("tempfile.mkstemp gives a file descriptor, which wick does not offer: use NamedTemporaryFile")


class _File:
    """A file that is removed when it is closed."""

    def __init__(self, file, name, delete):
        self.file = file
        self.name = name
        self.delete = delete
        self._gone = False

    def __getattr__(self, name):
        return getattr(self.__dict__["file"], name)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        self.close()

    def __iter__(self):
        return iter(self.file)

    def close(self):
        if not self._gone:
            self._gone = True
            self.file.close()
            if self.delete and _os.path.exists(self.name):
                _os.unlink(self.name)

    def __del__(self):
        self.close()

    def __repr__(self):
        return f"<tempfile._TemporaryFileWrapper object at {id(self):#x}>"


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *,
        errors=None):
    """A temporary file with a name."""
    for path in _names(suffix, prefix, dir):
        try:
            made = open(path, "x")
        except FileExistsError:
            continue
        made.close()
        _os.chmod(path, 0o600)
        return _File(open(path, mode, buffering, encoding, errors, newline), path, delete)
    raise FileExistsError(17, "No usable temporary file name found")


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    """A temporary file without a name."""
    made = NamedTemporaryFile(mode, buffering, encoding, newline, suffix, prefix, dir, errors=errors)
    _os.unlink(made.name)
    return made


def SpooledTemporaryFile(max_size=0, mode="w+b", *args, **kwargs):
    # On disk from the first byte on, whatever max_size.
    return TemporaryFile(mode, *args, **kwargs)


class TemporaryDirectory:
    """A folder that goes at the end of the with statement."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore = ignore_cleanup_errors
        self._gone = False

    def __repr__(self):
        return f"<{type(self).__name__} {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        self.cleanup()

    def cleanup(self):
        if not self._gone:
            self._gone = True
            import shutil
            if _os.path.exists(self.name):
                shutil.rmtree(self.name, ignore_errors=self._ignore)

    def __del__(self):
        self.cleanup()
