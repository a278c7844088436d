class Default(dict):
    def __missing__(self, key):
        print("missing", key)
        self[key] = value = key * 2
        return value
d = Default(a=1)
print(d["a"], d["b"], d["b"], d)
print(d.get("c"), "c" in d, d.setdefault("e", 0))
try:
    {}["x"]
except KeyError as e:
    print(repr(e))
class Raises(dict):
    def __missing__(self, key): raise KeyError(f"no {key}")
try: Raises()["z"]
except KeyError as e: print(e)
class NoCall(dict):
    __missing__ = lambda self, k: ("lambda", k)
print(NoCall()[3])
