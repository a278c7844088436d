// Two or more cores for large work: a small pool of pthreads made on first use. A job is a closure over raw
// memory, called with ranges; the caller works too.
import Glibc

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
    let step = ((n + parts - 1) / parts + 15) & ~15
    withoutActuallyEscaping(body) { escaping in
      workers!.run(parts) { part in
        let start = part * step
        if start < n { escaping(start, min(n, start + step)) }
      }
    }
  }

  /// Threads that wait for numbered parts of a job.
  final class Pool: @unchecked Sendable {
    let size: Int
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let start = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private let done = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var job: ((Int) -> Void)?
    private var round = 0
    private var parts = 0
    private var pending = 0

    init(_ n: Int) {
      size = n
      pthread_mutex_init(mutex, nil)
      pthread_cond_init(start, nil)
      pthread_cond_init(done, nil)
      for index in 0..<n {
        let box = Unmanaged.passRetained(Seat(self, index + 1))
        var thread = pthread_t()
        pthread_create(&thread, nil, { raw in
          let seat = Unmanaged<Seat>.fromOpaque(raw!).takeRetainedValue()
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
        pthread_mutex_lock(mutex)
        while round == seen { pthread_cond_wait(start, mutex) }
        seen = round
        var mine = index < parts ? job : nil
        pthread_mutex_unlock(mutex)
        if mine == nil { continue }
        mine?(index)
        mine = nil  // before the count: the caller's closure must not outlive its call
        pthread_mutex_lock(mutex)
        pending -= 1
        if pending == 0 { pthread_cond_signal(done) }
        pthread_mutex_unlock(mutex)
      }
    }

    func run(_ n: Int, _ body: @escaping (Int) -> Void) {
      pthread_mutex_lock(mutex)
      job = body
      parts = n
      pending = n - 1
      round &+= 1
      pthread_cond_broadcast(start)
      pthread_mutex_unlock(mutex)
      body(0)
      pthread_mutex_lock(mutex)
      while pending > 0 { pthread_cond_wait(done, mutex) }
      job = nil
      pthread_mutex_unlock(mutex)
    }
  }
}
