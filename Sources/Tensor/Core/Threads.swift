// Two or more cores for large work: a small pool of pthreads made on first use. A job is a closure over raw
// memory, called with ranges; the caller works too.
import Glibc
import Synchronization

package enum Threads {
  static var available: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Elements below which a loop stays on one thread.
  static let grain = 32768

  /// Calls `body(start, end)` over parts of `0..<n`.
  @inline(__always)
  static func run(_ n: Int, grain: Int = Threads.grain, _ body: (Int, Int) -> Void) {
    if n <= grain || threadCount == 1 { body(0, n) } else { runSlow(n, grain: grain, body) }
  }

  @inline(never)
  static func runSlow(_ n: Int, grain: Int, _ body: (Int, Int) -> Void) {
    let parts = min(threadCount, (n + grain - 1) / grain)
    if parts <= 1 {
      body(0, n)
      return
    }
    if workers == nil || workers!.size < threadCount - 1 { workers = Pool(threadCount - 1) }
    // Whole vectors per part, where there are many; a few large items are shared out one by one.
    let even = (n + parts - 1) / parts
    let step = even >= 64 ? (even + 15) & ~15 : even
    withoutActuallyEscaping(body) { escaping in
      workers!.run(parts) { part in
        let start = part * step
        if start < n { escaping(start, min(n, start + step)) }
      }
    }
  }

  /// Threads that wait for numbered parts of a job. A worker looks for the next job for a while before it sleeps,
  /// and the caller waits for the last part by looking: waking a thread costs more than a million additions.
  final class Pool: @unchecked Sendable {
    let size: Int
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let start = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private let round = Atomic<Int>(0)
    private let pending = Atomic<Int>(0)
    private let sleeping = Atomic<Int>(0)
    // Written by the caller before `round` grows, read by workers after they saw it grow.
    private var job: ((Int) -> Void)?
    private var parts = 0

    init(_ n: Int) {
      size = n
      pthread_mutex_init(mutex, nil)
      pthread_cond_init(start, nil)
      for index in 0..<n {
        let box = Unmanaged.passRetained(Seat(self, index + 1))
        var thread = pthread_t()
        pthread_create(&thread, nil, { raw in
          guard let raw else { return nil }
          let seat = Unmanaged<Seat>.fromOpaque(raw).takeRetainedValue()
          seat.pool.work(seat.index)
          return nil
        }, box.toOpaque())
        pthread_detach(thread)
      }
    }
    private final class Seat {
      let pool: Pool
      let index: Int
      init(_ pool: Pool, _ index: Int) {
        self.pool = pool
        self.index = index
      }
    }

    private func work(_ index: Int) {
      var seen = 0
      while true {
        var looks = 0
        while round.load(ordering: .acquiring) == seen {
          looks += 1
          if looks > 20_000 {
            pthread_mutex_lock(mutex)
            sleeping.wrappingAdd(1, ordering: .sequentiallyConsistent)
            while round.load(ordering: .sequentiallyConsistent) == seen { pthread_cond_wait(start, mutex) }
            sleeping.wrappingSubtract(1, ordering: .sequentiallyConsistent)
            pthread_mutex_unlock(mutex)
          }
        }
        seen = round.load(ordering: .acquiring)
        do {
          // The closure must not outlive the caller's call, so it is let go before `pending` falls.
          let mine = job
          mine?(index)
        }
        pending.wrappingSubtract(1, ordering: .releasing)
      }
    }

    /// Part 0 runs here; parts past the number of workers do not occur.
    func run(_ n: Int, _ body: @escaping (Int) -> Void) {
      parts = n
      job = { [parts] index in if index < parts { body(index) } }
      pending.store(size, ordering: .relaxed)
      round.wrappingAdd(1, ordering: .sequentiallyConsistent)
      if sleeping.load(ordering: .sequentiallyConsistent) > 0 {
        pthread_mutex_lock(mutex)
        pthread_cond_broadcast(start)
        pthread_mutex_unlock(mutex)
      }
      body(0)
      var looks = 0
      while pending.load(ordering: .acquiring) > 0 {
        looks += 1
        if looks > 20_000 { sched_yield() }
      }
      job = nil
    }
  }
}
