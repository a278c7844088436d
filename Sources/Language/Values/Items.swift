// Subscripts: `x[i]`, `x[a:b:c]`, their assignment and deletion, for the builtin sequences and dicts.

/// A `slice`, the key of `x[start:stop:step]`.
public final class SliceObject: Object {
  /// The three parts as written, of any type; `.none` for one left out. They are only checked when the slice is used.
  public let start, stop, step: Value
  /// A slice of any three values: nothing is checked.
  public init(_ start: Value, _ stop: Value, _ step: Value) {
    self.start = start
    self.stop = stop
    self.step = step
  }
  public override var type: Class { types.slice }
  public override func repr() throws(Raise) -> String {
    "slice(\(try Language.repr(start)), \(try Language.repr(stop)), \(try Language.repr(step)))"
  }
  public override func hash() throws(Raise) -> Int { throw typeError("unhashable type: 'slice'") }
  public override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    guard case .object(let o) = other, let s = o as? SliceObject else { return nil }
    if op == .eq || op == .ne {
      var same = s === self
      if !same { same = try equal(start, s.start) }
      if same, s !== self { same = try equal(stop, s.stop) }
      if same, s !== self { same = try equal(step, s.step) }
      return .bool(same == (op == .eq))
    }
    for (x, y) in [(start, s.start), (stop, s.stop)] where try !equal(x, y) { return try Language.compare(op, x, y) }
    if try !equal(step, s.step) { return try Language.compare(op, step, s.step) }
    return .bool(op == .le || op == .ge)
  }

  /// Start, count and step over a sequence of `length` items, clipped as Python clips. The length is asked after the parts, whose
  /// `__index__` may change it.
  public func resolved(_ length: @autoclosure () -> Int) throws(Raise) -> (start: Int, count: Int, step: Int) {
    let (a, b, s) = try bounds(length())
    let count: Int
    if s == 1 {
      count = max(0, b - a)
    } else if s > 0 {
      count = a < b ? (b - a - 1) / s + 1 : 0
    } else {
      count = b < a ? Int((UInt(bitPattern: a - b) - 1) / UInt(s.magnitude)) + 1 : 0
    }
    return (a, count, s)
  }

  /// What `slice.indices` gives; the length as for `resolved`.
  public func bounds(_ length: @autoclosure () -> Int) throws(Raise) -> (Int, Int, Int) {
    let s = step.isNone ? 1 : try clipped(step)
    if s == 0 { throw valueError("slice step cannot be zero") }
    let from = start.isNone ? nil : try clipped(start), to = stop.isNone ? nil : try clipped(stop)
    let length = length()
    func place(_ given: Int?, _ missing: Int) -> Int {
      guard var i = given else { return missing }
      if i < 0 {
        i += length
        if i < 0 { i = s < 0 ? -1 : 0 }
      } else if i >= length {
        i = s < 0 ? length - 1 : length
      }
      return i
    }
    return (place(from, s < 0 ? length - 1 : 0), place(to, s < 0 ? -1 : length), s == Int.min ? -Int.max : s)
  }

  /// Whether all parts are numbers of 64 bits or left out: using it runs no script.
  var isPlain: Bool {
    func fits(_ v: Value) -> Bool { if case .int = v { true } else { v.isNone } }
    return fits(start) && fits(stop) && fits(step)
  }

  /// The same slice with numbers in place of what must be asked for them: using it runs no script.
  var plain: SliceObject {
    get throws(Raise) {
      func number(_ v: Value) throws(Raise) -> Value { v.isNone ? v : .int(try clipped(v)) }
      let k = try number(step)
      return SliceObject(try number(start), try number(stop), k)
    }
  }

  /// The same for a length and parts of any size.
  func bounds(_ length: BigInt) throws(Raise) -> (BigInt, BigInt, BigInt) {
    func part(_ v: Value) throws(Raise) -> BigInt? {
      if v.isNone { return nil }
      if !hasIndex(v) { throw typeError("slice indices must be integers or None or have an __index__ method") }
      return try wholeIndex(v)
    }
    let zero = BigInt(0)
    let k = try part(step) ?? BigInt(1)
    if k.isZero { throw valueError("slice step cannot be zero") }
    let down = k.isNegative
    func place(_ v: BigInt?, _ missing: BigInt) -> BigInt {
      guard var i = v else { return missing }
      if i.isNegative {
        i = i + length
        return i.isNegative ? (down ? BigInt(-1) : zero) : i
      }
      return i < length ? i : down ? length + -1 : length
    }
    return (place(try part(start), down ? length + -1 : zero), place(try part(stop), down ? BigInt(-1) : length), k)
  }

  private func clipped(_ v: Value) throws(Raise) -> Int {
    if case .int(let n) = v { return min(max(n, Int.min / 2), Int.max / 2) }
    if case .object(let o) = v, let b = o as? BigInteger { return b.value.isNegative ? Int.min / 2 : Int.max / 2 }
    do throws(Raise) {
      return min(max(try indexValue(v), Int.min / 2), Int.max / 2)
    } catch {
      if error.matches(types.TypeError) {
        throw typeError("slice indices must be integers or None or have an __index__ method")
      }
      throw error
    }
  }
}

/// The position of index `v` in a sequence of `count`, nil past its ends. The count is asked after `__index__`, which may change it.
private func position(_ v: Value, _ count: @autoclosure () -> Int, _ what: StaticString) throws(Raise) -> Int? {
  let i: Int
  if case .int(let n) = v {
    i = n
  } else {
    do throws(Raise) { i = try indexValue(v) } catch {
      if error.matches(types.TypeError), !hasIndex(v) {
        throw typeError(
          "\(what)" == "string"
            ? "string indices must be integers, not '\(typeName(v))'"
            : "\(what) indices must be integers or slices, not \(typeName(v))")
      }
      throw error
    }
  }
  let n = count(), at = i < 0 ? i &+ n : i
  return at >= 0 && at < n ? at : nil
}

/// The slice that a subscript is. The class has no subclasses: what a cast would ask the runtime is one comparison.
func asSlice(_ v: Value) -> SliceObject? {
  guard case .object(let o) = v, Swift.type(of: o) == SliceObject.self else { return nil }
  return unsafeDowncast(o, to: SliceObject.self)
}

/// `container[key]`, slices and `__missing__` included. Raises IndexError or KeyError if nothing is there,
/// and TypeError if the container takes no subscript or the key is no index.
public func getItem(_ container: Value, _ key: Value) throws(Raise) -> Value {
  switch container {
  case .list(let l):
    if let s = asSlice(key) {
      let (start, count, step) = try s.resolved(l.count)
      if step == 1 { return .list(List(copying: l.items + start, count)) }
      let out = List()
      out.reserve(count)
      var i = start
      for _ in 0..<count { out.append(l[i]); i += step }
      return .list(out)
    }
    guard let i = try position(key, l.count, "list") else { throw indexError("list index out of range") }
    return l[i]
  case .tuple(let t):
    if let s = asSlice(key) {
      let (start, count, step) = try s.resolved(t.count)
      if count == t.count, step == 1 { return container }
      return .tuple(Tuple((0..<count).map { t[start + $0 * step] }))
    }
    guard let i = try position(key, t.count, "tuple") else { throw indexError("tuple index out of range") }
    return t[i]
  case .dict(let d):
    if let v = try d.get(key) { return v }
    throw keyError(key)
  case .str(let s):
    if let slice = asSlice(key) {
      let (start, count, step) = try slice.resolved(s.count)
      if step == 1 { return count == s.count ? container : .str(s.slice(start, start + count)) }
      if s.isASCII {
        return .str(
          Str(byteCount: count, count: count) { p in
            for k in 0..<count { p[k] = s.bytes[start + k * step] }
          })
      }
      let all = s.scalars
      return .str(Str(scalars: (0..<count).map { all[start + $0 * step] }))
    }
    guard let i = try position(key, s.count, "string") else { throw indexError("string index out of range") }
    return .str(s.character(at: i))
  case .instance(let i):
    if i.payload.isUndefined || i.hasOwnOperators { return try i.getItem(key) }
    if let m = i.cls.lookup(names.getitem), case .function = m { return try i.getItem(key) }
    if case .dict(let d) = i.payload {
      if let v = try d.get(key) { return v }
      if let missing = try i.dunder(names.missing, key) { return missing }
      throw keyError(key)
    }
    return try getItem(i.payload, key)
  case .object(let o): return try o.getItem(key)
  case .function: throw typeError("'function' object is not subscriptable")
  default: throw typeError("'\(typeName(container))' object is not subscriptable")
  }
}

/// `container[key] = value`. Raises IndexError if a list has no such index, and ValueError if an extended slice has another
/// length than the value; TypeError if the container takes no assignment.
public func setItem(_ container: Value, _ key: Value, _ value: Value) throws(Raise) {
  switch container {
  case .list(let l):
    if let s = asSlice(key) {
      try setSlice(l, s, value)
      return
    }
    guard let i = try position(key, l.count, "list") else { throw indexError("list assignment index out of range") }
    l[i] = value
  case .dict(let d): try d.set(key, value)
  case .instance(let i):
    if i.payload.isUndefined || i.hasOwnOperators { try i.setItem(key, value); return }
    if let m = i.cls.lookup(names.setitem), case .function = m { try i.setItem(key, value); return }
    try setItem(i.payload, key, value)
  case .object(let o): try o.setItem(key, value)
  default: throw typeError("'\(typeName(container))' object does not support item assignment")
  }
}

private func setSlice(_ l: List, _ s: SliceObject, _ value: Value) throws(Raise) {
  let items: [Value]
  do throws(Raise) { items = try sequenceItems(value) } catch {
    if error.matches(types.TypeError) && iterableFails(value) {
      let step = s.step.isNone ? 1 : try indexValue(s.step)
      throw typeError(step == 1 ? "can only assign an iterable" : "must assign iterable to extended slice")
    }
    throw error
  }
  let (start, count, step) = try s.resolved(l.count)
  if step == 1 {
    l.replace(start..<(start + count), with: items)
    return
  }
  if items.count != count {
    throw valueError("attempt to assign sequence of size \(items.count) to extended slice of size \(count)")
  }
  for k in 0..<count { l[start + k * step] = items[k] }
}

private func iterableFails(_ v: Value) -> Bool { ((try? iterateOrNil(v)) ?? nil) == nil }

/// `del container[key]`. Raises IndexError or KeyError if nothing is there, and TypeError if the container deletes no items.
public func deleteItem(_ container: Value, _ key: Value) throws(Raise) {
  switch container {
  case .list(let l):
    if let s = asSlice(key) {
      let (start, count, step) = try s.resolved(l.count)
      if step == 1 { l.replace(start..<(start + count), with: []); return }
      let gone = Set((0..<count).map { start + $0 * step })
      l.setAll(l.array.enumerated().filter { !gone.contains($0.offset) }.map(\.element))
      return
    }
    guard let i = try position(key, l.count, "list") else { throw indexError("list assignment index out of range") }
    l.remove(at: i)
  case .dict(let d): if try d.remove(key) == nil { throw keyError(key) }
  case .instance(let i):
    if i.payload.isUndefined { try i.deleteItem(key); return }
    if let m = i.cls.lookup(names.delitem), case .function = m { try i.deleteItem(key); return }
    try deleteItem(i.payload, key)
  case .object(let o): try o.deleteItem(key)
  default: throw typeError("'\(typeName(container))' object doesn't support item deletion")
  }
}

/// `len(v)`.
public func length(_ v: Value) throws(Raise) -> Int {
  switch v {
  case .list(let l): return l.count
  case .tuple(let t): return t.count
  case .dict(let d): return d.count
  case .str(let s): return s.count
  case .instance(let i):
    if let n = try i.length() { return n }
    if !i.payload.isUndefined { return try length(i.payload) }
  case .object(let o): if let n = try o.length() { return n }
  default: break
  }
  throw typeError("object of type '\(typeName(v))' has no len()")
}

/// `d.update(other)`: a mapping, or an iterable of pairs.
func updateDict(_ d: Dict, from v: Value) throws(Raise) {
  if case .dict(let other) = v.unwrapped { try d.update(other); return }
  if let keys = try getAttributeIfPresent(v, intern("keys")) {
    let found = try vm.call(keys)
    guard let walk = try iterateOrNil(found) else {
      throw typeError("\(typeName(v)).keys() returned a non-iterable (type \(typeName(found)))")
    }
    try forEach(walk) { (k) throws(Raise) in try d.set(k, try getItem(v, k)) }
    return
  }
  var i = 0
  try forEach(v) { (pair) throws(Raise) in
    let items: [Value]
    do throws(Raise) { items = try sequenceItems(pair) } catch {
      throw typeError("cannot convert dictionary update sequence element #\(i) to a sequence")
    }
    if items.count != 2 {
      throw valueError("dictionary update sequence element #\(i) has length \(items.count); 2 is required")
    }
    try d.set(items[0], items[1])
    i += 1
  }
}
