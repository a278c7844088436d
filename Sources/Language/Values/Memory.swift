// What one value may take: an allocation that fails ends a Swift process, so large ones are asked for first.
import Glibc

/// Asks whether a large value may be made, before it is allocated. Anything of up to 2 ** 24 items passes at once.
public enum Memory {
  /// Half of what the machine has, or of what `ulimit -v` grants.
  private static let limit: Int = {
    var most = sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE))
    var granted = rlimit()
    if getrlimit(__rlimit_resource_t(9), &granted) == 0, granted.rlim_cur < UInt64(Int.max) {  // RLIMIT_AS
      most = min(most, Int(granted.rlim_cur))
    }
    return max(most / 2, 1 << 28)
  }()

  /// Raises MemoryError when `count` items of `size` bytes are more than one value may take.
  @inline(__always)
  public static func check(_ count: Int, of size: Int = 1) throws(Raise) {
    if count > 1 << 24 { try checkLarge(count, size) }
  }

  @inline(never) private static func checkLarge(_ count: Int, _ size: Int) throws(Raise) {
    let (total, overflow) = count.multipliedReportingOverflow(by: size)
    if overflow || total > limit { throw Raise(types.MemoryError, "") }
    // What is in use already counts too: a block as large is asked for and given back.
    guard let probe = malloc(total) else { throw Raise(types.MemoryError, "") }
    free(probe)
  }

  /// The same for `count` repetitions of `length` items.
  public static func check(_ count: Int, times length: Int, of size: Int = 1) throws(Raise) {
    let (total, overflow) = count.multipliedReportingOverflow(by: length)
    if overflow { throw Raise(types.MemoryError, "") }
    try check(total, of: size)
  }
}
