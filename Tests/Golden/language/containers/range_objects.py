r = range(2, 20, 3)
print(r, list(r), len(r), r[1], r[-1], r[1:3], r[::-1], 5 in r, 6 in r, r.index(8), r.count(8), r == range(2, 19, 3), r.start, r.stop, r.step, range(0) == range(5, 5), hash(range(3)) == hash(range(0, 3)), bool(range(0)), 5.0 in r, "a" in r, range(5, 0, -2)[1], max(r))
for f in (lambda: range(), lambda: range(1, 2, 0), lambda: range(1.5), lambda: range(3)[5], lambda: range(3).index(9), lambda: range("a")):
    try: print(f())
    except (TypeError, ValueError, IndexError, AttributeError) as e: print(type(e).__name__, e)
