x = "global"
class A:
    x = "class"
    y = x
    f = lambda self: x
    l = [x for _ in range(1)]
    m = [i for i in x]
    def g(self): return x
    class B:
        z = x
print(A.y, A().f(), A.l, A.m, A().g(), A.B.z)
def outer():
    x = "outer"
    class C:
        y = x
        x = "own"
        z = x
    return C
try: print(outer().y, outer().z)
except NameError as e: print(type(e).__name__, e)
class D:
    a = 1
    b = [a + i for i in [1, 2]] if False else None
    try: c = [a for _ in [0]]
    except NameError as e: print(e)
    for i in range(3): pass
    if i: t = i
print(D.i, D.t)
