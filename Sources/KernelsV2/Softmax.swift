// Softmax of contiguous rows of floats: the largest, the exponentials and their sum, the quotients, while a row is in cache.
import CVectorMath
import Glibc
import KernelTable

func softmaxLoop(_ dtype: DType) -> SoftmaxLoop? {
  if dtype != .float32 { return nil }
  return SoftmaxLoop { out, a, rows, n, logarithm in
    for r in 0..<rows {
      let offset = r * n * MemoryLayout<Float>.stride
      softmaxRow(out + offset, a + offset, n, logarithm)
    }
  }
}

private func softmaxRow(_ out: UnsafeMutableRawPointer, _ a: UnsafeRawPointer, _ n: Int, _ logarithm: Bool) {
  let width = wick_f32.scalarCount
  let size = MemoryLayout<Float>.stride
  let x = a.assumingMemoryBound(to: Float.self)
  let y = out.assumingMemoryBound(to: Float.self)
  let m = floatExtreme(x, n, true)
  let top = wick_f32(repeating: m)
  var lanes = wick_f32()
  var i = 0
  while i + width <= n {
    let e = wick_v_expf((a + i * size).loadUnaligned(as: wick_f32.self) - top)
    (out + i * size).storeBytes(of: e, as: wick_f32.self)
    lanes += e
    i += width
  }
  var total: Float = 0
  for l in 0..<width { total += lanes[l] }
  while i < n {
    let e = expf(x[i] - m)
    y[i] = e
    total += e
    i += 1
  }
  if logarithm {
    let l = Float(Glibc.log(Double(total)))
    for j in 0..<n { y[j] = x[j] - m - l }
  } else {
    // One pointer, so that no other memory can be meant.
    for j in 0..<n { y[j] /= total }
  }
}
