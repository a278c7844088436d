// Cycles. Reference counts reclaim everything but cycles; this finds those by trial deletion, as CPython does: of every
// container take the references that other containers account for away from its count; what has some left is held
// from outside, and so is all that it reaches. The rest is unreachable, and is cleared.

/// The collector of cycles, by trial deletion over all containers: it hashes and allocates nothing.
public enum Collector {
  // SAFETY: a container unlinks itself before it ends.
  nonisolated(unsafe) private static var head: Unmanaged<Container>?
  /// How many containers there are.
  nonisolated(unsafe) public private(set) static var tracked = 0
  nonisolated(unsafe) private static var threshold = 20_000
  /// `gc.enable` and `gc.disable`.
  nonisolated(unsafe) public static var isEnabled = true
  nonisolated(unsafe) private static var isRunning = false
  /// Set when it is time to collect; the machine looks at calls and backward jumps.
  nonisolated(unsafe) static var isDue = false

  @inline(__always) static func link(_ c: Container) {
    let this = Unmanaged.passUnretained(c)
    if let head {
      head._withUnsafeGuaranteedRef { $0.previousContainer = Int(bitPattern: this.toOpaque()) }
      c.nextContainer = head
    }
    head = this
    tracked &+= 1
    if tracked > threshold { isDue = true; requestPoll() }
  }

  @inline(__always) static func unlink(_ c: Container) {
    let next = c.nextContainer, previous = c.previousContainer
    if let p = UnsafeRawPointer(bitPattern: previous) {
      Unmanaged<Container>.fromOpaque(p)._withUnsafeGuaranteedRef { $0.nextContainer = next }
    } else {
      head = next
    }
    if let next { next._withUnsafeGuaranteedRef { $0.previousContainer = previous } }
    tracked &-= 1
  }

  /// `gc.collect()`.
  public static func run() -> Int { collect() }

  /// Finds and clears unreachable cycles; the number of containers found.
  @discardableResult static func collect() -> Int {
    isDue = false
    if isRunning { return 0 }
    isRunning = true
    defer {
      isRunning = false
      threshold = Swift.max(20_000, tracked + tracked / 2)
    }
    // What finalizers did may have saved some of what was found, so it is looked for anew.
    while true { if let n = pass() { return n } }
  }

  /// One search; nil where finalizers ran.
  private static func pass() -> Int? {
    // As in CPython, the backward link holds a container's state meanwhile: twice the references not accounted for, and 1
    // once it is reached. Nothing is made or dropped before the links are whole again.
    walk { c in
      c._withUnsafeGuaranteedRef { $0.previousContainer = 2 * referenceCount(Unmanaged.passUnretained($0).toOpaque()) }
    }
    walk { c in
      c._withUnsafeGuaranteedRef { $0.traverse { v in v.withContainer { $0.previousContainer -= 2 } } }
    }
    // What still has references is held from outside: walk what it reaches.
    var pending: [Unmanaged<Container>] = []
    walk { c in
      c._withUnsafeGuaranteedRef {
        if $0.previousContainer <= 1 { return }
        $0.previousContainer = 1
        pending.append(c)
      }
    }
    while let c = pending.popLast() {
      c._withUnsafeGuaranteedRef {
        $0.traverse { v in
          v.withContainer {
            if $0.previousContainer == 1 { return }
            $0.previousContainer = 1
            pending.append(.passUnretained($0))
          }
        }
      }
    }
    var garbage: [Container] = []
    var before = 0
    walk { c in
      c._withUnsafeGuaranteedRef {
        if $0.previousContainer != 1 { garbage.append($0) }
        $0.previousContainer = before
      }
      before = Int(bitPattern: c.toOpaque())
    }
    // Finalizers see their objects whole.
    var ran = false
    for c in garbage.reversed() { if let i = c as? Instance, i.finalizeInCycle() { ran = true } }
    if ran { return nil }
    for c in garbage { c.clearReferences() }
    return garbage.count
  }

  private static func walk(_ visit: (Unmanaged<Container>) -> Void) {
    var at = head
    while let c = at {
      visit(c)
      at = c._withUnsafeGuaranteedRef { $0.nextContainer }
    }
  }
}

extension Value {
  /// Shows the container that the value is, if it is one.
  @inline(__always) fileprivate func withContainer(_ look: (Container) -> Void) {
    switch self {
    case .list(let o): look(o)
    case .tuple(let o): look(o)
    case .dict(let o): look(o)
    case .function(let o): look(o)
    case .instance(let o): look(o)
    case .object(let o): if let c = o.asContainer { look(c) }
    case .int, .float, .bool, .str, .undefined, .none: break
    }
  }
}

@_silgen_name("swift_retainCount")
private func swiftRetainCount(_ object: UnsafeMutableRawPointer) -> UInt

private func referenceCount(_ object: UnsafeMutableRawPointer) -> Int { Int(bitPattern: swiftRetainCount(object)) }
