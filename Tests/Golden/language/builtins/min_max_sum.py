print(min(3, 1), max([1, 5, 2]), max('a', 'bb', key=len), min([], default='d'), sum([1, 2], 10), sum([[1], [2]], []), sum([0.1] * 3), max([(1, 'b'), (1, 'a')]))
for bad in (lambda: max([]), lambda: sum(['a']), lambda: min(1), lambda: sum('ab', '')):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
