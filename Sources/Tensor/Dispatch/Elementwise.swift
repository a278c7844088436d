// The drivers of elementwise loops: shapes broadcast, strides walked, threads shared out. No autograd here.
import KernelTable

/// The shape two shapes broadcast to.
package func broadcast(_ a: Dims, _ b: Dims) throws(TorchError) -> Dims {
  if a == b { return a }
  let rank = max(a.count, b.count)
  var out = Dims(repeating: 1, count: rank)
  // From the last dimension: the first that does not fit is the one in the message.
  var i = rank
  while i > 0 {
    i -= 1
    let x = i - (rank - a.count) >= 0 ? a[i - (rank - a.count)] : 1
    let y = i - (rank - b.count) >= 0 ? b[i - (rank - b.count)] : 1
    if x == y || y == 1 {
      out[i] = x
    } else if x == 1 {
      out[i] = y
    } else {
      throw .runtime("The size of tensor a (\(x)) must match the size of tensor b (\(y)) at non-singleton dimension \(i)")
    }
  }
  return out
}

/// `t`'s strides when seen with `shape`: 0 where it repeats.
@inline(__always)
func broadcastStrides(_ t: Tensor, _ shape: Dims) -> Dims {
  let lead = shape.count - t.shape.count
  var out = Dims(repeating: 0, count: shape.count)
  for i in 0..<t.shape.count where t.shape[i] != 1 || shape[lead + i] == 1 { out[lead + i] = t.strides[i] }
  return out
}

/// `out = op(a)` where shapes agree; `out` may be strided.
func runUnary(_ loop: UnaryLoop, _ out: Tensor, _ a: Tensor, _ p0: Double = 0, _ p1: Double = 0) {
  let n = out.numel
  if n == 0 { return }
  let so = out.dtype.size
  let sa = a.dtype.size
  if a.numel == n && ((out.isContiguous && a.isContiguous) || (out.strides == a.strides && out.shape == a.shape && out.isDense)) {
    let o = out.data
    let x = a.data
    if o == x && so == sa && n > 64 {
      Threads.run(n) { s, e in overItself(s, e, o, so) { t, i, j in loop(t, so, x + i * sa, sa, j - i, p0, p1) } }
      return
    }
    Threads.run(n) { start, end in loop(o + start * so, so, x + start * sa, sa, end - start, p0, p1) }
    return
  }
  let walk = Walk(out.shape, (out.strides, so), (broadcastStrides(a, out.shape), sa))
  let step = walk.step
  let o = out.data
  let x = a.data
  walk.runParts { at, m in loop(o + at.0, step.0, x + at.1, step.1, m, p0, p1) }
}

/// Whether two tensors have one shape and the same strides.
@inline(__always)
func lieAlike(_ a: Tensor, _ b: Tensor) -> Bool { a.shape == b.shape && a.strides == b.strides }

/// `out = op(a, b)`, broadcasting `a` and `b` to `out`'s shape; types were made equal before.
func runBinary(_ loop: BinaryLoop, _ out: Tensor, _ a: Tensor, _ b: Tensor) {
  let n = out.numel
  if n == 0 { return }
  let so = out.dtype.size
  let sa = a.dtype.size
  let o = out.data
  let x = a.data
  let y = b.data
  if out.isContiguous && a.isContiguous && a.numel == n {
    if b.isContiguous && b.numel == n {
      Threads.run(n) { s, e in loop(o + s * so, so, x + s * sa, sa, y + s * sa, sa, e - s) }
      return
    }
    if b.numel == 1 {
      Threads.run(n) { s, e in loop(o + s * so, so, x + s * sa, sa, y, 0, e - s) }
      return
    }
  } else if out.isContiguous && a.numel == 1 && b.isContiguous && b.numel == n {
    Threads.run(n) { s, e in loop(o + s * so, so, x, 0, y + s * sa, sa, e - s) }
    return
  }
  if lieAlike(out, a), lieAlike(out, b), out.isDense {
    Threads.run(n) { s, e in loop(o + s * so, so, x + s * sa, sa, y + s * sa, sa, e - s) }
    return
  }
  let walk = Walk(out.shape, (out.strides, so), (broadcastStrides(a, out.shape), sa), (broadcastStrides(b, out.shape), sa))
  let step = walk.step
  walk.runParts { at, m in loop(o + at.0, step.0, x + at.1, step.1, y + at.2, step.2, m) }
}

/// `destination`, if a kernel that reads the operands can write there at once: element by element, or memory that none of them has.
@inline(never)
private func landing(_ shape: Dims, _ dtype: DType, _ a: Tensor, _ b: Tensor?, _ c: Tensor?) -> Tensor? {
  guard let d = destination else { return nil }
  destination = nil
  if d.dtype != dtype || d.shape != shape { return nil }
  func clear(_ t: Tensor) -> Bool {
    t.storage !== d.storage || (t.offset == d.offset && t.shape == shape && t.strides == d.strides && t.dtype == dtype)
  }
  return clear(a) && (b.map(clear) ?? true) && (c.map(clear) ?? true) ? d : nil
}

/// Where the result of an operator on up to three operands goes: the destination where it fits, else a new tensor.
@inline(__always)
func target(_ shape: Dims, _ dtype: DType, _ a: Tensor, _ b: Tensor? = nil, _ c: Tensor? = nil) throws(TorchError) -> Tensor {
  if destination != nil, let d = landing(shape, dtype, a, b, c) { return d }
  return try elementwiseResult(shape, dtype, a, b, c)
}

/// Runs `body` over `start..<end` in blocks that are put aside and then over their operand: the compiler's loops
/// are slow where operand and result are the same memory.
@inline(never)
private func overItself(
  _ start: Int, _ end: Int, _ o: UnsafeMutableRawPointer, _ size: Int, _ body: (UnsafeMutableRawPointer, Int, Int) -> Void
) {
  withUnsafeTemporaryAllocation(byteCount: 2048, alignment: 64) { block in
    guard let base = block.baseAddress else { return }
    let width = 2048 / size
    var s = start
    while s < end {
      let e = min(end, s + width)
      body(base, s, e)
      (o + s * size).copyMemory(from: base, byteCount: (e - s) * size)
      s = e
    }
  }
}

extension BinaryOp {
  /// Whether a number beside a narrow float is not rounded to its type first (binary_kernel_reduced_floating_point_vec_opmath_support
  /// in aten/src/ATen/native/cpu/BinaryOpsKernel.cpp).
  fileprivate var keepsNumbersWide: Bool { self == .mul || self == .div }
}

/// `a op b` with promotion done by the caller: both converted to `common`, result of its type or bool.
package func binaryRaw(_ op: BinaryOp, _ a: Tensor, _ b: Tensor, _ common: DType) throws(TorchError) -> Tensor {
  if common.isNarrow, op.keepsNumbersWide, a.ndim == 0 || b.ndim == 0 {
    return try binaryRaw(op, a, b, common.computing).converted(common)
  }
  guard let loop = binaryKernel(op, common) else { throw unsupported(op.torchName, common) }
  return try binaryRaw(loop, op.givesBool ? .bool : common, a, b, common)
}

/// The same by the loop whose last digits are PyTorch's rather than libm's (KernelsV2/VectorBinary.swift).
func vectorBinaryRaw(_ op: BinaryOp, _ a: Tensor, _ b: Tensor, _ common: DType) throws(TorchError) -> Tensor {
  guard let loop = vectorBinaryKernel(op, common) else { throw unsupported(op.torchName, common) }
  return try binaryRaw(loop, common, a, b, common)
}

@inline(__always)
private func binaryRaw(
  _ loop: BinaryLoop, _ resultType: DType, _ a: Tensor, _ b: Tensor, _ common: DType
) throws(TorchError) -> Tensor {
  if a.dtype == common && b.dtype == common && a.isContiguous && b.isContiguous && a.shape == b.shape {
    let out = try target(a.shape, resultType, a, b)
    runBinary(loop, out, a, b)
    return out
  }
  let x = try a.converted(common)
  let y = try b.converted(common)
  let out = try target(try broadcast(a.shape, b.shape), resultType, x, y)
  runBinary(loop, out, x, y)
  return out
}

/// `a op number`; the number is cast to `common`.
@inline(__always)
package func binaryRaw(_ op: BinaryOp, _ a: Tensor, _ b: Scalar, _ common: DType, reversed: Bool = false) throws(TorchError) -> Tensor {
  if common.isNarrow, op.keepsNumbersWide { return try binaryRaw(op, a, b, common.computing, reversed: reversed).converted(common) }
  if common.isComplex, a.dtype.isNarrow { _ = try a.dtype.complexType() }
  guard let loop = binaryKernel(op, common) else { throw unsupported(op.torchName, common) }
  let x = a.dtype == common ? a : try a.converted(common)
  let out = try target(x.shape, op.givesBool ? .bool : common, x)
  var cell: (UInt64, UInt64) = (0, 0)
  withUnsafeMutableBytes(of: &cell) { raw in
    guard let p = raw.baseAddress else { return }
    Tensor.store(b, p, common)
    runScalar(loop, out, x, p, reversed)
  }
  return out
}

/// One operand is the number at `p`.
func runScalar(_ loop: BinaryLoop, _ out: Tensor, _ x: Tensor, _ p: UnsafeRawPointer, _ reversed: Bool) {
  let n = out.numel
  if n == 0 { return }
  let so = out.dtype.size
  let sx = x.dtype.size
  let o = out.data
  let d = x.data
  if (out.isContiguous && x.isContiguous) || (out.strides == x.strides && out.isDense) {
    if reversed {
      Threads.run(n) { s, e in loop(o + s * so, so, p, 0, d + s * sx, sx, e - s) }
    } else {
      Threads.run(n) { s, e in loop(o + s * so, so, d + s * sx, sx, p, 0, e - s) }
    }
    return
  }
  let walk = Walk(out.shape, (out.strides, so), (broadcastStrides(x, out.shape), sx))
  let step = walk.step
  walk.runParts { at, m in
    if reversed { loop(o + at.0, step.0, p, 0, d + at.1, step.1, m) } else { loop(o + at.0, step.0, d + at.1, step.1, p, 0, m) }
  }
}

/// `op(a)` computed in `dtype`, to which `a` is converted first, outside autograd; bool where `op.givesBool`. `p0` and `p1` go to the loop.
/// NotImplementedError where there is no loop for the type.
package func unaryRaw(_ op: UnaryOp, _ a: Tensor, _ dtype: DType, _ p0: Double = 0, _ p1: Double = 0) throws(TorchError) -> Tensor {
  guard let loop = unaryKernel(op, dtype) else { throw unsupported(op.torchName, dtype) }
  let x = a.dtype == dtype ? a : try a.converted(dtype)
  let out = try target(x.shape, op.result(of: dtype), x)
  runUnary(loop, out, x, p0, p1)
  return out
}

/// `op(a)` by a loop whose results depend on each element alone, not on its place (KernelsV2/EvenMath.swift).
package func evenUnaryRaw(_ op: UnaryOp, _ a: Tensor, _ dtype: DType) throws(TorchError) -> Tensor {
  guard let loop = evenUnaryKernel(op, dtype) else { return try unaryRaw(op, a, dtype) }
  let x = try a.converted(dtype)
  let out = try target(x.shape, op.result(of: dtype), x)
  runUnary(loop, out, x)
  return out
}

/// `a op b` likewise, both of type `dtype`.
package func evenBinaryRaw(_ op: BinaryOp, _ a: Tensor, _ b: Tensor, _ dtype: DType) throws(TorchError) -> Tensor {
  guard let loop = kernels.evenBinary(op, dtype) else { return try binaryRaw(op, a, b, dtype) }
  return try binaryRaw(loop, op.givesBool ? .bool : dtype, a, b, dtype)
}

/// Whether there is a loop of an operator for a type, as NumPy looks for one.
package func hasLoop(_ op: UnaryOp, _ dtype: DType) -> Bool { evenUnaryKernel(op, dtype) != nil || unaryKernel(op, dtype) != nil }
/// The same of two operands.
package func hasLoop(_ op: BinaryOp, _ dtype: DType) -> Bool { kernels.evenBinary(op, dtype) != nil || binaryKernel(op, dtype) != nil }

/// Writes `x[o] = x[o] op values[k]` for each of the `offsets`, one after another, so that what occurs twice counts twice.
/// `offsets` are elements from `x`'s first; `values` is of `x`'s type, contiguous, with one element or as many as there are offsets.
package func binaryAt(_ op: BinaryOp, _ x: Tensor, _ offsets: Tensor, _ values: Tensor) throws(TorchError) {
  guard let loop = binaryKernel(op, x.dtype) else { throw unsupported(op.torchName, x.dtype) }
  let size = x.dtype.size
  let (base, given, places) = (x.data, values.data, offsets.pointer(Int64.self))
  let step = values.numel == 1 ? 0 : size
  for k in 0..<offsets.numel {
    let p = base + Int(places[k]) * size
    loop(p, size, p, size, given + k * step, size, 1)
  }
}

/// `"gcd" not implemented for 'Float'`.
func unsupported(_ name: String, _ dtype: DType) -> TorchError {
  TorchError(.notImplemented, "\"\(name)\" not implemented for '\(dtype.scalarName)'")
}

extension Tensor {
  /// The same values in another type (or itself), outside autograd.
  package func converted(_ to: DType) throws(TorchError) -> Tensor {
    if dtype == to { return self }
    let out = try elementwiseResult(shape, to, self)
    runUnary(convertKernel(dtype, to), out, self)
    return out
  }
  /// A copy with the same layout where that is dense, outside autograd.
  func duplicated() throws(TorchError) -> Tensor {
    let out = try elementwiseResult(shape, dtype, self)
    runUnary(convertKernel(dtype, dtype), out, self)
    return out
  }
  /// A row-major copy, outside autograd.
  package func copied() throws(TorchError) -> Tensor {
    let out = try Tensor(like: self, dtype)
    runUnary(convertKernel(dtype, dtype), out, self)
    return out
  }
  /// Itself if row-major, else a copy; outside autograd.
  package func packed() throws(TorchError) -> Tensor { isContiguous ? self : try copied() }
  /// The same values in type `to`, row-major: itself if it is so already, else a copy; outside autograd.
  package func packed(_ to: DType) throws(TorchError) -> Tensor { try converted(to).packed() }
  /// Overwrites the elements, outside autograd and without a version bump.
  package func write(_ source: Tensor) {
    if storage === source.storage, let copy = try? source.copied() {
      runUnary(convertKernel(source.dtype, dtype), self, copy)
    } else {
      runUnary(convertKernel(source.dtype, dtype), self, source)
    }
  }
  /// Sets every element to `value`, cast by `Tensor.store`, outside autograd and without a version bump.
  package func fill(_ value: Scalar) {
    var cell: (UInt64, UInt64) = (0, 0)
    withUnsafeMutableBytes(of: &cell) { raw in
      guard let p = raw.baseAddress, numel > 0 else { return }
      Tensor.store(value, p, dtype)
      let loop = convertKernel(dtype, dtype)
      if isContiguous {
        let (o, size) = (data, dtype.size)
        Threads.run(numel) { s, e in loop(o + s * size, size, UnsafeRawPointer(p), 0, e - s, 0, 0) }
        return
      }
      let walk = Walk(shape, (strides, dtype.size))
      let step = walk.step.0
      let o = data
      walk.runParts { at, n in loop(o + at.0, step, UnsafeRawPointer(p), 0, n, 0, 0) }
    }
  }
}
