class A:
    x = 1
    def m(self): pass
a = A()
for f in (lambda: a.y, lambda: A.y, lambda: (3).foo, lambda: [].foo, lambda: None.foo, lambda: a.m.foo, lambda: len.foo, lambda: "s".foo, lambda: A.m.foo,
          lambda: setattr(3, "x", 1), lambda: setattr([], "x", 1), lambda: setattr(int, "x", 1), lambda: delattr(a, "y"), lambda: delattr(A, "zz"),
          lambda: setattr(None, "x", 1), lambda: setattr(len, "x", 1), lambda: delattr("s", "upper"), lambda: getattr(a, 3), lambda: setattr("s", "upper", 1)):
    try: f()
    except (AttributeError, TypeError) as e: print(type(e).__name__, e)
try: a.yy
except AttributeError as e: print(e.name, e.obj is a)
