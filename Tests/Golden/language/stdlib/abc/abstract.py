from abc import *
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    @classmethod
    @abstractmethod
    def make(cls): ...
    @staticmethod
    @abstractmethod
    def help(): ...
    def describe(self): return f"{self.name}: {self.area()}"
class Sq(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
    name = "sq"
    @classmethod
    def make(cls): return cls(2)
    @staticmethod
    def help(): return "h"
print(Sq(3).describe(), Sq.make().area(), Sq.help(), sorted(Shape.__abstractmethods__), Sq.__abstractmethods__, isinstance(Sq(1), Shape))
class Half(Shape):
    def area(self): return super().area()
@Shape.register
class Other: pass
print(issubclass(Other, Shape), isinstance(Other(), Shape), Other.__mro__ == (Other, object))
class Hook(ABC):
    @classmethod
    def __subclasshook__(cls, C): return True if hasattr(C, "quack") else NotImplemented
class Duck:
    def quack(self): pass
print(issubclass(Duck, Hook), issubclass(int, Hook), isinstance(Duck(), Hook), type(Shape), ABCMeta.__mro__[1])
class Meta(metaclass=ABCMeta):
    @abstractmethod
    def f(self): return "base f"
class M2(Meta):
    def f(self): return "sub+" + super().f()
print(M2().f())
class Later(ABC):
    @abstractmethod
    def g(self): pass
Later.g = lambda self: 1; update_abstractmethods(Later); print(Later().g(), get_cache_token() is not None)
class Init(ABC):
    @abstractmethod
    def __init__(self): pass
    @property
    def p(self): return 1
    @p.setter
    @abstractmethod
    def p(self, v): pass
for bad in (Shape, Half, Meta, Init, lambda: Shape.register(5), lambda: Sq.register(Shape), lambda: abstractmethod(5), lambda: issubclass(5, Shape), lambda: Half.make(), ABC):
    try: print("ok", type(bad()).__name__)
    except Exception as e: print(type(e).__name__, e)
