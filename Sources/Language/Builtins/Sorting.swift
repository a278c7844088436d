// sort and sorted.

extension List {
  /// Sorts in place: stably, and asking only `<`, as Python promises. Ints, floats and strings of one kind are compared
  /// without leaving Swift. While keys and comparisons run, the list is empty, as CPython's is.
  ///
  /// Raises: what `key` and `<` raise, the list unchanged; ValueError where they changed the list.
  func sort(key: Value, reverse: Bool) throws(Raise) {
    var buffer = takeBuffer()
    let order: [Int32]
    do throws(Raise) {
      if key.isNone {
        order = try sortedOrder(UnsafeBufferPointer(start: buffer.items, count: buffer.count), reverse)
      } else {
        let keys = try List.keys(key, &buffer)
        order = try sortedOrder(UnsafeBufferPointer(start: keys.items, count: keys.count), reverse)
        withExtendedLifetime(keys) {}
      }
    } catch {
      putBuffer(buffer)
      throw error
    }
    let wasTouched = count != 0
    if buffer.count > 1 {
      let sorted = UnsafeMutablePointer<Value>.room(buffer.count)
      for i in 0..<buffer.count { (sorted + i).adopt(buffer.items + Int(order[i])) }
      buffer.items.giveBack()
      putBuffer((sorted, buffer.count, buffer.count))
    } else {
      putBuffer(buffer)
    }
    if wasTouched { throw valueError("list modified during sort") }
  }

  private static func keys(_ key: Value, _ buffer: inout Buffer) throws(Raise) -> List {
    guard case .function(let f) = key else {
      let keys = List()
      keys.reserve(buffer.count)
      for i in 0..<buffer.count { keys.append(try vm.call(key, buffer.items[i])) }
      return keys
    }
    let holder = List()
    holder.putBuffer(buffer)
    defer { buffer = holder.takeBuffer() }
    return try Loops.keys(f, holder)
  }
}

/// The argument `reverse`: any int.
func sortsBackwards(_ v: Value) throws(Raise) -> Bool { if case .bool(let b) = v { b } else { try !wholeIndex(v).isZero } }

/// `sorted(iterable)`.
func sorted(_ items: Value, key: Value = .none, reverse: Bool = false) throws(Raise) -> List {
  let list: List
  switch items {
  case .list(let l): list = List(copying: l.items, l.count)
  case .tuple(let t): list = List(copying: t.items, t.count)
  default:
    list = List()
    try list.gather(items)
  }
  try list.sort(key: key, reverse: reverse)
  return list
}

private struct Keyed<Key> {
  let key: Key
  let index: Int32
}

private typealias Keys = UnsafeBufferPointer<Value>

private func sortedOrder(_ keys: Keys, _ reverse: Bool) throws(Raise) -> [Int32] {
  let n = keys.count
  if n < 2 { return n == 1 ? [0] : [] }
  switch keys[0] {
  case .int: if let order = orderOfInts(keys, reverse) { return order }
  case .float: if let order = orderOfFloats(keys, reverse) { return order }
  case .str: if let order = orderOfStrings(keys, reverse) { return order }
  default: break
  }
  return try orderByComparison(keys, reverse)
}

/// By radix, eleven bits a pass, where the range is small; else by comparison. Nil where not all are ints.
private func orderOfInts(_ keys: Keys, _ reverse: Bool) -> [Int32]? {
  let n = keys.count
  var pairs = UnsafeMutablePointer<Keyed<Int>>.room(n), other = UnsafeMutablePointer<Keyed<Int>>.room(n)
  defer {
    pairs.giveBack()
    other.giveBack()
  }
  var low = Int.max, high = Int.min, isSorted = true
  for i in 0..<n {
    guard case .int(let x) = keys[i] else { return nil }
    if i > 0, reverse ? pairs[i - 1].key < x : pairs[i - 1].key > x { isSorted = false }
    low = min(low, x)
    high = max(high, x)
    pairs[i] = Keyed(key: x, index: Int32(truncatingIfNeeded: i))
  }
  func order() -> [Int32] { (0..<n).map { pairs[$0].index } }
  if isSorted { return order() }
  let (range, overflow) = high.subtractingReportingOverflow(low)
  if overflow || range >= 1 << 44 || n < 200 {
    // Equal keys keep their order, in reverse too.
    var buffer = UnsafeMutableBufferPointer(start: pairs, count: n)
    buffer.sort { $0.key == $1.key ? $0.index < $1.index : ($0.key < $1.key) != reverse }
    return order()
  }
  var shift = 0
  while range >> shift > 0 {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 2049) { starts in
      starts.initialize(repeating: 0)
      func digit(_ x: Int) -> Int { (reverse ? high &- x : x &- low) >> shift & 2047 }
      for i in 0..<n { starts[digit(pairs[i].key) + 1] += 1 }
      for d in 0..<2048 { starts[d + 1] += starts[d] }
      for i in 0..<n {
        let d = digit(pairs[i].key)
        other[starts[d]] = pairs[i]
        starts[d] += 1
      }
    }
    swap(&pairs, &other)
    shift += 11
  }
  return order()
}

/// Nil where not all are floats, or one is NaN.
private func orderOfFloats(_ keys: Keys, _ reverse: Bool) -> [Int32]? {
  var pairs: [Keyed<Double>] = []
  pairs.reserveCapacity(keys.count)
  for (i, k) in keys.enumerated() {
    guard case .float(let x) = k, !x.isNaN else { return nil }
    pairs.append(Keyed(key: x, index: Int32(truncatingIfNeeded: i)))
  }
  pairs.sort { $0.key == $1.key ? $0.index < $1.index : ($0.key < $1.key) != reverse }
  return pairs.map(\.index)
}

/// Nil where not all are strings. The first eight bytes decide most comparisons: bytes of UTF-8 order as code points do.
private func orderOfStrings(_ keys: Keys, _ reverse: Bool) -> [Int32]? {
  var pairs: [Keyed<(UInt64, Unmanaged<Str>)>] = []
  pairs.reserveCapacity(keys.count)
  for (i, k) in keys.enumerated() {
    guard case .str(let s) = k else { return nil }
    var head: UInt64 = 0
    for j in 0..<8 { head = head << 8 | (j < s.byteCount ? UInt64(s.bytes[j]) : 0) }
    pairs.append(Keyed(key: (head, .passUnretained(s)), index: Int32(truncatingIfNeeded: i)))
  }
  pairs.sort { a, b in
    if a.key.0 != b.key.0 { return (a.key.0 < b.key.0) != reverse }
    let x = a.key.1.object, y = b.key.1.object
    if x.isLess(than: y) { return !reverse }
    if y.isLess(than: x) { return reverse }
    return a.index < b.index
  }
  return pairs.map(\.index)
}

/// A merge sort over `<` of any values.
private func orderByComparison(_ keys: Keys, _ reverse: Bool) throws(Raise) -> [Int32] {
  let n = keys.count
  var order = (0..<n).map { Int32(truncatingIfNeeded: $0) }
  func less(_ a: Int32, _ b: Int32) throws(Raise) -> Bool { try truth(try compare(.lt, keys[Int(a)], keys[Int(b)])) }
  if reverse { order.reverse() }
  // Runs of eight by insertion, then merges.
  var start = 0
  while start < n {
    let end = min(start + 8, n)
    for i in (start + 1)..<max(end, start + 1) {
      let x = order[i]
      var j = i
      while j > start, try less(x, order[j - 1]) {
        order[j] = order[j - 1]
        j -= 1
      }
      order[j] = x
    }
    start = end
  }
  var width = 8
  var other = order
  while width < n {
    var low = 0
    while low < n {
      let middle = min(low + width, n), high = min(low + 2 * width, n)
      // Runs that are in order already are not taken apart.
      if middle < high, !(try less(order[middle], order[middle - 1])) {
        for k in low..<high { other[k] = order[k] }
        low = high
        continue
      }
      var i = low, j = middle, k = low
      while i < middle && j < high {
        if try less(order[j], order[i]) { other[k] = order[j]; j += 1 } else { other[k] = order[i]; i += 1 }
        k += 1
      }
      while i < middle { other[k] = order[i]; i += 1; k += 1 }
      while j < high { other[k] = order[j]; j += 1; k += 1 }
      low = high
    }
    swap(&order, &other)
    width *= 2
  }
  if reverse { order.reverse() }
  return order
}
