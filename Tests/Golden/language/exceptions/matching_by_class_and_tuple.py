def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
class A(Exception): pass
class B(A): pass
class C(Exception): pass
def which(e, *specs):
    for s in specs:
        try:
            try: raise e
            except s as x: return type(x).__name__ + ' by ' + (s.__name__ if isinstance(s, type) else str(len(s)))
        except BaseException as other:
            if other is not e: return 'other ' + type(other).__name__ + ': ' + str(other)
    return 'unmatched'
print(which(B(), A), which(A(), B), which(B(), C, A), which(C(), (A, C)), which(B(), ()), which(A(), ((B, C), A)), which(KeyError(), LookupError), which(KeyError(), (IndexError, OSError)), which(FileNotFoundError(), OSError), which(ZeroDivisionError(), ArithmeticError), which(UnicodeDecodeError('a', b'b', 0, 1, 'r'), ValueError), which(RecursionError(), RuntimeError), which(NotImplementedError(), RuntimeError), which(ModuleNotFoundError(), ImportError), which(KeyboardInterrupt(), Exception), which(SystemExit(), Exception, BaseException), which(GeneratorExit(), Exception), which(StopIteration(), Exception), which(TimeoutError(), OSError), which(IndentationError(), SyntaxError), which(UnboundLocalError(), NameError), which(A(), 3), which(A(), 'x'), which(A(), (C, 3)), which(A(), object), which(A(), int))
class Meta(type):
    def __instancecheck__(c, o): return True
    def __subclasscheck__(c, o): return True
class Any(Exception, metaclass=Meta): pass
print(which(C(), Any), isinstance(C(), Any))
