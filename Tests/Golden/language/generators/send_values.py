def g():
    got = []
    while True:
        x = yield got
        if x is None: return "end"
        got.append(x)
it = g()
print(next(it), it.send(1), it.send(2))
try: it.send(None)
except StopIteration as e: print(e.value)
try: it.send(5)
except StopIteration as e: print("again", e.value)
try: g().send(3)
except TypeError as e: print(e)
