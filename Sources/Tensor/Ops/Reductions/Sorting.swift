// The order of a row: stable, nan last (first if descending). Keys that grow in the order sought (`Element.orderKey`) are sorted with
// their places.

/// A key with its place; of two items with equal keys the one with the lower place comes first.
protocol SortItem {
  associatedtype Key: FixedWidthInteger & UnsignedInteger
  /// How many bits of a key an item holds.
  static var keyBits: Int { get }
  init(_ key: Key, _ place: Int)
  var key: Key { get }
  /// Eleven bits of the key from `shift` on.
  func digit(_ shift: Int) -> Int
  var place: Int { get }
  static func < (a: Self, b: Self) -> Bool
}
/// A key of at most 32 bits above a place of 32.
struct NarrowItem: SortItem {
  static var keyBits: Int { 32 }
  let word: UInt64
  @inline(__always) init(_ key: UInt64, _ place: Int) { word = key << 32 | UInt64(truncatingIfNeeded: place) }
  @inline(__always) var key: UInt64 { word >> 32 }
  @inline(__always) var place: Int { Int(truncatingIfNeeded: word & 0xFFFF_FFFF) }
  @inline(__always) func digit(_ shift: Int) -> Int { Int(truncatingIfNeeded: word &>> UInt64(truncatingIfNeeded: 32 &+ shift)) & 2047 }
  @inline(__always) static func < (a: NarrowItem, b: NarrowItem) -> Bool { a.word < b.word }
}
/// A key as wide as two parts of complex128 take, or the half of that.
struct WideItem<Key: FixedWidthInteger & UnsignedInteger>: SortItem {
  static var keyBits: Int { Key.bitWidth }
  let key: Key
  let place: Int
  @inline(__always) init(_ key: Key, _ place: Int) {
    self.key = key
    self.place = place
  }
  @inline(__always) func digit(_ shift: Int) -> Int { Int(truncatingIfNeeded: key &>> Key(truncatingIfNeeded: shift)) & 2047 }
  @inline(__always) static func < (a: WideItem, b: WideItem) -> Bool { a.key != b.key ? a.key < b.key : a.place < b.place }
}

/// Rows up to this length are merged, longer ones are sorted digit by digit.
let longestMerge = 256

/// Room for the items of one row, and their order.
struct RowSorter<Item: SortItem> {
  private let room: UnsafeMutablePointer<Item>
  private let capacity: Int
  /// Where the sorted items are.
  private(set) var items: UnsafeMutablePointer<Item>

  /// `close` gives the room back.
  init(capacity n: Int) {
    capacity = n
    room = UnsafeMutablePointer<Item>.allocate(capacity: 2 * max(n, 1))
    items = room
  }
  func close() { room.deallocate() }

  @inline(__always)
  private mutating func load<T: Element>(_ row: UnsafeBufferPointer<T>, _ descending: Bool) {
    items = room
    let turn: T.OrderKey = descending ? .max : 0
    for i in 0..<row.count { (items + i).initialize(to: Item(Item.Key(truncatingIfNeeded: row[i].orderKey ^ turn), i)) }
  }

  /// All in order. Items that hold only a part of a key are for more than `longestMerge` of them.
  @inline(__always)
  mutating func sort<T: Element>(_ row: UnsafeBufferPointer<T>, _ descending: Bool) {
    let n = row.count
    if T.OrderKey.bitWidth > Item.keyBits { return sortByWindows(row, descending) }
    load(row, descending)
    if n > longestMerge {
      sortByDigits(0, n, Item.keyBits)
    } else {
      sortByMerging(n)
    }
  }

  /// By the highest 32 bits in which keys differ; then, where those agree, by the bits below.
  private mutating func sortByWindows<T: Element>(_ row: UnsafeBufferPointer<T>, _ descending: Bool) {
    let n = row.count, turn: T.OrderKey = descending ? .max : 0
    @inline(__always) func key(_ place: Int) -> T.OrderKey { row[place].orderKey ^ turn }
    var (every, some) = (T.OrderKey.max, T.OrderKey.zero)
    for i in 0..<n {
      every &= row[i].orderKey
      some |= row[i].orderKey
    }
    let below = max(0, T.OrderKey.bitWidth - (every ^ some).leadingZeroBitCount - Item.keyBits)
    let shift = T.OrderKey(truncatingIfNeeded: below)
    items = room
    for i in 0..<n { (items + i).initialize(to: Item(Item.Key(truncatingIfNeeded: key(i) &>> shift), i)) }
    sortByDigits(0, n, Item.keyBits)
    if below == 0 { return }
    var start = 0
    while start < n {
      var end = start + 1
      while end < n, items[end].key == items[start].key { end += 1 }
      defer { start = end }
      if end - start == 1 { continue }
      let first = key(items[start].place)
      var differ = false
      for i in start..<end { differ = differ || key(items[i].place) != first }
      if !differ { continue }
      for i in start..<end {
        let place = items[i].place
        items[i] = Item(Item.Key(truncatingIfNeeded: key(place) & (1 &<< shift &- 1)), place)
      }
      if end - start <= 32 { insertInto(start, end) } else { sortByDigits(start, end, below) }
    }
  }

  /// The item that would stand at `k`; the others lie in any order.
  @inline(__always)
  mutating func select<T: Element>(_ row: UnsafeBufferPointer<T>, _ descending: Bool, _ k: Int) -> Int {
    load(row, descending)
    var (low, high) = (0, row.count - 1)
    while high - low > 8 {
      // The median of three divides: sorted rows are common.
      let middle = low + (high - low) / 2
      if items[middle] < items[low] { swapItems(middle, low) }
      if items[high] < items[low] { swapItems(high, low) }
      if items[high] < items[middle] { swapItems(high, middle) }
      let pivot = items[middle]
      var (i, j) = (low, high)
      while i <= j {
        while items[i] < pivot { i += 1 }
        while pivot < items[j] { j -= 1 }
        if i <= j {
          swapItems(i, j)
          i += 1
          j -= 1
        }
      }
      if k <= j { high = j } else if k >= i { low = i } else { return items[k].place }
    }
    insertInto(low, high + 1)
    return items[k].place
  }
  @inline(__always) private func swapItems(_ i: Int, _ j: Int) {
    let item = items[i]
    items[i] = items[j]
    items[j] = item
  }

  @inline(__always)
  private func insertInto(_ from: Int, _ end: Int) {
    for i in (from + 1)..<max(end, from + 1) {
      let item = items[i]
      var j = i
      while j > from && item < items[j - 1] {
        items[j] = items[j - 1]
        j -= 1
      }
      items[j] = item
    }
  }

  private mutating func sortByMerging(_ n: Int) {
    let run = 16
    var start = 0
    while start < n {
      insertInto(start, min(n, start + run))
      start += run
    }
    var (from, to) = (room, room + capacity)
    var width = run
    while width < n {
      var low = 0
      while low < n {
        let (middle, high) = (min(n, low + width), min(n, low + 2 * width))
        var (i, j, k) = (low, middle, low)
        while i < middle && j < high {
          let isSecond = from[j] < from[i]
          (to + k).initialize(to: isSecond ? from[j] : from[i])
          i += isSecond ? 0 : 1
          j += isSecond ? 1 : 0
          k += 1
        }
        while i < middle {
          (to + k).initialize(to: from[i])
          i += 1
          k += 1
        }
        while j < high {
          (to + k).initialize(to: from[j])
          j += 1
          k += 1
        }
        low = high
      }
      swap(&from, &to)
      width *= 2
    }
    items = from
  }

  /// Items from `start` to `end` by eleven bits of the key at a time, from the lowest; bits that all keys share are passed over.
  private mutating func sortByDigits(_ start: Int, _ end: Int, _ bits: Int) {
    let n = end - start, given = items + start
    var (from, to) = (given, (items == room ? room + capacity : room) + start)
    var (every, some) = (Item.Key.max, Item.Key.zero)
    for i in 0..<n {
      every &= from[i].key
      some |= from[i].key
    }
    let varying = every ^ some
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 2048) { counts in
      guard let counts = counts.baseAddress else { return }
      var shift = 0
      while shift < bits {
        defer { shift += 11 }
        if Item(varying, 0).digit(shift) == 0 { continue }
        counts.initialize(repeating: 0, count: 2048)
        for i in 0..<n { counts[from[i].digit(shift)] += 1 }
        var at = 0
        for b in 0..<2048 {
          let c = counts[b]
          counts[b] = at
          at += c
        }
        for i in 0..<n {
          let b = from[i].digit(shift)
          (to + counts[b]).initialize(to: from[i])
          counts[b] += 1
        }
        swap(&from, &to)
      }
    }
    if from == given { return }
    // Of all items the place may be another one, of a part not.
    if n == capacity { items = from } else { given.update(from: from, count: n) }
  }
}

/// Sorted positions of a row.
func sortRow<T: Element>(_ row: UnsafeBufferPointer<T>, _ descending: Bool) -> [Int] {
  [Int](unsafeUninitializedCapacity: row.count) { buffer, count in
    func run<I: SortItem>(_: I.Type) {
      var sorter = RowSorter<I>(capacity: row.count)
      defer { sorter.close() }
      sorter.sort(row, descending)
      for i in 0..<row.count { buffer[i] = sorter.items[i].place }
    }
    if T.OrderKey.bitWidth > 64 {
      run(WideItem<UInt128>.self)
    } else if row.count > longestMerge, row.count <= Int(UInt32.max) {
      run(NarrowItem.self)
    } else {
      run(WideItem<UInt64>.self)
    }
    count = row.count
  }
}
