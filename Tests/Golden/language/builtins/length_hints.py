import operator
class L:
    def __init__(self, n): self.n = n
    def __length_hint__(self): return self.n
print(operator.length_hint(L(4)), operator.length_hint([1, 2]), operator.length_hint(3, 9), operator.length_hint(L(NotImplemented), 5))
for bad in (L(-1), L('a'), L(1.5)):
    try: operator.length_hint(bad)
    except Exception as e: print(type(e).__name__, e)
try: operator.length_hint([], 'a')
except TypeError as e: print(e)
for it in (iter([1, 2, 3]), iter((1, 2)), iter('abc'), iter('é€'), iter({1, 2}), iter({1: 2}), iter({}.values()), iter({1: 2}.items()), reversed([1, 2]), iter(range(7)), iter(b'ab'), reversed(range(3)), reversed({1: 1})):
    print(type(it).__name__, operator.length_hint(it), end=' ')
    next(it, None); print(operator.length_hint(it), it.__length_hint__())
print(operator.length_hint(x for x in [1]), operator.length_hint(zip([1])), operator.length_hint(map(int, [])), hasattr(zip(), '__length_hint__'))
class Err:
    def __length_hint__(self): raise ValueError('mine')
    def __iter__(self): return iter([1, 2])
try: list(Err())
except ValueError as e: print(e)
class TErr:
    def __length_hint__(self): raise TypeError('ignored')
    def __iter__(self): return iter([1, 2])
print(list(TErr()), operator.length_hint(TErr(), 3))
