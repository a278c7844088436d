def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
def c(f):
    try: f()
    except BaseException as e: return e
e = c(lambda: {}['k']); print(repr(e), e.args, str(e)); e = c(lambda: [].nope); print(e.name, e.obj, e.args); e = c(lambda: undefined); print(e.name, e.args); e = c(lambda: __import__('nope.x')); print(e.name, e.path, e.msg); e = c(lambda: open('/no/such')); print(e.errno, e.strerror, e.filename, e.filename2, type(e).__mro__[1].__name__, str(e), e.args); e = c(lambda: b'\xff'.decode()); print(e.encoding, e.object, e.start, e.end, e.reason, e.args); e = c(lambda: 'é'.encode('ascii')); print(e.encoding, e.object, e.start, e.end, e.reason)
e = c(lambda: compile('x = = 1', 'file.py', 'exec')); print(e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset, e.args, str(e), e.print_file_and_line)
e = c(lambda: next(iter([]))); print(repr(e), e.value); e = StopIteration(1, 2); print(e.value, e.args); e = SystemExit(3); print(e.code, repr(e)); print(SystemExit().code, SystemExit(1, 2).code)
for x in (OSError(2, 'msg'), OSError(2, 'msg', 'f'), OSError(2, 'msg', 'f', None, 'g'), OSError('only'), OSError(), OSError(13, 'p'), OSError(99999, 'q'), IOError(17, 'x'), FileNotFoundError(1, 'y'), KeyError(), KeyError('a'), KeyError(1, 2), KeyError(''), ValueError(), ValueError('a', 'b'), ValueError(None), ValueError(''), Exception(Exception('n')), ImportError('m', name='n', path='p'), AttributeError('a', name='q', obj=3), NameError('n', name='z'), UnicodeDecodeError('c', b'ab', 0, 1, 'r'), UnicodeEncodeError('c', 'ab', 0, 2, 'r'), SyntaxError('m'), SyntaxError('m', ('f', 1, 2, 't')), StopAsyncIteration(5), GeneratorExit(), KeyboardInterrupt(), BaseException(1), Warning('w'), RecursionError('r'), MemoryError()):
    print(type(x).__name__, repr(x), '|', str(x), '|', x.args)
t(lambda: UnicodeDecodeError('a')); t(lambda: ImportError(foo=1)); t(lambda: ValueError(x=1)); t(lambda: KeyError(a=2)); t(lambda: SyntaxError('m', 3)); t(lambda: SyntaxError('m', (1, 2))); t(lambda: Exception.with_traceback(1)); t(lambda: OSError(1, 2, 3, 4, 5, 6)); t(lambda: setattr(ValueError(), 'x', 1)); t(lambda: ValueError().nope); t(lambda: AttributeError(1, nope=2))
class E(Exception):
    def __init__(self, a, b=2): self.a, self.b = a, b
e = E(1); print(e.args, repr(e), str(e), e.a); e.args = (7, 8); print(repr(e)); e.args = [9]; print(e.args); print(issubclass(FileNotFoundError, OSError), OSError is IOError is EnvironmentError, ValueError('a') == ValueError('a'), hash(ValueError()) is not None, isinstance(c(lambda: 1 / 0), ArithmeticError), Exception('x', 1).args[1], bool(Exception()))
class K(KeyError): pass
print(str(K('q')), repr(K('q')), K.__name__, K('q').__class__.__bases__); class_ = type('Dyn', (ValueError,), {'__str__': lambda s: 'dyn!'}); t(lambda: (_ for _ in ()).throw(class_()))
