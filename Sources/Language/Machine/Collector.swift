// Cycles. Reference counts reclaim everything but cycles; this finds those by trial deletion, as CPython does: of every
// container take the references that other containers account for away from its count; what has some left is held
// from outside, and so is all that it reaches. The rest is unreachable, and is cleared.

public enum Collector {
  // SAFETY: a container unlinks itself before it ends.
  nonisolated(unsafe) private static unowned(unsafe) var head: Container?
  nonisolated(unsafe) public private(set) static var tracked = 0
  nonisolated(unsafe) private static var threshold = 20_000
  nonisolated(unsafe) public static var isEnabled = true
  nonisolated(unsafe) private static var isRunning = false
  /// Set when it is time to collect; the machine looks at calls and backward jumps.
  nonisolated(unsafe) static var isDue = false

  @inline(__always) static func link(_ c: Container) {
    c.nextContainer = head
    head?.previousContainer = c
    head = c
    tracked += 1
    if tracked > threshold { isDue = true; requestPoll() }
  }

  @inline(__always) static func unlink(_ c: Container) {
    if let p = c.previousContainer { p.nextContainer = c.nextContainer } else { head = c.nextContainer }
    c.nextContainer?.previousContainer = c.previousContainer
    tracked -= 1
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
    // SAFETY: `unowned(unsafe)` reads retain and release evenly; counts are read between statements.
    var counts: [ObjectIdentifier: Int] = [:]
    counts.reserveCapacity(tracked)
    var all: [Unmanaged<Container>] = []
    all.reserveCapacity(tracked)
    var at = head.map { Unmanaged.passUnretained($0) }
    while let u = at {
      all.append(u)
      at = u._withUnsafeGuaranteedRef { $0.nextContainer.map { Unmanaged.passUnretained($0) } }
    }
    for u in all {
      let n = u._withUnsafeGuaranteedRef { referenceCount(Unmanaged.passUnretained($0).toOpaque()) }
      counts[ObjectIdentifier(u._withUnsafeGuaranteedRef { $0 })] = n
    }
    for u in all {
      u._withUnsafeGuaranteedRef { c in
        c.traverse { v in
          if let o = v.heapObject { counts[ObjectIdentifier(o)]? -= 1 }
        }
      }
    }
    // What still has references is held from outside: walk what it reaches.
    var reachable: Set<ObjectIdentifier> = []
    var pending: [Unmanaged<Container>] = []
    for u in all where (counts[ObjectIdentifier(u._withUnsafeGuaranteedRef { $0 })] ?? 0) > 0 {
      reachable.insert(ObjectIdentifier(u._withUnsafeGuaranteedRef { $0 }))
      pending.append(u)
    }
    while let u = pending.popLast() {
      u._withUnsafeGuaranteedRef { c in
        c.traverse { v in
          guard let o = v.heapObject, let inner = o as? Container else { return }
          if reachable.insert(ObjectIdentifier(inner)).inserted { pending.append(.passUnretained(inner)) }
        }
      }
    }
    let garbage = all.filter { !reachable.contains(ObjectIdentifier($0._withUnsafeGuaranteedRef { $0 })) }
      .map { $0.takeUnretainedValue() }
    // Finalizers see their objects whole. What they did may have saved some, so those are looked for anew.
    var ran = false
    for c in garbage.reversed() { if let i = c as? Instance, i.finalizeInCycle() { ran = true } }
    if ran {
      isRunning = false
      return collect()
    }
    for c in garbage { c.clearReferences() }
    return garbage.count
  }
}

@_silgen_name("swift_retainCount")
private func swiftRetainCount(_ object: UnsafeMutableRawPointer) -> UInt

private func referenceCount(_ object: UnsafeMutableRawPointer) -> Int { Int(bitPattern: swiftRetainCount(object)) }
