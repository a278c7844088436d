class A: pass
class B(A):
    class C: pass
def f():
    class L: pass
    return L
print(A, B.C, f(), A.__qualname__, B.C.__qualname__, f().__qualname__)
print(repr(A()).startswith("<__main__.A object at 0x"), repr(B.C()).split(" at ")[0])
print(f.__qualname__, repr(f).split(" at ")[0], repr(lambda: 0).split(" at ")[0], len, print, [].append.__qualname__)
print(int, type, object, type(None), type(...), type(NotImplemented), NotImplemented, ...)
print(repr(type("X", (), {})), repr(A.__dict__)[:14], repr(property()).split(" at ")[0], repr(super).split()[0])
print(type(f).__name__, type(len).__name__, type([].append).__name__, type((x for x in [])).__name__)
