// numpy.linalg: equations, inverses, determinants and least squares.
import Language
import Tensor
import Torch

func defineEquations(_ m: Module) {
  m.define("inv(a)", "The inverse.") { a throws(Raise) in
    let x = try matrices(a[0], square: true)
    return arrayValue(try algebra { () throws(TorchError) in try Lapack.inverse(x) })
  }
  m.define("solve(a, b)", "The solution of linear equations.") { a throws(Raise) in try solution(try asTensor(a[0]), try asTensor(a[1])) }
  m.define("det(a)", "The determinant.") { a throws(Raise) in
    wrapped(try determinants(try matrices(a[0], square: true), "det").whole)
  }
  m.define("slogdet(a)", "Sign and logarithm of the determinant.") { a throws(Raise) in
    let d = try determinants(try matrices(a[0], square: true), "slogdet")
    return try namedResult("SlogdetResult", ["sign", "logabsdet"], [wrapped(d.sign), wrapped(d.logarithm)])
  }
  m.define("lstsq(a, b, rcond=None)", "The least-squares solution.") { a throws(Raise) in
    let r = try LeastSquares(try asTensor(a[0]), try asTensor(a[1]), a[2].isNone ? nil : try makeFloat(a[2]))
    return .tupleOf([arrayValue(r.solution)] + r.details)
  }
  m.define("pinv(a, rcond=None, hermitian=False, *, rtol=...)", "The pseudo-inverse.") { a throws(Raise) in
    if !a[1].isNone, !a[3].isUndefined { throw valueError("`rtol` and `rcond` can't be both set.") }
    let share = a[1].isNone ? a[3].isUndefined ? .float(1e-15) : a[3] : a[1]
    return arrayValue(try pseudoInverse(try asTensor(a[0]), share, hermitian: try truth(a[2])))
  }
}

/// `a @ x = b`, where one vector may stand for the right sides of a whole stack.
private func solution(_ x: Tensor, _ given: Tensor) throws(Raise) -> Value {
  try checkMatrices(x, square: true)
  let vector = given.ndim == 1, n = x.shape[x.ndim - 1]
  let d = try linalgType(x.dtype, given.dtype)
  let (name, signature) = vector ? ("solve1", "(m,m),(m)->(m)") : ("solve", "(m,m),(m,n)->(m,n)")
  if given.ndim == 0 {
    throw valueError(
      "\(name): Input operand 1 does not have enough dimensions (has 0, gufunc core with signature \(signature) requires 2)")
  }
  let b = vector ? try reshaped(given, [-1, 1]) : given
  if b.shape[b.ndim - 2] != n {
    throw valueError(
      """
      \(name): Input operand 1 has a mismatch in its core dimension 0, with gufunc signature \(signature) (size \(b.shape[b.ndim - 2]) is \
      different from \(n))
      """
    )
  }
  try checkStacks(x, b)
  let r = try algebra { () throws(TorchError) in try Lapack.solve(x, b, giving: d) }
  return arrayValue(vector ? try reshaped(r, Array(r.shape.list.dropLast())) : r)
}

/// ValueError where two stacks of matrices do not broadcast against each other.
private func checkStacks(_ x: Tensor, _ y: Tensor) throws(Raise) {
  func lead(_ t: Tensor) -> [Int] { Array(t.shape.list.dropLast(2)) }
  if (try? broadcastShape([Dims(lead(x)), Dims(lead(y))])) != nil { return }
  func mapped(_ t: Tensor) -> String {
    "\(tightShape(t.shape))->(\((lead(t).map(String.init) + ["newaxis", "newaxis"]).joined(separator: ",")))"
  }
  let core = tightShape(Dims(Array(y.shape.list.suffix(2))))
  throw valueError(
    """
    operands could not be broadcast together with remapped shapes [original->remapped]: \(mapped(x)) \(mapped(y))  and requested shape \
    \(core)
    """
  )
}

/// Determinants for the function `name`, which says where something was not a number.
private func determinants(_ x: Tensor, _ name: String) throws(Raise) -> (sign: Tensor, logarithm: Tensor, whole: Tensor) {
  let d = try algebra { () throws(TorchError) in try Lapack.determinants(x) }
  // Neither differs from itself, unless it is not a number.
  let (sign, logarithm) = (try ufunc("not_equal", d.sign, d.sign), try ufunc("not_equal", d.logarithm, d.logarithm))
  if sign.holds(1) || logarithm.holds(1) { try FloatErrors.report(.invalid, name) }
  return d
}

/// What least squares give: of one right side a vector, residuals where the solution is the only one and more is asked than it has numbers.
struct LeastSquares {
  let solution: Tensor
  let residuals: Tensor
  let rank: Int
  let singular: Tensor

  /// The `limit` is a share of the largest singular value; nil is the rounding error.
  init(_ x: Tensor, _ given: Tensor, _ limit: Double?) throws(Raise) {
    let vector = given.ndim == 1, b = vector ? try reshaped(given, [-1, 1]) : given
    for t in [x, b] where t.ndim != 2 { throw linAlgError("\(t.ndim)-dimensional array given. Array must be two-dimensional") }
    if b.shape[0] != x.shape[0] { throw linAlgError("Incompatible dimensions") }
    let d = try linalgType(x.dtype, b.dtype), (rows, columns) = (x.shape[0], x.shape[1])
    let share = limit ?? Double.ulpOfOne * Double(max(rows, columns))
    // LAPACK takes no system without right sides: one of zeros is solved and dropped.
    let wanted = b.shape[1], right = wanted == 0 ? try made([rows, 1], .int(0), .float64) : b
    let r = try algebra { () throws(TorchError) in try Lapack.lstsq(x, right, share) }
    let (whole, below) = try engine { () throws(TorchError) in
      let x = try slice(r.x, 1, 0, wanted, 1)
      return (try slice(x, 0, 0, columns, 1), try slice(x, 0, columns, max(columns, rows), 1))
    }
    let isUnique = r.rank == columns && rows > columns
    residuals = try isUnique ? cast(reduce(.sum, squaredLengths(below), [0]), d.part) : made([0], .int(0), d.part)
    let solution = try cast(whole, d, copy: true)
    self.solution = vector ? try reshaped(solution, [-1]) : solution
    rank = r.rank
    singular = try cast(r.s, d.part)
  }

  /// Residuals, rank and singular values as they are handed back.
  var details: [Value] { [arrayValue(residuals), ScalarTypes.number(.int(rank), .int32), arrayValue(singular)] }
}

/// Singular values below a share of the largest count as zero; None is the rounding error of the type.
private func pseudoInverse(_ x: Tensor, _ share: Value, hermitian: Bool) throws(Raise) -> Tensor {
  try checkMatrices(x)
  let (rows, columns) = (x.shape[x.ndim - 2], x.shape[x.ndim - 1])
  var limit = share
  if share.isNone {
    if !x.dtype.isInexact { throw valueError("data type \(try repr(.object(ScalarTypes.of(x.dtype)))) not inexact") }
    limit = .float(Double(max(rows, columns)) * x.dtype.limits.epsilon)
  }
  if x.hasEmptyMatrices { return try made(Dims(Array(x.shape.list.dropLast(2)) + [columns, rows]), .int(0), x.dtype) }
  let conjugate = try conjugated(x)
  let f = try singularValues(try matrices(arrayValue(conjugate), square: hermitian), full: false, hermitian: hermitian)
  let cutoff = try ufunc("multiply", try tolerance(limit), try reduce(.max, f[1], [f[1].ndim - 1], keepdims: true))
  let large = try ufunc("greater", f[1], cutoff)
  let (inverse, u, v) = try engine { () throws(TorchError) in
    let s = try whereOp(large, reciprocal(f[1]), zeros([], f[1].dtype))
    return (try unsqueeze(s, -1), try transpose(f[0], -2, -1), try transpose(f[2], -2, -1))
  }
  return try product(v, try ufunc("multiply", inverse, u))
}
