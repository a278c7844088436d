# fnmatch: names by patterns.
import functools as _functools
import posixpath as _path
import re as _re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    """Whether a file name matches a shell's pattern."""
    return fnmatchcase(name, pat)


@_functools.lru_cache(maxsize=256)
def _matcher(pat):
    if isinstance(pat, bytes):
        return _re.compile(translate(pat.decode("latin-1")).encode("latin-1")).match
    return _re.compile(translate(pat)).match


def fnmatchcase(name, pat):
    return _matcher(pat)(name) is not None


def filter(names, pat):
    """The names that match."""
    match = _matcher(pat)
    return [name for name in names if match(name)]


def translate(pat):
    """The regular expression of a shell's pattern."""
    star = object()
    out = []
    i, n = 0, len(pat)
    while i < n:
        c = pat[i]
        i += 1
        if c == "*":
            if not out or out[-1] is not star:
                out.append(star)
        elif c == "?":
            out.append(".")
        elif c == "[":
            j = i
            if j < n and pat[j] == "!":
                j += 1
            if j < n and pat[j] == "]":
                j += 1
            while j < n and pat[j] != "]":
                j += 1
            if j >= n:
                out.append("\\[")
                continue
            stuff = pat[i:j]
            if "-" not in stuff:
                stuff = stuff.replace("\\", "\\\\")
            else:
                chunks = []
                k = i + 2 if pat[i] == "!" else i + 1
                while True:
                    k = pat.find("-", k, j)
                    if k < 0:
                        break
                    chunks.append(pat[i:k])
                    i = k + 1
                    k += 3
                if pat[i:j]:
                    chunks.append(pat[i:j])
                else:
                    chunks[-1] += "-"
                # Ranges that hold nothing go.
                for k in range(len(chunks) - 1, 0, -1):
                    if chunks[k - 1][-1] > chunks[k][0]:
                        chunks[k - 1] = chunks[k - 1][:-1] + chunks[k][1:]
                        del chunks[k]
                stuff = "-".join([s.replace("\\", "\\\\").replace("-", "\\-") for s in chunks])
            stuff = _re.sub(r"([&~|])", r"\\\1", stuff)
            i = j + 1
            if not stuff:
                out.append("(?!)")
            elif stuff == "!":
                out.append(".")
            else:
                if stuff[0] == "!":
                    stuff = "^" + stuff[1:]
                elif stuff[0] in ("^", "["):
                    stuff = "\\" + stuff
                out.append(f"[{stuff}]")
        else:
            out.append(_re.escape(c))
    # A star takes as little as lets the fixed part behind it match, for good: no backtracking over stars.
    parts = []
    k = 0
    while k < len(out) and out[k] is not star:
        parts.append(out[k])
        k += 1
    while k < len(out):
        k += 1
        if k == len(out):
            parts.append(".*")
            break
        fixed = []
        while k < len(out) and out[k] is not star:
            fixed.append(out[k])
            k += 1
        fixed = "".join(fixed)
        if k == len(out):
            parts.append(".*" + fixed)
        else:
            parts.append(f"(?>.*?{fixed})")
    return f"(?s:{''.join(parts)})\\Z"
