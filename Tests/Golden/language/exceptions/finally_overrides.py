def a():
    try: return "try"
    finally: return "finally"
def b():
    try: raise ValueError
    finally: return "swallowed"
def c():
    for i in range(3):
        try: continue
        finally: print("f", i)
    return "end"
def d():
    while True:
        try: return "r"
        finally: break
    return "after break"
def e():
    for i in range(3):
        try: 1 / 0
        finally: continue
    return i
def f():
    x = 1
    try: return x
    finally: x = 2
print(a(), b(), c(), d(), e(), f())
