class F:
    def __repr__(self): return "repr"
    def __str__(self): return "str"
    def __format__(self, spec): return f"<{spec}>"
f = F()
print(f, repr(f), f"{f}", f"{f:abc}", f"{f!r:>6}", f"{f!s}", format(f), format(f, "q"), "{:x}".format(f), "%s %r" % (f, f), [f])
class R:
    def __repr__(self): return "only repr"
print(R(), f"{R()}", f"{R()!a}", str(R()))
class Bad:
    def __repr__(self): return 3
    def __str__(self): return None
    def __format__(self, s): return 1
for g in (repr, str, format):
    try: g(Bad())
    except TypeError as e: print(e)
for g in (lambda: f"{object():x}", lambda: f"{[]:5}", lambda: f"{None:>5}", lambda: format(R(), "d")):
    try: print(g())
    except TypeError as e: print(e)
