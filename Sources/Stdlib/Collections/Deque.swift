// collections.deque: a ring of values with both ends open.
import Language

final class DequeObject: Container {
  private var ring: [Value] = []
  private var head = 0
  private(set) var maxlen: Int?
  /// Grows with every change, so that an iterator notices.
  private var changes = 0

  init(maxlen: Int?) { self.maxlen = maxlen }

  override var type: Class { DequeObject.cls }
  nonisolated(unsafe) static let cls: Class = {
    let c = Class(native: "deque", bases: [types.object], populate: define)
    c.dict["__module__"] = .string("collections")
    c.dict["__hash__"] = Value.none
    // An instance of a class derived from it starts empty, and `__init__` fills it.
    c.construct = { cls, a throws(Raise) in
      let made = DequeObject(maxlen: nil)
      if cls === DequeObject.cls { try made.fill(a) }
      return instance(of: cls, derivedFrom: DequeObject.cls, holding: .object(made))
    }
    return c
  }()

  /// What `deque(iterable, maxlen)` does.
  func fill(_ a: Arguments) throws(Raise) {
    var source = a.count > 0 ? a[0] : Value.none, limit = a.count > 1 ? a[1] : Value.none
    for (key, v) in a.named {
      switch key.string {
      case "iterable": source = v
      case "maxlen": limit = v
      default: throw typeError("deque() got an unexpected keyword argument '\(key.string)'")
      }
    }
    if a.count > 2 { throw typeError("deque() takes at most 2 arguments (\(a.count) given)") }
    var size: Int?
    if !limit.isNone {
      let n = try sizeArgument(limit)
      if n < 0 { throw valueError("maxlen must be non-negative") }
      size = n
    }
    setAll([])
    maxlen = size
    if !source.isNone { try forEach(source) { (v) throws(Raise) in append(v) } }
  }

  var count: Int { ring.count - head }
  var items: [Value] { Array(ring[head...]) }
  private subscript(i: Int) -> Value {
    get { ring[head + i] }
    set { ring[head + i] = newValue }
  }

  func append(_ v: Value) {
    changes += 1
    if maxlen == 0 { return }
    ring.append(v)
    if let maxlen, count > maxlen { _ = removeFirst() }
  }
  func appendLeft(_ v: Value) {
    changes += 1
    if maxlen == 0 { return }
    if head == 0 {
      // Room in front as large as what is there, so that many insertions cost one move each.
      let room = max(8, count)
      ring = Array(repeating: .none, count: room) + ring
      head = room
    }
    head -= 1
    ring[head] = v
    if let maxlen, count > maxlen { ring.removeLast() }
  }
  func removeFirst() -> Value? {
    guard count > 0 else { return nil }
    changes += 1
    let v = ring[head]
    ring[head] = .none
    head += 1
    if head > 32, head * 2 > ring.count {
      ring.removeFirst(head)
      head = 0
    }
    return v
  }
  func removeLast() -> Value? {
    guard count > 0 else { return nil }
    changes += 1
    return ring.removeLast()
  }
  func setAll(_ values: [Value]) {
    changes += 1
    (ring, head) = (values, 0)
  }

  private func index(_ key: Value, _ text: String = "deque index out of range") throws(Raise) -> Int {
    let i = try indexValue(key), n = count
    guard i >= -n, i < n else { throw indexError(text) }
    return i < 0 ? i + n : i
  }

  override func length() throws(Raise) -> Int? { count }
  override func getItem(_ key: Value) throws(Raise) -> Value {
    if case .object(let o) = key, o is SliceObject { throw typeError("sequence index must be integer, not 'slice'") }
    return self[try index(key)]
  }
  override func setItem(_ key: Value, _ value: Value) throws(Raise) { self[try index(key)] = value }
  override func deleteItem(_ key: Value) throws(Raise) {
    let i = try index(key)
    var list = items
    list.remove(at: i)
    setAll(list)
  }
  override func iterate() throws(Raise) -> Value? {
    .object(DequeIterator(self))
  }
  override func gather(into list: List) throws(Raise) -> Bool {
    list.reserve(list.count + count)
    for i in head..<ring.count { list.append(ring[i]) }
    return true
  }

  private final class DequeIterator: BuiltinIterator {
    private let deque: DequeObject
    private let started: Int
    private var index = 0
    init(_ deque: DequeObject) {
      self.deque = deque
      started = deque.changes
    }
    override var type: Class { DequeObject.iterator }
    override func next() throws(Raise) -> Value? {
      if deque.changes != started { throw runtimeError("deque mutated during iteration") }
      guard index < deque.count else { return nil }
      index += 1
      return deque[index - 1]
    }
  }
  nonisolated(unsafe) private static let iterator = Class(native: "_deque_iterator", bases: [types.object])
  override func hash() throws(Raise) -> Int { throw typeError("unhashable type: 'collections.deque'") }
  override func repr() throws(Raise) -> String {
    try text(named: "deque")
  }
  /// The repr; a deque inside itself is `[...]`.
  private func text(named name: String) throws(Raise) -> String {
    guard try ReprGuard.enter(self) else { return "[...]" }
    defer { ReprGuard.leave(self) }
    let inside = try Language.repr(.listOf(items))
    return maxlen.map { "\(name)(\(inside), maxlen=\($0))" } ?? "\(name)(\(inside))"
  }
  override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    guard case .object(let o) = other.unwrapped, let d = o as? DequeObject else { return nil }
    return try Language.compare(op, .listOf(items), .listOf(d.items))
  }
  override func binary(_ op: BinaryOperator, _ other: Value, reflected: Bool) throws(Raise) -> Value? {
    if op == .add, !reflected {
      guard case .object(let o) = other.unwrapped, let d = o as? DequeObject else {
        throw typeError("can only concatenate deque (not \"\(typeName(other))\") to deque")
      }
      return made(items + d.items)
    }
    if op == .mul {
      guard try getAttributeIfPresent(other, intern("__index__")) != nil else { return nil }
      let n = max(0, try indexValue(other))
      let (total, overflows) = count.multipliedReportingOverflow(by: n)
      if overflows || total > 1 << 32 { throw Raise(types.MemoryError, "") }
      return made(Array(repeatElement(items, count: n).joined()))
    }
    return nil
  }
  override func inplace(_ op: BinaryOperator, _ other: Value) throws(Raise) -> Value? {
    guard op == .add else { return nil }
    for v in try sequenceItems(other) { append(v) }
    return .object(self)
  }
  func made(_ values: [Value]) -> Value {
    let d = DequeObject(maxlen: maxlen)
    for v in values { d.append(v) }
    return .object(d)
  }
  override func traverse(_ visit: (Value) -> Void) { for v in ring { visit(v) } }
  override func clearReferences() { setAll([]) }

  static func define(_ c: Class) {
    c.define("__reduce__(self, /)", "Return state information for pickling.") { a throws(Raise) in
      let d = try deque(a[0])
      let arguments: [Value] = d.maxlen.map { [.tuple(Tuple.empty), .int($0)] } ?? []
      return .tupleOf([.object(typeOf(a[0])), .tupleOf(arguments), try objectState(a[0]), try Language.iterate(a[0])])
    }
    func deque(_ v: Value) throws(Raise) -> DequeObject {
      try nativeObject(v, "deque")
    }
    c.define("__init__(self, iterable=..., maxlen=...)") { a throws(Raise) in
      let given = [a[1], a[2]].map { $0.isUndefined ? Value.none : $0 }
      try Arguments.with(given) { (x) throws(Raise) in try deque(a[0]).fill(x) }
      return .none
    }
    c.define("__repr__(self, /)") { a throws(Raise) in .string(try deque(a[0]).text(named: typeName(a[0]))) }
    c.define("append(self, x, /)") { a throws(Raise) in
      try deque(a[0]).append(a[1])
      return .none
    }
    c.define("appendleft(self, x, /)") { a throws(Raise) in
      try deque(a[0]).appendLeft(a[1])
      return .none
    }
    c.define("pop(self, /)") { a throws(Raise) in
      guard let v = try deque(a[0]).removeLast() else { throw indexError("pop from an empty deque") }
      return v
    }
    c.define("popleft(self, /)") { a throws(Raise) in
      guard let v = try deque(a[0]).removeFirst() else { throw indexError("pop from an empty deque") }
      return v
    }
    c.define("extend(self, iterable, /)") { a throws(Raise) in
      for v in try sequenceItems(a[1]) { try deque(a[0]).append(v) }
      return .none
    }
    c.define("extendleft(self, iterable, /)") { a throws(Raise) in
      for v in try sequenceItems(a[1]) { try deque(a[0]).appendLeft(v) }
      return .none
    }
    c.define("clear(self, /)") { a throws(Raise) in
      try deque(a[0]).setAll([])
      return .none
    }
    for name in ["copy", "__copy__"] {
      c.define("\(name)(self, /)") { a throws(Raise) in try deque(a[0]).made(try deque(a[0]).items) }
    }
    c.define("rotate(self, n=1, /)") { a throws(Raise) in
      let d = try deque(a[0]), n = try sizeArgument(a[1]), size = d.count
      guard size > 1 else { return .none }
      let k = ((n % size) + size) % size
      // The shorter way round.
      if k <= size / 2 {
        for _ in 0..<k { if let v = d.removeLast() { d.appendLeft(v) } }
      } else {
        for _ in 0..<size - k { if let v = d.removeFirst() { d.append(v) } }
      }
      return .none
    }
    c.define("reverse(self, /)") { a throws(Raise) in
      let d = try deque(a[0])
      d.setAll(d.items.reversed())
      return .none
    }
    c.define("count(self, value, /)") { a throws(Raise) in
      var n = 0
      for v in try deque(a[0]).items where try equal(v, a[1]) { n += 1 }
      return .int(n)
    }
    c.define("index(self, value, start=0, stop=None, /)") { a throws(Raise) in
      let list = try deque(a[0]).items
      let from = try clippedPlace(a[2], list.count), to = a[3].isNone ? list.count : try clippedPlace(a[3], list.count)
      for i in from..<max(from, to) where try equal(list[i], a[1]) { return .int(i) }
      throw valueError("\(try Language.repr(a[1])) is not in deque")
    }
    c.define("remove(self, value, /)") { a throws(Raise) in
      let d = try deque(a[0])
      var list = d.items
      for i in list.indices where try equal(list[i], a[1]) {
        list.remove(at: i)
        d.setAll(list)
        return .none
      }
      throw valueError("\(try Language.repr(a[1])) is not in deque")
    }
    c.define("insert(self, i, x, /)") { a throws(Raise) in
      let d = try deque(a[0])
      if let limit = d.maxlen, d.count >= limit { throw indexError("deque already at its maximum size") }
      var list = d.items
      let i = try sizeArgument(a[1])
      list.insert(a[2], at: max(0, min(list.count, i < 0 ? i + list.count : i)))
      d.setAll(list)
      return .none
    }
    c.define("__reversed__(self, /)") { a throws(Raise) in try Language.iterate(.listOf(try deque(a[0]).items.reversed())) }
    defineItems(c, mutable: true)
    c.property("maxlen") { v throws(Raise) in try deque(v).maxlen.map { .int($0) } ?? .none }
  }
}
