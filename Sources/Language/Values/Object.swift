// The root of everything that lives on the heap. A kind of object answers the machine by overriding these methods;
// what it leaves out raises what CPython raises for a type without that ability.

/// Operators of two operands, `op` and `op=` alike. The order is that of the machine's opcodes and of the tables of dunder names.
public enum BinaryOperator: UInt8, CaseIterable {
  case add, sub, mul, trueDiv, floorDiv, mod, pow, matmul, lshift, rshift, and, or, xor
}

/// `-x`, `+x` and `~x`; the raw value indexes the tables of their dunder names and symbols.
public enum UnaryOperator: UInt8 { case neg, pos, invert }

/// The six rich comparisons, `<` to `>=`; the raw value indexes the tables of their dunder names and symbols.
public enum CompareOperator: UInt8, CaseIterable { case lt, le, eq, ne, gt, ge }

/// What every value on the heap is: each method is one ability of a Python type, with what a type without it does as default.
open class Object {
  /// A plain object: its type is `object` unless a subclass overrides `type`.
  public init() {}

  /// The Python type.
  open var type: Class { types.object }

  /// `self.name`, or nil where there is no such attribute (the caller words the error).
  open func getAttribute(_ name: Str) throws(Raise) -> Value? {
    try genericGetAttribute(.of(self), type, name, dict: attributeDict)
  }
  /// `self.name = value`. Raises AttributeError if the attribute is read-only, or there is no `attributeDict` to hold it.
  open func setAttribute(_ name: Str, _ value: Value) throws(Raise) {
    try genericSetAttribute(.of(self), type, name, value, dict: attributeDict)
  }
  /// `del self.name`. Raises AttributeError if there is no such attribute, or it is read-only.
  open func deleteAttribute(_ name: Str) throws(Raise) {
    try genericDeleteAttribute(.of(self), type, name, dict: attributeDict)
  }
  /// The object itself where it can be part of a cycle.
  var asContainer: Container? { nil }
  /// What the type has under a name is not hidden by an attribute of the object's own: a call then needs no bound method, and
  /// the machine remembers what it found. A kind that answers for names its type has must say no.
  open var usesTypeMethods: Bool { true }
  /// As an attribute of a class it is a function that takes the instance as its first argument.
  open var takesReceiver: Bool { false }
  /// The `__dict__` of an object that has one.
  open var attributeDict: Dict? { nil }

  /// `self(...)`. Raises TypeError if the kind is not callable; who overrides it overrides `isCallable` too.
  open func call(_ arguments: Arguments) throws(Raise) -> Value {
    throw typeError("'\(type.name)' object is not callable")
  }
  /// `callable(self)`, answered without a call.
  open var isCallable: Bool { false }

  /// Whether its `+` and `*` come before those of a list, tuple or str on their left, which are not numbers to CPython.
  open var leadsSequences: Bool { false }
  /// `self op other`, or `other op self` when `reflected`; nil is `NotImplemented`.
  open func binary(_ op: BinaryOperator, _ other: Value, reflected: Bool) throws(Raise) -> Value? { nil }
  /// `self op= other` where the type changes in place; nil falls back to `binary`.
  open func inplace(_ op: BinaryOperator, _ other: Value) throws(Raise) -> Value? { nil }
  /// `-self`, `+self` or `~self`; nil where the type has no such operator, and the caller raises TypeError.
  open func unary(_ op: UnaryOperator) throws(Raise) -> Value? { nil }
  /// A rich comparison; nil is `NotImplemented`.
  open func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? { nil }

  /// `self[key]`. Raises TypeError if the type has no subscripts, IndexError or KeyError if nothing is there.
  open func getItem(_ key: Value) throws(Raise) -> Value {
    throw typeError("'\(type.name)' object is not subscriptable")
  }
  /// `self[key] = value`. Raises TypeError if the type takes no assignment to items.
  open func setItem(_ key: Value, _ value: Value) throws(Raise) {
    throw typeError("'\(type.name)' object does not support item assignment")
  }
  /// `del self[key]`. Raises TypeError if the type deletes no items.
  open func deleteItem(_ key: Value) throws(Raise) {
    throw typeError("'\(type.name)' object doesn't support item deletion")
  }

  /// `len(self)`, or nil where the type has none.
  open func length() throws(Raise) -> Int? { nil }
  /// `item in self`, or nil to search by iteration.
  open func contains(_ item: Value) throws(Raise) -> Bool? { nil }
  /// A new iterator, or nil where the type is not iterable.
  open func iterate() throws(Raise) -> Value? { nil }
  /// Appends all items to a list where that runs no script's code; false, with nothing done, where it may.
  open func gather(into list: List) throws(Raise) -> Bool { false }
  /// The next item of an iterator, nil at its end.
  open func next() throws(Raise) -> Value? {
    throw typeError("'\(type.name)' object is not an iterator")
  }
  /// Whether it has `__next__`; an iterator overrides this and `next`.
  open var isIterator: Bool { false }
  /// `next`, with the item put into `place`; false at the end.
  open func step(into place: UnsafeMutablePointer<Value>) throws(Raise) -> Bool {
    guard let v = try next() else { return false }
    place.pointee = v
    return true
  }

  /// `bool(self)`: by default false only for a length of 0.
  open func truth() throws(Raise) -> Bool { if let n = try length() { n != 0 } else { true } }
  /// `hash(self)`: by default from the identity. Unhashable types raise TypeError; equal objects must give equal hashes.
  open func hash() throws(Raise) -> Int { identityHash(self) }
  /// `repr(self)`: by default the type and the address, as `object.__repr__`.
  open func repr() throws(Raise) -> String { "<\(type.qualifiedName) object at \(addressText(self))>" }
  /// `str(self)`: by default the repr.
  open func str() throws(Raise) -> String { try repr() }
  /// `str` as a Python string, for kinds that write one sooner than a Swift string.
  open func text() throws(Raise) -> Str { Str(try str()) }
  /// `int(self)` of a number: by default nil, and `__int__` and its like are asked.
  open func integer() throws(Raise) -> Value? { nil }
  /// `format(self, spec)`: by default `str` for an empty spec. Raises TypeError if there is a spec and the type knows none.
  open func format(_ spec: String) throws(Raise) -> String {
    if spec.isEmpty { return try str() }
    throw typeError("unsupported format string passed to \(type.name).__format__")
  }

  /// Calls `visit` on every value this object holds, for the collector of cycles.
  open func traverse(_ visit: (Value) -> Void) {}
  /// Drops what it holds, to break a cycle.
  open func clearReferences() {}
}

/// The hash of an object that compares by identity: its address turned by four bits, as CPython's.
public func identityHash(_ object: AnyObject) -> Int {
  let address = UInt(bitPattern: Unmanaged.passUnretained(object).toOpaque())
  return Int(bitPattern: (address >> 4) | (address << 60))
}

/// The address in hexadecimal, as the reprs of objects end; another object may get it once this one is gone.
public func addressText(_ object: AnyObject) -> String {
  "0x" + String(UInt(bitPattern: Unmanaged.passUnretained(object).toOpaque()), radix: 16)
}
