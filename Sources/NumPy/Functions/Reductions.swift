// sum, mean, std and the other functions that fold axes away.
import Language
import Tensor
import Torch

extension FunctionTable {
  mutating func declareReductions() {
    for (name, kind, doc) in [("sum", Reduction.sum, "The sum over axes."), ("prod", .prod, "The product over axes.")] {
      both("\(name)(a, axis=None, dtype=None, out=None, keepdims=..., initial=..., where=...)", doc, handsOver: .reduction) {
        a throws(Raise) in
        try reduction(
          kind, try asTensor(a[0]), a[1], dtype: try dtypeArgument(a[2]), keepdims: try flagArgument(a[4]), out: a[3], initial: a[5],
          where: a[6])
      }
    }
    for (name, alias, kind) in [("max", "amax", Reduction.max), ("min", "amin", .min)] {
      both(
        "\(name)(a, axis=None, out=None, keepdims=..., initial=..., where=...)", "The \(name)imum over axes.", aliases: [alias],
        handsOver: .reduction
      ) {
        a throws(Raise) in
        try reduction(
          kind, try asTensor(a[0]), a[1], dtype: nil, keepdims: try flagArgument(a[3]), out: a[2], initial: a[4], where: a[5])
      }
    }
    both("ptp(a, axis=None, out=None, keepdims=False)", "Largest minus smallest.") { a throws(Raise) in
      let x = try asTensor(a[0]), axes = try foldedAxes(a[1], x.ndim), keep = try flagArgument(a[3])
      let range = try deliver(try ufunc("subtract", reduce(.max, x, axes, keepdims: keep), reduce(.min, x, axes, keepdims: keep)), a[2])
      return try tensorAgain(range, of: a[0])
    }
    both("mean(a, axis=None, dtype=None, out=None, keepdims=..., *, where=...)", "The mean over axes.", handsOver: .moment) {
      a throws(Raise) in
      let x = try asTensor(a[0])
      return try deliver(
        try mean(x, try axesArgument(a[1], x.ndim), try dtypeArgument(a[2]), try flagArgument(a[4]), where: try whereArgument(a[5], x)),
        a[3])
    }
    for (name, root) in [("std", true), ("var", false)] {
      both(
        "\(name)(a, axis=None, dtype=None, out=None, ddof=0, keepdims=..., *, where=..., mean=..., correction=...)",
        root ? "The standard deviation over axes." : "The variance over axes.", handsOver: .moment
      ) { a throws(Raise) in
        let x = try asTensor(a[0])
        let ddof = try freedomArgument(a[4], correction: a[8])
        let spread = Spread(axes: try axesArgument(a[1], x.ndim), ddof: ddof, keepdims: try flagArgument(a[5]), root: root)
        return try deliver(
          try spread.of(
            x, try dtypeArgument(a[2]), where: try whereArgument(a[6], x), mean: a[7].isMissingOrNone ? nil : try asTensor(a[7])),
          a[3])
      }
    }
    for (name, every) in [("any", false), ("all", true)] {
      both(
        "\(name)(a, axis=None, out=None, keepdims=..., *, where=...)", every ? "Whether all are true." : "Whether any is true.",
        handsOver: .reduction
      ) {
        a throws(Raise) in
        let x = try asTensor(a[0])
        if x.dtype == .bool, x.isContiguous, a[1].isMissingOrNone, a[3].isUndefined, a[4].isUndefined {
          // One element decides.
          return try deliver(try made(Dims(), .bool((firstPlace(of: !every, in: x) == nil) == every), .bool), a[2])
        }
        var t = try engine { () throws(TorchError) in try to(x, .bool) }
        if let mask = try whereArgument(a[4], x) {
          let y = t
          t = try engine { () throws(TorchError) in try whereOp(mask, y, filled(Dims(), .bool(every), .bool)) }
        }
        return try deliver(
          try reduce(every ? .prod : .sum, t, try foldedAxes(a[1], x.ndim), dtype: .bool, keepdims: try flagArgument(a[3])), a[2])
      }
    }
    for (name, largest) in [("argmax", true), ("argmin", false)] {
      both(
        "\(name)(a, axis=None, out=None, *, keepdims=...)", "The place of the \(largest ? "largest" : "smallest").",
        handsOver: .method(positional: 0)
      ) {
        a throws(Raise) in
        let x = try asTensor(a[0]), keep = try flagArgument(a[3])
        // An array of no dimensions has an axis here.
        let asked = try axisArgument(a[1], max(1, x.ndim)), axis = x.ndim == 0 ? nil : asked
        if x.numel == 0, axis.map({ x.shape[$0] == 0 }) ?? true { throw valueError("attempt to get \(name) of an empty sequence") }
        if x.numel == 0, let axis {
          return try deliver(try made(keep ? x.shape.replacing(axis, 1) : x.shape.removing(at: axis), .int(0), .int64), a[2])
        }
        if x.dtype == .bool, x.isContiguous, axis == nil, !keep {
          return try deliver(try made(Dims(), .int(firstPlace(of: largest, in: x) ?? 0), .int64), a[2])
        }
        let source = axis == nil ? try reshaped(x, [-1]) : x
        var r = try engine { () throws(TorchError) in
          try argExtreme(source.dtype == .bool ? to(source, .uint8) : source, axis ?? 0, keep && axis != nil, largest: largest)
        }
        if keep, axis == nil { r = try reshaped(r, [Int](repeating: 1, count: x.ndim)) }
        return try deliver(r, a[2])
      }
    }
    for (name, product) in [("cumsum", false), ("cumprod", true)] {
      both("\(name)(a, axis=None, dtype=None, out=None)", "Running \(product ? "products" : "sums").", handsOver: .method(positional: 0)) {
        a throws(Raise) in
        let x = try asTensor(a[0])
        let axis = try axisArgument(a[1], max(1, x.ndim))
        let source = axis == nil || x.ndim == 0 ? try reshaped(x, [-1]) : x
        let d = try dtypeArgument(a[2]) ?? accumulator(x.dtype)
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
        let (late, early) = try neighbours(x, axis)
        x = try ufunc(x.dtype == .bool ? "not_equal" : "subtract", late, early)
      }
      return arrayValue(x)
    }
    function("count_nonzero(a, axis=None, *, keepdims=False)", "How many are not zero.") { a throws(Raise) in
      let x = try asTensor(a[0])
      if a[1].isMissingOrNone, try !flagArgument(a[2]) {
        return ScalarTypes.number(.int(try engine { () throws(TorchError) in try countNonzero(x) }), .int64)
      }
      let t = try engine { () throws(TorchError) in try to(x, .bool) }
      let n = try reduce(.sum, t, try foldedAxes(a[1], x.ndim), keepdims: try flagArgument(a[2]))
      return wrapped(n)
    }
  }
}

/// `ddof=`, or `correction=`, its other name.
func freedomArgument(_ ddof: Value, correction: Value) throws(Raise) -> Double {
  let d = try makeFloat(ddof)
  if correction.isUndefined { return d }
  if d != 0 { throw valueError("ddof and correction can't be provided simultaneously.") }
  return try makeFloat(correction)
}

/// The number of elements folded into one: where a mask tells, one for each result.
private func foldedCount(_ x: Tensor, _ axes: [Int]?, where mask: Tensor?, keepdims: Bool) throws(Raise) -> Tensor {
  if let mask { return try heldCount(mask, axes, keepdims: keepdims) }
  return try made(Dims(), .int((axes ?? Array(0..<x.ndim)).reduce(1) { $0 &* x.shape[$1] }), .int64)
}

/// How many elements of a mask hold, over axes.
func heldCount(_ mask: Tensor, _ axes: [Int]?, keepdims: Bool) throws(Raise) -> Tensor {
  try reduce(.sum, mask, axes, dtype: .int64, keepdims: keepdims)
}

/// `x` where a mask holds, zero elsewhere.
func zeroed(_ x: Tensor, outside mask: Tensor?) throws(Raise) -> Tensor {
  guard let mask else { return x }
  return try engine { () throws(TorchError) in try whereOp(mask, x, filled(Dims(), .int(0), x.dtype)) }
}

/// Sums divided by their counts, as numpy/_core/_methods.py divides: of numbers, where no axis is left.
private func shared(_ sum: Tensor, _ count: Tensor) throws(Raise) -> Tensor {
  guard let divide = ufuncs["divide"] else { return sum }
  let r = try divide.compute([.strong(sum), .strong(count)], isScalar: sum.ndim == 0)
  return try engine { () throws(TorchError) in try to(r, sum.dtype) }
}

func mean(_ x: Tensor, _ axes: [Int]?, _ dtype: DType? = nil, _ keepdims: Bool = false, where mask: Tensor? = nil) throws(Raise) -> Tensor {
  let d = dtype ?? (x.dtype.isInexact ? x.dtype : .float64)
  let count = try foldedCount(x, axes, where: mask, keepdims: keepdims)
  if count.contains(where: { $0 == 0 }) { try giveWarning("Mean of empty slice", types.RuntimeWarning) }
  return try shared(try reduce(.sum, try zeroed(x, outside: mask), axes, dtype: d, keepdims: keepdims), count)
}

/// `np.var` and `np.std` (numpy/_core/_methods.py, `_var`).
struct Spread {
  let axes: [Int]?
  let ddof: Double
  let keepdims: Bool
  /// The standard deviation rather than the variance.
  let root: Bool

  /// Complex numbers as pairs of floats.
  private func parts(_ x: Tensor) throws(Raise) -> Tensor { try engine { () throws(TorchError) in try viewAsReal(x) } }

  func of(_ x: Tensor, _ dtype: DType?, where mask: Tensor? = nil, mean given: Tensor? = nil) throws(Raise) -> Tensor {
    let d = dtype ?? (x.dtype.isInexact ? x.dtype : .float64)
    let count = try foldedCount(x, axes, where: mask, keepdims: true)
    if count.contains(where: { Double($0) <= ddof }) { try giveWarning("Degrees of freedom <= 0 for slice", types.RuntimeWarning) }
    let centre: Tensor
    if let given {
      centre = given
    } else {
      centre = try shared(try reduce(.sum, try zeroed(x, outside: mask), axes, dtype: d, keepdims: true), count)
    }
    // With a type of its own NumPy sums in it, of differences in the array's own.
    let wide = dtype != nil ? x : try engine { () throws(TorchError) in try to(x, d) }
    let off = try ufunc("subtract", wide, centre)
    var squares = try squared(off.dtype.isComplex ? parts(off) : off)
    if off.dtype.isComplex {
      let last = squares.ndim - 1, pairs = squares
      let (re, im) = try engine { () throws(TorchError) in (try select(pairs, last, 0), try select(pairs, last, 1)) }
      squares = try ufunc("add", re, im)
    }
    let total = try reduce(.sum, try zeroed(squares, outside: mask), axes, dtype: d.part, keepdims: keepdims)
    var free = try engine { () throws(TorchError) in try eachDouble(to(count, .float64)) { max($0 - ddof, 0) } }
    if free.ndim > 0 { free = try reshaped(free, total.shape.list) }
    let v = try shared(total, free)
    if !root { return v }
    // A number is converted, an array is not.
    if v.ndim > 0, v.dtype.isInteger { throw NumPyErrors.cannotCastOutput(of: "sqrt", .float64, to: v.dtype, "same_kind") }
    let deviation = try ufunc("sqrt", v)
    return try engine { () throws(TorchError) in try to(deviation, v.dtype) }
  }
}

/// The squares of differences, which are an array of their own, written over them.
private func squared(_ off: Tensor) throws(Raise) -> Tensor {
  if !off.dtype.isFloat || off.dtype.isNarrow { return try ufunc("square", off) }
  FloatStatus.clear()
  let squares = try engine { () throws(TorchError) in try elementwise(.square, off, off.dtype, into: Into(off)) }
  try FloatErrors.report(FloatStatus.raised, "square")
  return squares
}

/// Running sums or products, one after another.
func running(_ x: Tensor, _ axis: Int, _ d: DType, _ product: Bool) throws(Raise) -> Tensor {
  try tellOfLostPart(x.dtype, d)
  FloatStatus.clear()
  let out = try engine { () throws(TorchError) in
    let source = try to(x, d)
    guard source.ndim > 0 else { return try reshape(source.copied(), [1]) }
    let rows = try movedim(source, [axis], [-1]).packed()
    // What was made on the way is written over.
    let target = rows.storage === x.storage ? try Tensor(empty: rows.shape, d) : rows
    d.accept(Running(given: rows, lines: target, length: rows.shape.last ?? 0, product: product))
    return try movedim(target, [-1], [axis])
  }
  if d.isInexact { try FloatErrors.report(FloatStatus.raised, "accumulate") }
  return out
}

private struct Running: DTypeVisitor {
  let given: Tensor
  let lines: Tensor
  let length: Int
  let product: Bool

  // Bools are bytes of 0 and 1.
  func visit(_ type: Truth.Type) { if product { run(UInt8.self) { $0 & $1 } } else { run(UInt8.self) { $0 | $1 } } }
  func visit<T: WholeElement>(_ type: T.Type) { if product { run(type) { $0 &* $1 } } else { run(type) { $0 &+ $1 } } }
  func visit<T: RealElement>(_ type: T.Type) { if product { run(type) { $0 * $1 } } else { run(type) { $0 + $1 } } }
  func visit<T: NarrowElement>(_ type: T.Type) {
    if product { run(type) { T($0.float * $1.float) } } else { run(type) { T($0.float + $1.float) } }
  }
  func visit<P: ComplexPart>(_ type: Complex<P>.Type) { if product { run(type) { $0 * $1 } } else { run(type) { $0 + $1 } } }

  @inline(__always)
  private func run<T>(_ t: T.Type, _ f: (T, T) -> T) {
    let (p, o, n) = (given.pointer(t), lines.pointer(t), length)
    for r in 0..<(n == 0 ? 0 : lines.numel / n) {
      let (row, out) = (p + r * n, o + r * n)
      var total = row[0]
      out[0] = total
      for i in 1..<max(n, 1) {
        total = f(total, row[i])
        out[i] = total
      }
    }
  }
}
