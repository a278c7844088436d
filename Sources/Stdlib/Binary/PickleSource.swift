// pickle: objects as bytes.
import Language

let pickleSource = #"""
  import struct as _struct
  import sys as _sys

  __all__ = ["PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads",
      "HIGHEST_PROTOCOL", "DEFAULT_PROTOCOL"]
  HIGHEST_PROTOCOL = 5
  DEFAULT_PROTOCOL = 4
  format_version = "4.0"


  class PickleError(Exception):
      pass


  class PicklingError(PickleError):
      pass


  class UnpicklingError(PickleError):
      pass


  for _cls in (PickleError, PicklingError, UnpicklingError):
      _cls.__module__ = "_pickle"


  def _pack_length(n, short, long, longest=None):
      if n < 256 and short:
          return short + bytes([n])
      if n < 1 << 32:
          return long + _struct.pack("<I", n)
      return longest + _struct.pack("<Q", n)


  class _Unpicklable(Exception):
      pass


  class Pickler:
      """Writes objects as bytes, in the form of protocol 4."""

      def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
          if protocol is None:
              protocol = DEFAULT_PROTOCOL
          if protocol < 0:
              protocol = HIGHEST_PROTOCOL
          if protocol > HIGHEST_PROTOCOL:
              raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
          self._file = file
          self.protocol = protocol
          self.memo = {}
          self._kept = []

      def persistent_id(self, obj):
          return None

      def dump(self, obj):
          self._out = []
          self._parts = []
          self._save(obj)
          self._out.append(b".")
          body = b"".join(self._out)
          head = b"\x80" + bytes([max(self.protocol, 4)])
          # Frames hold what lies between large strings, which stand outside of them.
          self._file.write(head + (b"\x95" + _struct.pack("<Q", len(body)) if len(body) >= 4 else b"") + body)

      def _memoize(self, obj):
          self.memo[id(obj)] = len(self.memo)
          self._kept.append(obj)
          self._out.append(b"\x94")

      def _get(self, i):
          self._out.append(b"h" + bytes([i]) if i < 256 else b"j" + _struct.pack("<I", i))

      def _save(self, obj):
          put = self._out.append
          pid = self.persistent_id(obj)
          if pid is not None:
              self._save(pid)
              put(b"Q")
              return
          cls = type(obj)
          if obj is None:
              put(b"N")
          elif cls is bool:
              put(b"\x88" if obj else b"\x89")
          elif cls is int:
              self._save_int(obj)
          elif cls is float:
              put(b"G" + _struct.pack(">d", obj))
          elif id(obj) in self.memo:
              self._get(self.memo[id(obj)])
          elif cls is str:
              data = obj.encode("utf-8", "surrogatepass")
              put(_pack_length(len(data), b"\x8c", b"X", b"\x8d") + data)
              self._memoize(obj)
          elif cls is bytes:
              put(_pack_length(len(obj), b"C", b"B", b"\x8e") + obj)
              self._memoize(obj)
          elif cls is tuple:
              self._save_tuple(obj)
          elif cls is list:
              put(b"]")
              self._memoize(obj)
              self._batch(obj, b"a", b"e", 1)
          elif cls is dict:
              put(b"}")
              self._memoize(obj)
              self._batch([x for pair in obj.items() for x in pair], b"s", b"u", 2)
          elif cls is set:
              put(b"\x8f")
              self._memoize(obj)
              items = list(obj)
              for i in range(0, len(items), 1000):
                  put(b"(")
                  for x in items[i:i + 1000]:
                      self._save(x)
                  put(b"\x90")
          elif cls is frozenset:
              put(b"(")
              for x in obj:
                  self._save(x)
              put(b"\x91")
              self._memoize(obj)
          elif isinstance(obj, type) or cls.__name__ in ("function", "builtin_function_or_method"):
              self._save_global(obj)
          else:
              self._save_object(obj)

      def _save_int(self, n):
          put = self._out.append
          if 0 <= n < 256:
              put(b"K" + bytes([n]))
          elif 0 <= n < 65536:
              put(b"M" + _struct.pack("<H", n))
          elif -0x80000000 <= n <= 0x7FFFFFFF:
              put(b"J" + _struct.pack("<i", n))
          else:
              size = n.bit_length() // 8 + 1
              if n < 0 and size > 1 and n >= -(1 << size * 8 - 9):
                  size -= 1
              put(_pack_length(size, b"\x8a", b"\x8b") + n.to_bytes(size, "little", signed=True))

      def _save_tuple(self, obj):
          put = self._out.append
          if not obj:
              put(b")")
              return
          if len(obj) > 3:
              put(b"(")
          for x in obj:
              self._save(x)
          if id(obj) in self.memo:
              # It holds itself, and has been written on the way down.
              put(b"0" * len(obj) if len(obj) <= 3 else b"1")
              self._get(self.memo[id(obj)])
              return
          put((b"t", b"\x85", b"\x86", b"\x87")[len(obj) if len(obj) <= 3 else 0])
          self._memoize(obj)

      def _batch(self, items, one, many, width):
          put = self._out.append
          step = 1000 * width
          for i in range(0, len(items), step):
              part = items[i:i + step]
              if len(part) == width:
                  for x in part:
                      self._save(x)
                  put(one)
              else:
                  put(b"(")
                  for x in part:
                      self._save(x)
                  put(many)

      def _save_global(self, obj):
          name = getattr(obj, "__qualname__", None) or obj.__name__
          for known, text in ((type(None), "NoneType"), (type(...), "ellipsis"), (type(NotImplemented), "NotImplementedType")):
              if obj is known:
                  value = {"NoneType": None, "ellipsis": ..., "NotImplementedType": NotImplemented}[text]
                  self._save_reduce(type, (value,))
                  return
          module = getattr(obj, "__module__", None) or "builtins"
          found = None
          try:
              found = __import__(module) and _sys.modules[module]
              for part in name.split("."):
                  found = getattr(found, part)
          except (ImportError, KeyError, AttributeError):
              if "<locals>" in name:
                  raise AttributeError(f"Can't pickle local object '{name}'") from None
              raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module} failed") from None
          if found is not obj:
              raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module}.{name}")
          self._save(module)
          self._save(name)
          self._out.append(b"\x93")
          self._memoize(obj)

      def _save_reduce(self, func, args, state=None, items=None, pairs=None, obj=None):
          self._save(func)
          self._save(args)
          self._out.append(b"R")
          if obj is not None:
              self._memoize(obj)
          self._finish(state, items, pairs)

      def _finish(self, state, items, pairs):
          if items is not None:
              self._batch(list(items), b"a", b"e", 1)
          if pairs is not None:
              self._batch([x for pair in pairs for x in pair], b"s", b"u", 2)
          if state is not None:
              self._save(state)
              self._out.append(b"b")

      def _save_object(self, obj):
          cls = type(obj)
          import copyreg
          made = copyreg.dispatch_table.get(cls)
          if made is not None:
              parts = made(obj)
          elif getattr(cls, "__reduce__", None) is not getattr(object, "__reduce__", None):
              parts = obj.__reduce__()
          elif cls is bytearray:
              parts = (bytearray, (bytes(obj),)) if obj else (bytearray, ())
          elif cls is complex:
              parts = (complex, (obj.real, obj.imag))
          elif cls is range:
              parts = (range, (obj.start, obj.stop, obj.step))
          elif cls is slice:
              parts = (slice, (obj.start, obj.stop, obj.step))
          elif isinstance(obj, BaseException):
              parts = (cls, obj.args, obj.__dict__ or None)
          elif cls.__name__ == "deque" and cls.__module__ == "collections":
              parts = (cls, () if obj.maxlen is None else ((), obj.maxlen), None, list(obj))
          elif cls.__name__ in ("module", "generator", "frame", "code", "traceback", "dict_keys", "dict_values", "dict_items") or hasattr(
                  cls, "__next__") or cls.__name__ == "TextIOWrapper":
              raise TypeError(f"cannot pickle '{cls.__name__}' object")
          elif cls.__name__ == "method":
              parts = (getattr, (obj.__self__, obj.__func__.__name__))
          else:
              self._save_instance(obj, cls)
              return
          if isinstance(parts, str):
              self._save_global(obj)
              return
          parts = tuple(parts) + (None,) * (5 - len(parts))
          self._save_reduce(parts[0], parts[1], parts[2], parts[3], parts[4], obj)

      def _save_instance(self, obj, cls):
          """An instance of a class written in Python: __new__ with its arguments, then its state."""
          args = ()
          kwargs = {}
          if hasattr(cls, "__getnewargs_ex__"):
              args, kwargs = obj.__getnewargs_ex__()
          elif hasattr(cls, "__getnewargs__"):
              args = obj.__getnewargs__()
          elif isinstance(obj, tuple):
              args = (tuple(obj),)
              if hasattr(cls, "_fields"):
                  args = tuple(obj)
          elif isinstance(obj, (int, float, str, bytes)):
              for base in (int, float, str, bytes):
                  if isinstance(obj, base):
                      args = (base(obj) if base is not str else str.__str__(obj),)
          elif isinstance(obj, (set, frozenset)):
              self._save_reduce(cls, (list(obj),), self._state(obj, cls), None, None, obj)
              return
          elif (cls.__init__ is object.__init__ and cls.__new__ is object.__new__ and not hasattr(obj, "__dict__")
                  and not hasattr(cls, "__slots__")):
              raise TypeError(f"cannot pickle '{cls.__name__}' object")
          self._save(cls)
          self._save(args)
          if kwargs:
              self._save(kwargs)
          self._out.append(b"\x92" if kwargs else b"\x81")
          self._memoize(obj)
          self._finish(self._state(obj, cls), obj if isinstance(obj, list) else None, obj.items() if isinstance(obj, dict) else None)

      def _state(self, obj, cls):
          if getattr(cls, "__getstate__", None) is not getattr(object, "__getstate__", None):
              return obj.__getstate__()
          state = getattr(obj, "__dict__", None) or None
          slots = {}
          for c in cls.__mro__:
              names = c.__dict__.get("__slots__", ())
              for name in (names,) if isinstance(names, str) else names:
                  if name not in ("__dict__", "__weakref__") and hasattr(obj, name):
                      slots[name] = getattr(obj, name)
          return (state, slots) if slots else state
  """#
