class A:
    c = 1
    def m(self): pass
a = A(); a.i = 2
print(vars(a), [n for n in dir(a) if not n.startswith("__")], [n for n in dir(A) if not n.startswith("__")])
print(type(vars(A)).__name__, vars(A)["c"], "m" in A.__dict__)
a.__dict__["j"] = 3
print(a.j)
a.__dict__ = {"k": 4}
print(a.k, hasattr(a, "i"))
for f in (lambda: vars(3), lambda: setattr(a, "__dict__", 5), lambda: vars(A).update(x=1), lambda: A.__dict__.__setitem__("q", 1)):
    try: f()
    except (TypeError, AttributeError) as e: print(e)
class D:
    def __dir__(self): return ["z", "a"]
print(dir(D()))
