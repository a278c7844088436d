class A(Exception): pass
class B(A): pass
def f(e):
    try: raise e
    except B: return "B"
    except (KeyError, IndexError) as x: return f"lookup {x!r}"
    except A: return "A"
    except Exception: return "Exception"
for e in (A(), B(), KeyError(1), IndexError("i"), ValueError()): print(f(e))
try:
    try: raise A
    except "string": pass
except TypeError as e: print(e)
try:
    try: raise A
    except (A, 3): print("tuple matched first")
except TypeError as e: print(e)
try:
    try: raise B
    except (ValueError, 3): print("no")
except TypeError as e: print(e)
