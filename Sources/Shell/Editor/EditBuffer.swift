// The text being edited: what keys do to it, undo, and the killed text. Knows no terminal.

/// A text with a cursor; offsets count Unicode scalars.
struct EditBuffer {
  private(set) var text: [Unicode.Scalar] = []
  private(set) var cursor = 0
  /// What Ctrl-K and its like removed last.
  private(set) var killed: [Unicode.Scalar] = []

  private struct Snapshot {
    var text: [Unicode.Scalar]
    var cursor: Int
  }

  /// What the last change was, so that typing undoes by the run and kills in a row join.
  enum Change { case none, typing, kill, other }

  private var undone: [Snapshot] = []
  private(set) var last = Change.none

  var string: String {
    var out = String.UnicodeScalarView()
    out.append(contentsOf: text)
    return String(out)
  }

  var isEmpty: Bool { text.isEmpty }

  // MARK: Lines

  /// Offsets where the cursor's line starts and ends.
  var lineStart: Int { (text[..<cursor].lastIndex(of: "\n") ?? -1) + 1 }
  var lineEnd: Int { text[cursor...].firstIndex(of: "\n") ?? text.count }
  var isOnFirstLine: Bool { !text[..<cursor].contains("\n") }
  var isOnLastLine: Bool { !text[cursor...].contains("\n") }
  var isBlankBefore: Bool { text[lineStart..<cursor].allSatisfy { $0 == " " || $0 == "\t" } }

  // MARK: Changing

  private mutating func change(_ kind: Change, _ body: (inout EditBuffer) -> Void) {
    if kind != .typing || last != .typing { undone.append(Snapshot(text: text, cursor: cursor)) }
    let limit = max(20, min(500, 2_000_000 / (text.count + 1)))
    if undone.count > limit { undone.removeFirst(undone.count - limit + limit / 5) }
    body(&self)
    last = kind
  }

  /// Ends a run of typing or kills.
  mutating func pause() { last = .none }

  mutating func undo() {
    while let snapshot = undone.popLast() {
      let isSame = snapshot.text == text
      text = snapshot.text
      cursor = snapshot.cursor
      if !isSame { break }
    }
    last = .none
  }

  /// Forgets everything: the start of a new statement.
  mutating func reset() {
    text = []
    cursor = 0
    undone = []
    last = .none
  }

  mutating func insert(_ scalars: some Collection<Unicode.Scalar>) {
    let isTyping = scalars.count == 1 && scalars.first != " "
    change(isTyping ? .typing : .other) {
      $0.text.insert(contentsOf: scalars, at: $0.cursor)
      $0.cursor += scalars.count
    }
  }

  /// The whole text replaced, as one step to undo.
  mutating func replace(with scalars: [Unicode.Scalar], cursor place: Int) {
    change(.other) {
      $0.text = scalars
      $0.cursor = max(0, min(place, scalars.count))
    }
  }

  mutating func remove(_ range: Range<Int>) {
    guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= text.count else { return }
    change(.other) {
      $0.text.removeSubrange(range)
      $0.cursor = range.lowerBound
    }
  }

  mutating func kill(_ range: Range<Int>) {
    guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= text.count else { return }
    let isBackwards = range.upperBound == cursor
    let removed = Array(text[range])
    let joins = last == .kill
    change(.kill) {
      $0.killed = !joins ? removed : isBackwards ? removed + $0.killed : $0.killed + removed
      $0.text.removeSubrange(range)
      $0.cursor = range.lowerBound
    }
  }

  mutating func yank() { if !killed.isEmpty { insert(killed) } }

  /// One character back; inside a line's indent, back to the last multiple of four.
  mutating func backspace() {
    guard cursor > 0 else { return }
    let depth = cursor - lineStart
    if depth > 0, isBlankBefore, text[lineStart..<cursor].allSatisfy({ $0 == " " }) {
      remove(cursor - ((depth - 1) % 4 + 1)..<cursor)
    } else {
      remove(before(cursor)..<cursor)
    }
  }

  mutating func deleteForward() { if cursor < text.count { remove(cursor..<after(cursor)) } }

  // MARK: Moving

  mutating func move(to place: Int) {
    cursor = max(0, min(place, text.count))
    last = .none
  }

  mutating func left() { move(to: before(cursor)) }
  mutating func right() { move(to: after(cursor)) }

  /// The cursor one line up (-1) or down (+1), in the same column where there is one.
  mutating func moveLine(_ step: Int) {
    let column = cursor - lineStart
    if step < 0 {
      guard lineStart > 0 else { return }
      move(to: lineStart - 1)
    } else {
      guard lineEnd < text.count else { return }
      move(to: lineEnd + 1)
    }
    move(to: min(lineStart + column, lineEnd))
  }

  /// Where the word before the cursor starts, and where the next one ends.
  var wordStart: Int {
    var place = cursor
    while place > 0, !EditBuffer.isWord(text[place - 1]) { place -= 1 }
    while place > 0, EditBuffer.isWord(text[place - 1]) { place -= 1 }
    return place
  }

  var wordEnd: Int {
    var place = cursor
    while place < text.count, !EditBuffer.isWord(text[place]) { place += 1 }
    while place < text.count, EditBuffer.isWord(text[place]) { place += 1 }
    return place
  }

  /// Where the run of non-blanks before the cursor starts (Ctrl-W).
  var blankWordStart: Int {
    var place = cursor
    while place > 0, text[place - 1].properties.isWhitespace { place -= 1 }
    while place > 0, !text[place - 1].properties.isWhitespace { place -= 1 }
    return place
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// Marks that belong to the character before them.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{200d}" || scalar.properties.isVariationSelector
      || scalar.properties.canonicalCombiningClass != .notReordered
  }

  private func before(_ place: Int) -> Int {
    var place = place
    repeat { place -= 1 } while place > 0 && EditBuffer.joins(text[place])
    return max(0, place)
  }

  private func after(_ place: Int) -> Int {
    var place = place + 1
    while place < text.count, EditBuffer.joins(text[place]) { place += 1 }
    return min(place, text.count)
  }
}
