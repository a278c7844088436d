def g():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print('exit')
        raise
    finally:
        print('cleanup')
it = g()
next(it)
it.close()
print(list(it))
it.close()
