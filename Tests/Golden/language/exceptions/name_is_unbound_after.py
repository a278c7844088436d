e = "before"
try: raise ValueError("x")
except ValueError as e: print(e)
try: print(e)
except NameError as err: print(err)
def f():
    try: raise KeyError
    except KeyError as k: pass
    try: return k
    except UnboundLocalError as u: return str(u)
print(f())
for i in range(2):
    try: raise ValueError(i)
    except ValueError as last: kept = last
print(kept)
