// Elements of arrays as Swift arrays. A Swift array that cannot be allocated ends the process, so that memory is asked for first.
import Language
import Tensor
import Torch

extension [Double] {
  /// How many of these sorted numbers are no larger than `v`.
  func count(upTo v: Double) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let mid = (low + high) / 2
      if self[mid] <= v { low = mid + 1 } else { high = mid }
    }
    return low
  }

  /// The value below which a share of these sorted numbers lies, between two of them on a straight line, from the nearer end.
  func quantile(_ share: Double) -> Double {
    let at = share * Double(count - 1), low = Int(at.rounded(.down)), high = Swift.min(low + 1, count - 1)
    let t = at - Double(low), d = self[high] - self[low]
    return t >= 0.5 ? self[high] - d * (1 - t) : self[low] + d * t
  }
}

extension Tensor {
  /// All elements as doubles, row-major. Raises: MemoryError; NotImplementedError for complex numbers.
  func doubleList() throws(Raise) -> [Double] {
    if dtype.isComplex { throw onlyReal(dtype) }
    try askedFor(MemoryLayout<Double>.size)
    return doubles()
  }
  /// All elements as ints, row-major; floats are cast as C casts. Raises: MemoryError.
  func intList() throws(Raise) -> [Int] {
    if dtype.isComplex { throw onlyReal(dtype) }
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
