// Elements of several tensors, by number: NumPy's choose.

/// For each place the element there of the choice with the number that `places` has; all are broadcast together. `places` is int64
/// and row-major, its numbers are in 0..<choices.count (not checked); the result is of type `dtype`.
package func chosen(_ places: Tensor, _ choices: [Tensor], _ dtype: DType) throws(TorchError) -> Tensor {
  var shape = places.shape
  for c in choices { shape = try broadcast(shape, c.shape) }
  let out = try Tensor(empty: shape, dtype)
  var lines: [Tensor] = []
  for c in choices { lines.append(try lineOf(c, shape, dtype)) }
  dtype.accept(Choose(places: try lineOf(places, shape, .int64), choices: lines, out: out))
  return out
}

/// One element, or as many as the result has, row by row.
private func lineOf(_ t: Tensor, _ shape: Dims, _ dtype: DType) throws(TorchError) -> Tensor {
  try (t.numel == 1 || t.shape == shape ? t : expand(t, shape.list)).packed(dtype)
}

private struct Choose: UniformVisitor {
  typealias Result = Void
  let places: Tensor
  let choices: [Tensor]
  let out: Tensor

  func any<T: Element>(_ type: T.Type) {
    let n = out.numel, numbers = places.pointer(Int64.self), to = out.pointer(type)
    let step = places.numel == n ? 1 : 0
    withUnsafeTemporaryAllocation(of: UnsafeMutablePointer<T>.self, capacity: choices.count) { lines in
      withUnsafeTemporaryAllocation(of: Int.self, capacity: choices.count) { steps in
        for (k, c) in choices.enumerated() {
          lines.initializeElement(at: k, to: c.pointer(type))
          steps.initializeElement(at: k, to: c.numel == n ? 1 : 0)
        }
        for i in 0..<n {
          let k = Int(numbers[i &* step])
          to[i] = lines[k][i &* steps[k]]
        }
      }
    }
  }
}
