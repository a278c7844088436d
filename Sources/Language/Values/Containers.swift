// list and tuple: raw buffers of values. Everything that runs a script's code while walking one re-reads `count`,
// since that code may change the list.
import CPlatform

/// What can be part of a cycle, and so is known to the collector (Machine/Collector.swift).
open class Container: Object {
  // SAFETY: the list is intrusive; init links, deinit unlinks, and only this thread makes containers.
  /// The address of the container before, 0 for the first; during a collection its state.
  final var previousContainer = 0
  final var nextContainer: Unmanaged<Container>?

  public override init() {
    super.init()
    Collector.link(self)
  }

  deinit { Collector.unlink(self) }

  override final var asContainer: Container? { self }
}

/// A buffer of its own with the values of an array.
private func copied(_ source: [Value]) -> UnsafeMutablePointer<Value> {
  let items = UnsafeMutablePointer<Value>.room(source.count)
  source.withUnsafeBufferPointer { if let b = $0.baseAddress { items.initialize(from: b, count: $0.count) } }
  return items
}

/// Python's `list`: a growing buffer of values. It is not safe to use from two threads.
public final class List: Container {
  /// The first item's place. It moves when the list grows and must not be kept over anything that runs script code.
  public private(set) var items: UnsafeMutablePointer<Value>
  /// `len(list)`; that many values of `items` are initialised.
  public internal(set) var count: Int
  private(set) var capacity: Int

  public override var type: Class { types.list }

  /// The items of every list without room.
  private static let nowhere = UnsafeMutablePointer<Value>.room(1)

  public override init() {
    items = List.nowhere
    count = 0
    capacity = 0
    super.init()
  }

  /// A list with a copy of the array's items and no spare room.
  public init(_ source: [Value]) {
    count = source.count
    capacity = count
    items = count == 0 ? List.nowhere : copied(source)
    super.init()
  }

  /// Takes `n` values out of registers.
  init(moving source: UnsafeMutablePointer<Value>, _ n: Int) {
    count = n
    capacity = n
    items = n == 0 ? List.nowhere : .room(n)
    for i in 0..<n { (items + i).adopt(source + i) }
    super.init()
  }

  /// A list with copies of `n` values at `source`, and room for `capacity` if that is more.
  public init(copying source: UnsafePointer<Value>, _ n: Int, capacity: Int? = nil) {
    count = n
    self.capacity = Swift.max(capacity ?? n, n)
    items = self.capacity == 0 ? List.nowhere : .room(self.capacity)
    items.initialize(copiesOf: source, n)
    super.init()
  }

  /// A list of `n` values at `source`, `times` over; their product is not checked.
  init(repeating source: UnsafePointer<Value>, _ n: Int, _ times: Int) {
    count = n * times
    capacity = count
    items = count == 0 ? List.nowhere : .room(count)
    items.initialize(repeating: source, n, times)
    super.init()
  }

  deinit { if capacity > 0 { Trash.drop(items, count, backwards: true) } }

  /// The item at `i` from 0; not checked, and no negative indices. Setting releases the old item, which may run its `__del__`.
  public subscript(i: Int) -> Value {
    get { items[i] }
    set { items[i] = newValue }
  }

  /// A copy of the items, for loops in which script code may change the list.
  public var array: [Value] { Array(UnsafeBufferPointer(start: items, count: count)) }

  /// Makes room for `n` items in all. It grows by an eighth more than asked, and never shrinks.
  public func reserve(_ n: Int) {
    guard n > capacity else { return }
    // CPython's growth: an eighth more, so that appending stays linear and memory tight.
    let grown = Swift.max(n, n + n >> 3 + (n < 9 ? 3 : 6))
    items = capacity > 0 ? items.enlarged(capacity, to: grown) : .room(grown)
    capacity = grown
  }

  /// Turns the order of the items round, in place.
  func reverse() {
    var all = UnsafeMutableBufferPointer(start: items, count: count)
    all.reverse()
  }

  /// Makes room for `n` more items: just that in an empty list, as CPython's `list_extend`.
  func makeRoom(for n: Int) {
    if capacity > 0 || n == 0 { return reserve(count + n) }
    items = .room(n)
    capacity = n
  }

  /// `list.append`: amortised constant time.
  @inline(__always)
  public func append(_ value: Value) {
    if count == capacity { reserve(count + 1) }
    (items + count).initialize(to: value)
    count += 1
  }

  /// Puts `value` before the item at `index` (0...count, not checked). Linear in the items behind it.
  public func insert(_ value: Value, at index: Int) {
    reserve(count + 1)
    (items + index + 1).moveInitialize(from: items + index, count: count - index)
    (items + index).initialize(to: value)
    count += 1
  }

  /// Takes out the item at `index` (not checked) and returns it. Linear in the items behind it; the room stays.
  @discardableResult public func remove(at index: Int) -> Value {
    let value = (items + index).move()
    (items + index).moveInitialize(from: items + index + 1, count: count - index - 1)
    count -= 1
    return value
  }

  /// Puts `values` in the place of `range`. What is dropped is released last, when the list is whole again.
  public func replace(_ range: Range<Int>, with values: [Value]) {
    let old = Array(UnsafeBufferPointer(start: items + range.lowerBound, count: range.count))
    let change = values.count - range.count
    if change > 0 { reserve(count + change) }
    (items + range.lowerBound).deinitialize(count: range.count)
    (items + range.lowerBound + values.count)
      .moveInitialize(from: items + range.upperBound, count: count - range.upperBound)
    values.withUnsafeBufferPointer {
      if let b = $0.baseAddress { (items + range.lowerBound).initialize(from: b, count: $0.count) }
    }
    count += change
    withExtendedLifetime(old) {}
  }

  /// `list.clear`. The list is empty before its items are released, so a `__del__` that looks sees no half of it.
  public func removeAll() {
    let old = items, n = count, hadRoom = capacity > 0
    items = List.nowhere
    count = 0
    capacity = 0
    if hadRoom { Trash.drop(old, n, backwards: true) }
  }

  typealias Buffer = (items: UnsafeMutablePointer<Value>, count: Int, capacity: Int)

  /// Moves the buffer out, leaving the list empty (what `sort` works on).
  func takeBuffer() -> Buffer {
    defer {
      items = List.nowhere
      count = 0
      capacity = 0
    }
    return (items, count, capacity)
  }
  /// Makes a buffer of `takeBuffer`'s shape this list's; what it held is dropped.
  func putBuffer(_ buffer: Buffer) {
    let old = takeBuffer()
    (items, count, capacity) = buffer
    if old.capacity > 0 { Trash.drop(old.items, old.count) }
  }

  /// `list[:] = values`: the object stays the same, and the old items are released last.
  public func setAll(_ values: [Value]) { replace(0..<count, with: values) }

  public override func traverse(_ visit: (Value) -> Void) { for i in 0..<count { visit(items[i]) } }
  public override func clearReferences() { removeAll() }
}

/// Python's `tuple`: a fixed number of values. Iterators fill one again that nobody else holds; nothing a script can see changes.
public final class Tuple: Container {
  /// The first item's place: in the tuple itself where there are few. It does not move while the tuple lives.
  public private(set) final var items: UnsafeMutablePointer<Value>
  /// `len(tuple)`.
  public let count: Int
  /// Room for three items: pairs and triples are most of all tuples, and take one allocation so. Its bits are no values to Swift.
  private final var inline: (Int, Int, Int, Int, Int, Int) = (0, 0, 0, 0, 0, 0)
  private static let inlineCapacity = 3

  public override var type: Class { types.tuple }

  /// A tuple without items that Swift code shares; other empty tuples exist.
  public static let empty = Tuple([])

  /// Room for `count` items, to be initialised at once.
  private init(count: Int) {
    self.count = count
    // Never read: the tuple's own room is known once there is a tuple.
    items = UnsafeMutablePointer(bitPattern: 16).unsafelyUnwrapped
    super.init()
    items = count <= Tuple.inlineCapacity ? ownRoom : .room(count)
  }

  /// SAFETY: an object does not move, and nobody else writes this room while it lives.
  @inline(__always) private final var ownRoom: UnsafeMutablePointer<Value> {
    withUnsafeMutablePointer(to: &inline) { UnsafeMutableRawPointer($0).assumingMemoryBound(to: Value.self) }
  }

  /// A tuple with a copy of the array's items.
  public convenience init(_ source: [Value]) {
    self.init(count: source.count)
    source.withUnsafeBufferPointer { if let b = $0.baseAddress { items.initialize(from: b, count: $0.count) } }
  }

  convenience init(moving source: UnsafeMutablePointer<Value>, _ n: Int) {
    self.init(count: n)
    for i in 0..<n { (items + i).adopt(source + i) }
  }

  /// A tuple of two registers' values.
  convenience init(pair a: UnsafeMutablePointer<Value>, _ b: UnsafeMutablePointer<Value>) {
    self.init(count: 2)
    items.forget()
    (items + 1).forget()
    items.assign(a)
    (items + 1).assign(b)
  }

  /// A tuple with copies of `n` values at `source`.
  public convenience init(copying source: UnsafePointer<Value>, _ n: Int) {
    self.init(count: n)
    items.initialize(copiesOf: source, n)
  }

  /// A tuple of copies of the items that `places` names, each within `source`.
  public convenience init(picking places: UnsafeBufferPointer<Int>, from source: UnsafePointer<Value>) {
    self.init(count: places.count)
    for i in 0..<count { (items + i).initialize(copiesOf: source + places[i], 1) }
  }

  /// The items of one tuple, then those of another.
  convenience init(_ x: Tuple, _ y: Tuple) {
    self.init(count: x.count + y.count)
    items.initialize(copiesOf: x.items, x.count)
    (items + x.count).initialize(copiesOf: y.items, y.count)
  }

  /// A tuple of `n` values at `source`, `times` over; their product is not checked.
  convenience init(repeating source: UnsafePointer<Value>, _ n: Int, _ times: Int) {
    self.init(count: n * times)
    items.initialize(repeating: source, n, times)
  }

  deinit {
    if count > Tuple.inlineCapacity {
      Trash.drop(items, count, backwards: true)
    } else {
      Trash.dropInline(items, count)
    }
  }

  /// The item at `i` from 0; not checked, and no negative indices.
  public subscript(i: Int) -> Value { items[i] }
  var indices: Range<Int> { 0..<count }
  /// A copy of the items as a Swift array.
  public var array: [Value] { Array(UnsafeBufferPointer(start: items, count: count)) }

  public override func traverse(_ visit: (Value) -> Void) { for i in 0..<count { visit(items[i]) } }
  public override func clearReferences() { for i in 0..<count { items[i] = .none } }
}

extension UnsafeMutablePointer<Value> {
  /// `n` values at `source`, `times` over. Numbers and their like, which own nothing, are copied as bytes.
  fileprivate func initialize(repeating source: UnsafePointer<Value>, _ n: Int, _ times: Int) {
    let isTrivial = (0..<n).allSatisfy { UnsafeMutablePointer(mutating: source + $0).isTrivial }
    if !isTrivial {
      for k in 0..<times { (self + k * n).initialize(copiesOf: source, n) }
      return
    }
    let size = MemoryLayout<Value>.stride
    fill(
      UnsafeMutableRawPointer(self).assumingMemoryBound(to: UInt8.self), n * times * size,
      with: UnsafeRawPointer(source).assumingMemoryBound(to: UInt8.self), n * size)
  }
}

/// Releases what containers held. Dropping a chain of a million lists would recurse once for each on the native
/// stack; past some depth the buffers wait here until the outermost release has returned.
enum Trash {
  nonisolated(unsafe) private static var depth = 0
  nonisolated(unsafe) private static var hasWaiting = false
  nonisolated(unsafe) private static var waiting: [(UnsafeMutablePointer<Value>, Int)] = []

  /// Releases the values of a buffer of `room`, and gives it back. Lists and tuples go from their end, as CPython's.
  static func drop(_ items: UnsafeMutablePointer<Value>, _ count: Int, backwards: Bool = false) {
    if depth > 100 {
      waiting.append((items, count))
      hasWaiting = true
      return
    }
    depth &+= 1
    if backwards {
      for i in (0..<count).reversed() { release(items + i) }
    } else {
      for i in 0..<count { release(items + i) }
    }
    items.giveBack()
    depth &-= 1
    if hasWaiting && depth == 0 { dropWaiting() }
  }

  /// Releases a few values of an object that ends, from their end; the room is the object's.
  @inline(__always) static func dropInline(_ items: UnsafeMutablePointer<Value>, _ count: Int) {
    var i = count
    while i > 0 {
      i &-= 1
      if !(items + i).dropUnlessLast() { return dropLast(items, i &+ 1) }
    }
  }

  /// The same where one of them may end with its last reference.
  @inline(never) private static func dropLast(_ items: UnsafeMutablePointer<Value>, _ count: Int) {
    if depth > 100 {
      let kept = UnsafeMutablePointer<Value>.room(count)
      for i in 0..<count { (kept + i).adopt(items + i) }
      waiting.append((kept, count))
      hasWaiting = true
      return
    }
    depth &+= 1
    for i in (0..<count).reversed() { release(items + i) }
    depth &-= 1
    if hasWaiting && depth == 0 { dropWaiting() }
  }

  @inline(__always) private static func release(_ place: Register) {
    if !place.isTrivial { wick_release(UnsafeMutableRawPointer(bitPattern: place.rawInt)) }
  }

  @inline(never) private static func dropWaiting() {
    while depth == 0, let (more, n) = waiting.popLast() {
      depth = 1
      for i in 0..<n { release(more + i) }
      more.giveBack()
      depth = 0
    }
    hasWaiting = !waiting.isEmpty
  }

  /// Releases one value with the same care.
  static func drop(_ value: inout Value) {
    guard value.heapObject != nil else { return }
    let box = UnsafeMutablePointer<Value>.room(1)
    box.initialize(to: value)
    value = .undefined
    drop(box, 1)
  }
}
