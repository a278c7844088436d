// Matrix products and what is made of them.

extension OpTable {
  mutating func declareLinearAlgebra() {
    let made: Variants = [.function, .method, .out]
    op("mm(Tensor self, Tensor mat2)", made, "The product of two matrices.") { (a: Tensor, b: Tensor) in try mm(a, b) }
    op("bmm(Tensor self, Tensor mat2)", made, "Products of batches of matrices.") { (a: Tensor, b: Tensor) in try bmm(a, b) }
    op("mv(Tensor self, Tensor vec)", made, "Matrix times vector.") { (a: Tensor, b: Tensor) in try mv(a, b) }
    op("dot(Tensor self, Tensor tensor)", made, "The product of two vectors.") { (a: Tensor, b: Tensor) in try dot(a, b) }
    op("inner(Tensor self, Tensor other)", made, "Products along the last dimension.") { (a: Tensor, b: Tensor) in
      if a.ndim == 0 || b.ndim == 0 { return try mul(a, b) }
      if a.ndim == 1 && b.ndim == 1 { return try dot(a, b) }
      return try tensordot(a, b, [a.ndim - 1], [b.ndim - 1])
    }
    op("outer(Tensor self, Tensor vec2)", aliases: ["ger"], made, "All products of two vectors.") { (a: Tensor, b: Tensor) in
      try outer(a, b)
    }
    op("matmul(Tensor self, Tensor other)", aliases: ["linalg.matmul"], made, "The matrix product by rank.") { (a: Tensor, b: Tensor) in
      try matmul(a, b)
    }
    op("addmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1)", .pointwise, "beta * self + alpha * mat1 @ mat2.") {
      (c: Tensor, a: Tensor, b: Tensor, x: Scalar, y: Scalar) in try addmm(c, a, b, x, y)
    }
    op(
      "addmv(Tensor self, Tensor mat, Tensor vec, *, Scalar beta=1, Scalar alpha=1)",
      [.pointwise, .inPlaceFunction, .hasDeprecatedTwin], "beta * self + alpha * mat @ vec."
    ) {
      (c: Tensor, a: Tensor, b: Tensor, x: Scalar, y: Scalar) in
      try replayed("AddmvBackward0", [c, a, b]) { p in try scaledSum(p[0], x, mv(p[1], p[2]), y) }
    }
    op(
      "addr(Tensor self, Tensor vec1, Tensor vec2, *, Scalar beta=1, Scalar alpha=1)", [.pointwise, .hasDeprecatedTwin],
      "beta * self + alpha * outer."
    ) {
      (c: Tensor, a: Tensor, b: Tensor, x: Scalar, y: Scalar) in
      try replayed("AddrBackward0", [c, a, b]) { p in
        if p[0].dtype == .bool && p[1].dtype == .bool && p[2].dtype == .bool {
          let product = try outer(p[1], p[2])
          return try elementwise(.logicalOr, x.double == 0 ? zerosLike(p[0]) : p[0], y.double == 0 ? zerosLike(product) : product, .bool)
        }
        return try scaledSum(p[0], x, outer(p[1], p[2]), y)
      }
    }
    op(
      "baddbmm(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1)", [.pointwise, .hasDeprecatedTwin],
      "beta * self + alpha * batch1 @ batch2."
    ) {
      (c: Tensor, a: Tensor, b: Tensor, x: Scalar, y: Scalar) in
      try replayed("BaddbmmBackward0", [c, a, b]) { p in try scaledSum(p[0], x, bmm(p[1], p[2]), y) }
    }
    op("kron(Tensor self, Tensor other)", made, "The Kronecker product.") { (a: Tensor, b: Tensor) in
      let n = max(a.ndim, b.ndim)
      let sa = [Int](repeating: 1, count: n - a.ndim) + a.shape.list
      let sb = [Int](repeating: 1, count: n - b.ndim) + b.shape.list
      let x = try reshape(a, sa.flatMap { [$0, 1] })
      let y = try reshape(b, sb.flatMap { [1, $0] })
      return try replayed("UnsafeViewBackward0", [x, y]) { try reshape(mul($0[0], $0[1]), zip(sa, sb).map { $0 * $1 }) }
    }
    op("tensordot(Tensor a, Tensor b, any dims=2)", [.function], "Products summed over the last and first dims.") {
      (a: Tensor, b: Tensor, given: Arg) in
      if case .list(let pair, _) = given, pair.count == 2 { return try tensordot(a, b, [Int].from(pair[0]), [Int].from(pair[1])) }
      let n = try Int.from(given)
      if n < 0 || n > min(a.ndim, b.ndim) { throw TorchError.runtime("tensordot expects dims <= ndim_a or ndim_b, but got dims=\(n)") }
      return try tensordot(a, b, Array((a.ndim - n)..<a.ndim), Array(0..<n))
    }
  }
}

/// beta * c + alpha * product; with beta 0 what `c` holds, nan too, does not count.
func scaledSum(_ c: Tensor, _ beta: Scalar, _ product: Tensor, _ alpha: Scalar) throws(TorchError) -> Tensor {
  let scaled = try mul(product, alpha)
  if beta.double != 0 { return try add(mul(c, beta), scaled) }
  // The broadcast and its errors stay.
  let shape = try broadcast(c.shape, scaled.shape)
  return shape == scaled.shape ? scaled : try expand(scaled, shape.list)
}

/// The sum of products over the dimensions `da` of `a` and `db` of `b`, which pair up; the others of `a`, then of `b`, remain.
package func tensordot(_ a: Tensor, _ b: Tensor, _ da: [Int], _ db: [Int]) throws(TorchError) -> Tensor {
  if da.count != db.count { throw .runtime("both dimension lists should have same length") }
  var (wa, wb): ([Int], [Int]) = ([], [])
  for (i, j) in zip(da, db) {
    let (p, q) = (try wrapDim(i, a.ndim), try wrapDim(j, b.ndim))
    if a.shape[p] != b.shape[q] {
      throw .runtime(
        "contracted dimensions need to match, but first has size \(a.shape[p]) in dim \(p) and second has size \(b.shape[q]) in dim \(q)")
    }
    wa.append(p)
    wb.append(q)
  }
  let fa = (0..<a.ndim).filter { !wa.contains($0) }
  let fb = (0..<b.ndim).filter { !wb.contains($0) }
  let k = wa.map { a.shape[$0] }.reduce(1, *)
  let x = try reshape(permute(a, fa + wa), [fa.map { a.shape[$0] }.reduce(1, *), k])
  let y = try reshape(permute(b, wb + fb), [k, fb.map { b.shape[$0] }.reduce(1, *)])
  return try reshape(mm(x, y), fa.map { a.shape[$0] } + fb.map { b.shape[$0] })
}
