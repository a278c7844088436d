// A Python exception on its way, and shorthands to raise one.

/// What throwing functions throw: a Python exception on its way.
public struct Raise: Error {
  /// The exception itself.
  public let exception: ExceptionObject
  /// Raises an exception object that exists already; its traceback and context are left as they are.
  public init(_ exception: ExceptionObject) { self.exception = exception }

  /// An exception of a class with one text as its argument.
  public init(_ cls: Class, _ message: String) { self.init(ExceptionObject(cls, [.string(message)])) }

  /// Whether `except cls` would catch it.
  public func matches(_ cls: Class) -> Bool { exception.cls.isSubclass(of: cls) }
  /// `str(exception)`.
  public var message: String { (try? exception.str()) ?? "" }
}

/// A TypeError to throw: a value of the wrong type, or a call with the wrong arguments.
public func typeError(_ m: String) -> Raise { Raise(types.TypeError, m) }
/// A ValueError to throw: the type is right, the value is not.
public func valueError(_ m: String) -> Raise { Raise(types.ValueError, m) }
/// An AttributeError to throw, without `name` and `obj`; a failed look-up, which has them, is made by `noAttribute`.
public func attributeError(_ m: String) -> Raise { Raise(types.AttributeError, m) }
/// An IndexError to throw: a position outside a sequence, or an index past 64 bits.
public func indexError(_ m: String) -> Raise { Raise(types.IndexError, m) }
/// A RuntimeError to throw: a failure that no other class is for; PyTorch raises it for most errors of tensors.
public func runtimeError(_ m: String) -> Raise { Raise(types.RuntimeError, m) }
/// A NameError to throw: a variable that is not defined anywhere.
public func nameError(_ m: String) -> Raise { Raise(types.NameError, m) }
/// An OverflowError to throw: a number that the result, a C type or a float cannot hold.
public func overflowError(_ m: String) -> Raise { Raise(types.OverflowError, m) }
/// A ZeroDivisionError to throw: `/`, `//` or `%` by zero, or zero to a negative power.
public func zeroDivision(_ m: String) -> Raise { Raise(types.ZeroDivisionError, m) }
/// An ImportError to throw. One for a module that is not there at all is ModuleNotFoundError instead.
public func importError(_ m: String) -> Raise { Raise(types.ImportError, m) }
/// A NotImplementedError to throw: what wick does not offer, or an abstract method.
public func notImplementedError(_ m: String) -> Raise { Raise(types.NotImplementedError, m) }
/// An AssertionError to throw: what a failed `assert` raises.
public func assertionError(_ m: String) -> Raise { Raise(types.AssertionError, m) }
/// A KeyError, whose argument is the key and not a text.
public func keyError(_ key: Value) -> Raise { Raise(ExceptionObject(types.KeyError, [key])) }
/// A RecursionError, with CPython's words for calls that go too deep.
public func recursionError(_ m: String = "maximum recursion depth exceeded") -> Raise { Raise(types.RecursionError, m) }
