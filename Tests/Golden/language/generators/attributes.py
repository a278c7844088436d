def count(n):
    "counts"
    yield n
c = count(1)
print(c.__name__, c.__qualname__, type(c).__name__, iter(c) is c, repr(c).split(" at ")[0])
x = (i for i in [1])
print(x.__name__, x.__qualname__, repr(x).split(" at ")[0])
class A:
    def m(self): yield self
print(A().m().__qualname__, hasattr(c, "send"), hasattr(c, "__len__"))
try: len(c)
except TypeError as e: print(e)
try: c[0]
except TypeError as e: print(e)
