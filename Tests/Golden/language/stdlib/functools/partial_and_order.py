import functools, operator
from functools import partial, reduce, total_ordering, cmp_to_key, partialmethod, wraps, update_wrapper
p = partial(int, base=2); print(p("101"), p, p.func, p.args, p.keywords, partial(p, "11")(), partial(print, "a", sep="-")("b", "c"))
q = partial(max, 3); q.tag = 1; print(q(1, 5), q.tag, partial(partial(pow, 2), 3).args, callable(q))
print(reduce(operator.add, [1, 2, 3]), reduce(lambda a, b: f"({a}{b})", "abcd"), reduce(operator.mul, [], 7), reduce(max, [3]))
@total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n if isinstance(o, V) else NotImplemented
    def __lt__(self, o): return self.n < o.n if isinstance(o, V) else NotImplemented
a, b = V(1), V(2); print(a < b, a <= b, a > b, a >= b, a == b, a != b, sorted([b, a])[0].n, max(a, b).n)
@total_ordering
class G:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __ge__(self, o): return self.n >= o.n
print(G(1) < G(2), G(2) <= G(2), G(3) > G(2))
print(sorted([3, 1, 2], key=cmp_to_key(lambda x, y: y - x)), sorted("bAc", key=cmp_to_key(lambda x, y: (x.lower() > y.lower()) - (x.lower() < y.lower()))))
k = cmp_to_key(lambda x, y: x - y); print(k(1) < k(2), k(1) == k(1), k(5).obj)
class Cell:
    alive = False
    def set(self, v, *, w=0): self.alive = v; return (v, w)
    on = partialmethod(set, True); off = partialmethod(set, False, w=9)
c = Cell(); print(c.on(), c.alive, c.off(), c.alive)
def deco(f):
    @wraps(f)
    def inner(*a): return f(*a)
    return inner
@deco
def doc(x: int) -> str:
    """docs"""
doc.z = 1; print(doc.__name__, doc.__doc__, doc.__wrapped__.__name__, doc.__annotations__, doc.__qualname__, doc.__module__)
for bad in (lambda: partial(5), lambda: partial(), lambda: reduce(max, []), lambda: reduce(max, 5), lambda: total_ordering(int), lambda: total_ordering(type("E", (), {})), lambda: a < 5, lambda: k(1) < 5, lambda: hash(k(1)), lambda: cmp_to_key(), lambda: partialmethod(5), lambda: p(), lambda: p("9"), lambda: reduce(max)):
    try: print("ok", bad())
    except Exception as e: print(type(e).__name__, e)
