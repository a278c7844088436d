// Slopes and integrals of sampled functions (numpy/lib/_function_base_impl.py, `gradient` and `trapezoid`).
import Language
import Tensor
import Torch

extension FunctionTable {
  mutating func declareSlopes() {
    for name in ["trapezoid", "trapz"] {
      function("\(name)(y, x=None, dx=1.0, axis=-1)", "The integral by trapezoids.") { a throws(Raise) in
        let y = try asTensor(a[0])
        if y.ndim == 0, a[1].isNone { throw indexError("list assignment index out of range") }
        if !a[1].isNone, try asTensor(a[1]).ndim == 0 { throw valueError("diff requires input that is at least one dimensional") }
        let d = try plainAxis(try indexValue(a[3]), y.ndim), (late, early) = try neighbours(y, d)
        var step = a[2]
        if !a[1].isNone {
          let x = try asTensor(a[1])
          let (p, q) = try neighbours(x, x.ndim == 1 ? 0 : try plainAxis(try indexValue(a[3]), x.ndim))
          let steps = try ufunc(x.dtype == .bool ? "not_equal" : "subtract", p, q)
          step = arrayValue(x.ndim == 1 ? try reshaped(steps, (0..<y.ndim).map { $0 == d ? -1 : 1 }) : steps)
        }
        let areas = try asTensor(try applyUfunc("multiply", [step, arrayValue(try ufunc("add", late, early))]))
        return wrapped(try reduce(.sum, try ufunc("divide", areas, .float(2)), [d]))
      }
    }
    function("unwrap(p, discont=None, axis=-1, *, period=6.283185307179586)", "Angles without jumps of whole turns.") {
      a throws(Raise) in
      let p = try asTensor(a[0]), period = a[3]
      let steps = try vm.call(try numpyFunction("diff"), [a[0]], [(intern("axis"), a[2])])
      let axis = try plainAxis(try indexValue(a[2]), p.ndim)
      func both(_ name: String, _ x: Value, _ y: Value) throws(Raise) -> Value { try applyUfunc(name, [x, y]) }
      guard let given = try operand(steps), let turn = try operand(period) else { throw typeError("period must be a number") }
      let type = commonType(given, turn)
      let (high, isAmbiguous): (Value, Bool)
      if type.isInteger {
        (high, isAmbiguous) = (try Language.binary(.floorDiv, period, .int(2)), try !truth(try Language.binary(.mod, period, .int(2))))
      } else {
        (high, isAmbiguous) = (try Language.binary(.trueDiv, period, .int(2)), true)
      }
      // Python's arithmetic, so that these remain numbers that take the array's type.
      let low = try Language.binary(.sub, .int(0), high)
      var within = try both("add", try both("remainder", try both("subtract", steps, low), period), low)
      let place = try numpyFunction("where")
      if isAmbiguous {
        // Half a turn keeps the sign that the step had.
        let isHalf = try both("logical_and", try both("equal", within, low), try both("greater", steps, .int(0)))
        within = try vm.call(place, isHalf, high, within)
      }
      let least = try a[1].isNone ? Language.binary(.trueDiv, period, .int(2)) : a[1]
      let isSmall = try both("less", try applyUfunc("absolute", [steps]), least)
      let turns = try asTensor(try vm.call(place, isSmall, .int(0), try both("subtract", within, steps)))
      let out = try cast(p, type, copy: true)
      if p.shape[axis] > 1 {
        let sums = try running(turns, axis, turns.dtype, false)
        try assign(try sliced(out, axis, 1, p.shape[axis]), try ufunc("add", try sliced(p, axis, 1, p.shape[axis]), sums))
      }
      return arrayValue(out)
    }
    function("gradient(f, *varargs, axis=None, edge_order=1)", "Central differences.") { a throws(Raise) in
      let x = try asTensor(a[0]), y = x.dtype.isInexact || x.dtype == .bool ? x : try cast(x, .float64)
      let axes = try axesArgument(a[2], x.ndim, repeated: "repeated axis") ?? Array(0..<x.ndim), order = try indexValue(a[3])
      let given = try sequenceItems(a[1])
      let spacings = try given.map { (v) throws(Raise) in try Spacing(v) }
      if order > 2 { throw valueError("'edge_order' greater than 2 not supported") }
      if order < 1 { throw valueError("'edge_order' must be 1 or 2") }
      let isShared = spacings.count == 1 && spacings[0].isEven
      if !spacings.isEmpty, !isShared, spacings.count != axes.count { throw typeError("invalid number of arguments") }
      var out: [Value] = []
      for (k, d) in axes.enumerated() {
        let h = try spacings.isEmpty ? Spacing(.float(1)) : spacings[isShared ? 0 : k].steps(x.shape[d])
        out.append(arrayValue(try slope(y, d, h, order)))
      }
      return out.count == 1 ? out[0] : .tupleOf(out)
    }
  }
}

/// The distances of samples: one, or those between one and the next.
private struct Spacing {
  /// Of no dimension if all are equal.
  private let distances: Tensor
  /// The type by which results are promoted; nil of Python's numbers, which take on the samples'.
  private let type: DType?
  private let isPlaces: Bool
  var isEven: Bool { distances.ndim == 0 }

  /// One distance, or the places of samples.
  init(_ v: Value) throws(Raise) {
    let x = try asTensor(v), wide = x.dtype.isInexact ? x.dtype : .float64
    var weak = false
    if case .weak? = try operand(v) { weak = true }
    distances = try cast(x, weak && !wide.isComplex ? .float64 : wide)
    type = weak ? nil : wide
    isPlaces = x.ndim > 0
  }
  private init(_ distances: Tensor, _ type: DType?) {
    (self.distances, self.type, isPlaces) = (distances, type, false)
  }

  /// The distances between `n` places; equal ones are one, to the last bit.
  func steps(_ n: Int) throws(Raise) -> Spacing {
    if !isPlaces { return self }
    if distances.ndim != 1 { throw valueError("distances must be either scalars or 1d") }
    if distances.numel != n { throw valueError("when 1d, distances must match the length of the corresponding dimension") }
    let (late, early) = try neighbours(distances, 0), between = try ufunc("subtract", late, early)
    if between.numel == 0 { throw indexError("index 0 is out of bounds for axis 0 with size 0") }
    let first = try engine { () throws(TorchError) in try select(between, 0, 0) }
    return Spacing(try allTrue(try ufunc("equal", between, first)) ? first : between, type)
  }

  /// The distances from `from` to `to`, counted from the end if negative; where all are equal it is that one.
  func part(_ from: Int, _ to: Int) throws(Raise) -> Tensor {
    if isEven { return distances }
    let n = distances.numel
    return try sliced(distances, 0, from < 0 ? n + from : from, to <= 0 ? n + to : to)
  }

  /// A coefficient made of distances, as an array of type `d` is multiplied with.
  func factor(_ x: Tensor, for d: DType) throws(Raise) -> Tensor {
    if type != nil { return x }
    return try cast(x, x.dtype.isComplex ? try engine { () throws(TorchError) in try d.complexType() } : d.isInexact ? d : .float64)
  }
}

/// Central differences inside, one-sided ones of `order` 1 or 2 at the ends.
private func slope(_ y: Tensor, _ d: Int, _ h: Spacing, _ order: Int) throws(Raise) -> Tensor {
  let n = y.shape[d], type: DType = y.dtype == .bool ? .float64 : y.dtype
  if n < order + 1 {
    throw valueError("Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.")
  }
  func part(_ from: Int, _ to: Int) throws(Raise) -> Tensor { try sliced(y, d, from, to) }
  func difference(_ a: Tensor, _ b: Tensor, over step: Tensor) throws(Raise) -> Tensor {
    try cast(try ufunc("divide", try ufunc("subtract", a, b), try h.factor(step, for: y.dtype)), type)
  }
  /// The sum of slices times their factors, which lie along the axis.
  func combined(_ terms: [(factor: Tensor, values: Tensor)]) throws(Raise) -> Tensor {
    var total: Tensor?
    for t in terms {
      let along = t.factor.ndim == 0 ? t.factor : try reshaped(t.factor, (0..<y.ndim).map { $0 == d ? -1 : 1 })
      let p = try ufunc("multiply", try h.factor(along, for: y.dtype), t.values)
      total = try total.map { (s) throws(Raise) in try ufunc("add", s, p) } ?? p
    }
    return try cast(total ?? y, type)
  }

  let inner: Tensor
  if h.isEven {
    inner = try difference(part(2, max(n, 2)), part(0, max(n - 2, 0)), over: try ufunc("multiply", h.part(0, 1), .float(2)))
  } else {
    let (p, q) = (try h.part(0, -1), try h.part(1, 0)), sum = try ufunc("add", p, q)
    inner = try combined([
      (try ufunc("divide", try ufunc("negative", q), try ufunc("multiply", p, sum)), part(0, n - 2)),
      (try ufunc("divide", try ufunc("subtract", q, p), try ufunc("multiply", p, q)), part(1, n - 1)),
      (try ufunc("divide", p, try ufunc("multiply", q, sum)), part(2, n)),
    ])
  }
  let first: Tensor, last: Tensor
  if order == 1 {
    first = try difference(part(1, 2), part(0, 1), over: h.part(0, 1))
    last = try difference(part(n - 1, n), part(n - 2, n - 1), over: h.part(-1, 0))
  } else {
    let (a, b, c) = try edge(h.part(0, 1), h.part(1, 2), h.isEven)
    first = try combined([(a, part(0, 1)), (b, part(1, 2)), (c, part(2, 3))])
    let (p, q, r) = try edge(h.part(-1, 0), h.part(-2, -1), h.isEven)
    last = try combined([
      (try ufunc("negative", r), part(n - 3, n - 2)), (try ufunc("negative", q), part(n - 2, n - 1)),
      (try ufunc("negative", p), part(n - 1, n)),
    ])
  }
  return try concatenated([first, inner, last], d, type)
}

/// The factors of the three samples next to an end, by the distances of the nearest two and of the next.
private func edge(_ h: Tensor, _ k: Tensor, _ isEven: Bool) throws(Raise) -> (Tensor, Tensor, Tensor) {
  if isEven {
    func over(_ x: Double) throws(Raise) -> Tensor { try ufunc("divide", try made(Dims(), .float(x), h.dtype), h) }
    return (try over(-1.5), try over(2), try over(-0.5))
  }
  let sum = try ufunc("add", h, k)
  let a = try ufunc("divide", try ufunc("add", try ufunc("multiply", h, .float(2)), k), try ufunc("multiply", h, sum))
  let c = try ufunc("divide", h, try ufunc("multiply", k, sum))
  return (try ufunc("negative", a), try ufunc("divide", sum, try ufunc("multiply", h, k)), try ufunc("negative", c))
}
