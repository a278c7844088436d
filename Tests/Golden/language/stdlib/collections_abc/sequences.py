from collections.abc import Sequence, MutableSequence, Sized, Iterable, Reversible, Collection

class Countdown(Sequence):
    def __init__(self, n):
        self.n = n
    def __len__(self):
        return self.n
    def __getitem__(self, i):
        if isinstance(i, slice):
            return [self[k] for k in range(*i.indices(self.n))]
        if i < 0:
            i += self.n
        if not 0 <= i < self.n:
            raise IndexError("out of range")
        return self.n - i

c = Countdown(5)
print(list(c), list(reversed(c)), 3 in c, 9 in c, c.index(2), c.count(1), c[-1], c[1:3])
print(isinstance(c, Sequence), isinstance(c, Sized), isinstance(c, Reversible), issubclass(Countdown, Collection))
try:
    c.index(77)
except ValueError as e:
    print("ValueError", e.args)
print(c.index(3, 1), c.index(1, -1))

class Stack(MutableSequence):
    def __init__(self, *items):
        self.items = list(items)
    def __getitem__(self, i): return self.items[i]
    def __setitem__(self, i, v): self.items[i] = v
    def __delitem__(self, i): del self.items[i]
    def __len__(self): return len(self.items)
    def insert(self, i, v): self.items.insert(i, v)
    def __repr__(self): return f"Stack{tuple(self.items)}"

s = Stack(1, 2, 3)
s.append(4); s.extend([5, 6]); s += [7]; s.reverse(); print(s)
print(s.pop(), s.pop(0), s); s.remove(5); print(s); s.clear(); print(s, len(s))
for bad in (lambda: s.pop(), lambda: s.remove(1)):
    try: bad()
    except (IndexError, ValueError) as e: print(type(e).__name__, e)

class Partial(MutableSequence):
    def __len__(self): return 0
try:
    Partial()
except TypeError as e:
    print(e)
try:
    Sequence()
except TypeError as e:
    print(e)
for value in ([], (), "", b"", range(3), {}, set(), iter([]), (i for i in ()), 5, print):
    print(type(value).__name__, isinstance(value, Sequence), isinstance(value, MutableSequence), isinstance(value, Iterable), isinstance(value, Collection))
print(Sequence.__mro__[1:3], Sequence.__abstractmethods__ == {"__getitem__", "__len__"}, MutableSequence.__name__, repr(Sequence))
