// itertools: iterators made of closures, each with its class's own name.
import Language

func registerItertools() {
  vm.register("itertools") { () throws(Raise) in
    let m = Module("itertools")
    defineInfinite(m)
    defineSelecting(m)
    defineGrouping(m)
    defineCombinations(m)
    return m
  }
}

extension Module {
  /// An iterator type whose call gives the step that makes its items.
  func iterator(_ declaration: String, _ make: @escaping (Arguments) throws(Raise) -> Steps) {
    let name = String(declaration.prefix { $0 != "(" })
    let c = Class(native: name, bases: [types.object])
    c.dict["__module__"] = .string("itertools")
    let bind = Native(declaration) { a throws(Raise) in .object(StepsIterator(c, try make(a))) }
    c.construct = { cls, a throws(Raise) in instance(of: cls, derivedFrom: c, holding: try bind.call(a)) }
    c.define("__next__(self, /)") { a throws(Raise) in
      guard let v = try Language.next(a[0].unwrapped) else { throw Raise(ExceptionObject(types.StopIteration, [])) }
      return v
    }
    c.define("__iter__(self, /)") { a in a[0] }
    dict[intern(name)] = .object(c)
  }
}

/// What makes the next item.
struct Steps {
  /// Where an item goes; false at the end.
  typealias Step = (UnsafeMutablePointer<Value>) throws(Raise) -> Bool
  let step: Step
  /// How it is shown, where that says more than the type's name.
  let text: (() throws(Raise) -> String)?

  init(text: (() throws(Raise) -> String)? = nil, into step: @escaping Step) {
    self.step = step
    self.text = text
  }
  /// From a function that returns the item, nil at the end.
  init(text: (() throws(Raise) -> String)? = nil, _ next: @escaping () throws(Raise) -> Value?) {
    self.init(
      text: text,
      into: { (place) throws(Raise) in
        guard let v = try next() else { return false }
        place.pointee = v
        return true
      })
  }
}

private final class StepsIterator: BuiltinIterator {
  private let cls: Class
  /// Nil once the end is reached.
  private var step: Steps.Step?
  private let text: (() throws(Raise) -> String)?
  init(_ cls: Class, _ steps: Steps) {
    self.cls = cls
    step = steps.step
    text = steps.text
  }
  override var type: Class { cls }
  override func step(into place: UnsafeMutablePointer<Value>) throws(Raise) -> Bool {
    guard let step else { return false }
    // Iterators of iterators of iterators.
    try NativeDepth.check()
    if try step(place) { return true }
    self.step = nil
    return false
  }
  override func next() throws(Raise) -> Value? {
    var v = Value.undefined
    return try step(into: &v) ? v : nil
  }
  override func repr() throws(Raise) -> String { if let text { try text() } else { try super.repr() } }
}

private func defineInfinite(_ m: Module) {
  m.iterator("count(start=0, step=1)") { a throws(Raise) in
    var n = a[0]
    let by = a[1]
    switch n.unwrapped {
    case .str, .list, .tuple, .dict, .none: throw typeError("a number is required")
    default: break
    }
    if case .str = by.unwrapped { throw typeError("a number is required") }
    func text() throws(Raise) -> String {
      if case .int(1) = by { return "count(\(try repr(n)))" }
      return "count(\(try repr(n)), \(try repr(by)))"
    }
    return Steps(text: text) { () throws(Raise) in
      let v = n
      n = try binary(.add, n, by)
      return v
    }
  }
  m.iterator("cycle(iterable, /)") { a throws(Raise) in
    let it = try iterate(a[0])
    var saved: [Value] = [], i = 0, isEnded = false
    return Steps { () throws(Raise) in
      if !isEnded {
        if let v = try next(it) {
          saved.append(v)
          return v
        }
        isEnded = true
      }
      guard !saved.isEmpty else { return nil }
      defer { i = (i + 1) % saved.count }
      return saved[i]
    }
  }
  m.iterator("repeat(object, times=...)") { a throws(Raise) in
    let v = a[0]
    guard !a[1].isUndefined else {
      return Steps(
        text: { () throws(Raise) in "repeat(\(try repr(v)))" },
        into: { place in
          place.pointee = v
          return true
        })
    }
    var left = max(0, try sizeArgument(a[1]))
    return Steps(
      text: { () throws(Raise) in "repeat(\(try repr(v)), \(left))" },
      into: { place in
        guard left > 0 else { return false }
        left -= 1
        place.pointee = v
        return true
      })
  }
}

private func defineSelecting(_ m: Module) {
  func chained(_ outer: Value) -> Steps {
    var inner: Value?
    return Steps { (place) throws(Raise) in
      while true {
        if let it = inner {
          if try step(it, into: place) { return true }
          inner = nil
        }
        guard let following = try next(outer) else { return false }
        inner = try iterate(following)
      }
    }
  }
  m.iterator("chain(*iterables)") { a throws(Raise) in chained(try iterate(a[0])) }
  if case .object(let o)? = m.dict["chain"], let c = o as? Class {
    c.defineClassMethod("from_iterable(cls, iterable, /)") { a throws(Raise) in
      .object(StepsIterator(c, chained(try iterate(a[1]))))
    }
  }
  m.iterator("accumulate(iterable, func=None, *, initial=None)") { a throws(Raise) in
    let it = try iterate(a[0]), f = a[1], initial = a[2]
    var total: Value?
    var isFirst = true
    return Steps { () throws(Raise) in
      if isFirst {
        isFirst = false
        if !initial.isNone {
          total = initial
          return initial
        }
        total = try next(it)
        return total
      }
      guard let sum = total, let v = try next(it) else { return nil }
      let new = f.isNone ? try binary(.add, sum, v) : try vm.call(f, sum, v)
      total = new
      return new
    }
  }
  m.iterator("compress(data, selectors)") { a throws(Raise) in
    let data = try iterate(a[0]), chosen = try iterate(a[1])
    return Steps { (place) throws(Raise) in
      while try step(data, into: place), let s = try next(chosen) { if try truth(s) { return true } }
      return false
    }
  }
  m.iterator("dropwhile(predicate, iterable, /)") { a throws(Raise) in
    let f = a[0], it = try iterate(a[1])
    var isDropping = true
    return Steps { (place) throws(Raise) in
      while try step(it, into: place) {
        if isDropping, try truth(try vm.call(f, place.pointee)) { continue }
        isDropping = false
        return true
      }
      return false
    }
  }
  m.iterator("takewhile(predicate, iterable, /)") { a throws(Raise) in
    let f = a[0], it = try iterate(a[1])
    return Steps { () throws(Raise) in
      guard let v = try next(it), try truth(try vm.call(f, v)) else { return nil }
      return v
    }
  }
  m.iterator("filterfalse(function, iterable, /)") { a throws(Raise) in
    let f = a[0], it = try iterate(a[1])
    return Steps { () throws(Raise) in
      while let v = try next(it) {
        let keep = f.isNone ? try truth(v) : try truth(try vm.call(f, v))
        if !keep { return v }
      }
      return nil
    }
  }
  m.iterator("starmap(function, iterable, /)") { a throws(Raise) in
    let f = a[0], it = try iterate(a[1])
    return Steps { () throws(Raise) in
      guard let v = try next(it) else { return nil }
      return try vm.call(f, try sequenceItems(v))
    }
  }
  m.iterator("islice(iterable, *args)") { a throws(Raise) in
    let it = try iterate(a[0]), bounds = try sequenceItems(a[1])
    guard (1...3).contains(bounds.count) else {
      throw typeError("islice expected at \(bounds.isEmpty ? "least 2" : "most 4") arguments, got \(bounds.count + 1)")
    }
    func size(_ v: Value, _ usual: Int?, _ text: String) throws(Raise) -> Int? {
      if v.isNone { return usual }
      let n: Int
      do throws(Raise) { n = try indexValue(v) } catch { throw valueError(text) }
      if n < 0 { throw valueError(text) }
      return n
    }
    let text = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."
    let start = bounds.count == 1 ? 0 : try size(bounds[0], 0, text) ?? 0
    let stop = try size(
      bounds.count == 1 ? bounds[0] : bounds[1], nil,
      bounds.count == 1 ? "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize." : text)
    let stride = bounds.count < 3 ? 1 : try size(bounds[2], 1, "Step for islice() must be a positive integer or None.") ?? 1
    if stride == 0 { throw valueError("Step for islice() must be a positive integer or None.") }
    // Items taken so far, and the place of the next one wanted. The last step ends where the slice ends, so that what lies
    // before is taken, as in CPython.
    let end = stop ?? .max
    var taken = 0, wanted = start
    return Steps { (place) throws(Raise) in
      while taken < wanted {
        if try !step(it, into: place) { return false }
        taken += 1
      }
      if taken >= end { return false }
      guard try step(it, into: place) else { return false }
      taken += 1
      let (sum, overflows) = wanted.addingReportingOverflow(stride)
      wanted = overflows ? end : min(sum, end)
      return true
    }
  }
  m.iterator("zip_longest(*iterables, **keywords)") { a throws(Raise) in
    var fill = Value.none
    if case .dict(let named) = a[1] {
      for (key, v) in named.pairs {
        guard case .str(let s) = key, s.string == "fillvalue" else { throw typeError("zip_longest() got an unexpected keyword argument") }
        fill = v
      }
    }
    let its = try sequenceItems(a[0]).map { (v) throws(Raise) in try iterate(v) }
    let filler = fill
    var live = its.map { Optional($0) }
    return Steps { () throws(Raise) in
      guard live.contains(where: { $0 != nil }) else { return nil }
      var row: [Value] = []
      for i in live.indices {
        if let it = live[i], let v = try next(it) {
          row.append(v)
        } else {
          live[i] = nil
          row.append(filler)
        }
      }
      return live.contains { $0 != nil } ? .tupleOf(row) : nil
    }
  }
  m.iterator("pairwise(*iterables)") { a throws(Raise) in
    let given = try sequenceItems(a[0])
    if given.count != 1 { throw typeError("pairwise expected 1 argument, got \(given.count)") }
    let it = try iterate(given[0])
    var last = try next(it)
    return Steps { () throws(Raise) in
      guard let before = last, let v = try next(it) else { return nil }
      last = v
      return .tupleOf([before, v])
    }
  }
}

/// The items of one iterator, for its copies.
private final class SharedItems {
  let source: Value
  var items: [Value] = []
  init(_ source: Value) { self.source = source }
  func item(_ i: Int) throws(Raise) -> Value? {
    while items.count <= i {
      guard let v = try next(source) else { return nil }
      items.append(v)
    }
    return items[i]
  }
}

private func defineGrouping(_ m: Module) {
  let copy = Class(native: "_tee", bases: [types.object])
  copy.dict["__module__"] = .string("itertools")
  m.define("tee(iterable, n=2, /)") { a throws(Raise) in
    let n = try sizeArgument(a[1])
    if n < 0 { throw valueError("n must be >= 0") }
    if n > 1 << 24 { throw Raise(types.MemoryError, "") }
    let shared = SharedItems(try iterate(a[0]))
    return .tupleOf(
      (0..<n).map { _ in
        var i = 0
        return .object(
          ClosureIterator(copy) { () throws(Raise) in
            guard let v = try shared.item(i) else { return nil }
            i += 1
            return v
          })
      })
  }
  let grouper = Class(native: "_grouper", bases: [types.object])
  grouper.dict["__module__"] = .string("itertools")
  m.iterator("groupby(iterable, key=None)") { a throws(Raise) in
    let it = try iterate(a[0]), f = a[1]
    var pending: (key: Value, value: Value)?
    var current = 0
    func advance() throws(Raise) {
      guard let v = try next(it) else {
        pending = nil
        return
      }
      pending = (f.isNone ? v : try vm.call(f, v), v)
    }
    var isStarted = false
    var lastKey: Value?
    return Steps { () throws(Raise) in
      if !isStarted {
        isStarted = true
        try advance()
      } else {
        // Skip what is left of the group before.
        while let p = pending, let k = lastKey, try equal(p.key, k) { try advance() }
      }
      guard let p = pending else { return nil }
      current += 1
      lastKey = p.key
      let key = p.key, number = current
      let group = ClosureIterator(grouper) { () throws(Raise) in
        guard number == current, let p = pending, try equal(p.key, key) else { return nil }
        try advance()
        return p.value
      }
      return .tupleOf([key, .object(group)])
    }
  }
}
