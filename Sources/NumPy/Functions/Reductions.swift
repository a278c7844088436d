// sum, mean, std and the other functions that fold axes away.
import Language
import Tensor
import Torch

extension FunctionTable {
  mutating func declareReductions() {
    for (name, kind, doc) in [("sum", Reduction.sum, "The sum over axes."), ("prod", .prod, "The product over axes.")] {
      both("\(name)(a, axis=None, dtype=None, out=None, keepdims=False, initial=..., where=...)", doc) { a throws(Raise) in
        try reduction(
          kind, try asTensor(a[0]), a[1], dtype: try dtypeArgument(a[2]), keepdims: try flagArgument(a[4]), out: a[3], initial: a[5],
          where: a[6])
      }
    }
    for (name, alias, kind) in [("max", "amax", Reduction.max), ("min", "amin", .min)] {
      both("\(name)(a, axis=None, out=None, keepdims=False, initial=..., where=...)", "The \(name)imum over axes.", aliases: [alias]) {
        a throws(Raise) in
        try reduction(
          kind, try asTensor(a[0]), a[1], dtype: nil, keepdims: try flagArgument(a[3]), out: a[2], initial: a[4], where: a[5])
      }
    }
    both("ptp(a, axis=None, out=None, keepdims=False)", "Largest minus smallest.") { a throws(Raise) in
      let x = try asTensor(a[0]), axes = try axesArgument(a[1], x.ndim), keep = try flagArgument(a[3])
      return try deliver(try ufunc("subtract", reduce(.max, x, axes, keepdims: keep), reduce(.min, x, axes, keepdims: keep)), a[2])
    }
    both("mean(a, axis=None, dtype=None, out=None, keepdims=False, *, where=...)", "The mean over axes.") { a throws(Raise) in
      let x = try asTensor(a[0])
      return try deliver(
        try mean(x, try axesArgument(a[1], x.ndim), try dtypeArgument(a[2]), try flagArgument(a[4]), where: a[5]), a[3])
    }
    for (name, root) in [("std", true), ("var", false)] {
      both(
        "\(name)(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=..., mean=..., correction=...)",
        root ? "The standard deviation over axes." : "The variance over axes."
      ) { a throws(Raise) in
        let x = try asTensor(a[0])
        let ddof = a[8].isUndefined ? try makeFloat(a[4]) : try makeFloat(a[8])
        return try deliver(
          try spread(x, try axesArgument(a[1], x.ndim), try dtypeArgument(a[2]), ddof, try flagArgument(a[5]), root), a[3])
      }
    }
    for (name, every) in [("any", false), ("all", true)] {
      both("\(name)(a, axis=None, out=None, keepdims=False, *, where=...)", every ? "Whether all are true." : "Whether any is true.") {
        a throws(Raise) in
        let x = try asTensor(a[0])
        let t = try engine { () throws(TorchError) in try to(x, .bool) }
        return try deliver(
          try reduce(every ? .prod : .sum, t, try axesArgument(a[1], x.ndim), dtype: .bool, keepdims: try flagArgument(a[3])), a[2])
      }
    }
    for (name, largest) in [("argmax", true), ("argmin", false)] {
      both("\(name)(a, axis=None, out=None, *, keepdims=False)", "The place of the \(largest ? "largest" : "smallest").") {
        a throws(Raise) in
        let x = try asTensor(a[0]), keep = try flagArgument(a[3])
        let axis = try axisArgument(a[1], x.ndim)
        if x.numel == 0 { throw valueError("attempt to get \(name) of an empty sequence") }
        let source = axis == nil ? try reshaped(x, [-1]) : x
        var r = try engine { () throws(TorchError) in
          try argExtreme(source.dtype == .bool ? to(source, .uint8) : source, axis ?? 0, keep && axis != nil, largest: largest)
        }
        if keep, axis == nil { r = try reshaped(r, [Int](repeating: 1, count: x.ndim)) }
        return try deliver(r, a[2])
      }
    }
    for (name, product) in [("cumsum", false), ("cumprod", true)] {
      both("\(name)(a, axis=None, dtype=None, out=None)", "Running \(product ? "products" : "sums").") { a throws(Raise) in
        let x = try asTensor(a[0])
        let axis = try axisArgument(a[1], x.ndim)
        let source = axis == nil ? try reshaped(x, [-1]) : x
        let d = try dtypeArgument(a[2]) ?? (x.dtype.isFloat ? x.dtype : .int64)
        return try deliver(try running(source, axis ?? 0, d, product), a[3])
      }
    }
    function("diff(a, n=1, axis=-1, prepend=..., append=...)", "Differences of neighbours.") { a throws(Raise) in
      var x = try asTensor(a[0])
      if x.ndim == 0 { throw valueError("diff requires input that is at least one dimensional") }
      let axis = try plainAxis(try indexValue(a[2]), x.ndim)
      for (k, first) in [(3, true), (4, false)] where !a[k].isUndefined {
        var y = try asTensor(a[k])
        if y.ndim == 0 { y = try expanded(y, x.shape.replacing(axis, 1)) }
        x = try concatenated(first ? [y, x] : [x, y], axis)
      }
      let n = try indexValue(a[1])
      if n < 0 { throw valueError("order must be non-negative but got \(n)") }
      // Once the axis is empty, it stays so.
      for _ in 0..<min(n, x.shape[axis] + 1) {
        let t = x, m = x.shape[axis]
        let (late, early) = try engine { () throws(TorchError) in
          (try slice(t, axis, 1, m, 1), try slice(t, axis, 0, max(0, m - 1), 1))
        }
        x = try ufunc(t.dtype == .bool ? "not_equal" : "subtract", late, early)
      }
      return arrayValue(x)
    }
    function("count_nonzero(a, axis=None, *, keepdims=False)", "How many are not zero.") { a throws(Raise) in
      let x = try asTensor(a[0])
      let t = try engine { () throws(TorchError) in try to(x, .bool) }
      let n = try reduce(.sum, t, try axesArgument(a[1], x.ndim), keepdims: try flagArgument(a[2]))
      return n.ndim == 0 ? .int(n.scalar(atStorage: 0).int) : arrayValue(n)
    }
    declareNanReductions()
  }

  /// The same without the nans.
  private mutating func declareNanReductions() {
    func cleared(_ x: Tensor, _ s: Scalar) throws(Raise) -> Tensor {
      if !x.dtype.isFloat { return x }
      return try engine { () throws(TorchError) in
        try whereOp(unaryRaw(.isnan, x, x.dtype), full(Dims(), s, x.dtype), x)
      }
    }
    for (name, kind, neutral) in [
      ("nansum", Reduction.sum, 0.0), ("nanprod", .prod, 1), ("nanmax", .max, -.infinity), ("nanmin", .min, .infinity),
    ] {
      function("\(name)(a, axis=None, dtype=None, out=None, keepdims=False)", "\(name.dropFirst(3)) that passes over nans.") {
        a throws(Raise) in
        let x = try asTensor(a[0])
        return try reduction(
          kind, try cleared(x, .float(neutral)), a[1], dtype: try dtypeArgument(a[2]), keepdims: try flagArgument(a[4]), out: a[3])
      }
    }
    for (name, root) in [("nanmean", nil as Bool?), ("nanstd", true), ("nanvar", false)] {
      function("\(name)(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False)", "\(name.dropFirst(3)) that passes over nans.") {
        a throws(Raise) in
        let given = try asTensor(a[0])
        let x = given.dtype.isFloat ? given : try asTensor(a[0], .float64)
        let axes = try axesArgument(a[1], x.ndim), keep = try flagArgument(a[5])
        let present = try ufunc("logical_not", try ufunc("isnan", x))
        let count = try reduce(.sum, present, axes, dtype: x.dtype, keepdims: true)
        let m = try ufunc("divide", try reduce(.sum, try cleared(x, .int(0)), axes, keepdims: true), count)
        var r = m
        if let root {
          let d = try cleared(try ufunc("subtract", x, m), .int(0))
          let total = try reduce(.sum, try ufunc("multiply", d, d), axes, keepdims: true)
          r = try ufunc("divide", total, try ufunc("subtract", count, .float(try makeFloat(a[4]))))
          if root { r = try ufunc("sqrt", r) }
        }
        return try deliver(keep ? r : try reduce(.sum, r, axes), a[3])
      }
    }
  }
}

/// The number of elements folded into one.
private func foldedCount(_ x: Tensor, _ axes: [Int]?) -> Int { (axes ?? Array(0..<x.ndim)).reduce(1) { $0 * x.shape[$1] } }

func mean(_ x: Tensor, _ axes: [Int]?, _ dtype: DType? = nil, _ keepdims: Bool = false, where mask: Value = .undefined) throws(Raise)
  -> Tensor
{
  let d = dtype ?? (x.dtype.isFloat ? x.dtype : .float64)
  var source = x
  var count = Scalar.int(foldedCount(x, axes))
  if !mask.isUndefined {
    let m = try asTensor(mask, .bool)
    source = try engine { () throws(TorchError) in try whereOp(m, x, full(Dims(), .int(0), x.dtype)) }
    let wide = try expanded(m, x.shape)
    if axes == nil {
      count = try reduce(.sum, wide, nil).scalar(atStorage: 0)
    } else {
      return try ufunc(
        "divide", try reduce(.sum, source, axes, dtype: d, keepdims: keepdims), try reduce(.sum, wide, axes, dtype: d, keepdims: keepdims))
    }
  }
  if count == .int(0) { writeError("RuntimeWarning: Mean of empty slice.\n") }
  return try ufunc("divide", try reduce(.sum, source, axes, dtype: d, keepdims: keepdims), count)
}

/// Variance, or its root.
func spread(_ x: Tensor, _ axes: [Int]?, _ dtype: DType?, _ ddof: Double, _ keepdims: Bool, _ root: Bool) throws(Raise) -> Tensor {
  let d = dtype ?? (x.dtype.isFloat ? x.dtype : .float64)
  let n = Double(foldedCount(x, axes))
  if n - ddof <= 0 { writeError("RuntimeWarning: Degrees of freedom <= 0 for slice\n") }
  let m = try ufunc("divide", try reduce(.sum, x, axes, dtype: d, keepdims: true), .float(n))
  let wide = try engine { () throws(TorchError) in try to(x, d) }
  let off = try ufunc("subtract", wide, m)
  let total = try reduce(.sum, try ufunc("multiply", off, off), axes, dtype: d, keepdims: keepdims)
  let v = try ufunc("divide", total, .float(max(n - ddof, 0)))
  return root ? try ufunc("sqrt", v) : v
}

/// Running sums or products, one after another.
private func running(_ x: Tensor, _ axis: Int, _ d: DType, _ product: Bool) throws(Raise) -> Tensor {
  try engine { () throws(TorchError) in
    let source = try to(x, d, copy: true)
    guard source.ndim > 0 else { return try reshape(source, [1]) }
    let rows = try movedim(source, [axis], [-1])
    let target = try rows.packed()
    let n = target.shape.last ?? 0
    func run<T>(_ t: T.Type, _ f: (T, T) -> T) {
      let p = target.data.assumingMemoryBound(to: T.self)
      for r in 0..<(n == 0 ? 0 : target.numel / n) {
        for i in stride(from: 1, to: n, by: 1) { p[r * n + i] = f(p[r * n + i - 1], p[r * n + i]) }
      }
    }
    switch d {
    case .float64: run(Double.self, product ? { $0 * $1 } : { $0 + $1 })
    case .float32: run(Float.self, product ? { $0 * $1 } : { $0 + $1 })
    case .int64: run(Int64.self, product ? { $0 &* $1 } : { $0 &+ $1 })
    case .int32: run(Int32.self, product ? { $0 &* $1 } : { $0 &+ $1 })
    case .int16: run(Int16.self, product ? { $0 &* $1 } : { $0 &+ $1 })
    case .int8: run(Int8.self, product ? { $0 &* $1 } : { $0 &+ $1 })
    case .uint8: run(UInt8.self, product ? { $0 &* $1 } : { $0 &+ $1 })
    case .bool: run(UInt8.self, product ? { $0 & $1 } : { $0 | $1 })
    }
    return try movedim(target, [-1], [axis])
  }
}
