import itertools as it
print(list(it.chain([1, 2], "ab")), list(it.islice(it.count(10, 5), 4)), [next(c) for c in [it.cycle("xy")] for _ in range(5)], list(it.repeat("z", 3)))
print(list(it.accumulate([1, 2, 3, 4])), list(it.accumulate([1, 2, 3, 4], lambda a, b: a * b)), list(it.combinations("ABC", 2)), list(it.permutations([1, 2, 3], 2)), ["".join(p) for p in it.product("ab", repeat=2)], list(it.combinations_with_replacement("AB", 2)))
for key, group in it.groupby(sorted(["apple", "avocado", "bean", "beet", "corn"]), key=lambda w: w[0]): print(key, list(group))
print(list(it.takewhile(lambda x: x < 5, [1, 4, 6, 1])), list(it.dropwhile(lambda x: x < 5, [1, 4, 6, 1])), list(it.filterfalse(lambda x: x % 2, range(6))), list(it.compress("ABCDEF", [1, 0, 1, 0, 1, 1])), list(it.starmap(pow, [(2, 5), (3, 2)])), list(it.zip_longest([1, 2], [3], fillvalue=0)), list(it.pairwise("abcd")))
a, b = it.tee(range(3)); print(list(a), list(b), list(it.chain.from_iterable([[1], [2, 3]])), list(it.islice("abcdefg", 1, 6, 2)))
print(sum(1 for _ in it.permutations(range(5))), max(it.accumulate([3, -1, 4, -9, 5])), dict(zip(it.count(), "ab")))
for bad in (lambda: list(it.islice([1], -1)), lambda: it.combinations([1]), lambda: next(it.chain()), lambda: list(it.starmap(pow, [1])), lambda: it.count("a")):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
