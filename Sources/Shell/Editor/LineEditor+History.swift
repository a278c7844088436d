// Going back in time: Up and Down, and Ctrl-R.
import CEdit

/// Where Up and Down stand.
struct HistoryWalk {
  /// The entry shown; the count of entries is the unsent text.
  var index: Int
  /// What entries must start with.
  let prefix: String
  /// The text that was being typed.
  let draft: [Unicode.Scalar]
  /// What the walk put into the buffer; any other text ends the walk.
  var shown: [Unicode.Scalar]
}

/// An incremental search.
struct HistorySearch {
  var pattern = ""
  var index: Int
  var hasFailed = false
  let draft: [Unicode.Scalar]
  let cursor: Int

  var prompt: String { "(\(hasFailed ? "failed " : "")reverse-i-search)`\(pattern)': " }
}

extension LineEditor {
  /// Up, Down, Ctrl-P and Ctrl-N.
  func walkHistory(_ key: Key) {
    let isBack = key == .up || key == .previous
    let isArrow = key == .up || key == .down
    if isArrow, isBack ? !buffer.isOnFirstLine : !buffer.isOnLastLine {
      buffer.moveLine(isBack ? -1 : 1)
      return
    }
    history.load()
    var walk = self.walk
    if walk == nil || walk?.shown != buffer.text {
      let prefix = isArrow ? EditBuffer.prefix(of: buffer) : ""
      walk = HistoryWalk(
        index: history.entries.count, prefix: prefix, draft: buffer.text, shown: buffer.text)
    }
    guard var walk else { return }
    let current = buffer.string
    if let found = history.find(
      prefix: walk.prefix, from: walk.index, step: isBack ? -1 : 1, passing: current)
    {
      walk.index = found
      recall(Array(history.entries[found].unicodeScalars), isBack: isBack)
      walk.shown = buffer.text
    } else if !isBack, walk.index < history.entries.count {
      walk.index = history.entries.count
      buffer.replace(with: walk.draft, cursor: walk.draft.count)
      walk.shown = walk.draft
      arrivedWhole = nil
    }
    self.walk = walk
  }

  /// Puts an entry into the buffer, the cursor where the next press goes on.
  private func recall(_ text: [Unicode.Scalar], isBack: Bool) {
    let firstEnd = text.firstIndex(of: "\n") ?? text.count
    buffer.replace(with: text, cursor: isBack ? firstEnd : text.count)
    arrivedWhole = text
  }

  // MARK: Search

  func startSearch() {
    history.load()
    search = HistorySearch(
      index: history.entries.count, draft: buffer.text, cursor: buffer.cursor)
  }

  /// A key during a search; nil lets it mean what it always means, on what was found.
  func pressInSearch(_ key: Key, _ code: UInt32) -> UInt8? {
    guard var state = search else { return nil }
    switch key {
    case .insert, .wide:
      let scalar = key == .wide ? pendingWide : Unicode.Scalar(code)
      pendingWide = nil
      if let scalar { state.pattern.unicodeScalars.append(scalar) }
      look(&state, before: min(state.index + 1, history.entries.count))
    case .backspace:
      if !state.pattern.isEmpty { state.pattern.unicodeScalars.removeLast() }
      state.index = history.entries.count
      look(&state, before: history.entries.count)
    case .search: look(&state, before: state.index)
    case .cancel, .interrupt:
      buffer.replace(with: state.draft, cursor: state.cursor)
      search = nil
      show()
      return UInt8(CC_REFRESH)
    default:
      search = nil
      if !buffer.isEmpty { arrivedWhole = buffer.text }
      if key == .enter { return nil }
      show()
      return nil
    }
    search = state
    show()
    return UInt8(CC_REFRESH)
  }

  private func look(_ state: inout HistorySearch, before index: Int) {
    guard !state.pattern.isEmpty else {
      state.hasFailed = false
      buffer.replace(with: state.draft, cursor: state.cursor)
      return
    }
    guard let found = history.find(containing: state.pattern, before: index) else {
      state.hasFailed = true
      return
    }
    state.hasFailed = false
    state.index = found
    let text = Array(history.entries[found].unicodeScalars)
    buffer.replace(with: text, cursor: text.count)
  }
}

extension EditBuffer {
  /// What is typed before the cursor, when it is all on one line.
  fileprivate static func prefix(of buffer: EditBuffer) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: buffer.text[..<buffer.cursor])
    return view.contains("\n") ? "" : String(view)
  }
}
