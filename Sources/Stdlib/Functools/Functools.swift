// functools and operator.
import Language

func registerFunctools() {
  vm.register("functools", source: { functoolsSource })
  vm.register("operator") { () throws(Raise) in makeOperator() }
}

private let functoolsSource = #"""
WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)
_missing = object()


def reduce(function, iterable, initial=_missing, /):
    """Fold a function over the items from the left."""
    it = iter(iterable)
    if initial is _missing:
        try:
            value = next(it)
        except StopIteration:
            raise TypeError("reduce() of empty iterable with no initial value") from None
    else:
        value = initial
    for item in it:
        value = function(value, item)
    return value


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            setattr(wrapper, name, getattr(wrapped, name))
        except AttributeError:
            pass
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make a wrapper look like what it wraps."""
    return lambda wrapper: update_wrapper(wrapper, wrapped, assigned, updated)


class partial:
    """A function with some of its arguments given."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        parts = [repr(self.func)] + [repr(a) for a in self.args] + [f"{k}={v!r}" for k, v in self.keywords.items()]
        return f"functools.partial({', '.join(parts)})"


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, obj, cls=None):
        def method(*args, **keywords):
            return self.func(obj, *self.args, *args, **{**self.keywords, **keywords})
        return method


def cmp_to_key(mycmp):
    """A key function from a comparing one."""

    class K:
        __slots__ = ["obj"]
        __hash__ = None

        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

    return K


def total_ordering(cls):
    """Fill in the comparisons that follow from the one a class has."""

    def made(op, test):
        def method(self, other):
            return test(self, other)
        method.__name__ = op
        return method

    def from_root(self, other, root, negate=False, or_equal=None):
        result = getattr(type(self), root)(self, other)
        if result is NotImplemented:
            return result
        if or_equal is True:
            return result or self == other
        if or_equal is False:
            return result and self != other
        return not result if negate else result

    rules = {
        "__lt__": [("__gt__", lambda s, o: _both(from_root(s, o, "__lt__", True), s, o, False)),
                   ("__le__", lambda s, o: from_root(s, o, "__lt__", or_equal=True)),
                   ("__ge__", lambda s, o: from_root(s, o, "__lt__", True))],
        "__le__": [("__ge__", lambda s, o: _both(from_root(s, o, "__le__", True), s, o, True)),
                   ("__lt__", lambda s, o: from_root(s, o, "__le__", or_equal=False)),
                   ("__gt__", lambda s, o: from_root(s, o, "__le__", True))],
        "__gt__": [("__lt__", lambda s, o: _both(from_root(s, o, "__gt__", True), s, o, False)),
                   ("__ge__", lambda s, o: from_root(s, o, "__gt__", or_equal=True)),
                   ("__le__", lambda s, o: from_root(s, o, "__gt__", True))],
        "__ge__": [("__le__", lambda s, o: _both(from_root(s, o, "__ge__", True), s, o, True)),
                   ("__gt__", lambda s, o: from_root(s, o, "__ge__", or_equal=False)),
                   ("__lt__", lambda s, o: from_root(s, o, "__ge__", True))],
    }
    own = [op for op in rules if any(op in c.__dict__ for c in cls.__mro__ if c is not object)]
    if not own:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = next(op for op in ("__lt__", "__le__", "__gt__", "__ge__") if op in own)
    for op, test in rules[root]:
        if op not in own:
            setattr(cls, op, made(op, test))
    return cls


def _both(result, self, other, or_equal):
    if result is NotImplemented:
        return result
    return (result or self == other) if or_equal else (result and self != other)


class _CacheInfo(tuple):
    def __new__(cls, hits, misses, maxsize, currsize):
        return tuple.__new__(cls, (hits, misses, maxsize, currsize))

    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])

    def __repr__(self):
        return "CacheInfo(hits=%r, misses=%r, maxsize=%r, currsize=%r)" % tuple(self)


_mark = object()


def lru_cache(maxsize=128, typed=False):
    """Remember a function's latest results."""
    if callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    if maxsize is not None and not isinstance(maxsize, int):
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda function: _cached(function, maxsize, typed)


def cache(user_function, /):
    """Remember all of a function's results."""
    return _cached(user_function, None, False)


def _cached(function, maxsize, typed):
    results = {}
    hits = misses = 0
    if maxsize is not None:
        maxsize = max(0, maxsize)

    def wrapper(*args, **kwds):
        nonlocal hits, misses
        key = args
        if kwds:
            key += (_mark,) + tuple(kwds.items())
        if typed:
            key += (_mark,) + tuple(type(a) for a in args) + tuple(type(v) for v in kwds.values())
        value = results.get(key, _missing)
        if value is not _missing:
            hits += 1
            if maxsize is not None:
                del results[key]
                results[key] = value
            return value
        misses += 1
        value = function(*args, **kwds)
        if maxsize != 0:
            if maxsize is not None and len(results) >= maxsize and key not in results:
                del results[next(iter(results))]
            results[key] = value
        return value

    def cache_info():
        return _CacheInfo(hits, misses, maxsize, len(results))

    def cache_clear():
        nonlocal hits, misses
        hits = misses = 0
        results.clear()

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


class cached_property:
    """A property computed once for each instance."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        self.attrname = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname or self.func.__name__
        store = instance.__dict__
        if name in store:
            return store[name]
        value = self.func(instance)
        store[name] = value
        return value


def singledispatch(func):
    """A function that is chosen by the type of its first argument."""
    registry = {object: func}

    def dispatch(cls):
        for c in cls.__mro__:
            if c in registry:
                return registry[c]
        return func

    def register(cls, f=None):
        if f is None:
            if isinstance(cls, type):
                return lambda f: register(cls, f)
            f = cls
            notes = [v for k, v in getattr(f, "__annotations__", {}).items() if k != "return"]
            if not notes:
                raise TypeError(f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` or plain "
                    "`@register` on an annotated function.")
            cls = notes[0]
        registry[cls] = f
        return f

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{func.__name__} requires at least 1 positional argument")
        return dispatch(type(args[0]))(*args, **kw)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    def __init__(self, func):
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, method)

    def __get__(self, obj, cls=None):
        def method(*args, **kwargs):
            return self.dispatcher.dispatch(type(args[0]))(obj, *args, **kwargs)
        method.register = self.register
        return method
"""#

// MARK: - operator

private func makeOperator() -> Module {
  let m = Module("operator")
  let operators: [(String, BinaryOperator)] = [
    ("add", .add), ("sub", .sub), ("mul", .mul), ("truediv", .trueDiv), ("floordiv", .floorDiv), ("mod", .mod), ("pow", .pow),
    ("matmul", .matmul), ("lshift", .lshift), ("rshift", .rshift), ("and_", .and), ("or_", .or), ("xor", .xor),
  ]
  for (name, op) in operators {
    m.define("\(name)(a, b, /)") { a throws(Raise) in try binary(op, a[0], a[1]) }
    let plain = name.hasSuffix("_") ? String(name.dropLast()) : name
    m.define("i\(plain)(a, b, /)") { a throws(Raise) in try inplace(op, a[0], a[1]) }
    m.dict[intern("__\(plain)__")] = m.dict[intern(name)]
  }
  for (name, op) in [("lt", CompareOperator.lt), ("le", .le), ("eq", .eq), ("ne", .ne), ("gt", .gt), ("ge", .ge)] {
    m.define("\(name)(a, b, /)") { a throws(Raise) in try compare(op, a[0], a[1]) }
    m.dict[intern("__\(name)__")] = m.dict[intern(name)]
  }
  for (name, op) in [("neg", UnaryOperator.neg), ("pos", .pos), ("invert", .invert), ("inv", .invert)] {
    m.define("\(name)(a, /)") { a throws(Raise) in try unary(op, a[0]) }
  }
  m.define("abs(a, /)") { a throws(Raise) in try vm.callMethod(a[0], "__abs__") }
  m.define("not_(a, /)") { a throws(Raise) in .bool(!(try truth(a[0]))) }
  m.define("truth(a, /)") { a throws(Raise) in .bool(try truth(a[0])) }
  m.define("is_(a, b, /)") { a in .bool(identical(a[0], a[1])) }
  m.define("is_not(a, b, /)") { a in .bool(!identical(a[0], a[1])) }
  m.define("contains(a, b, /)") { a throws(Raise) in .bool(try contains(a[0], a[1])) }
  m.define("concat(a, b, /)") { a throws(Raise) in try binary(.add, a[0], a[1]) }
  m.define("getitem(a, b, /)") { a throws(Raise) in try getItem(a[0], a[1]) }
  m.define("setitem(a, b, c, /)") { a throws(Raise) in
    try setItem(a[0], a[1], a[2])
    return .none
  }
  m.define("delitem(a, b, /)") { a throws(Raise) in
    try deleteItem(a[0], a[1])
    return .none
  }
  m.define("index(a, /)") { a throws(Raise) in .int(try indexValue(a[0])) }
  m.define("length_hint(obj, default=0, /)", "Return an estimate of the number of items in obj.") { a throws(Raise) in
    let fallback = try indexValue(a[1])
    return .int(try lengthHint(a[0]) ?? fallback)
  }
  m.define("countOf(a, b, /)") { a throws(Raise) in
    var n = 0
    for v in try sequenceItems(a[0]) where try equal(v, a[1]) { n += 1 }
    return .int(n)
  }
  m.define("indexOf(a, b, /)") { a throws(Raise) in
    for (i, v) in try sequenceItems(a[0]).enumerated() where try equal(v, a[1]) { return .int(i) }
    throw valueError("sequence.index(x): x not in sequence")
  }
  m.dict["itemgetter"] = .object(GetterObject.itemgetter)
  m.dict["attrgetter"] = .object(GetterObject.attrgetter)
  m.dict["methodcaller"] = .object(GetterObject.methodcaller)
  return m
}

/// itemgetter, attrgetter and methodcaller.
private final class GetterObject: Object {
  let cls: Class
  let keys: [Value]
  let named: [(Str, Value)]
  init(_ cls: Class, _ keys: [Value], _ named: [(Str, Value)] = []) {
    self.cls = cls
    self.keys = keys
    self.named = named
  }
  override var type: Class { cls }
  override var isCallable: Bool { true }

  override func call(_ a: Arguments) throws(Raise) -> Value {
    guard a.count == 1, !a.hasKeywords else { throw typeError("\(cls.name) expected 1 argument, got \(a.count)") }
    let receiver = a[0]
    if cls === GetterObject.methodcaller {
      return try vm.call(try Language.getAttribute(receiver, try Language.str(keys[0])), Array(keys.dropFirst()), named)
    }
    var out: [Value] = []
    for key in keys { out.append(cls === GetterObject.itemgetter ? try Language.getItem(receiver, key) : try path(receiver, key)) }
    return out.count == 1 ? out[0] : .tupleOf(out)
  }
  private func path(_ receiver: Value, _ key: Value) throws(Raise) -> Value {
    var v = receiver
    for part in try Language.str(key).split(separator: ".") { v = try Language.getAttribute(v, String(part)) }
    return v
  }
  override func repr() throws(Raise) -> String {
    var parts: [String] = []
    for k in keys { parts.append(try Language.repr(k)) }
    for (k, v) in named { parts.append("\(k.string)=\(try Language.repr(v))") }
    return "operator.\(cls.name)(\(parts.joined(separator: ", ")))"
  }

  nonisolated(unsafe) static let itemgetter = make("itemgetter")
  nonisolated(unsafe) static let attrgetter = make("attrgetter")
  nonisolated(unsafe) static let methodcaller = make("methodcaller")
  private static func make(_ name: String) -> Class {
    let c = Class(native: name, bases: [types.object])
    c.dict["__module__"] = .string("operator")
    c.construct = { cls, a throws(Raise) in
      if a.count == 0 { throw typeError("\(name) expected 1 argument, got 0") }
      if name == "attrgetter" {
        for v in a.positional { guard case .str = v.unwrapped else { throw typeError("attribute name must be a string") } }
      }
      return .object(GetterObject(cls, a.positional, a.named))
    }
    return c
  }
}
