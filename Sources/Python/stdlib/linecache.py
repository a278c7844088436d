# linecache: the lines of files, of wick's own modules too.
__all__ = ["getline", "clearcache", "checkcache"]

cache = {}


def clearcache():
    cache.clear()


def getlines(filename, module_globals=None):
    """The lines of a file, none where it cannot be read."""
    if filename not in cache:
        updatecache(filename, module_globals)
    return cache.get(filename, [])


def getline(filename, lineno, module_globals=None):
    """A line, counted from 1; an empty string where there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def updatecache(filename, module_globals=None):
    cache.pop(filename, None)
    text = _own_text(filename)
    if text is None:
        try:
            with open(filename) as file:
                text = file.read()
        except (OSError, UnicodeDecodeError, SyntaxError):
            return []
    lines = text.splitlines(True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    cache[filename] = lines
    return lines


def checkcache(filename=None):
    """Forgets the files that may have changed."""
    for name in [filename] if filename else list(cache):
        if name in cache and _own_text(name) is None:
            del cache[name]
