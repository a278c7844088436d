// Polynomials found: the one that fits best, the one with given zeros, and the zeros of one (numpy/lib/_polynomial_impl.py).
import Language
import Tensor
import Torch

extension FunctionTable {
  mutating func declareFits() {
    function("polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False)", "The polynomial that fits best, by least squares.") {
      a throws(Raise) in
      let degree = try indexValue(a[2])
      if degree < 0 { throw valueError("expected deg >= 0") }
      let f = try Fit(try asTensor(a[0]), try asTensor(a[1]), degree, rcond: a[3], weights: a[5])
      if try truth(a[4]) { return .tupleOf([arrayValue(f.coefficients)] + f.solved.details + [f.limit]) }
      if f.solved.rank != degree + 1 { try giveWarning("Polyfit may be poorly conditioned", NumPyErrors.rankWarning) }
      var isUnscaled = false
      if case .str(let s) = a[6] { isUnscaled = s.string == "unscaled" }
      if try !truth(a[6]) { return arrayValue(f.coefficients) }
      return .tupleOf([arrayValue(f.coefficients), arrayValue(try f.covariance(isScaled: !isUnscaled))])
    }
    function("roots(p)", "A polynomial's zeros, complex where one of them is.") { a throws(Raise) in arrayValue(try zeros(of: a[0])) }
    function("poly(seq_of_zeros)", "The polynomial with given zeros, or with the eigenvalues of a matrix.") { a throws(Raise) in
      var roots = try iterated(a[0])
      if roots.ndim == 2, roots.shape[0] == roots.shape[1], roots.shape[0] != 0 {
        roots = try eigen(try matrices(arrayValue(roots), square: true), vectors: false)[0]
      } else if roots.ndim == 1 {
        let d = roots.dtype
        roots = try cast(roots, d.isInexact && !d.isNarrow ? d : .float64)
      } else {
        throw valueError("input must be 1d or non-empty square 2d array.")
      }
      return roots.numel == 0 ? .float(1) : arrayValue(try polynomial(withZeros: roots))
    }
  }
}

/// An array of what can be iterated over, which NumPy's dispatch asks for.
private func iterated(_ v: Value) throws(Raise) -> Tensor {
  let x = try asTensor(v)
  if x.ndim == 0 { throw typeError("dispatcher for __array_function__ did not return an iterable") }
  return x
}

private func polynomial(withZeros roots: Tensor) throws(Raise) -> Tensor {
  var p = try made([1], .int(1), roots.dtype)
  for i in 0..<roots.numel {
    let root = try sliced(roots, 0, i, i + 1)
    let factor = try concatenated([try made([1], .int(1), roots.dtype), try ufunc("negative", root)], 0)
    p = try slidingProduct(p, factor, "full", correlates: false)
  }
  if !roots.dtype.isComplex { return p }
  // Where the conjugates are zeros too, the polynomial is real.
  let (x, y) = (try sorted(roots, .int(-1)), try sorted(try ufunc("conjugate", roots), .int(-1)))
  let whole = p
  return try allTrue(try ufunc("equal", x, y)) ? try engine { () throws(TorchError) in try realPart(whole).copied() } : whole
}

/// The eigenvalues of the companion matrix; zeros at the end of the coefficients are zeros of the polynomial.
private func zeros(of v: Value) throws(Raise) -> Tensor {
  let given = try iterated(v)
  if given.ndim != 1 { throw valueError("Input must be a rank-1 array.") }
  let isThere = try given.scalarList().map(\.isTrue)
  guard let first = isThere.firstIndex(of: true), let last = isThere.lastIndex(of: true) else { return try made([0], .int(0), .float64) }
  let p = try cast(
    try sliced(given, 0, first, last + 1), given.dtype.isInexact ? given.dtype : .float64)
  var found = try made([0], .int(0), .float64)
  let n = p.numel - 1
  if n > 0 {
    let companion = try made([n, n], .int(0), p.dtype)
    let (leading, rest, below) = try engine { () throws(TorchError) in
      (try slice(p, 0, 0, 1, 1), try slice(p, 0, 1, n + 1, 1), try diagonal(companion, -1, 0, 1))
    }
    try assign(below, try made(Dims(), .int(1), p.dtype))
    let row = try engine { () throws(TorchError) in try select(companion, 0, 0) }
    try assign(row, try ufunc("divide", try ufunc("negative", rest), leading))
    found = try eigen(try matrices(arrayValue(companion), square: true), vectors: false)[0]
  }
  return try concatenated([found, try made([given.numel - last - 1], .int(0), found.dtype)], 0)
}

/// A polynomial fitted by least squares, its columns made equally long.
private struct Fit {
  let coefficients: Tensor
  let solved: LeastSquares
  /// Below which share of the largest singular value the others count as zero.
  let limit: Value
  private let left: Tensor
  private let scale: Tensor
  private let isVector: Bool

  init(_ givenX: Tensor, _ givenY: Tensor, _ degree: Int, rcond: Value, weights: Value) throws(Raise) {
    let x = try ufunc("add", givenX, .float(0)), y = try ufunc("add", givenY, .float(0))
    if x.ndim != 1 { throw typeError("expected 1D vector for x") }
    if x.numel == 0 { throw typeError("expected non-empty vector for x") }
    if y.ndim < 1 || y.ndim > 2 { throw typeError("expected 1D or 2D array for y") }
    if x.shape[0] != y.shape[0] { throw typeError("expected x and y to have same length") }
    limit = rcond.isNone ? ScalarTypes.number(.float(Double(x.numel) * x.dtype.limits.epsilon), x.dtype.part) : rcond
    let type = numpyPromote(x.dtype, .int64)
    try NumPyErrors.checkRoom([x.numel, min(degree, Int.max - 1) + 1], type)
    var powers: [Tensor] = [try made(x.shape, .int(1), type)]
    for _ in 0..<degree { powers.append(try ufunc("multiply", powers[powers.count - 1], x)) }
    let columns = Array(powers.reversed())
    var (left, right) = (try engine { () throws(TorchError) in try stack(columns, 1) }, y)
    if !weights.isNone {
      let w = try ufunc("add", try asTensor(weights), .float(0))
      if w.ndim != 1 { throw typeError("expected a 1-d array for weights") }
      if w.shape[0] != y.shape[0] { throw typeError("expected w and y to have the same length") }
      let column = try reshaped(w, [-1, 1])
      left = try Fit.weighted(left, column)
      right = try Fit.weighted(right, y.ndim == 2 ? column : w)
    }
    scale = try ufunc("sqrt", try reduce(.sum, try ufunc("multiply", left, left), [0]))
    self.left = try ufunc("divide", left, scale)
    isVector = y.ndim == 1
    solved = try LeastSquares(self.left, right, try makeFloat(limit))
    let c = solved.solution
    coefficients = try ufunc("divide", c, isVector ? scale : try reshaped(scale, [-1, 1]))
  }

  /// `x *= w`, which may not make real numbers complex.
  private static func weighted(_ x: Tensor, _ w: Tensor) throws(Raise) -> Tensor {
    let r = try ufunc("multiply", x, w)
    if !r.dtype.castAllowed(to: x.dtype, "same_kind") {
      throw NumPyErrors.cannotCastOutput(of: "multiply", r.dtype, to: x.dtype, "same_kind")
    }
    return try cast(r, x.dtype)
  }

  func covariance(isScaled: Bool) throws(Raise) -> Tensor {
    let (rows, order) = (left.shape[0], left.shape[1])
    let square = try product(try engine { () throws(TorchError) in try transpose(left, 0, 1) }, left)
    var base = try algebra { () throws(TorchError) in try Lapack.inverse(square) }
    base = try ufunc("divide", base, try ufunc("multiply", try reshaped(scale, [-1, 1]), scale))
    var factor = try made(Dims(), .int(1), .int64)
    if isScaled {
      if rows <= order { throw valueError("the number of data points must exceed order to scale the covariance matrix") }
      factor = try ufunc("divide", solved.residuals, .int(rows - order))
    }
    return try ufunc("multiply", isVector ? base : try reshaped(base, [order, order, 1]), factor)
  }
}
