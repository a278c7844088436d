class G:
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * i
print(list(G()), 4 in G(), 5 in G(), max(G()), tuple(G()))
class I:
    def __iter__(self): return iter([1, 2])
print(1 in I(), 3 in I(), sorted(I(), reverse=True))
class C:
    def __contains__(self, x): return x
print(0 in C(), "a" in C(), [] not in C())
class N:
    __contains__ = None
    def __iter__(self): return iter([1])
for f in (lambda: 1 in N(), lambda: 1 in 3, lambda: iter(3), lambda: list(5), lambda: [*4]):
    try: print(f())
    except TypeError as e: print(e)
class BadIter:
    def __iter__(self): return 5
try: iter(BadIter())
except TypeError as e: print(e)
