// torch.linalg and what of it also hangs under torch: factorisations, solutions, norms, functions of matrices.

extension OpTable {
  mutating func declareDecompositions() {
    let made: Variants = [.function, .method, .out]
    let function: Variants = [.function, .out], tuple: Variants = [.function, .outs]

    // Singular values
    func noDriver(_ d: String?) throws(TorchError) {
      if d != nil { throw .runtime("torch.linalg.svd: keyword argument `driver=` is only supported on CUDA inputs with cuSOLVER backend.") }
    }
    op("linalg.svd(Tensor A, bool full_matrices=True, *, str? driver=None)", tuple, "Singular values and vectors: A = U @ diag(S) @ Vh.") {
      (a: Tensor, full: Bool, d: String?) -> OpResult in
      try noDriver(d)
      let r = try svd(a, full: full)
      return .named("linalg_svd", ["U", "S", "Vh"], [r.u, r.s, r.vh])
    }
    op("linalg.svdvals(Tensor A, *, str? driver=None)", function, "Singular values.") { (a: Tensor, d: String?) in
      try noDriver(d)
      return try singularValues(a)
    }
    op(
      "svd(Tensor self, bool some=True, bool compute_uv=True)", [.function, .method, .outs],
      "Singular values and vectors: A = U @ diag(S) @ V.T."
    ) { (a: Tensor, some: Bool, vectors: Bool) -> OpResult in
      if a.ndim < 2 {
        throw TorchError.runtime("linalg.svd: input should have at least 2 dimensions, but has \(a.ndim) dimensions instead")
      }
      let r = try svd(a, full: vectors && !some)
      let (m, n) = (a.rowCount, a.columnCount)
      let u = vectors ? r.u : try zeros(Dims(a.batchShape + [m, m]), a.dtype)
      let v = vectors ? try mT(r.vh) : swapped(try zeros(Dims(a.batchShape + [n, n]), a.dtype))
      return .named("svd", ["U", "S", "V"], [u, r.s, v])
    }

    // Eigenvalues
    op("linalg.eigh(Tensor self, str UPLO='L')", tuple, "Eigenvalues and eigenvectors of symmetric matrices.") {
      (a: Tensor, side: String) -> OpResult in
      let r = try eigh(a, side)
      return .named("linalg_eigh", ["eigenvalues", "eigenvectors"], [r.w, r.v])
    }
    op("linalg.eigvalsh(Tensor self, str UPLO='L')", function, "Eigenvalues of symmetric matrices.") { (a: Tensor, side: String) in
      try eigh(a, side, vectors: false).w
    }
    op("linalg.eig(Tensor self)", tuple, "Eigenvalues and eigenvectors, which are complex.") { (a: Tensor) -> OpResult in
      let r = try eig(a)
      return .named("linalg_eig", ["eigenvalues", "eigenvectors"], [r.w, r.v])
    }
    op("linalg.eigvals(Tensor self)", function, "Eigenvalues, which are complex.") { (a: Tensor) in
      try eig(a, vectors: false, "linalg.eigvals").w
    }

    // QR and reflectors
    op("linalg.qr(Tensor A, str mode='reduced')", tuple, "A = Q @ R.") { (a: Tensor, mode: String) -> OpResult in
      let f = try qr(a, mode)
      return .named("linalg_qr", ["Q", "R"], [f.q, f.r])
    }
    op("geqrf(Tensor self)", [.function, .method, .outs], "The reflectors of a QR decomposition.") { (a: Tensor) -> OpResult in
      .named("geqrf", ["a", "tau"], try geqrf(a))
    }
    op("linalg.householder_product(Tensor self, Tensor tau)", function, "The first columns of a product of reflectors.") {
      (a: Tensor, t: Tensor) in try householderProduct(a, t)
    }
    op("orgqr(Tensor self, Tensor input2)", made, "The first columns of a product of reflectors.") { (a: Tensor, t: Tensor) in
      try householderProduct(a, t)
    }

    // Systems
    op("inverse(Tensor self)", made, "The inverse matrix.") { (a: Tensor) in try inverse(a) }
    op("linalg.inv(Tensor A)", function, "The inverse matrix.") { (a: Tensor) in try inverse(a) }
    op("linalg.inv_ex(Tensor A, *, bool check_errors=False)", tuple, "The inverse matrix, and where it failed.") {
      (a: Tensor, check: Bool) -> OpResult in
      let r = try inverseEx(a, check: check ? "linalg.inv_ex" : nil)
      return .named("linalg_inv_ex", ["inverse", "info"], [r.inverse, r.info])
    }
    op("linalg.solve(Tensor A, Tensor B, *, bool left=True)", function, "x with A @ x = B.") { (a: Tensor, b: Tensor, l: Bool) in
      try solve(a, b, left: l)
    }
    op("linalg.solve_ex(Tensor A, Tensor B, *, bool left=True, bool check_errors=False)", tuple, "x with A @ x = B, and where it failed.") {
      (a: Tensor, b: Tensor, l: Bool, check: Bool) -> OpResult in
      let r = try solveEx(a, b, left: l, check: check ? "torch.linalg.solve_ex" : nil)
      return .named("linalg_solve_ex", ["result", "info"], [r.result, r.info])
    }
    op(
      "linalg.solve_triangular(Tensor self, Tensor B, *, bool upper, bool left=True, bool unitriangular=False)", function,
      "x with A @ x = B for a triangle A."
    ) {
      (a: Tensor, b: Tensor, upper: Bool, left: Bool, unit: Bool) in try solveTriangular(a, b, upper: upper, left: left, unit: unit)
    }
    op(
      "triangular_solve(Tensor self, Tensor A, bool upper=True, bool transpose=False, bool unitriangular=False)",
      [.function, .method, .outs], "x with A @ x = self for a triangle A."
    ) {
      (b: Tensor, a: Tensor, upper: Bool, transposed: Bool, unit: Bool) -> OpResult in
      try warnOnce(
        """
        torch.triangular_solve is deprecated in favor of torch.linalg.solve_triangularand will be removed in a future PyTorch release.
        torch.linalg.solve_triangular has its arguments reversed and does not return a copy of one of the inputs.
        X = torch.triangular_solve(B, A).solution
        should be replaced with
        X = torch.linalg.solve_triangular(A, B).
        """)
      return .named(
        "triangular_solve", ["solution", "cloned_coefficient"], try triangularSolve(b, a, upper: upper, transposed: transposed, unit: unit))
    }
    op("linalg.cholesky(Tensor self, *, bool upper=False)", function, "The Cholesky factor.") { (a: Tensor, u: Bool) in
      try cholesky(a, upper: u)
    }
    op("linalg.cholesky_ex(Tensor self, *, bool upper=False, bool check_errors=False)", tuple, "The Cholesky factor, and where it failed.")
    { (a: Tensor, u: Bool, check: Bool) -> OpResult in
      let r = try choleskyEx(a, upper: u, check: check ? "linalg.cholesky_ex" : nil)
      return .named("linalg_cholesky_ex", ["L", "info"], [r.factor, r.info])
    }
    op("cholesky_solve(Tensor self, Tensor input2, bool upper=False)", made, "x with L @ L.T @ x = self.") {
      (b: Tensor, l: Tensor, u: Bool) in try choleskySolve(b, l, upper: u)
    }
    op("cholesky_inverse(Tensor self, bool upper=False)", made, "The inverse by a Cholesky factor.") { (l: Tensor, u: Bool) in
      try choleskyInverse(l, upper: u)
    }

    // LU
    op("linalg.lu(Tensor A, *, bool pivot=True)", tuple, "A = P @ L @ U.") { (a: Tensor, pivot: Bool) -> OpResult in
      let f = try lu(a, pivot: pivot)
      return .named("linalg_lu", ["P", "L", "U"], [f.p, f.l, f.u])
    }
    op("linalg.lu_factor(Tensor A, *, bool pivot=True)", tuple, "The packed factors of LU and their row swaps.") {
      (a: Tensor, pivot: Bool) -> OpResult in
      let f = try luFactorEx(a, pivot: pivot, check: "lu_factor")
      return .named("linalg_lu_factor", ["LU", "pivots"], [f.lu, f.pivots])
    }
    op("linalg.lu_factor_ex(Tensor A, *, bool pivot=True, bool check_errors=False)", tuple, "The same, and where it failed.") {
      (a: Tensor, pivot: Bool, check: Bool) -> OpResult in
      let f = try luFactorEx(a, pivot: pivot, check: check ? "lu_factor_ex" : nil)
      return .named("linalg_lu_factor_ex", ["LU", "pivots", "info"], [f.lu, f.pivots, f.info])
    }
    op(
      "linalg.lu_solve(Tensor LU, Tensor pivots, Tensor B, *, bool left=True, bool adjoint=False)", function,
      "x with A @ x = B by the factors of A."
    ) {
      (f: Tensor, p: Tensor, b: Tensor, left: Bool, adjoint: Bool) in try luSolve(f, p, b, left: left, adjoint: adjoint)
    }
    op("lu_solve(Tensor self, Tensor LU_data, Tensor LU_pivots)", made, "x with A @ x = self by the factors of A.") {
      (b: Tensor, f: Tensor, p: Tensor) in
      try warnOnce(
        """
        torch.lu_solve is deprecated in favor of torch.linalg.lu_solveand will be removed in a future PyTorch release.
        Note that torch.linalg.lu_solve has its arguments reversed.
        X = torch.lu_solve(B, LU, pivots)
        should be replaced with
        X = torch.linalg.lu_solve(LU, pivots, B)
        """)
      return try luSolve(f, p, b, left: true, adjoint: false)
    }
    op(
      "lu_unpack(Tensor LU_data, Tensor LU_pivots, bool unpack_data=True, bool unpack_pivots=True)", tuple,
      "P, L and U from packed factors."
    ) { (f: Tensor, p: Tensor, data: Bool, swaps: Bool) -> OpResult in
      .named("lu_unpack", ["P", "L", "U"], try luUnpack(f, p, data: data, swaps: swaps))
    }

    // Determinants
    op("det(Tensor self)", .usual, "The determinant.") { (a: Tensor) in try det(a) }
    op("linalg.det(Tensor A)", function, "The determinant.") { (a: Tensor) in try det(a) }
    op("slogdet(Tensor self)", [.function, .method, .outs], "Sign and logarithm of the determinant.") { (a: Tensor) -> OpResult in
      let (s, l) = try slogdet(a)
      return .named("slogdet", ["sign", "logabsdet"], [s, l])
    }
    op("linalg.slogdet(Tensor A)", tuple, "Sign and logarithm of the determinant.") { (a: Tensor) -> OpResult in
      let (s, l) = try slogdet(a)
      return .named("linalg_slogdet", ["sign", "logabsdet"], [s, l])
    }
    op("logdet(Tensor self)", .usual, "The logarithm of the determinant.") { (a: Tensor) in try logdet(a) }

    // Least squares
    op("linalg.lstsq(Tensor self, Tensor b, float? rcond=None, *, str? driver=None)", tuple, "x that brings A @ x closest to b.") {
      (a: Tensor, b: Tensor, r: Double?, d: String?) -> OpResult in
      .named("linalg_lstsq", ["solution", "residuals", "rank", "singular_values"], try lstsq(a, b, rcond: r, driver: d))
    }
    op("linalg.pinv(Tensor self, *, Tensor? atol=None, Tensor? rtol=None, bool hermitian=False)", function, "The pseudo-inverse.") {
      (a: Tensor, x: Tensor?, y: Tensor?, h: Bool) in try pinv(a, atol: x, rtol: y, hermitian: h)
    }
    op("linalg.pinv(Tensor self, *, float? atol=None, float? rtol=None, bool hermitian=False)", function, "The pseudo-inverse.") {
      (a: Tensor, x: Double?, y: Double?, h: Bool) in try pinv(a, atol: number(x), rtol: number(y), hermitian: h)
    }
    op("linalg.pinv(Tensor self, Tensor rcond, bool hermitian=False)", function, "The pseudo-inverse.") { (a: Tensor, r: Tensor, h: Bool) in
      try pinv(a, rtol: r, hermitian: h)
    }
    op("linalg.pinv(Tensor self, float rcond, bool hermitian=False)", function, "The pseudo-inverse.") { (a: Tensor, r: Double, h: Bool) in
      try pinv(a, rtol: number(r), hermitian: h)
    }
    op("pinverse(Tensor self, float rcond=1e-15)", .usual, "The pseudo-inverse.") { (a: Tensor, r: Double) in try pinv(a, rtol: number(r)) }
    op(
      "linalg.matrix_rank(Tensor self, *, Tensor? atol=None, Tensor? rtol=None, bool hermitian=False)", function,
      "How many singular values are not zero."
    ) {
      (a: Tensor, x: Tensor?, y: Tensor?, h: Bool) in try matrixRank(a, atol: x, rtol: y, hermitian: h)
    }
    op(
      "linalg.matrix_rank(Tensor self, *, float? atol=None, float? rtol=None, bool hermitian=False)", function,
      "How many singular values are not zero."
    ) {
      (a: Tensor, x: Double?, y: Double?, h: Bool) in try matrixRank(a, atol: number(x), rtol: number(y), hermitian: h)
    }
    op("linalg.matrix_rank(Tensor self, Tensor tol, bool hermitian=False)", function, "How many singular values are not zero.") {
      (a: Tensor, t: Tensor, h: Bool) in
      try matrixRank(a, atol: t, rtol: number(0), hermitian: h)
    }
    op("linalg.matrix_rank(Tensor self, float tol, bool hermitian=False)", function, "How many singular values are not zero.") {
      (a: Tensor, t: Double, h: Bool) in
      try matrixRank(a, atol: number(t), rtol: number(0), hermitian: h)
    }
  }

  mutating func declareMatrixFunctions() {
    let function: Variants = [.function, .out]
    // Norms
    op(
      "linalg.vector_norm(Tensor self, Scalar ord=2, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None)", function,
      "The norm of vectors."
    ) {
      (x: Tensor, p: Scalar, d: [Int]?, k: Bool, t: DType?) in try vectorNorm(x, p.double, d, k, t)
    }
    op(
      "linalg.matrix_norm(Tensor self, Scalar ord, int[] dim=[-2,-1], bool keepdim=False, *, ScalarType? dtype=None)", function,
      "The norm of matrices."
    ) {
      (x: Tensor, p: Scalar, d: [Int], k: Bool, t: DType?) in try matrixNorm(x, .number(p.double), d, k, t)
    }
    op(
      "linalg.matrix_norm(Tensor self, str ord='fro', int[] dim=[-2,-1], bool keepdim=False, *, ScalarType? dtype=None)", function,
      "The norm of matrices."
    ) {
      (x: Tensor, p: String, d: [Int], k: Bool, t: DType?) in try matrixNorm(x, .name(p), d, k, t)
    }
    op(
      "linalg.norm(Tensor self, Scalar? ord=None, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None)", function,
      "The norm of vectors or matrices."
    ) {
      (x: Tensor, p: Scalar?, d: [Int]?, k: Bool, t: DType?) in try linalgNorm(x, p.map { .number($0.double) }, d, k, t)
    }
    op(
      "linalg.norm(Tensor self, str ord, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None)", function,
      "The norm of matrices."
    ) {
      (x: Tensor, p: String, d: [Int]?, k: Bool, t: DType?) in try linalgNorm(x, .name(p), d, k, t)
    }
    op("linalg.cond(Tensor self, Scalar? p=None)", function, "The condition number.") { (a: Tensor, p: Scalar?) in
      try cond(a, p.map { .number($0.double) })
    }
    op("linalg.cond(Tensor self, str p)", function, "The condition number.") { (a: Tensor, p: String) in try cond(a, .name(p)) }

    // Products
    op("matrix_power(Tensor self, int n)", aliases: ["linalg.matrix_power"], [.function, .method, .out], "A power of a matrix.") {
      (a: Tensor, n: Int) in try matrixPower(a, n)
    }
    op("linalg.multi_dot(Tensor[] tensors)", function, "The product of several matrices.") { (l: [Tensor]) in try multiDot(l) }
    op("chain_matmul(Tensor[] matrices)", [.function, .gathers], "The product of several matrices.") { (l: [Tensor]) in
      try warnOnce(
        """
        torch.chain_matmul is deprecated and will be removed in a future PyTorch release. Use torch.linalg.multi_dot instead, which \
        accepts a list of two or more tensors rather than multiple parameters.
        """
      )
      if l.isEmpty { throw TorchError.runtime("chain_matmul(): Expected one or more matrices") }
      return l.count == 1 ? l[0] : try multiDot(l)
    }
    op("linalg.vecdot(Tensor x, Tensor y, *, int dim=-1)", function, "Products of vectors along dim.") { (x: Tensor, y: Tensor, d: Int) in
      try checkFloat(x, "linalg.vecdot")
      if x.dtype != y.dtype {
        throw TorchError.runtime(
          """
          linalg.vecdot: Expected x and y to have the same dtype, but found x of type \(x.dtype.scalarName) and y of type \
          \(y.dtype.scalarName) instead
          """
        )
      }
      if x.ndim == 1 && y.ndim == 1 { return try replayed("VdotBackward0", [x, y]) { try dot(conj($0[0]), $0[1]) } }
      return try sum(conj(x) * y, [d])
    }
    op("vdot(Tensor self, Tensor other)", [.function, .method, .out], "The product of two vectors, the first conjugated.") {
      (a: Tensor, b: Tensor) in
      try replayed("VdotBackward0", [a, b]) { try dot(conj($0[0]), $0[1]) }
    }
    op("linalg.cross(Tensor self, Tensor other, *, int dim=-1)", function, "The cross product.") { (a: Tensor, b: Tensor, d: Int) in
      try cross(a, b, d)
    }
    op("cross(Tensor self, Tensor other, int? dim=None)", [.function, .method, .out], "The cross product.") {
      (a: Tensor, b: Tensor, given: Int?) in
      if let given { return try cross(a, b, given) }
      try warnOnce(
        """
        Using torch.cross without specifying the dim arg is deprecated.\nPlease either pass the dim explicitly or simply use \
        torch.linalg.cross.\nThe default value of dim will change to agree with that of linalg.cross in a future release.
        """
      )
      guard a.ndim == b.ndim else { return try cross(a, b, -1) }
      let shape = try broadcast(a.shape, b.shape)
      guard let d = shape.list.firstIndex(of: 3) else { throw TorchError.runtime("no dimension of size 3 in input") }
      return try cross(a, b, d)
    }
    op("linalg.diagonal(Tensor A, *, int offset=0, int dim1=-2, int dim2=-1)", [.function], "A view of a diagonal.") {
      (x: Tensor, k: Int, a: Int, b: Int) in try diagonal(x, k, a, b)
    }

    // Functions of matrices
    op("matrix_exp(Tensor self)", aliases: ["linalg.matrix_exp"], .usual, "The exponential of a matrix.") { (a: Tensor) in try matrixExp(a)
    }
    op("linalg.matrix_sqrth(Tensor self)", function, "The root of a symmetric positive matrix.") { (a: Tensor) in try matrixSqrth(a) }
    op("linalg.polar(Tensor A)", [.function, .outs], "A = U @ H, a rotation and a stretching.") { (a: Tensor) -> OpResult in
      .named("linalg_polar", ["U", "H"], try polar(a))
    }
    op("linalg.tensorinv(Tensor self, int ind=2)", function, "The inverse of tensordot.") { (a: Tensor, n: Int) in try tensorinv(a, n) }
    op("linalg.tensorsolve(Tensor self, Tensor other, int[]? dims=None)", function, "x with tensordot(A, x) = B.") {
      (a: Tensor, b: Tensor, d: [Int]?) in try tensorsolve(a, b, d)
    }
    op("linalg.vander(Tensor x, *, int? N=None)", [.function], "Powers of vectors, rising.") { (x: Tensor, n: Int?) in
      if x.dtype == .bool {
        throw TorchError(.notImplemented, "linalg.vander supports floating point, complex, and integer tensors, but got Bool")
      }
      let count = n ?? (x.ndim == 0 ? 1 : x.shape[x.ndim - 1])
      if count <= 1 { throw TorchError.runtime("N must be greater than 1.") }
      return try powers(x, count)
    }
    op("vander(Tensor x, int? N=None, bool increasing=False)", [.function], "Powers of a vector, falling.") {
      (x: Tensor, n: Int?, rising: Bool) in
      if x.ndim != 1 { throw TorchError.runtime("x must be a one-dimensional tensor.") }
      let count = n ?? x.numel
      if count < 0 { throw TorchError.runtime("N must be non-negative.") }
      let p = try powers(x, count)
      return rising || count <= 1 ? p : try flip(p, [1])
    }
  }
}

private func number(_ x: Double?) throws(TorchError) -> Tensor? {
  guard let x else { return nil }
  return try full([], .float(x), .float64)
}

private func cross(_ a: Tensor, _ b: Tensor, _ dim: Int) throws -> Tensor {
  if a.ndim != b.ndim { throw TorchError.runtime("linalg.cross: inputs must have the same number of dimensions.") }
  let d = try wrapDim(dim, a.ndim)
  if a.ndim == 0 || a.shape[d] != 3 || b.shape[d] != 3 {
    throw TorchError.runtime(
      "linalg.cross: inputs dimension \(dim) must have length 3. Got \(a.ndim == 0 ? 1 : a.shape[d]) and \(b.ndim == 0 ? 1 : b.shape[d])")
  }
  if a.dtype != b.dtype { throw TorchError.runtime("expected scalar type \(a.dtype.scalarName) but found \(b.dtype.scalarName)") }
  let (x, y) = try expanded(a, b)
  func steps(_ p: [Tensor]) throws -> Tensor {
    try roll(p[0], [-1], [d]) * roll(p[1], [-2], [d]) - roll(p[0], [-2], [d]) * roll(p[1], [-1], [d])
  }
  return try replayed("LinalgCrossBackward0", [x, y], value: { try crossRaw(x, y, d) ?? steps([x, y]) }, steps)
}
