from collections import defaultdict
d = defaultdict(list)
match d:
    case {"missing": x}:
        print("made", x)
    case _:
        print("not made", dict(d))

class Upper(dict):
    def get(self, key, default=None):
        print("get", key)
        return super().get(key.upper(), default)

match Upper(A=1):
    case {"a": v}:
        print(v)

class M(dict):
    def __missing__(self, key):
        return "default"

match M():
    case {"x": v}:
        print("no")
    case {}:
        print("missing is not asked")
