a, b = {"x": 1, "y": 2}, {"y": 2, "z": 3}
print(sorted(a.keys() & b.keys()), sorted(a.keys() | b), sorted(a.keys() - b.keys()), sorted(a.keys() ^ b.keys()), a.keys() & ["x"], a.items() & b.items(), a.keys() == {"x", "y"}, a.keys() <= {"x", "y", "z"}, a.keys().isdisjoint(["q"]))
k, v, i = a.keys(), a.values(), a.items()
a["w"] = 5
print(k, v, i, len(k), "w" in k, 5 in v, ("w", 5) in i, ("w", 6) in i, list(reversed(k)), k.mapping["w"])
for f in (lambda: a.values() & [1], lambda: a.keys()[0], lambda: a.keys().add(1), lambda: a.keys() + b.keys()):
    try: f()
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
