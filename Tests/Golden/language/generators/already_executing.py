def g():
    yield next(it)
it = g()
try:
    next(it)
except ValueError as e:
    print(e)
def h():
    x = yield
it = h()
try:
    it.send(1)
except TypeError as e:
    print(e)
