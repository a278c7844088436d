// numpy.linalg: one matrix at a time goes to the engine; stacks of matrices are taken apart and put together here.
import Glibc
import Language
import Tensor
import Torch

/// Engine errors about matrices, as NumPy's LinAlgError.
private func algebra<R>(_ body: () throws(TorchError) -> R) throws(Raise) -> R {
  do throws(TorchError) { return try body() } catch {
    if error.kind == .linAlg { throw Raise(NumPyErrors.linAlgError, error.message.contains("singular") ? "Singular matrix" : error.message) }
    throw raise(error)
  }
}

private func linAlgError(_ m: String) -> Raise { Raise(NumPyErrors.linAlgError, m) }

/// A matrix or a stack of them, in floats.
private func matrices(_ v: Value, square: Bool = false) throws(Raise) -> Tensor {
  let x = try asTensor(v)
  if x.ndim < 2 {
    throw linAlgError("\(x.ndim)-dimensional array given. Array must be at least two-dimensional")
  }
  if square, x.shape[x.ndim - 1] != x.shape[x.ndim - 2] { throw linAlgError("Last 2 dimensions of the array must be square") }
  return x.dtype.isFloat ? x : try engine { () throws(TorchError) in try to(x, .float64) }
}

private func single(_ v: Value) throws(Raise) -> Tensor {
  let x = try matrices(v)
  if x.ndim != 2 { throw linAlgError("\(x.ndim)-dimensional array given. Array must be two-dimensional") }
  return x
}

/// Runs `f` on every matrix of a stack; its results are stacked alike.
private func each(_ x: Tensor, _ f: (Tensor) throws(Raise) -> [Tensor]) throws(Raise) -> [Tensor] {
  if x.ndim == 2 { return try f(x) }
  let lead = Array(x.shape.list.dropLast(2)), count = lead.reduce(1, *)
  let flat = try reshaped(x, [count] + Array(x.shape.list.suffix(2)))
  var columns: [[Tensor]] = []
  for i in 0..<count {
    let parts = try f(try engine { () throws(TorchError) in try select(flat, 0, i) })
    if columns.isEmpty { columns = [[Tensor]](repeating: [], count: parts.count) }
    for (k, p) in parts.enumerated() { columns[k].append(p) }
  }
  return try columns.map { (list) throws(Raise) in
    let s = try engine { () throws(TorchError) in try stack(list, 0) }
    return try reshaped(s, lead + Array(s.shape.list.dropFirst()))
  }
}

private func cast(_ x: Tensor, _ d: DType) throws(Raise) -> Tensor { try engine { () throws(TorchError) in try to(x, d) } }

func singularValues(_ x: Tensor, full: Bool) throws(Raise) -> [Tensor] {
  try each(x) { (m) throws(Raise) in
    let r = try algebra { () throws(TorchError) in try Lapack.svd(m, full: full) }
    return [try cast(r.u, x.dtype), try cast(r.s, x.dtype), try cast(r.vh, x.dtype)]
  }
}

/// `EighResult(eigenvalues=…, eigenvectors=…)`: a tuple with field names.
private func namedTuple(_ name: String, _ fields: [String], _ values: [Value]) throws(Raise) -> Value {
  let i = Instance(LinalgResults.cls(name, fields))
  i.payload = .tupleOf(values)
  return .instance(i)
}

private enum LinalgResults {
  nonisolated(unsafe) private static var known: [String: Class] = [:]
  static func cls(_ name: String, _ fields: [String]) -> Class {
    if let c = known[name] { return c }
    let c = Class(native: name, bases: [types.tuple])
    c.dict["__module__"] = .string("numpy.linalg._linalg")
    for (i, f) in fields.enumerated() { c.property(f) { o throws(Raise) in try getItem(o.unwrapped, .int(i)) } }
    c.define("__repr__(self, /)") { a throws(Raise) in
      var parts: [String] = []
      for (f, v) in zip(fields, try sequenceItems(a[0].unwrapped)) { parts.append("\(f)=\(try repr(v))") }
      return .string("\(name)(\(parts.joined(separator: ", ")))")
    }
    known[name] = c
    return c
  }
}

func makeLinalg() -> Module {
  let m = Module("numpy.linalg")
  m.dict["LinAlgError"] = .object(NumPyErrors.linAlgError)
  m.define("inv(a)", "The inverse.") { a throws(Raise) in
    let x = try matrices(a[0], square: true), d = x.dtype
    return arrayValue(try each(x) { (t) throws(Raise) in
      [try cast(try solved(t, try engine { () throws(TorchError) in try eye(t.shape[0], nil, .float64) }), d)]
    }[0])
  }
  m.define("solve(a, b)", "The solution of linear equations.") { a throws(Raise) in
    let x = try matrices(a[0], square: true), given = try asTensor(a[1]), vector = given.ndim == 1
    let d = numpyPromote(x.dtype, given.dtype.isFloat ? given.dtype : .float64), n = x.shape[x.ndim - 1]
    let b = vector ? try reshaped(given, [-1, 1]) : given
    if b.ndim < 2 { throw linAlgError("0-dimensional array given. Array must be at least one-dimensional") }
    if b.shape[b.ndim - 2] != n {
      throw valueError("solve: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature \(vector ? "(m,m),(m)->(m)" : "(m,m),(m,n)->(m,n)") (size \(b.shape[b.ndim - 2]) is different from \(n))")
    }
    if x.ndim == 2 && b.ndim == 2 {
      let r = try cast(try solved(x, b), d)
      return arrayValue(vector ? try reshaped(r, [-1]) : r)
    }
    let lead = try broadcastShape([Dims(x.shape.list.dropLast(2)), Dims(b.shape.list.dropLast(2))])
    let wideB = try expanded(b, Dims(lead.list + b.shape.list.suffix(2)))
    let wideX = try expanded(x, Dims(lead.list + x.shape.list.suffix(2)))
    let flat = try reshaped(wideB, [lead.product] + Array(b.shape.list.suffix(2)))
    var i = 0
    let r = try each(wideX) { (t) throws(Raise) in
      defer { i += 1 }
      let k = i
      return [try solved(t, try engine { () throws(TorchError) in try select(flat, 0, k) })]
    }[0]
    return arrayValue(try cast(vector ? try reshaped(r, Array(r.shape.list.dropLast())) : r, d))
  }
  m.define("det(a)", "The determinant.") { a throws(Raise) in
    let x = try matrices(a[0], square: true)
    // NumPy takes it from the logarithm, last digit and all.
    return wrapped(try each(x) { (t) throws(Raise) in
      let r = try determinant(t)
      return [try made(Dims(), .float(r.sign * Glibc.exp(r.logarithm)), x.dtype)]
    }[0])
  }
  m.define("slogdet(a)", "Sign and logarithm of the determinant.") { a throws(Raise) in
    let x = try matrices(a[0], square: true)
    let r = try each(x) { (t) throws(Raise) in
      let f = try determinant(t)
      return [try made(Dims(), .float(f.sign), x.dtype), try made(Dims(), .float(f.logarithm), x.dtype)]
    }
    return try namedTuple("SlogdetResult", ["sign", "logabsdet"], r.map { wrapped($0) })
  }
  m.define("cholesky(a, /, *, upper=False)", "The Cholesky factor.") { a throws(Raise) in
    let x = try matrices(a[0], square: true), upper = try truth(a[1])
    do throws(TorchError) { return arrayValue(try cholesky(x, upper: upper)) } catch {
      throw linAlgError("Matrix is not positive definite")
    }
  }
  m.define("svd(a, full_matrices=True, compute_uv=True, hermitian=False)", "The singular value decomposition.") { a throws(Raise) in
    let x = try matrices(a[0])
    let r = try singularValues(x, full: try truth(a[1]))
    if try !truth(a[2]) { return arrayValue(r[1]) }
    return try namedTuple("SVDResult", ["U", "S", "Vh"], r.map { arrayValue($0) })
  }
  m.define("svdvals(x, /)", "The singular values.") { a throws(Raise) in arrayValue(try singularValues(try matrices(a[0]), full: false)[1]) }
  for (name, wantsVectors) in [("eigh", true), ("eigvalsh", false)] {
    m.define("\(name)(a, UPLO='L')", "Eigenvalues of a symmetric matrix.") { a throws(Raise) in
      let x = try matrices(a[0], square: true), side = try str(a[1])
      if !["L", "U", "l", "u"].contains(side) { throw valueError("UPLO argument must be 'L' or 'U'") }
      let r = try each(x) { (t) throws(Raise) in
        let e = try algebra { () throws(TorchError) in try Lapack.eigh(t, upper: side.uppercased() == "U") }
        return [try cast(e.w, x.dtype), try cast(e.v, x.dtype)]
      }
      return wantsVectors ? try namedTuple("EighResult", ["eigenvalues", "eigenvectors"], r.map { arrayValue($0) }) : arrayValue(r[0])
    }
  }
  for (name, wantsVectors) in [("eig", true), ("eigvals", false)] {
    m.define("\(name)(a)", "Eigenvalues of a square matrix; complex ones are not supported by wick.") { a throws(Raise) in
      let x = try matrices(a[0], square: true)
      let r = try each(x) { (t) throws(Raise) in
        let e = try algebra { () throws(TorchError) in try Lapack.eig(t) }
        if e.imaginary.doubles().contains(where: { $0 != 0 }) { throw missingType("complex128") }
        return [try cast(e.real, x.dtype), try cast(e.v, x.dtype)]
      }
      return wantsVectors ? try namedTuple("EigResult", ["eigenvalues", "eigenvectors"], r.map { arrayValue($0) }) : arrayValue(r[0])
    }
  }
  m.define("qr(a, mode='reduced')", "The QR decomposition.") { a throws(Raise) in
    let x = try matrices(a[0]), mode = try str(a[1])
    if !["reduced", "complete", "r"].contains(mode) { throw valueError("Unrecognized mode '\(mode)'") }
    let r = try each(x) { (t) throws(Raise) in
      let f = try algebra { () throws(TorchError) in try Lapack.qr(t, complete: mode == "complete") }
      return [try cast(f.q, x.dtype), try cast(f.r, x.dtype)]
    }
    return mode == "r" ? arrayValue(r[1]) : try namedTuple("QRResult", ["Q", "R"], r.map { arrayValue($0) })
  }
  m.define("lstsq(a, b, rcond=None)", "The least-squares solution.") { a throws(Raise) in
    let x = try single(a[0]), given = try asTensor(a[1], .float64), vector = given.ndim == 1
    let b = vector ? try reshaped(given, [-1, 1]) : given
    if b.shape[0] != x.shape[0] { throw linAlgError("Incompatible dimensions") }
    let (rows, columns) = (x.shape[0], x.shape[1])
    let limit = a[2].isNone ? Double.ulpOfOne * Double(max(rows, columns)) : try makeFloat(a[2])
    let r = try algebra { () throws(TorchError) in try Lapack.lstsq(x, b, limit) }
    let solution = try engine { () throws(TorchError) in try slice(r.x, 0, 0, columns, 1).copied() }
    var residuals = try made([0], .int(0), .float64)
    if r.rank == columns && rows > columns {
      let below = try engine { () throws(TorchError) in try slice(r.x, 0, columns, rows, 1) }
      residuals = try reduce(.sum, try ufunc("multiply", below, below), [0])
    }
    return .tupleOf([arrayValue(vector ? try reshaped(solution, [-1]) : solution), arrayValue(residuals), .int(r.rank), arrayValue(r.s)])
  }
  m.define("pinv(a, rcond=None, hermitian=False, *, rtol=...)", "The pseudo-inverse.") { a throws(Raise) in
    let x = try matrices(a[0])
    let n = max(x.shape[x.ndim - 1], x.shape[x.ndim - 2])
    let share = !a[1].isNone ? try makeFloat(a[1]) : !a[3].isMissingOrNone ? try makeFloat(a[3]) : 1e-15 * Double(n > 0 ? 1 : 0)
    return arrayValue(try each(x) { (t) throws(Raise) in
      let r = try singularValues(t, full: false)
      let cutoff = share * (r[1].doubles().max() ?? 0)
      let s = try engine { () throws(TorchError) in try eachDouble(r[1]) { $0 > cutoff ? 1 / $0 : 0 } }
      let (u, vh) = try engine { () throws(TorchError) in (try transpose(r[0], 0, 1), try transpose(r[2], 0, 1)) }
      return [try product(vh, try ufunc("multiply", try reshaped(s, [-1, 1]), u))]
    }[0])
  }
  m.define("matrix_rank(A, tol=None, hermitian=False, *, rtol=None)", "The rank.") { a throws(Raise) in
    let given = try asTensor(a[0])
    if given.ndim < 2 { return .int(given.scalars().contains { $0.isTrue } ? 1 : 0) }
    let x = try matrices(a[0])
    let eps = x.dtype == .float32 ? Double(Float.ulpOfOne) : Double.ulpOfOne
    let size = Double(max(x.shape[x.ndim - 1], x.shape[x.ndim - 2]))
    let tol = a[1].isNone ? nil : try makeFloat(a[1])
    let r = try each(x) { (t) throws(Raise) in
      let s = try singularValues(t, full: false)[1].doubles()
      let limit = tol ?? (s.max() ?? 0) * size * eps
      let n = s.count { $0 > limit }
      return [try made(Dims(), .int(n), .int64)]
    }[0]
    return wrapped(r)
  }
  m.define("cond(x, p=None)", "The condition number.") { a throws(Raise) in
    if !a[1].isNone { throw notImplementedError("np.linalg.cond(p=) is not supported by wick") }
    let s = try singularValues(try single(a[0]), full: false)[1].doubles()
    return ScalarTypes.number(.float((s.first ?? 0) / (s.last ?? 0)), .float64)
  }
  m.define("matrix_power(a, n)", "A matrix multiplied with itself.") { a throws(Raise) in
    var x = try asTensor(a[0])
    if x.ndim < 2 { throw linAlgError("\(x.ndim)-dimensional array given. Array must be at least two-dimensional") }
    if x.shape[x.ndim - 1] != x.shape[x.ndim - 2] { throw linAlgError("Last 2 dimensions of the array must be square") }
    var n: Int
    do throws(Raise) { n = try indexValue(a[1]) } catch { throw typeError("exponent must be an integer") }
    if n < 0 {
      x = try asTensor(try vm.call(try getAttribute(try vm.importModule("numpy.linalg"), "inv"), a[0]))
      n = n == Int.min ? Int.max : -n
    }
    let d = x.dtype, shape = x.shape
    var out = try engine { () throws(TorchError) in try expand(eye(shape[shape.count - 1], nil, d), shape.list).copied() }
    while n > 0 {
      if n & 1 == 1 { out = try product(out, x) }
      n >>= 1
      if n > 0 { x = try product(x, x) }
    }
    return arrayValue(out)
  }
  m.define("norm(x, ord=None, axis=None, keepdims=False)", "Norms of vectors and matrices.") { a throws(Raise) in
    try norm(a[0], a[1], a[2], try truth(a[3]))
  }
  m.define("vector_norm(x, /, *, axis=None, keepdims=False, ord=2)", "The norm of a vector.") { a throws(Raise) in
    try norm(a[1].isNone ? arrayValue(try reshaped(try asTensor(a[0]), [-1])) : a[0], a[3], a[1], try truth(a[2]))
  }
  m.define("multi_dot(arrays, *, out=None)", "The product of several matrices.") { a throws(Raise) in
    let list = try sequenceItems(a[0]).map { (v) throws(Raise) in try asTensor(v) }
    guard var out = list.first, list.count > 1 else { throw valueError("Expecting at least two arrays.") }
    for x in list.dropFirst() { out = try dotProduct(out, x) }
    return wrapped(out)
  }
  for name in ["matmul", "outer", "cross", "trace", "diagonal", "tensordot", "matrix_transpose"] { if let f = try? numpyFunction(name) { m.dict[intern(name)] = f } }
  return m
}

/// `a @ x = b` by LAPACK where it is installed, as NumPy solves it.
private func solved(_ x: Tensor, _ b: Tensor) throws(Raise) -> Tensor {
  do throws(TorchError) { return try Lapack.solve(x, b) } catch {
    if error.message == "Singular matrix" { throw linAlgError("Singular matrix") }
    return try algebra { () throws(TorchError) in try solve(to(x, .float64), to(b, .float64)) }
  }
}

/// Sign and logarithm of a determinant, by LAPACK where it is installed.
private func determinant(_ x: Tensor) throws(Raise) -> (sign: Double, logarithm: Double) {
  if let r = try? Lapack.logDeterminant(x) { return r }
  let r = try algebra { () throws(TorchError) in try slogdet(to(x, .float64)) }
  return (r.0.scalar(atStorage: 0).double, r.1.scalar(atStorage: 0).double)
}

/// `np.linalg.norm`.
private func norm(_ v: Value, _ order: Value, _ axis: Value, _ keep: Bool) throws(Raise) -> Value {
  let given = try asTensor(v)
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
  if order.isNone || name == "fro" || name == "f" { return try done(try ufunc("sqrt", try reduce(.sum, try ufunc("multiply", x, x), axes))) }
  let rest = (0..<x.ndim).filter { !axes.contains($0) }
  let moved = try engine { () throws(TorchError) in try permute(x, rest + axes) }
  if name == "nuc" { return try done(try reduce(.sum, try singularValues(moved, full: false)[1], [rest.count])) }
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
    let s = try singularValues(moved, full: false)[1]
    return try done(try reduce(p > 0 ? .max : .min, s, [s.ndim - 1]))
  default: throw valueError("Invalid norm order for matrices.")
  }
}
