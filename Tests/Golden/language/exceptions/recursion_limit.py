import sys
def f(n): return f(n + 1)
try: f(0)
except RecursionError as e: print(type(e).__name__, e)
class A:
    def __getattr__(self, n): return getattr(self, n + "x")
try: A().y
except RecursionError: print("getattr recursion")
class R:
    def __repr__(self): return repr(self)
try: repr(R())
except RecursionError: print("repr recursion")
def deep(n): return 0 if n == 0 else 1 + deep(n - 1)
print(deep(500), issubclass(RecursionError, RuntimeError))
l = []
for _ in range(100): l = [l]
print(len(repr(l)))
a = []; a.append(a); print(a)
d = {}; d["d"] = d; print(d)
