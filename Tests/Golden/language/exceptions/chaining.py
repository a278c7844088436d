def f():
    try: 1 / 0
    except ZeroDivisionError as e: raise ValueError("bad") from e
try: f()
except ValueError as e: print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    try: {}["k"]
    except KeyError: raise TypeError("during")
except TypeError as e: print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    try: int("x")
    except ValueError: raise RuntimeError("hidden") from None
except RuntimeError as e: print(e.__cause__, repr(e.__context__), e.__suppress_context__)
for bad in (3, "s", object):
    try: raise ValueError from bad
    except TypeError as e: print(e)
