// What a pickle is written to: bytes, in frames from protocol 4 on.

/// Bytes that are grouped into frames, so that a reader asks its file for large pieces.
final class PickleOutput {
  private var base: UnsafeMutablePointer<UInt8>
  private var count = 0, capacity = 256
  /// Where the frame that is open begins; -1 where none is.
  private var frameStart = -1
  var isFraming = false
  /// A frame is closed once it holds that many bytes; larger strings stand outside of frames.
  static let frameSize = 64 * 1024
  private static let headerSize = 9, leastFrame = 4

  init() { base = .allocate(capacity: capacity) }
  deinit { base.deallocate() }

  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// Room for `n` more bytes, in a frame where there are frames.
  @inline(__always) private func room(_ n: Int) {
    if isFraming && frameStart < 0 {
      frameStart = count
      reserve(PickleOutput.headerSize)
      count += PickleOutput.headerSize
    }
    reserve(n)
  }
  @inline(__always) private func reserve(_ n: Int) { if n > capacity - count { grow(n) } }

  @inline(never) private func grow(_ n: Int) {
    while n > capacity - count { capacity *= 2 }
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }

  @inline(__always) func put(_ byte: UInt8) {
    room(1)
    base[count] = byte
    count += 1
  }
  @inline(__always) func put(_ a: UInt8, _ b: UInt8) {
    room(2)
    base[count] = a
    base[count + 1] = b
    count += 2
  }
  /// An opcode and a number, the lowest byte first.
  @inline(__always) func put<T: FixedWidthInteger>(_ op: UInt8, _ n: T) {
    put(op)
    reserve(MemoryLayout<T>.size)
    UnsafeMutableRawPointer(base + count).storeBytes(of: n.littleEndian, as: T.self)
    count += MemoryLayout<T>.size
  }
  func put(text: String) {
    var text = text
    text.withUTF8 { put(raw: $0) }
  }
  /// A string of bytes whose opcode and length stand before it.
  func put(raw: UnsafeBufferPointer<UInt8>) {
    room(raw.count)
    if let source = raw.baseAddress { (base + count).update(from: source, count: raw.count) }
    count += raw.count
  }
  /// What is too large for frames: the one that is open is closed, and `body` writes outside.
  func outside(_ body: () -> Void) {
    closeFrame()
    let framing = isFraming
    isFraming = false
    body()
    isFraming = framing
  }

  /// Between two objects: closes the frame if it is full.
  @inline(__always) func boundary() {
    if frameStart >= 0, count - frameStart - PickleOutput.headerSize >= PickleOutput.frameSize { closeFrame() }
  }

  /// Writes the length into the frame's header; a tiny frame needs none.
  func closeFrame() {
    guard frameStart >= 0 else { return }
    let start = frameStart, length = count - start - PickleOutput.headerSize
    frameStart = -1
    if length < PickleOutput.leastFrame {
      for i in 0..<length { base[start + i] = base[start + PickleOutput.headerSize + i] }
      count -= PickleOutput.headerSize
      return
    }
    base[start] = PickleOpcode.frame
    UnsafeMutableRawPointer(base + start + 1).storeBytes(of: UInt64(length).littleEndian, as: UInt64.self)
  }
}
