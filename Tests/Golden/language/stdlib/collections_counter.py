from collections import Counter

c = Counter("abracadabra")
print(c, c["z"], c.most_common(2), c.total(), len(c))
print(sorted(c.elements()), list(c.items()))
c.update("aaz")
c.subtract(b=5)
print(c)
print(c + Counter(a=1), c - Counter(a=3), c & Counter(a=2, r=9), c | Counter(b=7), +c, -c)
print(Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter([1, 1, 2]), Counter({"x": 3}), Counter())
del c["nothing"]
c += Counter("zz")
print(c, isinstance(c, dict), Counter("hello").most_common())
words = "the quick the lazy the dog".split()
print(Counter(words).most_common(1)[0][0], dict(Counter(words)))
print(max(Counter("aab"), key=Counter("aab").get), repr(Counter(a=1).copy()))
