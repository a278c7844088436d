class M:
    def __init__(self, swallow=False): self.swallow = swallow
    def __enter__(self): print("enter"); return self
    def __exit__(self, t, v, tb): print("exit", t and t.__name__, v); return self.swallow
with M() as m: print("body")
with M(True): raise ValueError("gone")
try:
    with M(): raise KeyError("k")
except KeyError as e: print("caught", e)
def f():
    with M(): return "r"
print(f())
for i in range(2):
    with M():
        if i == 0: continue
        break
class NoExit:
    def __enter__(self): pass
class Neither: pass
for c in (NoExit, Neither):
    try:
        with c(): pass
    except TypeError as e: print(e)
