# One line for each fault that was found.
import collections, contextlib, copy, heapq, io, itertools, math, pickle
from dataclasses import dataclass, field
from typing import ClassVar

def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", str(e).split("\n")[0])

@dataclass
class P:
    x: int = 0
    k: ClassVar[list] = field(default=3)

    def __init__(self, a, b):
        self.x = a + b

t(lambda: (P(1, 2), P.k))
t(lambda: copy.deepcopy(collections.deque([[1]])))
t(lambda: list(heapq.merge([("A", 2)], [("C", 2)], key=lambda p: p[1], reverse=True)))

class B(bytes):
    pass

t(lambda: copy.copy(B(b"abc")))
t(lambda: math.hypot(1, 1, 1))
t(lambda: f"{3+2j:>10}")
t(lambda: {1, 2}.discard({3}))
t(lambda: "abc".count("", 4))
t(lambda: type({} | collections.defaultdict(list)).__name__)
t(lambda: collections.OrderedDict(a=1).pop("q", default=0))

class F(float):
    def __floor__(self):
        return 7

t(lambda: math.floor(F(1.5)))
e = ValueError("x")
try:
    raise e
except ValueError as c:
    print(c.__traceback__ is c.__traceback__)
buf = io.StringIO()
with contextlib.redirect_stdout(buf):
    exec(compile("1 + 1", "s", "single"))
print(repr(buf.getvalue()))
t(lambda: list(copy.copy(iter([1]))))
t(lambda: list(itertools.islice(itertools.count(), 1, 4)))
