def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
class A: pass
class B(A): pass
print(isinstance(B(), A), isinstance(3, (str, int)), isinstance(3, (str, (float, (int,)))), isinstance(3, int | str), isinstance(None, int | None), isinstance([], ()), issubclass(B, (int, A)), issubclass(bool, int | str), isinstance(int, type), isinstance(A, object), issubclass(A, A), isinstance(True, int), isinstance(1, bool))
t(lambda: isinstance()); t(lambda: isinstance(1)); t(lambda: isinstance(1, 2)); t(lambda: isinstance(1, 'int')); t(lambda: isinstance(1, (int, 3))); t(lambda: isinstance('a', (int, 3))); t(lambda: isinstance(1, [int])); t(lambda: isinstance(1, list[int])); t(lambda: isinstance([], list[int])); t(lambda: issubclass(1, int)); t(lambda: issubclass(int, 1)); t(lambda: issubclass(int, list[int])); t(lambda: issubclass('a', str)); t(lambda: isinstance(1, int, 2)); t(lambda: isinstance(1, None)); t(lambda: isinstance(1, int | list[int]))
class Fake:
    __class__ = int
print(isinstance(Fake(), int), type(Fake()) is int, issubclass(type(Fake()), int))
from abc import ABC, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
t(lambda: Shape())
class Sq(Shape):
    def area(self): return 1
t(lambda: Sq())
@Shape.register
class V: pass
print(isinstance(V(), Shape), issubclass(V, Shape), Shape.__abstractmethods__ == {'area', 'name'}, isinstance(Sq, type(Shape)))
class Hook(ABC):
    @classmethod
    def __subclasshook__(cls, C): return True if hasattr(C, 'quack') else NotImplemented
class Duck: quack = 1
print(isinstance(Duck(), Hook), issubclass(int, Hook)); import collections.abc as c; print(isinstance([], c.Sequence), isinstance({}, c.Mapping), isinstance((x for x in []), c.Iterator), issubclass(int, c.Hashable), isinstance([], c.Hashable), callable(print), isinstance(print, c.Callable), isinstance('', c.Sized))
