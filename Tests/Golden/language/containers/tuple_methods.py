t = (1, 2, 1)
print(t.count(1), t.index(2), t + (3,), t * 2, t[::-1], (), (1,), 1 in t, t < (1, 3), len(t), tuple("ab"), tuple([1]), hash(t) == hash((1, 2, 1)), (1, 2) < (1, 2, 0), ((),))
for f in (lambda: t.index(9), lambda: t.__getitem__(9), lambda: t + [1], lambda: setattr(t, "x", 1), lambda: exec("t[0] = 1"), lambda: exec("del t[0]"), lambda: t < [1]):
    try: f()
    except (ValueError, IndexError, TypeError, AttributeError) as e: print(type(e).__name__, e)
