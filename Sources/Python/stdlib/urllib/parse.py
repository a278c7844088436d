# urllib.parse: addresses of the web taken apart, put together and quoted.
from collections import namedtuple as _namedtuple
from functools import lru_cache as _lru_cache
import re as _re

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs", "parse_qsl", "quote",
    "quote_plus", "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes", "DefragResult", "ParseResult", "SplitResult"]

uses_relative = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero", "rtsp", "rtspu",
    "sftp", "svn", "svn+ssh", "ws", "wss"]
uses_netloc = uses_relative[:4] + ["telnet", "imap", "wais", "file", "mms", "https", "shttp", "snews", "prospero", "rtsp", "rtspu",
    "rsync", "svn", "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws", "wss", "nntp"]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtspu", "sip", "sips", "mms", "sftp", "tel"]
scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."


class _Place:
    """What a network location holds: user, password, host and port."""

    __slots__ = ()

    def _halves(self):
        user, at, host = self.netloc.rpartition("@")
        _, is_bracketed, rest = host.partition("[")
        if is_bracketed:
            name, _, port = rest.partition("]")
            _, _, port = port.partition(":")
        else:
            name, _, port = host.partition(":")
        return (user if at else None), name, port or None

    @property
    def username(self):
        user = self._halves()[0]
        return None if user is None else user.partition(":")[0]

    @property
    def password(self):
        user = self._halves()[0]
        if user is None or ":" not in user:
            return None
        return user.partition(":")[2]

    @property
    def hostname(self):
        name = self._halves()[1]
        if not name:
            return None
        host, percent, zone = name.partition("%")
        return host.lower() + percent + zone

    @property
    def port(self):
        port = self._halves()[2]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        port = int(port)
        if not 0 <= port <= 65535:
            raise ValueError("Port out of range 0-65535")
        return port


class DefragResult(_namedtuple("DefragResult", "url fragment")):
    __slots__ = ()

    def geturl(self):
        return self.url + "#" + self.fragment if self.fragment else self.url

    def encode(self, encoding="ascii", errors="strict"):
        return tuple(x.encode(encoding, errors) for x in self)


class SplitResult(_namedtuple("SplitResult", "scheme netloc path query fragment"), _Place):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_namedtuple("ParseResult", "scheme netloc path params query fragment"), _Place):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResultBytes(_namedtuple("DefragResultBytes", "url fragment")):
    __slots__ = ()

    def geturl(self):
        return self.url + b"#" + self.fragment if self.fragment else self.url


class SplitResultBytes(_namedtuple("SplitResultBytes", "scheme netloc path query fragment")):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResultBytes(_namedtuple("ParseResultBytes", "scheme netloc path params query fragment")):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


_as_bytes_types = {DefragResult: DefragResultBytes, SplitResult: SplitResultBytes, ParseResult: ParseResultBytes}


def _text(*args):
    """The arguments as strings, and how to give results back: bytes for bytes."""
    is_text = isinstance(args[0], str)
    for a in args[1:]:
        if a and isinstance(a, str) != is_text:
            raise TypeError("Cannot mix str and non-str arguments")
    if is_text:
        return list(args), lambda x: x
    return [a.decode("ascii", "strict") if a else "" for a in args], _as_bytes


def _as_bytes(x):
    if isinstance(x, tuple):
        return _as_bytes_types[type(x)](*[p.encode("ascii") for p in x])
    return x.encode("ascii")


@_lru_cache(typed=True)
def urlsplit(url, scheme="", allow_fragments=True):
    """Parse a URL into 5 components: <scheme>://<netloc>/<path>?<query>#<fragment>"""
    (url, scheme), back = _text(url, scheme)
    url = url.lstrip("".join(map(chr, range(33))))
    scheme = scheme.strip("".join(map(chr, range(33))))
    for c in "\t\r\n":
        url = url.replace(c, "")
        scheme = scheme.replace(c, "")
    netloc = query = fragment = ""
    i = url.find(":")
    if i > 0 and url[0].isascii() and url[0].isalpha() and all(c in scheme_chars for c in url[:i]):
        scheme, url = url[:i].lower(), url[i + 1:]
    if url[:2] == "//":
        ends = [k for k in (url.find(c, 2) for c in "/?#") if k >= 0]
        end = min(ends) if ends else len(url)
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
        if "[" in netloc:
            _check_host(netloc.rpartition("@")[2].partition("[")[2].partition("]")[0])
    if allow_fragments and "#" in url:
        url, fragment = url.split("#", 1)
    if "?" in url:
        url, query = url.split("?", 1)
    return back(SplitResult(scheme, netloc, url, query, fragment))


def _check_host(host):
    if host.startswith("v"):
        if not _re.match(r"\Av[a-fA-F0-9]+\..+\Z", host):
            raise ValueError("IPvFuture address is invalid")
    elif not _re.fullmatch(r"[0-9a-fA-F:.%\w]*", host) or ":" not in host:
        raise ValueError(f"{host!r} does not appear to be an IPv4 or IPv6 address")


def urlparse(url, scheme="", allow_fragments=True):
    """Parse a URL into 6 components: <scheme>://<netloc>/<path>;<params>?<query>#<fragment>"""
    (url, scheme), back = _text(url, scheme)
    scheme, netloc, url, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in url:
        i = url.find(";", url.rfind("/") if "/" in url else 0)
        if i >= 0:
            url, params = url[:i], url[i + 1:]
    return back(ParseResult(scheme, netloc, url, params, query, fragment))


def urlunparse(components):
    """Put a parsed URL back together again."""
    (scheme, netloc, url, params, query, fragment), back = _text(*components)
    if params:
        url = f"{url};{params}"
    return back(urlunsplit((scheme, netloc, url, query, fragment)))


def urlunsplit(components):
    """Combine the elements of a tuple as returned by urlsplit() into a complete URL as a string."""
    (scheme, netloc, url, query, fragment), back = _text(*components)
    if netloc or (scheme and scheme in uses_netloc and url[:2] != "//"):
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + (netloc or "") + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url = url + "?" + query
    if fragment:
        url = url + "#" + fragment
    return back(url)


def urljoin(base, url, allow_fragments=True):
    """Join a base URL and a possibly relative URL to form an absolute interpretation of the latter."""
    if not base:
        return url
    if not url:
        return base
    (base, url), back = _text(base, url)
    b = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, b.scheme, allow_fragments)
    if scheme != b.scheme or scheme not in uses_relative:
        return back(url)
    if scheme in uses_netloc:
        if netloc:
            return back(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = b.netloc
    if not path and not params:
        return back(urlunparse((scheme, netloc, b.path, b.params, query or b.query, fragment)))
    base_parts = b.path.split("/")
    if base_parts[-1] != "":
        del base_parts[-1]
    if path[:1] == "/":
        segments = path.split("/")
    else:
        segments = base_parts + path.split("/")
        segments[1:-1] = [s for s in segments[1:-1] if s]
    resolved = []
    for segment in segments:
        if segment == "..":
            if resolved:
                resolved.pop()
        elif segment != ".":
            resolved.append(segment)
    if segments[-1] in (".", ".."):
        resolved.append("")
    return back(urlunparse((scheme, netloc, "/".join(resolved) or "/", params, query, fragment)))


def urldefrag(url):
    """Removes any existing fragment from URL."""
    (url,), back = _text(url)
    if "#" not in url:
        return back(DefragResult(url, ""))
    s, n, p, a, q, fragment = urlparse(url)
    return back(DefragResult(urlunparse((s, n, p, a, q, "")), fragment))


_always_safe = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")


def quote(string, safe="/", encoding=None, errors=None):
    """Replace special characters by %XX escapes."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or "utf-8", errors or "strict")
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """Like quote(), but also replace ' ' with '+'."""
    space = " " if isinstance(string, str) else b" "
    if space not in string:
        return quote(string, safe, encoding, errors)
    if isinstance(safe, str):
        safe += " "
    else:
        safe += b" "
    return quote(string, safe, encoding, errors).replace(" ", "+")


def quote_from_bytes(bs, safe="/"):
    """Like quote(), but accepts a bytes object rather than a str, and does not perform string-to-bytes encoding."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if isinstance(safe, str):
        safe = safe.encode("ascii", "ignore")
    kept = _always_safe | frozenset(c for c in safe if c < 128)
    return "".join([chr(c) if c in kept else f"%{c:02X}" for c in bs])


def unquote_to_bytes(string):
    """unquote_to_bytes('abc%20def') -> b'abc def'."""
    if not string:
        string.split
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    parts = string.split(b"%")
    out = [parts[0]]
    for part in parts[1:]:
        try:
            out.append(bytes([int(part[:2].decode("ascii"), 16)]) if len(part) >= 2 and part[:2].isalnum() else b"%" + part[:2])
        except (ValueError, UnicodeDecodeError):
            out.append(b"%" + part[:2])
        out.append(part[2:])
    return b"".join(out)


def unquote(string, encoding="utf-8", errors="replace"):
    """Replace %xx escapes by their single-character equivalent."""
    if isinstance(string, (bytes, bytearray)):
        return unquote_to_bytes(bytes(string)).decode(encoding or "utf-8", errors or "replace")
    if "%" not in string:
        string.split
        return string
    parts = _re.split("([\x00-\x7f]+)", string)
    for i in range(1, len(parts), 2):
        parts[i] = unquote_to_bytes(parts[i]).decode(encoding or "utf-8", errors or "replace")
    return "".join(parts)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """Like unquote(), but also replace plus signs by spaces, as required for unquoting HTML form values."""
    return unquote(string.replace("+", " "), encoding, errors)


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    """Parse a query given as a string argument."""
    found = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        found.setdefault(name, []).append(value)
    return found


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    """Parse a query given as a string argument, as a list of pairs."""
    if isinstance(qs, bytes) and separator == "&":
        separator = b"&"
    (qs, separator), back = _text(qs, separator)
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")
    found = []
    for field in qs.split(separator) if qs else []:
        if not field and not strict_parsing:
            continue
        name, equals, value = field.partition("=")
        if not equals:
            if strict_parsing:
                raise ValueError(f"bad query field: {field!r}")
            if not keep_blank_values:
                continue
        if value or keep_blank_values:
            found.append((back(unquote(name.replace("+", " "), encoding, errors)),
                back(unquote(value.replace("+", " "), encoding, errors))))
    return found


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """Encode a dict or sequence of two-element tuples into a URL query string."""
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError:
            raise TypeError("not a valid non-string sequence or mapping object") from None

    def quoted(v):
        if isinstance(v, bytes):
            return quote_via(v, safe)
        return quote_via(v if isinstance(v, str) else str(v), safe, encoding, errors)

    found = []
    for k, v in query:
        k = quoted(k)
        if not doseq or isinstance(v, (str, bytes)):
            found.append(k + "=" + quoted(v))
            continue
        try:
            len(v)
        except TypeError:
            found.append(k + "=" + quoted(v))
        else:
            found += [k + "=" + quoted(item) for item in v]
    return "&".join(found)
