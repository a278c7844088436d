class A: x = 1
a = A()
print(getattr(a, "x"), getattr(a, "y", 5), hasattr(a, "x"), hasattr(a, "z"), setattr(a, "q", 2), a.q, delattr(a, "q"), hasattr(a, "q"))
for f in (lambda: getattr(a, "y"), lambda: getattr(a), lambda: hasattr(a, 3), lambda: setattr(a, 3, 1), lambda: delattr(a, "nope")):
    try: f()
    except (AttributeError, TypeError) as e: print(type(e).__name__, e)
