// Sorting, searching, counting distinct values.
import Language
import Tensor
import Torch

/// Sorted along an axis; None flattens.
func sorted(_ x: Tensor, _ axis: Value) throws(Raise) -> Tensor { try sortedPair(x, axis).0 }

private func sortedPair(_ x: Tensor, _ axis: Value) throws(Raise) -> (Tensor, Tensor) {
  let d = try axisArgument(axis, max(1, x.ndim))
  if x.ndim == 0 && d != nil { throw axisError(-1, 0) }
  let source = d == nil ? try reshaped(x, [-1]) : x
  return try engine { () throws(TorchError) in
    if source.dtype == .bool {
      let (v, i) = try sort(to(source, .uint8), d ?? 0, false)
      return (try to(v, .bool), i)
    }
    return try sort(source, d ?? 0, false)
  }
}

extension FunctionTable {
  mutating func declareOrder() {
    for name in ["sort", "partition"] {
      function(
        name == "sort"
          ? "sort(a, axis=-1, kind=None, order=None, *, stable=None)" : "partition(a, kth, axis=-1, kind='introselect', order=None)",
        "A sorted copy."
      ) { a throws(Raise) in
        arrayValue(try sorted(try asTensor(a[0]), a[name == "sort" ? 1 : 2]))
      }
    }
    both("argsort(a, axis=-1, kind=None, order=None, *, stable=None)", "The places in sorted order.") { a throws(Raise) in
      arrayValue(try sortedPair(try asTensor(a[0]), a[1]).1)
    }
    both("argpartition(a, kth, axis=-1, kind='introselect', order=None)", "The places in sorted order, which is more than asked.") {
      a throws(Raise) in
      arrayValue(try sortedPair(try asTensor(a[0]), a[2]).1)
    }
    function("lexsort(keys, axis=-1)", "The places in order of several keys, the last first.") { a throws(Raise) in
      let keys = try sequenceItems(a[0]).map { (v) throws(Raise) in try asTensor(v).doubles() }
      let n = keys.first?.count ?? 0
      if keys.contains(where: { $0.count != n }) { throw valueError("all keys need to be the same shape") }
      let order = (0..<n).sorted { i, j in
        for k in keys.reversed() where k[i] != k[j] { return k[i] < k[j] }
        return i < j
      }
      return arrayValue(try engine { () throws(TorchError) in try Tensor.of(order, [n]) })
    }
    function(
      "unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True, sorted=True)",
      "The distinct values, sorted."
    ) { a throws(Raise) in
      let x = try asTensor(a[0])
      let axis = try axisArgument(a[4], x.ndim)
      let (wantsIndex, wantsInverse, wantsCounts) = (try truth(a[1]), try truth(a[2]), try truth(a[3]))
      let r = try engine { () throws(TorchError) in try unique(x.dtype == .bool ? to(x, .uint8) : x, true, true, axis, consecutive: false) }
      guard case .tensors(let list, _) = r, list.count == 3 else { return .none }
      var values = list[0]
      if x.dtype == .bool { let v = values; values = try engine { () throws(TorchError) in try to(v, .bool) } }
      var out = [arrayValue(values)]
      if wantsIndex {
        let n = values.shape[axis ?? 0]
        var first = [Int](repeating: -1, count: n)
        for (i, g) in list[1].ints().enumerated() where first[g] < 0 { first[g] = i }
        let places = first
        out.append(arrayValue(try engine { () throws(TorchError) in try Tensor.of(places, [n]) }))
      }
      if wantsInverse { out.append(arrayValue(axis == nil ? try reshaped(list[1], x.shape.list) : try reshaped(list[1], [-1]))) }
      if wantsCounts { out.append(arrayValue(list[2])) }
      return out.count == 1 ? out[0] : .tupleOf(out)
    }
    both("nonzero(a)", "Where elements are not zero, one array for each axis.") { a throws(Raise) in
      let x = try asTensor(a[0])
      if x.ndim == 0 {
        throw valueError(
          """
          Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead. If the context of this error is of \
          the form `arr[nonzero(cond)]`, just use `arr[cond]`.
          """
        )
      }
      return try places(x)
    }
    function("flatnonzero(a)", "Flat places that are not zero.") { a throws(Raise) in
      guard case .tuple(let t) = try places(try reshaped(try asTensor(a[0]), [-1])) else { return .none }
      return t[0]
    }
    function("argwhere(a)", "The places that are not zero, one a row.") { a throws(Raise) in
      let x = try asTensor(a[0])
      return arrayValue(try engine { () throws(TorchError) in try nonzero(x) })
    }
    both("searchsorted(a, v, side='left', sorter=None)", "Where values would go in a sorted array.") { a throws(Raise) in
      var s = try asTensor(a[0])
      let v = try asTensor(a[1])
      if s.ndim != 1 { throw valueError("object too deep for desired array") }
      if !a[3].isNone {
        let (p, y) = (try asTensor(a[3], .int64), s)
        s = try engine { () throws(TorchError) in try indexSelect(y, 0, p) }
      }
      let side = try str(a[2])
      if side != "left" && side != "right" { throw valueError("search side must be 'left' or 'right' (got '\(side)')") }
      let d = numpyPromote(s.dtype, v.dtype), line = s
      return wrapped(try engine { () throws(TorchError) in try searchSorted(to(line, d), to(v, d), side == "right", false) })
    }
    function("digitize(x, bins, right=False)", "Which bin each value falls in.") { a throws(Raise) in
      let x = try asTensor(a[0], .float64), right = try truth(a[2])
      let bins = try asTensor(a[1], .float64).doubles()
      let rising = zip(bins, bins.dropFirst()).allSatisfy { $0 <= $1 }
      if !rising, !zip(bins, bins.dropFirst()).allSatisfy({ $0 >= $1 }) {
        throw valueError("bins must be monotonically increasing or decreasing")
      }
      let out = x.doubles().map { v -> Int in
        if rising { return right ? bins.count { $0 < v } : bins.count { $0 <= v } }
        return right ? bins.count { $0 >= v } : bins.count { $0 > v }
      }
      return wrapped(try engine { () throws(TorchError) in try Tensor.of(out, x.shape) })
    }
    function("where(condition, x=..., y=..., /)", "x where the condition holds, y elsewhere.") { a throws(Raise) in
      if a[1].isUndefined && a[2].isUndefined {
        let x = try asTensor(a[0])
        return try places(x.ndim == 0 ? try reshaped(x, [1]) : x)
      }
      if a[1].isUndefined || a[2].isUndefined { throw valueError("either both or neither of x and y should be given") }
      let c = try asTensor(a[0], .bool)
      guard let p = try operand(a[1]), let q = try operand(a[2]) else { throw missingType("object") }
      let d = commonType(p, q)
      for case .weak(let s) in [p, q] { try checkFits(s, d) }
      let x = try asTensor(a[1], d), y = try asTensor(a[2], d)
      _ = try broadcastShape([c.shape, x.shape, y.shape])
      return wrapped0(try engine { () throws(TorchError) in try whereOp(c, x, y) })
    }
    for (name, keep) in [
      ("isin", nil as String?), ("in1d", nil), ("intersect1d", "both"), ("setdiff1d", "first"), ("union1d", "any"), ("setxor1d", "one"),
    ] {
      guard let keep else {
        function("\(name)(element, test_elements, assume_unique=False, invert=False, *, kind=None)", "Whether each is among the others.") {
          a throws(Raise) in
          let x = try asTensor(a[0]), set = Set(try asTensor(a[1]).doubles()), invert = try truth(a[3])
          let out = x.doubles().map { set.contains($0) != invert ? 1 : 0 }
          return wrapped0(try engine { () throws(TorchError) in try Tensor.of(out, x.shape, .bool) })
        }
        continue
      }
      function("\(name)(ar1, ar2, assume_unique=False)", "A set operation on arrays; the result is sorted.") { a throws(Raise) in
        let x = try asTensor(a[0]), y = try asTensor(a[1])
        let d = numpyPromote(x.dtype, y.dtype)
        let p = Set(x.doubles()), q = Set(y.doubles())
        let r: Set<Double> =
          switch keep {
          case "both": p.intersection(q)
          case "first": p.subtracting(q)
          case "any": p.union(q)
          default: p.symmetricDifference(q)
          }
        let list = r.sorted()
        return arrayValue(try engine { () throws(TorchError) in try Tensor.of(list, [list.count], d) })
      }
    }
  }
}

/// An array even where no dimension is left (`np.where` never gives a number).
func wrapped0(_ t: Tensor) -> Value { arrayValue(t) }

private func places(_ x: Tensor) throws(Raise) -> Value {
  let found = try engine { () throws(TorchError) in try nonzero(x) }
  return .tupleOf(
    try (0..<x.ndim).map { (d) throws(Raise) in
      arrayValue(try engine { () throws(TorchError) in try select(found, 1, d).copied() })
    })
}

/// `put`: flat places written, the values over and over.
func putFlat(_ x: Tensor, _ places: Value, _ values: Value) throws(Raise) {
  let list = try asTensor(places, .int64).ints(), v = try asTensor(values).scalars()
  if v.isEmpty { return }
  var offsets: [Int] = []
  x.forEachOffset { offsets.append($0) }
  for (k, i) in list.enumerated() {
    guard i >= -x.numel, i < x.numel else { throw indexError("index \(i) is out of bounds for axis 0 with size \(x.numel)") }
    Tensor.store(v[k % v.count], x.data + offsets[i < 0 ? i + x.numel : i] * x.dtype.size, x.dtype)
  }
}
