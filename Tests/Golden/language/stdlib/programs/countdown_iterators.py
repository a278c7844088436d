import itertools, operator, contextlib, collections
def take(n, it): return list(itertools.islice(it, n))
def chunked(it, n):
    it = iter(it)
    while batch := tuple(itertools.islice(it, n)): yield batch
def sliding(it, n):
    window = collections.deque(maxlen=n)
    for x in it:
        window.append(x)
        if len(window) == n: yield tuple(window)
def primes():
    found = []
    for n in itertools.count(2):
        if all(n % p for p in itertools.takewhile(lambda p: p * p <= n, found)):
            found.append(n); yield n
def fib():
    a, b = 0, 1
    while True:
        yield a; a, b = b, a + b
print(take(10, primes()), take(12, fib()), list(chunked("abcdefg", 3)), list(sliding(range(5), 3)))
print(list(itertools.accumulate([3, 1, 4, 1, 5], max)), list(itertools.pairwise([1, 4, 9, 16])), [b - a for a, b in itertools.pairwise([1, 4, 9, 16])], list(itertools.compress("abc", [1, 0, 1])))
print(["".join(p) for p in itertools.permutations("abc")], len(list(itertools.combinations(range(10), 4))), list(itertools.starmap(operator.add, [(1, 2), (3, 4)])), dict(zip("abc", itertools.count(1))), sum(itertools.repeat(2, 5)))
data = [("fruit", "apple"), ("veg", "leek"), ("fruit", "fig")]
print({k: [v for _, v in g] for k, g in itertools.groupby(sorted(data), key=operator.itemgetter(0))})
a, b = itertools.tee(x * x for x in range(4)); print(list(a), list(b), list(itertools.chain([1], (2,), {3})), list(itertools.dropwhile(str.isdigit, "12ab3")))
@contextlib.contextmanager
def section(name):
    print("begin", name)
    try: yield name.upper()
    except ZeroDivisionError: print("caught"); 
    finally: print("end", name)
with section("one") as s: print(s)
with section("two"): 1 / 0
with contextlib.suppress(StopIteration): next(iter([]))
g = fib(); next(g); g.close(); print(next(g, "closed"))
try: next(chunked([], 2))
except StopIteration: print("empty")
