// pprint: objects over as many lines as they need.
import Language

let pprintSource = #"""
  import re as _re
  import sys as _sys
  from io import StringIO as _StringIO

  __all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


  def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
      """Print an object over as many lines as it needs."""
      PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
          underscore_numbers=underscore_numbers).pprint(object)


  def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
      """The text that pprint prints."""
      return PrettyPrinter(indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
          underscore_numbers=underscore_numbers).pformat(object)


  def pp(object, *args, sort_dicts=False, **kwargs):
      pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


  def saferepr(object):
      return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


  def isreadable(object):
      return PrettyPrinter()._safe_repr(object, {}, None, 0)[1]


  def isrecursive(object):
      return PrettyPrinter()._safe_repr(object, {}, None, 0)[2]


  class _Key:
      """Sorts what cannot be compared by type name and id."""

      def __init__(self, value):
          self.value = value

      def __lt__(self, other):
          try:
              return self.value < other.value
          except TypeError:
              a, b = self.value, other.value
              return (str(type(a)), id(a)) < (str(type(b)), id(b))


  def _pair_key(pair):
      return _Key(pair[0]), _Key(pair[1])


  def _sorted(items):
      try:
          return sorted(items)
      except TypeError:
          return sorted(items, key=_Key)


  class PrettyPrinter:
      """Lays objects out in lines of a width."""

      def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
          indent, width = int(indent), int(width)
          if indent < 0:
              raise ValueError("indent must be >= 0")
          if depth is not None and depth <= 0:
              raise ValueError("depth must be > 0")
          if not width:
              raise ValueError("width must be != 0")
          self._depth = depth
          self._indent_per_level = indent
          self._width = width
          self._stream = _sys.stdout if stream is None else stream
          self._compact = bool(compact)
          self._sort_dicts = sort_dicts
          self._underscore_numbers = underscore_numbers

      def pprint(self, object):
          self._format(object, self._stream, 0, 0, {}, 0)
          self._stream.write("\n")

      def pformat(self, object):
          out = _StringIO()
          self._format(object, out, 0, 0, {}, 0)
          return out.getvalue()

      def isrecursive(self, object):
          return self.format(object, {}, 0, 0)[2]

      def isreadable(self, object):
          _, readable, recursive = self.format(object, {}, 0, 0)
          return readable and not recursive

      def format(self, object, context, maxlevels, level):
          return self._safe_repr(object, context, maxlevels, level)

      def _repr(self, object, context, level):
          return self.format(object, context.copy(), self._depth, level)[0]

      def _format(self, object, stream, indent, allowance, context, level):
          key = id(object)
          if key in context:
              stream.write(_recursion(object))
              return
          text = self._repr(object, context, level)
          if len(text) > self._width - indent - allowance:
              method = self._method(object)
              if method is not None:
                  context[key] = 1
                  method(object, stream, indent, allowance, context, level + 1)
                  del context[key]
                  return
          stream.write(text)

      def _method(self, object):
          cls = type(object)
          found = _layout(cls)
          if found is not None:
              return getattr(self, found)
          name = cls.__name__
          if (name in ("OrderedDict", "defaultdict", "Counter", "deque", "ChainMap", "UserDict", "UserList", "UserString")
                  and cls.__module__ == "collections"):
              return getattr(self, "_" + name)
          if name == "mappingproxy":
              return self._mappingproxy
          if name == "SimpleNamespace":
              return self._namespace
          if hasattr(cls, "__dataclass_fields__") and getattr(cls.__repr__, "__module__", None) == "dataclasses":
              return self._dataclass
          return None

      def _dict(self, object, stream, indent, allowance, context, level):
          stream.write("{")
          if self._indent_per_level > 1:
              stream.write((self._indent_per_level - 1) * " ")
          if len(object):
              items = sorted(object.items(), key=_pair_key) if self._sort_dicts else object.items()
              self._dict_items(items, stream, indent, allowance + 1, context, level)
          stream.write("}")

      def _OrderedDict(self, object, stream, indent, allowance, context, level):
          if not len(object):
              stream.write(repr(object))
              return
          name = type(object).__name__
          stream.write(name + "(")
          self._format(list(object.items()), stream, indent + len(name) + 1, allowance + 1, context, level)
          stream.write(")")

      def _list(self, object, stream, indent, allowance, context, level):
          stream.write("[")
          self._items(object, stream, indent, allowance + 1, context, level)
          stream.write("]")

      def _tuple(self, object, stream, indent, allowance, context, level):
          stream.write("(")
          end = ",)" if len(object) == 1 else ")"
          self._items(object, stream, indent, allowance + len(end), context, level)
          stream.write(end)

      def _set(self, object, stream, indent, allowance, context, level):
          if not len(object):
              stream.write(repr(object))
              return
          cls = type(object)
          if cls is set:
              stream.write("{")
              end = "}"
          else:
              stream.write(cls.__name__ + "({")
              end = "})"
              indent += len(cls.__name__) + 1
          self._items(_sorted(object), stream, indent, allowance + len(end), context, level)
          stream.write(end)

      def _str(self, object, stream, indent, allowance, context, level):
          write = stream.write
          if not len(object):
              write(repr(object))
              return
          chunks = []
          lines = object.splitlines(True)
          if level == 1:
              indent += 1
              allowance += 1
          room = width = self._width - indent
          rep = ""
          for i, line in enumerate(lines):
              rep = repr(line)
              if i == len(lines) - 1:
                  room -= allowance
              if len(rep) <= room:
                  chunks.append(rep)
                  continue
              parts = _re.findall(r"\S*\s*", line)
              parts.pop()
              limit = width
              current = ""
              for j, part in enumerate(parts):
                  candidate = current + part
                  if j == len(parts) - 1 and i == len(lines) - 1:
                      limit -= allowance
                  if len(repr(candidate)) > limit:
                      if current:
                          chunks.append(repr(current))
                      current = part
                  else:
                      current = candidate
              if current:
                  chunks.append(repr(current))
          if len(chunks) == 1:
              write(rep)
              return
          if level == 1:
              write("(")
          for i, rep in enumerate(chunks):
              if i > 0:
                  write("\n" + " " * indent)
              write(rep)
          if level == 1:
              write(")")
  """#
