import traceback
def show(f):
    try: f()
    except BaseException as e: print(''.join(traceback.format_exception_only(type(e), e)).rstrip()); return e
def a():
    e = ValueError('v'); e.add_note('first'); e.add_note('second\nline'); raise e
def b(): raise ExceptionGroup('group', [ValueError(1), TypeError('t')])
def c(): raise KeyError('missing')
def d(): raise OSError(2, 'No such file', 'x.txt')
def e(): raise type('Custom', (Exception,), {'__str__': lambda s: 'custom text'})()
def f(): raise StopIteration(3)
def g(): raise SystemExit('bye')
def h(): raise UnicodeDecodeError('utf-8', b'\xff', 0, 1, 'bad')
def i(): raise AssertionError
def j(): raise Exception('a', 1)
for fn in (a, b, c, d, e, f, g, h, i, j): show(fn)
def chain():
    try: 1 / 0
    except ZeroDivisionError as z: raise ValueError('outer') from z
def context():
    try: 1 / 0
    except ZeroDivisionError: [][1]
def suppressed():
    try: 1 / 0
    except ZeroDivisionError: raise ValueError('clean') from None
for fn in (chain, context, suppressed):
    ex = show(fn); print(repr(ex.__cause__), repr(ex.__context__), ex.__suppress_context__)
ex = show(a); print(ex.__notes__)
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ':', e)
t(lambda: ValueError().add_note(3)); t(lambda: setattr(ValueError(), '__cause__', 3)); t(lambda: setattr(ValueError(), '__context__', 'a')); t(lambda: setattr(ValueError(), '__traceback__', 3)); t(lambda: ValueError('a').with_traceback(3)); t(lambda: setattr(ValueError(), 'args', 3)); t(lambda: ExceptionGroup('m', [])); t(lambda: ExceptionGroup('m', [3])); t(lambda: ExceptionGroup(3, [ValueError()])); t(lambda: ExceptionGroup('m')); t(lambda: ExceptionGroup('m', [KeyboardInterrupt()])); t(lambda: BaseExceptionGroup('m', [ValueError()]))
