# os and os.path, over the calls of Stdlib/System/OperatingSystem.swift.
import sys as _sys

name = "posix"
sep = "/"
altsep = None
pathsep = ":"
linesep = "\n"
curdir = "."
pardir = ".."
extsep = "."
devnull = "/dev/null"
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
error = OSError


class _PathLikeType(type):
    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(type(instance))

    def __subclasscheck__(cls, subclass):
        return type.__subclasscheck__(cls, subclass) or cls is PathLike and hasattr(subclass, "__fspath__")


class PathLike(metaclass=_PathLikeType):
    """Abstract base class for implementing the file system path protocol."""


def fsencode(filename):
    """Encode filename (an os.PathLike, bytes, or str) to the filesystem encoding."""
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    """Decode filename (an os.PathLike, bytes, or str) from the filesystem encoding."""
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), "__fspath__", None)
    if method is None:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")
    return method(path)


class _Environ(dict):
    def __setitem__(self, key, value):
        if not isinstance(key, str) or not isinstance(value, str):
            raise TypeError(f"str expected, not {type(key if not isinstance(key, str) else value).__name__}")
        _setenv(key, value)
        dict.__setitem__(self, key, value)

    def __delitem__(self, key):
        dict.__delitem__(self, key)
        _setenv(key, None)

    def setdefault(self, key, value=None):
        if key not in self:
            self[key] = value
        return self[key]

    def update(self, other=(), /, **kwds):
        for key, value in (other.items() if hasattr(other, "items") else other):
            self[key] = value
        for key, value in kwds.items():
            self[key] = value

    def pop(self, key, *default):
        if key in self:
            _setenv(key, None)
        return dict.pop(self, key, *default)

    def __repr__(self):
        return "environ(" + dict.__repr__(self) + ")"


environ = _Environ(_environment())


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value):
    _setenv(key, value)


class stat_result:
    def __init__(self, fields):
        (self.st_mode, self.st_ino, self.st_dev, self.st_nlink, self.st_uid, self.st_gid, self.st_size, self.st_atime, self.st_mtime,
            self.st_ctime) = fields


def stat(path, *, follow_symlinks=True):
    fields = _stat(path, follow_symlinks)
    if isinstance(fields, int):
        _error(fields, path)
    return stat_result(fields)


def lstat(path):
    return stat(path, follow_symlinks=False)


def makedirs(name, mode=0o777, exist_ok=False):
    """A folder, and those above it that are missing."""
    head, tail = _path.split(name)
    if not tail:
        head, tail = _path.split(head)
    if head and tail and not _path.exists(head):
        makedirs(head, exist_ok=True)
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not _path.isdir(name):
            raise


def removedirs(name):
    rmdir(name)
    head, tail = _path.split(name)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = _path.split(head)


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Folders below top: (folder, folders in it, files in it)."""
    top = fspath(top)
    try:
        names = listdir(top)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    folders = [n for n in names if _path.isdir(_path.join(top, n))]
    files = [n for n in names if n not in folders]
    if topdown:
        yield top, folders, files
    for n in folders:
        below = _path.join(top, n)
        if followlinks or not _path.islink(below):
            yield from walk(below, topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files


class DirEntry:
    def __init__(self, folder, name):
        self.name = name
        self.path = _path.join(folder, name)

    def is_dir(self, *, follow_symlinks=True):
        return _path.isdir(self.path) and (follow_symlinks or not self.is_symlink())

    def is_file(self, *, follow_symlinks=True):
        return _path.isfile(self.path) and (follow_symlinks or not self.is_symlink())

    def is_symlink(self):
        return _path.islink(self.path)

    def stat(self, *, follow_symlinks=True):
        return stat(self.path, follow_symlinks=follow_symlinks)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"


class _Scan:
    def __init__(self, entries):
        self.entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.entries)

    def __enter__(self):
        return self

    def __exit__(self, *details):
        pass

    def close(self):
        pass


def scandir(path="."):
    return _Scan([DirEntry(fspath(path), n) for n in listdir(path)])


class _Path:
    """os.path."""

    sep = "/"
    curdir = "."
    pardir = ".."
    pathsep = ":"
    extsep = "."

    def join(a, *p):
        path = fspath(a)
        for b in map(fspath, p):
            if b.startswith("/"):
                path = b
            elif not path or path.endswith("/"):
                path += b
            else:
                path += "/" + b
        return path

    def split(p):
        p = fspath(p)
        i = p.rfind("/") + 1
        head, tail = p[:i], p[i:]
        if head and head != "/" * len(head):
            head = head.rstrip("/")
        return head, tail

    def basename(p):
        return _Path.split(p)[1]

    def dirname(p):
        return _Path.split(p)[0]

    def splitext(p):
        p = fspath(p)
        slash = p.rfind("/")
        dot = p.rfind(".")
        if dot > slash:
            first = slash + 1
            while first < dot:
                if p[first] != ".":
                    return p[:dot], p[dot:]
                first += 1
        return p, ""

    def splitdrive(p):
        return "", fspath(p)

    def isabs(s):
        return fspath(s).startswith("/")

    def exists(path):
        return isinstance(_stat(path, True), tuple)

    def lexists(path):
        return isinstance(_stat(path, False), tuple)

    def _kind(path, follow=True):
        fields = _stat(path, follow)
        return fields[0] & 0o170000 if isinstance(fields, tuple) else 0

    def isfile(path):
        return _Path._kind(path) == 0o100000

    def isdir(s):
        return _Path._kind(s) == 0o040000

    def islink(path):
        return _Path._kind(path, False) == 0o120000

    def ismount(path):
        return _Path.realpath(path) == "/"

    def getsize(filename):
        return stat(filename).st_size

    def getmtime(filename):
        return stat(filename).st_mtime

    def getatime(filename):
        return stat(filename).st_atime

    def getctime(filename):
        return stat(filename).st_ctime

    def samefile(a, b):
        a, b = stat(a), stat(b)
        return a.st_ino == b.st_ino and a.st_dev == b.st_dev

    def normpath(path):
        path = fspath(path)
        if not path:
            return "."
        slashes = 2 if path.startswith("//") and not path.startswith("///") else 1 if path.startswith("/") else 0
        parts = []
        for part in path.split("/"):
            if part in ("", "."):
                continue
            if part != ".." or (not slashes and not parts) or (parts and parts[-1] == ".."):
                parts.append(part)
            elif parts:
                parts.pop()
        return "/" * slashes + "/".join(parts) or "."

    def abspath(path):
        path = fspath(path)
        return _Path.normpath(path if path.startswith("/") else _Path.join(getcwd(), path))

    def realpath(filename, *, strict=False):
        if strict:
            # The first part that is not there raises.
            at = "/"
            for part in _Path.abspath(filename).split("/")[1:]:
                at = _Path.join(at, part)
                lstat(at)
        found = _resolve(filename)
        if found is not None:
            return found
        head, tail = _Path.split(_Path.abspath(filename))
        return head if not tail else _Path.join(_Path.realpath(head), tail)

    def relpath(path, start="."):
        if not path:
            raise ValueError("no path specified")
        a = [p for p in _Path.abspath(start).split("/") if p]
        b = [p for p in _Path.abspath(path).split("/") if p]
        i = 0
        while i < min(len(a), len(b)) and a[i] == b[i]:
            i += 1
        return "/".join([".."] * (len(a) - i) + b[i:]) or "."

    def commonprefix(m):
        if not m:
            return ""
        a, b = min(m), max(m)
        for i, c in enumerate(a):
            if i >= len(b) or c != b[i]:
                return a[:i]
        return a

    def commonpath(paths):
        paths = [fspath(path) for path in paths]
        if not paths:
            raise ValueError("commonpath() arg is an empty sequence")
        if len({path.startswith("/") for path in paths}) > 1:
            raise ValueError("Can't mix absolute and relative paths")
        lists = [[p for p in fspath(path).split("/") if p and p != "."] for path in paths]
        out = []
        for parts in zip(*lists):
            if any(p != parts[0] for p in parts):
                break
            out.append(parts[0])
        return ("/" if fspath(list(paths)[0]).startswith("/") else "") + "/".join(out)

    def expanduser(path):
        path = fspath(path)
        if path == "~" or path.startswith("~/"):
            home = environ.get("HOME", "/")
            return home.rstrip("/") + path[1:] or "/"
        return path

    def expandvars(path):
        out, i = "", 0
        while i < len(path):
            if path[i] == "$":
                j = i + 1
                braced = path[j:j + 1] == "{"
                start = j + braced
                end = start
                while end < len(path) and (path[end].isalnum() or path[end] == "_"):
                    end += 1
                key = path[start:end]
                if key and (not braced or path[end:end + 1] == "}") and key in environ:
                    out += environ[key]
                    i = end + braced
                    continue
            out += path[i]
            i += 1
        return out

    def normcase(s):
        return fspath(s)


def _make_path():
    made = type(_sys)("posixpath")
    for key, value in _Path.__dict__.items():
        if not key.startswith("__"):
            setattr(made, key, value)
    return made


_path = _make_path()
path = _path
_sys.modules["os.path"] = _path
_sys.modules["posixpath"] = _path


def getlogin():
    return environ.get("USER", "")


class uname_result(tuple):
    sysname = property(lambda self: self[0])
    nodename = property(lambda self: self[1])
    release = property(lambda self: self[2])
    version = property(lambda self: self[3])
    machine = property(lambda self: self[4])

    def __repr__(self):
        return "posix.uname_result(" + ", ".join([f"{n}={v!r}"
            for n, v in zip(("sysname", "nodename", "release", "version", "machine"), self)]) + ")"


def uname():
    return uname_result(_uname())


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    if dir_fd is not None:
        raise NotImplementedError("utime(dir_fd=) is not offered")
    if not follow_symlinks and _Path.islink(path):
        raise NotImplementedError("utime(follow_symlinks=False) is not offered for a link")
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    if ns is not None:
        times = (ns[0] / 1e9, ns[1] / 1e9)
    _utime(path, *(times or (None, None)))


def cpu_affinity():
    return cpu_count()


def _exit(code):
    raise SystemExit(code)


class terminal_size(tuple):
    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __repr__(self):
        return f"os.terminal_size(columns={self[0]}, lines={self[1]})"


def get_terminal_size(fd=1):
    return terminal_size((int(environ.get("COLUMNS", 80)), int(environ.get("LINES", 24))))
