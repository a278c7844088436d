// The root of everything that lives on the heap. A kind of object answers the machine by overriding these methods;
// what it leaves out raises what CPython raises for a type without that ability.

public enum BinaryOperator: UInt8, CaseIterable {
  case add, sub, mul, trueDiv, floorDiv, mod, pow, matmul, lshift, rshift, and, or, xor
}

public enum UnaryOperator: UInt8 { case neg, pos, invert }

public enum CompareOperator: UInt8 { case lt, le, eq, ne, gt, ge }

open class Object {
  public init() {}

  /// The Python type.
  open var type: Class { types.object }

  /// `self.name`, or nil where there is no such attribute (the caller words the error).
  open func getAttribute(_ name: Str) throws(Raise) -> Value? {
    try genericGetAttribute(.of(self), type, name, dict: attributeDict)
  }
  open func setAttribute(_ name: Str, _ value: Value) throws(Raise) {
    try genericSetAttribute(.of(self), type, name, value, dict: attributeDict)
  }
  open func deleteAttribute(_ name: Str) throws(Raise) {
    try genericDeleteAttribute(.of(self), type, name, dict: attributeDict)
  }
  /// The object itself where it can be part of a cycle.
  var asContainer: Container? { nil }
  /// Attributes are found on the type first, as methods are: calls then need no bound method.
  open var usesTypeMethods: Bool { false }
  /// The `__dict__` of an object that has one.
  open var attributeDict: Dict? { nil }

  open func call(_ arguments: Arguments) throws(Raise) -> Value {
    throw typeError("'\(type.name)' object is not callable")
  }
  open var isCallable: Bool { false }

  /// Whether its `+` and `*` come before those of a list, tuple or str on their left, which are not numbers to CPython.
  open var leadsSequences: Bool { false }
  /// `self op other`, or `other op self` when `reflected`; nil is `NotImplemented`.
  open func binary(_ op: BinaryOperator, _ other: Value, reflected: Bool) throws(Raise) -> Value? { nil }
  /// `self op= other` where the type changes in place; nil falls back to `binary`.
  open func inplace(_ op: BinaryOperator, _ other: Value) throws(Raise) -> Value? { nil }
  open func unary(_ op: UnaryOperator) throws(Raise) -> Value? { nil }
  /// A rich comparison; nil is `NotImplemented`.
  open func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? { nil }

  open func getItem(_ key: Value) throws(Raise) -> Value {
    throw typeError("'\(type.name)' object is not subscriptable")
  }
  open func setItem(_ key: Value, _ value: Value) throws(Raise) {
    throw typeError("'\(type.name)' object does not support item assignment")
  }
  open func deleteItem(_ key: Value) throws(Raise) {
    throw typeError("'\(type.name)' object doesn't support item deletion")
  }

  /// `len(self)`, or nil where the type has none.
  open func length() throws(Raise) -> Int? { nil }
  /// `item in self`, or nil to search by iteration.
  open func contains(_ item: Value) throws(Raise) -> Bool? { nil }
  /// A new iterator, or nil where the type is not iterable.
  open func iterate() throws(Raise) -> Value? { nil }
  /// The next item of an iterator, nil at its end.
  open func next() throws(Raise) -> Value? {
    throw typeError("'\(type.name)' object is not an iterator")
  }
  open var isIterator: Bool { false }
  /// `next`, with the item put into `place`; false at the end.
  open func step(into place: UnsafeMutablePointer<Value>) throws(Raise) -> Bool {
    guard let v = try next() else { return false }
    place.pointee = v
    return true
  }

  open func truth() throws(Raise) -> Bool { if let n = try length() { n != 0 } else { true } }
  open func hash() throws(Raise) -> Int { identityHash(self) }
  open func repr() throws(Raise) -> String { "<\(type.qualifiedName) object at \(addressText(self))>" }
  open func str() throws(Raise) -> String { try repr() }
  open func format(_ spec: String) throws(Raise) -> String {
    if spec.isEmpty { return try str() }
    throw typeError("unsupported format string passed to \(type.name).__format__")
  }

  /// Calls `visit` on every value this object holds, for the collector of cycles.
  open func traverse(_ visit: (Value) -> Void) {}
  /// Drops what it holds, to break a cycle.
  open func clearReferences() {}
}

public func identityHash(_ object: AnyObject) -> Int {
  let address = UInt(bitPattern: Unmanaged.passUnretained(object).toOpaque())
  return Int(bitPattern: (address >> 4) | (address << 60))
}

public func addressText(_ object: AnyObject) -> String {
  "0x" + String(UInt(bitPattern: Unmanaged.passUnretained(object).toOpaque()), radix: 16)
}
