// itertools: products, permutations and combinations, as rows of places in pools.
import Language

/// Values that rows are made of, where they lie.
private final class Pool {
  let values: UnsafeMutablePointer<Value>
  let count: Int
  init(_ items: [Value]) {
    count = items.count
    values = .allocate(capacity: max(1, count))
    for (i, v) in items.enumerated() { (values + i).initialize(to: v) }
  }
  deinit {
    values.deinitialize(count: count)
    values.deallocate()
  }
  func row(_ places: ArraySlice<Int>) -> Value { places.withUnsafeBufferPointer { .tuple(Tuple(picking: $0, from: values)) } }
  func row(_ places: [Int]) -> Value { places.withUnsafeBufferPointer { .tuple(Tuple(picking: $0, from: values)) } }
}

func defineCombinations(_ m: Module) {
  m.iterator("product(*iterables, repeat=1)") { a throws(Raise) in
    let given = try sequenceItems(a[0]), times = try sizeArgument(a[1])
    if times < 0 { throw valueError("repeat argument cannot be negative") }
    let (total, overflows) = given.count.multipliedReportingOverflow(by: times)
    if overflows || total > 1 << 24 { throw Raise(types.MemoryError, "") }
    let lists = try given.map { (v) throws(Raise) in try sequenceItems(v) }
    return productSteps(times == 0 ? [] : lists, times)
  }
  m.iterator("permutations(iterable, r=None)") { a throws(Raise) in
    let pool = Pool(try sequenceItems(a[0])), n = pool.count
    let r = a[1].isNone ? n : try sizeArgument(a[1])
    if r < 0 { throw valueError("r must be non-negative") }
    if r > n { return Steps { nil } }
    return permutationSteps(pool, r)
  }
  for (name, repeats) in [("combinations", false), ("combinations_with_replacement", true)] {
    m.iterator("\(name)(iterable, r)") { a throws(Raise) in
      let pool = Pool(try sequenceItems(a[0])), n = pool.count, r = try sizeArgument(a[1])
      if r < 0 { throw valueError("r must be non-negative") }
      if repeats ? n == 0 && r > 0 : r > n { return Steps { nil } }
      if r > 1 << 24 { throw Raise(types.MemoryError, "") }
      return combinationSteps(pool, r, repeats)
    }
  }
}

/// All lists in one pool, `times` over; the last place turns fastest.
private func productSteps(_ lists: [[Value]], _ times: Int) -> Steps {
  let pool = Pool(lists.flatMap { $0 })
  var starts: [Int] = [], ends: [Int] = [], at = 0
  for list in lists {
    starts.append(at)
    at += list.count
    ends.append(at)
  }
  starts = Array(repeatElement(starts, count: times).joined())
  ends = Array(repeatElement(ends, count: times).joined())
  var places = starts, isDone = lists.contains(where: \.isEmpty)
  return Steps {
    if isDone { return nil }
    let row = pool.row(places)
    var i = places.count - 1
    while i >= 0 {
      places[i] += 1
      if places[i] < ends[i] { break }
      places[i] = starts[i]
      i -= 1
    }
    isDone = i < 0
    return row
  }
}

private func permutationSteps(_ pool: Pool, _ r: Int) -> Steps {
  let n = pool.count
  var indices = Array(0..<n), cycles = (0..<r).map { n - $0 }, isFirst = true
  return Steps {
    if isFirst {
      isFirst = false
      return pool.row(indices[..<r])
    }
    var i = r - 1
    while i >= 0 {
      cycles[i] -= 1
      if cycles[i] > 0 {
        indices.swapAt(i, n - cycles[i])
        return pool.row(indices[..<r])
      }
      let moved = indices[i]
      for k in i..<n - 1 { indices[k] = indices[k + 1] }
      indices[n - 1] = moved
      cycles[i] = n - i
      i -= 1
    }
    return nil
  }
}

private func combinationSteps(_ pool: Pool, _ r: Int, _ repeats: Bool) -> Steps {
  let n = pool.count
  var indices = repeats ? Array(repeating: 0, count: r) : Array(0..<r), isFirst = true
  return Steps {
    if isFirst {
      isFirst = false
      return pool.row(indices)
    }
    var i = r - 1
    while i >= 0, indices[i] == (repeats ? n - 1 : i + n - r) { i -= 1 }
    if i < 0 { return nil }
    let new = indices[i] + 1
    for j in i..<r { indices[j] = repeats ? new : new + j - i }
    return pool.row(indices)
  }
}
