// Matrix products and their relatives.
import Language
import Tensor
import Torch

/// `a @ b`.
func matmulValue(_ a: Value, _ b: Value) throws(Raise) -> Value {
  guard case .strong(let x)? = try operand(a) else { throw CoreSignature.matmul.missesAxes(0, 0, of: 1) }
  guard case .strong(let y)? = try operand(b) else { throw CoreSignature.matmul.missesAxes(1, 0, of: 1) }
  return wrapped(try product(x, y))
}

/// A product of stacks of vectors and matrices: which axes of the operands belong to it, as NumPy's messages write them.
struct CoreSignature {
  let name: String
  let text: String

  static let matmul = CoreSignature(name: "matmul", text: "(n?,k),(k,m?)->(n?,m?)")
  static let vecdot = CoreSignature(name: "vecdot", text: "(n),(n)->()")
  static let matvec = CoreSignature(name: "matvec", text: "(m,n),(n)->(m)")
  static let vecmat = CoreSignature(name: "vecmat", text: "(n),(n,m)->(m)")

  /// Operand `i` has too few axes.
  func missesAxes(_ i: Int, _ ndim: Int, of needed: Int) -> Raise {
    valueError(
      """
      \(name): Input operand \(i) does not have enough dimensions (has \(ndim), gufunc core with signature \(text) requires \(needed))
      """
    )
  }

  /// The second operand's axis, of length `k`, does not fit the first one's, of length `n`.
  func mismatch(_ k: Int, _ n: Int) -> Raise {
    valueError(
      """
      \(name): Input operand 1 has a mismatch in its core dimension 0, with gufunc signature \(text) (size \(k) is different from \(n))
      """
    )
  }

  /// Raises where an operand has fewer axes than are `needed` of it, or their common axis two lengths.
  func check(_ x: Tensor, _ y: Tensor, needed: (Int, Int)) throws(Raise) {
    if x.ndim < needed.0 { throw missesAxes(0, x.ndim, of: needed.0) }
    if y.ndim < needed.1 { throw missesAxes(1, y.ndim, of: needed.1) }
    let n = x.shape[x.ndim - 1], k = y.shape[y.ndim - needed.1]
    if n != k { throw mismatch(k, n) }
  }
}

func product(_ x: Tensor, _ y: Tensor, _ name: String = "matmul") throws(Raise) -> Tensor {
  if x.ndim == 0 { throw CoreSignature.matmul.missesAxes(0, 0, of: 1) }
  if y.ndim == 0 { throw CoreSignature.matmul.missesAxes(1, 0, of: 1) }
  let k = x.shape[x.ndim - 1], other = y.shape[max(0, y.ndim - 2)]
  if k != other {
    throw CoreSignature.matmul.mismatch(other, k)
  }
  let d = numpyPromote(x.dtype, y.dtype)
  if x.ndim > 2 || y.ndim > 2 {
    _ = try broadcastShape([Dims(x.shape.list.dropLast(min(2, x.ndim))), Dims(y.shape.list.dropLast(min(2, y.ndim)))])
  }
  return try typedProduct(x, y, d, name) { (a, b) throws(TorchError) in try matmul(a, b) }
}

/// Bools multiply as numbers and become bools again. What floats meet with is reported for `name`: the status flags say that
/// something happened, which only a result that shows it makes true (a library's own spare lanes raise flags too).
private func typedProduct(
  _ x: Tensor, _ y: Tensor, _ d: DType, _ name: String, _ f: (Tensor, Tensor) throws(TorchError) -> Tensor
) throws(Raise) -> Tensor {
  FloatStatus.clear()
  let result = try engine { () throws(TorchError) in
    let w: DType = d == .bool ? .int64 : d
    let r = try f(to(x, w), to(y, w))
    return try to(r, d)
  }
  let raised = FloatStatus.raised.intersection(.ofProducts)
  if !raised.isEmpty, result.hasNonFinite {
    let list = try engine { () throws(TorchError) in result.partsAlong }.doubleList()
    var met: FloatStatus = []
    if raised.contains(.overflow), list.contains(where: { !$0.isFinite }) { met.insert(.overflow) }
    if raised.contains(.invalid), list.contains(where: \.isNaN) { met.insert(.invalid) }
    try FloatErrors.report(met, name)
  }
  return result
}

/// The last axis of `x` has another length than an axis of `y` that it is to be multiplied with.
private func notAligned(_ x: Tensor, _ y: Tensor, _ axis: Int) -> Raise {
  valueError(
    """
    shapes \(tightShape(x.shape)) and \(tightShape(y.shape)) not aligned: \(x.shape[x.ndim - 1]) (dim \(x.ndim - 1)) != \
    \(y.shape[axis]) (dim \(axis))
    """
  )
}

/// `np.dot`.
func dotProduct(_ x: Tensor, _ y: Tensor) throws(Raise) -> Tensor {
  if x.ndim == 0 || y.ndim == 0 { return try ufunc("multiply", x, y) }
  let axis = max(0, y.ndim - 2)
  if x.shape[x.ndim - 1] != y.shape[axis] { throw notAligned(x, y, axis) }
  let d = numpyPromote(x.dtype, y.dtype)
  if x.ndim == 1, y.ndim == 1, !d.isInexact { return try wholeDot(x, y, d) }
  if x.ndim <= 2 && y.ndim <= 2 { return try product(x, y, "dot") }
  return try contracted(x, y, [x.ndim - 1], [axis])
}

/// The product of two vectors of integers, which wraps round whatever their sign; of bools whether both hold anywhere.
private func wholeDot(_ x: Tensor, _ y: Tensor, _ d: DType) throws(Raise) -> Tensor {
  try engine { () throws(TorchError) in
    let (a, b, out) = (try x.packed(d), try y.packed(d), try Tensor(empty: Dims(), d))
    func sum<T: FixedWidthInteger & UnsignedInteger>(_: T.Type) {
      let (p, q) = (a.data.assumingMemoryBound(to: T.self), b.data.assumingMemoryBound(to: T.self))
      var total: T = 0
      for i in 0..<a.numel { total = d == .bool ? total | (p[i] & q[i]) : total &+ p[i] &* q[i] }
      out.data.storeBytes(of: total, as: T.self)
    }
    switch d.size {
    case 1: sum(UInt8.self)
    case 2: sum(UInt16.self)
    case 4: sum(UInt32.self)
    default: sum(UInt64.self)
    }
    return out
  }
}

/// `tensordot` over given axes.
func contracted(_ x: Tensor, _ y: Tensor, _ da: [Int], _ db: [Int]) throws(Raise) -> Tensor {
  for (i, j) in zip(da, db) where x.shape[i] != y.shape[j] { throw valueError("shape-mismatch for sum") }
  return try typedProduct(x, y, numpyPromote(x.dtype, y.dtype), "dot") { (a, b) throws(TorchError) in
    let keepA = (0..<a.ndim).filter { !da.contains($0) }, keepB = (0..<b.ndim).filter { !db.contains($0) }
    let inner = da.reduce(1) { $0 * a.shape[$1] }
    let left = try reshape(permute(a, keepA + da), [keepA.reduce(1) { $0 * a.shape[$1] }, inner])
    let right = try reshape(permute(b, db + keepB), [inner, keepB.reduce(1) { $0 * b.shape[$1] }])
    return try reshape(matmul(left, right), keepA.map { a.shape[$0] } + keepB.map { b.shape[$0] })
  }
}

extension FunctionTable {
  mutating func declareProducts() {
    function("matmul(x1, x2, /, out=None, *, casting='same_kind', order='K', dtype=None)", "The matrix product.") { a throws(Raise) in
      let casting = try castingArgument(a[3]), order = try orderArgument(a[4])
      var given = [a[0], a[1]]
      if let d = try dtypeArgument(a[5]) {
        for (i, v) in given.enumerated() {
          let x = try asTensor(v)
          if !x.dtype.castAllowed(to: d, casting) { throw NumPyErrors.cannotCastInput(i, of: 2, "matmul", x.dtype, to: d, casting) }
          given[i] = arrayValue(try engine { () throws(TorchError) in try to(x, d) })
        }
      }
      let v = try matmulValue(given[0], given[1])
      if !a[2].isMissingOrNone { return try deliver(try asTensor(v), a[2]) }
      return order == .columns && heldTensor(v) != nil ? arrayValue(try columnMajor(try asTensor(v))) : v
    }
    both("dot(a, b, out=None)", "The dot product.") { a throws(Raise) in
      for v in [a[0], a[1]] where Torch.tensor(v) != nil { try tellOfCopyKeyword() }
      return try deliver(try dotProduct(try asTensor(a[0]), try asTensor(a[1])), a[2])
    }
    function("vdot(a, b, /)", "The dot product of all elements.") { a throws(Raise) in
      let first = try conjugated(try asTensor(a[0]))
      return wrapped(try dotProduct(try reshaped(first, [-1]), try reshaped(try asTensor(a[1]), [-1])))
    }
    function("inner(a, b, /)", "The product over the last axes.") { a throws(Raise) in
      let x = try asTensor(a[0]), y = try asTensor(a[1])
      if x.ndim == 0 || y.ndim == 0 { return wrapped(try ufunc("multiply", x, y)) }
      // The second operand is turned first: so it stands in the messages.
      let other = y.ndim > 1 ? try engine { () throws(TorchError) in try transpose(y, -1, -2) } : y, axis = max(0, y.ndim - 2)
      if x.shape[x.ndim - 1] != other.shape[axis] { throw notAligned(x, other, axis) }
      if x.ndim == 2, y.ndim == 2 { return wrapped(try product(x, other, "dot")) }
      return wrapped(try contracted(x, y, [x.ndim - 1], [y.ndim - 1]))
    }
    function("outer(a, b, out=None)", "Every product of two elements.") { a throws(Raise) in
      let x = try reshaped(try asTensor(a[0]), [-1, 1]), y = try reshaped(try asTensor(a[1]), [1, -1])
      return try deliver(try ufunc("multiply", x, y), a[2])
    }
    function("tensordot(a, b, axes=2)", "The product summed over axes.") { a throws(Raise) in
      let x = try asTensor(a[0]), y = try asTensor(a[1])
      if case .int(let n) = a[2].unwrapped {
        if n > x.ndim || n > y.ndim || n < 0 { throw valueError("shape-mismatch for sum") }
        return arrayValue(try contracted(x, y, Array((x.ndim - n)..<x.ndim), Array(0..<n)))
      }
      let pair = try sequenceItems(a[2])
      if pair.count != 2 { throw valueError("axes must be an int or a pair") }
      let da = try shapeArgument(pair[0]).map { (i) throws(Raise) in try plainAxis(i, x.ndim) }
      let db = try shapeArgument(pair[1]).map { (i) throws(Raise) in try plainAxis(i, y.ndim) }
      if da.count != db.count { throw valueError("shape-mismatch for sum") }
      return arrayValue(try contracted(x, y, da, db))
    }
    function("einsum(subscripts, *operands, out=None, optimize=False)", "Einstein's summation.") { a throws(Raise) in
      // How the products are ordered changes no more than their speed.
      if case .str(let s) = a[3], !["greedy", "optimal"].contains(s.string) {
        throw Raise(types.KeyError, "Path type \(s.string) not found, valid options are {'optimal', 'greedy'}.")
      }
      let text = try str(a[0])
      let list = try sequenceItems(a[1]).map { (v) throws(Raise) in try asTensor(v) }
      guard let first = list.first else { throw valueError("must provide at least an operand and a subscripts list to einsum") }
      let d = list.reduce(first.dtype) { numpyPromote($0, $1.dtype) }
      let r: Tensor
      do throws(TorchError) {
        var same: [Tensor] = []
        for x in list { same.append(try to(x, d == .bool ? .int64 : d)) }
        r = try to(einsum(text, same), d)
      } catch {
        throw valueError(error.message)
      }
      return try deliver(r, a[2])
    }
    function("kron(a, b)", "The Kronecker product.") { a throws(Raise) in
      var x = try asTensor(a[0]), y = try asTensor(a[1])
      let rank = max(x.ndim, y.ndim)
      (x, y) = (try raised(x, rank), try raised(y, rank))
      var (sx, sy, out) = ([Int](), [Int](), [Int]())
      for d in 0..<rank {
        sx += [x.shape[d], 1]
        sy += [1, y.shape[d]]
        out.append(x.shape[d] * y.shape[d])
      }
      return wrapped(try reshaped(try ufunc("multiply", try reshaped(x, sx), try reshaped(y, sy)), out))
    }
    function("cross(a, b, axisa=-1, axisb=-1, axisc=-1, axis=None)", "The vector product.") { a throws(Raise) in
      let axis = a[5].isNone ? nil : a[5]
      func vectors(_ v: Value, _ own: Value) throws(Raise) -> Tensor {
        let t = try asTensor(v)
        if t.ndim == 0 { throw valueError("At least one array has zero dimension") }
        let d = try plainAxis(try indexValue(axis ?? own), t.ndim)
        return try engine { () throws(TorchError) in try movedim(t, [d], [-1]) }
      }
      let x = try vectors(a[0], a[2]), y = try vectors(a[1], a[3])
      let sizes = [x.shape[x.ndim - 1], y.shape[y.ndim - 1]]
      if sizes.contains(where: { $0 != 2 && $0 != 3 }) {
        throw valueError("incompatible dimensions for cross product\n(dimension must be 2 or 3)")
      }
      if sizes.contains(2) {
        try giveWarning(
          "Arrays of 2-dimensional vectors are deprecated. Use arrays of 3-dimensional vectors instead. (deprecated in NumPy 2.0)",
          types.DeprecationWarning)
      }
      // The third component of a vector of two is 0.
      func part(_ t: Tensor, _ i: Int) throws(Raise) -> Tensor {
        if i >= t.shape[t.ndim - 1] { return try made(Dims(), .int(0), t.dtype) }
        return try engine { () throws(TorchError) in try select(t, t.ndim - 1, i) }
      }
      func term(_ i: Int, _ j: Int) throws(Raise) -> Tensor {
        try ufunc("subtract", try ufunc("multiply", part(x, i), part(y, j)), try ufunc("multiply", part(x, j), part(y, i)))
      }
      if sizes == [2, 2] { return arrayValue(try term(0, 1)) }
      let parts = [try term(1, 2), try term(2, 0), try term(0, 1)]
      let d = try plainAxis(try indexValue(axis ?? a[4]), parts[0].ndim + 1)
      return arrayValue(try engine { () throws(TorchError) in try stack(parts, d) })
    }
  }
}
