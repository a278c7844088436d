// memoryview: a window on the bytes of a bytes or bytearray, with a format, a shape and strides.

/// The native formats of `struct` that a view's items may have.
enum ItemFormat: Character {
  case uint8 = "B", int8 = "b", char = "c", bool = "?", int16 = "h", uint16 = "H", int32 = "i", uint32 = "I"
  case long = "l", ulong = "L", int64 = "q", uint64 = "Q", ssize = "n", size = "N", half = "e", float = "f", double = "d"

  var size: Int {
    switch self {
    case .uint8, .int8, .char, .bool: 1
    case .int16, .uint16, .half: 2
    case .int32, .uint32, .float: 4
    default: 8
    }
  }

  /// Items are equal where their bytes are.
  var isWhole: Bool {
    switch self {
    case .half, .float, .double, .bool: false
    default: true
    }
  }

  func load(_ p: UnsafeRawPointer) -> Value {
    switch self {
    case .uint8: .int(Int(p.loadUnaligned(as: UInt8.self)))
    case .int8: .int(Int(p.loadUnaligned(as: Int8.self)))
    case .char: .object(BytesObject([p.loadUnaligned(as: UInt8.self)]))
    case .bool: .bool(p.loadUnaligned(as: UInt8.self) != 0)
    case .int16: .int(Int(p.loadUnaligned(as: Int16.self)))
    case .uint16: .int(Int(p.loadUnaligned(as: UInt16.self)))
    case .int32: .int(Int(p.loadUnaligned(as: Int32.self)))
    case .uint32: .int(Int(p.loadUnaligned(as: UInt32.self)))
    case .long, .int64, .ssize: .int(p.loadUnaligned(as: Int.self))
    case .ulong, .uint64, .size: BigInteger.normalized(BigInt(p.loadUnaligned(as: UInt.self)))
    case .half: .float(Double(Float(halfBits: p.loadUnaligned(as: UInt16.self))))
    case .float: .float(Double(p.loadUnaligned(as: Float.self)))
    case .double: .float(p.loadUnaligned(as: Double.self))
    }
  }

  /// The bytes of `v` in this format.
  func bytes(of v: Value) throws(Raise) -> [UInt8] {
    func wrongType() -> Raise { typeError("memoryview: invalid type for format '\(rawValue)'") }
    func wrongValue() -> Raise { valueError("memoryview: invalid value for format '\(rawValue)'") }
    func raw<T>(_ x: T) -> [UInt8] { withUnsafeBytes(of: x) { Array($0) } }
    func whole<T: FixedWidthInteger>(_: T.Type) throws(Raise) -> [UInt8] {
      guard hasIndex(v) else { throw wrongType() }
      let n: BigInt
      if let b = bigValue(v) { n = b } else { n = BigInt(try indexValue(v)) }
      if let small = n.small {
        guard let x = T(exactly: small) else { throw wrongValue() }
        return raw(x)
      }
      guard T.self == UInt.self, !n.isNegative, n.bitWidth <= 64 else { throw wrongValue() }
      return raw(n.low)
    }
    func real() throws(Raise) -> Double {
      do throws(Raise) { return try makeFloatOnly(v) } catch {
        if error.matches(types.TypeError) { throw wrongType() }
        throw error
      }
    }
    switch self {
    case .uint8: return try whole(UInt8.self)
    case .int8: return try whole(Int8.self)
    case .int16: return try whole(Int16.self)
    case .uint16: return try whole(UInt16.self)
    case .int32: return try whole(Int32.self)
    case .uint32: return try whole(UInt32.self)
    case .long, .int64, .ssize: return try whole(Int.self)
    case .ulong, .uint64, .size: return try whole(UInt.self)
    case .bool: return [try truth(v) ? 1 : 0]
    case .char:
      guard let b = bytesOf(v) else { throw wrongType() }
      if b.count != 1 { throw wrongValue() }
      return b
    case .half: throw notImplementedError("memoryview: format e not supported")
    case .float: return raw(Float(try real()))
    case .double: return raw(try real())
    }
  }
}

extension Float {
  /// IEEE 754 binary16.
  fileprivate init(halfBits h: UInt16) {
    let sign = UInt32(h & 0x8000) << 16, exponent = UInt32(h >> 10 & 0x1F), fraction = UInt32(h & 0x3FF)
    switch exponent {
    case 0: self = Float(fraction) * 0x1p-24 * (sign == 0 ? 1 : -1)
    case 31: self = Float(bitPattern: sign | 0x7F80_0000 | fraction << 13)
    default: self = Float(bitPattern: sign | (exponent + 112) << 23 | fraction << 13)
    }
  }
}

/// `memoryview`: the memory of a bytes-like object, with a format, shape and strides.
public final class MemoryViewObject: Object {
  private(set) var base: BytesObject?
  /// What `obj` shows: the value that was viewed first.
  private let shown: Value
  private let offset: Int
  let shape: [Int]
  let strides: [Int]
  let format: ItemFormat
  private let isReadOnly: Bool

  init(
    _ base: BytesObject, shown: Value, offset: Int, shape: [Int], strides: [Int], format: ItemFormat, readOnly: Bool
  ) {
    self.base = base
    self.shown = shown
    self.offset = offset
    self.shape = shape
    self.strides = strides
    self.format = format
    isReadOnly = readOnly
    (base as? ByteArrayObject)?.exports += 1
  }
  deinit { release() }

  public override var type: Class { types.memoryview }
  var isReleased: Bool { base == nil }
  func release() {
    (base as? ByteArrayObject)?.exports -= 1
    base = nil
  }
  func live() throws(Raise) -> BytesObject {
    guard let base else { throw valueError("operation forbidden on released memoryview object") }
    return base
  }

  var byteCount: Int { shape.reduce(format.size, *) }
  /// Where there is one item only, a step to the next is never taken.
  private var isContiguous: Bool {
    if shape.count == 1 { return strides[0] == format.size || shape[0] == 1 }
    let packed = MemoryViewObject.packed(shape, format.size)
    return shape.indices.allSatisfy { strides[$0] == packed[$0] || shape[$0] == 1 }
  }
  static func packed(_ shape: [Int], _ size: Int) -> [Int] {
    var out = shape, step = size
    for i in shape.indices.reversed() { out[i] = step; step *= shape[i] }
    return out
  }

  /// The bytes of the items in order.
  var contents: [UInt8] {
    guard let base else { return [] }
    if let run { return Array(run) }
    var out: [UInt8] = []
    walk(0, offset) { out += UnsafeBufferPointer(start: base.start + $0, count: format.size) }
    return out
  }

  /// The bytes of the items where they lie side by side; valid as the base's `start` is.
  var run: UnsafeBufferPointer<UInt8>? {
    guard let base, isContiguous else { return nil }
    return UnsafeBufferPointer(start: base.start + offset, count: byteCount)
  }

  private func walk(_ dimension: Int, _ at: Int, _ body: (Int) -> Void) {
    if dimension == shape.count { body(at); return }
    for i in 0..<shape[dimension] { walk(dimension + 1, at + i * strides[dimension], body) }
  }

  /// The item at an index of the first dimension, which must be the only one.
  fileprivate func item(index: Int) throws(Raise) -> Value { try item(offset + index * strides[0]) }

  /// Whether the bytes are the same as those of a view of the same shape.
  private func hasSameBytes(as other: MemoryViewObject) -> Bool {
    guard let mine = run, let theirs = other.run else { return contents == other.contents }
    return mine.count == theirs.count && order(mine, theirs) == 0
  }

  private func item(_ at: Int) throws(Raise) -> Value {
    format.load(UnsafeRawPointer(try live().start) + at)
  }

  public override func gather(into list: List) throws(Raise) -> Bool {
    let base = try live()
    if shape.count != 1 { return false }
    list.makeRoom(for: shape[0])
    let first = UnsafeRawPointer(base.start) + offset
    for i in 0..<shape[0] { list.append(format.load(first + i * strides[0])) }
    return true
  }

  func items(_ dimension: Int = 0, _ at: Int? = nil) throws(Raise) -> Value {
    if dimension == 0, shape.count == 1 {
      let list = List()
      _ = try gather(into: list)
      return .list(list)
    }
    let at = at ?? offset
    if dimension == shape.count { return try item(at) }
    var out: [Value] = []
    for i in 0..<shape[dimension] { out.append(try items(dimension + 1, at + i * strides[dimension])) }
    return .listOf(out)
  }

  func copy(readOnly: Bool? = nil) throws(Raise) -> MemoryViewObject {
    MemoryViewObject(
      try live(), shown: shown, offset: offset, shape: shape, strides: strides, format: format, readOnly: readOnly ?? isReadOnly)
  }

  // MARK: Items

  /// The offset of the item at an index or a tuple of them; nil for what is a sub-view.
  private func place(_ key: Value) throws(Raise) -> Int? {
    let indices: [Value]
    if case .tuple(let t) = key { indices = t.array } else { indices = [key] }
    guard indices.allSatisfy(hasIndex) else { return nil }
    if shape.isEmpty {
      if indices.isEmpty { return offset }
      throw typeError("invalid indexing of 0-dim memory")
    }
    if indices.count < shape.count {
      throw notImplementedError(indices.count == 1 ? "multi-dimensional sub-views are not implemented" : "sub-views are not implemented")
    }
    if indices.count > shape.count { throw typeError("cannot index \(shape.count)-dimension view with \(indices.count)-element tuple") }
    var at = offset
    for (d, v) in indices.enumerated() {
      var i = try indexValue(v)
      if i < 0 { i += shape[d] }
      guard i >= 0, i < shape[d] else { throw indexError("index out of bounds on dimension \(d + 1)") }
      at += i * strides[d]
    }
    return at
  }

  private func sliced(_ s: SliceObject) throws(Raise) -> MemoryViewObject {
    if shape.isEmpty { throw typeError("invalid indexing of 0-dim memory") }
    let (a, n, k) = try s.resolved(shape[0])
    let step = strides[0].multipliedReportingOverflow(by: k)
    return MemoryViewObject(
      try live(), shown: shown, offset: n == 0 ? offset : offset + a * strides[0], shape: [n] + shape.dropFirst(),
      strides: [step.overflow ? strides[0] : step.partialValue] + strides.dropFirst(), format: format, readOnly: isReadOnly)
  }

  public override func getItem(_ key: Value) throws(Raise) -> Value {
    _ = try live()
    if let s = asSlice(key) { return .object(try sliced(s)) }
    if key.isEllipsis, shape.isEmpty { return .object(self) }
    guard let at = try place(key) else { throw typeError("memoryview: invalid slice key") }
    return try item(at)
  }

  public override func setItem(_ key: Value, _ value: Value) throws(Raise) {
    let base = try live()
    if isReadOnly { throw typeError("cannot modify read-only memory") }
    if let s = asSlice(key) {
      if shape.count != 1 { throw notImplementedError("memoryview slice assignments are currently restricted to ndim = 1") }
      let target = try sliced(s)
      let new = try bytesLike(value)
      var sameFormat = format == .uint8
      if case .object(let v as MemoryViewObject) = value { sameFormat = v.format == format }
      if !sameFormat || new.count != target.byteCount {
        throw valueError("memoryview assignment: lvalue and rvalue have different structures")
      }
      var from = 0
      target.walk(0, target.offset) { at in
        for k in 0..<format.size { base.start[at + k] = new[from + k] }
        from += format.size
      }
      return
    }
    guard let at = try place(key) else { throw typeError("memoryview: invalid slice key") }
    let new = try format.bytes(of: value)
    _ = try live()
    for (k, b) in new.enumerated() { base.start[at + k] = b }
  }
  public override func deleteItem(_ key: Value) throws(Raise) { throw typeError("cannot delete memory") }

  public override func length() throws(Raise) -> Int? {
    _ = try live()
    guard let n = shape.first else { throw typeError("0-dim memory has no length") }
    return n
  }
  public override func contains(_ item: Value) throws(Raise) -> Bool? { nil }
  public override func iterate() throws(Raise) -> Value? {
    _ = try live()
    if shape.isEmpty { throw typeError("invalid indexing of 0-dim memory") }
    if shape.count > 1 { throw notImplementedError("multi-dimensional sub-views are not implemented") }
    return .object(MemoryIterator(self))
  }

  public override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    guard op == .eq || op == .ne else { return nil }
    if case .object(let m as MemoryViewObject) = other, !m.isReleased, !isReleased {
      var same = m.shape == shape
      if same { same = m.format == format && format.isWhole ? hasSameBytes(as: m) : try hasEqualItems(m) }
      return .bool(same == (op == .eq))
    }
    var other = other
    return try withOctets(of: &other) { b throws(Raise) in
      if isReleased { return .bool(op == .ne) }
      var same = shape.count == 1 && shape[0] == b.count
      if same, format == .uint8, let run {
        same = order(run, b) == 0
      } else if same {
        same = format == .uint8 ? contents.elementsEqual(b) : try equal(try items(), .listOf(b.map { .int(Int($0)) }))
      }
      return .bool(same == (op == .eq))
    }
  }
  /// Item by item, by value: a NaN equals nothing.
  private func hasEqualItems(_ other: MemoryViewObject) throws(Raise) -> Bool {
    var places: [Int] = [], others: [Int] = []
    walk(0, offset) { places.append($0) }
    other.walk(0, other.offset) { others.append($0) }
    for (p, q) in zip(places, others) { if try !Language.truth(Language.compare(.eq, item(p), other.item(q))) { return false } }
    return true
  }
  public override func hash() throws(Raise) -> Int {
    _ = try live()
    if !isReadOnly { throw valueError("cannot hash writable memoryview object") }
    if ![.uint8, .int8, .char].contains(format) { throw valueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'") }
    return try BytesObject(contents).hash()
  }
  public override func repr() throws(Raise) -> String {
    "<\(isReleased ? "released " : "")memory at \(addressText(self))>"
  }
  public override func truth() throws(Raise) -> Bool { try length() != 0 }

  // MARK: cast

  func cast(_ format: ItemFormat, _ wanted: [Int]?) throws(Raise) -> MemoryViewObject {
    let base = try live()
    if !isContiguous { throw typeError("memoryview: casts are restricted to C-contiguous views") }
    if wanted != nil || shape.count != 1, shape.count != 1 && wanted.map({ $0.count != 1 }) == true {
      throw typeError("memoryview: cast must be 1D -> ND or ND -> 1D")
    }
    let isByte: (ItemFormat) -> Bool = { [.uint8, .int8, .char].contains($0) }
    if !isByte(format), !isByte(self.format) {
      throw typeError("memoryview: cannot cast between two non-byte formats")
    }
    let total = byteCount
    if total % format.size != 0 { throw typeError("memoryview: length is not a multiple of itemsize") }
    let shape = wanted ?? [total / format.size]
    var n = format.size
    for d in shape {
      let (m, over) = n.multipliedReportingOverflow(by: d)
      if over { throw typeError("memoryview: product(shape) * itemsize != buffer size") }
      n = m
    }
    if n != total { throw typeError("memoryview: product(shape) * itemsize != buffer size") }
    return MemoryViewObject(
      base, shown: shown, offset: offset, shape: shape, strides: MemoryViewObject.packed(shape, format.size), format: format,
      readOnly: isReadOnly)
  }

  fileprivate func describe(_ name: String) throws(Raise) -> Value {
    _ = try live()
    func ints(_ a: [Int]) -> Value { .tupleOf(a.map { .int($0) }) }
    switch name {
    case "obj": return shown
    case "nbytes": return .int(byteCount)
    case "itemsize": return .int(format.size)
    case "format": return .string(String(format.rawValue))
    case "ndim": return .int(shape.count)
    case "shape": return ints(shape)
    case "strides": return ints(strides)
    case "suboffsets": return ints([])
    case "readonly": return .bool(isReadOnly)
    case "f_contiguous": return .bool(isContiguous && shape.count { $0 > 1 } <= 1)
    default: return .bool(isContiguous)
    }
  }
}

extension Value {
  fileprivate var isEllipsis: Bool { if case .object(let o) = self { o === Singleton.ellipsis } else { false } }
}

func makeMemoryView(_ v: Value) throws(Raise) -> Value {
  guard case .object(let o) = v.unwrapped else {
    throw typeError("memoryview: a bytes-like object is required, not '\(typeName(v))'")
  }
  if let m = o as? MemoryViewObject { return .object(try m.copy()) }
  guard let b = o as? BytesObject else {
    throw typeError("memoryview: a bytes-like object is required, not '\(typeName(v))'")
  }
  return .object(
    MemoryViewObject(
      b, shown: v, offset: 0, shape: [b.count], strides: [1], format: .uint8, readOnly: !(b is ByteArrayObject)))
}

extension Methods {
  static func populateMemoryView(_ t: Class) {
    func m(_ v: Value) throws(Raise) -> MemoryViewObject {
      guard case .object(let o) = v, let m = o as? MemoryViewObject else { throw typeError("expected a memoryview") }
      return m
    }
    for name in [
      "obj", "nbytes", "itemsize", "format", "ndim", "shape", "strides", "suboffsets", "readonly", "contiguous", "c_contiguous",
      "f_contiguous",
    ] {
      t.property(name) { o throws(Raise) in try m(o).describe(name) }
    }
    Dunders.compare(t, [.eq, .ne])
    Dunders.container(t, mutable: true)
    t.dict.remove(names.contains)
    t.define("__repr__(self, /)") { a throws(Raise) in .string(try repr(a[0])) }
    t.define("__hash__(self, /)") { a throws(Raise) in .int(try hashOf(a[0])) }
    t.define("tobytes(self, /, order=None)") { a throws(Raise) in
      _ = try m(a[0]).live()
      if !a[1].isNone {
        guard case .str(let s) = a[1], ["C", "F", "A"].contains(s.string) else { throw valueError("order must be 'C', 'F' or 'A'") }
      }
      return .object(BytesObject(try m(a[0]).contents))
    }
    t.define("tolist(self, /)") { a throws(Raise) in
      _ = try m(a[0]).live()
      return try m(a[0]).items()
    }
    t.define("hex(self, sep=..., bytes_per_sep=1)") { a throws(Raise) in
      _ = try m(a[0]).live()
      return .str(try hexText(BytesObject(try m(a[0]).contents), a, 1))
    }
    t.define("toreadonly(self, /)") { a throws(Raise) in .object(try m(a[0]).copy(readOnly: true)) }
    t.define("release(self, /)") { a throws(Raise) in
      try m(a[0]).release()
      return .none
    }
    t.define("__enter__(self, /)") { a throws(Raise) in
      _ = try m(a[0]).live()
      return a[0]
    }
    t.define("__exit__(self, /, *args)") { a throws(Raise) in
      try m(a[0]).release()
      return .none
    }
    t.define("cast(self, format, shape=...)") { a throws(Raise) in
      let view = try m(a[0])
      _ = try view.live()
      guard case .str(let s) = a[1].unwrapped else { throw typeError("memoryview: format argument must be a string") }
      let text = s.string.hasPrefix("@") ? String(s.string.dropFirst()) : s.string
      guard text.count == 1, let c = text.first, let format = ItemFormat(rawValue: c) else {
        throw valueError(
          "memoryview: destination format must be a native single character format prefixed with an optional '@'")
      }
      if a[2].isUndefined { return .object(try view.cast(format, nil)) }
      let items: [Value]
      switch a[2] {
      case .list(let l): items = l.array
      case .tuple(let x): items = x.array
      default: throw typeError("shape must be a list or a tuple")
      }
      var shape: [Int] = []
      for v in items {
        guard case .int(let n) = v.unwrapped else { throw typeError("memoryview.cast(): elements of shape must be integers") }
        if n <= 0 { throw valueError("memoryview.cast(): elements of shape must be integers > 0") }
        shape.append(n)
      }
      return .object(try view.cast(format, shape))
    }
  }
}

/// Walks a view of one dimension.
private final class MemoryIterator: SteppingIterator {
  private let view: MemoryViewObject
  private var index = 0
  init(_ view: MemoryViewObject) { self.view = view }
  override var type: Class { IteratorTypes.memory }
  override func step(into register: UnsafeMutablePointer<Value>) throws(Raise) -> Bool {
    guard index < view.shape[0] else { return false }
    register.pointee = try view.item(index: index)
    index += 1
    return true
  }
}
