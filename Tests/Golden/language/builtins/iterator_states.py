import collections, pickle, copy
r = reversed([1, 2, 3])
r.__setstate__(2**63 - 1); print(list(r))
r = reversed([1, 2, 3]); r.__setstate__(-2**62); print(list(r))
it = iter([1, 2, 3]); it.__setstate__(2**62); print(list(it), it.__length_hint__())
z = pickle.loads(pickle.dumps(zip([1, 2], [3], strict=True)))
try: print(list(z))
except ValueError as e: print(e)
z = zip([1], [2]); z.__setstate__(1); print(z.__reduce__()[2:])
for make in (lambda: enumerate([1]).__setstate__(1), lambda: iter({1}).__setstate__(1), lambda: map(abs, []).__setstate__(1)):
    try: print(make())
    except (AttributeError, TypeError) as e: print(type(e).__name__, e)
