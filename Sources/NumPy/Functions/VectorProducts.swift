// Products of stacks of vectors and matrices, a vector being one axis: vecdot, matvec and vecmat.
import Language
import Tensor
import Torch

/// The sums of products along an axis of both, the first vector conjugated.
func vectorDot(_ given: Tensor, _ other: Tensor, axis: Value) throws(Raise) -> Tensor {
  if given.ndim == 0 || other.ndim == 0 { try CoreSignature.vecdot.check(given, other, needed: (1, 1)) }
  let x = try lastAxis(given, axis), y = try lastAxis(other, axis)
  try CoreSignature.vecdot.check(x, y, needed: (1, 1))
  let first = try conjugated(x)
  if x.ndim == 1, y.ndim == 1 { return try dotProduct(first, y) }
  let products = try ufunc("multiply", first, y)
  return try reduce(.sum, products, [products.ndim - 1], dtype: products.dtype)
}

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
      try CoreSignature.matvec.check(x, y, needed: (2, 1))
      // One matrix for all vectors is one product of matrices.
      if x.ndim == 2 { return try deliver(try product(y, turned(x), "matvec"), a[2]) }
      let column = try product(x, try reshaped(y, y.shape.list + [1]), "matvec")
      return try deliver(try reshaped(column, Array(column.shape.list.dropLast())), a[2])
    }
    function("vecmat(x1, x2, /, out=None)", "Products of vectors, which are conjugated, and matrices.") { a throws(Raise) in
      let x = try asTensor(a[0]), y = try asTensor(a[1])
      try CoreSignature.vecmat.check(x, y, needed: (1, 2))
      if y.ndim == 2 { return try deliver(try product(try conjugated(x), y, "vecmat"), a[2]) }
      let row = try product(try reshaped(try conjugated(x), x.shape.inserting(1, at: x.ndim - 1).list), y, "vecmat")
      return try deliver(try reshaped(row, row.shape.removing(at: row.ndim - 2).list), a[2])
    }
  }
}
