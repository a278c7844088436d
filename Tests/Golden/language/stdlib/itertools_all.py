from itertools import *

print(list(islice(count(5), 3)), list(islice(count(1, 0.5), 3)), list(islice(cycle("ab"), 5)), list(repeat(7, 3)))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([1, 2, 3], lambda a, b: a * b, initial=10)), list(accumulate([])))
print(list(chain("ab", [1], ())), list(chain.from_iterable(["ab", "cd"])), list(compress("abcd", [1, 0, 1, 0])))
print(list(dropwhile(lambda x: x < 3, [1, 4, 2])), list(takewhile(lambda x: x < 3, [1, 2, 4, 1])), list(filterfalse(None, [0, 1, "", 2])))
print([(k, list(g)) for k, g in groupby("aabbbc")], [(k, list(g)) for k, g in groupby([1, 3, 2, 4], key=lambda x: x % 2)])
print(list(islice("abcdefg", 2)), list(islice("abcdefg", 2, 5)), list(islice("abcdefg", 1, None, 2)), list(islice("abc", 0)))
print(list(pairwise([1, 2, 3])), list(starmap(pow, [(2, 3), (3, 2)])), list(zip_longest("ab", "c", fillvalue="-")), list(zip_longest()))
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(product("a", [])))
print(list(permutations([1, 2, 3], 2)), len(list(permutations(range(5)))), list(permutations([1], 2)), list(permutations([])))
print(list(combinations("abcd", 2)), list(combinations([1], 2)), list(combinations_with_replacement("ab", 2)), list(combinations("ab", 0)))
a, b = tee([1, 2, 3])
print(next(a), next(a), list(b), list(a))
print([type(x).__name__ for x in (chain(), product(), groupby([]))])
it = iter(range(10))
print(list(islice(it, 3)), next(it))
for f in [lambda: islice([1], -1), lambda: combinations([1], -1), lambda: chain(1), lambda: list(chain(1)), lambda: count("a"),
          lambda: permutations([1], -2), lambda: product([1], repeat=-1), lambda: next(chain())]:
    try:
        print(type(f()).__name__)
    except Exception as e:
        print(type(e).__name__, e)
groups = groupby("aab")
k, g = next(groups)
k2, g2 = next(groups)
print(k, list(g), k2, list(g2))
