def g():
    yield from [1, 2]
    yield from "ab"
    yield from range(2)
    yield from {"k": 1}
    r = yield from iter([])
    yield r
print(list(g()))
def bad(): yield from 3
try: list(bad())
except TypeError as e: print(e)
it = g(); next(it)
try: it.send("x")
except AttributeError as e: print(e)
