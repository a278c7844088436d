l = [3, 1, 2]
def k(x):
    print(l)
    return x
l.sort(key=k); print(l)
def bad(x):
    if x == 2: raise ValueError("no")
    return x
try: l.sort(key=bad)
except ValueError as e: print(e, l)
def touch(x): l.append(9); return x
try: l.sort(key=touch)
except ValueError as e: print(e, l)
class C:
    def __init__(s, v): s.v = v
    def __lt__(s, o): return s.v < o.v
    def __repr__(s): return f"C{s.v}"
a = [C(3), C(1), C(2), C(1)]; a.sort(); print(a); a.sort(reverse=True); print(a, sorted(a))
try: [C(1), 3].sort()
except TypeError as e: print(e)
e = []; e.sort(); print(e, sorted([]), sorted("hello"), sorted({3, 1}), sorted({"b": 1, "a": 2}), sorted((3, 1)), sorted(range(3), reverse=True))
a = [1]; a.sort(key=lambda x: -x); print(a)
b = [[2, "b"], [1, "z"], [2, "a"]]; b.sort(); print(b); b.sort(key=lambda p: p[1]); print(b)
x = [5, 3, 1]; y = x; x.sort(); print(y is x, y)
print(sorted([1.5, float("inf"), -2, 3]), sorted([True, False, 2]), sorted(["a", "B", "c"], key=str.lower), sorted([("a", 2), ("b", 1)], key=lambda t: t[1]))
