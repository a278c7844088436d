class S:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
print(len(S(3)), bool(S(0)), bool(S(2)))
for v in (-1, "3", 1.5, None):
    try: print(len(S(v)))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
import operator
class H:
    def __init__(self, h): self.h = h
    def __length_hint__(self): return self.h
    def __iter__(self): return iter([1, 2])
print(operator.length_hint(H(10)), operator.length_hint(H(NotImplemented), 4), operator.length_hint([1, 2]), list(H(100)))
print(operator.length_hint(iter([1, 2, 3])), operator.length_hint(x for x in [1]), operator.length_hint(object(), 9))
for h in (-1, "a"):
    try: print(operator.length_hint(H(h)))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
