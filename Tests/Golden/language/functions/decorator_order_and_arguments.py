def tag(name):
    print("make", name)
    def deco(f):
        print("apply", name)
        def w(*a, **k):
            print("call", name)
            return f(*a, **k)
        return w
    return deco
@tag("outer")
@tag("inner")
def f(x): return x
print(f(5))
class Deco:
    def __init__(self, f): self.f = f; self.calls = 0
    def __call__(self, *a): self.calls += 1; return self.f(*a)
@Deco
def g(x): return x + 1
print(g(1), g(2), g.calls)
@repr
@type
def h(): pass
print(h)
@(lambda f: f.__name__)
def named(): pass
print(named)
