// Places of a row's elements by their order: what sort, topk, median and mode have in common.

/// What is asked of each row; its rows are of any type.
protocol RowPlaces {
  /// How many places a row gives.
  var length: Int { get }
  /// Whether rows are sorted, and not only searched.
  static var sorts: Bool { get }
  func find<T: Element, I: SortItem>(_ row: UnsafeBufferPointer<T>, _ sorter: inout RowSorter<I>, _ out: UnsafeMutablePointer<Int64>)
}

/// The first `length` in order.
struct FirstInOrder: RowPlaces {
  static var sorts: Bool { true }
  let length: Int
  let descending: Bool

  @inline(__always)
  func find<T: Element, I: SortItem>(_ row: UnsafeBufferPointer<T>, _ sorter: inout RowSorter<I>, _ out: UnsafeMutablePointer<Int64>) {
    if length <= 64 && length * 8 <= row.count {
      pickFew(row, out)
      return
    }
    sorter.sort(row, descending)
    for j in 0..<length { out[j] = Int64(sorter.items[j].place) }
  }

  /// A few are kept while the row is read once.
  private func pickFew<T: Element>(_ row: UnsafeBufferPointer<T>, _ out: UnsafeMutablePointer<Int64>) {
    if length == 0 { return }
    withUnsafeTemporaryAllocation(of: T.OrderKey.self, capacity: length) { keys in
      guard let keys = keys.baseAddress else { return }
      let turn: T.OrderKey = descending ? .max : 0
      var count = 0
      for i in 0..<row.count {
        let key = row[i].orderKey ^ turn
        if count == length && key >= keys[count - 1] { continue }
        var at = count == length ? count - 1 : count
        while at > 0 && keys[at - 1] > key {
          (keys + at).initialize(to: keys[at - 1])
          out[at] = out[at - 1]
          at -= 1
        }
        (keys + at).initialize(to: key)
        out[at] = Int64(i)
        count = min(length, count + 1)
      }
    }
  }
}

/// The one at place `rank` in ascending order; with `nanFirst` the first nan where there is one.
struct AtRank: RowPlaces {
  static var sorts: Bool { false }
  let rank: Int
  let nanFirst: Bool
  var length: Int { 1 }

  @inline(__always)
  func find<T: Element, I: SortItem>(_ row: UnsafeBufferPointer<T>, _ sorter: inout RowSorter<I>, _ out: UnsafeMutablePointer<Int64>) {
    if nanFirst {
      var isWhole = true
      for i in 0..<row.count where row[i] != row[i] { isWhole = false }
      if !isWhole, let bad = row.firstIndex(where: { $0 != $0 }) {
        out[0] = Int64(bad)
        return
      }
    }
    out[0] = Int64(sorter.select(row, false, rank))
  }
}

/// The median of what is no nan; the first place where all are.
struct MiddleOfNumbers: RowPlaces {
  static var sorts: Bool { false }
  var length: Int { 1 }

  @inline(__always)
  func find<T: Element, I: SortItem>(_ row: UnsafeBufferPointer<T>, _ sorter: inout RowSorter<I>, _ out: UnsafeMutablePointer<Int64>) {
    var numbers = 0
    for i in 0..<row.count { numbers += row[i] == row[i] ? 1 : 0 }
    out[0] = Int64(sorter.select(row, false, max(0, (numbers - 1) / 2)))
  }
}

/// The most frequent, the smallest of equals, at its last place.
struct MostFrequent: RowPlaces {
  static var sorts: Bool { true }
  var length: Int { 1 }
  /// The vectors' ways for keys of four and of eight bytes.
  private let narrow = keySortKernel(4), wide = keySortKernel(8)

  @inline(__always)
  func find<T: Element, I: SortItem>(_ row: UnsafeBufferPointer<T>, _ sorter: inout RowSorter<I>, _ out: UnsafeMutablePointer<Int64>) {
    var numbers = 0
    for i in 0..<row.count { numbers += row[i] == row[i] ? 1 : 0 }
    if numbers == row.count, numbers > 0 {
      out[0] = Int64(lastPlace(row))
      return
    }
    sorter.sort(row, false)
    let items = sorter.items
    var (best, bestCount, run) = (row.count > 0 ? items[0].place : 0, 0, 0)
    for i in 0..<row.count {
      let o = items[i].place
      run = i > 0 && row[items[i - 1].place] == row[o] ? run + 1 : 1
      if run > bestCount { (best, bestCount) = (o, run) } else if run == bestCount && row[o] == row[best] { best = o }
    }
    out[0] = Int64(best)
  }

  /// The same of numbers, whose keys tell which are equal: they are sorted without their places.
  @inline(__always)
  private func lastPlace<T: Element>(_ row: UnsafeBufferPointer<T>) -> Int {
    let n = row.count, room = UnsafeMutablePointer<T.OrderKey>.allocate(capacity: sortingRoom(n))
    defer { room.deallocate() }
    for i in 0..<n { room[i] = row[i].orderKey }
    let size = MemoryLayout<T.OrderKey>.size
    let keys = sortKeys(room, n, size == 4 ? narrow : size == 8 ? wide : nil)
    var (best, longest, run) = (keys[0], 0, 0)
    for i in 0..<n {
      run = i > 0 && keys[i - 1] == keys[i] ? run + 1 : 1
      if run > longest { (best, longest) = (keys[i], run) }
    }
    return row.lastIndex { $0.orderKey == best } ?? 0
  }
}

/// The places that `places` finds in each lane along `d`, in the shape of `x` with their number there.
func alongRows(_ x: Tensor, _ d: Int, _ places: some RowPlaces) throws(TorchError) -> Tensor {
  var mask = [Bool](repeating: false, count: max(1, x.ndim))
  mask[d] = true
  let r = try rows(x, mask, x.dtype)
  var moved = x.ndim == 0 ? Dims() : x.shape.removing(at: d)
  if x.ndim > 0 { moved.append(places.length) }
  let out = try Tensor(empty: moved, .int64)
  try checkRoom(r.length, of: 32)
  x.dtype.accept(FindPlaces(places: places, rows: r, out: out))
  if x.ndim == 0 || d == x.ndim - 1 { return out }
  return try withoutGrad { () throws(TorchError) in try movedim(out, [-1], [d]).packed() }
}

private struct FindPlaces<Places: RowPlaces>: UniformVisitor {
  typealias Result = Void
  let places: Places
  let rows: (data: Tensor, count: Int, length: Int)
  let out: Tensor

  func any<T: Element>(_ type: T.Type) {
    let (p, o, n, places) = (UnsafePointer(rows.data.pointer(type)), out.pointer(Int64.self), rows.length, places)
    func run<I: SortItem>(_: I.Type) {
      Threads.run(rows.count, grain: max(1, Threads.grain / (8 * max(n, 1)))) { s, e in
        var sorter = RowSorter<I>(capacity: n)
        defer { sorter.close() }
        for i in s..<e { places.find(UnsafeBufferPointer(start: p + i * n, count: n), &sorter, o + i * places.length) }
      }
    }
    let isLong = n > longestMerge && Places.sorts && T.OrderKey.bitWidth <= 64
    if n <= Int(UInt32.max) && (T.OrderKey.bitWidth <= NarrowItem.keyBits || isLong) {
      run(NarrowItem.self)
    } else if T.OrderKey.bitWidth <= 64 {
      run(WideItem<UInt64>.self)
    } else {
      run(WideItem<UInt128>.self)
    }
  }
}
