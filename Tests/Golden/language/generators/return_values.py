def g():
    yield 1
    return {"a": 1}
it = g(); next(it)
try: next(it)
except StopIteration as e: print(e.value, e.args)
def h():
    r = yield from g()
    print("inner returned", r)
    return r
print(list(h()))
def empty():
    return 5
    yield
try: next(empty())
except StopIteration as e: print(e.value)
