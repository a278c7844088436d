// Singular values and eigenvalues by LAPACK, in the type of the matrix: gesdd, syevd (heevd of complex numbers), geev.
import Glibc

extension Factorisation {
  // MARK: - Singular values

  /// `u @ diag(s) @ vh`.
  static func svd(_ x: Tensor, full: Bool) throws(TorchError) -> (u: Tensor, s: Tensor, vh: Tensor) {
    try checkSize(x)
    let (m, n) = (x.shape[0], x.shape[1]), k = min(m, n)
    let (uc, vr) = full ? (m, n) : (k, k)
    let s = try Tensor(empty: [k], x.dtype.part)
    if k == 0 { return (try eye(m, uc, x.dtype), s, try eye(vr, n, x.dtype)) }
    let known = try contents(x)
    if known.nan { throw TorchError(.linAlg, "SVD did not converge") }
    if !known.finite { return (try nan([m, uc], x.dtype), try nan([k], s.dtype), try nan([vr, n], x.dtype)) }
    let u = try Tensor(empty: [uc, m], x.dtype), vt = try Tensor(empty: [n, vr], x.dtype)
    try gesdd(x.dtype.lapackType(), full ? "A" : "S", columns(x), s, u, vt)
    return (swapped(u), s, swapped(vt))
  }

  /// The singular values alone, which takes another and quicker way.
  static func singularValues(_ x: Tensor) throws(TorchError) -> Tensor {
    try checkSize(x)
    let s = try Tensor(empty: [min(x.shape[0], x.shape[1])], x.dtype.part)
    if s.numel == 0 { return s }
    let known = try contents(x)
    if known.nan { throw TorchError(.linAlg, "SVD did not converge") }
    if !known.finite { return try nan(s.shape, s.dtype) }
    let none = try Tensor(empty: [1, 1], x.dtype)
    try gesdd(x.dtype.lapackType(), "N", columns(x), s, none, none)
    return s
  }

  /// `a`, `u` and `vt` are column by column; `a` is lost.
  private static func gesdd<T: BlasNumber>(
    _ t: T.Type, _ job: Unicode.Scalar, _ a: Tensor, _ s: Tensor, _ u: Tensor, _ vt: Tensor
  ) throws(TorchError) {
    var (job, m, n, info) = (blasLetter(job), Int32(a.shape[1]), Int32(a.shape[0]), Int32(0))
    var (lda, ldu, ldvt) = (m, Int32(u.shape[1]), Int32(vt.shape[1]))
    let (k, longer) = (Int(min(m, n)), Int(max(m, n)))
    var integers = [Int32](repeating: 0, count: 8 * k)
    if T.kind == .complex {
      typealias Gesdd =
        @convention(c) (
          Letter, Count, Count, Numbers, Count, Numbers, Numbers, Count, Numbers, Count, Numbers, Count, Numbers, Count, Count
        ) -> Void
      let gesdd = try routine(t, "gesdd", Gesdd.self)
      withParts(T.Part.self, max(7 * k, 5 * k * k + 5 * k, 2 * longer * k + 2 * k * k + k)) { room in
        withWorkspace(t) { work, size in
          gesdd(&job, &m, &n, a.data, &lda, s.data, u.data, &ldu, vt.data, &ldvt, work, size, room, &integers, &info)
        }
      }
    } else {
      typealias Gesdd =
        @convention(c) (Letter, Count, Count, Numbers, Count, Numbers, Numbers, Count, Numbers, Count, Numbers, Count, Count, Count) -> Void
      let gesdd = try routine(t, "gesdd", Gesdd.self)
      withWorkspace(t) { work, size in
        gesdd(&job, &m, &n, a.data, &lda, s.data, u.data, &ldu, vt.data, &ldvt, work, size, &integers, &info)
      }
    }
    if info > 0 { throw TorchError(.linAlg, "SVD did not converge") }
  }

  // MARK: - Eigenvalues of Hermitian matrices

  /// Eigenvalues in rising order, and eigenvectors where they are wanted, of a matrix of which one triangle is read.
  static func eigh(_ x: Tensor, upper: Bool, vectors: Bool = true) throws(TorchError) -> (w: Tensor, v: Tensor) {
    try checkSize(x)
    let n = x.shape[0]
    let w = try Tensor(empty: [n], x.dtype.part)
    // With a column to spare: OpenBLAS's product of a matrix and a vector, which reduces the complex ones, reads one past the last.
    let spared = try zeros([n + 1, n], x.dtype)
    let a = spared.view(shape: [n, n], strides: [n, 1], offset: spared.offset, tracked: false)
    if n == 0 { return (w, a) }
    a.write(swapped(x))
    // Only one triangle is read; by columns it is the other one.
    if try !contents(triangle(a, 0, upper: !upper)).finite { return (try nan([n], w.dtype), try nan([n, n], x.dtype)) }
    try syevd(x.dtype.lapackType(), vectors ? "V" : "N", upper ? "U" : "L", a, w)
    return (w, swapped(a))
  }

  /// The eigenvectors come in place of `a`, which is column by column.
  private static func syevd<T: BlasNumber>(
    _ t: T.Type, _ job: Unicode.Scalar, _ side: Unicode.Scalar, _ a: Tensor, _ w: Tensor
  ) throws(TorchError) {
    var (job, triangle, n, lda, info) = (blasLetter(job), blasLetter(side), Int32(w.numel), Int32(w.numel), Int32(0))
    var integers = [Int32](repeating: 0, count: 3 + 5 * w.numel)
    var integerCount = Int32(integers.count)
    if T.kind == .complex {
      typealias Heevd =
        @convention(c) (Letter, Letter, Count, Numbers, Count, Numbers, Numbers, Count, Numbers, Count, Count, Count, Count) -> Void
      let heevd = try routine(t, "heevd", Heevd.self)
      let parts = 1 + 5 * w.numel + 2 * w.numel * w.numel
      var partCount = Int32(clamping: parts)
      withParts(T.Part.self, parts) { room in
        withWorkspace(t) { work, size in
          heevd(&job, &triangle, &n, a.data, &lda, w.data, work, size, room, &partCount, &integers, &integerCount, &info)
        }
      }
    } else {
      typealias Syevd =
        @convention(c) (Letter, Letter, Count, Numbers, Count, Numbers, Numbers, Count, Count, Count, Count) -> Void
      let syevd = try routine(t, "syevd", Syevd.self)
      withWorkspace(t) { work, size in syevd(&job, &triangle, &n, a.data, &lda, w.data, work, size, &integers, &integerCount, &info) }
    }
    if info > 0 { throw TorchError(.linAlg, "Eigenvalues did not converge") }
  }

  // MARK: - Eigenvalues of any matrix

  /// Eigenvalues and right eigenvectors of length 1, complex of real matrices too; `v` is no matrix where vectors are not wanted.
  static func eig(_ x: Tensor, vectors: Bool) throws(TorchError) -> (w: Tensor, v: Tensor) {
    try checkSize(x)
    let n = x.shape[0], complex = try x.dtype.complexType()
    let w = try Tensor(empty: [n], complex), v = try Tensor(empty: vectors ? [n, n] : [1, 1], complex)
    if n == 0 { return (w, v) }
    if x.dtype.isComplex {
      try geev(x.dtype.lapackType(), columns(x), w, v, vectors)
    } else {
      let (re, im) = (try Tensor(empty: [n], x.dtype), try Tensor(empty: [n], x.dtype)), packed = try Tensor(empty: v.shape, x.dtype)
      try geev(x.dtype.lapackType(), columns(x), re, im, packed, vectors)
      w.partsAlong.write(try stack([re, im], 1))
      if vectors { unpack(im, packed, v.partsAlong) }
    }
    return (w, vectors ? swapped(v) : v)
  }

  /// LAPACK packs the eigenvectors of real matrices: those of a complex pair are conjugates, of whose real part and imaginary part one
  /// column each is kept. All are column by column; `parts` has both parts of each number.
  private static func unpack(_ imaginary: Tensor, _ packed: Tensor, _ parts: Tensor) {
    let n = imaginary.numel
    func column(_ x: Tensor, _ j: Int) -> Tensor { x.view(shape: [n], strides: [1], offset: x.offset + j * n, tracked: false) }
    func column(_ j: Int, _ part: Int) -> Tensor {
      parts.view(shape: [n], strides: [2], offset: parts.offset + 2 * j * n + part, tracked: false)
    }
    let im = imaginary.doubles()
    var j = 0
    while j < n {
      column(j, 0).write(column(packed, j))
      column(j, 1).fill(.int(0))
      if im[j] != 0, j + 1 < n {
        column(j, 1).write(column(packed, j + 1))
        column(j + 1, 0).write(column(packed, j))
        let other = column(j + 1, 1)
        other.write(column(packed, j + 1))
        if let negative = try? elementwise(.neg, other, other.dtype) { other.write(negative) }
        j += 1
      }
      j += 1
    }
  }

  /// Of a real matrix; all are column by column, `a` is lost.
  static func geev<T: BlasNumber>(
    _ t: T.Type, _ a: Tensor, _ re: Tensor, _ im: Tensor, _ v: Tensor, _ vectors: Bool
  ) throws(TorchError) {
    typealias Geev =
      @convention(c) (
        Letter, Letter, Count, Numbers, Count, Numbers, Numbers, Numbers, Count, Numbers, Count, Numbers, Count, Count
      ) -> Void
    let geev = try routine(t, "geev", Geev.self)
    var (n, lda, one, columns, info) = (Int32(re.numel), Int32(re.numel), Int32(1), Int32(v.shape[1]), Int32(0))
    var (left, right) = (blasLetter("N"), blasLetter(vectors ? "V" : "N"))
    withWorkspace(t) { work, size in
      geev(&left, &right, &n, a.data, &lda, re.data, im.data, v.data, &one, v.data, &columns, work, size, &info)
    }
    if info > 0 { throw TorchError(.linAlg, "Eigenvalues did not converge") }
  }

  /// Of a complex one.
  private static func geev<T: BlasNumber>(_ t: T.Type, _ a: Tensor, _ w: Tensor, _ v: Tensor, _ vectors: Bool) throws(TorchError) {
    typealias Geev =
      @convention(c) (
        Letter, Letter, Count, Numbers, Count, Numbers, Numbers, Count, Numbers, Count, Numbers, Count, Numbers, Count
      ) -> Void
    let geev = try routine(t, "geev", Geev.self)
    var (n, lda, one, columns, info) = (Int32(w.numel), Int32(w.numel), Int32(1), Int32(v.shape[1]), Int32(0))
    var (left, right) = (blasLetter("N"), blasLetter(vectors ? "V" : "N"))
    withParts(T.Part.self, 2 * w.numel) { room in
      withWorkspace(t) { work, size in
        geev(&left, &right, &n, a.data, &lda, w.data, v.data, &one, v.data, &columns, work, size, room, &info)
      }
    }
    if info > 0 { throw TorchError(.linAlg, "Eigenvalues did not converge") }
  }
}
