// The line editor: one statement at a time, blocks edited in place. libedit owns the terminal (raw mode,
// key decoding, redrawing, suspend and resize); the text, its history and what keys do are ours, and
// after each key libedit is handed what to show.
import CEdit
import Glibc

/// Reads statements from a terminal. Make one per process and keep it.
package final class LineEditor {
  /// What is asked of the language; it may be exchanged between two statements.
  package var hooks: EditorHooks
  /// Where Up, Down and Ctrl-R look; the editor adds every statement it reads.
  package let history: History
  /// SGR codes for the prompt (`"1;32"`), empty for none.
  package var promptStyle = ""

  var buffer = EditBuffer()
  var prompt = ">>> "
  var continuation = "... "
  var outcome: Reading?
  /// The hint in force; empty while a statement is being handed over.
  var hint = ""
  /// Where Up and Down stand in the history.
  var walk: HistoryWalk?
  var search: HistorySearch?
  /// Text that came whole from a paste or the history: Enter runs it if it can run at all.
  var arrivedWhole: [Unicode.Scalar]?
  /// A character above ASCII, on its way from the reader to its key function.
  var pendingWide: Unicode.Scalar?
  var handle: OpaquePointer?
  var isVi = false

  /// The terminal's size as libedit knows it.
  private(set) var size = (columns: 80, rows: 24)
  private(set) var shown: [Int32] = []
  private(set) var screen: Screen
  private let promptRoom = WideRoom()
  private let hintRoom = WideRoom()

  /// An editor that takes no hold of the terminal before its first read. By default it keeps its history in memory only.
  package init(hooks: EditorHooks = EditorHooks(), history: History = History(path: nil)) {
    self.hooks = hooks
    self.history = history
    screen = Screen(buffer, prefix: "", columns: 80, rows: 24)
  }

  deinit { if let handle { el_end(handle) } }

  /// Whether the terminal understands no escape codes.
  package static var isPlainTerminal: Bool {
    guard let term = getenv("TERM").map({ String(cString: $0) }) else { return true }
    return term.isEmpty || term == "dumb" || term == "emacs"
  }

  /// Reads a statement of one or more lines. Both streams must be terminals.
  package func readStatement(prompt: String = ">>> ", continuation: String = "... ") -> Reading {
    fflush(nil)
    if LineEditor.isPlainTerminal || isatty(0) == 0 || isatty(1) == 0 {
      return PlainReader.read(prompt: prompt, continuation: continuation, hooks: hooks)
    }
    guard start() else {
      return PlainReader.read(prompt: prompt, continuation: continuation, hooks: hooks)
    }
    self.prompt = prompt
    self.continuation = isVi ? "" : continuation
    buffer.reset()
    (outcome, walk, search, arrivedWhole, pendingWide) = (nil, nil, nil, nil, nil)
    (hint, shown) = ("", [])
    screen = Screen(buffer, prefix: "", columns: 80, rows: 24)
    let signals = TerminalSignals()
    fitToTerminal()
    // libedit does so only after the prompt: keys pressed at once would meet the terminal's own editing.
    wick_el_prepare(handle, 1)
    Terminal.write("\u{1b}[?2004h")
    let count = wick_el_gets(handle)
    Terminal.write("\u{1b}[?2004l")
    signals.restore()
    return result(count)
  }

  private func result(_ count: Int32) -> Reading {
    switch outcome {
    case .text(let text)?:
      history.add(text)
      return .text(text)
    case .interrupted?:
      Terminal.write("KeyboardInterrupt\n", to: 2)
      return .interrupted
    case .endOfFile?: return .endOfFile
    case nil:
      // Only a binding of the user's own (or vi's) can end a line without us.
      if count > 0 {
        absorb()
        let text = buffer.string
        history.add(text)
        return .text(text)
      }
      Terminal.write("\n")
      return .endOfFile
    }
  }

  // MARK: libedit

  /// Opens the terminal the first time.
  private func start() -> Bool {
    if handle != nil { return true }
    Terminal.useUTF8()
    guard let made = wick_el_init("wick") else { return false }
    handle = made
    wick_el_set_client(made, Unmanaged.passUnretained(self).toOpaque())
    wick_el_editor(made, Wide.kept("emacs"))
    el_source(made, nil)
    isVi = wick_el_is_vi(made) != 0
    wick_el_prompt(made) { LineEditor.of($0)?.promptText() }
    wick_el_right_prompt(made) { LineEditor.of($0)?.hintText() }
    wick_el_reader(made) { handle, out in LineEditor.of(handle)?.read(into: out) ?? -1 }
    // Ctrl-C and Ctrl-Z are keys; a pasted \r\n stays two characters.
    for flag in ["-isig", "-icrnl", "-inlcr"] { wick_el_setty(made, Wide.kept(flag)) }
    KeyTable.install(in: made, isVi: isVi)
    // Once more, so that the user's own bindings win over ours (choosing vi would reset them all).
    if !isVi { el_source(made, nil) }
    return true
  }

  static func of(_ handle: OpaquePointer?) -> LineEditor? {
    // SAFETY: the client pointer is the editor that owns `handle` and closes it in `deinit`.
    wick_el_client(handle).map { Unmanaged<LineEditor>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Plain: the painter colours it. Escapes in a prompt (libedit's "literals") are numbered anew at each
  /// refresh while the old picture still holds the old numbers, and libedit aborts when they differ.
  private func promptText() -> UnsafeMutablePointer<Int32>? { promptRoom.hold(promptNow) }

  private var promptNow: String { search?.prompt ?? (screen.startsAtTop ? prompt : continuation) }

  /// The width of the prompt now on the screen.
  var promptWidth: Int { promptNow.unicodeScalars.reduce(0) { $0 + Screen.cells($1) } }

  private func hintText() -> UnsafeMutablePointer<Int32>? {
    hintRoom.hold(hint.isEmpty ? "" : hint + " ")
  }

  // MARK: Text and screen

  /// Takes over what libedit's own functions did to the line (vi mode, the user's bindings).
  func absorb() {
    guard let handle else { return }
    var count: Int32 = 0
    var place: Int32 = 0
    guard let start = wick_el_text(handle, &count, &place) else { return }
    var now = Array(UnsafeBufferPointer(start: start, count: Int(max(0, count))))
    if now.last == 10, now.count == shown.count + 1 { now.removeLast() }
    guard now != shown || Int(place) != screen.cursor else { return }
    guard screen.origins.lazy.filter({ $0 >= 0 }).count + lineBreaks == buffer.text.count else {
      return
    }
    let lead = continuation.unicodeScalars.map { Int32(bitPattern: $0.value) }
    var text: [Unicode.Scalar] = []
    var cursor = 0
    var i = 0
    while i < now.count {
      if i == Int(place) { cursor = text.count }
      text.append(Unicode.Scalar(UInt32(bitPattern: now[i])) ?? "\u{fffd}")
      i += 1
      if now[i - 1] == 10, now[i...].starts(with: lead) { i += lead.count }
    }
    if Int(place) >= now.count { cursor = text.count }
    if text == buffer.text {
      buffer.move(to: cursor)
    } else {
      buffer.replace(with: text, cursor: cursor)
    }
    shown = now
  }

  private var lineBreaks: Int { buffer.text.lazy.filter { $0 == "\n" }.count }

  /// Hands libedit what to show: only the part that differs is rewritten.
  func show(isWhole: Bool = false) {
    guard let handle else { return }
    screen = Screen(
      buffer, prefix: continuation, columns: size.columns, rows: size.rows, isWhole: isWhole)
    hint = outcome == nil && search == nil && !buffer.isEmpty ? hooks.hint(buffer.string) : ""
    var count: Int32 = 0
    var place: Int32 = 0
    guard let start = wick_el_text(handle, &count, &place) else { return }
    let now = Array(UnsafeBufferPointer(start: start, count: Int(max(0, count))))
    let wanted = screen.shown
    var head = 0
    while head < min(now.count, wanted.count), now[head] == wanted[head] { head += 1 }
    var tail = 0
    while tail < min(now.count, wanted.count) - head,
      now[now.count - 1 - tail] == wanted[wanted.count - 1 - tail]
    { tail += 1 }
    let removed = now.count - head - tail
    var at = Int(place)
    if removed > 0 {
      el_cursor(handle, Int32(now.count - tail - at))
      el_deletestr(handle, Int32(removed))
      at = head
    }
    let added = Array(wanted[head..<wanted.count - tail])
    if !added.isEmpty {
      el_cursor(handle, Int32(head - at))
      wick_el_insert(handle, added + [0])
      at = head + added.count
    }
    el_cursor(handle, Int32(screen.cursor - at))
    shown = wanted
  }

  // MARK: Reading keys

  /// One character for libedit; those above ASCII arrive as the code bound to the wide-character key.
  private func read(into out: UnsafeMutablePointer<Int32>?) -> Int32 {
    guard let out else { return -1 }
    answerSignals()
    if !Terminal.hasInput() { paint() }
    let goOn = { [unowned self] in
      answerSignals()
      return true
    }
    guard let scalar = Terminal.readScalar(onInterrupt: goOn) else { return 0 }
    if scalar.value >= 128, !isVi {
      pendingWide = scalar
      out.pointee = KeyTable.wideCode
    } else {
      out.pointee = Int32(bitPattern: scalar.value)
    }
    return 1
  }

  /// Does what a resize or a return from suspension asks for, outside the signal's handler: libedit's own
  /// handler allocates memory there, which corrupted the heap.
  private func answerSignals() {
    let isResized = TerminalSignals.takeResized()
    let isBack = TerminalSignals.takeContinued()
    guard isResized || isBack else { return }
    if isBack {
      wick_el_prepare(handle, 0)
      wick_el_prepare(handle, 1)
    } else if Screen.size() != size {
      erase()
    }
    redraw()
  }

  /// Clears the text from the screen after a resize, and leaves the cursor where libedit draws it anew: it forgets what stands there and
  /// writes on from the cursor. Many terminals wrap long lines anew, some do not: so many rows are gone up as is right for both at
  /// least, since above stands output.
  private func erase() {
    absorb()
    let rows = [size.columns, Screen.size().columns].map { Painter(screen, promptWidth: promptWidth, columns: $0).cursorRow }
    let above = rows.min() ?? 0
    Terminal.write((above > 0 ? "\u{1b}[\(above)A" : "") + "\r\u{1b}[J")
  }

  /// Draws the text from the cursor's line on, for the size the terminal has now.
  func redraw() {
    fitToTerminal()
    absorb()
    show()
    _ = wick_el_refresh(handle)
    paint()
  }

  private func fitToTerminal() {
    let now = Screen.size()
    if now != size, let handle { el_resize(handle) }
    size = now
  }

  /// Stops the process as Ctrl-Z does; on return the text is drawn again.
  func suspend() {
    let below = Painter(screen, promptWidth: promptWidth, columns: size.columns).rowsBelowCursor
    Terminal.write((below > 0 ? "\u{1b}[\(below)B" : "") + "\r\n\u{1b}[?2004l")
    wick_el_prepare(handle, 0)
    kill(getpid(), SIGTSTP)
    wick_el_prepare(handle, 1)
    Terminal.write("\u{1b}[?2004h")
    _ = TerminalSignals.takeContinued()
    redraw()
  }

  /// The next character, for functions that read on (a paste).
  func nextScalar() -> Unicode.Scalar? { Terminal.readScalar(onInterrupt: { true }) }

  /// Colours the prompt and the text where they stand.
  private func paint() {
    guard search == nil, hooks.colorize != nil || !promptStyle.isEmpty else { return }
    let painter = Painter(screen, promptWidth: promptWidth, columns: size.columns)
    let styled = screen.startsAtTop && !promptStyle.isEmpty ? "\u{1b}[\(promptStyle)m\(prompt)" : ""
    let ranges = shown.isEmpty ? [] : hooks.colorize?(buffer.string) ?? []
    Terminal.write(painter.codes(ranges, prompt: styled))
  }
}
