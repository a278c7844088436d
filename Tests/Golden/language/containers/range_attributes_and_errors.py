r = range(2, 20, 3)
print(r.start, r.stop, r.step, r.index(8), r.count(8), r.count(9), r[1:4], r[::-1], r[-1], len(r), list(reversed(r)), r == range(2, 19, 3), hash(r) == hash(range(2, 19, 3)))
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ':', e)
t(lambda: setattr(r, 'start', 3)); t(lambda: delattr(r, 'stop')); t(lambda: r.foo); t(lambda: setattr(r, 'foo', 1)); t(lambda: r < r); t(lambda: r + r); t(lambda: r * 2)
t(lambda: range()); t(lambda: range(1, 2, 0)); t(lambda: range(1, 2, 3, 4)); t(lambda: range(1.5)); t(lambda: range('a')); t(lambda: range(None)); t(lambda: range(stop=3)); t(lambda: r.index(3)); t(lambda: r.index('a')); t(lambda: r['a']); t(lambda: r[10]); t(lambda: r.__setitem__(0, 1))
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
print(range(I(3)), r[I(1)], list(range(I(1), I(4))), range(5).index(3.0), 2.0 in range(5), range(3).__contains__(1), range.__len__(r))
it = iter(range(5)); next(it); print(it.__length_hint__(), list(it), it.__length_hint__(), range(3).__reduce__(), slice(1, 2).__reduce__())
class Bad:
    def __index__(self): return 'x'
t(lambda: range(Bad()))
