# glob: files by patterns of their names.
import fnmatch as _fnmatch
import os as _os
import re as _re

__all__ = ["escape", "glob", "iglob"]
_magic = _re.compile("([*?[])")


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The paths that match a pattern; ** goes down folders where recursive is true."""
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    if dir_fd is not None:
        raise NotImplementedError("glob(dir_fd=) is not offered")
    root = _os.fspath(root_dir) if root_dir is not None else pathname[:0]
    first = True
    for path in _paths(pathname, root, recursive, False, include_hidden):
        if first and recursive and pathname[:2] == "**" and path == "":
            first = False
            continue
        first = False
        yield path


def _paths(pathname, root, recursive, folders_only, hidden):
    folder, name = _os.path.split(pathname)
    if not has_magic(pathname):
        if name:
            if _os.path.lexists(_join(root, pathname)):
                yield pathname
        elif _os.path.isdir(_join(root, folder)):
            yield pathname
        return
    if not folder:
        if recursive and name == "**":
            yield from _below(root, name, folders_only, hidden)
        else:
            yield from _matching(root, name, folders_only, hidden)
        return
    if folder != pathname and has_magic(folder):
        folders = _paths(folder, root, recursive, True, hidden)
    else:
        folders = [folder]
    for parent in folders:
        if not has_magic(name):
            found = [name] if (name == "" and _os.path.isdir(_join(root, parent)) or
                name and _os.path.lexists(_join(_join(root, parent), name))) else []
        elif recursive and name == "**":
            found = _below(_join(root, parent), name, folders_only, hidden)
        else:
            found = _matching(_join(root, parent), name, folders_only, hidden)
        for entry in found:
            yield _os.path.join(parent, entry)


def _names(folder, folders_only):
    try:
        with _os.scandir(folder or ".") as entries:
            return [e.name for e in entries if not folders_only or e.is_dir()]
    except OSError:
        return []


def _matching(folder, pattern, folders_only, hidden):
    names = _names(folder, folders_only)
    if not hidden and not pattern.startswith("."):
        names = [n for n in names if not n.startswith(".")]
    return _fnmatch.filter(names, pattern)


def _below(folder, pattern, folders_only, hidden):
    if not folder or _os.path.isdir(folder):
        yield pattern[:0]
    yield from _walk(folder, folders_only, hidden)


def _walk(folder, folders_only, hidden):
    for name in _names(folder, folders_only):
        if hidden or not name.startswith("."):
            yield name
            path = _join(folder, name)
            if not _os.path.islink(path) or _os.path.isdir(path):
                for inner in _walk(path, folders_only, hidden):
                    yield _os.path.join(name, inner)


def _join(folder, name):
    if not folder or not name:
        return folder or name
    return _os.path.join(folder, name)


def has_magic(s):
    return _magic.search(s) is not None


def escape(pathname):
    """The pattern that matches just this path."""
    return _magic.sub(r"[\1]", pathname)
