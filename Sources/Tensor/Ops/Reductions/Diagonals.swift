// Reductions and products that one pass over memory gives: traces, counts, cross products.

/// The sum of the diagonal of a matrix, floats in double as in PyTorch; ints give int64.
func traceRaw(_ x: Tensor) throws(TorchError) -> Tensor {
  let out = try Tensor(empty: Dims(), sumType(x.dtype))
  Tensor.store(x.dtype.accept(Trace(x: x)), out.data, out.dtype)
  return out
}

private struct Trace: DTypeVisitor {
  let x: Tensor

  func visit(_ type: Truth.Type) -> Scalar { whole { Int64(($0 as Truth).byte) } }
  func visit<T: WholeElement>(_ type: T.Type) -> Scalar { whole { Int64(truncatingIfNeeded: $0 as T) } }
  func visit<T: RealElement>(_ type: T.Type) -> Scalar { .float(diagonal(0.0) { $0 + Double($1 as T) }) }
  func visit<T: NarrowElement>(_ type: T.Type) -> Scalar { .float(Double(diagonal(Float(0)) { $0 + ($1 as T).float })) }
  func visit<P: ComplexPart>(_ type: Complex<P>.Type) -> Scalar {
    let (a, b) = diagonal((0.0, 0.0)) { ($0.0 + Double(($1 as Complex<P>).real), $0.1 + Double($1.imaginary)) }
    return .complex(a, b)
  }

  private func whole<T>(_ number: (T) -> Int64) -> Scalar { .int(Int(diagonal(0 as Int64) { $0 &+ number($1) })) }
  private func diagonal<T, R>(_ start: R, _ add: (R, T) -> R) -> R {
    let (p, step) = (x.pointer(T.self), x.strides[0] &+ x.strides[1])
    var total = start
    for i in 0..<min(x.rowCount, x.columnCount) { total = add(total, p[i &* step]) }
    return total
  }
}

/// How many elements are not zero, as int64; a nan is not.
func countNonzero(_ x: Tensor) throws(TorchError) -> Tensor { try full(Dims(), .int(countNonzero(x)), .int64) }

/// The cross products of vectors along `d`, where both of one shape have 3 elements; nil for types that have no product.
func crossRaw(_ a: Tensor, _ b: Tensor, _ d: Int) throws(TorchError) -> Tensor? {
  if a.dtype == .bool { return nil }
  let (x, y) = (try a.packed(), try b.packed())
  let out = try Tensor(like: x, x.dtype)
  var inner = 1
  for i in (d + 1)..<max(d + 1, x.ndim) { inner *= x.shape[i] }
  x.dtype.accept(Cross(x: x, y: y, out: out, inner: inner))
  return out
}

private struct Cross: DTypeVisitor {
  let x: Tensor
  let y: Tensor
  let out: Tensor
  let inner: Int

  func visit(_ type: Truth.Type) {}
  func visit<T: WholeElement>(_ type: T.Type) { run(type) { $0 &* $1 &- $2 &* $3 } }
  // Of floats one product is not rounded, as in PyTorch.
  func visit<T: RealElement>(_ type: T.Type) { run(type) { (-($2 * $3)).addingProduct($0, $1) } }
  func visit<T: NarrowElement>(_ type: T.Type) { run(type) { T((-($2.float * $3.float)).addingProduct($0.float, $1.float)) } }
  func visit<P: ComplexPart>(_ type: Complex<P>.Type) { run(type) { $0 * $1 - $2 * $3 } }

  private func run<T>(_ t: T.Type, _ difference: (T, T, T, T) -> T) {
    let (p, q, o, step) = (x.pointer(t), y.pointer(t), out.pointer(t), inner)
    for block in 0..<(inner == 0 ? 0 : x.numel / (3 * inner)) {
      for k in (block * 3 * inner)..<(block * 3 * inner + inner) {
        let (a0, a1, a2) = (p[k], p[k + step], p[k + 2 * step])
        let (b0, b1, b2) = (q[k], q[k + step], q[k + 2 * step])
        o[k] = difference(a1, b2, a2, b1)
        o[k + step] = difference(a2, b0, a0, b2)
        o[k + 2 * step] = difference(a0, b1, a1, b0)
      }
    }
  }
}
