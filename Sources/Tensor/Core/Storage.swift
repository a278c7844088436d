// The memory behind tensors, and the allocator that keeps freed blocks for the next tensor of their size.
import Glibc

/// Raw memory that tensors share. `version` counts in-place writes, for autograd's checks.
package final class Storage {
  /// The memory, aligned for vectors.
  package private(set) var base: UnsafeMutableRawPointer
  /// Its size in bytes.
  package private(set) var byteCount: Int
  private var sizeClass: Int
  /// Bumped by every in-place write through any tensor but a `.data` one.
  package var version = 0
  /// Keeps the owner of wrapped memory alive.
  private let owner: AnyObject?

  /// Fresh memory, not cleared.
  @inline(__always) package init(byteCount: Int) throws(TorchError) {
    self.byteCount = byteCount
    owner = nil
    (base, sizeClass) = try freeBlocks.take(byteCount)
  }

  /// Memory that belongs to somebody else; `owner` is held as long as it is used.
  package init(wrapping base: UnsafeMutableRawPointer, byteCount: Int, owner: AnyObject) {
    self.base = base
    self.byteCount = byteCount
    self.owner = owner
    sizeClass = -1
  }

  deinit { freeBlocks.give(base, sizeClass) }

  /// Makes room for `bytes`, keeping the contents.
  package func grow(to bytes: Int) throws(TorchError) {
    if bytes <= byteCount { return }
    if sizeClass == -1 { throw .runtime("Trying to resize storage that is not resizable") }
    let (fresh, freshClass) = try freeBlocks.take(bytes)
    memcpy(fresh, base, byteCount)
    memset(fresh + byteCount, 0, bytes - byteCount)
    freeBlocks.give(base, sizeClass)
    base = fresh
    sizeClass = freshClass
    byteCount = bytes
  }
}

/// Freed blocks by size class: four classes to each power of two from 64 bytes on.
struct BlockCache {
  private var lists: UnsafeMutablePointer<UnsafeMutableRawPointer?>
  private var kept = 0
  /// Past this, freed blocks go back to the system.
  private let keepLimit = 1 << 30

  init() { lists = UnsafeMutablePointer<UnsafeMutableRawPointer?>.allocate(capacity: 256).filled(nil, 256) }

  @inline(__always) private static func bytes(ofClass c: Int) -> Int {
    if c < 4 { return 64 * (c + 1) }
    return (5 + (c - 4) % 4) << (6 + (c - 4) / 4)
  }
  @inline(__always) private static func sizeClass(_ bytes: Int) -> Int {
    if bytes <= 256 { return bytes <= 64 ? 0 : (bytes - 1) >> 6 }
    let log = Int.bitWidth - 1 - (bytes - 1).leadingZeroBitCount
    let quarter = ((bytes - 1) >> (log - 2)) & 3
    return (log - 8) * 4 + quarter + 4
  }

  @inline(__always) mutating func take(_ bytes: Int) throws(TorchError) -> (UnsafeMutableRawPointer, Int) {
    let c = BlockCache.sizeClass(bytes)
    if c < 256, let block = lists[c] {
      lists[c] = block.load(as: UnsafeMutableRawPointer?.self)
      kept &-= BlockCache.bytes(ofClass: c)
      return (block, c)
    }
    return try takeSlow(bytes, c)
  }

  @inline(never) private func takeSlow(_ bytes: Int, _ c: Int) throws(TorchError) -> (UnsafeMutableRawPointer, Int) {
    let refused: TorchError = .runtime(
      """
      [enforce fail at alloc_cpu.cpp:127] err == 0. DefaultCPUAllocator: can't allocate memory: you tried to allocate \(bytes) bytes. \
      Error code 12 (Cannot allocate memory)
      """
    )
    if bytes > memoryLimit || c >= 256 { throw refused }
    let size = BlockCache.bytes(ofClass: c)
    // Large blocks lie on huge pages: a tenth less time for a sum of two, and 500 times fewer page faults.
    let isHuge = size >= 4 << 20
    // A vector's width to spare: OpenBLAS's kernels of complex numbers read past the end of what they are given (clauu2 and cgemv under
    // valgrind), and where a mapping ends that is a fault.
    guard let block = aligned_alloc(isHuge ? 2 << 20 : 64, size + 64) else { throw refused }
    if isHuge { madvise(block, size, MADV_HUGEPAGE) }
    return (block, c)
  }

  @inline(__always) mutating func give(_ block: UnsafeMutableRawPointer, _ c: Int) {
    if c < 0 { return }
    let size = BlockCache.bytes(ofClass: c)
    if kept &+ size > keepLimit {
      free(block)
      return
    }
    block.storeBytes(of: lists[c], as: UnsafeMutableRawPointer?.self)
    lists[c] = block
    kept &+= size
  }

  /// Gives every kept block back to the system.
  mutating func trim() {
    for c in 0..<256 {
      while let block = lists[c] {
        lists[c] = block.load(as: UnsafeMutableRawPointer?.self)
        free(block)
      }
    }
    kept = 0
  }
}

/// What the machine has.
enum MemoryLimit {
  static var detected: Int {
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    let size = sysconf(Int32(_SC_PAGESIZE))
    return pages > 0 && size > 0 ? pages * size : 1 << 40
  }
}
