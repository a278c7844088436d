def f(x):
    try:
        print("try", x)
        if x == 1: raise ValueError
        if x == 2: return "returned"
    except ValueError: print("except")
    else: print("else")
    finally: print("finally")
    return "end"
print(f(0), f(1), f(2))
try:
    try: raise KeyError("a")
    except ValueError: print("no")
    finally: print("inner finally")
except KeyError as e: print("outer", e)
try:
    try: pass
    except KeyError: pass
    else: raise IndexError("from else")
    finally: print("still")
except IndexError as e: print(e)
