def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
l = list(range(10))
for s in (slice(None), slice(None, None, -1), slice(2, 8, 3), slice(8, 2, -3), slice(-3, None), slice(None, -3), slice(-1, -11, -4), slice(100), slice(-100, 100, 50), slice(2 ** 70), slice(None, None, 2 ** 70), slice(None, None, -2 ** 70), slice(2 ** 70, None, -1), slice(-2 ** 70, 2 ** 70, 4), slice(5, 5), slice(0, 0, -1), slice(None, 0, -1), slice(0, None, -1), slice(9, None, -2 ** 62), slice(True, False, -1), slice(None, None, 2 ** 63 - 1), slice(3, -2 ** 63, -2 ** 63)):
    print(l[s], tuple(l)[s], 'abcdefghij'[s], bytes(l)[s], range(10)[s], s.indices(10), s)
print(slice(1, 2) == slice(1, 2), slice(1) == slice(None, 1), slice(1, 2) < slice(1, 3), slice(1, 2, 3).start, slice(5).indices(3), slice(None, None, -1).indices(0), slice(-5, -1).indices(3), slice(1, 10 ** 20).indices(10), repr(slice(1, 'a', None)))
t(lambda: slice()); t(lambda: slice(1, 2, 3, 4)); t(lambda: hash(slice(1))); t(lambda: l[::0]); t(lambda: slice(1, 2, 0).indices(5)); t(lambda: slice(1).indices(-1)); t(lambda: slice(1).indices('a')); t(lambda: slice('a').indices(3)); t(lambda: l[1.0:]); t(lambda: l[:'a']); t(lambda: l[:None]); t(lambda: setattr(slice(1), 'start', 2)); t(lambda: slice(1).foo); t(lambda: l[slice(1, 2), 3]); t(lambda: slice(x=1)); t(lambda: slice(1, 2) + 1)
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
print(l[I(2):I(5)], l[::I(-2)], l[I(1)], slice(I(1), I(3)).indices(I(10)))
class G:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print('set', k, v)
    def __delitem__(self, k): print('del', k)
g = G(); print(g[1:2], g[1:2, ::3], g[...], g[..., 1:], g[()], g[1,], g[:], g['a':'b'], g[*[1, 2]], g[1:2, *[3]]); g[1:2] = 3; del g[::2]
l[2:5] = 'ab'; print(l); l[::-3] = [0] * len(l[::-3]); print(l); l[5:2] = ['ins']; print(l); l[-1:-1] = [8, 8]; print(l); del l[-2:], l[0:2]; print(l); del l[::-2]; print(l)
