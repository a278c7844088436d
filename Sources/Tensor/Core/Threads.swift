// Two or more cores for large work: a small pool of pthreads made on first use. A job is a closure over raw
// memory, called with ranges; the caller works too.
import CPlatform
import Glibc
import Synchronization

/// Worker threads for loops over raw memory. They see pointers and numbers only, and are done when the call that uses them returns.
package enum Threads {
  /// How many processors this process may run on, as OpenMP counts them: a thread more would wait for another's.
  static var available: Int { max(1, Int(wick_processors())) }

  /// Elements below which a loop stays on one thread.
  static let grain = 32768

  /// Calls `body(start, end)` over parts of `0..<n`.
  @inline(__always)
  static func run(_ n: Int, grain: Int = Threads.grain, _ body: (Int, Int) -> Void) {
    if n <= grain || threadCount == 1 { body(0, n) } else { runSlow(n, grain: grain, body) }
  }

  @inline(never)
  static func runSlow(_ n: Int, grain: Int, _ body: (Int, Int) -> Void) {
    // More parts than threads: a thread that the system runs late finds its work done by the others.
    let parts = min(4 * threadCount, (n + grain - 1) / grain, Pool.mostParts)
    if parts <= 1 {
      body(0, n)
      return
    }
    if workers == nil || workers!.size < threadCount - 1 { workers = Pool(threadCount - 1) }
    // Whole groups of four vectors per part, where there are many, so that sums of columns take the same path in
    // every part; a few large items are shared out one by one.
    let even = (n + parts - 1) / parts
    let step = even >= 64 ? (even + 63) & ~63 : even
    withoutActuallyEscaping(body) { escaping in
      workers!.run(parts) { part in
        let start = part * step
        if start < n { escaping(start, min(n, start + step)) }
      }
    }
  }

  /// Threads that take numbered parts of a job. The caller takes them from the front, the workers from the back, so
  /// that nobody waits for a thread that has not begun. A worker looks for the next job for a while before it sleeps:
  /// waking a thread costs more than a million additions.
  final class Pool: @unchecked Sendable {
    static let mostParts = 0x7FFF
    let size: Int
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let start = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    /// The job's number (upper 32 bits), and which of its parts nobody has taken: from `front` (16 bits) up to `back`.
    private let open = Atomic<UInt64>(0)
    private let done = Atomic<Int>(0)
    private let sleeping = Atomic<Int>(0)
    /// The floating-point status flags that the workers' parts raised, for the caller's thread to have them too.
    private let floatStatus = Atomic<UInt32>(0)
    // Written by the caller before `open` changes, read by workers that hold a part of the job.
    private var job: ((Int) -> Void)?

    init(_ n: Int) {
      size = n
      pthread_mutex_init(mutex, nil)
      pthread_cond_init(start, nil)
      for _ in 0..<n {
        let box = Unmanaged.passRetained(self)
        var thread = pthread_t()
        pthread_create(
          &thread, nil,
          { raw in
            guard let raw else { return nil }
            Unmanaged<Pool>.fromOpaque(raw).takeRetainedValue().work()
            return nil
          }, box.toOpaque())
        pthread_detach(thread)
      }
    }

    private static func front(_ word: UInt64) -> UInt64 { (word >> 16) & 0xFFFF }
    private static func back(_ word: UInt64) -> UInt64 { word & 0xFFFF }
    private static func isOpen(_ word: UInt64) -> Bool { front(word) < back(word) }

    /// A part that is this thread's to do.
    private func take(fromBack: Bool) -> Int? {
      var word = open.load(ordering: .acquiring)
      while Pool.isOpen(word) {
        let next = fromBack ? word - 1 : word + 1 << 16
        let (exchanged, seen) = open.weakCompareExchange(expected: word, desired: next, ordering: .acquiringAndReleasing)
        if exchanged { return Int(fromBack ? Pool.back(next) : Pool.front(word)) }
        word = seen
      }
      return nil
    }

    private func work() {
      while true {
        var looks = 0
        while !Pool.isOpen(open.load(ordering: .acquiring)) {
          looks += 1
          if looks > 500_000 {
            pthread_mutex_lock(mutex)
            sleeping.wrappingAdd(1, ordering: .sequentiallyConsistent)
            while !Pool.isOpen(open.load(ordering: .sequentiallyConsistent)) { pthread_cond_wait(start, mutex) }
            sleeping.wrappingSubtract(1, ordering: .sequentiallyConsistent)
            pthread_mutex_unlock(mutex)
          }
        }
        while let part = take(fromBack: true) {
          wick_clear_float_status()
          do {
            // The closure must not outlive the caller's call, so it is let go before `done` grows.
            let mine = job
            mine?(part)
          }
          let raised = wick_float_status()
          if raised != 0 { floatStatus.bitwiseOr(raised, ordering: .relaxed) }
          done.wrappingAdd(1, ordering: .releasing)
        }
      }
    }

    /// Calls `body` with each of `0..<n`, and returns when all are done.
    func run(_ n: Int, _ body: @escaping (Int) -> Void) {
      job = body
      done.store(0, ordering: .relaxed)
      let number = (open.load(ordering: .relaxed) >> 32) &+ 1
      open.store(number << 32 | UInt64(min(n, Pool.mostParts)), ordering: .sequentiallyConsistent)
      if sleeping.load(ordering: .sequentiallyConsistent) > 0 {
        pthread_mutex_lock(mutex)
        pthread_cond_broadcast(start)
        pthread_mutex_unlock(mutex)
      }
      var mine = 0
      while let part = take(fromBack: false) {
        body(part)
        mine += 1
      }
      var looks = 0
      while done.load(ordering: .acquiring) + mine < n {
        looks += 1
        if looks > 20_000 { sched_yield() }
      }
      job = nil
      let raised = floatStatus.exchange(0, ordering: .relaxed)
      if raised != 0 { wick_raise_float_status(raised) }
    }
  }
}
