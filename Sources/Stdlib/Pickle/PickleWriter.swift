// pickle: writing. Numbers, texts and containers; what a class says of itself is in PickleObjects.swift.
import Language

/// One run of `dump`: an object and what it refers to, as opcodes.
final class PickleWriter {
  let version: Int
  /// Whether names get their Python 2 forms below protocol 3.
  let fixesImports: Bool
  /// Nil for a pickler that is `fast`: it writes what it has written again, and no circles.
  let memo: PickleMemo?
  let out = PickleOutput()
  /// What a pickler says besides: its `persistent_id`, `reducer_override` and `dispatch_table`.
  let persistentID: Value?, override: Value?, dispatchTable: Value?
  var isBinary: Bool { version > 0 }

  init(version: Int, fixesImports: Bool, memo: PickleMemo?, persistentID: Value?, override: Value?, dispatchTable: Value?) {
    (self.version, self.fixesImports, self.memo) = (version, fixesImports, memo)
    (self.persistentID, self.override, self.dispatchTable) = (persistentID, override, dispatchTable)
  }

  /// The whole pickle of an object.
  func dump(_ v: Value) throws(Raise) -> [UInt8] {
    if version >= 2 { out.put(PickleOpcode.proto, UInt8(version)) }
    out.isFraming = version >= 4
    try save(v)
    out.put(PickleOpcode.stop)
    out.closeFrame()
    return out.bytes
  }

  /// Writes one object, or the number of one that has been written. `asked` is false for what a `persistent_id` returned.
  func save(_ v: Value, asksPersistentID: Bool = true) throws(Raise) {
    out.boundary()
    if asksPersistentID, let persistentID, try savePersistent(persistentID, v) { return }
    switch v {
    case .none: return out.put(PickleOpcode.none)
    case .bool(let b): return save(b)
    case .int(let n): return try save(n)
    case .float(let d): return save(d)
    case .object(let o as BigInteger): return try saveLong(.object(o))
    default: break
    }
    guard let object = v.heapObject else { throw Raise(Pickle.picklingError, "cannot pickle an unbound value") }
    if let n = memo?[object] { return get(n) }
    switch v {
    case .str(let s): return saveText(s)
    case .object(let b as BytesObject) where !(b is ByteArrayObject): return try saveBytes(b)
    default: break
    }
    try NativeDepth.enter(" while pickling an object")
    defer { NativeDepth.leave() }
    switch v {
    case .list(let l): try saveList(l)
    case .tuple(let t): try saveTuple(t)
    case .dict(let d): try saveDict(d)
    case .object(let s as SetObject): try saveSet(s)
    case .object(let b as ByteArrayObject): try saveByteArray(b)
    default: try saveObject(v, object)
    }
  }

  private func savePersistent(_ f: Value, _ v: Value) throws(Raise) -> Bool {
    let id = try vm.call(f, v)
    if id.isNone { return false }
    if isBinary {
      try save(id, asksPersistentID: false)
      out.put(PickleOpcode.binPersistent)
    } else {
      let text = try str(id)
      if text.utf8.contains(where: { $0 >= 0x80 }) {
        throw Raise(Pickle.picklingError, "persistent IDs in protocol 0 must be ASCII strings")
      }
      out.put(PickleOpcode.persistent)
      out.put(text: text + "\n")
    }
    return true
  }

  // MARK: The memo

  func memoize(_ o: Object) {
    guard let n = memo?.add(o) else { return }
    if version >= 4 { return out.put(PickleOpcode.memoize) }
    number(n, PickleOpcode.binPut, PickleOpcode.longBinPut, PickleOpcode.put)
  }
  func get(_ n: Int) { number(n, PickleOpcode.binGet, PickleOpcode.longBinGet, PickleOpcode.get) }

  private func number(_ n: Int, _ short: UInt8, _ long: UInt8, _ text: UInt8) {
    if !isBinary {
      out.put(text)
      out.put(text: "\(n)\n")
    } else if n < 256 {
      out.put(short, UInt8(n))
    } else {
      out.put(long, UInt32(truncatingIfNeeded: n))
    }
  }

  // MARK: Numbers

  private func save(_ b: Bool) {
    if version >= 2 { return out.put(b ? PickleOpcode.newTrue : PickleOpcode.newFalse) }
    out.put(PickleOpcode.int)
    out.put(text: b ? "01\n" : "00\n")
  }

  private func save(_ n: Int) throws(Raise) {
    guard let short = Int32(exactly: n) else { return try saveLong(.int(n)) }
    if !isBinary {
      out.put(PickleOpcode.int)
      out.put(text: "\(n)\n")
    } else if let byte = UInt8(exactly: n) {
      out.put(PickleOpcode.binInt1, byte)
    } else if let half = UInt16(exactly: n) {
      out.put(PickleOpcode.binInt2, half)
    } else {
      out.put(PickleOpcode.binInt, short)
    }
  }

  private func saveLong(_ v: Value) throws(Raise) {
    if version < 2 {
      out.put(PickleOpcode.long)
      return out.put(text: try repr(v) + "L\n")
    }
    let bytes = try twosComplement(v)
    if bytes.count < 256 {
      out.put(PickleOpcode.long1, UInt8(bytes.count))
    } else {
      out.put(PickleOpcode.long4, UInt32(truncatingIfNeeded: bytes.count))
    }
    bytes.withUnsafeBufferPointer { out.put(raw: $0) }
  }

  /// The fewest bytes that hold a whole number with its sign, the lowest first.
  private func twosComplement(_ v: Value) throws(Raise) -> [UInt8] {
    let bits = try indexValue(try vm.callMethod(v, "bit_length")), size = bits >> 3 + 1
    let made = try vm.call(try getAttribute(v, "to_bytes"), [.int(size), .string("little")], [(intern("signed"), .bool(true))])
    var bytes = try bytesLike(made)
    if size > 1, bytes[size - 1] == 0xFF, bytes[size - 2] & 0x80 != 0 { bytes.removeLast() }
    return bytes
  }

  private func save(_ d: Double) {
    if isBinary { return out.put(PickleOpcode.binFloat, d.bitPattern.byteSwapped) }
    out.put(PickleOpcode.float)
    out.put(text: floatRepr(d) + "\n")
  }

  // MARK: Texts and bytes

  /// The opcode and the length of a string of bytes, then the bytes.
  private func put(_ bytes: UnsafeBufferPointer<UInt8>, short: UInt8?, long: UInt8, longest: UInt8) {
    func write() {
      if let short, bytes.count < 256 {
        out.put(short, UInt8(bytes.count))
      } else if bytes.count <= UInt32.max {
        out.put(long, UInt32(bytes.count))
      } else {
        out.put(longest, UInt64(bytes.count))
      }
      out.put(raw: bytes)
    }
    if bytes.count >= PickleOutput.frameSize { out.outside(write) } else { write() }
  }

  func saveText(_ s: Str) {
    if isBinary {
      put(
        UnsafeBufferPointer(start: s.bytes, count: s.byteCount), short: version >= 4 ? PickleOpcode.shortBinUnicode : nil,
        long: PickleOpcode.binUnicode, longest: PickleOpcode.binUnicode8)
    } else {
      out.put(PickleOpcode.unicode)
      PickleWriter.escaped(s).withUnsafeBufferPointer { out.put(raw: $0) }
      out.put(10)
    }
    memoize(s)
  }

  /// A text in one line of Latin-1, as protocol 0 has it: the codec raw-unicode-escape, with line ends and backslashes escaped too.
  private static func escaped(_ s: Str) -> [UInt8] {
    var made: [UInt8] = []
    let bytes = s.bytes, n = s.byteCount
    var i = 0
    while i < n {
      let c = decodeUTF8(bytes, &i)
      if c > 0xFF || c == 0x5C || c == 0 || c == 10 || c == 13 || c == 0x1A {
        let digits = c > 0xFFFF ? 8 : 4
        made += [0x5C, c > 0xFFFF ? UInt8(ascii: "U") : UInt8(ascii: "u")]
        for k in (0..<digits).reversed() { made.append(hexDigit(c >> UInt32(4 * k))) }
      } else {
        made.append(UInt8(c))
      }
    }
    return made
  }

  private func saveBytes(_ b: BytesObject) throws(Raise) {
    if version < 3 {
      let encode = try getAttribute(try vm.importModule("_codecs"), "encode")
      let latin = Value.str(Str(scalars: b.bytes.map { UInt32($0) }))
      let parts: (Value, [Value]) = b.bytes.isEmpty ? (.object(types.bytes), []) : (encode, [latin, .string("latin1")])
      return try saveReduced(.tupleOf([parts.0, .tupleOf(parts.1)]), .object(b), b)
    }
    b.bytes.withUnsafeBufferPointer {
      put($0, short: PickleOpcode.shortBinBytes, long: PickleOpcode.binBytes, longest: PickleOpcode.binBytes8)
    }
    memoize(b)
  }

  private func saveByteArray(_ b: ByteArrayObject) throws(Raise) {
    if version < 5 {
      let arguments: [Value] = b.bytes.isEmpty ? [] : [.object(BytesObject(b.bytes))]
      return try saveReduced(.tupleOf([.object(types.bytearray), .tupleOf(arguments)]), .object(b), b)
    }
    b.bytes.withUnsafeBufferPointer { bytes in
      func write() {
        out.put(PickleOpcode.byteArray8, UInt64(bytes.count))
        out.put(raw: bytes)
      }
      if bytes.count >= PickleOutput.frameSize { out.outside(write) } else { write() }
    }
    memoize(b)
  }
}
