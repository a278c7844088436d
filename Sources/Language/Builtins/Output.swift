// Standard output: collected in one buffer and written in large pieces, at prompts, at errors and at the end. On a
// terminal it is flushed at each newline.
import CPlatform
import Glibc

/// Standard output, buffered here so that `print` costs no system call; what goes to standard error flushes it first.
public enum Output {
  nonisolated(unsafe) private static var buffer: [UInt8] = []
  nonisolated(unsafe) private static var isTerminal: Bool?
  /// Takes what is printed instead of standard output, for examples and checks.
  nonisolated(unsafe) public static var capture: (([UInt8]) -> Void)?

  /// Whether what goes to the terminal may have colours (`--color`, `NO_COLOR`).
  nonisolated(unsafe) public static var hasColor = false

  /// Adds bytes to the buffer.
  public static func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let capture {
      capture(Array(bytes))
      return
    }
    buffer.append(contentsOf: bytes)
    let terminal = isTerminal ?? (isatty(1) == 1)
    isTerminal = terminal
    if buffer.count > 1 << 16 || (terminal && bytes.contains(10)) { flush() }
  }

  /// Adds a text, as UTF-8.
  public static func write(_ text: String) {
    var text = text
    text.withUTF8 { write($0) }
  }

  /// Writes what is waiting. A closed pipe ends the process silently, as DESIGN.md says.
  public static func flush() {
    var at = 0
    while at < buffer.count {
      let n = buffer.withUnsafeBytes { Glibc.write(1, $0.baseAddress.unsafelyUnwrapped + at, buffer.count - at) }
      if n < 0 {
        if errno == EINTR { continue }
        buffer.removeAll()
        if errno == EPIPE { _exit(0) }
        return
      }
      at += n
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
