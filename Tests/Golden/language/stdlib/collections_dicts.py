from collections import ChainMap, OrderedDict, UserDict, defaultdict

d = defaultdict(list)
d["a"].append(1)
d["a"].append(2)
print(d, d["b"], len(d), d.get("c"), "c" in d, d.default_factory)
n = defaultdict(int, x=5)
n["y"] += 1
print(n, dict(n), n.copy())
try:
    defaultdict(None)["q"]
except KeyError as e:
    print("KeyError", e)
try:
    defaultdict(3)
except TypeError as e:
    print(e)
nested = defaultdict(lambda: defaultdict(int))
nested[1][2] += 3
print(nested[1][2], {k: dict(v) for k, v in nested.items()})
o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
o.move_to_end("a")
print(o, list(o))
o.move_to_end("c", last=False)
print(o, o.popitem(), o.popitem(last=False), o)
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1), OrderedDict())
print(OrderedDict.fromkeys("ab", 0), list(reversed(OrderedDict(a=1, b=2))))
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
m["c"] = 4
print(m, m["a"], m["b"], m["c"], len(m), sorted(m), m.maps[0], m.parents, m.new_child({"a": 9})["a"])
try:
    m["zz"]
except KeyError as e:
    print("KeyError", e)
u = UserDict(a=1)
u["b"] = 2
print(u, len(u), "a" in u, u.get("q", 7))
