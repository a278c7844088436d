// Iterators of the builtin types, and iterating any value.

/// An iterator over `v`; raises TypeError where there is none.
public func iterate(_ v: Value) throws(Raise) -> Value {
  guard let it = try iterateOrNil(v) else { throw typeError("'\(typeName(v))' object is not iterable") }
  return it
}

func iterateOrNil(_ v: Value) throws(Raise) -> Value? {
  switch v {
  case .list(let l): return .object(ListIterator(l))
  case .tuple(let t): return .object(TupleIterator(t))
  case .str(let s): return .object(StrIterator(s))
  case .dict(let d): return .object(DictIterator(d, .keys))
  case .instance(let i):
    if let it = try i.iterate() { return it }
    return i.payload.isUndefined ? nil : try iterateOrNil(i.payload)
  case .object(let o): return try o.iterate()
  default: return nil
  }
}

public func isIterator(_ v: Value) -> Bool {
  switch v {
  case .object(let o): o.isIterator
  case .instance(let i): i.isIterator
  default: false
  }
}

/// The next item of an iterator, nil at its end.
@inline(__always)
public func next(_ iterator: Value) throws(Raise) -> Value? {
  if pollRequested { try vm.poll() }
  switch iterator {
  case .object(let o): return try o.next()
  case .instance(let i): return try i.next()
  default: throw typeError("'\(typeName(iterator))' object is not an iterator")
  }
}

/// Calls `body` with each item.
public func forEach(_ v: Value, _ body: (Value) throws(Raise) -> Void) throws(Raise) {
  switch v {
  case .list(let l):
    var i = 0
    while i < l.count {
      try body(l[i])
      i += 1
    }
  case .tuple(let t): for i in 0..<t.count { try body(t[i]) }
  default:
    let it = try iterate(v)
    while let item = try next(it) {
      try body(item)
    }
  }
}

/// All items of an iterable.
public func sequenceItems(_ v: Value) throws(Raise) -> [Value] {
  switch v {
  case .list(let l): return l.array
  case .tuple(let t): return t.array
  default:
    if case .object(let o) = v, o is RangeObject { try Memory.check(try length(v), of: 48) }
    var out: [Value] = []
    try forEach(v) { (item) throws(Raise) in out.append(item) }
    return out
  }
}

open class BuiltinIterator: Object {
  open override var type: Class { types.iterator }
  public final override var isIterator: Bool { true }
  public final override func iterate() throws(Raise) -> Value? { .object(self) }
  open override func repr() throws(Raise) -> String { "<\(type.name) object at \(addressText(self))>" }
}

final class ListIterator: BuiltinIterator {
  /// Retained until the end is reached.
  private var list: Unmanaged<List>?
  private var index = 0
  init(_ list: List) { self.list = .passRetained(list) }
  deinit { list?.release() }
  override var type: Class { IteratorTypes.list }

  /// `next` for the machine; false at the end.
  @inline(__always) func step(into register: Register) -> Bool {
    guard let list, index < list._withUnsafeGuaranteedRef({ $0.count }) else {
      finish()
      return false
    }
    register.assign(list._withUnsafeGuaranteedRef { $0.items } + index)
    index &+= 1
    return true
  }

  private func finish() {
    list?.release()
    list = nil
  }

  override func next() throws(Raise) -> Value? {
    var v = Value.undefined
    return withUnsafeMutablePointer(to: &v) { step(into: $0) } ? v : nil
  }
}

final class TupleIterator: BuiltinIterator {
  private let tuple: Tuple
  private var index = 0
  init(_ tuple: Tuple) { self.tuple = tuple }
  override var type: Class { IteratorTypes.tuple }
  override func next() throws(Raise) -> Value? {
    guard index < tuple.count else { return nil }
    index += 1
    return tuple[index - 1]
  }
}

final class StrIterator: BuiltinIterator {
  private let text: Str
  private var offset = 0
  init(_ text: Str) { self.text = text }
  override var type: Class { IteratorTypes.str }
  override func next() throws(Raise) -> Value? {
    guard offset < text.byteCount else { return nil }
    let first = text.bytes[offset]
    if first < 0x80 {
      offset += 1
      return .str(asciiStrings[Int(first)])
    }
    let n = utf8Width(first)
    defer { offset += n }
    return .str(Str(UnsafeBufferPointer(start: text.bytes + offset, count: n)))
  }
}

final class DictIterator: BuiltinIterator {
  enum Part { case keys, values, items }
  private let dict: Dict
  private let part: Part
  private var position = 0
  private let size: Int
  init(_ dict: Dict, _ part: Part) {
    self.dict = dict
    self.part = part
    size = dict.count
  }
  override var type: Class { IteratorTypes.dict }
  override func next() throws(Raise) -> Value? {
    if dict.count != size { throw runtimeError("dictionary changed size during iteration") }
    guard let e = dict.nextEntry(&position) else { return nil }
    switch part {
    case .keys: return dict.entries[e].key
    case .values: return dict.entries[e].value
    case .items: return .tupleOf([dict.entries[e].key, dict.entries[e].value])
    }
  }
}

/// `range(…)`'s iterator; the machine steps it in place.
final class RangeIterator: BuiltinIterator {
  var current: Int
  var remaining: Int
  let step: Int
  init(_ start: Int, _ count: Int, _ step: Int) {
    current = start
    remaining = count
    self.step = step
  }
  override var type: Class { IteratorTypes.range }
  override func next() throws(Raise) -> Value? {
    guard remaining > 0 else { return nil }
    remaining -= 1
    defer { current = current &+ step }
    return .int(current)
  }
}

/// Iteration by `__getitem__` from 0 until IndexError.
final class SequenceIterator: BuiltinIterator {
  private let sequence: Value
  private var index = 0
  private var ended = false
  init(_ sequence: Value) { self.sequence = sequence }
  override func next() throws(Raise) -> Value? {
    if ended { return nil }
    do throws(Raise) {
      defer { index += 1 }
      return try Language.getItem(sequence, .int(index))
    } catch {
      guard error.matches(types.IndexError) || error.matches(types.StopIteration) else { throw error }
      ended = true
      return nil
    }
  }
}

/// An iterator made of a Swift closure.
public final class ClosureIterator: BuiltinIterator {
  private var step: (() throws(Raise) -> Value?)?
  private let cls: Class
  public init(_ cls: Class, _ step: @escaping () throws(Raise) -> Value?) {
    self.cls = cls
    self.step = step
  }
  public override var type: Class { cls }
  public override func next() throws(Raise) -> Value? {
    guard let step else { return nil }
    let v = try step()
    if v == nil { self.step = nil }
    return v
  }
}

/// Classes of the iterators, by the names CPython gives them.
public enum IteratorTypes {
  private static func make(_ name: String) -> Class {
    let c = Class(native: name, bases: [types.object], populate: Methods.populateIterator)
    c.isAcceptableBase = false
    c.construct = { cls, _ throws(Raise) in throw typeError("cannot create '\(cls.name)' instances") }
    return c
  }
  static let list = make("list_iterator"), tuple = make("tuple_iterator"), str = make("str_ascii_iterator")
  static let dict = make("dict_keyiterator"), range = make("range_iterator")
  public static let callable = make("callable_iterator")
}
