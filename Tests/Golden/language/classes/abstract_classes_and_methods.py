def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
from abc import ABC, ABCMeta, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): return 'base area'
    @property
    @abstractmethod
    def name(self): ...
    @classmethod
    @abstractmethod
    def make(cls): ...
    @staticmethod
    @abstractmethod
    def util(): ...
    def concrete(self): return 'concrete ' + self.name
t(Shape)
class Half(Shape):
    def area(self): return 'half ' + super().area()
    name = 'half'
t(Half); print(sorted(Half.__abstractmethods__), sorted(Shape.__abstractmethods__))
class Full(Half):
    @classmethod
    def make(cls): return cls()
    @staticmethod
    def util(): return 'util'
f = Full.make(); print(f.area(), f.concrete(), Full.util(), Full.__abstractmethods__, isinstance(f, Shape), issubclass(Full, Shape), Shape.area(f))
class One(metaclass=ABCMeta):
    @abstractmethod
    def only(self): pass
t(One); t(lambda: type('Sub', (One,), {})()); print(type('Ok', (One,), {'only': 1})().only, type(One).__name__, One.only.__isabstractmethod__, getattr(Full.area, '__isabstractmethod__', False))
class V: pass
print(issubclass(V, One)); One.register(V); print(issubclass(V, One), isinstance(V(), One)); t(lambda: One.register(One) and 'self ok')
class NotABC:
    @abstractmethod
    def x(self): pass
print(NotABC().x()); 
class P(ABC): pass
print(type(P()).__name__)
