class Recorder(dict):
    def __setitem__(self, k, v):
        print("set", k)
        super().__setitem__(k, v)
    def __getitem__(self, k):
        if not k.startswith("__"): print("get", k)
        return super().__getitem__(k)
class Meta(type):
    @classmethod
    def __prepare__(m, name, bases, **kw):
        print("prepare", name, kw)
        return Recorder()
    def __new__(m, name, bases, ns, **kw):
        print("namespace", type(ns).__name__)
        return super().__new__(m, name, bases, dict(ns))
    def __init__(cls, *a, **kw): pass
class A(metaclass=Meta, flag=True):
    x = 1
    y = x + 1
    def m(self): pass
    z = 3
    del z
print(A.x, A.y, hasattr(A, "z"))
