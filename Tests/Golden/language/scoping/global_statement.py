x = 1
def f():
    global x, made
    x = 2
    made = 3
f()
print(x, made)
def g():
    global y
    def h(): return y
    y = 4
    return h()
print(g(), y)
class C:
    global z
    z = 5
print(z, hasattr(C, "z"))
def k():
    x = "local"
    def inner():
        global x
        return x
    return inner()
print(k())
def loop():
    global i
    for i in range(3): pass
loop(); print(i)
def imp():
    global math
    import math
imp(); print(math.pi)
