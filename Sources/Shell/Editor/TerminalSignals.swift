// Resizes and returns from suspension while a line is edited: noted in the handler, answered by the editor.
import Glibc
import Synchronization

/// Handlers that set a flag and interrupt the read of the thread that made them, in force from `init` to `restore`.
struct TerminalSignals {
  private static let isResized = Atomic<Bool>(false)
  private static let isContinued = Atomic<Bool>(false)
  /// The thread that reads keys, 0 where none does. The system gives a signal to any thread: mostly to the main one, which waits for
  /// the interpreter's.
  private static let reader = Atomic<pthread_t>(0)

  private var resizeBefore = sigaction()
  private var continueBefore = sigaction()

  init() {
    TerminalSignals.reader.store(pthread_self(), ordering: .relaxed)
    // No SA_RESTART: the waiting read shall return.
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { signal in
      TerminalSignals.isResized.store(true, ordering: .relaxed)
      TerminalSignals.passOn(signal)
    }
    sigaction(SIGWINCH, &action, &resizeBefore)
    action.__sigaction_handler.sa_handler = { signal in
      TerminalSignals.isContinued.store(true, ordering: .relaxed)
      TerminalSignals.passOn(signal)
    }
    sigaction(SIGCONT, &action, &continueBefore)
  }

  /// Interrupts the read of the thread that reads keys, if another was given the signal.
  private static func passOn(_ signal: Int32) {
    let thread = reader.load(ordering: .relaxed)
    if thread != 0, pthread_equal(thread, pthread_self()) == 0 { pthread_kill(thread, signal) }
  }

  func restore() {
    TerminalSignals.reader.store(0, ordering: .relaxed)
    var (resize, go) = (resizeBefore, continueBefore)
    sigaction(SIGWINCH, &resize, nil)
    sigaction(SIGCONT, &go, nil)
  }

  /// Whether the terminal's size has changed since the last call.
  static func takeResized() -> Bool { isResized.exchange(false, ordering: .relaxed) }

  /// Whether the process was stopped and goes on.
  static func takeContinued() -> Bool { isContinued.exchange(false, ordering: .relaxed) }
}
