// numpy.linalg: one matrix at a time goes to the engine; stacks of matrices are taken apart and put together here.
import Glibc
import Language
import Tensor
import Torch

/// Engine errors about matrices, as NumPy's LinAlgError.
func algebra<R>(_ body: () throws(TorchError) -> R) throws(Raise) -> R {
  do throws(TorchError) { return try body() } catch {
    if error.kind == .linAlg {
      throw Raise(NumPyErrors.linAlgError, error.message.contains("singular") ? "Singular matrix" : error.message)
    }
    throw raise(error)
  }
}

func linAlgError(_ m: String) -> Raise { Raise(NumPyErrors.linAlgError, m) }

/// A matrix or a stack of them, in floats.
func matrices(_ v: Value, square: Bool = false, takesComplex: Bool = false) throws(Raise) -> Tensor {
  let x = try asTensor(v)
  if x.ndim < 2 {
    throw linAlgError("\(x.ndim)-dimensional array given. Array must be at least two-dimensional")
  }
  if x.dtype.isNarrow { throw typeError("array type \(x.dtype.name) is unsupported in linalg") }
  if square, x.shape[x.ndim - 1] != x.shape[x.ndim - 2] { throw linAlgError("Last 2 dimensions of the array must be square") }
  if x.dtype.isComplex {
    if takesComplex { return x }
    throw onlyReal(x.dtype)
  }
  return x.dtype.isFloat ? x : try engine { () throws(TorchError) in try to(x, .float64) }
}

private func single(_ v: Value) throws(Raise) -> Tensor {
  let x = try matrices(v)
  if x.ndim != 2 { throw linAlgError("\(x.ndim)-dimensional array given. Array must be two-dimensional") }
  return x
}

/// What eigenvalues and vectors are of a type: real where no eigenvalue has an imaginary part, and the matrix had none.
func inRealNumbers(_ pairs: [Tensor], of d: DType) throws(Raise) -> [Tensor] {
  let im = try engine { () throws(TorchError) in try imaginaryPart(pairs[0]) }
  var isReal = false
  if !d.isComplex { isReal = try allTrue(try ufunc("equal", im, .int(0))) }
  let keepsReal = isReal
  return try pairs.map { (t) throws(Raise) in
    try engine { () throws(TorchError) in try (keepsReal ? to(realPart(t), d) : to(t, d.complexType())).packed() }
  }
}

/// Runs `f` on every matrix of a stack; its results are stacked alike.
func eachMatrix(_ x: Tensor, _ f: (Tensor) throws(Raise) -> [Tensor]) throws(Raise) -> [Tensor] {
  if x.ndim == 2 { return try f(x) }
  let lead = Array(x.shape.list.dropLast(2)), count = Dims(lead).product
  if count <= 0 {
    // Without matrices, one of ones and zeros tells the shapes.
    let model = try f(try engine { () throws(TorchError) in try eye(x.shape[x.ndim - 2], x.shape[x.ndim - 1], .float64) })
    return try model.map { (t) throws(Raise) in
      try engine { () throws(TorchError) in try Tensor(empty: Dims(lead + t.shape.list), t.dtype) }
    }
  }
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

/// U, the singular values and Vh. Of a symmetric matrix they are its eigenvalues without sign.
func singularValues(_ x: Tensor, full: Bool, hermitian: Bool = false) throws(Raise) -> [Tensor] {
  try eachMatrix(x) { (m) throws(Raise) in
    if hermitian { return try mappedTypes(try symmetricValues(m), x.dtype) }
    let r = try algebra { () throws(TorchError) in try Lapack.svd(m, full: full) }
    return try mappedTypes([r.u, r.s, r.vh], x.dtype)
  }
}

/// The singular values alone.
func singularNumbers(_ x: Tensor, hermitian: Bool = false) throws(Raise) -> Tensor {
  if hermitian { return try singularValues(x, full: false, hermitian: true)[1] }
  return try eachMatrix(x) { (m) throws(Raise) in
    [try cast(try algebra { () throws(TorchError) in try Lapack.singularValues(m) }, x.dtype)]
  }[0]
}

private func mappedTypes(_ list: [Tensor], _ d: DType) throws(Raise) -> [Tensor] { try list.map { (t) throws(Raise) in try cast(t, d) } }

private func symmetricValues(_ m: Tensor) throws(Raise) -> [Tensor] {
  if m.shape[0] != m.shape[1] { throw linAlgError("Last 2 dimensions of the array must be square") }
  return try algebra { () throws(TorchError) in
    let e = try Lapack.eigh(m, upper: false)
    let w = e.w.doubles()
    let order = w.indices.sorted { w[$0].magnitude > w[$1].magnitude }
    let places = try Tensor.of(order, [order.count])
    let v = try indexSelect(e.v, 1, places)
    let signs = try Tensor.of(order.map { w[$0] < 0 ? -1.0 : 1 }, [order.count], .float64)
    return [v, try Tensor.of(order.map { w[$0].magnitude }, [order.count], .float64), try transpose(mul(v, signs), 0, 1)]
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
    return arrayValue(
      try eachMatrix(x) { (t) throws(Raise) in
        [try cast(try solved(t, try engine { () throws(TorchError) in try eye(t.shape[0], nil, .float64) }), d)]
      }[0])
  }
  m.define("solve(a, b)", "The solution of linear equations.") { a throws(Raise) in
    let x = try matrices(a[0], square: true), given = try asTensor(a[1]), vector = given.ndim == 1
    let d = numpyPromote(x.dtype, given.dtype.isFloat ? given.dtype : .float64), n = x.shape[x.ndim - 1]
    let b = vector ? try reshaped(given, [-1, 1]) : given
    if b.ndim < 2 { throw linAlgError("0-dimensional array given. Array must be at least one-dimensional") }
    if b.shape[b.ndim - 2] != n {
      throw valueError(
        """
        \(vector ? "solve1" : "solve"): Input operand 1 has a mismatch in its core dimension 0, with gufunc signature \
        \(vector ? "(m,m),(m)->(m)" : "(m,m),(m,n)->(m,n)") (size \(b.shape[b.ndim - 2]) is different from \(n))
        """
      )
    }
    if x.ndim == 2 && b.ndim == 2 {
      let r = try cast(try solved(x, b), d)
      return arrayValue(vector ? try reshaped(r, [-1]) : r)
    }
    let lead = try broadcastShape([Dims(x.shape.list.dropLast(2)), Dims(b.shape.list.dropLast(2))])
    let wideB = try expanded(b, Dims(lead.list + b.shape.list.suffix(2)))
    let wideX = try expanded(x, Dims(lead.list + x.shape.list.suffix(2)))
    if wideB.numel == 0 { return arrayValue(try made(Dims(lead.list + (vector ? [n] : Array(b.shape.list.suffix(2)))), .int(0), d)) }
    let flat = try reshaped(wideB, [lead.product] + Array(b.shape.list.suffix(2)))
    var i = 0
    let r = try eachMatrix(wideX) { (t) throws(Raise) in
      defer { i += 1 }
      let k = i
      return [try solved(t, try engine { () throws(TorchError) in try select(flat, 0, k) })]
    }[0]
    return arrayValue(try cast(vector ? try reshaped(r, Array(r.shape.list.dropLast())) : r, d))
  }
  m.define("det(a)", "The determinant.") { a throws(Raise) in
    let x = try matrices(a[0], square: true)
    // NumPy takes it from the logarithm, last digit and all.
    return wrapped(
      try eachMatrix(x) { (t) throws(Raise) in
        let r = try determinant(t)
        return [try made(Dims(), .float(r.sign * Glibc.exp(r.logarithm)), x.dtype)]
      }[0])
  }
  m.define("slogdet(a)", "Sign and logarithm of the determinant.") { a throws(Raise) in
    let x = try matrices(a[0], square: true)
    let r = try eachMatrix(x) { (t) throws(Raise) in
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
    let hermitian = try truth(a[3])
    if try !truth(a[2]) { return arrayValue(try singularNumbers(x, hermitian: hermitian)) }
    let r = try singularValues(x, full: try truth(a[1]), hermitian: hermitian)
    return try namedTuple("SVDResult", ["U", "S", "Vh"], r.map { arrayValue($0) })
  }
  m.define("svdvals(x, /)", "The singular values.") { a throws(Raise) in arrayValue(try singularNumbers(try matrices(a[0]))) }
  for (name, wantsVectors) in [("eigh", true), ("eigvalsh", false)] {
    m.define("\(name)(a, UPLO='L')", "Eigenvalues of a symmetric matrix.") { a throws(Raise) in
      let x = try matrices(a[0], square: true), side = try str(a[1])
      if !["L", "U", "l", "u"].contains(side) { throw valueError("UPLO argument must be 'L' or 'U'") }
      let r = try eachMatrix(x) { (t) throws(Raise) in
        let e = try algebra { () throws(TorchError) in try Lapack.eigh(t, upper: side.uppercased() == "U") }
        return [try cast(e.w, x.dtype), try cast(e.v, x.dtype)]
      }
      return wantsVectors ? try namedTuple("EighResult", ["eigenvalues", "eigenvectors"], r.map { arrayValue($0) }) : arrayValue(r[0])
    }
  }
  for (name, wantsVectors) in [("eig", true), ("eigvals", false)] {
    m.define("\(name)(a)", "Eigenvalues of a square matrix, complex where one of them is.") { a throws(Raise) in
      let x = try matrices(a[0], square: true, takesComplex: true)
      if x.hasNonFinite { throw linAlgError("Array must not contain infs or NaNs") }
      let found = try eachMatrix(x) { (t) throws(Raise) in
        let e = try algebra { () throws(TorchError) in try Lapack.eigenpairs(t) }
        return [e.w, e.v]
      }
      let r = try inRealNumbers(found, of: x.dtype)
      return wantsVectors ? try namedTuple("EigResult", ["eigenvalues", "eigenvectors"], r.map { arrayValue($0) }) : arrayValue(r[0])
    }
  }
  m.define("qr(a, mode='reduced')", "The QR decomposition.") { a throws(Raise) in
    let x = try matrices(a[0])
    var mode = try str(a[1])
    if mode == "full" || mode == "f" {
      try giveWarning(
        "The 'full' option is deprecated in favor of 'reduced'.\nFor backward compatibility let mode default.", types.DeprecationWarning)
      mode = "reduced"
    }
    if mode == "raw" {
      let r = try eachMatrix(x) { (t) throws(Raise) in
        let f = try algebra { () throws(TorchError) in try Lapack.geqrf(t) }
        return [try cast(f.columns, x.dtype), try cast(f.tau, x.dtype)]
      }
      return .tupleOf(r.map { arrayValue($0) })
    }
    if !["reduced", "complete", "r"].contains(mode) { throw valueError("Unrecognized mode '\(mode)'") }
    let r = try eachMatrix(x) { (t) throws(Raise) in
      let f = try algebra { () throws(TorchError) in try Lapack.qr(t, complete: mode == "complete") }
      return [try cast(f.q, x.dtype), try cast(f.r, x.dtype)]
    }
    return mode == "r" ? arrayValue(r[1]) : try namedTuple("QRResult", ["Q", "R"], r.map { arrayValue($0) })
  }
  m.define("lstsq(a, b, rcond=None)", "The least-squares solution.") { a throws(Raise) in
    let x = try single(a[0]), given = try asTensor(a[1], .float64), vector = given.ndim == 1
    let b = vector ? try reshaped(given, [-1, 1]) : given
    if b.ndim != 2 { throw linAlgError("\(b.ndim)-dimensional array given. Array must be two-dimensional") }
    if b.shape[0] != x.shape[0] { throw linAlgError("Incompatible dimensions") }
    let (rows, columns) = (x.shape[0], x.shape[1])
    let limit = a[2].isNone ? Double.ulpOfOne * Double(max(rows, columns)) : try makeFloat(a[2])
    // LAPACK takes no system without right sides: one of zeros is solved and dropped.
    let wanted = b.shape[1], right = wanted == 0 ? try made([rows, 1], .int(0), .float64) : b
    var r = try algebra { () throws(TorchError) in try Lapack.lstsq(x, right, limit) }
    if wanted == 0 { r.x = try engine { [r] () throws(TorchError) in try slice(r.x, 1, 0, 0, 1) } }
    let solution = try engine { [r] () throws(TorchError) in try slice(r.x, 0, 0, columns, 1).copied() }
    var residuals = try made([0], .int(0), .float64)
    if r.rank == columns && rows > columns {
      let below = try engine { [r] () throws(TorchError) in try slice(r.x, 0, columns, rows, 1) }
      residuals = try reduce(.sum, try ufunc("multiply", below, below), [0])
    }
    return .tupleOf([
      arrayValue(vector ? try reshaped(solution, [-1]) : solution), arrayValue(residuals), ScalarTypes.number(.int(r.rank), .int32),
      arrayValue(r.s),
    ])
  }
  m.define("pinv(a, rcond=None, hermitian=False, *, rtol=...)", "The pseudo-inverse.") { a throws(Raise) in
    let x = try matrices(a[0])
    let (rows, columns) = (x.shape[x.ndim - 2], x.shape[x.ndim - 1])
    if x.numel == 0 { return arrayValue(try made(Dims(Array(x.shape.list.dropLast(2)) + [columns, rows]), .int(0), x.dtype)) }
    var share = 1e-15
    if !a[1].isNone {
      share = try makeFloat(a[1])
    } else if a[3].isNone {
      share = Double(max(rows, columns)) * precision(x.dtype)
    } else if !a[3].isUndefined {
      share = try makeFloat(a[3])
    }
    let hermitian = try truth(a[2])
    return arrayValue(
      try eachMatrix(x) { (t) throws(Raise) in
        let r = try singularValues(t, full: false, hermitian: hermitian)
        let cutoff = try share * (r[1].doubleList().max() ?? 0)
        let s = try engine { () throws(TorchError) in try eachDouble(r[1]) { $0 > cutoff ? 1 / $0 : 0 } }
        let (u, vh) = try engine { () throws(TorchError) in (try transpose(r[0], 0, 1), try transpose(r[2], 0, 1)) }
        return [try product(vh, try ufunc("multiply", try reshaped(s, [-1, 1]), u))]
      }[0])
  }
  m.define("matrix_rank(A, tol=None, hermitian=False, *, rtol=None)", "The rank.") { a throws(Raise) in
    let given = try asTensor(a[0])
    if given.ndim < 2 { return try .int(given.scalarList().contains { $0.isTrue } ? 1 : 0) }
    if !a[1].isNone && !a[3].isNone { throw valueError("`tol` and `rtol` can't be both set.") }
    let x = try matrices(a[0])
    let size = Double(max(x.shape[x.ndim - 1], x.shape[x.ndim - 2]))
    let tol = a[1].isNone ? nil : try makeFloat(a[1])
    let share = a[3].isNone ? size * precision(x.dtype) : try makeFloat(a[3])
    let hermitian = try truth(a[2])
    let r = try eachMatrix(x) { (t) throws(Raise) in
      let s = try singularNumbers(t, hermitian: hermitian).doubleList()
      let limit = tol ?? (s.max() ?? 0) * share
      return [try made(Dims(), .int(s.count { $0 > limit }), .int64)]
    }[0]
    return wrapped(r)
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
  m.define("multi_dot(arrays, *, out=None)", "The product of several matrices.") { a throws(Raise) in
    let list = try sequenceItems(a[0]).map { (v) throws(Raise) in try asTensor(v) }
    guard var out = list.first, list.count > 1 else { throw valueError("Expecting at least two arrays.") }
    for x in list.dropFirst() { out = try dotProduct(out, x) }
    return try deliver(out, a[1])
  }
  for name in ["matmul", "tensordot", "matrix_transpose"] { if let f = try? numpyFunction(name) { m.dict[intern(name)] = f } }
  defineNorms(m)
  defineTensorEquations(m)
  return m
}

/// The distance from 1 to the next number.
private func precision(_ d: DType) -> Double { d.limits.epsilon }

/// `a @ x = b` by LAPACK where it is installed, as NumPy solves it.
func solved(_ x: Tensor, _ b: Tensor) throws(Raise) -> Tensor {
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
