def f():
    try: raise ValueError("first")
    except ValueError:
        try: raise KeyError("second")
        except KeyError: raise IndexError("third")
try: f()
except IndexError as e:
    while e: print(repr(e)); e = e.__context__
try:
    try: raise ValueError("a")
    finally: raise TypeError("b")
except TypeError as e: print(repr(e.__context__))
e1 = ValueError("same")
try:
    try: raise e1
    except ValueError as x: raise x
except ValueError as y: print(y.__context__)
import sys
print(sys.exc_info())
try: raise KeyError
except KeyError: print(sys.exc_info()[0].__name__)
