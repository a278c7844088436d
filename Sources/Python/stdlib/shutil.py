# shutil: files and folders as wholes.
import os as _os

__all__ = ["copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move", "rmtree", "Error", "SameFileError",
    "disk_usage", "which", "get_terminal_size", "ignore_patterns"]


class Error(OSError):
    pass


class SameFileError(Error):
    """Source and destination are one file."""


class SpecialFileError(OSError):
    pass


for _cls in (Error, SameFileError, SpecialFileError):
    _cls.__module__ = "shutil"


def copyfileobj(fsrc, fdst, length=0):
    while True:
        piece = fsrc.read(length or 65536)
        if not piece:
            break
        fdst.write(piece)


def _same(a, b):
    try:
        return _os.path.samefile(a, b)
    except OSError:
        return False


def copyfile(src, dst, *, follow_symlinks=True):
    """Copy the bytes of a file."""
    if _same(src, dst):
        raise SameFileError(f"{src!r} and {dst!r} are the same file")
    if not follow_symlinks and _os.path.islink(src):
        _os.symlink(_os.readlink(src), dst)
        return dst
    with open(src, "rb") as a, open(dst, "wb") as b:
        copyfileobj(a, b)
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    if not follow_symlinks and _os.path.islink(src) and _os.path.islink(dst):
        # A link has no mode of its own on Linux.
        return
    _os.chmod(dst, _os.stat(src).st_mode & 0o7777)


def copystat(src, dst, *, follow_symlinks=True):
    if not follow_symlinks and _os.path.islink(src) and _os.path.islink(dst):
        raise NotImplementedError("copystat(follow_symlinks=False) is not offered between links")
    s = _os.stat(src)
    _os.utime(dst, (s.st_atime, s.st_mtime))
    _os.chmod(dst, s.st_mode & 0o7777)


def _copied(src, dst, follow_symlinks, copy_more):
    if _os.path.isdir(dst):
        dst = _os.path.join(dst, _os.path.basename(src))
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copy_more(src, dst)
    return dst


def copy(src, dst, *, follow_symlinks=True):
    """Copy a file with its mode; dst may be a folder."""
    return _copied(src, dst, follow_symlinks, copymode)


def copy2(src, dst, *, follow_symlinks=True):
    """Copy a file with its mode and times."""
    return _copied(src, dst, follow_symlinks, copystat)


def ignore_patterns(*patterns):
    import fnmatch

    def ignore(path, names):
        return {n for p in patterns for n in fnmatch.filter(names, p)}

    return ignore


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False, dirs_exist_ok=False):
    """Copy a folder and all below it."""
    entries = list(_os.scandir(src))
    ignored = ignore(_os.fspath(src), [e.name for e in entries]) if ignore is not None else set()
    _os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    for entry in entries:
        if entry.name in ignored:
            continue
        source = _os.path.join(src, entry.name)
        target = _os.path.join(dst, entry.name)
        try:
            if entry.is_symlink() and symlinks:
                _os.symlink(_os.readlink(source), target)
            elif entry.is_dir():
                copytree(source, target, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(source, target)
        except Error as e:
            errors.extend(e.args[0])
        except OSError as e:
            errors.append((source, target, str(e)))
    if errors:
        raise Error(errors)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, dir_fd=None):
    """Remove a folder and all below it."""
    import sys
    if dir_fd is not None:
        raise NotImplementedError("rmtree(dir_fd=) is not offered")

    def failed(function, where):
        if ignore_errors:
            return
        if onerror is None:
            raise
        onerror(function, where, sys.exc_info())

    try:
        if _os.path.islink(path):
            raise OSError("Cannot call rmtree on a symbolic link")
    except OSError:
        failed(_os.path.islink, path)
        return
    try:
        entries = list(_os.scandir(path))
    except OSError:
        failed(_os.scandir, path)
        return
    for entry in entries:
        inner = _os.path.join(path, entry.name)
        if entry.is_dir(follow_symlinks=False):
            rmtree(inner, ignore_errors, onerror)
        else:
            try:
                _os.unlink(inner)
            except OSError:
                failed(_os.unlink, inner)
    try:
        _os.rmdir(path)
    except OSError:
        failed(_os.rmdir, path)


def move(src, dst, copy_function=copy2):
    """Move a file or folder; into dst where that is a folder."""
    target = dst
    if _os.path.isdir(dst):
        if _same(src, dst):
            _os.rename(src, dst)
            return dst
        target = _os.path.join(dst, _os.path.basename(_os.fspath(src).rstrip("/")))
        if _os.path.exists(target):
            raise Error(f"Destination path '{target}' already exists")
    try:
        _os.rename(src, target)
    except OSError:
        if _os.path.islink(src):
            _os.symlink(_os.readlink(src), target)
            _os.unlink(src)
        elif _os.path.isdir(src):
            copytree(src, target, copy_function=copy_function, symlinks=True)
            rmtree(src)
        else:
            copy_function(src, target)
            _os.unlink(src)
    return target


def which(cmd, mode=1, path=None):
    """Where a program is found, or None."""
    def usable(f):
        return _os.path.exists(f) and _os.access(f, mode) and not _os.path.isdir(f)

    if _os.path.dirname(cmd):
        return cmd if usable(cmd) else None
    for folder in (path if path is not None else _os.environ.get("PATH", "/bin:/usr/bin")).split(":"):
        found = _os.path.join(folder, cmd)
        if usable(found):
            return found
    return None


def get_terminal_size(fallback=(80, 24)):
    """Columns and lines, from the environment or the terminal."""
    sizes = []
    for name, default in (("COLUMNS", 0), ("LINES", 0)):
        try:
            sizes.append(int(_os.environ[name]))
        except (KeyError, ValueError):
            sizes.append(0)
    if sizes[0] <= 0 or sizes[1] <= 0:
        try:
            real = _os._terminal_size()
        except (AttributeError, OSError):
            real = None
        real = real or fallback
        sizes = [s if s > 0 else r for s, r in zip(sizes, real)]
    return _os.terminal_size(sizes)


def disk_usage(path):
    raise NotImplementedError("shutil.disk_usage is not offered")


def make_archive(*args, **kwargs):
    raise NotImplementedError("shutil.make_archive is not offered")


unpack_archive = make_archive
