// bisect: places in sorted sequences.
import Language

/// Where `x` belongs among the items from `lo` to `hi`: after what equals it, or before.
private func place(_ a: Arguments, _ x: Value, after: Bool) throws(Raise) -> Int {
  var low = try sizeArgument(a[2])
  if low < 0 { throw valueError("lo must be non-negative") }
  var high: Int
  if a[3].isNone { high = try length(a[0]) } else { high = try sizeArgument(a[3]) }
  let sequence = a[0], key = a[4]
  while low < high {
    let middle = low + (high - low) / 2
    // A comparison may change the list.
    var item: Value
    if case .list(let l) = sequence, middle < l.count { item = l[middle] } else { item = try getItem(sequence, .int(middle)) }
    if !key.isNone { item = try vm.call(key, item) }
    if after {
      if try isLess(x, item) { high = middle } else { low = middle + 1 }
    } else {
      if try isLess(item, x) { low = middle + 1 } else { high = middle }
    }
  }
  return low
}

private func isLess(_ x: Value, _ y: Value) throws(Raise) -> Bool {
  switch (x, y) {
  case (.int(let p), .int(let q)): p < q
  case (.float(let p), .float(let q)): p < q
  default: try truth(try compare(.lt, x, y))
  }
}

func defineBisection(_ m: Module) {
  for (side, after) in [("right", true), ("left", false)] {
    m.define("bisect_\(side)(a, x, lo=0, hi=None, *, key=None)", "Return the index where to insert item x in list a, assuming a is sorted.")
    { a throws(Raise) in
      .int(try place(a, a[1], after: after))
    }
    m.define("insort_\(side)(a, x, lo=0, hi=None, *, key=None)", "Insert item x in list a, and keep it sorted assuming a is sorted.") {
      a throws(Raise) in
      let key = a[4].isNone ? a[1] : try vm.call(a[4], a[1])
      let i = try place(a, key, after: after)
      if case .list(let l) = a[0] { l.insert(a[1], at: min(i, l.count)) } else { _ = try vm.callMethod(a[0], "insert", .int(i), a[1]) }
      return .none
    }
  }
  m.dict["bisect"] = m.dict["bisect_right"]
  m.dict["insort"] = m.dict["insort_right"]
}
