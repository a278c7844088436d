// Products of stacks of vectors and matrices, a vector being one axis: vecdot, matvec and vecmat.
import Language
import Tensor
import Torch

/// One of them: its axes as NumPy's messages write them, and how many of each operand's belong to it.
private struct VectorProduct {
  let name: String
  let signature: String
  let axes: (Int, Int)

  static let vecdot = VectorProduct(name: "vecdot", signature: "(n),(n)->()", axes: (1, 1))
  static let matvec = VectorProduct(name: "matvec", signature: "(m,n),(n)->(m)", axes: (2, 1))
  static let vecmat = VectorProduct(name: "vecmat", signature: "(n),(n,m)->(m)", axes: (1, 2))

  /// ValueError where an operand has too few axes or the lengths differ.
  func check(_ x: Tensor, _ y: Tensor) throws(Raise) {
    for (i, (t, needed)) in [(x, axes.0), (y, axes.1)].enumerated() where t.ndim < needed {
      throw valueError(
        """
        \(name): Input operand \(i) does not have enough dimensions (has \(t.ndim), gufunc core with signature \(signature) \
        requires \(needed))
        """
      )
    }
    let n = x.shape[x.ndim - 1], k = y.shape[y.ndim - axes.1]
    if n != k {
      throw valueError(
        """
        \(name): Input operand 1 has a mismatch in its core dimension 0, with gufunc signature \(signature) (size \(k) is different \
        from \(n))
        """
      )
    }
  }
}

/// The sums of products along an axis of both, the first vector conjugated.
func vectorDot(_ given: Tensor, _ other: Tensor, axis: Value) throws(Raise) -> Tensor {
  if given.ndim == 0 || other.ndim == 0 { try VectorProduct.vecdot.check(given, other) }
  let x = try lastAxis(given, axis), y = try lastAxis(other, axis)
  try VectorProduct.vecdot.check(x, y)
  let first = try conjugated(x)
  if x.ndim == 1, y.ndim == 1 { return try dotProduct(first, y) }
  let products = try ufunc("multiply", first, y)
  return try reduce(.sum, products, [products.ndim - 1], dtype: products.dtype)
}

private func conjugated(_ x: Tensor) throws(Raise) -> Tensor { x.dtype.isComplex ? try ufunc("conjugate", x) : x }

/// `x` with the axis that `axis` names last.
private func lastAxis(_ x: Tensor, _ axis: Value) throws(Raise) -> Tensor {
  let d = try plainAxis(try indexValue(axis), x.ndim)
  return d == x.ndim - 1 ? x : try engine { () throws(TorchError) in try movedim(x, [d], [-1]) }
}

extension FunctionTable {
  mutating func declareVectorProducts() {
    function("vecdot(x1, x2, /, out=None, *, axis=-1)", "Products of vectors along an axis, the first conjugated.") { a throws(Raise) in
      try deliver(try vectorDot(try asTensor(a[0]), try asTensor(a[1]), axis: a[3]), a[2])
    }
    function("matvec(x1, x2, /, out=None)", "Products of matrices and vectors.") { a throws(Raise) in
      let x = try asTensor(a[0]), y = try asTensor(a[1])
      try VectorProduct.matvec.check(x, y)
      // One matrix for all vectors is one product of matrices.
      if x.ndim == 2 { return try deliver(try product(y, turned(x)), a[2]) }
      let column = try product(x, try reshaped(y, y.shape.list + [1]))
      return try deliver(try reshaped(column, Array(column.shape.list.dropLast())), a[2])
    }
    function("vecmat(x1, x2, /, out=None)", "Products of vectors, which are conjugated, and matrices.") { a throws(Raise) in
      let x = try asTensor(a[0]), y = try asTensor(a[1])
      try VectorProduct.vecmat.check(x, y)
      if y.ndim == 2 { return try deliver(try product(try conjugated(x), y), a[2]) }
      let row = try product(try reshaped(try conjugated(x), x.shape.inserting(1, at: x.ndim - 1).list), y)
      return try deliver(try reshaped(row, row.shape.removing(at: row.ndim - 2).list), a[2])
    }
  }
}
