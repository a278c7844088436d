// numpy.linalg: norms of vectors and matrices, and condition numbers.
import Language
import Tensor
import Torch

func defineNorms(_ m: Module) {
  m.define("norm(x, ord=None, axis=None, keepdims=False)", "Norms of vectors and matrices.") { a throws(Raise) in
    try norm(a[0], a[1], a[2], try truth(a[3]))
  }
  m.define("vector_norm(x, /, *, axis=None, keepdims=False, ord=2)", "The norm of vectors, over any number of axes.") { a throws(Raise) in
    let x = try asTensor(a[0]), keep = try truth(a[2])
    let axes = try axesArgument(a[1], x.ndim) ?? Array(0..<x.ndim)
    // The axes are made one, for several would mean a matrix.
    let rest = (0..<x.ndim).filter { !axes.contains($0) }
    let moved = try engine { () throws(TorchError) in try permute(x, axes + rest) }
    let flat = try reshaped(moved, [axes.reduce(1) { $0 &* x.shape[$1] }] + rest.map { x.shape[$0] })
    let r = try norm(arrayValue(flat), a[3], .int(0), false)
    return keep ? wrapped(try reshaped(try asTensor(r), (0..<x.ndim).map { axes.contains($0) ? 1 : x.shape[$0] })) : r
  }
  m.define("matrix_norm(x, /, *, keepdims=False, ord='fro')", "The norm of matrices.") { a throws(Raise) in
    try norm(a[0], a[2], .tupleOf([.int(-2), .int(-1)]), try truth(a[1]))
  }
  m.define("cond(x, p=None)", "The condition number.") { a throws(Raise) in
    let given = try asTensor(a[0])
    if given.numel == 0 && given.ndim >= 2 { throw linAlgError("cond is not defined on empty arrays") }
    return try FloatErrors.quietly { () throws(Raise) in try cond(try matrices(a[0]), a[1]) }
  }
}

private func cond(_ x: Tensor, _ order: Value) throws(Raise) -> Value {
  var p = 2.0
  var bySingularValues = order.isNone
  if !order.isNone, case .str = order {
  } else if !order.isNone {
    p = try makeFloat(order)
    bySingularValues = p.magnitude == 2
  }
  var r: Tensor
  if bySingularValues {
    let s = try singularNumbers(x), last = s.ndim - 1, k = s.shape[last]
    let (large, small) = try engine { () throws(TorchError) in (try select(s, last, 0), try select(s, last, k - 1)) }
    r = p < 0 ? try quotient(small, large) : try quotient(large, small)
  } else {
    if x.shape[x.ndim - 1] != x.shape[x.ndim - 2] { throw linAlgError("Last 2 dimensions of the array must be square") }
    let axes = Value.tupleOf([.int(-2), .int(-1)])
    let first = try asTensor(try norm(arrayValue(x), order, axes, false))
    let second = try eachMatrix(x) { (t) throws(Raise) in
      // Without an inverse the answer is infinite.
      let n = t.shape[0]
      guard let inverse = try? solved(t, try engine { () throws(TorchError) in try eye(n, nil, .float64) }) else {
        return [try made(Dims(), .float(.infinity), .float64)]
      }
      return [try asTensor(try norm(arrayValue(inverse), order, axes, false))]
    }[0]
    r = try ufunc("multiply", first, second)
  }
  // What is not a number is infinite, unless the matrix held it.
  let known = try x.doubleList().contains { $0.isNaN }
  if !known { r = try engine { () throws(TorchError) in try eachDouble(r) { $0.isNaN ? .infinity : $0 } } }
  return wrapped(try engine { () throws(TorchError) in try to(r, x.dtype) })
}

/// A quotient without the warning about zeros.
private func quotient(_ x: Tensor, _ y: Tensor) throws(Raise) -> Tensor { try engine { () throws(TorchError) in try div(x, y) } }

/// `np.linalg.norm`.
func norm(_ v: Value, _ order: Value, _ axis: Value, _ keep: Bool) throws(Raise) -> Value {
  let given = try asTensor(v)
  if given.dtype.isComplex {
    let rank = try axesArgument(axis, given.ndim)?.count ?? given.ndim
    var isSpectral = false
    if case .str(let s) = order {
      isSpectral = s.string == "nuc"
    } else if !order.isNone {
      isSpectral = try makeFloat(order).magnitude == 2
    }
    if rank == 2, isSpectral { throw onlyReal(given.dtype) }
    // All other norms are of the lengths.
    return try norm(arrayValue(try ufunc("absolute", given)), order, axis, keep)
  }
  let x = given.dtype.isFloat ? given : try engine { () throws(TorchError) in try to(given, .float64) }
  if order.isNone && axis.isNone {
    // The root of the dot product with itself, as NumPy takes it.
    let flat = try reshaped(x, [-1])
    let r = try ufunc("sqrt", try product(flat, flat))
    return wrapped(keep ? try reshaped(r, [Int](repeating: 1, count: x.ndim)) : r)
  }
  let axes = try axesArgument(axis, x.ndim) ?? Array(0..<x.ndim)
  if axes.count == 1 {
    let size = try ufunc("absolute", x)
    if order.isNone { return wrapped(try ufunc("sqrt", try reduce(.sum, try ufunc("multiply", x, x), axes, keepdims: keep))) }
    if case .str(let s) = order { throw valueError("Invalid norm order '\(s.string)' for vectors") }
    let p = try makeFloat(order)
    switch p {
    case .infinity: return wrapped(try reduce(.max, size, axes, keepdims: keep))
    case -.infinity: return wrapped(try reduce(.min, size, axes, keepdims: keep))
    case 0: return wrapped(try reduce(.sum, try ufunc("not_equal", x, .int(0)), axes, dtype: x.dtype, keepdims: keep))
    case 1: return wrapped(try reduce(.sum, size, axes, keepdims: keep))
    case 2: return wrapped(try ufunc("sqrt", try reduce(.sum, try ufunc("multiply", x, x), axes, keepdims: keep)))
    default:
      let total = try reduce(.sum, try ufunc("power", size, .float(p)), axes, keepdims: keep)
      return wrapped(try ufunc("power", total, .float(1 / p)))
    }
  }
  if axes.count != 2 { throw valueError("Improper number of dimensions to norm.") }
  func done(_ t: Tensor) throws(Raise) -> Value {
    if !keep { return wrapped(t) }
    return wrapped(try reshaped(t, (0..<x.ndim).map { axes.contains($0) ? 1 : x.shape[$0] }))
  }
  let size = try ufunc("absolute", x)
  var name = ""
  if case .str(let s) = order { name = s.string }
  if order.isNone || name == "fro" || name == "f" {
    return try done(try ufunc("sqrt", try reduce(.sum, try ufunc("multiply", x, x), axes)))
  }
  let rest = (0..<x.ndim).filter { !axes.contains($0) }
  let moved = try engine { () throws(TorchError) in try permute(x, rest + axes) }
  if name == "nuc" { return try done(try reduce(.sum, try singularNumbers(moved), [rest.count])) }
  if !name.isEmpty { throw valueError("Invalid norm order for matrices.") }
  let p = try makeFloat(order)
  let (rowAxis, columnAxis) = (axes[0], axes[1])
  switch p.magnitude {
  case 1:
    let sums = try reduce(.sum, size, [rowAxis])
    return try done(try reduce(p > 0 ? .max : .min, sums, [columnAxis > rowAxis ? columnAxis - 1 : columnAxis]))
  case .infinity:
    let sums = try reduce(.sum, size, [columnAxis])
    return try done(try reduce(p > 0 ? .max : .min, sums, [rowAxis > columnAxis ? rowAxis - 1 : rowAxis]))
  case 2:
    let s = try singularNumbers(moved)
    return try done(try reduce(p > 0 ? .max : .min, s, [s.ndim - 1]))
  default: throw valueError("Invalid norm order for matrices.")
  }
}
