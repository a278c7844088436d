// Reductions and products that one pass over memory gives: traces, counts, cross products.

/// The sum of the diagonal of a matrix, floats in double as in PyTorch; ints give int64.
func traceRaw(_ x: Tensor) throws(TorchError) -> Tensor {
  if x.dtype.isNarrow { return try traceRaw(x.converted(x.dtype.computing)).converted(x.dtype) }
  if x.dtype.isBarebones { return try traceRaw(x.converted(.int64)) }
  let out = try Tensor(empty: Dims(), sumType(x.dtype))
  let (n, step) = (min(x.rowCount, x.columnCount), x.strides[0] &+ x.strides[1])
  func real<T: BinaryFloatingPoint>(_ t: T.Type) {
    let p = x.pointer(t)
    var total = 0.0
    for i in 0..<n { total += Double(p[i &* step]) }
    out.pointer(t).pointee = T(total)
  }
  func whole<T: FixedWidthInteger>(_ t: T.Type) {
    let p = x.pointer(t)
    var total: Int64 = 0
    for i in 0..<n { total &+= Int64(truncatingIfNeeded: p[i &* step]) }
    out.pointer(Int64.self).pointee = total
  }
  switch x.dtype {
  case .float32: real(Float.self)
  case .float64: real(Double.self)
  case .int64: whole(Int64.self)
  case .int32: whole(Int32.self)
  case .int16: whole(Int16.self)
  case .int8: whole(Int8.self)
  case .uint8, .bool: whole(UInt8.self)
  default: throw unsupported("trace", x.dtype)
  }
  return out
}

/// How many elements are not zero, as int64; a nan is not.
func countNonzero(_ x: Tensor) throws(TorchError) -> Tensor {
  if x.dtype.isNarrow || x.dtype.isBarebones { return try countNonzero(x.converted(x.dtype.isNarrow ? .float32 : .int64)) }
  let source = x.isDense ? x : try x.copied()
  let n = x.numel
  func count<T: Numeric>(_ t: T.Type) -> Int {
    let p = source.pointer(t)
    var total = 0
    for i in 0..<n { total &+= p[i] != 0 ? 1 : 0 }
    return total
  }
  let total =
    switch x.dtype {
    case .float32: count(Float.self)
    case .float64: count(Double.self)
    case .int64: count(Int64.self)
    case .int32: count(Int32.self)
    case .int16: count(Int16.self)
    case .int8: count(Int8.self)
    case .uint8, .bool: count(UInt8.self)
    default: throw unsupported("nonzero_count_cpu", x.dtype)
    }
  return try full(Dims(), .int(total), .int64)
}

/// The cross products of vectors along `d`, where both of one shape have 3 elements; nil for types that have no product.
func crossRaw(_ a: Tensor, _ b: Tensor, _ d: Int) throws(TorchError) -> Tensor? {
  if a.dtype.isNarrow { return try crossRaw(a.converted(.float32), b.converted(.float32), d)?.converted(a.dtype) }
  let (x, y) = (try a.packed(), try b.packed())
  let out = try Tensor(like: x, x.dtype)
  var inner = 1
  for i in (d + 1)..<max(d + 1, x.ndim) { inner *= x.shape[i] }
  let step = inner
  func run<T>(_ t: T.Type, _ difference: (T, T, T, T) -> T) {
    let (p, q, o) = (x.pointer(t), y.pointer(t), out.pointer(t))
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
  // Of floats one product is not rounded, as in PyTorch.
  switch x.dtype {
  case .float32: run(Float.self) { (-($2 * $3)).addingProduct($0, $1) }
  case .float64: run(Double.self) { (-($2 * $3)).addingProduct($0, $1) }
  case .int64: run(Int64.self) { $0 &* $1 &- $2 &* $3 }
  case .int32: run(Int32.self) { $0 &* $1 &- $2 &* $3 }
  case .int16: run(Int16.self) { $0 &* $1 &- $2 &* $3 }
  case .int8: run(Int8.self) { $0 &* $1 &- $2 &* $3 }
  case .uint8: run(UInt8.self) { $0 &* $1 &- $2 &* $3 }
  default: return nil
  }
  return out
}
