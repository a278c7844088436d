class A:
    x = 1
    def __getattr__(self, name):
        print("getattr", name)
        if name.startswith("bad"):
            raise AttributeError(f"no {name}")
        return name.upper()
a = A()
print(a.x, a.y)
a.y = 5
print(a.y)
print(hasattr(a, "bad"), hasattr(a, "ok"), getattr(a, "bad2", "default"))
try: a.bad
except AttributeError as e: print(e)
class B(A):
    @property
    def p(self): raise AttributeError("inside p")
print(B().p)
