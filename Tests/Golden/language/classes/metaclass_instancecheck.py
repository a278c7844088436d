class Meta(type):
    def __instancecheck__(cls, x): return hasattr(x, "quack")
    def __subclasscheck__(cls, c): return "quack" in dir(c)
class Duck(metaclass=Meta): pass
class D:
    def quack(self): pass
print(isinstance(D(), Duck), isinstance(3, Duck), issubclass(D, Duck), issubclass(int, Duck))
print(isinstance(D(), (int, Duck)), issubclass(int, (str, Duck)))
try: isinstance(1, 2)
except TypeError as e: print(e)
try: issubclass(1, int)
except TypeError as e: print(e)
print(isinstance(True, int), isinstance(1, bool), issubclass(bool, int), isinstance(int, type), isinstance(type, object))
print(isinstance(1, int | str), isinstance("s", int | str), isinstance(None, int | None))
