// keyword, importlib, __future__, reprlib, copyreg, unicodedata.
import Language

let keywordSource = #"""
  __all__ = ["iskeyword", "issoftkeyword", "kwlist", "softkwlist"]
  kwlist = ["False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else",
      "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise",
      "return", "try", "while", "with", "yield"]
  softkwlist = ["_", "case", "match"]
  iskeyword = frozenset(kwlist).__contains__
  issoftkeyword = frozenset(softkwlist).__contains__
  """#

let importlibSource = #"""
  __all__ = ["__import__", "import_module", "invalidate_caches", "reload"]
  __import__ = __import__


  def invalidate_caches():
      pass


  def reload(module):
      """Run a module's file again in its namespace."""
      import sys
      if not isinstance(module, type(sys)):
          raise TypeError("reload() argument must be a module")
      path = getattr(module, "__file__", None)
      if path is None:
          raise NotImplementedError(f"{module.__name__} is built in and cannot be reloaded")
      with open(path) as f:
          source = f.read()
      exec(compile(source, path, "exec"), module.__dict__)
      return module
  """#

let futureSource = #"""
  all_feature_names = ["nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function", "unicode_literals",
      "barry_as_FLUFL", "generator_stop", "annotations"]


  class _Feature:
      def __init__(self, optional, mandatory, flag):
          self.optional, self.mandatory, self.compiler_flag = optional, mandatory, flag

      def getOptionalRelease(self):
          return self.optional

      def getMandatoryRelease(self):
          return self.mandatory

      def __repr__(self):
          return "_Feature" + repr((self.optional, self.mandatory, self.compiler_flag))


  globals().update({_name: _Feature((2, 0, 0, "alpha", 1), (3, 0, 0, "alpha", 0), 0) for _name in all_feature_names})
  annotations = _Feature((3, 7, 0, "beta", 1), None, 16777216)
  """#

let reprlibSource = #"""
  import builtins as _builtins
  from itertools import islice as _islice

  __all__ = ["Repr", "repr", "recursive_repr"]


  def recursive_repr(fillvalue="..."):
      """Makes a __repr__ give fillvalue where it comes to itself again."""
      def decorate(function):
          running = set()

          def wrapper(self):
              if id(self) in running:
                  return fillvalue
              running.add(id(self))
              try:
                  return function(self)
              finally:
                  running.discard(id(self))

          wrapper.__module__, wrapper.__doc__ = function.__module__, function.__doc__
          wrapper.__name__, wrapper.__qualname__ = function.__name__, function.__qualname__
          wrapper.__wrapped__ = function
          return wrapper

      return decorate


  class Repr:
      """Texts of objects, cut short."""

      def __init__(self):
          self.fillvalue = "..."
          self.maxlevel = self.maxarray = 6
          self.maxtuple = self.maxlist = self.maxset = self.maxfrozenset = self.maxdeque = 6
          self.maxlevel = 6
          self.maxdict = 4
          self.maxarray = 5
          self.maxstring = self.maxother = 30
          self.maxlong = 40

      def repr(self, x):
          return self.repr1(x, self.maxlevel)

      def repr1(self, x, level):
          method = getattr(self, "repr_" + type(x).__name__.replace(" ", "_"), self.repr_instance)
          return method(x, level)

      def _items(self, x, level, left, right, most, trail=""):
          n = len(x)
          if level <= 0 and n:
              inner = self.fillvalue
          else:
              parts = [self.repr1(v, level - 1) for v in _islice(x, most)]
              if n > most:
                  parts.append(self.fillvalue)
              inner = ", ".join(parts)
              if n == 1 and trail:
                  right = trail + right
          return left + inner + right

      def repr_tuple(self, x, level):
          return self._items(x, level, "(", ")", self.maxtuple, ",")

      def repr_list(self, x, level):
          return self._items(x, level, "[", "]", self.maxlist)

      def repr_set(self, x, level):
          return self._items(sorted(x), level, "{", "}", self.maxset) if x else "set()"

      def repr_frozenset(self, x, level):
          return self._items(sorted(x), level, "frozenset({", "})", self.maxfrozenset) if x else "frozenset()"

      def repr_deque(self, x, level):
          return self._items(x, level, "deque([", "])", self.maxdeque)

      def repr_dict(self, x, level):
          if not x:
              return "{}"
          if level <= 0:
              return "{" + self.fillvalue + "}"
          try:
              keys = sorted(x)
          except TypeError:
              keys = list(x)
          parts = [f"{self.repr1(k, level - 1)}: {self.repr1(x[k], level - 1)}" for k in keys[:self.maxdict]]
          if len(x) > self.maxdict:
              parts.append(self.fillvalue)
          return "{" + ", ".join(parts) + "}"

      def _cut(self, text, most):
          if len(text) <= most:
              return text
          i = max(0, (most - 3) // 2)
          j = max(0, most - 3 - i)
          return text[:i] + self.fillvalue + text[len(text) - j:]

      def repr_str(self, x, level):
          text = _builtins.repr(x[:self.maxstring])
          if len(text) <= self.maxstring:
              return text
          i = max(0, (self.maxstring - 3) // 2)
          j = max(0, self.maxstring - 3 - i)
          text = _builtins.repr(x[:i] + x[len(x) - j:])
          return text[:i] + self.fillvalue + text[len(text) - j:]

      def repr_int(self, x, level):
          return self._cut(_builtins.repr(x), self.maxlong)

      def repr_instance(self, x, level):
          try:
              return self._cut(_builtins.repr(x), self.maxother)
          except Exception:
              return f"<{type(x).__name__} instance at {id(x):#x}>"


  aRepr = Repr()
  repr = aRepr.repr
  """#

let copyregSource = #"""
  __all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]
  dispatch_table = {}


  def pickle(ob_type, pickle_function, constructor_ob=None):
      if not callable(pickle_function):
          raise TypeError("reduction functions must be callable")
      dispatch_table[ob_type] = pickle_function


  def constructor(object):
      if not callable(object):
          raise TypeError("constructors must be callable")
  """#

let unicodedataSource = #"""
  __all__ = ["bidirectional", "category", "combining", "decimal", "digit", "lookup", "name", "normalize", "numeric", "unidata_version"]
  unidata_version = "14.0.0"
  _none = object()


  def _one(c, what):
      if not isinstance(c, str) or len(c) != 1:
          place = "argument" if what in ("category", "combining") else "argument 1"
          raise TypeError(f"{what}() {place} must be a unicode character, not {type(c).__name__}")
      return c


  def name(chr, default=_none):
      """The name of a character."""
      found = _name(_one(chr, "name"))
      if found is not None:
          return found
      if default is _none:
          raise ValueError("no such name")
      return default


  def lookup(name):
      """The character of a name."""
      found = _lookup(name)
      if found is None:
          raise KeyError(f"undefined character name '{name}'")
      return found


  def category(chr):
      return _category(_one(chr, "category"))


  def combining(chr):
      return _combining(_one(chr, "combining"))


  def _number(chr, default, kinds, what, problem):
      kind, value = _numeric(_one(chr, what))
      if kind in kinds:
          return value
      if default is _none:
          raise ValueError(problem)
      return default


  def numeric(chr, default=_none):
      return _number(chr, default, ("decimal", "digit", "numeric"), "numeric", "not a numeric character")


  def digit(chr, default=_none):
      value = _number(chr, default, ("decimal", "digit"), "digit", "not a digit")
      return int(value) if isinstance(value, float) else value


  def decimal(chr, default=_none):
      value = _number(chr, default, ("decimal",), "decimal", "not a decimal")
      return int(value) if isinstance(value, float) else value


  def normalize(form, unistr):
      """The text in a normal form: NFC, NFD, NFKC or NFKD."""
      if form not in ("NFC", "NFD", "NFKC", "NFKD"):
          raise ValueError("invalid normalization form")
      if form in ("NFKC", "NFKD") and not unistr.isascii():
          raise NotImplementedError(f"unicodedata.normalize: {form} is not offered")
      return _normalize(form, unistr)


  def is_normalized(form, unistr):
      return normalize(form, unistr) == unistr


  def bidirectional(chr):
      raise NotImplementedError("unicodedata.bidirectional is not offered")


  east_asian_width = mirrored = decomposition = bidirectional
  """#
