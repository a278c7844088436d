x = 1
def f():
    try: print(x)
    except UnboundLocalError as e: print(e)
    x = 2
f()
def g(flag):
    if flag: y = 1
    return y
print(g(True))
try: g(False)
except UnboundLocalError as e: print(e)
def h():
    try: z += 1
    except UnboundLocalError as e: print(e)
    z = 1
h()
def k():
    for q in []: pass
    try: return q
    except UnboundLocalError as e: return str(e)
print(k())
try: undefined_name
except NameError as e: print(e, e.name)
