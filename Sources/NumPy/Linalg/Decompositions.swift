// numpy.linalg: singular values, eigenvalues, QR and Cholesky factors, ranks.
import Language
import Tensor
import Torch

func defineDecompositions(_ m: Module) {
  m.define("cholesky(a, /, *, upper=False)", "The Cholesky factor.") { a throws(Raise) in
    let x = try matrices(a[0], square: true), upper = try truth(a[1])
    do throws(TorchError) { return arrayValue(try Lapack.cholesky(x, upper: upper)) } catch {
      throw linAlgError("Matrix is not positive definite")
    }
  }
  m.define("svd(a, full_matrices=True, compute_uv=True, hermitian=False)", "The singular value decomposition.") { a throws(Raise) in
    let hermitian = try truth(a[3]), x = try matrices(a[0], square: hermitian)
    if try !truth(a[2]) { return arrayValue(try singularNumbers(x, hermitian: hermitian)) }
    let r = try singularValues(x, full: try truth(a[1]), hermitian: hermitian)
    return try namedResult("SVDResult", ["U", "S", "Vh"], r.map { arrayValue($0) })
  }
  m.define("svdvals(x, /)", "The singular values.") { a throws(Raise) in arrayValue(try singularNumbers(try matrices(a[0]))) }
  for (name, wantsVectors) in [("eigh", true), ("eigvalsh", false)] {
    m.define("\(name)(a, UPLO='L')", "Eigenvalues of a symmetric matrix.") { a throws(Raise) in
      let side = try str(a[1]).uppercased()
      if side != "L", side != "U" { throw valueError("UPLO argument must be 'L' or 'U'") }
      let x = try matrices(a[0], square: true)
      let r = try algebra { () throws(TorchError) in try Lapack.eigh(x, upper: side == "U", vectors: wantsVectors) }
      return wantsVectors ? try namedResult("EighResult", ["eigenvalues", "eigenvectors"], r.map { arrayValue($0) }) : arrayValue(r[0])
    }
  }
  for (name, wantsVectors) in [("eig", true), ("eigvals", false)] {
    m.define("\(name)(a)", "Eigenvalues of a square matrix, complex where one of them is.") { a throws(Raise) in
      let r = try eigen(try matrices(a[0], square: true), vectors: wantsVectors)
      return wantsVectors ? try namedResult("EigResult", ["eigenvalues", "eigenvectors"], r.map { arrayValue($0) }) : arrayValue(r[0])
    }
  }
  m.define("qr(a, mode='reduced')", "The QR decomposition.") { a throws(Raise) in try factorsOfQR(a[0], try str(a[1])) }
  m.define("matrix_rank(A, tol=None, hermitian=False, *, rtol=None)", "The rank.") { a throws(Raise) in
    if !a[1].isNone && !a[3].isNone { throw valueError("`tol` and `rtol` can't be both set.") }
    let given = try asTensor(a[0])
    if given.ndim < 2 { return try .int(given.scalarList().contains { $0.isTrue } ? 1 : 0) }
    let hermitian = try truth(a[2]), x = try matrices(a[0], square: hermitian)
    let s = try singularNumbers(x, hermitian: hermitian), last = s.ndim - 1
    var limit: Tensor
    if a[1].isNone {
      let size = Double(max(x.shape[x.ndim - 1], x.shape[x.ndim - 2]))
      let share = a[3].isNone ? try made(Dims(), .float(size * s.dtype.limits.epsilon), s.dtype) : try tolerance(a[3])
      limit = try ufunc("multiply", try largestOrZero(s, [last], keepdims: true), share)
    } else {
      limit = try tolerance(a[1])
    }
    return wrapped(try reduce(.sum, try ufunc("greater", s, limit), [last]))
  }
}

/// U, the singular values and Vh.
func singularValues(_ x: Tensor, full: Bool, hermitian: Bool = false) throws(Raise) -> [Tensor] {
  if hermitian { return try fromEigenvalues(x) }
  let r = try algebra { () throws(TorchError) in try Lapack.svd(x, full: full) }
  return [r.u, r.s, r.vh]
}

/// The singular values alone.
func singularNumbers(_ x: Tensor, hermitian: Bool = false) throws(Raise) -> Tensor {
  if !hermitian { return try algebra { () throws(TorchError) in try Lapack.singularValues(x) } }
  let w = try algebra { () throws(TorchError) in try Lapack.eigh(x, upper: false, vectors: false)[0] }
  let size = try ufunc("absolute", w)
  return try engine { () throws(TorchError) in try flip(sortedValues(size, size.ndim - 1), [-1]) }
}

/// The singular values of a Hermitian matrix are its eigenvalues without their signs, which go into Vh.
private func fromEigenvalues(_ x: Tensor) throws(Raise) -> [Tensor] {
  let e = try algebra { () throws(TorchError) in try Lapack.eigh(x, upper: false) }
  let size = try ufunc("absolute", e[0]), sign = try ufunc("copysign", try made(Dims(), .int(1), size.dtype), e[0])
  let (s, u, signs) = try engine { () throws(TorchError) in
    let rising = try sort(size, -1, false)
    let order = try flip(rising.1, [-1])
    let u = try gather(e[1], -1, expand(unsqueeze(order, -2), e[1].shape.list))
    return (try flip(rising.0, [-1]), u, try unsqueeze(gather(sign, -1, order), -2))
  }
  let v = try ufunc("multiply", u, signs)
  return [u, s, try ufunc("conjugate", try engine { () throws(TorchError) in try transpose(v, -2, -1) })]
}

/// The eigenvalues of square matrices of floats or complex numbers, and eigenvectors where they are wanted. LinAlgError of those that are
/// not finite.
func eigen(_ x: Tensor, vectors: Bool) throws(Raise) -> [Tensor] {
  if x.hasNonFinite { throw linAlgError("Array must not contain infs or NaNs") }
  return try inRealNumbers(try algebra { () throws(TorchError) in try Lapack.eig(x, vectors: vectors) }, of: x.dtype)
}

/// What eigenvalues and vectors are of a type: real where no eigenvalue has an imaginary part, and the matrix had none.
private func inRealNumbers(_ pairs: [Tensor], of d: DType) throws(Raise) -> [Tensor] {
  let im = try engine { () throws(TorchError) in try imaginaryPart(pairs[0]) }
  var isReal = false
  if !d.isComplex { isReal = try allTrue(try ufunc("equal", im, .int(0))) }
  let keepsReal = isReal
  return try pairs.map { (t) throws(Raise) in
    try engine { () throws(TorchError) in try (keepsReal ? to(realPart(t), d) : to(t, d.complexType())).packed() }
  }
}

/// What `np.linalg.qr` hands back.
private enum QRMode: String { case reduced, complete, r, raw, economic }

private func factorsOfQR(_ a: Value, _ given: String) throws(Raise) -> Value {
  let mode: QRMode
  switch given {
  case "full", "f":
    try giveWarning(
      "The 'full' option is deprecated in favor of 'reduced'.\nFor backward compatibility let mode default.", types.DeprecationWarning)
    mode = .reduced
  case "economic", "e":
    try giveWarning("The 'economic' option is deprecated.", types.DeprecationWarning)
    mode = .economic
  default:
    guard let known = QRMode(rawValue: given) else { throw valueError("Unrecognized mode '\(given)'") }
    mode = known
  }
  let x = try matrices(a)
  switch mode {
  case .raw, .economic:
    let f = try algebra { () throws(TorchError) in try Lapack.geqrf(x) }
    if mode == .raw { return .tupleOf([arrayValue(f.columns), arrayValue(f.tau)]) }
    return arrayValue(try engine { () throws(TorchError) in try transpose(f.columns, -2, -1) })
  case .reduced, .complete, .r:
    let f = try algebra { () throws(TorchError) in try Lapack.qr(x, complete: mode == .complete) }
    return mode == .r ? arrayValue(f.r) : try namedResult("QRResult", ["Q", "R"], [arrayValue(f.q), arrayValue(f.r)])
  }
}
