// Shapes that broadcast, and how an operand is seen with the shape of a result.
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

/// Whether two tensors have one shape and the same strides.
@inline(__always)
func lieAlike(_ a: Tensor, _ b: Tensor) -> Bool { a.shape == b.shape && a.strides == b.strides }
