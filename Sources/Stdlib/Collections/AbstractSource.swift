// collections.abc: the abstract classes of one ability. A class belongs to them by its methods.

let abstractSingleSource = #"""
  from abc import ABCMeta, abstractmethod

  __all__ = ["Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Hashable", "Iterable", "Iterator", "Generator",
             "Reversible", "Sized", "Container", "Callable", "Collection", "Set", "MutableSet", "Mapping", "MutableMapping", "MappingView",
             "KeysView", "ItemsView", "ValuesView", "Sequence", "MutableSequence", "ByteString"]


  def _defines(C, *names):
      """True if the class has every method, NotImplemented otherwise."""
      for name in names:
          for base in C.__mro__:
              if name in base.__dict__:
                  if base.__dict__[name] is None:
                      return NotImplemented
                  break
          else:
              # Types made natively answer without a dict of slots.
              if type(C) is not type or getattr(C, name, None) is None:
                  return NotImplemented
      return True


  def _by_methods(name, bases, *methods):
      """An abstract class known by its abstract methods."""

      def __subclasshook__(cls, C):
          return _defines(C, *methods) if cls is made else NotImplemented

      space = {"__module__": "collections.abc", "__qualname__": name, "__slots__": (), "__subclasshook__": classmethod(__subclasshook__),
               "__class_getitem__": classmethod(_alias)}
      made = ABCMeta(name, bases, space)
      return made


  def _alias(cls, item):
      from types import GenericAlias
      return GenericAlias(cls, item)


  def _abstract(cls, *methods):
      """Adds the abstract methods of a class made above."""
      for method in methods:
          abstractmethod(method)
          method.__qualname__ = f"{cls.__name__}.{method.__name__}"
          setattr(cls, method.__name__, method)
      inherited = [n for base in cls.__bases__ for n in getattr(base, "__abstractmethods__", ())]
      cls.__abstractmethods__ = frozenset(inherited + [m.__name__ for m in methods])
      return cls


  def __hash__(self):
      return 0


  def __iter__(self):
      while False:
          yield None


  def __next__(self):
      """Return the next item from the iterator. When exhausted, raise StopIteration"""
      raise StopIteration


  def __reversed__(self):
      while False:
          yield None


  def __len__(self):
      return 0


  def __contains__(self, x):
      return False


  def __await__(self):
      yield


  Hashable = _abstract(_by_methods("Hashable", (), "__hash__"), __hash__)
  Awaitable = _abstract(_by_methods("Awaitable", (), "__await__"), __await__)
  Coroutine = _by_methods("Coroutine", (Awaitable,), "__await__", "send", "throw", "close")
  AsyncIterable = _by_methods("AsyncIterable", (), "__aiter__")
  AsyncIterator = _by_methods("AsyncIterator", (AsyncIterable,), "__anext__", "__aiter__")
  AsyncGenerator = _by_methods("AsyncGenerator", (AsyncIterator,), "__aiter__", "__anext__", "asend", "athrow", "aclose")
  Iterable = _abstract(_by_methods("Iterable", (), "__iter__"), __iter__)
  Iterator = _abstract(_by_methods("Iterator", (Iterable,), "__iter__", "__next__"), __next__)
  Iterator.__iter__ = lambda self: self
  Iterator.__abstractmethods__ = frozenset(["__next__"])
  Reversible = _abstract(_by_methods("Reversible", (Iterable,), "__reversed__", "__iter__"), __reversed__)
  Sized = _abstract(_by_methods("Sized", (), "__len__"), __len__)
  Container = _abstract(_by_methods("Container", (), "__contains__"), __contains__)
  Collection = _by_methods("Collection", (Sized, Iterable, Container), "__len__", "__iter__", "__contains__")


  class Generator(Iterator):
      __slots__ = ()
      __module__ = "collections.abc"

      def __next__(self):
          return self.send(None)

      @abstractmethod
      def send(self, value):
          raise StopIteration

      @abstractmethod
      def throw(self, typ, val=None, tb=None):
          if val is None:
              if tb is None:
                  raise typ
              val = typ()
          if tb is not None:
              val = val.with_traceback(tb)
          raise val

      def close(self):
          try:
              self.throw(GeneratorExit)
          except (GeneratorExit, StopIteration):
              pass
          else:
              raise RuntimeError("generator ignored GeneratorExit")

      @classmethod
      def __subclasshook__(cls, C):
          return _defines(C, "__iter__", "__next__", "send", "throw", "close") if cls is Generator else NotImplemented


  class _CallableMeta(ABCMeta):
      def __instancecheck__(cls, instance):
          return callable(instance) if cls is Callable else ABCMeta.__instancecheck__(cls, instance)


  class Callable(metaclass=_CallableMeta):
      __slots__ = ()
      __module__ = "collections.abc"

      @abstractmethod
      def __call__(self, *args, **kwds):
          return False

      @classmethod
      def __subclasshook__(cls, C):
          return _defines(C, "__call__") if cls is Callable else NotImplemented

      def __class_getitem__(cls, item):
          from types import GenericAlias
          if not (isinstance(item, tuple) and len(item) == 2):
              raise TypeError("Callable must be used as Callable[[arg, ...], result].")
          head, result = item
          if (not isinstance(head, (tuple, list)) and head is not Ellipsis and not hasattr(head, "__origin__")
                  and type(head).__name__ != "ParamSpec"):
              raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {head}")
          return _CallableAlias(cls, (*head, result) if isinstance(head, (tuple, list)) else (head, result))


  def _CallableAlias(cls, item):
      from typing import _CollectionsCallable
      return _CollectionsCallable(cls, item, "=collections.abc.Callable")
  """#
