def add(**kw):
    def deco(cls):
        for k, v in kw.items(): setattr(cls, k, v)
        return cls
    return deco
def trace(cls):
    print("decorating", cls.__name__)
    return cls
@trace
@add(x=1, y=2)
class A: pass
print(A.x, A.y)
@lambda c: "replaced"
class B: pass
print(B)
def counted(f):
    def w(*a): w.n += 1; return f(*a)
    w.n = 0
    return w
class C:
    @counted
    def m(self): return "m"
c = C(); c.m(); c.m()
print(C.m.n)
ds = [trace]
@ds[0]
class D: pass
@(trace if True else None)
class E: pass
