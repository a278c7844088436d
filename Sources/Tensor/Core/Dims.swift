// Shapes and strides: a few ints held inline, so that a tensor needs no array; what is beyond six lies elsewhere.
import Synchronization

/// A short list of ints. It is plain memory that no copy has to count: every view copies two of these, and every walk eight.
public struct Dims: Equatable, ExpressibleByArrayLiteral, Sendable {
  /// How many ints there are: the rank, for a shape.
  public internal(set) var count: Int
  @usableFromInline var near: InlineArray<6, Int>
  // SAFETY: what is there is never changed and never freed.
  @usableFromInline nonisolated(unsafe) var far: UnsafePointer<Int>?

  @inline(__always) package init() {
    count = 0
    near = InlineArray(repeating: 0)
    far = nil
  }
  @inline(__always) package init(repeating value: Int, count n: Int) {
    count = n
    near = InlineArray(repeating: value)
    far = n > 6 ? tails.pointer(to: [Int](repeating: value, count: n - 6)) : nil
  }
  /// The ints of an array, in order.
  package init(_ list: [Int]) {
    count = list.count
    near = InlineArray(repeating: 0)
    for i in 0..<min(list.count, 6) { near[i] = list[i] }
    far = list.count > 6 ? tails.pointer(to: Array(list[6...])) : nil
  }
  /// `[2, 3]` as a literal of this type.
  public init(arrayLiteral elements: Int...) { self.init(elements) }

  /// The `i`th; the caller knows that there is one.
  @inline(__always) public subscript(_ i: Int) -> Int {
    @inlinable get { i < 6 ? near[i] : far.unsafelyUnwrapped[i - 6] }
    set { if i < 6 { near[i] = newValue } else { setFar(i, newValue) } }
  }
  @inline(never) private mutating func setFar(_ i: Int, _ value: Int) {
    var all = list
    all[i] = value
    self = Dims(all)
  }
  /// Adds an int at the end; the seventh and later ones cost an array.
  package mutating func append(_ value: Int) {
    if count < 6 {
      near[count] = value
      count += 1
    } else {
      self = Dims(list + [value])
    }
  }
  /// Equal where the ints in use are equal: what lies in unused room does not count.
  @inlinable @inline(__always) public static func == (a: Dims, b: Dims) -> Bool {
    if a.count != b.count { return false }
    for i in 0..<a.count where a[i] != b[i] { return false }
    return true
  }
  /// True for the shape of a 0-d tensor, which still has one element.
  @inlinable @inline(__always) public var isEmpty: Bool { count == 0 }
  /// The ints as a new array.
  package var list: [Int] {
    var out = [Int]()
    out.reserveCapacity(count)
    for i in 0..<count { out.append(self[i]) }
    return out
  }
  /// The size of the innermost dimension; nil for a 0-d tensor.
  @inlinable public var last: Int? { count > 0 ? self[count - 1] : nil }
  /// The product; shapes held by tensors were checked when they were made.
  @inlinable @inline(__always) public var product: Int {
    var n = 1
    for i in 0..<count { n &*= self[i] }
    return n
  }
  /// A copy with one more size at a place.
  package func inserting(_ value: Int, at position: Int) -> Dims {
    var out = Dims()
    for i in 0..<position { out.append(self[i]) }
    out.append(value)
    for i in position..<count { out.append(self[i]) }
    return out
  }
  /// A copy without the size at a place.
  package func removing(at position: Int) -> Dims {
    var out = Dims()
    for i in 0..<count where i != position { out.append(self[i]) }
    return out
  }
  /// A copy with another size at a place.
  package func replacing(_ position: Int, _ value: Int) -> Dims {
    var out = self
    out[position] = value
    return out
  }
  /// Row-major strides of this shape.
  @inline(__always) package var contiguousStrides: Dims {
    if count > 6 { return Dims(manyStrides) }
    var out = Dims(repeating: 1, count: count)
    var step = 1
    var i = count - 1
    while i >= 0 {
      out[i] = step
      step &*= self[i] > 1 ? self[i] : 1
      i -= 1
    }
    return out
  }
  @inline(never) private var manyStrides: [Int] {
    var out = [Int](repeating: 1, count: count)
    for i in (1..<count).reversed() { out[i - 1] = out[i] &* max(self[i], 1) }
    return out
  }
  /// `[2, 3]`, as PyTorch's messages write sizes.
  package var text: String { listText(list) }
}

/// The ints beyond the sixth of every shape that has so many, each list once. They are kept as long as the process lives: such shapes are
/// rare and few, and counting who uses them was a fifth of the time of every view.
private let tails = Tails()

private final class Tails: Sendable {
  /// Addresses by contents.
  private let known = Mutex<[[Int]: Int]>([:])

  func pointer(to list: [Int]) -> UnsafePointer<Int>? {
    let address = known.withLock { known in
      if let found = known[list] { return found }
      let made = UnsafeMutablePointer<Int>.allocate(capacity: list.count)
      made.initialize(from: list, count: list.count)
      known[list] = Int(bitPattern: made)
      return Int(bitPattern: made)
    }
    return UnsafePointer(bitPattern: address)
  }
}

/// `[2, 3]`.
package func listText(_ list: [Int]) -> String { "[" + list.map(String.init).joined(separator: ", ") + "]" }

/// The number of elements, or an error where it does not fit.
func checkedProduct(_ shape: Dims) throws(TorchError) -> Int {
  var n = 1
  var empty = false
  for i in 0..<shape.count {
    if shape[i] < 0 {
      throw .runtime("Trying to create tensor with negative dimension \(shape[i]): \(shape.text)")
    }
    if shape[i] == 0 { empty = true }
  }
  if empty { return 0 }
  for i in 0..<shape.count {
    let (value, overflow) = n.multipliedReportingOverflow(by: shape[i])
    if overflow { throw .runtime("Storage size calculation overflowed with sizes=\(shape.text)") }
    n = value
  }
  return n
}

/// A dimension counted from the end made plain.
@inline(__always)
func wrapDim(_ dim: Int, _ rank: Int) throws(TorchError) -> Int {
  let n = rank == 0 ? 1 : rank
  if dim >= 0 && dim < n { return dim }
  if dim < 0 && dim >= -n { return dim + n }
  throw TorchError(.index, "Dimension out of range (expected to be in range of [\(-n), \(n - 1)], but got \(dim))")
}

/// `nil` means all dimensions; duplicates are an error.
func wrapDims(_ dims: [Int]?, _ rank: Int) throws(TorchError) -> [Bool] {
  var mask = [Bool](repeating: false, count: max(rank, 1))
  guard let dims, !dims.isEmpty else { return [Bool](repeating: true, count: max(rank, 1)) }
  for d in dims {
    let w = try wrapDim(d, rank)
    if mask[w] { throw .runtime("dim \(w) appears multiple times in the list of dims") }
    mask[w] = true
  }
  return mask
}
