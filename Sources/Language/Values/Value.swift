// A Python value: ints, floats and bools inline, hot kinds in their own case, the rest an `Object`.
// The machine reads tags and payloads in place (Machine/RawValue.swift), so the order of cases matters.

/// A Python value, held by reference except for numbers, bools and None. Use it from the interpreter's thread only.
public enum Value {
  case int(Int)
  case float(Double)
  case bool(Bool)
  case str(Str)
  case list(List)
  case tuple(Tuple)
  case dict(Dict)
  case function(Function)
  case instance(Instance)
  case object(Object)
  /// An unbound local, a missing argument: never seen by a script.
  case undefined
  case none
}

extension Value {
  /// A Python string made of `text`.
  @inlinable public static func string(_ text: String) -> Value { .str(Str(text)) }

  /// A tuple of `items`.
  @inlinable public static func tupleOf(_ items: [Value]) -> Value { .tuple(Tuple(items)) }

  /// A list of `items`.
  @inlinable public static func listOf(_ items: [Value]) -> Value { .list(List(items)) }

  /// Whether it stands for no value at all: an unbound local or an argument not given.
  public var isUndefined: Bool { if case .undefined = self { true } else { false } }
  /// Whether it is Python's None.
  public var isNone: Bool { if case .none = self { true } else { false } }
  /// Whether it is None or was not given, for parameters to which Python lets None mean the default.
  public var isMissingOrNone: Bool {
    switch self {
    case .undefined, .none: true
    default: false
    }
  }

  /// The heap object behind the value, if it has one.
  public var heapObject: Object? {
    switch self {
    case .str(let o): o
    case .list(let o): o
    case .tuple(let o): o
    case .dict(let o): o
    case .function(let o): o
    case .instance(let o): o
    case .object(let o): o
    case .int, .float, .bool, .undefined, .none: nil
    }
  }

  /// The value itself, or for an instance of a subclass of a builtin type the builtin value inside it.
  public var unwrapped: Value {
    if case .instance(let i) = self, !i.payload.isUndefined { return i.payload }
    return self
  }

  /// The value as the case of the enum that its class has: objects made by natives enter here.
  public static func of(_ object: Object) -> Value {
    switch object {
    case let o as Str: .str(o)
    case let o as List: .list(o)
    case let o as Tuple: .tuple(o)
    case let o as Dict: .dict(o)
    case let o as Function: .function(o)
    case let o as Instance: .instance(o)
    default: .object(object)
    }
  }
}

/// Python's `is`.
public func identical(_ a: Value, _ b: Value) -> Bool {
  switch (a, b) {
  case (.none, .none), (.undefined, .undefined): true
  case (.int(let x), .int(let y)): x == y
  case (.bool(let x), .bool(let y)): x == y
  case (.float(let x), .float(let y)): x.bitPattern == y.bitPattern
  default:
    if let x = a.heapObject, let y = b.heapObject { x === y } else { false }
  }
}
