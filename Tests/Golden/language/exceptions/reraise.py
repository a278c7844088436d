def f():
    try:
        raise KeyError('k')
    except KeyError:
        print('log')
        raise
try:
    f()
except LookupError as e:
    print(type(e).__name__, e, str(e), e.args)
try:
    raise
except RuntimeError as e:
    print(e)
