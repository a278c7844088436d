// Which elements are among others.

/// For each element of `x` whether it is among `tests` (with `invert`: whether it is not); both are compared in their common type. A nan
/// is among none. Bools in the shape of `x`.
package func isin(_ x: Tensor, _ tests: Tensor, invert: Bool = false) throws(TorchError) -> Tensor {
  let both = try promoteTypes(x.dtype, tests.dtype)
  let (a, b) = (try x.converted(both).orderedAlike().packed(), try tests.converted(both).orderedAlike().packed())
  let out = try Tensor(empty: x.shape, .bool)
  try checkRoom(b.numel, of: 32)
  switch a.dtype {
  case .float32: findAmong(Float.self, a, b, out, invert)
  case .float64: findAmong(Double.self, a, b, out, invert)
  case .int64: findAmong(Int64.self, a, b, out, invert)
  case .int32: findAmong(Int32.self, a, b, out, invert)
  case .int16: findAmong(Int16.self, a, b, out, invert)
  case .int8: findAmong(Int8.self, a, b, out, invert)
  case .uint8, .bool: findAmong(UInt8.self, a, b, out, invert)
  default: throw unsupported("isin", both)
  }
  return out
}

private func findAmong<T: SortKey>(_ t: T.Type, _ x: Tensor, _ tests: Tensor, _ out: Tensor, _ invert: Bool) {
  let (p, q, o) = (UnsafePointer(x.pointer(t)), UnsafePointer(tests.pointer(t)), out.pointer(Bool.self))
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
  var sorter = RowSorter<WideItem>(capacity: m)
  defer { sorter.close() }
  sorter.sort(UnsafeBufferPointer(start: q, count: m), false)
  let items = sorter.items
  Threads.run(x.numel, grain: max(1, Threads.grain / 16)) { s, e in
    for i in s..<e {
      let key = UInt64(truncatingIfNeeded: p[i].sortKey(false))
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
