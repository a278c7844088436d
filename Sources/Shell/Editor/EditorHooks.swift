// What the line editor asks of the language it edits, as closures: it knows none itself.

/// Whether a text can run as it stands.
package enum Completeness: Equatable, Sendable {
  /// Runs now.
  case complete
  /// Needs more lines; the next one starts after that many blanks.
  case incomplete(indent: Int)
  /// Can never run: it is handed over so that its error shows.
  case invalid
}

/// What one call of the editor gave.
package enum Reading: Equatable, Sendable {
  /// A statement, lines joined by `\n`.
  case text(String)
  /// Ctrl-C: the block was dropped and `KeyboardInterrupt` printed.
  case interrupted
  /// Ctrl-D on an empty line.
  case endOfFile
}

/// Candidates for the word before the cursor; offsets count Unicode scalars from the text's start.
package struct Completions: Sendable {
  /// Where the word begins; it ends at the cursor.
  package var replaceFrom: Int
  /// Whole replacements for the word, not only what is missing; empty for none.
  package var candidates: [String]

  /// Candidates for the text from `replaceFrom` up to the cursor.
  package init(replaceFrom: Int, candidates: [String]) {
    self.replaceFrom = replaceFrom
    self.candidates = candidates
  }
}

/// The colours live text may have: the eight of every terminal, so that they suit light and dark.
package enum EditorColor: Int, Sendable {
  case red = 31
  case green, yellow, blue, magenta, cyan
  case bold = 1
  case dim = 2
}

/// A coloured part of the text, in Unicode scalars.
package struct ColoredRange: Sendable {
  /// Offsets from the start of the whole text, its earlier lines included.
  package var range: Range<Int>
  /// How the part is shown; text that no range covers is plain.
  package var color: EditorColor

  /// Colours a part; ranges are given in order and do not overlap.
  package init(_ range: Range<Int>, _ color: EditorColor) {
    self.range = range
    self.color = color
  }
}

/// The editor's questions. Every answer may be left at its default.
package struct EditorHooks {
  /// Called with the whole text when Enter is pressed; a last line of blanks only arrives empty.
  package var isComplete: (String) -> Completeness = { _ in .complete }
  /// Called on Tab with the text and the cursor's offset.
  package var complete: (String, Int) -> Completions = { _, cursor in
    Completions(replaceFrom: cursor, candidates: [])
  }
  /// A short remark at the right edge while typing; empty for none.
  package var hint: (String) -> String = { _ in "" }
  /// Live colours; nil leaves the text plain.
  package var colorize: ((String) -> [ColoredRange])?

  /// Hooks that take any text as complete and offer nothing.
  package init() {}
}
