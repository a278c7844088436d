# heapq: what is made of the functions in Stdlib/Data/Heap.swift.
__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


class _Reversed:
    """A key that sorts the other way."""

    __slots__ = ("key",)

    def __init__(self, key):
        self.key = key

    def __lt__(self, other):
        return other.key < self.key

    def __eq__(self, other):
        return self.key == other.key


def _extremes(n, iterable, key, make):
    """The n first of the items in the order of made keys; of equal ones the earlier."""
    it = iter(iterable)
    if n == 1:
        missing = object()
        best = min(it, default=missing, key=key) if make is None else max(it, default=missing, key=key)
        return [] if best is missing else [best]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=make is not None)[:n]
    return sorted(it, key=key, reverse=make is not None)[:max(n, 0)]


def nsmallest(n, iterable, key=None):
    """Find the n smallest elements in a dataset."""
    return _extremes(n, iterable, key, None)


def nlargest(n, iterable, key=None):
    """Find the n largest elements in a dataset."""
    return _extremes(n, iterable, key, _Reversed)


def merge(*iterables, key=None, reverse=False):
    """Merge multiple sorted inputs into a single sorted output."""
    rows = []
    for order, iterable in enumerate(iterables):
        step = iter(iterable).__next__
        try:
            value = step()
        except StopIteration:
            continue
        k = value if key is None else key(value)
        rows.append([_Reversed(k) if reverse else k, order, value, step])
    heapify(rows)
    while rows:
        row = rows[0]
        yield row[2]
        try:
            value = row[2] = row[3]()
            k = value if key is None else key(value)
            row[0] = _Reversed(k) if reverse else k
            heapreplace(rows, row)
        except StopIteration:
            heappop(rows)
