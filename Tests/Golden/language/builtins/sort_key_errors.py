calls = []
def key(x):
    calls.append(x)
    if x == 2: raise ValueError("key of 2")
    return x
l = [3, 2, 1]
try: l.sort(key=key)
except ValueError as e: print(e, l, calls)
class C:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
print([c.v for c in sorted([C(3), C(1), C(2)])])
class D: pass
try: sorted([D(), D()])
except TypeError as e: print(e)
