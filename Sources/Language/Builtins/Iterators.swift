// range, enumerate, zip, map, filter, reversed, and generators' methods.

/// range: start, stop and step, never the items.
public final class RangeObject: Object {
  /// Python's `start`, `stop` and `step`, filled in where a call left them out. `step` is never 0.
  public let start, stop, step: Int
  /// `len(range)`: how many ints it yields, 0 where `step` leads away from `stop`.
  public let count: Int
  /// A range of ints that fit 64 bits. `step` must not be 0: the constructor of Python raises ValueError before it comes here.
  public init(_ start: Int, _ stop: Int, _ step: Int) {
    self.start = start
    self.stop = stop
    self.step = step
    if step > 0 {
      count = start < stop ? Int((UInt(bitPattern: stop &- start) - 1) / UInt(step)) + 1 : 0
    } else {
      count = stop < start ? Int((UInt(bitPattern: start &- stop) - 1) / step.magnitude) + 1 : 0
    }
  }
  public override var type: Class { types.range }
  public override func length() throws(Raise) -> Int? { count }
  public override func iterate() throws(Raise) -> Value? { .object(RangeIterator(start, count, step)) }
  public override func gather(into list: List) throws(Raise) -> Bool {
    try Memory.check(count, of: 48)
    list.makeRoom(for: count)
    var n = start
    for _ in 0..<count {
      list.spare().set(n)
      list.tookSpare()
      n = n &+ step
    }
    return true
  }
  public override func repr() throws(Raise) -> String { step == 1 ? "range(\(start), \(stop))" : "range(\(start), \(stop), \(step))" }
  public override func getItem(_ key: Value) throws(Raise) -> Value {
    if let s = asSlice(key) {
      // Past the last item a bound may leave 64 bits.
      if s.isPlain, count < 1 << 31, step.magnitude < 1 << 31, start.magnitude < 1 << 62, case let (a, b, k) = try s.bounds(count),
        k.magnitude < 1 << 31
      {
        return .object(RangeObject(start + a * step, start + b * step, k * step))
      }
      let (a, b, k) = try s.bounds(BigInt(count))
      return makeRange(BigInt(start) + a * BigInt(step), BigInt(start) + b * BigInt(step), k * BigInt(step))
    }
    var i: Int
    do throws(Raise) { i = try indexValue(key) } catch {
      if error.matches(types.TypeError), !hasIndex(key) {
        throw typeError("range indices must be integers or slices, not \(typeName(key))")
      }
      if error.matches(types.IndexError) { throw indexError("range object index out of range") }
      throw error
    }
    if i < 0 { i &+= count }
    guard i >= 0, i < count else { throw indexError("range object index out of range") }
    return .int(start &+ i &* step)
  }
  public override func contains(_ item: Value) throws(Raise) -> Bool? {
    guard case .int(let n) = item.unwrapped else {
      if case .bool(let b) = item { return holds(b ? 1 : 0) }
      if case .object(let o) = item, o is BigInteger { return false }
      return nil
    }
    return holds(n)
  }
  func holds(_ n: Int) -> Bool {
    guard count > 0 else { return false }
    if step > 0 ? n < start || n >= stop : n > start || n <= stop { return false }
    // The difference may leave 64 bits; its magnitude does not.
    let distance = step > 0 ? UInt(bitPattern: n &- start) : UInt(bitPattern: start &- n)
    return distance % step.magnitude == 0
  }
  public override func hash() throws(Raise) -> Int {
    try hashOf(.tupleOf(count == 0 ? [.int(0), .none, .none] : [.int(count), .int(start), count == 1 ? .none : .int(step)]))
  }
  public override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    guard op == .eq || op == .ne, case .object(let o) = other else { return nil }
    if let r = o as? LongRange { return try r.compare(op, .object(self)) }
    guard let r = o as? RangeObject else { return nil }
    let same = count == r.count && (count == 0 || (start == r.start && (count == 1 || step == r.step)))
    return .bool(same == (op == .eq))
  }
}

func makeRange(_ a: Arguments) throws(Raise) -> Value {
  if a.hasKeywords { throw typeError("range() takes no keyword arguments") }
  func bound(_ i: Int) throws(Raise) -> BigInt {
    if let b = bigValue(a[i]) { return b }
    return try wholeIndex(a[i])
  }
  let zero = BigInt(0), one = BigInt(1)
  switch a.count {
  case 0: throw typeError("range expected at least 1 argument, got 0")
  case 1:
    if case .int(let n) = a[0] { return .object(RangeObject(0, n, 1)) }
    return makeRange(zero, try bound(0), one)
  case 2, 3:
    let start = try bound(0), stop = try bound(1), step = a.count == 3 ? try bound(2) : one
    if step.isZero { throw valueError("range() arg 3 must not be zero") }
    return makeRange(start, stop, step)
  default: throw typeError("range expected at most 3 arguments, got \(a.count)")
  }
}

/// A range of machine words where it fits, with its length, else a long one.
func makeRange(_ start: BigInt, _ stop: BigInt, _ step: BigInt) -> Value {
  if let a = start.small, let b = stop.small, let s = step.small, LongRange.count(start, stop, step).small != nil {
    return .object(RangeObject(a, b, s))
  }
  return .object(LongRange(start, stop, step))
}

func reversedIterator(_ v: Value) throws(Raise) -> Value {
  switch v {
  case .list, .tuple, .str:
    return .object(ReversedIterator(v, try length(v)))
  case .dict(let d):
    var keys = d.keys
    let size = d.count
    return .object(
      ClosureIterator(IteratorTypes.dictReverse, hint: { keys.count }) { () throws(Raise) in
        if d.count != size { throw runtimeError("dictionary changed size during iteration") }
        return keys.popLast()
      })
  case .object(let o):
    if let r = o as? LongRange { return .object(r.reversed()) }
    if let r = o as? RangeObject { return .object(RangeIterator(r.start &+ (r.count &- 1) &* r.step, r.count, 0 &- r.step)) }
    if o is DictView {
      var items = try sequenceItems(v)
      return .object(ClosureIterator(types.reversed, hint: { items.count }) { items.popLast() })
    }
  default: break
  }
  if let m = typeOf(v).lookup(names.reversed), !m.isNone { return try vm.callMethod(m, v, []) }
  let cls = typeOf(v)
  if cls.lookup(names.reversed)?.isNone != true, let o = v.heapObject, try o.length() != nil,
    cls.lookup(names.getitem) != nil || !(v.unwrapped.isSequenceFree)
  {
    return .object(ReversedIterator(v, try length(v)))
  }
  if case .instance(let i) = v, i.payload.isUndefined, cls.lookup(names.getitem) != nil, cls.lookup(names.reversed) == nil {
    throw typeError("object of type '\(cls.name)' has no len()")
  }
  throw typeError("'\(cls.name)' object is not reversible")
}

extension Value {
  /// Not even the builtin value inside is a sequence.
  fileprivate var isSequenceFree: Bool {
    switch self {
    case .list, .tuple, .str: false
    default: true
    }
  }
}

/// The iterator, or an instance of the script's class derived from its type.
private func made(_ cls: Class, _ iterator: BuiltinIterator) -> Value { wrapped(cls, iterator.type, .object(iterator)) }

/// map and zip keep their iterators; each is one closure over them.
func installIteratorConstructors() {
  let enumerate = Native("enumerate(iterable, start=0)") { _ in .none }
  types.enumerate.construct = { cls, a throws(Raise) in
    try enumerate.bind(a) { (a) throws(Raise) in
      let it = try iterate(a[0])
      let start = try wholeIndex(a[1])
      if let small = start.small { return made(cls, EnumerateIterator(it, from: small)) }
      var n = start
      return made(
        cls,
        ClosureIterator(types.enumerate) { () throws(Raise) in
          guard let v = try next(it) else { return nil }
          n = n + 1
          return .tupleOf([BigInteger.normalized(n + -1), v])
        })
    }
  }
  let zip = Native("zip(*iterables, strict=False)") { _ in .none }
  types.zip.construct = { cls, a throws(Raise) in
    try zip.bind(a) { (a) throws(Raise) in
      guard case .tuple(let t) = a[0] else { return .none }
      let strict = try truth(a[1])
      var iterators: [Value] = []
      for v in t.array {
        iterators.append(try iterate(v))
      }
      return made(cls, ZipIterator(iterators, strict: strict))
    }
  }
  types.map.construct = { cls, a throws(Raise) in
    if a.hasKeywords { throw typeError("map() takes no keyword arguments") }
    guard a.count >= 2 else { throw typeError("map() must have at least two arguments.") }
    let f = a[0]
    var iterators: [Value] = []
    for i in 1..<a.count { iterators.append(try iterate(a[i])) }
    return made(cls, MapIterator(f, iterators))
  }
  types.filter.construct = { cls, a throws(Raise) in
    if a.hasKeywords { throw typeError("filter() takes no keyword arguments") }
    guard a.count == 2 else { throw typeError("filter expected 2 arguments, got \(a.count)") }
    return made(cls, FilterIterator(a[0], try iterate(a[1])))
  }
  types.reversed.construct = { cls, a throws(Raise) in
    if a.hasKeywords { throw typeError("reversed() takes no keyword arguments") }
    guard a.count == 1 else { throw typeError("reversed expected 1 argument, got \(a.count)") }
    return wrapped(cls, types.reversed, try reversedIterator(a[0]))
  }
}

extension Methods {
  static func populateIterator(_ t: Class) {
    t.define("__iter__(self, /)") { a in a[0] }
    t.define("__next__(self, /)") { a throws(Raise) in
      guard let v = try next(a[0].unwrapped) else { throw Raise(ExceptionObject(types.StopIteration, [])) }
      return v
    }
  }
  private static func populateReducedIterator(_ t: Class) {
    populateIterator(t)
    populateIteratorReduce(t)
  }
  static func populateEnumerate(_ t: Class) { populateReducedIterator(t) }
  static func populateZip(_ t: Class) { populateReducedIterator(t) }
  static func populateMap(_ t: Class) { populateReducedIterator(t) }
  static func populateFilter(_ t: Class) { populateReducedIterator(t) }
  static func populateReversed(_ t: Class) { populateHintedIterator(t) }

  static func populateRange(_ t: Class) {
    func r(_ v: Value) throws(Raise) -> RangeParts {
      guard let r = RangeParts(v) else { throw typeError("expected a range") }
      return r
    }
    Dunders.container(t, mutable: false)
    Dunders.compare(t)
    t.property("start") { o throws(Raise) in BigInteger.normalized(try r(o).start) }
    t.property("stop") { o throws(Raise) in BigInteger.normalized(try r(o).stop) }
    t.property("step") { o throws(Raise) in BigInteger.normalized(try r(o).step) }
    t.define("__hash__(self, /)") { a throws(Raise) in .int(try hashOf(a[0])) }
    t.define("__repr__(self, /)") { a throws(Raise) in .string(try repr(a[0])) }
    t.define("__bool__(self, /)") { a throws(Raise) in .bool(try truth(a[0])) }
    t.define("__reversed__(self, /)") { a throws(Raise) in try reversedIterator(a[0]) }
    t.define("__reduce__(self, /)") { a throws(Raise) in
      let x = try r(a[0])
      return .tupleOf([.object(types.range), .tupleOf([x.start, x.stop, x.step].map { BigInteger.normalized($0) })])
    }
    t.define("index(self, value, /)") { a throws(Raise) in
      let x = try r(a[0])
      switch a[1] {
      case .int, .bool: break
      case .object(let o) where o is BigInteger: break
      default:
        // Anything else is looked for by comparison.
        var i = 0
        let it = try iterate(a[0])
        while let v = try next(it) {
          if try equal(v, a[1]) { return .int(i) }
          i += 1
        }
        throw valueError("sequence.index(x): x not in sequence")
      }
      guard try contains(a[0], a[1]), let n = bigValue(a[1]) else { throw valueError("\(try repr(a[1])) is not in range") }
      return BigInteger.normalized(BigInt.floorQuotient(n - x.start, x.step))
    }
    t.define("count(self, value, /)") { a throws(Raise) in .int(try contains(a[0], a[1]) ? 1 : 0) }
  }

  static func populateSlice(_ t: Class) {
    func s(_ v: Value) throws(Raise) -> SliceObject {
      guard case .object(let o) = v, let s = o as? SliceObject else { throw typeError("expected a slice") }
      return s
    }
    t.define("__reduce__(self, /)") { a throws(Raise) in
      .tupleOf([.object(types.slice), .tupleOf([try s(a[0]).start, try s(a[0]).stop, try s(a[0]).step])])
    }
    t.property("start") { o throws(Raise) in try s(o).start }
    t.property("stop") { o throws(Raise) in try s(o).stop }
    t.property("step") { o throws(Raise) in try s(o).step }
    t.define("indices(self, length, /)") { a throws(Raise) in
      let length = try wholeIndex(a[1])
      if length.isNegative { throw valueError("length should not be negative") }
      let (x, y, z) = try s(a[0]).bounds(length)
      return .tupleOf([x, y, z].map { BigInteger.normalized($0) })
    }
  }

  static func populateGenerator(_ t: Class) {
    func g(_ v: Value) throws(Raise) -> Generator {
      guard case .object(let o) = v, let g = o as? Generator else { throw typeError("expected a generator") }
      return g
    }
    func finished() -> Raise {
      Raise(ExceptionObject(types.StopIteration, generatorResult.isNone ? [] : [generatorResult]))
    }
    t.define("__iter__(self, /)") { a in a[0] }
    t.define("__next__(self, /)") { a throws(Raise) in
      guard let v = try vm.resume(try g(a[0]), sending: .none) else { throw finished() }
      return v
    }
    t.define("send(self, arg, /)", "Resumes the generator with a value for its yield.") { a throws(Raise) in
      guard let v = try vm.resume(try g(a[0]), sending: a[1]) else { throw finished() }
      return v
    }
    t.define("throw(self, typ, val=..., tb=..., /)") { a throws(Raise) in
      // throw(type, value): a value that is no exception is the constructor's argument.
      var thrown = a[1]
      if !a[2].isMissingOrNone {
        if case .instance(let i) = a[2], i is ExceptionObject { thrown = a[2] } else { thrown = try vm.call(a[1], a[2]) }
      }
      let isClass = classOf(thrown).map { $0.isSubclass(of: types.BaseException) } ?? false
      var isException = isClass
      if case .instance(let i) = thrown, i is ExceptionObject { isException = true }
      if !isException {
        throw typeError("exceptions must be classes or instances deriving from BaseException, not \(typeName(thrown))")
      }
      let error = try vm.raised(thrown)
      guard let v = try vm.resume(try g(a[0]), throwing: error) else { throw finished() }
      return v
    }
    t.define("close(self, /)") { a throws(Raise) in
      try g(a[0]).close()
      return .none
    }
    t.property("gi_running") { o throws(Raise) in .bool(try g(o).state == .running) }
    t.property("gi_suspended") { o throws(Raise) in .bool(try g(o).state == .suspended) }
    t.property("gi_code") { o throws(Raise) in .object(try g(o).function.code) }
    t.property("gi_frame") { o throws(Raise) in try vm.frame(of: try g(o)) }
    t.property("gi_yieldfrom") { o throws(Raise) in try g(o).delegate }
    t.property(
      "__name__",
      set: { o, v throws(Raise) in
        guard case .str(let s) = v else { throw typeError("__name__ must be set to a string object") }
        try g(o).name = s
      }
    ) { o throws(Raise) in .str(try g(o).name) }
    t.property(
      "__qualname__",
      set: { o, v throws(Raise) in
        guard case .str(let s) = v else { throw typeError("__qualname__ must be set to a string object") }
        try g(o).qualname = s.string
      }
    ) { o throws(Raise) in .string(try g(o).qualname) }
  }
}
