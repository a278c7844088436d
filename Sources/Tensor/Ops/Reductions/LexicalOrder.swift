// The order of places by several keys, of which the last counts most: NumPy's lexsort.

/// The places along `d` in order of the last key, those that are equal there in order of the key before it, and so on; stable, nans
/// last. The keys are of one shape and any types; int64 of that shape.
package func lexicalOrder(_ keys: [Tensor], _ d: Int) throws(TorchError) -> Tensor {
  guard let first = keys.first else { throw TorchError(.value, "lexicalOrder needs a key") }
  let last = first.ndim - 1
  var columns: [Tensor] = []
  for k in keys { columns.append(try (d == last ? k : movedLast(k, d)).packed()) }
  let moved = d == last ? first.shape : first.shape.removing(at: d).inserting(first.shape[d], at: last)
  let out = try orderOfLanes(columns.map { Key(values: $0.data, dtype: $0.dtype) }, moved)
  return try withExtendedLifetime(columns) { () throws(TorchError) in d == last ? out : try movedLast(out, d, back: true).packed() }
}

/// The same along the last dimension by the keys that lie one after another in `x`, along its first.
package func lexicalOrder(ofRows x: Tensor) throws(TorchError) -> Tensor {
  let line = try x.packed(), shape = x.shape.removing(at: 0), step = shape.product * x.dtype.size
  let out = try orderOfLanes((0..<x.shape[0]).map { Key(values: line.data + $0 * step, dtype: x.dtype) }, shape)
  return withExtendedLifetime(line) { out }
}

/// A key's values, row by row.
private struct Key {
  let values: UnsafeMutableRawPointer
  let dtype: DType
}

/// The order of each lane along the last dimension of keys of one shape.
private func orderOfLanes(_ keys: [Key], _ shape: Dims) throws(TorchError) -> Tensor {
  let out = try Tensor(empty: shape, .int64), n = shape.last ?? 1
  if n > 0 {
    try checkRoom(n, of: 64)
    let order = out.pointer(Int64.self)
    for lane in 0..<(out.numel / n) { orderLane(keys, lane * n, order + lane * n, n) }
  }
  return out
}

/// The order of one lane, which begins at `start` in each key.
private func orderLane(_ keys: [Key], _ start: Int, _ order: UnsafeMutablePointer<Int64>, _ n: Int) {
  for i in 0..<n { order[i] = Int64(i) }
  // Runs of places that all later keys found equal, and the key to look at next.
  var open = [(from: 0, to: n, key: keys.count - 1)]
  while let run = open.popLast() {
    let key = keys[run.key]
    key.dtype.accept(
      OrderRun(key: key, start: start, order: order + run.from, count: run.to - run.from) { from, to in
        if run.key > 0 { open.append((run.from + from, run.from + to, run.key - 1)) }
      })
  }
}

/// Sorts the places of a run by one key and tells of those that are equal.
private struct OrderRun: UniformVisitor {
  typealias Result = Void
  let key: Key
  let start: Int
  let order: UnsafeMutablePointer<Int64>
  let count: Int
  let foundEqual: (_ from: Int, _ to: Int) -> Void

  func any<T: Element>(_ type: T.Type) {
    let values = UnsafePointer(key.values.assumingMemoryBound(to: T.self) + start), order = order, n = count
    if n <= 40 { return insert(values) }
    func run<I: SortItem>(_: I.Type) {
      withUnsafeTemporaryAllocation(of: T.self, capacity: n) { row in
        withUnsafeTemporaryAllocation(of: Int64.self, capacity: n) { before in
          for i in 0..<n {
            row.initializeElement(at: i, to: values[Int(order[i])])
            before.initializeElement(at: i, to: order[i])
          }
          var sorter = RowSorter<I>(capacity: n)
          defer { sorter.close() }
          sorter.sort(UnsafeBufferPointer(row), false)
          let items = sorter.items
          var from = 0
          for i in 0..<n {
            order[i] = before[items[i].place]
            if i + 1 < n, items[i + 1].key == items[i].key { continue }
            if i > from { foundEqual(from, i + 1) }
            from = i + 1
          }
        }
      }
    }
    if T.OrderKey.bitWidth <= 32, n <= Int(UInt32.max) {
      run(NarrowItem.self)
    } else if T.OrderKey.bitWidth <= 64 {
      run(WideItem<UInt64>.self)
    } else {
      run(WideItem<UInt128>.self)
    }
  }

  /// A few, each put where it belongs among those before it.
  private func insert<T: Element>(_ values: UnsafePointer<T>) {
    withUnsafeTemporaryAllocation(of: T.OrderKey.self, capacity: count) { keys in
      for i in 0..<count {
        let place = order[i], key = values[Int(place)].orderKey
        var j = i
        while j > 0, keys[j - 1] > key {
          keys.initializeElement(at: j, to: keys[j - 1])
          order[j] = order[j - 1]
          j -= 1
        }
        keys.initializeElement(at: j, to: key)
        order[j] = place
      }
      var from = 0
      for i in 0..<count where i + 1 == count || keys[i + 1] != keys[i] {
        if i > from { foundEqual(from, i + 1) }
        from = i + 1
      }
    }
  }
}
