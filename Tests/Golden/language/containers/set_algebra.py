a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, a <= {1, 2, 3, 4}, a < a, a.isdisjoint({9}), {1} == frozenset([1]))
a.add(5); a.discard(100); a.remove(1); a.update([7], (8,)); a -= {7}
print(sorted(a), a.intersection([2, 3], [3]), a.issuperset([2]), len(a), {frozenset([1]): 2})
