for e in (ZeroDivisionError, IndexError, KeyError, UnboundLocalError, RecursionError, NotImplementedError, FileNotFoundError, UnicodeDecodeError, IndentationError, ModuleNotFoundError, StopIteration, OverflowError, GeneratorExit):
    print(' < '.join(c.__name__ for c in e.__mro__[:-1]))
