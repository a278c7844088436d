// Elements of arrays as Swift arrays. A Swift array that cannot be allocated ends the process, so that memory is asked for first.
import Language
import Tensor
import Torch

extension Tensor {
  /// All elements as doubles, row-major. Raises: MemoryError.
  func doubleList() throws(Raise) -> [Double] {
    try askedFor(MemoryLayout<Double>.size)
    return doubles()
  }
  /// All elements as ints, row-major; floats are cast as C casts. Raises: MemoryError.
  func intList() throws(Raise) -> [Int] {
    try askedFor(MemoryLayout<Int>.size)
    return ints()
  }
  /// All elements, row-major. Raises: MemoryError.
  func scalarList() throws(Raise) -> [Scalar] {
    try askedFor(MemoryLayout<Scalar>.stride)
    return scalars()
  }

  /// The engine makes scalars first, whatever is asked for.
  private func askedFor(_ size: Int) throws(Raise) {
    if numel < 1 << 20 { return }
    do throws(Raise) { try Memory.check(numel, of: size + MemoryLayout<Scalar>.stride) } catch {
      throw NumPyErrors.unallocated(shape, dtype)
    }
  }
}
