def g():
    yield 1
    raise StopIteration(5)
try:
    print(list(g()))
except RuntimeError as e:
    print(e, type(e.__cause__).__name__)
