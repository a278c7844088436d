def g():
    while True:
        try:
            x = yield "ready"
            print("got", x)
        except ValueError as e:
            print("caught", e)
            yield "handled"
it = g()
print(next(it), it.throw(ValueError("v")), next(it))
try: it.throw(KeyError("k"))
except KeyError as e: print("out", e)
try: next(it)
except StopIteration: print("finished")
try: g().throw(RuntimeError("before start"))
except RuntimeError as e: print(e)
