def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
it = iter([1, 2]); print(next(it), next(it), next(it, 'end')); t(lambda: next(it)); t(lambda: next([])); t(lambda: next()); t(lambda: next(it, 1, 2)); t(lambda: iter()); t(lambda: iter(3)); t(lambda: iter(3, 4)); t(lambda: iter(len)); t(lambda: next(3)); t(lambda: next(iter('')))
n = iter(range(10)); print(list(iter(lambda: next(n), 4)), next(n)); print(list(iter(lambda: next(iter([])), 1)))
class C:
    def __init__(s): s.i = 0
    def __call__(s): s.i += 1; return s.i
print(list(iter(C(), 3)))
class NoNext:
    def __iter__(self): return 3
class NoneIter: __iter__ = None
class Gi:
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * i
class Gs:
    def __getitem__(self, i): raise StopIteration
class Ge:
    def __getitem__(self, i): raise KeyError(i)
t(lambda: iter(NoNext())); t(lambda: list(NoneIter())); print(list(Gi()), 4 in Gi(), max(Gi()), list(Gs()), [*Gi()], tuple(iter(Gi()))); t(lambda: list(Ge())); t(lambda: reversed(Gi())); t(lambda: 1 in NoneIter())
class RaiseNext:
    def __iter__(self): return self
    def __next__(self): raise ValueError('next')
t(lambda: list(RaiseNext())); t(lambda: next(RaiseNext(), 'd')); t(lambda: [x for x in RaiseNext()]); t(lambda: sum(RaiseNext())); t(lambda: dict(RaiseNext())); t(lambda: 1 in RaiseNext())
class Once:
    def __init__(s): s.d = False
    def __iter__(s): return s
    def __next__(s):
        if s.d: raise StopIteration('val')
        s.d = True; return 'x'
print(list(Once()), list(zip(Once(), 'ab')), list(map(str, Once())), list(enumerate(Once())), list(filter(None, Once())), ''.join(Once()), *Once())
z = zip([1, 2, 3], it2 := iter('ab')); print(list(z), next(it2, 'exhausted')); e = enumerate('ab'); print(next(e), list(e), list(e)); r = reversed([1, 2]); print(next(r), list(r)); m = map(lambda a, b: a + b, [1, 2], [10, 20, 30]); print(list(m)); f = filter(lambda x: x > 1, [1, 2, 3]); print(next(f), list(f)); print(list(zip()), list(zip('a')), list(zip('ab', [1])), dict(zip('ab', [1, 2])), [*map(None.__class__, [])] if False else '', list(map(max, [1, 5], [3, 2])), iter(it) is it, type(iter(C(), 1)).__name__, iter({}.keys()).__class__.__name__); t(lambda: zip(3)); t(lambda: list(map(3, [1]))); t(lambda: map(len)); t(lambda: list(map(len, [1]))); t(lambda: filter(None)); t(lambda: enumerate(1))
