// What Python does with any value: arithmetic, comparison, truth, hashes, text, items. The machine handles ints and
// floats itself and comes here for the rest.

// MARK: - Arithmetic

/// `a op b`.
public func binary(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raise) -> Value {
  if let r = try binaryOrNil(op, a, b) { return r }
  throw unsupported(op.symbol, a, b)
}

/// `a op= b`.
public func inplace(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raise) -> Value {
  switch a {
  case .list(let l):
    if op == .add || op == .mul, case .object(let o) = b, o.leadsSequences { break }
    if op == .add {
      try l.gather(b)
      return a
    }
    if op == .mul, let n = try repeatCount(b) {
      let items = l.array
      try Memory.check(max(n, 0), times: items.count, of: 32)
      if items.isEmpty { return a }
      if n <= 0 { l.removeAll() } else { for _ in 1..<max(n, 1) { for v in items { l.append(v) } } }
      return a
    }
  case .dict(let d):
    if op == .or {
      try updateDict(d, from: b)
      return a
    }
  case .instance(let i): if let r = try i.inplace(op, b) { return r }
  case .object(let o): if let r = try o.inplace(op, b) { return r }
  default: break
  }
  if let r = try binaryOrNil(op, a, b) { return r }
  throw unsupported(op.inplaceSymbol, a, b)
}

func unsupported(_ symbol: String, _ a: Value, _ b: Value) -> Raise {
  if symbol == "+" || symbol == "+=" {
    switch a {
    case .str: return typeError("can only concatenate str (not \"\(typeName(b))\") to str")
    case .list: return typeError("can only concatenate list (not \"\(typeName(b))\") to list")
    case .tuple: return typeError("can only concatenate tuple (not \"\(typeName(b))\") to tuple")
    default: break
    }
  }
  if symbol == "*" || symbol == "*=" {
    for (s, n) in [(a, b), (b, a)] {
      switch s {
      case .str, .list, .tuple: return typeError("can't multiply sequence by non-int of type '\(typeName(n))'")
      default: continue
      }
    }
  }
  return typeError("unsupported operand type(s) for \(symbol): '\(typeName(a))' and '\(typeName(b))'")
}

/// The result, or nil where neither side knows how.
func binaryOrNil(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raise) -> Value? {
  switch (a, b) {
  case (.int(let x), .int(let y)): return try intBinary(op, x, y)
  case (.float(let x), .float(let y)): return try floatBinary(op, x, y)
  case (.int(let x), .float(let y)): return try floatBinary(op, Double(x), y)
  case (.float(let x), .int(let y)): return try floatBinary(op, x, Double(y))
  case (.bool(let x), .bool(let y)):
    switch op {
    case .and: return .bool(x && y)
    case .or: return .bool(x || y)
    case .xor: return .bool(x != y)
    default: return try intBinary(op, x ? 1 : 0, y ? 1 : 0)
    }
  case (.bool(let x), .int), (.bool(let x), .float): return try binaryOrNil(op, .int(x ? 1 : 0), b)
  case (.int, .bool(let y)), (.float, .bool(let y)): return try binaryOrNil(op, a, .int(y ? 1 : 0))
  case (.str(let s), _):
    if op == .mod { return .str(try percentFormat(s, b)) }
    if op == .add, case .str(let t) = b { return .str(s + t) }
    if case .object(let o) = b, o.leadsSequences { break }
    if let r = try sequenceBinary(op, a, b) { return r }
  case (.list, .object(let o)) where o.leadsSequences, (.tuple, .object(let o)) where o.leadsSequences: break
  case (.list, _), (.tuple, _), (_, .str), (_, .list), (_, .tuple):
    if let r = try sequenceBinary(op, a, b) { return r }
  case (.dict(let d), .dict(let e)):
    if op == .or {
      let out = d.copy()
      try out.update(e)
      return .dict(out)
    }
    return nil
  default: break
  }
  return try binaryByObjects(op, a, b)
}

/// `__op__` and `__rop__`; a subclass's reflected method goes first.
private func binaryByObjects(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raise) -> Value? {
  let left: Object? = if case .instance(let i) = a { i } else if case .object(let o) = a { o } else { nil }
  let right: Object? = if case .instance(let i) = b { i } else if case .object(let o) = b { o } else { nil }
  let ta = typeOf(a), tb = typeOf(b)
  if let right, ta !== tb, tb.isSubclass(of: ta), case .instance = b, overrides(tb, ta, names.reflected[op.index]) {
    if let r = try right.binary(op, a, reflected: true) { return r }
    if let left { return try left.binary(op, b, reflected: false) }
    return try builtinBinary(op, a, b)
  }
  if let left {
    if let r = try left.binary(op, b, reflected: false) { return r }
    return try afterLeft(op, a, b)
  }
  if right == nil || payloadOf(b) != nil, let r = try builtinBinary(op, a, b) { return r }
  return try right?.binary(op, a, reflected: true)
}

/// Whether a class answers `name` otherwise than the class it comes from.
private func overrides(_ cls: Class, _ base: Class, _ name: Str) -> Bool {
  if base.isNative { return true }
  guard let own = cls.lookup(name) else { return false }
  return base.lookup(name).map { !identical(own, $0) } ?? true
}

/// What is left once the left operand's own method has declined.
private func afterLeft(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raise) -> Value? {
  switch b {
  case .instance(let i): typeOf(a) === i.cls ? nil : try i.binary(op, a, reflected: true)
  case .object(let o): try o.binary(op, a, reflected: true)
  default: try builtinBinary(op, a, b)
  }
}

/// `a op b` once the left operand's own method has declined.
func binaryAfterLeft(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raise) -> Value {
  if let r = try afterLeft(op, a, b) { return r }
  throw unsupported(op.symbol, a, b)
}

private func payloadOf(_ v: Value) -> Value? {
  if case .instance(let i) = v, !i.payload.isUndefined, !i.hasOwnOperators { return i.payload }
  return nil
}

/// The operation of builtin types on instances of their subclasses.
func builtinBinary(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raise) -> Value? {
  let x = a.unwrapped, y = b.unwrapped
  if case .instance = x { return nil }
  if case .instance = y { return nil }
  let changed = payloadOf(a) != nil || payloadOf(b) != nil
  return changed ? try binaryOrNil(op, x, y) : nil
}

/// Concatenation and repetition.
private func sequenceBinary(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raise) -> Value? {
  switch op {
  case .add:
    if case .instance(let i) = b, i.hasOwnOperators { return nil }
    switch (a, b.unwrapped) {
    case (.list(let x), .list(let y)):
      let out = List(copying: x.items, x.count, capacity: x.count + y.count)
      for i in 0..<y.count { out.append(y[i]) }
      return .list(out)
    case (.tuple(let x), .tuple(let y)): return .tuple(Tuple(x, y))
    case (.str(let x), .str(let y)): return .str(x + y)
    default: return nil
    }
  case .mul:
    if let n = try repeatCount(b) { return try repeated(a, n) }
    if let n = try repeatCount(a) { return try repeated(b, n) }
    return nil
  default: return nil
  }
}

private func repeatCount(_ v: Value) throws(Raise) -> Int? {
  switch v.unwrapped {
  case .int(let n): return n
  case .bool(let b): return b ? 1 : 0
  case .object(let o):
    if o is BigInteger { throw overflowError("cannot fit 'int' into an index-sized integer") }
    if let i = try getAttributeIfPresent(v, names.index) { return try indexValue(try vm.call(i)) }
    return nil
  case .instance(let i): return i.cls.lookup(names.index) == nil ? nil : try indexValue(v)
  default: return nil
  }
}

private func repeated(_ v: Value, _ n: Int) throws(Raise) -> Value? {
  // Nothing, however often, is nothing.
  let isEmpty =
    switch v {
    case .str(let s): s.byteCount == 0
    case .list(let l): l.count == 0
    case .tuple(let t): t.count == 0
    default: false
    }
  let n = isEmpty ? 0 : max(n, 0)
  switch v {
  case .str(let s):
    try Memory.check(n, times: s.byteCount)
    let bytes = s.byteCount * n
    return .str(
      Str(byteCount: bytes, count: s.count * n) { p in
        fill(p, bytes, with: s.bytes, s.byteCount)
      })
  case .list(let l):
    try Memory.check(n, times: l.count, of: 16)
    return .list(List(repeating: l.items, l.count, n))
  case .tuple(let t):
    if n == 1 { return v }
    try Memory.check(n, times: t.count, of: 16)
    return t.count == 0 ? v : .tuple(Tuple(repeating: t.items, t.count, n))
  default: return nil
  }
}

/// Fills `total` bytes with a pattern, over and over: what is there already is copied behind itself.
func fill(_ p: UnsafeMutablePointer<UInt8>, _ total: Int, with pattern: UnsafePointer<UInt8>, _ count: Int) {
  if total == 0 || count == 0 { return }
  p.update(from: pattern, count: min(count, total))
  var done = count
  while done < total {
    let n = min(done, total - done)
    (p + done).update(from: p, count: n)
    done += n
  }
}

/// `-a`, `+a` or `~a`. An int past 64 bits becomes a BigInteger. Raises TypeError if the type has no such operator.
public func unary(_ op: UnaryOperator, _ a: Value) throws(Raise) -> Value {
  switch a {
  case .int(let n):
    switch op {
    case .neg: return n == Int.min ? BigInteger.normalized(-BigInt(n)) : .int(-n)
    case .pos: return a
    case .invert: return .int(~n)
    }
  case .bool(let b): return try unary(op, .int(b ? 1 : 0))
  case .float(let d):
    switch op {
    case .neg: return .float(-d)
    case .pos: return a
    case .invert: break
    }
  case .instance(let i):
    if let r = try i.unary(op) { return r }
    if !i.payload.isUndefined { return try unary(op, i.payload) }
  case .object(let o): if let r = try o.unary(op) { return r }
  default: break
  }
  let symbol = ["-", "+", "~"][Int(op.rawValue)]
  throw typeError("bad operand type for unary \(symbol): '\(typeName(a))'")
}

// MARK: - Truth, identity, hashes

/// `bool(v)`: whether `if v` is taken; a missing value counts as false. Raises what `__bool__` or `__len__` raises.
public func truth(_ v: Value) throws(Raise) -> Bool {
  switch v {
  case .bool(let b): return b
  case .none, .undefined: return false
  case .int(let n): return n != 0
  case .float(let d): return d != 0
  case .str(let s): return s.byteCount != 0
  case .list(let l): return l.count != 0
  case .tuple(let t): return t.count != 0
  case .dict(let d): return d.count != 0
  case .function: return true
  case .instance(let i): return try i.truth()
  case .object(let o): return try o.truth()
  }
}

/// `hash(v)`: for numbers and tuples of them the same as CPython's. Raises TypeError if the value is unhashable.
public func hashOf(_ v: Value) throws(Raise) -> Int {
  switch v {
  case .str(let s): return s.hashCode
  case .int(let n): return intHash(n)
  case .bool(let b): return b ? 1 : 0
  case .none, .undefined: return 0xfca86420
  case .float(let d): return floatHash(d)
  case .tuple(let t):
    try NativeDepth.check()
    // CPython's xxHash-based tuplehash.
    var acc: UInt = 2_870_177_450_012_600_261
    for i in 0..<t.count {
      acc = acc &+ UInt(bitPattern: try hashOf(t[i])) &* 14_029_467_366_897_019_727
      acc = (acc << 31) | (acc >> 33)
      acc = acc &* 11_400_714_785_074_694_791
    }
    acc = acc &+ (UInt(t.count) ^ (2_870_177_450_012_600_261 ^ 3_527_539))
    return acc == UInt.max ? 1_546_275_796 : Int(bitPattern: acc)
  case .list: throw typeError("unhashable type: 'list'")
  case .dict: throw typeError("unhashable type: 'dict'")
  case .function(let f): return identityHash(f)
  case .instance(let i): return try i.hash()
  case .object(let o): return try o.hash()
  }
}

// MARK: - Comparison

/// `a == b` as a truth value, identity first, as containers compare.
public func equal(_ a: Value, _ b: Value) throws(Raise) -> Bool {
  switch (a, b) {
  case (.int(let x), .int(let y)): return x == y
  case (.str(let x), .str(let y)): return x.isEqual(y)
  case (.float(let x), .float(let y)): return x == y || x.bitPattern == y.bitPattern
  default:
    if identical(a, b) { return true }
    return try truth(try compare(.eq, a, b))
  }
}

/// `a op b` for the six comparisons.
public func compare(_ op: CompareOperator, _ a: Value, _ b: Value) throws(Raise) -> Value {
  switch (a, b) {
  case (.int(let x), .int(let y)): return .bool(compareOrdered(op, x, y))
  case (.float(let x), .float(let y)): return .bool(compareOrdered(op, x, y))
  case (.int(let x), .float(let y)): return .bool(compareMixed(op, x, y))
  case (.float(let x), .int(let y)): return .bool(compareMixed(op.swapped, y, x))
  case (.bool(let x), _): return try compare(op, .int(x ? 1 : 0), b, a, b)
  case (_, .bool(let y)): return try compare(op, a, .int(y ? 1 : 0), a, b)
  case (.str(let x), .str(let y)):
    switch op {
    case .eq: return .bool(x.isEqual(y))
    case .ne: return .bool(!x.isEqual(y))
    case .lt: return .bool(x.isLess(than: y))
    case .gt: return .bool(y.isLess(than: x))
    case .le: return .bool(!y.isLess(than: x))
    case .ge: return .bool(!x.isLess(than: y))
    }
  case (.list(let x), .list(let y)):
    return .bool(try compareItems(op, x, y))
  case (.tuple(let x), .tuple(let y)):
    return .bool(try compareItems(op, x, y))
  case (.dict(let x), .dict(let y)):
    if op == .eq || op == .ne { return .bool(try equalDicts(x, y) == (op == .eq)) }
  default: break
  }
  return try compareByObjects(op, a, b)
}

private func compare(_ op: CompareOperator, _ x: Value, _ y: Value, _ a: Value, _ b: Value) throws(Raise) -> Value {
  switch (x, y) {
  case (.int, .int), (.int, .float), (.float, .int), (.int, .bool), (.bool, .int): return try compare(op, x, y)
  default: return try compareByObjects(op, a, b)
  }
}

/// An int and a float compare exactly, even past 2^53.
private func compareMixed(_ op: CompareOperator, _ a: Int, _ b: Double) -> Bool {
  if b.isNaN { return op == .ne }
  if a.magnitude <= 1 << 53 || b.isInfinite { return compareOrdered(op, Double(a), b) }
  if b >= 9.3e18 { return compareOrdered(op, 0, 1) }
  if b <= -9.3e18 { return compareOrdered(op, 1, 0) }
  let whole = BigInt(b.rounded(.down))
  if whole == BigInt(a), b != b.rounded(.down) { return compareOrdered(op, 0, 1) }
  return compareOrdered(op, BigInt(a), whole)
}

/// `shown` are the types that the error names, where they are not those of the operands.
private func compareByObjects(_ op: CompareOperator, _ a: Value, _ b: Value, shown: (Class, Class)? = nil) throws(Raise) -> Value {
  let left: Object? = if case .instance(let i) = a { i } else if case .object(let o) = a { o } else { nil }
  let right: Object? = if case .instance(let i) = b { i } else if case .object(let o) = b { o } else { nil }
  let ta = typeOf(a), tb = typeOf(b)
  let rightFirst = right != nil && ta !== tb && tb.isSubclass(of: ta)
  if rightFirst, let right, let r = try right.compare(op.swapped, a) { return r }
  if let left, let r = try left.compare(op, b) { return r }
  if !rightFirst, let right, let r = try right.compare(op.swapped, a) { return r }
  if left != nil || right != nil, !(a.unwrapped.isSame(a) && b.unwrapped.isSame(b)) {
    let x = a.unwrapped, y = b.unwrapped
    switch (x, y) {
    case (.instance, _), (_, .instance): break
    case (.object, _), (_, .object): return try compareByObjects(op, x, y, shown: (ta, tb))
    default: return try compare(op, x, y)
    }
  }
  switch op {
  case .eq: return .bool(identical(a, b))
  case .ne: return .bool(!identical(a, b))
  default:
    let (left, right) = shown ?? (ta, tb)
    throw typeError("'\(op.symbol)' not supported between instances of '\(left.name)' and '\(right.name)'")
  }
}

extension Value {
  fileprivate func isSame(_ other: Value) -> Bool { identical(self, other) }
}

/// What list and tuple are to a comparison.
private protocol ItemBuffer: AnyObject {
  var items: UnsafeMutablePointer<Value> { get }
  var count: Int { get }
}
extension List: ItemBuffer {}
extension Tuple: ItemBuffer {}

private func compareItems<Items: ItemBuffer>(_ op: CompareOperator, _ x: Items, _ y: Items) throws(Raise) -> Bool {
  if op == .eq || op == .ne, x.count != y.count { return op == .ne }
  try NativeDepth.enter(" in comparison")
  defer { NativeDepth.leave() }
  // Comparing may run a script that changes the lists.
  var i = 0
  while i < x.count && i < y.count {
    if try !equal(x.items + i, y.items + i) {
      if op == .eq || op == .ne { return op == .ne }
      if i >= x.count || i >= y.count { break }
      return try truth(try compare(op, x.items[i], y.items[i]))
    }
    i += 1
  }
  return compareOrdered(op, x.count, y.count)
}

/// `equal` of values where they lie.
@inline(__always)
private func equal(_ a: UnsafeMutablePointer<Value>, _ b: UnsafeMutablePointer<Value>) throws(Raise) -> Bool {
  if a.tag == b.tag {
    if a.tag == Tag.int { return a.rawInt == b.rawInt }
    if a.tag >= Tag.str, a.tag <= Tag.object, a.rawInt == b.rawInt { return true }
    if a.tag == Tag.str {
      return a.raw(Str.self)._withUnsafeGuaranteedRef { x in b.raw(Str.self)._withUnsafeGuaranteedRef { x.isEqual($0) } }
    }
  }
  return try equal(a.pointee, b.pointee)
}

private func equalDicts(_ x: Dict, _ y: Dict) throws(Raise) -> Bool {
  if x.count != y.count { return false }
  if x === y { return true }
  try NativeDepth.enter(" in comparison")
  defer { NativeDepth.leave() }
  var position = 0
  while let e = x.nextEntry(&position) {
    var found = y.probe(Dict.keyPlace(x.entries + e))
    if found == Dict.unsure { found = try y.find(x.entries[e].key, x.entries[e].hash) }
    // A script's `__eq__` may have changed them.
    if found < 0 || e >= x.filled || found >= y.filled { return false }
    if try !equal(Dict.valuePlace(x.entries + e), Dict.valuePlace(y.entries + found)) { return false }
  }
  return true
}

/// `item in container`.
public func contains(_ container: Value, _ item: Value) throws(Raise) -> Bool {
  switch container {
  case .str(let s):
    guard case .str(let t) = item.unwrapped else {
      throw typeError("'in <string>' requires string as left operand, not \(typeName(item))")
    }
    return findBytes(s.buffer, t.buffer, from: 0) != nil
  case .list(let l):
    var i = 0, item = item
    while i < l.count {
      if try equal(l.items + i, &item) { return true }
      i += 1
    }
    return false
  case .tuple(let t):
    var item = item
    for i in 0..<t.count where try equal(t.items + i, &item) { return true }
    return false
  case .dict(let d): return try d.find(item, hashOf(item)) >= 0
  case .instance(let i):
    if let r = try i.contains(item) { return r }
    if !i.payload.isUndefined, i.cls.lookup(names.iter).map(isNativeValue) ?? true { return try contains(i.payload, item) }
    if i.cls.lookup(names.iter)?.isNone == true { throw typeError("argument of type '\(i.cls.name)' is not iterable") }
  case .object(let o): if let r = try o.contains(item) { return r }
  default: break
  }
  guard let iterator = try iterateOrNil(container) else {
    throw typeError("argument of type '\(typeName(container))' is not iterable")
  }
  while let v = try next(iterator) { if try equal(v, item) { return true } }
  return false
}

private func isNativeValue(_ v: Value) -> Bool { if case .object(let o) = v { o is Native } else { false } }

/// The int behind a value used as an index.
/// An argument that is a size: past 64 bits CPython words it otherwise than for an index.
func sizeValue(_ v: Value) throws(Raise) -> Int {
  do throws(Raise) { return try indexValue(v) } catch {
    if error.matches(types.IndexError) { throw overflowError("Python int too large to convert to C ssize_t") }
    throw error
  }
}

/// What `__index__` gave.
private func indexResult(_ r: Value) throws(Raise) -> Int {
  if bigValue(r) == nil { throw typeError("__index__ returned non-int (type \(typeName(r)))") }
  return try indexValue(r)
}

/// The int that `v` is or that its `__index__` gives. Raises TypeError if it has none, and IndexError if it is past 64 bits.
public func indexValue(_ v: Value) throws(Raise) -> Int {
  switch v {
  case .int(let n): return n
  case .bool(let b): return b ? 1 : 0
  case .instance(let i):
    if case .int(let n) = i.payload { return n }
    if let r = try i.dunder(names.index) { return try indexResult(r) }
  case .object(let o):
    if o is BigInteger { throw indexError("cannot fit 'int' into an index-sized integer") }
    if let r = try o.type.lookup(names.index).map({ (m) throws(Raise) in try vm.callMethod(m, v, []) }) {
      return try indexResult(r)
    }
  default: break
  }
  throw typeError("'\(typeName(v))' object cannot be interpreted as an integer")
}
