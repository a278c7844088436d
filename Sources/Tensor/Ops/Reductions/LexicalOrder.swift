// The order of places by several keys, of which the last counts most: NumPy's lexsort.

/// The places along `d` in order of the last key, those that are equal there in order of the key before it, and so on; stable, nans
/// last. The keys are of one shape and any types; int64 of that shape.
package func lexicalOrder(_ keys: [Tensor], _ d: Int) throws(TorchError) -> Tensor {
  guard let first = keys.first else { throw TorchError(.value, "lexicalOrder needs a key") }
  let n = first.shape[d], last = first.ndim - 1
  var columns: [Tensor] = []
  for k in keys { columns.append(try (d == last ? k : movedLast(k, d)).packed()) }
  let moved = d == last ? first.shape : first.shape.removing(at: d).inserting(n, at: last)
  let out = try Tensor(empty: moved, .int64)
  if n > 0 {
    try checkRoom(n, of: 64)
    let order = out.pointer(Int64.self)
    for lane in 0..<(out.numel / n) { orderLane(columns, lane * n, order + lane * n, n) }
  }
  return d == last ? out : try movedLast(out, d, back: true).packed()
}

/// The order of one lane, which begins at `start` in each key.
private func orderLane(_ keys: [Tensor], _ start: Int, _ order: UnsafeMutablePointer<Int64>, _ n: Int) {
  for i in 0..<n { order[i] = Int64(i) }
  // Runs of places that all later keys found equal, and the key to look at next.
  var open = [(from: 0, to: n, key: keys.count - 1)]
  while let run = open.popLast() {
    keys[run.key].dtype.accept(
      OrderRun(key: keys[run.key], start: start, order: order + run.from, count: run.to - run.from) { from, to in
        if run.key > 0 { open.append((run.from + from, run.from + to, run.key - 1)) }
      })
  }
}

/// Sorts the places of a run by one key and tells of those that are equal.
private struct OrderRun: UniformVisitor {
  typealias Result = Void
  let key: Tensor
  let start: Int
  let order: UnsafeMutablePointer<Int64>
  let count: Int
  let foundEqual: (_ from: Int, _ to: Int) -> Void

  func any<T: Element>(_ type: T.Type) {
    let values = key.pointer(type) + start, order = order, n = count
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
}
