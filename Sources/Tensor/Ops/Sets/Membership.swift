// Which elements are among others.

/// For each element of `x` whether it is among `tests` (with `invert`: whether it is not); both are compared in their common type. A nan
/// is among none. Bools in the shape of `x`.
package func isin(_ x: Tensor, _ tests: Tensor, invert: Bool = false) throws(TorchError) -> Tensor {
  let both = try promoteTypes(x.dtype, tests.dtype)
  let (a, b) = (try x.packed(both), try tests.packed(both))
  let out = try Tensor(empty: x.shape, .bool)
  try checkRoom(b.numel, of: 32)
  both.accept(FindAmong(x: a, tests: b, out: out, invert: invert))
  return out
}

private struct FindAmong: UniformVisitor {
  typealias Result = Void
  let x: Tensor
  let tests: Tensor
  let out: Tensor
  let invert: Bool

  func any<T: Element>(_ type: T.Type) {
    let (p, q, o) = (UnsafePointer(x.pointer(type)), UnsafePointer(tests.pointer(type)), out.pointer(Bool.self))
    let invert = invert
    let m = tests.numel
    // A few are looked through, of many the sorted keys are searched.
    if m <= 16 {
      for i in 0..<x.numel {
        var found = false
        for k in 0..<m where q[k] == p[i] { found = true }
        o[i] = found != invert
      }
      return
    }
    if T.OrderKey.bitWidth <= 64 { search(WideItem<UInt64>.self, p, q, o) } else { search(WideItem<UInt128>.self, p, q, o) }
  }

  /// Each of `p` among the keys of `q`.
  private func search<T: Element, I: SortItem>(_: I.Type, _ p: UnsafePointer<T>, _ q: UnsafePointer<T>, _ o: UnsafeMutablePointer<Bool>) {
    let m = tests.numel
    var sorter = RowSorter<I>(capacity: m)
    defer { sorter.close() }
    sorter.sort(UnsafeBufferPointer(start: q, count: m), false)
    let items = sorter.items
    Threads.run(x.numel, grain: max(1, Threads.grain / 16)) { s, e in
      for i in s..<e {
        let key = I.Key(truncatingIfNeeded: p[i].orderKey)
        var (low, high) = (0, m)
        while low < high {
          let middle = low + (high - low) / 2
          if items[middle].key < key { low = middle + 1 } else { high = middle }
        }
        let found = low < m && items[low].key == key && p[i] == p[i]
        o[i] = found != invert
      }
    }
  }
}
