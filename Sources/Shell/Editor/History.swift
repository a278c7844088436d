// The statements of this and earlier sessions: kept in a plain text file, found by prefix or substring.
import Glibc

/// Past statements, oldest first.
package final class History {
  /// Oldest first; empty until the file is read, which is when the past is first asked for.
  package private(set) var entries: [String] = []
  private let path: String?
  private var isRead = false

  private static let limit = 10_000

  /// The file of `WICK_HISTORY`, or `$XDG_STATE_HOME/wick/history`, or `~/.local/state/wick/history`; nil when switched off.
  package static func defaultPath() -> String? {
    if let chosen = variable("WICK_HISTORY") { return chosen.isEmpty ? nil : chosen }
    if let state = variable("XDG_STATE_HOME"), state.hasPrefix("/") {
      return state + "/wick/history"
    }
    guard let home = variable("HOME"), !home.isEmpty else { return nil }
    return home + "/.local/state/wick/history"
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// A history kept in `path`, or in memory only when that is nil.
  package init(path: String?) { self.path = path }

  /// Reads the file the first time the past is asked for.
  func load() {
    guard !isRead else { return }
    isRead = true
    guard let path, let bytes = History.read(path) else { return }
    let lines = bytes.split(separator: 10)
    let kept = lines.suffix(History.limit).map {
      History.unescaped(String(decoding: $0, as: UTF8.self))
    }
    entries = kept + entries
    if lines.count > History.limit + 1000 { trim(to: lines.suffix(History.limit)) }
  }

  /// Adds a statement and writes it to the file at once. Blank ones, repeats of the last, and ones that begin with a blank are left out.
  package func add(_ text: String) {
    load()
    var entry = text[...]
    while let last = entry.last, last.isWhitespace { entry.removeLast() }
    guard let first = entry.first, first != " ", entry != entries.last ?? "" else { return }
    entries.append(String(entry))
    append(History.escaped(String(entry)) + "\n")
  }

  /// The nearest entry before (or after) `index` that starts with `prefix`, passing over `current`.
  func find(prefix: String, from index: Int, step: Int, passing current: String) -> Int? {
    var i = index + step
    while entries.indices.contains(i) {
      if entries[i].hasPrefix(prefix), entries[i] != current { return i }
      i += step
    }
    return nil
  }

  /// The newest entry before `index` that holds `part`.
  func find(containing part: String, before index: Int) -> Int? {
    let wanted = Array(part.utf8)
    var i = min(index, entries.count) - 1
    while i >= 0 {
      if History.contains(Array(entries[i].utf8), wanted) { return i }
      i -= 1
    }
    return nil
  }

  private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard part.count <= text.count else { return false }
    return part.isEmpty
      || (0...text.count - part.count).contains { text[$0..<$0 + part.count].elementsEqual(part) }
  }

  // MARK: The file

  static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  static func unescaped(_ line: String) -> String {
    var out = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if isEscaped {
        out.append(scalar == "n" ? "\n" : scalar == "r" ? "\r" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        out.append(scalar)
      }
    }
    return String(out)
  }

  private static func read(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = chunk.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
    }
  }

  /// Appends under a lock, so that two shells never tear each other's lines. Failure is silent: history is a comfort.
  private func append(_ line: String) {
    guard let path else { return }
    var file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    if file < 0 {
      History.makeFolders(of: path)
      file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    }
    guard file >= 0 else { return }
    defer { close(file) }
    guard flock(file, LOCK_EX) == 0 else { return }
    _ = Array(line.utf8).withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    flock(file, LOCK_UN)
  }

  private static func makeFolders(of path: String) {
    var part = ""
    for name in path.split(separator: "/").dropLast() {
      part += (part.isEmpty && !path.hasPrefix("/") ? "" : "/") + name
      mkdir(part, 0o700)
    }
  }

  /// Writes the newest lines anew, by way of a file beside it.
  private func trim(to lines: ArraySlice<ArraySlice<UInt8>>) {
    guard let path else { return }
    let beside = path + ".new"
    let file = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    let bytes = lines.flatMap { $0 + [10] }
    let written = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    close(file)
    if written == bytes.count { rename(beside, path) } else { unlink(beside) }
  }
}
