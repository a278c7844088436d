// Which keys do what: the one table of the editor's keys.
import CEdit

/// What a key asks for.
enum Key {
  case insert, wide, enter, newline, backspace, delete, endOfFile, interrupt, suspend, cancel
  case left, right, up, down, previous, next, home, end, wordLeft, wordRight, textStart, textEnd
  case killLine, killStart, killBlankWord, killWord, killWordForward, yank, undo
  case tab, dedent, search, paste
}

/// The keys, and how libedit learns of them.
enum KeyTable {
  /// The code the reader gives libedit for a character above ASCII.
  static let wideCode: Int32 = 0x80
  /// A code no terminal sends, bound to libedit's own `ed-newline`: it ends the line.
  static let accept = "\u{81}"

  private struct Row {
    let name: String
    let keys: [String]
    let help: String
    let run: wick_el_key_fn

    init(_ name: String, _ keys: [String], _ help: String, _ run: @escaping wick_el_key_fn) {
      self.name = name
      self.keys = keys
      self.help = help
      self.run = run
    }
  }

  private static func run(_ handle: OpaquePointer?, _ code: UInt32, _ key: Key) -> UInt8 {
    LineEditor.of(handle)?.press(key, code) ?? UInt8(CC_ERROR)
  }

  private static let essential: [Row] = [
    Row("enter", ["^M", "^J"], "run, or start the next line") { run($0, $1, .enter) },
    Row("newline", ["\\e^M", "\\e^J"], "start a new line") { run($0, $1, .newline) },
    Row("end-of-file", ["^D"], "leave, or delete forward") { run($0, $1, .endOfFile) },
    Row("interrupt", ["^C"], "drop the statement") { run($0, $1, .interrupt) },
    Row("suspend", ["^Z"], "suspend the shell") { run($0, $1, .suspend) },
    Row("tab", ["^I"], "indent or complete") { run($0, $1, .tab) },
    Row("search", ["^R"], "search the history") { run($0, $1, .search) },
    Row("paste", ["\\e[200~"], "take a paste whole") { run($0, $1, .paste) },
    Row("up", ["\\e[A", "\\eOA"], "line up, or back in history") { run($0, $1, .up) },
    Row("down", ["\\e[B", "\\eOB"], "line down, or on in history") { run($0, $1, .down) },
  ]

  private static let emacs: [Row] = [
    Row("wide", ["\\200"], "insert a character") { run($0, $1, .wide) },
    Row("backspace", ["^H", "^?"], "delete backwards") { run($0, $1, .backspace) },
    Row("delete", ["\\e[3~"], "delete forwards") { run($0, $1, .delete) },
    Row("cancel", ["^G"], "leave the search") { run($0, $1, .cancel) },
    Row("left", ["^B", "\\e[D", "\\eOD"], "left") { run($0, $1, .left) },
    Row("right", ["^F", "\\e[C", "\\eOC"], "right") { run($0, $1, .right) },
    Row("previous", ["^P"], "back in history") { run($0, $1, .previous) },
    Row("next", ["^N"], "on in history") { run($0, $1, .next) },
    Row("home", ["^A", "\\e[H", "\\eOH", "\\e[1~", "\\e[7~"], "start of the line") {
      run($0, $1, .home)
    },
    Row("end", ["^E", "\\e[F", "\\eOF", "\\e[4~", "\\e[8~"], "end of the line") {
      run($0, $1, .end)
    },
    Row("word-left", ["\\eb", "\\e[1;5D", "\\e[1;3D", "\\e[5D", "\\eOd"], "word left") {
      run($0, $1, .wordLeft)
    },
    Row("word-right", ["\\ef", "\\e[1;5C", "\\e[1;3C", "\\e[5C", "\\eOc"], "word right") {
      run($0, $1, .wordRight)
    },
    Row("text-start", ["\\e<"], "start of the statement") { run($0, $1, .textStart) },
    Row("text-end", ["\\e>"], "end of the statement") { run($0, $1, .textEnd) },
    Row("kill-line", ["^K"], "kill to the line's end") { run($0, $1, .killLine) },
    Row("kill-start", ["^U"], "kill to the line's start") { run($0, $1, .killStart) },
    Row("kill-blank-word", ["^W"], "kill back to a blank") { run($0, $1, .killBlankWord) },
    Row("kill-word", ["\\e^?", "\\e^H"], "kill the word before") { run($0, $1, .killWord) },
    Row("kill-word-forward", ["\\ed"], "kill the word after") { run($0, $1, .killWordForward) },
    Row("yank", ["^Y"], "put back what was killed") { run($0, $1, .yank) },
    Row("undo", ["^_"], "undo") { run($0, $1, .undo) },
    Row("dedent", ["\\e[Z"], "indent less") { run($0, $1, .dedent) },
  ]

  private static func bind(_ key: String, _ name: UnsafePointer<Int32>, _ handle: OpaquePointer) {
    wick_el_bind(handle, Wide.string(key), name)
  }

  /// Escape itself is vi's command key: what follows it in a sequence is bound there.
  private static func bindVi(_ key: String, _ name: UnsafePointer<Int32>, _ handle: OpaquePointer) {
    if key.hasPrefix("\\e") {
      wick_el_bind_command(handle, Wide.string(String(key.dropFirst(2))), name)
    } else {
      wick_el_bind(handle, Wide.string(key), name)
      wick_el_bind_command(handle, Wide.string(key), name)
    }
  }

  /// A character as libedit's binding reads it.
  private static func octal(_ code: Int) -> String {
    let digits = String(code, radix: 8)
    return "\\" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
  }

  /// What is not in the table is bound to nothing. libedit's own functions work on a line that is not the statement here, and one
  /// of them, `ed-command` on Alt-x, ends the process at an unfinished quote. Redrawing by ^L stays.
  private static func unbindAll(in handle: OpaquePointer) {
    let nothing = Wide.string("ed-unassigned")
    for code in 1..<32 where code != 12 && code != 27 { wick_el_bind(handle, Wide.string(octal(code)), nothing) }
    for code in 1..<128 where code != 27 { wick_el_bind(handle, Wide.string("\\e" + octal(code)), nothing) }
  }

  private static let typing = Row("insert", [], "insert a character") { run($0, $1, .insert) }

  /// Teaches libedit the functions and binds the keys; vi mode keeps libedit's own for the rest.
  static func install(in handle: OpaquePointer, isVi: Bool) {
    if !isVi { unbindAll(in: handle) }
    for row in isVi ? essential : essential + emacs {
      let name = Wide.kept("wick-" + row.name)
      wick_el_add(handle, name, Wide.kept(row.help), row.run)
      for key in row.keys { isVi ? bindVi(key, name, handle) : bind(key, name, handle) }
    }
    let newline = Wide.string("ed-newline")
    wick_el_bind(handle, Wide.string("\\201"), newline)
    if isVi { wick_el_bind_command(handle, Wide.string("\\201"), newline) }
    if isVi { wick_el_bind_command(handle, Wide.string(":"), Wide.string("ed-unassigned")) }
    guard !isVi else { return }
    let insert = Wide.kept("wick-" + typing.name)
    wick_el_add(handle, insert, Wide.kept(typing.help), typing.run)
    // Plain typing would take libedit's short cut, which leaves the hint behind.
    for code in 32..<127 { wick_el_bind(handle, Wide.string(octal(code)), insert) }
  }
}
