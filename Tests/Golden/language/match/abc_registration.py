from collections.abc import Sequence, Mapping
from collections import deque, OrderedDict, Counter, UserList

class Seq(Sequence):
    def __getitem__(self, i): return [10, 20][i]
    def __len__(self): return 2

class Map(Mapping):
    def __getitem__(self, k): return {"a": 1}[k]
    def __iter__(self): return iter(["a"])
    def __len__(self): return 1
    def get(self, k, d=None): return 1 if k == "a" else d
    def keys(self): return ["a"]

class Not:
    def __getitem__(self, i): return [10, 20][i]
    def __len__(self): return 2

for v in [Seq(), Map(), Not(), deque([10, 20]), OrderedDict(a=1), Counter("a")]:
    match v:
        case [a, b]:
            print("sequence", a, b)
        case {"a": x}:
            print("mapping", x)
        case _:
            print("neither")
