// A program on a pseudo-terminal, driven key by key.
import CTerminal
import Glibc

/// A running program, its terminal and what its screen shows.
final class TerminalSession {
  private let process: pid_t
  private let master: Int32
  private(set) var screen: VirtualScreen
  private var leftover: [UInt8] = []
  /// Everything written so far.
  private(set) var transcript = ""

  /// Starts a program built beside the tests.
  init(
    _ name: String, arguments: [String] = [], environment: [String: String] = [:],
    columns: Int = 60, rows: Int = 12
  ) {
    screen = VirtualScreen(columns: columns, rows: rows)
    let path = TerminalSession.folder + "/" + name
    var variables = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent",
      "WICK_HISTORY": "",
    ]
    variables.merge(environment) { $1 }
    let argv = ([path] + arguments).map { strdup($0) } + [nil]
    let envp = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argv + envp { free(pointer) } }
    var master: Int32 = -1
    process = wick_spawn_on_terminal(path, argv, envp, Int32(columns), Int32(rows), &master)
    self.master = master
  }

  deinit {
    close(master)
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
  }

  /// Where the build puts executables.
  static var folder: String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let path = String(
      decoding: buffer[..<max(0, count)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return path.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }
  }

  /// Types text or control codes.
  func type(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
  }

  /// Changes the terminal's size; the screen kept here stays as large.
  func resize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    settle()
  }

  /// Reads until the screen satisfies `condition`; false after five seconds without.
  @discardableResult
  func wait(for condition: (TerminalSession) -> Bool) -> Bool {
    for _ in 0..<500 {
      if condition(self) { return true }
      drain(milliseconds: 10)
    }
    return condition(self)
  }

  /// Waits until a line of the screen is exactly `line`.
  @discardableResult
  func wait(line: String) -> Bool { wait { $0.screen.lines.contains(line) } }

  /// Waits until nothing is written for a while.
  func settle() { while drain(milliseconds: 60) {} }

  /// Takes what is there, so that neither side waits on a full terminal.
  func settleBriefly() { while drain(milliseconds: 2) {} }

  @discardableResult
  private func drain(milliseconds: Int32) -> Bool {
    var poll = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard Glibc.poll(&poll, 1, milliseconds) > 0 else { return false }
    var chunk = [UInt8](repeating: 0, count: 65536)
    let count = chunk.withUnsafeMutableBytes { read(master, $0.baseAddress, $0.count) }
    guard count > 0 else {
      usleep(10_000)
      return false
    }
    leftover += chunk[..<count]
    // A character may be cut at the end of what was read.
    var end = leftover.count
    while end > 0, leftover.count - end < 4,
      String(validating: leftover[..<end], as: UTF8.self) == nil
    { end -= 1 }
    let text = String(decoding: leftover[..<end], as: UTF8.self)
    leftover.removeFirst(end)
    transcript += text
    screen.feed(text)
    return true
  }

  /// The exit code, once the program has ended.
  func exitCode() -> Int32? {
    for _ in 0..<300 {
      drain(milliseconds: 10)
      var status: Int32 = 0
      if waitpid(process, &status, WNOHANG) == process { return (status >> 8) & 0xff }
    }
    return nil
  }
}

/// Keys as terminals send them.
enum Keys {
  static let enter = "\r"
  static let up = "\u{1b}[A"
  static let down = "\u{1b}[B"
  static let left = "\u{1b}[D"
  static let right = "\u{1b}[C"
  static let backspace = "\u{7f}"
  static let altEnter = "\u{1b}\r"
  static func control(_ letter: Character) -> String {
    String(Unicode.Scalar((letter.asciiValue ?? 64) & 31))
  }
  static func paste(_ text: String) -> String { "\u{1b}[200~\(text)\u{1b}[201~" }
}
