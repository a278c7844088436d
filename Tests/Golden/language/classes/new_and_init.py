class A:
    def __new__(cls, *args):
        print("new", cls.__name__, args)
        return super().__new__(cls)
    def __init__(self, *args):
        print("init", args)
class B(A):
    def __new__(cls, x):
        return object.__new__(A) if x else super().__new__(cls, x)
A(1, 2)
print(type(B(0)).__name__)
print(type(B(1)).__name__)
class C:
    def __init__(self): return 3
try:
    C()
except TypeError as e:
    print(e)
class D: pass
for f in (lambda: D(1), lambda: object(1), lambda: D(x=1)):
    try: f()
    except TypeError as e: print(e)
