from typing import NamedTuple
from collections import namedtuple
class P(NamedTuple):
    """A point."""
    x: int
    y: int = 5
    def norm(self): return self.x ** 2 + self.y ** 2
    @property
    def double(self): return self.x * 2
p = P(1); print(p, p.norm(), p.double, p[0], p._fields, p._asdict(), p._replace(y=9), P._make([7, 8]), P.__doc__, p == (1, 5), P._field_defaults, P.__annotations__)
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ':', e)
t(lambda: P()); t(lambda: P(1, 2, 3)); t(lambda: P(1, z=2)); t(lambda: setattr(p, 'x', 3)); t(lambda: setattr(p, 'w', 3)); t(lambda: p._replace(q=1)); t(lambda: P._make([1])); t(lambda: p[5]); t(lambda: p.foo); t(lambda: delattr(p, 'x'))
Q = namedtuple('Q', 'a b c', defaults=[2, 3]); print(Q(1), Q._fields, Q(1, c=9), Q.__name__, Q(1) < Q(2), hash(Q(1)) == hash((1, 2, 3)), len(Q(1)), 2 in Q(1), Q(1) + (4,), [*Q(1)])
for bad in (('a', 'a a'), ('class', 'x'), ('N', 'def'), ('N', '_x'), ('N', '1a'), ('N', ['a b'])):
    try: print(namedtuple(*bad))
    except Exception as e: print(type(e).__name__ + ':', e)
print(namedtuple('R', ['a', 'def', 'a', '_b'], rename=True)._fields)
a, b = P(3, 4); print(a, b)
match p:
    case P(x=1, y=yy): print('y', yy)
class Sub(P):
    def __new__(cls, v): return super().__new__(cls, v, v)
print(Sub(3), isinstance(Sub(3), tuple), Sub(3)._replace(x=1))
import copy; print(copy.copy(p), copy.deepcopy(p) == p, type(copy.deepcopy(p)).__name__, vars(P)['x'].__doc__)
try:
    class Bad(NamedTuple):
        x: int = 1
        y: int
except TypeError as e: print(e)
