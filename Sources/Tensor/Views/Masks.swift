// Elements that a mask of bools chooses: filled, taken out, put in.
import KernelTable

/// A copy of `x` with one value (a tensor without dimensions) where the mask holds; the mask broadcasts to `x`.
package func maskedFill(_ x: Tensor, _ m: Tensor, _ value: Tensor) throws(TorchError) -> Tensor {
  if m.dtype != .bool { throw .runtime("masked_fill_ only supports boolean masks, but got mask with dtype \(m.dtype.cName)") }
  if value.ndim > 0 {
    throw .runtime("masked_fill_ only supports a 0-dimensional value tensor, but got tensor with \(value.ndim) dimension(s).")
  }
  let v = try value.converted(x.dtype)
  let out = try withoutGrad { () throws(TorchError) in try whereOp(m, v, x) }
  if recording(x, value) {
    let c = Saved(m)
    record(out, "MaskedFillBackward0", x, value) { n, g in
      let mm = try c.open(n)
      let z = try zeros([], g.dtype)
      return Grads(try whereOp(mm, z, g), n.wants(1) ? try sumAll(whereOp(mm, g, z)) : nil)
    }
  }
  return out
}

/// The elements where the mask holds, as a vector; mask and `x` broadcast to each other.
package func maskedSelect(_ x: Tensor, _ m: Tensor) throws(TorchError) -> Tensor {
  if m.dtype != .bool { throw .runtime("masked_select: expected BoolTensor for mask") }
  let shape = try broadcast(x.shape, m.shape)
  if recording(x) {
    let places = try withoutGrad { () throws(TorchError) in try nonzero(reshape(expand(m, shape.list), [shape.product])) }
    return try indexSelect(reshape(expand(x, shape.list), [shape.product]), 0, reshape(places.plain(), [places.numel]))
  }
  let (values, mask) = (try expand(x, shape.list).packed(), try expand(m, shape.list).packed())
  let p = mask.pointer(UInt8.self), count = countTrue(p, mask.numel)
  let out = try Tensor(empty: [count], x.dtype)
  switch x.dtype.size {
  case 1: compress(UInt8.self, values.data, p, out.data, count)
  case 2: compress(UInt16.self, values.data, p, out.data, count)
  case 4: compress(UInt32.self, values.data, p, out.data, count)
  case 8: compress(UInt64.self, values.data, p, out.data, count)
  default: compress((UInt64, UInt64).self, values.data, p, out.data, count)
  }
  return out
}

/// The first `count` elements that the mask chooses, one behind another.
@inline(__always)
private func compress<T>(
  _ t: T.Type, _ from: UnsafeRawPointer, _ mask: UnsafePointer<UInt8>, _ to: UnsafeMutableRawPointer, _ count: Int
) {
  let (p, o) = (from.assumingMemoryBound(to: T.self), to.assumingMemoryBound(to: T.self))
  var (k, i) = (0, 0)
  while k < count {
    // Every element is written, and the next one overwrites it unless it counts.
    o[k] = p[i]
    k &+= mask[i] != 0 ? 1 : 0
    i &+= 1
  }
}

/// A copy of `x` with the elements of `source`, one after another, where the mask holds; mask and `x` broadcast to each other.
func maskedScatter(_ x: Tensor, _ m: Tensor, _ source: Tensor) throws(TorchError) -> Tensor {
  if x.dtype != source.dtype {
    throw .runtime(
      "masked_scatter: expected self and source to have same dtypes but got\(x.dtype.scalarName) and \(source.dtype.scalarName)")
  }
  if m.dtype != .bool { throw .runtime("masked_scatter_ only supports boolean masks, but got mask with dtype \(m.dtype.scalarName)") }
  let shape = try broadcast(x.shape, m.shape)
  let mask = try withoutGrad { () throws(TorchError) in try expand(m, shape.list).copied() }
  let out = try withoutGrad { () throws(TorchError) in try expand(x, shape.list).copied() }
  let values = try source.packed()
  let (p, size, o, q) = (mask.pointer(UInt8.self), x.dtype.size, out.data, values.data)
  if countTrue(p, mask.numel) > values.numel { throw .runtime("Number of elements of source < number of ones in mask") }
  var k = 0
  for i in 0..<out.numel where p[i] != 0 {
    (o + i * size).copyMemory(from: q + k * size, byteCount: size)
    k += 1
  }
  if recording(x, source) {
    let (whole, given) = (x.shape, source.shape)
    record(out, "MaskedScatterBackward0", x, source, saves: false) { n, g in
      let own = n.wants(0) ? try sumTo(whereOp(mask, zeros([], g.dtype), g), whole) : nil
      if !n.wants(1) { return Grads(own, nil) }
      let taken = try maskedSelect(g, mask)
      let rest = try zeros([given.product - taken.numel], g.dtype)
      return Grads(own, try reshape(cat([taken, rest], 0), given.list))
    }
  }
  return out
}
