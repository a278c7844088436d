// Resizes and returns from suspension while a line is edited: noted in the handler, answered by the editor.
import Glibc
import Synchronization

/// Handlers that only set a flag, in force from `init` to `restore`.
struct TerminalSignals {
  private static let isResized = Atomic<Bool>(false)
  private static let isContinued = Atomic<Bool>(false)

  private var resizeBefore = sigaction()
  private var continueBefore = sigaction()

  init() {
    // No SA_RESTART: the waiting read shall return.
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in
      TerminalSignals.isResized.store(true, ordering: .relaxed)
    }
    sigaction(SIGWINCH, &action, &resizeBefore)
    action.__sigaction_handler.sa_handler = { _ in
      TerminalSignals.isContinued.store(true, ordering: .relaxed)
    }
    sigaction(SIGCONT, &action, &continueBefore)
  }

  func restore() {
    var (resize, go) = (resizeBefore, continueBefore)
    sigaction(SIGWINCH, &resize, nil)
    sigaction(SIGCONT, &go, nil)
  }

  /// Whether the terminal's size has changed since the last call.
  static func takeResized() -> Bool { isResized.exchange(false, ordering: .relaxed) }

  /// Whether the process was stopped and goes on.
  static func takeContinued() -> Bool { isContinued.exchange(false, ordering: .relaxed) }
}
