d = {"b": 1, "a": 2}
d["c"] = 3; d["b"] = 4
print(d)
del d["b"]; d["b"] = 5
print(d, list(d.items()), list(reversed(d)), d == {"a": 2, "b": 5, "c": 3}, {1: "a", 1.0: "b", True: "c"})
print({**d, "a": 0}, d | {"z": 1, "a": 9}, {"k": 1} | d)
d |= {"y": 1}; d |= [("x", 2)]
print(d)
try: d | [("x", 1)]
except TypeError as e: print(e)
