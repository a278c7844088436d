// Memory of objects' buffers.
import Glibc

extension UnsafeMutablePointer {
  /// Uninitialised memory for `count` values, from malloc: `allocate` asks posix_memalign, which takes several times as
  /// long. To be given back by `giveBack`.
  @inline(__always) static func room(_ count: Int) -> UnsafeMutablePointer {
    let (bytes, overflow) = count.multipliedReportingOverflow(by: MemoryLayout<Pointee>.stride)
    guard !overflow, let memory = malloc(bytes) else { return allocate(capacity: count) }
    return memory.assumingMemoryBound(to: Pointee.self)
  }

  @inline(__always) func giveBack() { free(self) }

  /// The same memory with room for `count` values instead of `old`, where it may now lie; large memory is not copied for it.
  func enlarged(_ old: Int, to count: Int) -> UnsafeMutablePointer {
    let (bytes, overflow) = count.multipliedReportingOverflow(by: MemoryLayout<Pointee>.stride)
    if !overflow, let memory = realloc(self, bytes) { return memory.assumingMemoryBound(to: Pointee.self) }
    let fresh = UnsafeMutablePointer.allocate(capacity: count)
    fresh.moveInitialize(from: self, count: old)
    giveBack()
    return fresh
  }
}
