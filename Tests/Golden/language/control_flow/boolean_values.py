print(1 and 2, 0 and 2, 1 or 2, 0 or "", [] or {} or 0, 1 and [] and 2, not [], not "a")
class B:
    def __init__(self, v): self.v = v
    def __bool__(self): print("bool", self.v); return self.v
r = B(False) or B(True)
print(r.v)
print((B(True) and B(False)).v)
if B(True) and not B(False): print("taken")
class Bad:
    def __bool__(self): return 1
try: bool(Bad())
except TypeError as e: print(e)
print([bool(x) for x in (0, 0.0, 0j, "", (), [], {}, set(), None, range(0), b"", "0", [0], -1, float("nan"))])
