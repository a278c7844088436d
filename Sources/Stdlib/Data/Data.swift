// Small modules over plain data: copy, string, heapq, bisect, statistics.
import Language

func registerData() {
  vm.register("copy", source: { copySource })
  vm.register("string", source: { stringSource })
  vm.register("heapq", source: { heapSource })
  vm.register("bisect", source: { bisectSource })
  vm.register("statistics", source: { statisticsSource })
}

private let copySource = #"""
class Error(Exception):
    pass


error = Error
_atomic = (type(None), bool, int, float, complex, str, bytes, range, type, type(...), type(NotImplemented), type(len), type(lambda: 0))


def copy(x):
    """A copy that shares its items with the original."""
    cls = type(x)
    if cls in _atomic or cls is tuple or cls is frozenset or isinstance(x, type):
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    method = getattr(cls, "__copy__", None)
    if method is not None:
        return method(x)
    return _rebuild(x, lambda v: v)


def deepcopy(x, memo=None):
    """A copy that shares nothing that can change with the original."""
    cls = type(x)
    if cls in _atomic or isinstance(x, type):
        return x
    if memo is None:
        memo = {}
    known = memo.get(id(x), memo)
    if known is not memo:
        return known
    method = getattr(cls, "__deepcopy__", None)
    if method is not None:
        made = method(x, memo)
    elif cls is list:
        made = []
        memo[id(x)] = made
        for item in x:
            made.append(deepcopy(item, memo))
    elif cls is dict:
        made = {}
        memo[id(x)] = made
        for key, value in x.items():
            made[deepcopy(key, memo)] = deepcopy(value, memo)
    elif cls is tuple:
        made = tuple([deepcopy(item, memo) for item in x])
        made = memo.get(id(x), made)
        if all(a is b for a, b in zip(made, x)):
            made = x
    elif cls is set:
        made = {deepcopy(item, memo) for item in x}
    elif cls is frozenset:
        made = frozenset([deepcopy(item, memo) for item in x])
    elif cls is bytearray:
        made = x.copy()
    elif hasattr(cls, "__self__") or cls.__name__ in ("method", "function", "builtin_function_or_method", "module"):
        return x
    else:
        made = _rebuild(x, lambda v: deepcopy(v, memo), memo)
    memo[id(x)] = made
    memo.setdefault(id(memo), []).append(x)
    return made


def _from_parts(parts, x, change, memo):
    """What a class's own __reduce__ says: a function, its arguments, a state, items and pairs."""
    if isinstance(parts, str):
        return x
    func, args, state, items, pairs = (tuple(parts) + (None,) * 3)[:5]
    made = func(*[change(v) for v in args])
    if memo is not None:
        memo[id(x)] = made
    if state is not None:
        state = change(state)
        if hasattr(made, "__setstate__"):
            made.__setstate__(state)
        else:
            members = None
            if isinstance(state, tuple) and len(state) == 2:
                state, members = state
            if state is not None:
                made.__dict__.update(state)
            for name, value in (members or {}).items():
                setattr(made, name, value)
    for item in items or ():
        made.append(change(item))
    for key, value in pairs or ():
        made[change(key)] = change(value)
    return made


def _rebuild(x, change, memo=None):
    cls = type(x)
    if cls.__reduce_ex__ is not object.__reduce_ex__:
        return _from_parts(x.__reduce_ex__(4), x, change, memo)
    if cls.__reduce__ is not object.__reduce__:
        return _from_parts(x.__reduce__(), x, change, memo)
    if isinstance(x, list):
        made = cls.__new__(cls)
        if memo is not None:
            memo[id(x)] = made
        made.extend([change(v) for v in x])
    elif isinstance(x, dict):
        made = cls.__new__(cls)
        if memo is not None:
            memo[id(x)] = made
        for key, value in dict.items(x):
            dict.__setitem__(made, change(key), change(value))
    elif isinstance(x, tuple):
        made = cls.__new__(cls, *[change(v) for v in x]) if hasattr(cls, "_fields") else tuple.__new__(cls, [change(v) for v in x])
    elif isinstance(x, set):
        made = cls.__new__(cls)
        made.update([change(v) for v in x])
    elif isinstance(x, (int, float, str)):
        made = cls.__new__(cls, x)
    elif isinstance(x, BaseException):
        made = cls(*x.args)
    else:
        clone = getattr(x, "_deepcopy_" if memo is not None else "_copy_", None)
        if clone is not None:
            return clone(memo) if memo is not None else clone()
        if not hasattr(x, "__dict__") and not hasattr(cls, "__slots__"):
            raise TypeError(f"cannot pickle '{cls.__name__}' object")
        made = cls.__new__(cls)
        if memo is not None:
            memo[id(x)] = made
    state = getattr(x, "__dict__", None)
    if cls.__getstate__ is not object.__getstate__:
        state = x.__getstate__()
        if hasattr(cls, "__setstate__"):
            made.__setstate__(change(state))
            return made
    if state:
        for key, value in list(state.items()):
            made.__dict__[key] = change(value)
    for c in cls.__mro__:
        slots = c.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if hasattr(x, name) and name not in ("__dict__", "__weakref__"):
                object.__setattr__(made, name, change(getattr(x, name)))
    return made
"""#

private let stringSource = #"""
whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join(word.capitalize() for word in s.split(sep))


class Template:
    """Text with $names to be replaced."""

    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def _replaced(self, values, is_safe):
        text = self.template
        out = []
        i = 0
        while True:
            j = text.find(self.delimiter, i)
            if j < 0:
                return "".join(out) + text[i:]
            out.append(text[i:j])
            k = j + 1
            if text[k:k + 1] == self.delimiter:
                out.append(self.delimiter)
                i = k + 1
                continue
            braced = text[k:k + 1] == "{"
            start = k + braced
            end = start
            while end < len(text) and text[end].isascii() and (text[end] == "_" or text[end].isalnum()) and not (end == start and text[end].isdigit()):
                end += 1
            if end == start or braced and text[end:end + 1] != "}":
                if not is_safe:
                    lines = text[:j].splitlines(keepends=True)
                    row = max(len(lines), 1)
                    column = j - len("".join(lines[:-1])) + 1
                    raise ValueError(f"Invalid placeholder in string: line {row}, col {column}")
                out.append(self.delimiter)
                i = k
                continue
            name = text[start:end]
            stop = end + braced
            if is_safe and name not in values:
                out.append(text[j:stop])
            else:
                out.append(str(values[name]))
            i = stop

    def substitute(self, mapping={}, /, **kws):
        return self._replaced({**mapping, **kws}, False)

    def safe_substitute(self, mapping={}, /, **kws):
        return self._replaced({**mapping, **kws}, True)


class Formatter:
    """str.format in parts that a subclass may change."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2, 0)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used, depth, auto):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        out = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                out.append(literal)
            if name is None:
                continue
            if name == "":
                if auto is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                name = str(auto)
                auto += 1
            elif name.isdigit():
                if auto:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                auto = False
            value, first = self.get_field(name, args, kwargs)
            used.add(first)
            value = self.convert_field(value, conversion)
            spec, auto = self._vformat(spec, args, kwargs, used, depth - 1, auto)
            out.append(self.format_field(value, spec))
        return "".join(out), auto

    def parse(self, format_string):
        """The literal texts and fields: (text, name, spec, conversion)."""
        out = []
        literal = []
        i, n = 0, len(format_string)
        while i < n:
            c = format_string[i]
            if c not in "{}":
                literal.append(c)
                i += 1
                continue
            if format_string[i + 1:i + 2] == c:
                out.append(("".join(literal) + c, None, None, None))
                literal = []
                i += 2
                continue
            if c == "}":
                raise ValueError("Single '}' encountered in format string")
            if i + 1 >= n:
                raise ValueError("Single '{' encountered in format string")
            start = i = i + 1
            depth = 1
            while i < n and depth:
                depth += (format_string[i] == "{") - (format_string[i] == "}")
                i += 1
            if depth:
                raise ValueError("expected '}' before end of string")
            field = format_string[start:i - 1]
            end = 0
            bracket = False
            while end < len(field) and (bracket or field[end] not in ":!"):
                bracket = field[end] == "[" or bracket and field[end] != "]"
                end += 1
            conversion = None
            spec = field[end:]
            if spec.startswith("!"):
                if len(spec) < 2:
                    raise ValueError("unmatched '{' in format spec")
                conversion = spec[1]
                spec = spec[2:]
                if spec and spec[0] != ":":
                    raise ValueError("expected ':' after conversion specifier")
            out.append(("".join(literal), field[:end], spec[1:], conversion))
            literal = []
        if literal:
            out.append(("".join(literal), None, None, None))
        return iter(out)

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def get_field(self, field_name, args, kwargs):
        end = 0
        while end < len(field_name) and field_name[end] not in ".[":
            end += 1
        first, rest = field_name[:end], field_name[end:]
        if first.isdigit():
            first = int(first)
        value = self.get_value(first, args, kwargs)
        while rest:
            if rest[0] == ".":
                end = 1
                while end < len(rest) and rest[end] not in ".[":
                    end += 1
                value = getattr(value, rest[1:end])
                rest = rest[end:]
            elif rest[0] == "[":
                end = rest.find("]")
                if end < 0:
                    raise ValueError("Missing ']' in format string")
                key = rest[1:end]
                value = value[int(key) if key.isdigit() else key]
                rest = rest[end + 1:]
            else:
                raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        return value, first

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")
"""#

private let heapSource = #"""
def heappush(heap, item):
    """Put an item on a heap."""
    heap.append(item)
    _up(heap, 0, len(heap) - 1)


def heappop(heap):
    """Take the smallest item off a heap."""
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    _down(heap, 0)
    return first


def heapreplace(heap, item):
    first = heap[0]
    heap[0] = item
    _down(heap, 0)
    return first


def heappushpop(heap, item):
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _down(heap, 0)
    return item


def heapify(x):
    """Make a list a heap, in place."""
    for i in reversed(range(len(x) // 2)):
        _down(x, i)


def _up(heap, start, at):
    item = heap[at]
    while at > start:
        parent = (at - 1) >> 1
        if not item < heap[parent]:
            break
        heap[at] = heap[parent]
        at = parent
    heap[at] = item


def _down(heap, at):
    # Down to a leaf along the smaller children, then up again: fewer comparisons than stopping early.
    end = len(heap)
    start = at
    item = heap[at]
    child = 2 * at + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    heap[at] = item
    _up(heap, start, at)


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]


def merge(*iterables, key=None, reverse=False):
    """The items of sorted iterables in one sorted order."""
    rows = []
    for order, iterable in enumerate(iterables):
        it = iter(iterable)
        for value in it:
            rows.append([value if key is None else key(value), order, value, it])
            break
    while rows:
        best = 0
        for i in range(1, len(rows)):
            ahead = rows[best][0] < rows[i][0] if reverse else rows[i][0] < rows[best][0]
            if ahead:
                best = i
        row = rows[best]
        yield row[2]
        try:
            row[2] = next(row[3])
            row[0] = row[2] if key is None else key(row[2])
        except StopIteration:
            del rows[best]
"""#

private let bisectSource = #"""
def bisect_right(a, x, lo=0, hi=None, *, key=None):
    """Where to put x after what equals it."""
    if lo < 0:
        raise ValueError("lo must be non-negative")
    if hi is None:
        hi = len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        if x < (a[mid] if key is None else key(a[mid])):
            hi = mid
        else:
            lo = mid + 1
    return lo


def bisect_left(a, x, lo=0, hi=None, *, key=None):
    """Where to put x before what equals it."""
    if lo < 0:
        raise ValueError("lo must be non-negative")
    if hi is None:
        hi = len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        if (a[mid] if key is None else key(a[mid])) < x:
            lo = mid + 1
        else:
            hi = mid
    return lo


def insort_right(a, x, lo=0, hi=None, *, key=None):
    a.insert(bisect_right(a, x if key is None else key(x), lo, hi, key=key), x)


def insort_left(a, x, lo=0, hi=None, *, key=None):
    a.insert(bisect_left(a, x if key is None else key(x), lo, hi, key=key), x)


bisect = bisect_right
insort = insort_right
"""#

private let statisticsSource = #"""
import math as _math


class StatisticsError(ValueError):
    pass


def _exact(data):
    """The exact sum of numbers as a fraction: numerator and denominator."""
    n = 0
    top, bottom = 0, 1
    is_float = False
    for x in data:
        n += 1
        if isinstance(x, float):
            is_float = True
            if x != x or x in (_math.inf, -_math.inf):
                rest = list(data)
                return n + len(rest), sum([x] + rest), 1, True
        a, b = x.as_integer_ratio()
        top, bottom = top * b + a * bottom, bottom * b
        g = _math.gcd(top, bottom)
        if g > 1:
            top, bottom = top // g, bottom // g
    return n, top, bottom, is_float


def _value(top, bottom, is_float):
    if isinstance(top, float):
        return top
    if not is_float and top % bottom == 0:
        return top // bottom
    return top / bottom


def mean(data):
    """The arithmetic mean."""
    n, top, bottom, is_float = _exact(iter(data))
    if n < 1:
        raise StatisticsError("mean requires at least one data point")
    if isinstance(top, float):
        return top / n
    return _value(top, bottom * n, is_float)


def fmean(data, weights=None):
    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError("fmean requires at least one data point")
        return _math.fsum(data) / len(data)
    weights = list(weights)
    if len(weights) != len(data):
        raise StatisticsError("data and weights must be the same length")
    total = _math.fsum(weights)
    if not total:
        raise StatisticsError("sum of weights must be non-zero")
    return _math.fsum([a * b for a, b in zip(data, weights)]) / total


def geometric_mean(data):
    try:
        return _math.exp(fmean(map(_math.log, data)))
    except ValueError:
        raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers") from None


def harmonic_mean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if any(x < 0 for x in data):
        raise StatisticsError("harmonic mean does not support negative values")
    if any(x == 0 for x in data):
        return 0
    weights = [1] * len(data) if weights is None else list(weights)
    n, top, bottom, is_float = _exact(iter([w / x if w else 0 for w, x in zip(weights, data)]))
    if isinstance(top, float):
        return sum(weights) / top
    if isinstance(sum(weights), int):
        return sum(weights) * bottom / top
    return sum(weights) / (top / bottom)


def median(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    if n % 2:
        return data[n // 2]
    return (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[len(data) // 2]


def mode(data):
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    if not counts:
        raise StatisticsError("no mode for empty data")
    return max(counts, key=counts.get)


def multimode(data):
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    most = max(counts.values(), default=0)
    return [x for x, n in counts.items() if n == most]


def _squares(data, center=None):
    data = list(data)
    n, top, bottom, is_float = _exact(iter(data))
    if isinstance(top, float):
        return n, top, 1, True
    if center is None:
        ctop, cbottom = top, bottom * max(n, 1)
    else:
        ctop, cbottom = center.as_integer_ratio()
    total, under = 0, 1
    for x in data:
        a, b = x.as_integer_ratio()
        d, e = a * cbottom - ctop * b, b * cbottom
        total, under = total * e * e + d * d * under, under * e * e
        g = _math.gcd(total, under)
        if g > 1:
            total, under = total // g, under // g
    return n, total, under, is_float


def variance(data, xbar=None):
    """The variance of a sample."""
    n, top, bottom, is_float = _squares(data, xbar)
    if n < 2:
        raise StatisticsError("variance requires at least two data points")
    return _value(top, bottom * (n - 1), is_float)


def pvariance(data, mu=None):
    n, top, bottom, is_float = _squares(data, mu)
    if n < 1:
        raise StatisticsError("pvariance requires at least one data point")
    return _value(top, bottom * n, is_float)


def stdev(data, xbar=None):
    """The standard deviation of a sample."""
    n, top, bottom, is_float = _squares(data, xbar)
    if n < 2:
        raise StatisticsError("stdev requires at least two data points")
    return _root(top, bottom * (n - 1))


def pstdev(data, mu=None):
    n, top, bottom, is_float = _squares(data, mu)
    if n < 1:
        raise StatisticsError("pstdev requires at least one data point")
    return _root(top, bottom * n)


def _root(top, bottom):
    """The square root of a fraction, rounded once: enough bits in front, a sticky one behind."""
    if isinstance(top, float):
        return _math.sqrt(top / bottom)
    if top == 0:
        return 0.0
    shift = (top.bit_length() - bottom.bit_length() - 109) // 2
    if shift >= 0:
        root = _math.isqrt(top // (bottom << 2 * shift))
        exact = root * root * (bottom << 2 * shift) == top
        return float((root | (not exact)) << shift)
    root = _math.isqrt((top << -2 * shift) // bottom)
    exact = root * root * bottom == top << -2 * shift
    return (root | (not exact)) / (1 << -shift)


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        raise StatisticsError("must have at least two data points")
    if method == "inclusive":
        m = size - 1
        result = []
        for i in range(1, n):
            j, delta = divmod(i * m, n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method == "exclusive":
        m = size + 1
        result = []
        for i in range(1, n):
            j = i * m // n
            j = 1 if j < 1 else size - 1 if j > size - 1 else j
            delta = i * m - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return result
    raise ValueError(f"Unknown method: {method!r}")


def _pairs(x, y, name):
    x, y = list(x), list(y)
    if len(x) != len(y):
        raise StatisticsError(f"{name} requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError(f"{name} requires at least two data points")
    mx, my = _math.fsum(x) / len(x), _math.fsum(y) / len(y)
    return x, y, mx, my


def covariance(x, y, /):
    x, y, mx, my = _pairs(x, y, "covariance")
    return _math.fsum((a - mx) * (b - my) for a, b in zip(x, y)) / (len(x) - 1)


def correlation(x, y, /):
    x, y, mx, my = _pairs(x, y, "correlation")
    sxy = _math.fsum((a - mx) * (b - my) for a, b in zip(x, y))
    sxx = _math.fsum((a - mx) ** 2 for a in x)
    syy = _math.fsum((b - my) ** 2 for b in y)
    try:
        return sxy / _math.sqrt(sxx * syy)
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant")
"""#
