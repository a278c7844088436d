r = range(10, 0, -3)
print(r, list(r), len(r), r[1], r[-1], r[1:], 7 in r, 8 in r, r.index(4), r == range(10, -1, -3), range(0) == range(2, 1), r.start, r.stop, r.step)
print(list(reversed(range(4))), sum(range(101)), range(10)[::3], bool(range(0)))
try:
    range(1, 2, 0)
except ValueError as e:
    print(e)
