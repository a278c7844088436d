class A:
    n = "A"
    @staticmethod
    def s(x, y=2): return x + y
    @classmethod
    def c(cls, x): return cls.n, x
    @classmethod
    @property
    def cp(cls): return "cp " + cls.__name__
    s2 = staticmethod(len)
    c2 = classmethod(lambda cls: cls)
class B(A): n = "B"
print(A.s(1), A().s(1, 3), A.c(1), B.c(2), B().c(3), A.cp, A.s2([1]), B.c2())
print(A.__dict__["s"](5), A.c.__self__ is A, A.s.__name__, type(A.__dict__["c"]).__name__)
try: A.__dict__["c"]()
except TypeError as e: print(e)
class Make:
    def __init__(self, v): self.v = v
    @classmethod
    def zero(cls): return cls(0)
class Sub(Make): pass
print(type(Sub.zero()).__name__, Sub.zero().v)
