def g():
    got = []
    while True:
        x = yield len(got)
        if x is None: return got
        got.append(x)
it = g()
print(next(it), it.send('a'), it.send('b'))
try:
    next(it)
except StopIteration as e:
    print(e.value)
