// Operators that pick or place elements by a tensor of positions along one dimension.
import CPlatform

/// An index as row-major int64, every value checked and counted from the start; a copy if it is to be `kept`.
func checkedIndex(_ index: Tensor, _ n: Int, _ message: (Int) -> TorchError, wrap: Bool = false, kept: Bool = false) throws(TorchError)
  -> Tensor
{
  let i = try index.packed(.int64)
  let p = i.pointer(Int64.self)
  if i.numel == 0 { return i }
  let (low, high) = (wrap ? Int64(-n) : 0, Int64(n))
  var (least, most) = (Int64(0), Int64(0))
  extremePair(&least, &most, i)
  if least < low || most >= high { for k in 0..<i.numel where p[k] < low || p[k] >= high { throw message(Int(p[k])) } }
  let negative = least < 0
  // What a pullback keeps must not change with the caller's tensor.
  if !negative && !(kept && i === index) { return i }
  let counted = try i.copied()
  let q = counted.pointer(Int64.self)
  for k in 0..<i.numel where q[k] < 0 { q[k] += high }
  return counted
}

private func gatherCheck(_ x: Tensor, _ d: Int, _ index: Tensor, _ name: String, kept: Bool) throws(TorchError) -> Tensor {
  if index.dtype != .int64 && index.dtype != .int32 {
    throw .runtime("\(name)(): Expected dtype int32/int64 for index")
  }
  if index.numel > 0 {
    if max(index.ndim, 1) != max(x.ndim, 1) {
      throw .runtime("Index tensor must have the same number of dimensions as \(name == "gather" ? "input" : "self") tensor")
    }
    for i in 0..<index.ndim where i != d && i < x.ndim && index.shape[i] > x.shape[i] {
      throw .runtime(
        name == "gather"
          ? """
          Size does not match at dimension \(i) expected index \(index.shape.text) to be no larger than self \(x.shape.text) apart from \
          dimension \(d)
          """
          : "Expected index \(index.shape.text) to be no larger than self \(x.shape.text) apart from dimension \(d)")
    }
  }
  let n = x.ndim == 0 ? 1 : x.shape[d]
  return try checkedIndex(index, n, { .runtime("index \($0) is out of bounds for dimension \(d) with size \(n)") }, kept: kept)
}

/// For each element of `index`: its byte offset in `x` (by index along `d`).
@inline(__always)
func eachPlace(_ x: Tensor, _ d: Int, _ index: Tensor, _ body: (_ order: Int, _ byte: Int) -> Void) {
  let size = x.dtype.size
  var strides = Dims(repeating: 0, count: index.ndim)
  for i in 0..<index.ndim where i != d && i < x.ndim { strides[i] = x.strides[i] }
  let along = x.ndim == 0 ? 0 : x.strides[d] * size
  let p = index.pointer(Int64.self)
  if index.ndim == 0 {
    body(0, Int(p[0]) * along)
    return
  }
  let last = index.ndim - 1
  let (n, step) = (index.shape[last], strides[last] * size)
  if n == 0 { return }
  var k = 0
  WalkInOrder(index.shape.removing(at: last), [(strides.removing(at: last), size)]).run { at in
    var place = at[0]
    for _ in 0..<n {
      body(k, place + Int(p[k]) * along)
      place += step
      k += 1
    }
  }
}

/// Copies one element after another from where `each` says; the element's size is known inside the loop.
@inline(__always)
func pickElements(
  _ o: UnsafeMutableRawPointer, _ p: UnsafeRawPointer, _ size: Int, _ each: (_ copy: (_ order: Int, _ byte: Int) -> Void) -> Void
) {
  switch size {
  case 4: each { k, byte in (o + k * 4).storeBytes(of: (p + byte).loadUnaligned(as: UInt32.self), as: UInt32.self) }
  case 8: each { k, byte in (o + k * 8).storeBytes(of: (p + byte).loadUnaligned(as: UInt64.self), as: UInt64.self) }
  case 1: each { k, byte in (o + k).storeBytes(of: (p + byte).loadUnaligned(as: UInt8.self), as: UInt8.self) }
  default: each { k, byte in (o + k * size).copyMemory(from: p + byte, byteCount: size) }
  }
}

/// For each place of `index` (int64) the element of `x` with that index along `dim`; the result has the shape of `index`, which is
/// nowhere larger than `x` but along `dim`. Indices out of range raise.
package func gather(_ x: Tensor, _ dim: Int, _ index: Tensor) throws(TorchError) -> Tensor {
  let d = try wrapDim(dim, x.ndim)
  let i = try gatherCheck(x, d, index, "gather", kept: recording(x))
  let out = try Tensor(empty: index.shape, x.dtype)
  let (o, p, size) = (out.data, x.data, x.dtype.size)
  if x.isContiguous && i.ndim == x.ndim && d == x.ndim - 1 && x.shape.removing(at: d) == i.shape.removing(at: d) && i.numel > 0 {
    // Rows of the result come from rows of `x`.
    let (n, m, q) = (x.shape[d], i.shape[d], i.pointer(Int64.self))
    Threads.run(i.numel / m, grain: max(1, Threads.grain / m)) { s, e in
      for r in s..<e {
        pickElements(o + r * m * size, p + r * n * size, size) { copy in for j in 0..<m { copy(j, Int(q[r * m + j]) * size) } }
      }
    }
  } else {
    pickElements(o, p, size) { copy in eachPlace(x, d, i, copy) }
  }
  if recording(x) {
    let shape = x.shape
    record(out, "GatherBackward0", x) { _, g in Grads(try scatterAdd(zeros(shape, g.dtype), d, i, g)) }
  }
  return out
}

/// Adds numbers in memory.
@inline(__always)
func addInPlace(_ o: UnsafeMutableRawPointer, _ p: UnsafeRawPointer, _ dtype: DType) {
  switch dtype {
  case .float32: o.storeBytes(of: o.load(as: Float.self) + p.load(as: Float.self), as: Float.self)
  case .float64: o.storeBytes(of: o.load(as: Double.self) + p.load(as: Double.self), as: Double.self)
  case .int64: o.storeBytes(of: o.load(as: Int64.self) &+ p.load(as: Int64.self), as: Int64.self)
  default: dtype.accept(AddElement(o: o, p: p))
  }
}

private struct AddElement: DTypeVisitor {
  let o: UnsafeMutableRawPointer, p: UnsafeRawPointer
  func visit(_ type: Truth.Type) { o.storeBytes(of: o.load(as: UInt8.self) | p.load(as: UInt8.self), as: UInt8.self) }
  func visit<T: WholeElement>(_ type: T.Type) { o.storeBytes(of: o.load(as: T.self) &+ p.load(as: T.self), as: T.self) }
  func visit<T: RealElement>(_ type: T.Type) { o.storeBytes(of: o.load(as: T.self) + p.load(as: T.self), as: T.self) }
  func visit<T: NarrowElement>(_ type: T.Type) { o.storeBytes(of: T(o.load(as: T.self).float + p.load(as: T.self).float), as: T.self) }
  func visit<P: ComplexPart>(_ type: Complex<P>.Type) {
    o.storeBytes(of: o.load(as: Complex<P>.self) + p.load(as: Complex<P>.self), as: Complex<P>.self)
  }
}

/// A copy of `x` with each element of `source` added at its index along `dim`; equal indices add up.
package func scatterAdd(_ x: Tensor, _ dim: Int, _ index: Tensor, _ source: Tensor) throws(TorchError) -> Tensor {
  try scatter(x, dim, index, source, add: true)
}

/// `scatter` and `scatter_add`.
package func scatter(_ x: Tensor, _ dim: Int, _ index: Tensor, _ source: Tensor, add adding: Bool = false) throws(TorchError) -> Tensor {
  let d = try wrapDim(dim, x.ndim)
  let i = try gatherCheck(x, d, index, "scatter", kept: recording(x, source))
  if source.dtype != x.dtype { throw .runtime("scatter(): Expected self.dtype to be equal to src.dtype") }
  for k in 0..<index.ndim where index.numel > 0 && (k >= source.ndim || index.shape[k] > source.shape[k]) {
    throw .runtime(
      """
      Expected index \(index.shape.text) to be no larger than self \(x.shape.text) apart from dimension \(d) and to be no larger size \
      than src \(source.shape.text)
      """
    )
  }
  let out = try x.copied()
  var part = source
  for k in 0..<index.ndim where index.numel > 0 && index.shape[k] != source.shape[k] {
    part = part.view(shape: part.shape.replacing(k, index.shape[k]), strides: part.strides, offset: part.offset, tracked: false)
  }
  let s = try part.packed()
  let (o, p, size, dtype) = (out.data, s.data, x.dtype.size, x.dtype)
  eachPlace(out, d, i) { k, byte in
    if adding { addInPlace(o + byte, p + k * size, dtype) } else { (o + byte).copyMemory(from: p + k * size, byteCount: size) }
  }
  if recording(x, source) {
    let full = source.shape
    record(out, adding ? "ScatterAddBackward0" : "ScatterBackward0", x, source) { n, g in
      var gs: Tensor?
      if n.wants(1) {
        gs = try gather(g, d, i)
        if full != i.shape {
          let small = i.shape
          gs = try scatterBack(gs!, full) { (z) throws(TorchError) -> Tensor in
            var v = z
            for k in 0..<small.count { v = try narrow(v, k, 0, small[k]) }
            return v
          }
        }
      }
      return Grads(n.wants(0) ? (adding ? g : try scatter(g, d, i, zeros(i.shape, g.dtype))) : nil, gs)
    }
  }
  return out
}

/// The slices of `x` along `dim` that a vector of indices names, as a copy.
package func indexSelect(_ x: Tensor, _ dim: Int, _ index: Tensor) throws(TorchError) -> Tensor {
  let d = try wrapDim(dim, x.ndim)
  if index.ndim > 1 { throw .index("index_select(): Index is supposed to be a vector") }
  if index.dtype != .int64 && index.dtype != .int32 { throw .runtime("index_select(): Expected dtype int32 or int64 for index") }
  let n = x.ndim == 0 ? 1 : x.shape[d]
  let i = try checkedIndex(index, n, { _ in .index("index out of range in self") }, kept: recording(x))
  let source = try x.packed()
  let count = i.numel
  let out = try Tensor(empty: x.ndim == 0 ? x.shape : x.shape.replacing(d, count), x.dtype)
  var inner = x.dtype.size
  if x.ndim > 0 { for k in (d + 1)..<max(d + 1, x.ndim) { inner *= x.shape[k] } }
  let outer = inner * n == 0 ? 0 : x.numel * x.dtype.size / (inner * n)
  let p = i.pointer(Int64.self)
  let (o, q) = (out.data, source.data)
  for a in 0..<outer {
    pickElements(o + a * count * inner, q + a * n * inner, inner) { copy in for j in 0..<count { copy(j, Int(p[j]) * inner) } }
  }
  if recording(x) {
    let shape = x.shape
    record(out, "IndexSelectBackward0", x) { _, g in Grads(try indexAdd(zeros(shape, g.dtype), d, i, g, .int(1))) }
  }
  return out
}

/// A copy of `x` with alpha * the slices of `source` added to those that `index` names along `dim`.
package func indexAdd(_ x: Tensor, _ dim: Int, _ index: Tensor, _ source: Tensor, _ alpha: Scalar) throws(TorchError) -> Tensor {
  try indexPlace(x, dim, index, alpha == .int(1) ? source : to(mul(source, alpha), source.dtype), adding: true)
}

/// What PyTorch says where a source has not the shape of the slices it is for.
private func misfit(_ x: Tensor, _ d: Int, _ count: Int, _ source: Tensor, adding: Bool) -> TorchError {
  let size = source.ndim == 0 ? 1 : d < source.ndim ? source.shape[d] : 0
  func slice(_ t: Tensor) -> String { t.shape.removing(at: d).list.map(String.init).joined(separator: " ") }
  if adding {
    if d < max(source.ndim, 1), size != count {
      return .runtime("index_add_(): Number of indices (\(count)) should be equal to source.size(dim): (\(size)), for dim: \(d)")
    }
    return .runtime(
      """
      source tensor shape must match self tensor shape, excluding the specified dimension. Got self.shape = \(x.shape.text) \
      source.shape = \(source.shape.text)
      """)
  }
  if source.ndim > 0, source.ndim != x.ndim {
    return .index(
      """
      index_copy_(): When source and destination are not scalars, their dimensionality must match. Source dimensionality \
      (\(source.ndim)), destination dimensionality (\(x.ndim))
      """)
  }
  if size != count { return .index("index_copy_(): Number of indices (\(count)) should be equal to source.size(dim) (\(size))") }
  return .runtime(
    """
    index_copy_(): Source/destination tensor must have same slice shapes. Destination slice shape: \(slice(x)) at dimension \(d) and \
    source slice shape: \(source.ndim == 0 ? "" : slice(source)) at dimension 0.
    """)
}

/// `index_add`, `index_copy`.
package func indexPlace(_ x: Tensor, _ dim: Int, _ index: Tensor, _ source: Tensor, adding: Bool) throws(TorchError) -> Tensor {
  let name = adding ? "index_add" : "index_copy"
  let d = try wrapDim(dim, x.ndim)
  if index.ndim > 1 {
    throw .index(
      """
      \(name)_(): Index is supposed to be a vector, but got dim: \(index.ndim) with type: \(index.dtype.scalarName) and size: \
      \(index.shape.text)
      """
    )
  }
  if source.dtype != x.dtype {
    throw .runtime("\(name)_(): self (\(x.dtype.scalarName)) and source (\(source.dtype.scalarName)) must have the same scalar type")
  }
  let n = x.ndim == 0 ? 1 : x.shape[d]
  let i = try checkedIndex(
    index, n, { adding ? .index("index out of range in self") : .index("index \($0) is out of bounds for dimension \(d) with size \(n)") },
    kept: recording(x, source))
  let expected = x.ndim == 0 ? source.shape : x.shape.replacing(d, i.numel)
  if source.shape != expected {
    throw misfit(x, d, i.numel, source, adding: adding)
  }
  let out = try x.copied()
  let s = try source.packed()
  let size = x.dtype.size
  var inner = 1
  if x.ndim > 0 { for k in (d + 1)..<max(d + 1, x.ndim) { inner *= x.shape[k] } }
  let count = i.numel
  let outer = inner * count == 0 ? 0 : s.numel / (inner * count)
  let p = i.pointer(Int64.self)
  for a in 0..<outer {
    for j in 0..<count {
      let o = out.data + (a * n + Int(p[j])) * inner * size
      let q = s.data + (a * count + j) * inner * size
      if adding {
        for k in 0..<inner { addInPlace(o + k * size, q + k * size, x.dtype) }
      } else {
        o.copyMemory(from: q, byteCount: inner * size)
      }
    }
  }
  if recording(x, source) {
    record(out, adding ? "IndexAddBackward0" : "IndexCopyBackward0", x, source) { n, g in
      Grads(
        n.wants(0) ? (adding ? g : try indexPlace(g, d, i, zeros(expected, g.dtype), adding: false)) : nil,
        n.wants(1) ? try reshape(indexSelect(g, d, i), expected.list) : nil)
    }
  }
  return out
}

/// `take`.
package func take(_ x: Tensor, _ index: Tensor) throws(TorchError) -> Tensor {
  if index.dtype != .int64 { throw .runtime("take(): Expected a long tensor for index, but got \(index.dtype.scalarName)") }
  let n = x.numel
  let i = try checkedIndex(index, n, { .index("out of range: tried to access index \($0) on a tensor of \(n) elements.") }, wrap: true)
  return try reshape(indexSelect(reshape(x, [n]), 0, reshape(i, [i.numel])), index.shape.list)
}

/// How many of `n` bytes are not 0.
func countTrue(_ p: UnsafePointer<UInt8>, _ n: Int) -> Int { kernels.count(p, n) }

/// How many elements are not zero.
package func countNonzero(_ x: Tensor) throws(TorchError) -> Int {
  let source = x.isDense ? x : try x.packed()
  let (n, size, p) = (source.numel, source.dtype.size, source.data)
  if size == 1 { return countTrue(source.pointer(UInt8.self), n) }
  // The truth of a block at a time. SAFETY: loops are leaves, so that nobody else asks for this thread's room while it is used.
  let test = convertKernel(source.dtype, .bool), room = wick_thread_room()
  var total = 0
  for start in stride(from: 0, to: n, by: 4096) {
    let m = min(4096, n - start)
    test(room, 1, p + start * size, size, m, 0, 0)
    total += countTrue(room.assumingMemoryBound(to: UInt8.self), m)
  }
  return total
}

/// Positions of true elements, one row each.
package func nonzero(_ x: Tensor) throws(TorchError) -> Tensor {
  let truth = try x.packed(.bool)
  let p = truth.pointer(UInt8.self)
  let count = countTrue(p, x.numel)
  let rank = x.ndim
  let out = try Tensor(empty: [count, rank], .int64)
  if rank == 0 || count == 0 { return out }
  let o = out.pointer(Int64.self)
  if rank == 1 {
    // Every position is written, and the next one overwrites it unless it counts.
    var (k, i) = (0, 0)
    while k < count {
      o[k] = Int64(i)
      k += p[i] != 0 ? 1 : 0
      i += 1
    }
    return out
  }
  let last = x.shape[rank - 1]
  if rank == 2 {
    var (k, i) = (0, 0)
    while k < count {
      let row = p + i * last
      var j = 0
      while j < last, k < count {
        o[2 * k] = Int64(i)
        o[2 * k + 1] = Int64(j)
        k += row[j] != 0 ? 1 : 0
        j += 1
      }
      i += 1
    }
    return out
  }
  var index = [Int](repeating: 0, count: rank)
  var (k, base) = (0, 0)
  while k < count {
    for j in 0..<last where p[base + j] != 0 {
      for d in 0..<(rank - 1) { o[k * rank + d] = Int64(index[d]) }
      o[k * rank + rank - 1] = Int64(j)
      k += 1
    }
    base += last
    var d = rank - 2
    while d >= 0 {
      index[d] += 1
      if index[d] < x.shape[d] { break }
      index[d] = 0
      d -= 1
    }
  }
  return out
}
