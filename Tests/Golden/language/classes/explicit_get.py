def f(self, x): return (self, x)
bound = f.__get__(5)
print(bound(6), bound.__self__, bound.__func__ is f)
class A:
    @property
    def p(self): return "p of " + type(self).__name__
    @staticmethod
    def s(): return "static"
    @classmethod
    def c(cls): return cls.__name__
    def m(self): return "m"
a = A()
print(A.__dict__["p"].__get__(a, A), A.__dict__["p"].__get__(None, A) is A.p)
print(A.__dict__["s"].__get__(a)(), A.__dict__["c"].__get__(None, A)())
print(A.__dict__["m"].__get__(a, A)())
print(A.p.fget(a), A.p.fset, A.__dict__["s"].__func__(), A.c.__func__(int))
print(str.upper.__get__("abc")())
print(f.__get__(None, A) is f)
