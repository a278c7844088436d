class K:
    def __init__(self, k): self.k = k
    def __hash__(self): print("hash", self.k); return hash(self.k)
    def __eq__(self, o): print("eq", self.k, o.k); return self.k == o.k
d = {K(1): "a"}
print(d[K(1)])
print(K(2) in d)
s = {K(1), K(1)}
print(len(s))
class H:
    def __init__(self, h): self.h = h
    def __hash__(self): return self.h
for h in (2**70, -1, True, "x", 1.5):
    try: print(hash(H(h)))
    except TypeError as e: print(e)
print(hash(-1), hash(-2), hash(0.0) == hash(0), hash(1) == hash(1.0) == hash(True), hash(2**61 - 1), hash("") == hash(""))
