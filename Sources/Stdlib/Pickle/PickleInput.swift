// What a pickle is read from: bytes in memory, or a file that is asked for no more than it must give.
import Language

/// A buffer of bytes that a file fills. Nothing behind the pickle's end is taken from the file.
struct PickleInput {
  private var bytes: [UInt8]
  private var at = 0
  /// The methods of a file; nil where all bytes are here.
  private let read: Value?, readLine: Value?

  init(_ bytes: [UInt8]) { (self.bytes, read, readLine) = (bytes, nil, nil) }
  init(read: Value, readLine: Value) { (bytes, self.read, self.readLine) = ([], read, readLine) }

  static let truncated = "pickle data was truncated"

  /// Makes sure that `n` bytes are there. Raises UnpicklingError where they are not.
  @inline(__always) private mutating func need(_ n: Int) throws(Raise) {
    if n > bytes.count - at { try fetch(n - (bytes.count - at)) }
  }

  private mutating func fetch(_ n: Int) throws(Raise) {
    guard let read else { throw Raise(Pickle.unpicklingError, PickleInput.truncated) }
    let more = try bytesLike(try vm.call(read, .int(n)))
    bytes.removeFirst(at)
    at = 0
    bytes += more
    if bytes.isEmpty { throw Raise(types.EOFError, "Ran out of input") }
    if more.count < n { throw Raise(Pickle.unpicklingError, PickleInput.truncated) }
  }

  /// The next opcode. Raises EOFError at the end.
  @inline(__always) mutating func opcode() throws(Raise) -> UInt8 {
    if at == bytes.count {
      guard read != nil else { throw Raise(types.EOFError, "Ran out of input") }
      try fetch(1)
    }
    at += 1
    return bytes[at - 1]
  }

  mutating func byte() throws(Raise) -> UInt8 {
    try need(1)
    at += 1
    return bytes[at - 1]
  }

  /// A number, the lowest byte first.
  mutating func number<T: FixedWidthInteger>(_ type: T.Type) throws(Raise) -> T {
    let size = MemoryLayout<T>.size
    try need(size)
    var n: T = 0
    for i in 0..<size { n |= T(truncatingIfNeeded: bytes[at + i]) << T(8 * i) }
    at += size
    return n
  }

  /// Runs `body` on the next `n` bytes.
  mutating func take<R>(_ n: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) throws(Raise) -> R {
    try need(n)
    let start = at
    at += n
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<start + n])) }
  }

  /// The last `n` bytes that were taken.
  func taken(_ n: Int) -> [UInt8] { Array(bytes[at - n..<at]) }

  /// A frame's bytes are fetched at once.
  mutating func frame(_ n: Int) throws(Raise) { try need(n) }

  /// Bytes up to a line's end, without it.
  mutating func line() throws(Raise) -> [UInt8] {
    if let end = bytes[at...].firstIndex(of: 10) {
      defer { at = end + 1 }
      return Array(bytes[at..<end])
    }
    guard let readLine else { throw Raise(Pickle.unpicklingError, PickleInput.truncated) }
    let line = Array(bytes[at...]) + (try bytesLike(try vm.call(readLine)))
    (bytes, at) = ([], 0)
    guard line.last == 10 else { throw Raise(Pickle.unpicklingError, PickleInput.truncated) }
    return line.dropLast()
  }
}
