# html: entities.
import re as _re

__all__ = ["escape", "unescape"]
_names = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": "\xa0", "copy": "\xa9", "reg": "\xae", "trade": "\u2122",
    "hellip": "\u2026", "mdash": "\u2014", "ndash": "\u2013", "lsquo": "\u2018", "rsquo": "\u2019", "ldquo": "\u201c",
    "rdquo": "\u201d", "laquo": "\xab", "raquo": "\xbb", "bull": "\u2022", "middot": "\xb7", "deg": "\xb0", "plusmn": "\xb1",
    "times": "\xd7", "divide": "\xf7", "euro": "\u20ac", "pound": "\xa3", "yen": "\xa5", "cent": "\xa2", "sect": "\xa7", "para": "\xb6",
    "eacute": "\xe9", "egrave": "\xe8", "agrave": "\xe0", "aacute": "\xe1", "auml": "\xe4", "ouml": "\xf6", "uuml": "\xfc",
    "Auml": "\xc4", "Ouml": "\xd6", "Uuml": "\xdc", "szlig": "\xdf", "ccedil": "\xe7", "ntilde": "\xf1", "larr": "\u2190",
    "rarr": "\u2192", "uarr": "\u2191", "darr": "\u2193", "alpha": "\u03b1", "beta": "\u03b2", "gamma": "\u03b3", "delta": "\u03b4",
    "lambda": "\u03bb", "mu": "\u03bc", "pi": "\u03c0", "sigma": "\u03c3", "omega": "\u03c9", "infin": "\u221e", "ne": "\u2260",
    "le": "\u2264", "ge": "\u2265", "sum": "\u2211", "minus": "\u2212"}


def escape(s, quote=True):
    """Text with &, < and > as entities, and quotes."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


def _replace(m):
    word = m[1]
    if word[0] == "#":
        n = int(word[2:].rstrip(";"), 16) if word[1] in "xX" else int(word[1:].rstrip(";"))
        return "\ufffd" if n == 0 or 0xD800 <= n <= 0xDFFF or n > 0x10FFFF else chr(n)
    if word.endswith(";"):
        found = _names.get(word[:-1])
        if found is None:
            raise NotImplementedError(f"html.unescape does not know the entity &{word}")
        return found
    return m[0]


def unescape(s):
    """Text with its entities replaced; the common names are known."""
    return _re.sub(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)", _replace, s) if "&" in s else s
