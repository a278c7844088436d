s = {1, 2}
print(s.add(3), s.discard(9), s.remove(1), s, s.union([5], (6,)), s.intersection([2, 9]), s.difference([2]), s.symmetric_difference([2, 7]), s.issubset([2, 3, 4]), s.issuperset([2]), s.isdisjoint([8]), s.update([4], {5}), s, s.intersection_update([2, 4, 5]), s, s.difference_update([2]), s, s.symmetric_difference_update([4, 8]), sorted(s), s.copy() is s, s.clear(), s)
for f in (lambda: {1}.remove(2), lambda: set().pop(), lambda: set(3), lambda: {1} | [2], lambda: {1} < [2], lambda: set([1]).update(3), lambda: {1} + {2}, lambda: {1}[0], lambda: frozenset([1]).add(2)):
    try: f()
    except (KeyError, TypeError, AttributeError) as e: print(type(e).__name__, e)
