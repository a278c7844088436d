class V:
    def __init__(self, n): self.n = n
    def __add__(self, o):
        if isinstance(o, V): return V(self.n + o.n)
        return NotImplemented
    def __radd__(self, o): return V(o + self.n) if isinstance(o, int) else NotImplemented
    def __repr__(self): return f"V({self.n})"
print(V(1) + V(2), 3 + V(4), sum([V(1), V(2)], V(0)))
for f in (lambda: V(1) + 2, lambda: "s" + V(1), lambda: V(1) - V(2), lambda: V(1) + "s"):
    try: print(f())
    except TypeError as e: print(e)
class W(V):
    def __radd__(self, o): return "W.radd"
print(V(1) + W(2), W(1) + V(2))
class Left:
    def __sub__(self, o): print("left"); return NotImplemented
class Right:
    def __rsub__(self, o): print("right"); return "done"
print(Left() - Right())
