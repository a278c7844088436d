class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        print("new", name, [b.__name__ for b in bases], sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)
    def __call__(cls, *a):
        print("call", cls.__name__, a)
        return super().__call__(*a)
class A(metaclass=Meta, opt=1):
    y = 2
    def __init__(self, x): self.x = x
class B(A): z = 3
print(B(5).x, type(B).__name__, isinstance(A, Meta))
class Other(type): pass
try:
    class C(A, metaclass=Other): pass
except TypeError as e: print(e)
