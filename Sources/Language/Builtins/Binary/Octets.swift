// The octets of bytes-like values, looked at where they lie, and bytes from values of other kinds.
import Glibc

/// Calls `body` with the octets of the bytes-like value at a place, which nobody may change meanwhile; nil for a value of another kind.
@inline(__always)
func withOctets<R>(
  of place: UnsafeMutablePointer<Value>, _ body: (UnsafeBufferPointer<UInt8>) throws(Raise) -> R
) throws(Raise) -> R? {
  if place.tag == Tag.object, isOctets(place.raw(Object.self)) {
    return try body(place.raw(BytesObject.self)._withUnsafeGuaranteedRef { $0.buffer })
  }
  return try withStrangeOctets(place.pointee, body)
}

/// Whether the object is of exactly `bytes` or `bytearray`.
@inline(__always) func isOctets(_ o: Unmanaged<Object>) -> Bool {
  isExactly(o, vm.bytesClass) || isExactly(o, vm.byteArrayClass)
}

/// The same for instances of subclasses and for memory views whose octets lie side by side.
@inline(never)
private func withStrangeOctets<R>(_ v: Value, _ body: (UnsafeBufferPointer<UInt8>) throws(Raise) -> R) throws(Raise) -> R? {
  guard case .object(let o) = v.unwrapped else { return nil }
  if let b = o as? BytesObject { return try body(b.buffer) }
  return try (o as? MemoryViewObject)?.run.map(body)
}

extension Arguments {
  /// Calls `body` with the octets of a bytes-like argument, in place. Raises TypeError for a value of another kind.
  @inline(__always)
  func withOctets<R>(_ i: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(Raise) -> R) throws(Raise) -> R {
    if let r = try Language.withOctets(of: place(i), body) { return r }
    throw notOctets(self[i])
  }
}

/// What a value raises whose octets cannot be looked at.
func notOctets(_ v: Value) -> Raise {
  isScattered(v)
    ? Raise(types.BufferError, "memoryview: underlying buffer is not C-contiguous")
    : typeError("a bytes-like object is required, not '\(typeName(v))'")
}

/// A memory view whose octets do not lie side by side.
private func scattered(_ v: Value) -> MemoryViewObject? {
  guard case .object(let o) = v, let m = o as? MemoryViewObject, !m.isReleased, m.run == nil else { return nil }
  return m
}

/// Whether a value is such a view: most of what looks at octets refuses it.
func isScattered(_ v: Value) -> Bool { scattered(v) != nil }

/// A copy of the octets of a bytes-like value, those of a view with strides put side by side.
func packedBytes(of v: Value) -> [UInt8]? { bytesOf(v) ?? scattered(v)?.contents }

/// A copy of octets to a place with room for them.
@inline(__always) func copy(_ from: UnsafeBufferPointer<UInt8>, to: UnsafeMutablePointer<UInt8>) {
  if let base = from.baseAddress { memcpy(to, base, from.count) }
}

/// Whether octets lie at a place that has room for as many.
@inline(__always) func lie(_ octets: UnsafeBufferPointer<UInt8>, at place: UnsafePointer<UInt8>) -> Bool {
  octets.baseAddress.map { memcmp(place, $0, octets.count) == 0 } ?? true
}

/// Less than, equal to or greater than 0 as octets come before others.
func order(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Int {
  if let p = a.baseAddress, let q = b.baseAddress, case let c = memcmp(p, q, min(a.count, b.count)), c != 0 { return Int(c) }
  return a.count - b.count
}

/// How many octets a bytes-like value has, and a copy of the `size` that begin where `place` says of that number, for readers that take
/// a little out of much. Raises as `bytesLike`, and what `place` raises; what it answers must lie within.
package func someBytes(of v: Value, _ size: Int, at place: (Int) throws(Raise) -> Int) throws(Raise) -> [UInt8] {
  var v = v
  let found = try withOctets(of: &v) { (all) throws(Raise) in
    let at = try place(all.count)
    return Array(all[at..<at + size])
  }
  guard let found else { throw notOctets(v) }
  return found
}

/// A copy of the bytes of a bytes-like value; nil for a memory view with strides.
public func bytesOf(_ v: Value) -> [UInt8]? {
  var v = v
  return (try? withOctets(of: &v) { Array($0) }) ?? nil
}

/// The same; raises TypeError for a value of another kind, BufferError for a memory view with strides.
public func bytesLike(_ v: Value) throws(Raise) -> [UInt8] {
  guard let b = bytesOf(v) else { throw notOctets(v) }
  return b
}

/// Whether a value may stand for an int in an index: an int, a bool, or an object with `__index__`.
public func hasIndex(_ v: Value) -> Bool {
  switch v.unwrapped {
  case .int, .bool: true
  case .object(let o) where o is BigInteger: true
  case .float, .str, .none: false
  default: typeOf(v).lookup(names.index) != nil
  }
}

/// An int that is a byte.
func byteValue(_ v: Value) throws(Raise) -> UInt8 {
  if case .int(let n) = v, let byte = UInt8(exactly: n) { return byte }
  if let n = bigValue(v) {
    guard let small = n.small, small >= 0, small < 256 else { throw valueError("byte must be in range(0, 256)") }
    return UInt8(small)
  }
  let n = try indexValue(v)
  guard n >= 0, n < 256 else { throw valueError("byte must be in range(0, 256)") }
  return UInt8(n)
}

/// `what` is the word for an item out of range.
func bytesFromItems(_ v: Value, _ what: String) throws(Raise) -> [UInt8] {
  var out: [UInt8] = []
  try forEach(v) { (x) throws(Raise) in
    do throws(Raise) { out.append(try byteValue(x)) } catch {
      if error.matches(types.ValueError) { throw valueError("\(what) must be in range(0, 256)") }
      throw error
    }
  }
  return out
}

/// What `bytes(…)` and `bytearray(…)` hold; `what` names an item in messages.
func makeBytes(_ a: Arguments, _ cls: Class, _ what: String) throws(Raise) -> [UInt8] {
  let source = a[0]
  let encoding = a[1], errors = a[2]
  func text(_ v: Value, _ name: String) throws(Raise) -> String {
    guard case .str(let s) = v.unwrapped else { throw typeError("\(cls.name)() argument '\(name)' must be str, not \(typeName(v))") }
    return s.string
  }
  let codec = encoding.isUndefined ? nil : try text(encoding, "encoding")
  let handler = errors.isUndefined ? nil : try text(errors, "errors")
  if source.isUndefined {
    if codec != nil { throw typeError("encoding without a string argument") }
    if handler != nil { throw typeError("errors without a string argument") }
    return []
  }
  if case .str(let s) = source.unwrapped {
    guard let codec else {
      throw typeError(handler == nil || cls !== types.bytes ? "string argument without an encoding" : "string argument without an encoding")
    }
    return try encodeText(s, codec, handler ?? "strict")
  }
  if codec != nil { throw typeError("encoding without a string argument") }
  if handler != nil { throw typeError("errors without a string argument") }
  if cls === types.bytes, case .instance(let i) = source, let m = i.cls.lookup(names.bytes) {
    let made = try vm.callMethod(m, source, [])
    guard let b = bytesOf(made) else { throw typeError("__bytes__ returned non-bytes (type \(typeName(made)))") }
    return b
  }
  if let b = packedBytes(of: source) { return b }
  if hasIndex(source) {
    let n: Int
    do throws(Raise) { n = try indexValue(source) } catch {
      if error.matches(types.IndexError) { throw overflowError("cannot fit 'int' into an index-sized integer") }
      throw error
    }
    if n < 0 { throw valueError("negative count") }
    try Memory.check(n, of: 2)
    return [UInt8](repeating: 0, count: n)
  }
  guard try iterateOrNil(source) != nil else { throw typeError("cannot convert '\(typeName(source))' object to \(cls.name)") }
  return try bytesFromItems(source, what)
}
