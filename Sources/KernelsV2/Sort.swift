// Keys put in order by vectors (CSort.h).
import CVectorMath
import KernelTable

/// The places of lanes by the side of a pivot that they are on, for as many lanes as a vector has.
private struct DivisionTable: @unchecked Sendable {
  let rows: UnsafePointer<(Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32)>

  init(lanes: Int) {
    let rows = UnsafeMutablePointer<(Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32)>.allocate(capacity: 256)
    rows.initialize(repeating: (0, 0, 0, 0, 0, 0, 0, 0), count: 256)
    wick_division_table(rows, Int32(lanes))
    self.rows = UnsafePointer(rows)
  }
}
private let ofFour = DivisionTable(lanes: 4)
private let ofEight = DivisionTable(lanes: 8)

/// By the bytes of a key: unsigned keys in rising order; nil where there are no vectors for it.
func keySortLoop(_ size: Int) -> KeySortLoop? {
  if wick_has_sort() == 0 { return nil }
  switch size {
  case 4:
    let table = ofEight.rows
    return KeySortLoop { p, spare, n in
      let spare = spare.assumingMemoryBound(to: Int32.self)
      return turned(p.assumingMemoryBound(to: Int32.self), n) { wick_sort_s32($0, n, spare, table, depth(n)) != 0 }
    }
  case 8:
    let table = ofFour.rows
    return KeySortLoop { p, spare, n in
      let spare = spare.assumingMemoryBound(to: Int64.self)
      return turned(p.assumingMemoryBound(to: Int64.self), n) { wick_sort_s64($0, n, spare, table, depth(n)) != 0 }
    }
  default: return nil
  }
}

/// More divisions than good pivots need.
private func depth(_ n: Int) -> Int32 { Int32(2 * (Int.bitWidth - n.leadingZeroBitCount) + 8) }

/// Unsigned integers as signed ones of the same order, and back.
@inline(__always)
private func turned<T: FixedWidthInteger & SignedInteger>(
  _ p: UnsafeMutablePointer<T>, _ n: Int, _ body: (UnsafeMutablePointer<T>) -> Bool
) -> Bool {
  for i in 0..<n { p[i] ^= T.min }
  defer { for i in 0..<n { p[i] ^= T.min } }
  return body(p)
}
