print(sum([True, False, True]), sum([1, 2.5, 3]), sum([0.1] * 10), sum([], 5), sum((1, 2), 3.5), sum(x for x in range(5)), sum([[1], [2]], []), sum([2**62, 2**62, 1]), sum({1: 2, 3: 4}), sum([1, 2**70]))
print(min(3, 1, 2), max([1.5, 2]), min("b", "a"), max([], default=3), max("abc", key=lambda c: -ord(c)), min([1, 1.0]), max([True, 1]), min([float("nan"), 1]), max([1, float("nan")]), max((2**70, 3)))
for f in (lambda: sum(["a"]), lambda: sum("a", ""), lambda: min(), lambda: max([]), lambda: min(1, "a"), lambda: sum(3), lambda: max(1, default=2), lambda: max(1, 2, default=2)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
s = "a"; t = s; s += "b"; print(s, t)
def f(x): return x + "1" + "2" + x
print(f("q"), f("한"), f("long string of more than sixteen"))
def g(x):
    y = x
    y += "z"
    return x, y
print(g("abc"), g("a" * 20))
k = str(12) + "," ; m = k + ";" ; print(k, m)
d = {"ab": 1}
for i in range(3):
    key = "a" + "b"; print(d["a" + chr(98)], (str(i) + "x") in d)
l = [str(i) + "," + str(i) for i in range(3)]; print(l)
out = ""
for c in "héllo":
    out = out + c
    out2 = out + "!"
print(out, out2, len(out), hash(out) == hash("héllo"), out[1], out == "héllo")
x = "abc"; y = x + "d"; z = y; y = y + "e"; print(x, y, z)
