def g():
    yield next(iter([]))
try: list(g())
except RuntimeError as e: print(e, repr(e.__cause__))
def h(): raise StopIteration(3); yield
try: next(h())
except RuntimeError as e: print(e, e.__cause__.value)
print(list(x for x in [1]))
try: list(next(iter([])) for _ in [1])
except RuntimeError as e: print(e)
