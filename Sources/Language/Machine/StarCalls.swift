// Calls with stars: the arguments are known only when the call runs.
import CPlatform

/// How a call with stars was written, where nothing needs to be built for it: `f(a, b, *c)` or `f(*a, **b)`.
struct StarForm: OptionSet {
  let rawValue: Int
  /// A mapping of keywords follows the starred value.
  static let keywords = StarForm(rawValue: 1)
  /// The callee is a method; its receiver is in the register behind it, if it has one.
  static let method = StarForm(rawValue: 2)

  init(rawValue: Int) { self.rawValue = rawValue }

  /// The form of a call with these arguments; nil for any other. CPython too takes the items of an only starred value
  /// after the mapping was evaluated, so that the order of what runs is the same.
  init?(_ arguments: [Argument]) {
    let kinds = arguments.map(\.kind)
    func isStar(_ k: Argument.Kind) -> Bool { if case .star = k { true } else { false } }
    if kinds.count == 2, isStar(kinds[0]), case .doubleStar = kinds[1] {
      self = .keywords
    } else if kinds.count <= 200, let last = kinds.last, isStar(last),
      kinds.dropLast().allSatisfy({ if case .positional = $0 { true } else { false } })
    {
      self = []
    } else {
      return nil
    }
  }
}

extension Interpreter {
  /// A call of a `StarForm`: the callee is in `b`, behind it are `n` values, the starred one and the mapping of keywords.
  /// True when a frame was entered.
  func callStar(
    _ b: Register, _ n: Int, _ form: StarForm, _ destination: Register, _ f: UnsafeMutablePointer<Frame>
  ) throws(Raise) -> Bool {
    var first = b + 1, count = n
    if form.contains(.method) { if first.isUnbound { first += 1 } else { count += 1 } }
    let star = first + count
    if form.contains(.keywords) {
      let keywords = try mapping((star + 1).pointee, for: b)
      (star + 1).clear()
      if keywords.count > 0 {
        let l = try gathered(star.pointee, for: b, isAlone: true)
        if count > 0 { l.insert(first.pointee, at: 0) }
        return try call(b, l, keywords, destination, f)
      }
    }
    let items: Register, extra: Int
    switch star.pointee {
    case .list(let l): (items, extra) = (l.items, l.count)
    case .tuple(let t): (items, extra) = (t.items, t.count)
    default:
      let l = try gathered(star.pointee, for: b, isAlone: n == 0)
      star.pointee = .list(l)
      (items, extra) = (l.items, l.count)
    }
    // SAFETY: the row is cleared whether the call returns or raises; a frame that was entered has moved its values out.
    return try withUnsafeTemporaryAllocation(of: Value.self, capacity: count + extra) { (room) throws(Raise) in
      guard let row = room.baseAddress else { return try call(b, first, 0, destination, f) }
      for i in 0..<(count + extra) { (row + i).forget() }
      defer { for i in 0..<(count + extra) { (row + i).clear() } }
      for i in 0..<count { (row + i).adopt(first + i) }
      for i in 0..<extra { (row + count + i).assign(items + i) }
      star.clear()
      if enterSimple(b, row, count + extra, destination, f) { return true }
      if try callQuickly(b, row, count + extra, destination) { return false }
      return try call(b, row, count + extra, destination, f)
    }
  }

  /// The mapping of keywords after `**`, as a dict.
  func mapping(_ value: Value, for callee: Register) throws(Raise) -> Dict {
    if case .dict(let d) = value { return d }
    if case .dict = value.unwrapped {
    } else if try getAttributeIfPresent(value, intern("keys")) == nil {
      throw typeError("\(try calleeName(callee.pointee)) argument after ** must be a mapping, not \(typeName(value))")
    }
    let d = Dict()
    try updateDict(d, from: value)
    return d
  }

  /// TypeError where a starred value has no items. One that is alone is called by what it was given to.
  func checkStarred(_ value: Value, for callee: Register, isAlone: Bool) throws(Raise) {
    if try canIterate(value) { return }
    let what = isAlone ? try calleeName(callee.pointee) + " argument" : "Value"
    throw typeError("\(what) after * must be an iterable, not \(typeName(value))")
  }

  /// The items of a starred value, in a list that nobody else has.
  private func gathered(_ value: Value, for callee: Register, isAlone: Bool) throws(Raise) -> List {
    try checkStarred(value, for: callee, isAlone: isAlone)
    let l = List()
    try l.gather(value)
    return l
  }

  /// A call with any other stars: a list was built of its arguments, and perhaps a dict, which nobody else has.
  func callSpread(
    _ b: Register, hasDict: Bool, _ destination: Register, _ f: UnsafeMutablePointer<Frame>
  ) throws(Raise) -> Bool {
    guard case .list(let l) = b[1] else { return false }
    var keywords: Dict?
    if hasDict, case .dict(let d) = b[2] { keywords = d }
    (b + 1).clear()
    (b + 2).clear()
    return try call(b, l, keywords, destination, f)
  }

  /// Calls with the arguments where they lie in a list, the values of keywords put behind them.
  private func call(
    _ b: Register, _ l: List, _ keywords: Dict?, _ destination: Register, _ f: UnsafeMutablePointer<Frame>
  ) throws(Raise) -> Bool {
    if pollRequested { try poll() }
    defer { withExtendedLifetime(l) {} }
    let count = l.count
    guard let keywords else { return try callSlow(b, Arguments(l.items, count), destination, f) }
    var keys: [Str] = []
    for (key, v) in keywords.pairs {
      guard case .str(let s) = key.unwrapped else { throw typeError("keywords must be strings") }
      keys.append(s)
      l.append(v)
    }
    return try keys.withUnsafeBufferPointer { (names) throws(Raise) in
      try callSlow(b, Arguments(l.items, count, keywords: names.baseAddress, keywordCount: names.count), destination, f)
    }
  }
}
