for t in zip([1,2,3], "ab"): print(t)
print(t)
for t in zip([1,2], "abc"): pass
print(t)
l = [t for t in zip("ab", "cd")]; print(l)
l = list(zip("ab", "cd")); print(l)
for t in {1: 2, 3: 4}.items(): l.append(t)
print(l)
prev = None
for t in enumerate("abc"):
    if prev is not None: print(prev, t)
    prev = t
for i, (a, b) in enumerate(zip([1, 2], [3, 4])): print(i, a, b)
e = enumerate("ab", 5); print(next(e), list(e)); print(list(enumerate("ab", start=-1)))
try:
    for x in zip([1], [2, 3], strict=True): print(x)
except ValueError as err: print(err)
try:
    for x in zip([1, 2], [2], strict=True): print(x)
except ValueError as err: print(err)
d = {1: 1, 2: 2}
try:
    for k in d: d[k + 10] = 1
except RuntimeError as err: print(err)
print([c for c in "a한b"], list("𝔸x"), [*reversed("abc")])
it = iter((1, 2)); print(next(it), next(it), next(it, "end"))
z = zip(); print(list(z)); z = zip([1]); print(list(z), list(z))
def g():
    yield 1
    yield 2
print(list(zip(g(), g())), list(enumerate(g())))
print(3 in (1, 2, 3), "a" in ["b", "a"], 2.0 in [1, 2], None in (None,), "x" in (1, 2), 1 in ("a", True), "한" in "a한", "" in "", 5 in {5: 1}, "q" in {"q"}, True in [1], 1 in (1.0,))
class E:
    def __eq__(self, o): return True
print(3 in [E()], "s" in (E(),))
import random
random.seed(3)
for n in (0, 1, 5, 100, 1000, 5000):
    a = [random.randrange(-1000, 1000) for _ in range(n)]
    b = [(x, i) for i, x in enumerate(a)]
    s1 = sorted(b, key=lambda t: t[0]); s2 = sorted(b, key=lambda t: t[0], reverse=True)
    print(sorted(a) == sorted([float(x) for x in a]), all(p[0] < q[0] or p[0] == q[0] and p[1] < q[1] for p, q in zip(s1, s1[1:])), all(p[0] > q[0] or p[0] == q[0] and p[1] < q[1] for p, q in zip(s2, s2[1:])))
    w = [str(x) * (i % 3 + 1) for i, x in enumerate(a)]
    print(sorted(w)[:4], sorted(w, reverse=True)[:3], sorted(a + [2**70, -2**70])[:2], sorted([2**63 - 1, -2**63, 0] * 100)[:2])
print(sorted([3, 1.5, 2]), sorted(["b", "a", "한", "é", "abcdefghi", "abcdefgh", "abcdefghj"]), sorted([(1, "b"), (1, "a"), (0, "z")]))
try: sorted([1, "a"])
except TypeError as err: print(err)
print("aB1".isalnum(), "".isalpha(), "é".isalpha(), "٣".isdigit(), "½".isnumeric(), " \x1c".isspace(), "²".isdigit(), "²".isdecimal(), "Hello World".upper(), "ÀÉ".lower(), "ß".casefold(), "X".lower())
class S(str): pass
print(S("abc").isalpha(), S("a1").isalpha(), S("abc").upper(), "a" in S("abc"), sorted([S("b"), "a"]))
d = {}
for i in range(10): d[str(i % 3)] = i
d[1] = "i"; d[1.0] = "f"; d[True] = "b"; print(d)
print({k: v for k, v in [(1, 2), (1, 3), ("a", 4)]}, {x: x for x in "aab"})
