// What a pickle is written to: bytes, in frames from protocol 4 on.

/// Bytes that are grouped into frames, so that a reader asks its file for large pieces.
struct PickleOutput {
  private(set) var bytes: [UInt8] = []
  /// Where the frame that is open begins.
  private var frameStart: Int?
  var isFraming = false
  /// A frame is closed once it holds that many bytes; larger strings stand outside of frames.
  static let frameSize = 64 * 1024
  private static let headerSize = 9, leastFrame = 4

  private mutating func open() {
    if isFraming, frameStart == nil {
      frameStart = bytes.count
      for _ in 0..<PickleOutput.headerSize { bytes.append(PickleOpcode.frame) }
    }
  }

  @inline(__always) mutating func put(_ byte: UInt8) {
    if isFraming && frameStart == nil { open() }
    bytes.append(byte)
  }
  mutating func put(_ a: UInt8, _ b: UInt8) {
    put(a)
    bytes.append(b)
  }
  /// A number in `size` bytes, the lowest first.
  @inline(__always) mutating func put<T: FixedWidthInteger>(_ op: UInt8, _ n: T) {
    put(op)
    withUnsafeBytes(of: n.littleEndian) { bytes.append(contentsOf: $0) }
  }
  mutating func put(text: String) {
    open()
    bytes.append(contentsOf: text.utf8)
  }
  /// A string of bytes whose opcode and length stand before it.
  mutating func put(raw: UnsafeBufferPointer<UInt8>) {
    open()
    bytes.append(contentsOf: raw)
  }
  /// What is too large for frames: the one that is open is closed, and `body` writes outside.
  mutating func outside(_ body: (inout PickleOutput) -> Void) {
    closeFrame()
    let framing = isFraming
    isFraming = false
    body(&self)
    isFraming = framing
  }

  /// Between two objects: closes the frame if it is full.
  @inline(__always) mutating func boundary() {
    if let start = frameStart, bytes.count - start - PickleOutput.headerSize >= PickleOutput.frameSize { closeFrame() }
  }

  /// Writes the length into the frame's header; a tiny frame needs none.
  mutating func closeFrame() {
    guard let start = frameStart else { return }
    frameStart = nil
    let length = bytes.count - start - PickleOutput.headerSize
    if length < PickleOutput.leastFrame { return bytes.removeSubrange(start..<start + PickleOutput.headerSize) }
    for i in 0..<8 { bytes[start + 1 + i] = UInt8(truncatingIfNeeded: length >> (8 * i)) }
  }
}
