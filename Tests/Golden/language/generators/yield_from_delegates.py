def inner():
    x = yield 1
    print('inner got', x)
    try:
        yield 2
    except ValueError as e:
        print('inner caught', e)
    return 'done'
def outer():
    r = yield from inner()
    print('result', r)
    yield from 'ab'
g = outer()
print(next(g), g.send('hello'), g.throw(ValueError('bad')), list(g))
