def g():
    while True:
        try:
            yield 'ok'
        except KeyError as e:
            yield f'caught {e!r}'
it = g()
print(next(it), it.throw(KeyError('k')), next(it))
try:
    it.throw(ZeroDivisionError('z'))
except ZeroDivisionError as e:
    print('out', e)
print(list(it))
