// The terminal below libedit: bytes in, bytes out, and the wide strings libedit speaks.
import Glibc

enum Terminal {
  /// Writes past stdio, which libedit has flushed by then.
  static func write(_ text: String, to file: Int32 = 1) {
    fflush(nil)
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Whether a key already waits.
  static func hasInput() -> Bool {
    var poll = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    return Glibc.poll(&poll, 1, 0) > 0
  }

  /// Reads one character, byte by byte so that nothing is taken from a program that reads next;
  /// bytes that are not UTF-8 are passed over. A signal asks `onInterrupt` whether to go on. nil at the end of input.
  static func readScalar(onInterrupt: () -> Bool) -> Unicode.Scalar? {
    while true {
      guard let first = readByte(onInterrupt) else { return nil }
      let length =
        first < 0x80
        ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0
      if length == 0 { continue }
      var bytes = [first]
      while bytes.count < length {
        guard let next = readByte(onInterrupt) else { return nil }
        bytes.append(next)
        if next & 0xc0 != 0x80 { break }
      }
      if let text = String(validating: bytes, as: UTF8.self), let scalar = text.unicodeScalars.first {
        return scalar
      }
    }
  }

  static func readByte(_ onInterrupt: () -> Bool) -> UInt8? {
    var byte: UInt8 = 0
    while true {
      let count = Glibc.read(0, &byte, 1)
      if count == 1 { return byte }
      guard count < 0, errno == EINTR, onInterrupt() else { return nil }
    }
  }

  /// Makes the C library's characters UTF-8; without that libedit drops every key above ASCII.
  static func useUTF8() {
    setlocale(LC_CTYPE, "")
    let codes = nl_langinfo(nl_item(CODESET)).map { String(cString: $0) }
    if codes != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
  }
}

/// Strings of 32-bit characters ending in zero.
enum Wide {
  static func string(_ text: String) -> [Int32] {
    text.unicodeScalars.map { Int32(bitPattern: $0.value) } + [0]
  }

  /// A string that is never freed: libedit keeps the pointers of names.
  static func kept(_ text: String) -> UnsafePointer<Int32> {
    let scalars = string(text)
    let room = UnsafeMutablePointer<Int32>.allocate(capacity: scalars.count)
    room.initialize(from: scalars, count: scalars.count)
    return UnsafePointer(room)
  }
}

/// Memory for a string that a callback hands to libedit, valid until the next `hold`.
final class WideRoom {
  private var room: UnsafeMutablePointer<Int32>
  private var capacity = 64

  init() { room = .allocate(capacity: 64) }
  deinit { room.deallocate() }

  func hold(_ text: String) -> UnsafeMutablePointer<Int32> {
    let scalars = Wide.string(text)
    if scalars.count > capacity {
      room.deallocate()
      capacity = scalars.count * 2
      room = .allocate(capacity: capacity)
    }
    room.initialize(from: scalars, count: scalars.count)
    return room
  }
}
