class Data:
    def __get__(self, obj, cls): return ("data", obj is not None, cls.__name__)
    def __set__(self, obj, value): print("set", value)
class NonData:
    def __get__(self, obj, cls): return ("non-data", obj is not None, cls.__name__)
class A:
    d = Data()
    n = NonData()
a = A()
print(a.d, a.n, A.d, A.n)
a.__dict__["d"] = "own d"
a.__dict__["n"] = "own n"
print(a.d, a.n)
a.d = 5
a.n = 6
print(a.n, a.__dict__)
class B(A): pass
print(B.n, B().d)
try: del a.d
except AttributeError as e: print(e)
