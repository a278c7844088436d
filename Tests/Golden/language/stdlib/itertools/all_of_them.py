from itertools import *
import operator
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2], initial=100)), list(accumulate([], initial=5)), list(accumulate("abc")), list(accumulate([1, 2, 3], func=operator.mul)))
print(list(batched([1, 2, 3], 2)) if "batched" in globals() else "no batched", list(chain("ab", [1], ())), list(chain.from_iterable(["ab", "cd"])), list(combinations("abcd", 2)), list(combinations([1, 2], 3)), list(combinations("ab", 0)))
print(list(combinations_with_replacement("abc", 2)), list(compress("abcdef", [1, 0, 1, 0, 1])), list(islice(count(5), 3)), list(islice(count(1.5, 0.5), 3)), list(islice(count(10, -3), 4)), list(islice(cycle("ab"), 5)))
print(list(dropwhile(lambda x: x < 3, [1, 4, 2])), list(filterfalse(None, [0, 1, "", 2])), list(filterfalse(lambda x: x % 2, range(6))), [(k, list(g)) for k, g in groupby("aabbca")], [(k, len(list(g))) for k, g in groupby([1, 3, 2, 4], key=lambda x: x % 2)])
print(list(islice("abcdef", 2)), list(islice("abcdef", 2, None)), list(islice("abcdef", 1, 5, 2)), list(pairwise("abcd")), list(pairwise([1])), list(permutations("abc", 2)), len(list(permutations(range(5)))), list(permutations([1], 2)))
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(repeat(7, 3)), repeat(1), repeat("x", 2), list(starmap(pow, [(2, 3), (3, 2)])), list(takewhile(lambda x: x < 3, [1, 4, 2])))
a, b = tee([1, 2, 3]); print(next(a), list(b), list(a)); x, y, z = tee("ab", 3); print(list(x), list(y), list(z), tee([], 0))
print(list(zip_longest("ab", [1, 2, 3], fillvalue="-")), list(zip_longest("a", "bc")), list(zip_longest()), count(3), count(1, 2), count(0.5))
it = groupby("aab"); k, g = next(it); k2, g2 = next(it); print(k, list(g), k2, list(g2))
print([type(f).__name__ for f in (chain(), count(), cycle([]), islice([], 1), groupby([]), tee([])[0], product())])
for bad in (lambda: islice([], -1), lambda: islice([], "a"), lambda: islice([], 1, 2, 0), lambda: list(combinations([1], -1)), lambda: count("a"), lambda: repeat(), lambda: product(5), lambda: product([1], repeat=-1), lambda: tee([], -1), lambda: list(starmap(pow, [5])), lambda: permutations(), lambda: list(permutations([1, 2], -1)), lambda: list(chain(5)),
            lambda: list(accumulate([1, "a"])), lambda: next(cycle([])), lambda: zip_longest(5), lambda: zip_longest([], foo=1), lambda: islice([1]), lambda: groupby(), lambda: pairwise(), lambda: compress([1]), lambda: list(islice([1, 2], 10**30)), lambda: list(repeat(1, -10**20)), lambda: list(islice(count(2**63 - 1), 2)), lambda: combinations("ab", "c"), lambda: chain.from_iterable(5), lambda: dropwhile(1), lambda: list(repeat(1, "a")), lambda: repeat(1, times=2), lambda: permutations([1, 2], 10**30)):
    try: print("ok", bad())
    except Exception as e: print(type(e).__name__, e)
    except BaseException as e: print("base", type(e))
