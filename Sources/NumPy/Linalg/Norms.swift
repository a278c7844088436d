// numpy.linalg: norms of vectors and matrices, and condition numbers.
import Language
import Tensor
import Torch

func defineNorms(_ m: Module) {
  m.define("norm(x, ord=None, axis=None, keepdims=False)", "Norms of vectors and matrices.") { a throws(Raise) in
    try norm(try asTensor(a[0]), a[1], a[2], try truth(a[3]))
  }
  m.define("vector_norm(x, /, *, axis=None, keepdims=False, ord=2)", "The norm of vectors, over any number of axes.") { a throws(Raise) in
    let x = try asTensor(a[0]), keep = try truth(a[2])
    let axes = try axesArgument(a[1], x.ndim, repeated: "repeated axis") ?? Array(0..<x.ndim)
    // The axes are made one, for several would mean a matrix.
    let rest = (0..<x.ndim).filter { !axes.contains($0) }
    let moved = try engine { () throws(TorchError) in try permute(x, axes + rest) }
    let flat = try reshaped(moved, [axes.reduce(1) { $0 &* x.shape[$1] }] + rest.map { x.shape[$0] })
    let r = try norm(flat, a[3], .int(0), false)
    return keep ? wrapped(try reshaped(try asTensor(r), (0..<x.ndim).map { axes.contains($0) ? 1 : x.shape[$0] })) : r
  }
  m.define("matrix_norm(x, /, *, keepdims=False, ord='fro')", "The norm of matrices.") { a throws(Raise) in
    try norm(try asTensor(a[0]), a[2], .tupleOf([.int(-2), .int(-1)]), try truth(a[1]))
  }
  m.define("cond(x, p=None)", "The condition number.") { a throws(Raise) in
    let given = try asTensor(a[0])
    if given.ndim >= 2, given.hasEmptyMatrices { throw linAlgError("cond is not defined on empty arrays") }
    return try FloatErrors.quietly { () throws(Raise) in wrapped(try cond(try matrices(a[0]), a[1])) }
  }
}

/// Condition numbers: quotients of singular values, or the norm `order` of a matrix times that of its inverse.
private func cond(_ x: Tensor, _ order: Value) throws(Raise) -> Tensor {
  let p = try orderNumber(order)
  var r: Tensor
  if order.isNone || p?.magnitude == 2 {
    let s = try singularNumbers(x), last = s.ndim - 1, k = s.shape[last]
    let (large, small) = try engine { () throws(TorchError) in (try select(s, last, 0), try select(s, last, k - 1)) }
    r = p == -2 ? try ufunc("divide", small, large) : try ufunc("divide", large, small)
  } else {
    try checkMatrices(x, square: true)
    let axes = Value.tupleOf([.int(-2), .int(-1)])
    let inverse = try engine { () throws(TorchError) in try Lapack.inverse(x, exact: true, singularIsNaN: true) }
    r = try ufunc("multiply", try asTensor(try norm(x, order, axes, false)), try asTensor(try norm(inverse, order, axes, false)))
    r = try cast(r, x.dtype.part)
  }
  // What is not a number is infinite, unless the matrix held it.
  let unknown = try ufunc("isnan", r)
  if !unknown.holds(1) { return r }
  let held = try reduce(.max, try ufunc("isnan", x), [x.ndim - 2, x.ndim - 1])
  let isInfinite = try ufunc("logical_and", unknown, try ufunc("logical_not", held)), found = r
  return try engine { () throws(TorchError) in try whereOp(isInfinite, full([], .float(.infinity), found.dtype), found) }
}

// MARK: - Norms

/// A norm's order as a number; nil of a name, or of None.
private func orderNumber(_ order: Value) throws(Raise) -> Double? {
  if order.isNone { return nil }
  if case .str = order { return nil }
  return try makeFloat(order)
}

private func orderName(_ order: Value) -> String? {
  if case .str(let s) = order { s.string } else { nil }
}

/// |x|², real of complex numbers too.
func squaredLengths(_ x: Tensor) throws(Raise) -> Tensor {
  try timesItself(x) { (p) throws(Raise) in try ufunc("multiply", p, p) }
}

/// A product of `x` with its conjugate, made of those of its parts with themselves.
private func timesItself(_ x: Tensor, _ times: (Tensor) throws(Raise) -> Tensor) throws(Raise) -> Tensor {
  if !x.dtype.isComplex { return try times(x) }
  let (re, im) = try parts(x)
  return try ufunc("add", try times(re), try times(im))
}

/// The axes of a norm: an integer or a tuple of them, all where none is given.
private func normAxes(_ axis: Value, _ ndim: Int) throws(Raise) -> [Int] {
  if axis.isNone { return Array(0..<ndim) }
  var given = [axis]
  if case .tuple(let t) = axis.unwrapped {
    given = t.array
  } else if (try? makeFloat(axis)) == nil {
    throw typeError("'axis' must be None, an integer or a tuple of integers")
  }
  return try given.map { (v) throws(Raise) in try plainAxis(try indexValue(v), ndim) }
}

/// `np.linalg.norm`, real of complex arrays too.
private func norm(_ given: Tensor, _ order: Value, _ axis: Value, _ keep: Bool) throws(Raise) -> Value {
  let x = given.dtype.isInexact ? given : try cast(given, .float64)
  let p = try orderNumber(order), name = orderName(order), isFrobenius = name == "fro" || name == "f"
  if axis.isNone, order.isNone || isFrobenius && x.ndim == 2 || p == 2 && x.ndim == 1 {
    let r = try ufunc("sqrt", try timesItself(try reshaped(x, [-1])) { (p) throws(Raise) in try product(p, p) })
    return wrapped(keep ? try reshaped(r, [Int](repeating: 1, count: x.ndim)) : r)
  }
  let axes = try normAxes(axis, x.ndim)
  switch axes.count {
  case 1: return wrapped(try vectorNorm(x, order, axes, keep))
  case 2:
    if axes[0] == axes[1] { throw valueError("Duplicate axes given.") }
    let r = try matrixNorm(x, order, axes[0], axes[1])
    return wrapped(keep ? try reshaped(r, (0..<x.ndim).map { axes.contains($0) ? 1 : x.shape[$0] }) : r)
  default: throw valueError("Improper number of dimensions to norm.")
  }
}

private func vectorNorm(_ x: Tensor, _ order: Value, _ axes: [Int], _ keep: Bool) throws(Raise) -> Tensor {
  if let name = orderName(order) { throw valueError("Invalid norm order '\(name)' for vectors") }
  let p = try orderNumber(order) ?? 2
  switch p {
  case .infinity: return try largestOrZero(try ufunc("absolute", x), axes, keepdims: keep)
  case -.infinity: return try reduce(.min, try ufunc("absolute", x), axes, keepdims: keep)
  case 0: return try reduce(.sum, try ufunc("not_equal", x, .int(0)), axes, dtype: x.dtype.part, keepdims: keep)
  case 1: return try reduce(.sum, try ufunc("absolute", x), axes, keepdims: keep)
  case 2: return try ufunc("sqrt", try reduce(.sum, try squaredLengths(x), axes, keepdims: keep))
  default:
    let total = try reduce(.sum, try ufunc("power", try ufunc("absolute", x), .float(p)), axes, keepdims: keep)
    return try ufunc("power", total, .float(1 / p))
  }
}

private func matrixNorm(_ x: Tensor, _ order: Value, _ row: Int, _ column: Int) throws(Raise) -> Tensor {
  /// The singular values along a last axis.
  func spectrum() throws(Raise) -> (values: Tensor, axis: Int) {
    let moved = try engine { () throws(TorchError) in try movedim(x, [row, column], [-2, -1]) }
    let s = try singularNumbers(try matrices(arrayValue(moved)))
    return (s, s.ndim - 1)
  }
  /// The extreme along `across` of the sums of lengths along `along`.
  func extremeSum(_ largest: Bool, along: Int, across: Int) throws(Raise) -> Tensor {
    let sums = try reduce(.sum, try ufunc("absolute", x), [along]), axis = across > along ? across - 1 : across
    return largest ? try largestOrZero(sums, [axis]) : try reduce(.min, sums, [axis])
  }
  if let name = orderName(order), name != "fro", name != "f" {
    if name != "nuc" { throw valueError("Invalid norm order for matrices.") }
    let s = try spectrum()
    return try reduce(.sum, s.values, [s.axis])
  }
  guard let p = try orderNumber(order) else {
    return try ufunc("sqrt", try reduce(.sum, try squaredLengths(x), [row, column]))
  }
  switch p.magnitude {
  case 1: return try extremeSum(p > 0, along: row, across: column)
  case .infinity: return try extremeSum(p > 0, along: column, across: row)
  case 2:
    let s = try spectrum()
    return p > 0 ? try largestOrZero(s.values, [s.axis]) : try reduce(.min, s.values, [s.axis])
  default: throw valueError("Invalid norm order for matrices.")
  }
}
