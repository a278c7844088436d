// Reading without escape codes, for TERM=dumb: a prompt, a line, no editing but the terminal's own.
import Glibc
import Synchronization

/// Reads statements line by line from a terminal in its ordinary mode.
enum PlainReader {
  private static let wasInterrupted = Atomic<Bool>(false)

  static func read(prompt: String, continuation: String, hooks: EditorHooks) -> Reading {
    wasInterrupted.store(false, ordering: .relaxed)
    var action = sigaction()
    var before = sigaction()
    action.__sigaction_handler.sa_handler = { _ in
      PlainReader.wasInterrupted.store(true, ordering: .relaxed)
    }
    sigaction(SIGINT, &action, &before)
    defer { sigaction(SIGINT, &before, nil) }
    var text = ""
    while true {
      Terminal.write(text.isEmpty ? prompt : continuation)
      guard let line = line() else {
        if wasInterrupted.load(ordering: .relaxed) {
          Terminal.write("\nKeyboardInterrupt\n", to: 2)
          return .interrupted
        }
        Terminal.write("\n")
        return text.isEmpty ? .endOfFile : .text(text)
      }
      let isBlank = line.allSatisfy { $0 == " " || $0 == "\t" }
      text += text.isEmpty ? line : "\n" + (isBlank ? "" : line)
      if case .incomplete = hooks.isComplete(text) { continue }
      return .text(text)
    }
  }

  private static func line() -> String? {
    var bytes: [UInt8] = []
    while true {
      let byte = Terminal.readByte { !wasInterrupted.load(ordering: .relaxed) }
      if wasInterrupted.load(ordering: .relaxed) { return nil }
      guard let byte else { return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self) }
      if byte == 10 || byte == 13 { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(byte)
    }
  }
}
