// Places of values in sorted arrays, in the arrays' own type: searchsorted, digitize, and whether values are among others.
import Language
import Tensor
import Torch

/// Where each of `v` would go in the sorted `s`, both of one type: before its equals, or after them with `right`. A nan is
/// larger than every number, as NumPy sorts it. int64, shaped like `v`.
func insertionPlaces(_ s: Tensor, _ v: Tensor, right: Bool) throws(Raise) -> Tensor {
  let (line, values) = try engine { () throws(TorchError) in (try s.packed(), try v.packed()) }
  let out = try engine { () throws(TorchError) in try Tensor(empty: v.shape, .int64) }
  line.dtype.accept(InsertionPlaces(line: line, values: values, out: out, right: right))
  return out
}

private struct InsertionPlaces: UniformVisitor {
  typealias Result = Void
  let line: Tensor
  let values: Tensor
  let out: Tensor
  let right: Bool

  func any<T: Element>(_ type: T.Type) {
    let (p, x, o) = (line.pointer(type), values.pointer(type), out.pointer(Int64.self))
    for k in 0..<out.numel {
      let key = x[k].orderKey
      var (low, high) = (0, line.numel)
      while low < high {
        let mid = (low + high) / 2
        if right ? p[mid].orderKey <= key : p[mid].orderKey < key { low = mid + 1 } else { high = mid }
      }
      o[k] = Int64(low)
    }
  }
}

/// Both in the type they have in common.
func common(_ x: Tensor, _ y: Tensor) throws(Raise) -> (Tensor, Tensor) {
  let d = numpyPromote(x.dtype, y.dtype)
  return try engine { () throws(TorchError) in (try to(x, d), try to(y, d)) }
}

/// The elements at flat places, in one line.
func picked(_ x: Tensor, _ places: Tensor) throws(Raise) -> Tensor {
  try engine { () throws(TorchError) in try indexSelect(reshape(x, [-1]), 0, places) }
}

/// Whether each element of `x` is among those of `y`, shaped like `x`.
func membership(_ x: Tensor, _ y: Tensor) throws(Raise) -> Tensor {
  if y.numel == 0 || x.numel == 0 { return try made(x.shape, .bool(false), .bool) }
  let (a, b) = try common(x, y)
  let line = try sorted(b, .none)
  let places = try insertionPlaces(line, a, right: false)
  let last = Int64(line.numel - 1), p = places.pointer(Int64.self)
  for i in 0..<places.numel where p[i] > last { p[i] = last }
  return try ufunc("equal", try reshaped(try picked(line, try reshaped(places, [-1])), x.shape.list), a)
}

/// Distinct values of a flattened array in order: the values, the place of each one's first, for each element its value's
/// number, and how often each occurs. Nans are one value unless `equalNan` is false.
struct Distinct {
  let values: Tensor
  let first: Tensor
  let inverse: Tensor
  let counts: Tensor

  init(_ x: Tensor, equalNan: Bool = true) throws(Raise) {
    let (line, order) = try sortedPair(x, .none)
    let n = line.numel
    let starts = try engine { () throws(TorchError) in try runStarts(line, equalNan: equalNan) }
    let count = starts.numel
    let (sizes, groups) = try engine { () throws(TorchError) in (try Tensor(empty: [count], .int64), try Tensor(empty: [n], .int64)) }
    let (p, c, g, o) = (starts.pointer(Int.self), sizes.pointer(Int.self), groups.pointer(Int.self), order.pointer(Int.self))
    for k in 0..<count {
      let end = k + 1 < count ? p[k + 1] : n
      c[k] = end - p[k]
      for i in p[k]..<end { g[o[i]] = k }
    }
    values = try picked(line, starts)
    first = try picked(order, starts)
    counts = sizes
    inverse = groups
  }
}

/// The distinct values alone.
func distinct(_ x: Tensor, equalNan: Bool = true) throws(Raise) -> Tensor {
  try engine { () throws(TorchError) in try distinctValues(x, equalNan: equalNan) }
}

extension FunctionTable {
  mutating func declareSearch() {
    both("searchsorted(a, v, side='left', sorter=None)", "Where values would go in a sorted array.", handsOver: .method(positional: 1)) {
      a throws(Raise) in
      var s = try asTensor(a[0])
      let v = try asTensor(a[1])
      if s.ndim != 1 { throw valueError("object \(s.ndim == 0 ? "of too small depth" : "too deep") for desired array") }
      if !a[3].isNone {
        let given = try asTensor(a[3])
        if given.dtype.isInexact { throw typeError("sorter must only contain integers") }
        if given.shape != s.shape { throw valueError("sorter.size must equal len(a)") }
        let order = try asTensor(a[3], .int64)
        if order.contains(where: { $0 < 0 || $0 >= s.numel }) { throw valueError("Sorter index out of range.") }
        s = try picked(s, order)
      }
      guard case .str(let side) = a[2].unwrapped else { throw typeError("search side must be str, not \(typeName(a[2]))") }
      let name = side.string.lowercased()
      guard let letter = name.first, letter == "l" || letter == "r" else {
        throw valueError("search side must be 'left' or 'right' (got '\(side.string)')")
      }
      let (line, values) = try common(s, v)
      return wrapped(try insertionPlaces(line, values, right: letter == "r"))
    }
    function("digitize(x, bins, right=False)", "Which bin each value falls in.") { a throws(Raise) in
      if try asTensor(a[0]).dtype.isComplex { throw typeError("x may not be complex") }
      if try asTensor(a[1]).dtype.isComplex { throw NumPyErrors.cannotCast(try asTensor(a[1]).dtype, to: .float64, "safe") }
      let (x, bins) = try common(try asTensor(a[0]), try asTensor(a[1])), right = try truth(a[2])
      if bins.ndim != 1 { throw valueError("object \(bins.ndim == 0 ? "of too small depth" : "too deep") for desired array") }
      let n = bins.numel
      let (late, early) = try neighbours(bins, 0)
      if try allTrue(try ufunc("greater_equal", late, early)) { return wrapped(try insertionPlaces(bins, x, right: !right)) }
      guard try allTrue(try ufunc("less_equal", late, early)) else {
        throw valueError("bins must be monotonically increasing or decreasing")
      }
      let back = try insertionPlaces(flipped(bins, [0]), x, right: !right)
      return wrapped(try ufunc("subtract", try made(Dims(), .int(n), .int64), back))
    }
    for name in ["isin", "in1d"] {
      function("\(name)(element, test_elements, assume_unique=False, invert=False, *, kind=None)", "Whether each is among the others.") {
        a throws(Raise) in
        let x = try asTensor(a[0]), y = try asTensor(a[1])
        if heldTensor(a[2]) == nil { _ = try truth(a[2]) }
        if !a[4].isNone {
          guard case .str(let s) = a[4], ["sort", "table"].contains(s.string) else {
            throw valueError("Invalid kind: '\(try str(a[4]))'. Please use None, 'sort' or 'table'.")
          }
          if s.string == "table", x.dtype.isFloat || y.dtype.isFloat {
            throw valueError(
              "The 'table' method is only supported for boolean or integer arrays. Please select 'sort' or None for kind.")
          }
        }
        let r = try membership(x, y)
        return arrayValue(try truth(a[3]) ? try ufunc("logical_not", r) : r)
      }
    }
    declareSets()
  }

  private mutating func declareSets() {
    func line(_ v: Value, _ assumed: Bool) throws(Raise) -> Tensor {
      let x = try reshaped(try asTensor(v), [-1])
      return assumed ? x : try distinct(x)
    }
    /// The elements of `x` that are among those of `y`, or that are not.
    func kept(_ x: Tensor, _ y: Tensor, among: Bool) throws(Raise) -> (values: Tensor, places: Tensor) {
      let m = try membership(x, y), chosen = among ? m : try ufunc("logical_not", m)
      let places = try engine { () throws(TorchError) in try reshape(nonzero(chosen), [-1]) }
      return (try picked(x, places), places)
    }
    function("intersect1d(ar1, ar2, assume_unique=False, return_indices=False)", "What both have, sorted.") { a throws(Raise) in
      let (x, y) = try common(try reshaped(try asTensor(a[0]), [-1]), try reshaped(try asTensor(a[1]), [-1]))
      if try truth(a[2]) { return try sharedNeighbours(x, y, withPlaces: try truth(a[3])) }
      if try !truth(a[3]) { return arrayValue(try kept(try distinct(x), try distinct(y), among: true).values) }
      let (p, q) = (try Distinct(x), try Distinct(y))
      let (both, mine) = try kept(p.values, q.values, among: true)
      let theirs = try kept(q.values, p.values, among: true).places
      return .tupleOf([arrayValue(both), arrayValue(try picked(p.first, mine)), arrayValue(try picked(q.first, theirs))])
    }
    function("setdiff1d(ar1, ar2, assume_unique=False)", "What the first has and the second has not.") { a throws(Raise) in
      arrayValue(try kept(try line(a[0], try truth(a[2])), try asTensor(a[1]), among: false).values)
    }
    function("union1d(ar1, ar2)", "What either has, sorted.") { a throws(Raise) in
      let (x, y) = (try reshaped(try asTensor(a[0]), [-1]), try reshaped(try asTensor(a[1]), [-1]))
      return arrayValue(try distinct(try concatenated([x, y], 0)))
    }
    function("setxor1d(ar1, ar2, assume_unique=False)", "What just one of both has, sorted.") { a throws(Raise) in
      let assumed = try truth(a[2])
      let (x, y) = try common(try line(a[0], assumed), try line(a[1], assumed))
      if assumed { return arrayValue(try singles(try sorted(try concatenated([x, y], 0), .none))) }
      return arrayValue(try sorted(try concatenated([try kept(x, y, among: false).values, try kept(y, x, among: false).values], 0), .none))
    }
  }
}

/// `intersect1d` of what is said to have no repeats: what equals its neighbour when both are sorted as one, and where it stands in each.
private func sharedNeighbours(_ x: Tensor, _ y: Tensor, withPlaces: Bool) throws(Raise) -> Value {
  let (ordered, order) = try sortedPair(try concatenated([x, y], 0), .none)
  let (late, early) = try neighbours(ordered, 0)
  let same = try ufunc("equal", late, early)
  let places = try engine { () throws(TorchError) in try reshape(nonzero(same), [-1]) }
  let values = try picked(ordered, places)
  if !withPlaces { return arrayValue(values) }
  let next = try ufunc("subtract", try picked(order, try ufunc("add", places, .int(1))), .int(x.numel))
  return .tupleOf([arrayValue(values), arrayValue(try picked(order, places)), arrayValue(next)])
}

/// What differs from both its neighbours in a sorted line: NumPy's answer for arrays that are said to have no repeats.
private func singles(_ line: Tensor) throws(Raise) -> Tensor {
  if line.numel == 0 { return line }
  let (late, early) = try neighbours(line, 0)
  let steps = try ufunc("not_equal", late, early), end = try made([1], .bool(true), .bool)
  let alone = try ufunc("logical_and", try concatenated([steps, end], 0), try concatenated([end, steps], 0))
  return try picked(line, try engine { () throws(TorchError) in try reshape(nonzero(alone), [-1]) })
}
