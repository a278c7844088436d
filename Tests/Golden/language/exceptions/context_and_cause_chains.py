def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
def chain(e, depth=0):
    while e is not None and depth < 6:
        print('  ' * depth + type(e).__name__, e.args, 'cause' if e.__cause__ else 'context' if e.__context__ else '-', e.__suppress_context__); e = e.__cause__ or e.__context__; depth += 1
def run(f):
    try: f()
    except BaseException as e: chain(e)
def a():
    try: 1 / 0
    except ZeroDivisionError: raise ValueError('v')
def b():
    try: 1 / 0
    except ZeroDivisionError as e: raise ValueError('v') from e
def c():
    try: 1 / 0
    except ZeroDivisionError: raise ValueError('v') from None
def d():
    try: a()
    except ValueError:
        try: [][0]
        except IndexError: raise KeyError('k')
def e():
    try:
        try: 1 / 0
        finally: {}['x']
    except KeyError as k: raise TypeError('t') from k
def f():
    try: raise ValueError(1)
    except ValueError as v:
        try: raise v
        except ValueError as w: print(v is w, w.__context__); raise
def g():
    err = ValueError('stored')
    try: 1 / 0
    except ZeroDivisionError: pass
    raise err
def h(): raise ValueError('a') from KeyError('b')
def i():
    try: 1 / 0
    except Exception as x: x.__context__ = KeyError('manual'); raise x
def j():
    def gen():
        try: yield
        except ValueError: raise TypeError('in gen')
    it = gen(); next(it); it.throw(ValueError('thrown'))
def k():
    class M:
        def __enter__(s): pass
        def __exit__(s, *a): raise KeyError('exit')
    with M(): raise ValueError('body')
def l():
    try: raise ValueError(1)
    except ValueError as e1:
        e1.__cause__ = e1
        print(e1.__cause__ is e1, e1.__suppress_context__)
    e2 = KeyError(2); e2.__cause__ = ValueError(3); raise e2
for fn in (a, b, c, d, e, f, g, h, i, j, k, l): print(fn.__name__); run(fn)
t(lambda: exec('raise ValueError from 3')); t(lambda: exec('raise ValueError from ValueError')); t(lambda: setattr(ValueError(), '__cause__', 'x')); x = ValueError(); x.__cause__ = None; print(x.__suppress_context__, x.__context__)
