// A Python exception on its way, and shorthands to raise one.

public struct Raise: Error {
  public let exception: ExceptionObject
  public init(_ exception: ExceptionObject) { self.exception = exception }

  public init(_ cls: Class, _ message: String) { self.init(ExceptionObject(cls, [.string(message)])) }

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
public func keyError(_ key: Value) -> Raise { Raise(ExceptionObject(types.KeyError, [key])) }
public func recursionError(_ m: String = "maximum recursion depth exceeded") -> Raise { Raise(types.RecursionError, m) }

/// OSError with errno and the system's text, as the subclass that CPython picks for the number.
public func osError(_ number: Int32, _ path: String? = nil) -> Raise {
  let cls: Class
  switch number {
  case 2: cls = types.FileNotFoundError
  case 17: cls = types.FileExistsError
  case 13, 1: cls = types.PermissionError
  case 21: cls = types.IsADirectoryError
  case 20: cls = types.NotADirectoryError
  case 32: cls = types.BrokenPipeError
  case 4: cls = types.InterruptedError
  case 110: cls = types.TimeoutError
  default: cls = types.OSError
  }
  var arguments: [Value] = [.int(Int(number)), .string(systemErrorText(number))]
  if let path { arguments.append(.string(path)) }
  return Raise(ExceptionObject(cls, arguments))
}
