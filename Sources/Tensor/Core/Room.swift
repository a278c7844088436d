// Arrays of Swift whose length a script chooses: a failed allocation of one ends the process, so it is asked for first.
import Glibc

/// Raises what PyTorch raises for memory that is not to be had, for `count` items of `size` bytes.
@inline(__always)
package func checkRoom(_ count: Int, of size: Int = 8) throws(TorchError) {
  if count > 1 << 16 { try checkLargeRoom(count, size) }
}

@inline(never)
private func checkLargeRoom(_ count: Int, _ size: Int) throws(TorchError) {
  let (bytes, overflow) = count.multipliedReportingOverflow(by: size)
  // An array that grows holds its old items too.
  if !overflow, bytes <= memoryLimit / 2, let probe = malloc(bytes) {
    free(probe)
    return
  }
  throw .runtime("std::bad_alloc")
}
