s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(5), slice(None).indices(3), slice(None, None, -1).indices(4), slice(3) == slice(None, 3), slice(-2, None).indices(5))
class C:
    def __getitem__(self, k): return k
c = C()
print(c[1:2], c[::], c[1:2, 3], c[...], c[:, None], c[-1:], c["a":"b"])
for f in (lambda: [1][::0], lambda: [1]["a":], lambda: slice(), lambda: "abc"[1.0:]):
    try: print(f())
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
