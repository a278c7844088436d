// A Python exception on its way, and shorthands to raise one.

/// What throwing functions throw: a Python exception on its way.
public struct Raise: Error {
  /// The exception itself.
  public let exception: ExceptionObject
  public init(_ exception: ExceptionObject) { self.exception = exception }

  /// An exception of a class with one text as its argument.
  public init(_ cls: Class, _ message: String) { self.init(ExceptionObject(cls, [.string(message)])) }

  /// Whether `except cls` would catch it.
  public func matches(_ cls: Class) -> Bool { exception.cls.isSubclass(of: cls) }
  /// `str(exception)`.
  public var message: String { (try? exception.str()) ?? "" }
}

public func typeError(_ m: String) -> Raise { Raise(types.TypeError, m) }
public func valueError(_ m: String) -> Raise { Raise(types.ValueError, m) }
public func attributeError(_ m: String) -> Raise { Raise(types.AttributeError, m) }
public func indexError(_ m: String) -> Raise { Raise(types.IndexError, m) }
public func runtimeError(_ m: String) -> Raise { Raise(types.RuntimeError, m) }
public func nameError(_ m: String) -> Raise { Raise(types.NameError, m) }
public func overflowError(_ m: String) -> Raise { Raise(types.OverflowError, m) }
public func zeroDivision(_ m: String) -> Raise { Raise(types.ZeroDivisionError, m) }
public func importError(_ m: String) -> Raise { Raise(types.ImportError, m) }
public func notImplementedError(_ m: String) -> Raise { Raise(types.NotImplementedError, m) }
public func assertionError(_ m: String) -> Raise { Raise(types.AssertionError, m) }
/// A KeyError, whose argument is the key and not a text.
public func keyError(_ key: Value) -> Raise { Raise(ExceptionObject(types.KeyError, [key])) }
/// A RecursionError, with CPython's words for calls that go too deep.
public func recursionError(_ m: String = "maximum recursion depth exceeded") -> Raise { Raise(types.RecursionError, m) }
