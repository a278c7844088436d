// Iterators that loops step in place: the next item goes straight to a register, and a tuple that nothing else refers to
// is used again.
import CPlatform

/// The base of iterators made in Swift: `iter(it)` is the iterator itself, so what remains is to override `next`.
open class BuiltinIterator: Object {
  open override var type: Class { types.iterator }
  public final override var isIterator: Bool { true }
  public final override func iterate() throws(Raise) -> Value? { .object(self) }
  /// How many items are left, where that is known.
  func lengthHint() throws(Raise) -> Int? { nil }
  open override func repr() throws(Raise) -> String { "<\(type.name) object at \(addressText(self))>" }
}

/// An iterator that is written as `step`.
class SteppingIterator: BuiltinIterator {
  /// What `__reduce__` tells: what makes the iterator again, its arguments, and a position. Nil for a kind that is not pickled.
  var reduction: (Value, [Value])? { nil }
  /// What `__setstate__` does with what `reduction` told last. Raises AttributeError for a kind that tells nothing.
  func restore(_ state: Value) throws(Raise) { throw attributeError("'\(type.name)' object has no attribute '__setstate__'") }
  override func next() throws(Raise) -> Value? {
    try withScratch { (place) throws(Raise) in try step(into: place) ? place.pointee : nil }
  }
}

final class ListIterator: SteppingIterator {
  /// Retained until the end is reached.
  fileprivate var list: Unmanaged<List>?
  fileprivate var index = 0
  override var reduction: (Value, [Value])? {
    guard let list else { return (builtinIter, [.tupleOf([.listOf([])])]) }
    return (builtinIter, [.tupleOf([.list(list.object)]), .int(index)])
  }
  override func restore(_ state: Value) throws(Raise) { index = max(0, try indexValue(state)) }
  init(_ list: List) { self.list = .passRetained(list) }
  deinit { list?.release() }
  override var type: Class { IteratorTypes.list }
  override func lengthHint() throws(Raise) -> Int? {
    list.map { max(0, $0._withUnsafeGuaranteedRef { $0.count } - index) } ?? 0
  }

  fileprivate func finish() {
    list?.release()
    list = nil
  }

  override func step(into register: Register) throws(Raise) -> Bool { Unmanaged.passUnretained(self).advance(into: register) }
}

extension Unmanaged where Instance == ListIterator {
  @inline(__always) func advance(into register: Register) -> Bool {
    let index = _withUnsafeGuaranteedRef { $0.index }
    guard let list = _withUnsafeGuaranteedRef({ $0.list }), index < list.count else {
      _withUnsafeGuaranteedRef { $0.finish() }
      return false
    }
    _withUnsafeGuaranteedRef { $0.index = index &+ 1 }
    register.assign(list.items + index)
    return true
  }
}

final class TupleIterator: SteppingIterator {
  fileprivate let tuple: Tuple
  fileprivate var index = 0
  override var reduction: (Value, [Value])? {
    (builtinIter, index < tuple.count ? [.tupleOf([.tuple(tuple)]), .int(index)] : [.tupleOf([.tuple(Tuple.empty)])])
  }
  override func restore(_ state: Value) throws(Raise) { index = min(max(0, try indexValue(state)), tuple.count) }
  init(_ tuple: Tuple) { self.tuple = tuple }
  override var type: Class { IteratorTypes.tuple }
  override func lengthHint() throws(Raise) -> Int? { tuple.count - index }
  override func step(into register: Register) throws(Raise) -> Bool { Unmanaged.passUnretained(self).advance(into: register) }
}

extension Unmanaged where Instance == TupleIterator {
  @inline(__always) func advance(into register: Register) -> Bool {
    let index = _withUnsafeGuaranteedRef { $0.index }
    let tuple = _withUnsafeGuaranteedRef { Unmanaged<Tuple>.passUnretained($0.tuple) }
    if index >= tuple.count { return false }
    _withUnsafeGuaranteedRef { $0.index = index &+ 1 }
    register.assign(tuple.items + index)
    return true
  }
}

final class StrIterator: SteppingIterator {
  private let text: Str
  fileprivate let bytes: UnsafePointer<UInt8>
  fileprivate let count: Int
  fileprivate let ascii = asciiValues
  fileprivate var offset = 0
  init(_ text: Str) {
    self.text = text
    bytes = UnsafePointer(text.bytes)
    count = text.byteCount
  }
  override var type: Class { text.isASCII ? IteratorTypes.str : IteratorTypes.wideStr }
  override func lengthHint() throws(Raise) -> Int? { text.count - codePointCount(text.bytes, offset) }
  override func step(into register: Register) throws(Raise) -> Bool { Unmanaged.passUnretained(self).advance(into: register) }

  fileprivate func advanceWide(into register: Register, _ first: UInt8) -> Bool {
    let n = utf8Width(first)
    register.pointee = .str(Str(UnsafeBufferPointer(start: text.bytes + offset, count: n)))
    offset += n
    return true
  }
}

extension Unmanaged where Instance == StrIterator {
  @inline(__always) func advance(into register: Register) -> Bool {
    let offset = _withUnsafeGuaranteedRef { $0.offset }
    if offset >= _withUnsafeGuaranteedRef({ $0.count }) { return false }
    let first = _withUnsafeGuaranteedRef { $0.bytes }[offset]
    if first >= 0x80 { return _withUnsafeGuaranteedRef { $0.advanceWide(into: register, first) } }
    _withUnsafeGuaranteedRef { $0.offset = offset &+ 1 }
    register.assign(_withUnsafeGuaranteedRef { $0.ascii } + Int(first))
    return true
  }
}

/// The strings of one ASCII character, as values that lie still.
let asciiValues: UnsafeMutablePointer<Value> = {
  let p = UnsafeMutablePointer<Value>.allocate(capacity: 128)
  for i in 0..<128 { (p + i).initialize(to: .str(asciiStrings[i])) }
  return p
}()

final class DictIterator: SteppingIterator {
  enum Part { case keys, values, items }
  private let dict: Dict
  private let part: Part
  private var position = 0
  private let size: Int
  private var left: Int
  private var ended = false
  init(_ dict: Dict, _ part: Part) {
    self.dict = dict
    self.part = part
    size = dict.count
    left = size
  }
  override var type: Class {
    switch part {
    case .keys: IteratorTypes.dict
    case .values: IteratorTypes.dictValues
    case .items: IteratorTypes.dictItems
    }
  }
  override func lengthHint() throws(Raise) -> Int? { dict.count == size ? left : 0 }
  override func step(into register: Register) throws(Raise) -> Bool {
    if ended { return false }
    if dict.count != size { throw runtimeError("dictionary changed size during iteration") }
    guard let e = dict.nextEntry(&position) else {
      ended = true
      return false
    }
    // As many went as came, but not the same.
    if left == 0 { throw runtimeError("dictionary keys changed during iteration") }
    left -= 1
    let key = Dict.keyPlace(dict.entries + e), value = Dict.valuePlace(dict.entries + e)
    switch part {
    case .keys: register.assign(key)
    case .values: register.assign(value)
    case .items: register.setPair(key, value)
    }
    return true
  }
}

final class EnumerateIterator: SteppingIterator {
  private var count: Int
  private var big: BigInt?
  /// The number and the item of a step, then the iterator.
  private let item = UnsafeMutablePointer<Value>.room(3)
  private var inner: Value { item[2] }
  init(_ inner: Value, from start: Int) {
    count = start
    item.initialize(repeating: .undefined, count: 2)
    (item + 2).initialize(to: inner)
  }
  deinit {
    item.deinitialize(count: 3)
    item.giveBack()
  }
  override var type: Class { types.enumerate }
  override var reduction: (Value, [Value])? {
    (.object(types.enumerate), [.tupleOf([inner, big.map { BigInteger.normalized($0) } ?? .int(count)])])
  }
  override func step(into register: Register) throws(Raise) -> Bool {
    guard try (item + 2).step(into: item + 1) else { return false }
    if let big {
      item.pointee = BigInteger.normalized(big)
      self.big = big + 1
    } else {
      item.set(count)
      // Past 64 bits the count goes on as a big int.
      if count == Int.max { big = BigInt(count) + 1 }
      count &+= 1
    }
    register.setPair(item, item + 1)
    (item + 1).clear()
    return true
  }
}

final class ZipIterator: SteppingIterator {
  private let iterators: Tuple
  private var isStrict: Bool
  /// The items of a round, until all are there.
  private let round: UnsafeMutablePointer<Value>
  private var ended = false
  init(_ iterators: [Value], strict: Bool) {
    self.iterators = Tuple(iterators)
    isStrict = strict
    round = .room(iterators.count)
    round.initialize(repeating: .undefined, count: iterators.count)
  }
  deinit {
    round.deinitialize(count: iterators.count)
    round.giveBack()
  }
  override var type: Class { types.zip }
  override var reduction: (Value, [Value])? { (.object(types.zip), [.tuple(iterators)] + (isStrict ? [.bool(true)] : [])) }
  override func restore(_ state: Value) throws(Raise) { isStrict = try Language.truth(state) }
  override func step(into register: Register) throws(Raise) -> Bool {
    let n = iterators.count
    if n == 0 || ended { return false }
    for i in 0..<n {
      if try (iterators.items + i).step(into: round + i) { continue }
      ended = true
      for k in 0..<i { (round + k).clear() }
      if isStrict { try checkRest(i) }
      return false
    }
    if n == 2 { register.setPair(round, round + 1) } else { register.pointee = .tuple(Tuple(copying: round, n)) }
    for i in 0..<n { (round + i).clear() }
    return true
  }

  private func checkRest(_ i: Int) throws(Raise) {
    func name(_ n: Int) -> String { n == 1 ? " 1" : "s 1-\(n)" }
    if i > 0 { throw valueError("zip() argument \(i + 1) is shorter than argument\(name(i))") }
    for j in 1..<max(1, iterators.count) where try Language.next(iterators[j]) != nil {
      throw valueError("zip() argument \(j + 1) is longer than argument\(name(j))")
    }
  }
}

/// `map(f, …)`.
final class MapIterator: SteppingIterator {
  /// The function, then the iterators.
  private let parts: Tuple
  init(_ function: Value, _ iterators: [Value]) { parts = Tuple([function] + iterators) }
  override var type: Class { types.map }
  override var reduction: (Value, [Value])? { (.object(types.map), [.tuple(parts)]) }
  override func step(into register: Register) throws(Raise) -> Bool {
    try NativeDepth.check()
    let n = parts.count - 1, function = parts.items, iterators = parts.items + 1
    if n == 1 {
      return try withScratch { (argument) throws(Raise) in
        guard try iterators.step(into: argument) else { return false }
        register.pointee = try function.call(Arguments(argument, 1))
        return true
      }
    }
    // Places of this step alone: an iterator or the function may step this one again.
    return try withUnsafeTemporaryAllocation(of: Value.self, capacity: n + 1) { (room) throws(Raise) in
      let arguments = room.baseAddress.unsafelyUnwrapped
      for i in 0..<n { (arguments + i).forget() }
      defer { for i in 0..<n { (arguments + i).clear() } }
      for i in 0..<n { if try !(iterators + i).step(into: arguments + i) { return false } }
      register.pointee = try function.call(Arguments(arguments, n))
      return true
    }
  }
}

/// `filter(f, …)`.
final class FilterIterator: SteppingIterator {
  /// The function and the iterator.
  private let parts: Tuple
  init(_ function: Value, _ iterator: Value) { parts = Tuple([function, iterator]) }
  override var type: Class { types.filter }
  override var reduction: (Value, [Value])? { (.object(types.filter), [.tuple(parts)]) }
  override func step(into register: Register) throws(Raise) -> Bool {
    try NativeDepth.check()
    let function = parts.items, iterator = parts.items + 1
    return try withScratch { (item) throws(Raise) in
      while try iterator.step(into: item) {
        if try function.isNone ? item.truth() : Language.truth(try function.call(Arguments(item, 1))) {
          register.assign(item)
          return true
        }
      }
      return false
    }
  }
}

/// `range(…)`'s iterator.
final class RangeIterator: SteppingIterator {
  fileprivate(set) var current: Int
  fileprivate(set) var remaining: Int
  let step: Int
  init(_ start: Int, _ count: Int, _ step: Int) {
    current = start
    remaining = count
    self.step = step
  }
  override var type: Class { IteratorTypes.range }
  override func lengthHint() throws(Raise) -> Int? { remaining }

  override func step(into register: Register) throws(Raise) -> Bool { Unmanaged.passUnretained(self).advance(into: register) }
}

extension Unmanaged where Instance == RangeIterator {
  @inline(__always) func advance(into register: Register) -> Bool {
    let remaining = _withUnsafeGuaranteedRef { $0.remaining }
    if remaining <= 0 { return false }
    _withUnsafeGuaranteedRef { $0.remaining = remaining &- 1 }
    let current = _withUnsafeGuaranteedRef { $0.current }
    _withUnsafeGuaranteedRef { $0.current = current &+ $0.step }
    register.set(current)
    return true
  }
}

extension UnsafeMutablePointer where Pointee == Value {
  /// Sets a tuple of two; one that is here already and nowhere else gets the new items.
  func setPair(_ a: Register, _ b: Register) {
    if tag == Tag.tuple, wick_is_unique(raw(Tuple.self).toOpaque()) != 0 {
      let reused = raw(Tuple.self)._withUnsafeGuaranteedRef { t in
        if t.count != 2 { return false }
        t.items.assign(a)
        (t.items + 1).assign(b)
        return true
      }
      if reused { return }
    }
    pointee = .tuple(Tuple(pair: a, b))
  }
}

/// `reversed(sequence)`: by index, from the end that was there at first.
final class ReversedIterator: SteppingIterator {
  private var sequence: Value
  private var index: Int
  init(_ sequence: Value, _ count: Int) {
    self.sequence = sequence
    index = count
  }
  override var type: Class { if case .list = sequence { IteratorTypes.listReverse } else { types.reversed } }
  override var reduction: (Value, [Value])? {
    if index > 0 { return (.object(types.reversed), [.tupleOf([sequence]), .int(index - 1)]) }
    if case .list = sequence { return (builtinIter, [.tupleOf([.listOf([])])]) }
    return (.object(types.reversed), [.tupleOf([.tuple(Tuple.empty)])])
  }
  override func restore(_ state: Value) throws(Raise) { index = min(index - 1, max(-1, try indexValue(state))) + 1 }
  override func lengthHint() throws(Raise) -> Int? { max(0, index) }
  override func step(into register: Register) throws(Raise) -> Bool {
    if index <= 0 { return false }
    index -= 1
    switch sequence {
    case .list(let l):
      // It ends for good where the list has become shorter.
      guard index < l.count else { index = 0; return false }
      register.assign(l.items + index)
    case .tuple(let t): register.assign(t.items + index)
    default: register.pointee = try Language.getItem(sequence, .int(index))
    }
    return true
  }
}

private var builtinIter: Value { vm.builtins["iter"] ?? .none }

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
  private var closure: (() throws(Raise) -> Value?)?
  private let cls: Class
  private let hint: (() -> Int)?
  /// `closure` gives the next item, nil at the end, after which it is dropped and not called again.
  /// `hint` tells how many are left, for `__length_hint__`.
  public init(_ cls: Class, hint: (() -> Int)? = nil, _ closure: @escaping () throws(Raise) -> Value?) {
    self.cls = cls
    self.hint = hint
    self.closure = closure
  }
  public override var type: Class { cls }
  override func lengthHint() throws(Raise) -> Int? { closure == nil ? 0 : hint?() }
  public override func next() throws(Raise) -> Value? {
    guard let closure else { return nil }
    try NativeDepth.check()
    let v = try closure()
    if v == nil { self.closure = nil }
    return v
  }
}
