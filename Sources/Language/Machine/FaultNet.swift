// The net below everything: a trap in wick's own code ends the statement with an exception, not the session. Whatever a script
// can do to get here is a bug; but nobody's variables should be the price of it.
import CPlatform
import Glibc

extension Interpreter {
  /// Runs `body`. A fault of the process in it raises SystemError, or MemoryError where memory had run out; what the abandoned
  /// calls held is never released.
  func guarded(_ body: @escaping () throws(Raise) -> Void) throws(Raise) {
    let before = (depth: depth, handled: handled, native: NativeDepth.depth)
    let call = GuardedCall(body)
    let signal = wick_run_guarded(
      { context in
        guard let context else { return }
        Unmanaged<GuardedCall>.fromOpaque(context).object.run()
      }, Unmanaged.passUnretained(call).toOpaque())
    if signal == 0 {
      if let error = call.error { throw error }
      return
    }
    abandonCalls(above: before.depth)
    handled = before.handled
    NativeDepth.depth = before.native
    ReprGuard.reset()
    faultCleanup.forEach { $0() }
    if wick_fault_was_memory() != 0 { throw Raise(types.MemoryError, "") }
    let name = strsignal(signal).map { String(cString: $0) } ?? "signal \(signal)"
    throw Raise(
      types.SystemError, "wick met a fault of its own (\(name)): the statement was given up, the session goes on. Please report it.")
  }

  /// Forgets the frames above `depth` and what their registers hold, without releasing any of it: who owns what is not known.
  private func abandonCalls(above kept: Int) {
    depth = kept
    let from = kept >= 0 ? stack.frames[kept].top : stack.registers
    let count = max(0, stack.highWater - from)
    if count > 0 { from.initialize(repeating: .undefined, count: count) }
  }
}

private final class GuardedCall {
  private let body: () throws(Raise) -> Void
  var error: Raise?
  init(_ body: @escaping () throws(Raise) -> Void) { self.body = body }
  func run() {
    do throws(Raise) { try body() } catch { self.error = error }
  }
}

/// What other rooms put right after a fault: locks, half-done writes.
nonisolated(unsafe) public var faultCleanup: [() -> Void] = []
