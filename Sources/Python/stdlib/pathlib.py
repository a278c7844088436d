# pathlib: paths as objects.
import os as _os


class PurePath:
    """A path as an object, joined by /."""

    def __init__(self, *args):
        parts = [_os.fspath(a) for a in args]
        text = _os.path.join(*parts) if parts else ""
        root = "//" if text.startswith("//") and not text.startswith("///") else "/" if text.startswith("/") else ""
        self._root = root
        self._tail = [p for p in text.split("/") if p and p != "."]

    def _made(self, root, tail):
        new = type(self)()
        new._root = root
        new._tail = list(tail)
        return new

    # What str makes, once it has been asked for; a path does not change.
    _str = None

    def __str__(self):
        if self._str is None:
            self._str = self._root + "/".join(self._tail) or "."
        return self._str

    def __reduce__(self):
        return type(self), self.parts

    def __fspath__(self):
        return str(self)

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __bytes__(self):
        return str(self).encode()

    def __hash__(self):
        return hash(str(self))

    def __eq__(self, other):
        return str(self) == str(other) if isinstance(other, PurePath) else NotImplemented

    def __lt__(self, other):
        return self.parts < other.parts if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self.parts <= other.parts if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self.parts > other.parts if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self.parts >= other.parts if isinstance(other, PurePath) else NotImplemented

    def __truediv__(self, key):
        try:
            return type(self)(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return type(self)(key, self)
        except TypeError:
            return NotImplemented

    def joinpath(self, *args):
        return type(self)(self, *args)

    @property
    def parts(self):
        return ((self._root,) if self._root else ()) + tuple(self._tail)

    @property
    def root(self):
        return self._root

    @property
    def drive(self):
        return ""

    @property
    def anchor(self):
        return self._root

    @property
    def name(self):
        return self._tail[-1] if self._tail else ""

    @property
    def suffix(self):
        name = self.name
        i = name.rfind(".")
        return name[i:] if 0 < i < len(name) - 1 else ""

    @property
    def suffixes(self):
        name = self.name
        if name.endswith("."):
            return []
        return ["." + s for s in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        name = self.name
        i = name.rfind(".")
        return name[:i] if 0 < i < len(name) - 1 else name

    @property
    def parent(self):
        return self._made(self._root, self._tail[:-1]) if self._tail else self

    @property
    def parents(self):
        return _Parents([self._made(self._root, self._tail[:i]) for i in range(len(self._tail) - 1, -1, -1)], type(self).__name__)

    def as_posix(self):
        return str(self)

    def as_uri(self):
        """Return the path as a 'file' URI."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        safe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~/"
        return "file://" + "".join([chr(c) if chr(c) in safe else f"%{c:02X}" for c in str(self).encode()])

    def is_absolute(self):
        return bool(self._root)

    def with_name(self, name):
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        if not name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        return self._made(self._root, self._tail[:-1] + [name])

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if suffix and not suffix.startswith(".") or suffix == "." or "/" in suffix:
            raise ValueError(f"Invalid suffix {suffix!r}")
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        return self.with_name(self.stem + suffix)

    def relative_to(self, *other):
        base = type(self)(*other)
        n = len(base.parts)
        if self.parts[:n] != base.parts:
            raise ValueError(f"{str(self)!r} is not in the subpath of {str(base)!r} OR one path is relative and the other is absolute.")
        return self._made("", self.parts[n:])

    def is_relative_to(self, *other):
        base = type(self)(*other)
        return self.parts[:len(base.parts)] == base.parts

    def match(self, pattern):
        wanted = type(self)(pattern)
        parts = wanted.parts
        if not parts:
            raise ValueError("empty pattern")
        if wanted._root and len(parts) != len(self.parts):
            return False
        if len(parts) > len(self.parts):
            return False
        return all(_matches(a, b) for a, b in zip(reversed(self.parts), reversed(parts)))


class _Parents(tuple):
    """The paths above one, the nearest first."""

    def __new__(cls, paths, name):
        self = tuple.__new__(cls, paths)
        self._name = name
        return self

    def __getitem__(self, i):
        if isinstance(i, slice):
            return tuple(self)[i]
        if not -len(self) <= i < len(self):
            raise IndexError(i)
        return tuple.__getitem__(self, i)

    def __repr__(self):
        return f"<{self._name}.parents>"


def _matches(name, pattern):
    """Whether a name fits a pattern of *, ? and [...]."""
    if not pattern:
        return not name
    c = pattern[0]
    if c == "*":
        return any(_matches(name[i:], pattern[1:]) for i in range(len(name) + 1))
    if not name:
        return False
    if c == "?":
        return _matches(name[1:], pattern[1:])
    if c == "[" and "]" in pattern[2:]:
        end = pattern.index("]", 2)
        inside = pattern[1:end]
        negated = inside.startswith("!")
        inside = inside[negated:]
        found, i = False, 0
        while i < len(inside):
            if inside[i + 1:i + 2] == "-" and i + 2 < len(inside):
                found = found or inside[i] <= name[0] <= inside[i + 2]
                i += 3
            else:
                found = found or inside[i] == name[0]
                i += 1
        return found != negated and _matches(name[1:], pattern[end + 1:])
    return name[0] == c and _matches(name[1:], pattern[1:])


class PurePosixPath(PurePath):
    pass


class Path(PurePath):
    """A path that can be asked about, read and written."""

    def __new__(cls, *args, **kwargs):
        return object.__new__(PosixPath if cls is Path else cls)

    @classmethod
    def cwd(cls):
        return cls(_os.getcwd())

    @classmethod
    def home(cls):
        return cls(_os.path.expanduser("~"))

    def exists(self):
        return _os.path.exists(self)

    def is_file(self):
        return _os.path.isfile(self)

    def is_dir(self):
        return _os.path.isdir(self)

    def is_symlink(self):
        return _os.path.islink(self)

    def stat(self, *, follow_symlinks=True):
        return _os.stat(self, follow_symlinks=follow_symlinks)

    def absolute(self):
        return type(self)(_os.getcwd(), self) if not self._root else self

    def resolve(self, strict=False):
        return type(self)(_os.path.realpath(self, strict=strict))

    def expanduser(self):
        return type(self)(_os.path.expanduser(self))

    def samefile(self, other_path):
        return _os.path.samefile(self, other_path)

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        if parents:
            above = self.parent
            if not above.exists():
                above.mkdir(parents=True, exist_ok=True)
        try:
            _os.mkdir(self, mode)
        except FileExistsError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        _os.rmdir(self)

    def unlink(self, missing_ok=False):
        try:
            _os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        """Rename this path to the target path."""
        _os.rename(self, target)
        return type(self)(target)

    def replace(self, target):
        """Rename this path to the target path, overwriting if that path exists."""
        _os.replace(self, target)
        return type(self)(target)

    def touch(self, mode=0o666, exist_ok=True):
        if self.exists() and not exist_ok:
            raise FileExistsError(17, "File exists", str(self))
        existed = self.exists()
        open(self, "a").close()
        if not existed:
            mask = _os.umask(0)
            _os.umask(mask)
            _os.chmod(self, mode & ~mask)

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return open(str(self), mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None):
        with self.open("r", encoding=encoding, errors=errors) as f:
            return f.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {data.__class__.__name__}")
        with self.open("w", encoding=encoding, errors=errors, newline=newline) as f:
            return f.write(data)

    def read_bytes(self):
        with self.open("rb") as f:
            return f.read()

    def write_bytes(self, data):
        with self.open("wb") as f:
            return f.write(data)

    def iterdir(self):
        for name in _os.listdir(self):
            yield self / name

    def glob(self, pattern):
        if not pattern:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        yield from self._below([p for p in pattern.split("/") if p])

    def rglob(self, pattern):
        yield from self._below(["**"] + [p for p in pattern.split("/") if p])

    def _below(self, parts):
        if not parts:
            yield self
            return
        if parts[0] == "**":
            seen = set()
            for folder in self._folders():
                for found in folder._below(parts[1:]) if parts[1:] else [folder]:
                    if found not in seen:
                        seen.add(found)
                        yield found
            return
        if not self.is_dir():
            return
        for name in _os.listdir(self):
            if _matches(name, parts[0]):
                path = self / name
                if len(parts) == 1 or path.is_dir():
                    yield from path._below(parts[1:])

    def _folders(self):
        yield self
        if self.is_dir():
            for name in _os.listdir(self):
                path = self / name
                if path.is_dir() and not path.is_symlink():
                    yield from path._folders()

    def __enter__(self):
        return self

    def __exit__(self, *details):
        pass


class PosixPath(Path, PurePosixPath):
    pass
