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

/// Up to three operands walked together: dimensions that can be joined are joined, the last is the inner loop.
struct Walk {
  var sizes: [Int] = []
  var strides: [(Int, Int, Int)] = []

  /// Strides are given in elements and kept in bytes.
  init(_ shape: Dims, _ a: (Dims, Int), _ b: (Dims, Int), _ c: (Dims, Int)) {
    // The result's memory in its own order, so that transposed operands of one layout are one run.
    let order = Walk.order(shape, a.0)
    for k in 0..<shape.count {
      let i = order[k]
      if shape[i] == 1 { continue }
      let step = (a.0[i] * a.1, b.0[i] * b.1, c.0[i] * c.1)
      if let last = strides.last, let size = sizes.last,
        last.0 == step.0 * shape[i], last.1 == step.1 * shape[i], last.2 == step.2 * shape[i]
      {
        sizes[sizes.count - 1] = size * shape[i]
        strides[strides.count - 1] = step
      } else {
        sizes.append(shape[i])
        strides.append(step)
      }
    }
    if sizes.isEmpty {
      sizes = [1]
      strides = [(0, 0, 0)]
    }
    // A long dimension makes a better inner loop than a short one.
    if sizes.count > 1, sizes[sizes.count - 1] < 8,
      let best = sizes.indices.max(by: { sizes[$0] < sizes[$1] }), sizes[best] > 4 * sizes[sizes.count - 1]
    {
      sizes.swapAt(best, sizes.count - 1)
      strides.swapAt(best, strides.count - 1)
    }
  }

  /// The dimensions from the longest stride to the shortest; equal ones stay in order.
  private static func order(_ shape: Dims, _ strides: Dims) -> Dims {
    var out = Dims(repeating: 0, count: shape.count)
    for i in 0..<shape.count {
      var k = i
      while k > 0, strides[out[k - 1]].magnitude < strides[i].magnitude {
        out[k] = out[k - 1]
        k -= 1
      }
      out[k] = i
    }
    return out
  }

  /// Calls `body` with the byte offsets of each inner run.
  @inline(__always)
  func run(_ body: (_ a: Int, _ b: Int, _ c: Int, _ n: Int) -> Void) {
    let inner = sizes[sizes.count - 1]
    let outer = sizes.count - 1
    if outer == 0 {
      body(0, 0, 0, inner)
      return
    }
    var index = [Int](repeating: 0, count: outer)
    var a = 0
    var b = 0
    var c = 0
    while true {
      body(a, b, c, inner)
      var d = outer - 1
      while d >= 0 {
        index[d] += 1
        a += strides[d].0
        b += strides[d].1
        c += strides[d].2
        if index[d] < sizes[d] { break }
        a -= strides[d].0 * sizes[d]
        b -= strides[d].1 * sizes[d]
        c -= strides[d].2 * sizes[d]
        index[d] = 0
        d -= 1
      }
      if d < 0 { return }
    }
  }
}

extension Walk {
  /// `run`, the outermost dimension shared out to the threads where there is much to do.
  @inline(__always)
  func runParts(_ body: (_ a: Int, _ b: Int, _ c: Int, _ n: Int) -> Void) {
    var n = 1
    for s in sizes { n *= s }
    if n <= Threads.grain || threadCount == 1 {
      run(body)
      return
    }
    let step = strides[0]
    Threads.run(sizes[0], grain: max(1, Threads.grain / (n / sizes[0]))) { s, e in
      var part = self
      part.sizes[0] = e - s
      part.run { a, b, c, m in body(a + s * step.0, b + s * step.1, c + s * step.2, m) }
    }
  }
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
  let walk = Walk(out.shape, (out.strides, so), (broadcastStrides(a, out.shape), sa), (out.strides, 0))
  let step = walk.strides[walk.strides.count - 1]
  let o = out.data
  let x = a.data
  walk.runParts { i, j, _, m in loop(o + i, step.0, x + j, step.1, m, p0, p1) }
}

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
  let walk = Walk(out.shape, (out.strides, so), (broadcastStrides(a, out.shape), sa), (broadcastStrides(b, out.shape), sa))
  let step = walk.strides[walk.strides.count - 1]
  walk.runParts { i, j, k, m in loop(o + i, step.0, x + j, step.1, y + k, step.2, m) }
}

/// `destination`, if a kernel that reads `a` and `b` can write there at once.
@inline(never)
private func landing(_ shape: Dims, _ dtype: DType, _ a: Tensor, _ b: Tensor?) -> Tensor? {
  guard let d = destination else { return nil }
  destination = nil
  if d.dtype != dtype || d.shape != shape || !d.isContiguous { return nil }
  func clear(_ t: Tensor) -> Bool {
    t.storage !== d.storage || (t.offset == d.offset && t.isContiguous && t.shape == shape && t.dtype == dtype)
  }
  return clear(a) && (b.map(clear) ?? true) ? d : nil
}

/// Where a result goes: the destination where it fits, else a new tensor laid out like `layout`.
@inline(__always)
private func target(_ shape: Dims, _ dtype: DType, like layout: Tensor, _ a: Tensor, _ b: Tensor?) throws(TorchError) -> Tensor {
  if destination != nil, let d = landing(shape, dtype, a, b) { return d }
  return layout.isContiguous && layout.shape == shape ? try Tensor(like: layout, dtype) : try resultLike(shape, dtype, layout)
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

/// A result tensor for an elementwise operator: laid out like `a` when that is dense, else row-major.
func resultLike(_ shape: Dims, _ dtype: DType, _ a: Tensor) throws(TorchError) -> Tensor {
  if a.isContiguous || a.shape != shape || !a.isDense { return try Tensor(empty: shape, dtype) }
  let n = a.numel
  return Tensor(
    storage: try Storage(byteCount: n * dtype.size), offset: 0, shape: shape, strides: a.strides, dtype: dtype,
    numel: n, contiguous: false)
}

extension BinaryOp {
  /// Whether a number beside a narrow float is not rounded to its type first (binary_kernel_reduced_floating_point_vec_opmath_support
  /// in aten/src/ATen/native/cpu/BinaryOpsKernel.cpp).
  fileprivate var keepsNumbersWide: Bool { self == .mul || self == .div }
}

/// `a op b` with promotion done by the caller: both converted to `common`, result of its type or bool.
package func binaryRaw(_ op: BinaryOp, _ a: Tensor, _ b: Tensor, _ common: DType) throws(TorchError) -> Tensor {
  guard let loop = binaryKernel(op, common) else { throw unsupported(op.torchName, common) }
  let resultType: DType = op.givesBool ? .bool : common
  if a.dtype == common && b.dtype == common && a.isContiguous && b.isContiguous && a.shape == b.shape {
    let out = try target(a.shape, resultType, like: a, a, b)
    runBinary(loop, out, a, b)
    return out
  }
  if common.isNarrow, op.keepsNumbersWide, a.ndim == 0 || b.ndim == 0 {
    return try binaryRaw(op, a, b, common.computing).converted(common)
  }
  let x = try a.converted(common)
  let y = try b.converted(common)
  let shape = try broadcast(a.shape, b.shape)
  let layout = x.shape == shape && (!x.isContiguous || y.shape != shape) ? x : y
  let out = try target(shape, resultType, like: layout, x, y)
  runBinary(loop, out, x, y)
  return out
}

/// `a op number`; the number is cast to `common`.
@inline(__always)
package func binaryRaw(_ op: BinaryOp, _ a: Tensor, _ b: Scalar, _ common: DType, reversed: Bool = false) throws(TorchError) -> Tensor {
  if common.isNarrow, op.keepsNumbersWide { return try binaryRaw(op, a, b, common.computing, reversed: reversed).converted(common) }
  guard let loop = binaryKernel(op, common) else { throw unsupported(op.torchName, common) }
  let x = a.dtype == common ? a : try a.converted(common)
  let out = try target(x.shape, op.givesBool ? .bool : common, like: x, x, nil)
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
  let walk = Walk(out.shape, (out.strides, so), (broadcastStrides(x, out.shape), sx), (out.strides, 0))
  let step = walk.strides[walk.strides.count - 1]
  walk.runParts { i, j, _, m in
    if reversed { loop(o + i, step.0, p, 0, d + j, step.1, m) } else { loop(o + i, step.0, d + j, step.1, p, 0, m) }
  }
}

/// `op(a)` computed in `dtype`, to which `a` is converted first, outside autograd; bool where `op.givesBool`. `p0` and `p1` go to the loop.
/// NotImplementedError where there is no loop for the type.
package func unaryRaw(_ op: UnaryOp, _ a: Tensor, _ dtype: DType, _ p0: Double = 0, _ p1: Double = 0) throws(TorchError) -> Tensor {
  guard let loop = unaryKernel(op, dtype) else { throw unsupported(op.torchName, dtype) }
  let x = a.dtype == dtype ? a : try a.converted(dtype)
  let out = try target(x.shape, op.givesBool ? .bool : dtype, like: x, x, nil)
  runUnary(loop, out, x, p0, p1)
  return out
}

/// `op(a)` by a loop whose results depend on each element alone, not on its place (KernelsV2/EvenMath.swift).
package func evenUnaryRaw(_ op: UnaryOp, _ a: Tensor, _ dtype: DType) throws(TorchError) -> Tensor {
  guard let loop = evenUnaryKernel(op, dtype) else { return try unaryRaw(op, a, dtype) }
  let x = try a.converted(dtype)
  let out = try target(x.shape, dtype, like: x, x, nil)
  runUnary(loop, out, x)
  return out
}

/// `a op b` likewise, both of type `dtype`.
package func evenBinaryRaw(_ op: BinaryOp, _ a: Tensor, _ b: Tensor, _ dtype: DType) throws(TorchError) -> Tensor {
  guard let loop = kernels.evenBinary(op, dtype) else { return try binaryRaw(op, a, b, dtype) }
  let x = try a.converted(dtype)
  let y = try b.converted(dtype)
  let shape = try broadcast(x.shape, y.shape)
  let out = try target(shape, dtype, like: x.shape == shape ? x : y, x, y)
  runBinary(loop, out, x, y)
  return out
}

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
    let out = try resultLike(shape, to, self)
    runUnary(convertKernel(dtype, to), out, self)
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
      let walk = Walk(shape, (strides, dtype.size), (strides, 0), (strides, 0))
      let step = walk.strides[walk.strides.count - 1].0
      let o = data
      if walk.sizes.count == 1 {
        Threads.run(numel) { s, e in loop(o + s * step, step, UnsafeRawPointer(p), 0, e - s, 0, 0) }
      } else {
        walk.run { i, _, _, n in loop(o + i, step, UnsafeRawPointer(p), 0, n, 0, 0) }
      }
    }
  }
}
