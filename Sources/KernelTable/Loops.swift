// Loops over raw memory, each kind a type of its own: a closure that is put into an optional or through generic code is wrapped each
// time, and every call goes through all of its wrappers; a struct around it is not.

/// `out[i] = f(a[i])`; strides are in bytes.
public struct UnaryLoop {
  /// What runs.
  public typealias Body = (
    _ out: UnsafeMutableRawPointer, _ outStride: Int, _ a: UnsafeRawPointer, _ aStride: Int, _ n: Int, _ p0: Double, _ p1: Double
  ) -> Void
  @usableFromInline let body: Body
  /// A loop of code.
  @inlinable @inline(__always) public init(_ body: @escaping Body) { self.body = body }
  /// Runs it.
  @inlinable @inline(__always)
  public func callAsFunction(
    _ out: UnsafeMutableRawPointer, _ outStride: Int, _ a: UnsafeRawPointer, _ aStride: Int, _ n: Int, _ p0: Double, _ p1: Double
  ) {
    body(out, outStride, a, aStride, n, p0, p1)
  }
}

/// `out[i] = f(a[i], b[i])`; strides are in bytes, 0 repeats a scalar.
public struct BinaryLoop {
  /// What runs.
  public typealias Body = (
    _ out: UnsafeMutableRawPointer, _ outStride: Int, _ a: UnsafeRawPointer, _ aStride: Int, _ b: UnsafeRawPointer, _ bStride: Int,
    _ n: Int
  ) -> Void
  @usableFromInline let body: Body
  /// A loop of code.
  @inlinable @inline(__always) public init(_ body: @escaping Body) { self.body = body }
  /// Runs it.
  @inlinable @inline(__always)
  public func callAsFunction(
    _ out: UnsafeMutableRawPointer, _ outStride: Int, _ a: UnsafeRawPointer, _ aStride: Int, _ b: UnsafeRawPointer, _ bStride: Int,
    _ n: Int
  ) {
    body(out, outStride, a, aStride, b, bStride, n)
  }
}

/// `out[i] = f(a[i], b[i], c[i], p)`; strides are in bytes, 0 repeats a scalar.
public struct TernaryLoop {
  /// What runs.
  public typealias Body = (
    _ out: UnsafeMutableRawPointer, _ outStride: Int, _ a: UnsafeRawPointer, _ aStride: Int, _ b: UnsafeRawPointer, _ bStride: Int,
    _ c: UnsafeRawPointer, _ cStride: Int, _ n: Int, _ p: Double
  ) -> Void
  @usableFromInline let body: Body
  /// A loop of code.
  @inlinable @inline(__always) public init(_ body: @escaping Body) { self.body = body }
  /// Runs it.
  @inlinable @inline(__always)
  public func callAsFunction(
    _ out: UnsafeMutableRawPointer, _ outStride: Int, _ a: UnsafeRawPointer, _ aStride: Int, _ b: UnsafeRawPointer, _ bStride: Int,
    _ c: UnsafeRawPointer, _ cStride: Int, _ n: Int, _ p: Double
  ) {
    body(out, outStride, a, aStride, b, bStride, c, cStride, n, p)
  }
}

/// A sum, or another fold, of `n` elements a stride apart; the result is of the same type.
public struct SumLoop {
  /// What runs.
  public typealias Body = (_ out: UnsafeMutableRawPointer, _ a: UnsafeRawPointer, _ aStride: Int, _ n: Int) -> Void
  @usableFromInline let body: Body
  /// A loop of code.
  @inlinable @inline(__always) public init(_ body: @escaping Body) { self.body = body }
  /// Runs it.
  @inlinable @inline(__always)
  public func callAsFunction(_ out: UnsafeMutableRawPointer, _ a: UnsafeRawPointer, _ aStride: Int, _ n: Int) {
    body(out, a, aStride, n)
  }
}

/// PyTorch's cascade sum of rows into `columns` contiguous sums.
public struct OuterSumLoop {
  /// What runs.
  public typealias Body = (_ out: UnsafeMutableRawPointer, _ a: UnsafeRawPointer, _ rowStride: Int, _ rows: Int, _ columns: Int) -> Void
  @usableFromInline let body: Body
  /// A loop of code.
  @inlinable @inline(__always) public init(_ body: @escaping Body) { self.body = body }
  /// Runs it.
  @inlinable @inline(__always)
  public func callAsFunction(_ out: UnsafeMutableRawPointer, _ a: UnsafeRawPointer, _ rowStride: Int, _ rows: Int, _ columns: Int) {
    body(out, a, rowStride, rows, columns)
  }
}

/// `c = a @ b` of row-major matrices (`m x k`, `k x n`), strides in elements.
public struct GemmLoop {
  /// What runs.
  public typealias Body = (
    _ c: UnsafeMutableRawPointer, _ ldc: Int, _ a: UnsafeRawPointer, _ rowA: Int, _ colA: Int, _ b: UnsafeRawPointer, _ rowB: Int,
    _ colB: Int, _ m: Int, _ n: Int, _ k: Int
  ) -> Void
  @usableFromInline let body: Body
  /// A loop of code.
  @inlinable @inline(__always) public init(_ body: @escaping Body) { self.body = body }
  /// Runs it.
  @inlinable @inline(__always)
  public func callAsFunction(
    _ c: UnsafeMutableRawPointer, _ ldc: Int, _ a: UnsafeRawPointer, _ rowA: Int, _ colA: Int, _ b: UnsafeRawPointer, _ rowB: Int,
    _ colB: Int, _ m: Int, _ n: Int, _ k: Int
  ) {
    body(c, ldc, a, rowA, colA, b, rowB, colB, m, n, k)
  }
}

/// The largest (smallest) of `n` contiguous elements; a nan where there is one. Of no elements: nothing is written.
public struct ExtremeLoop {
  /// What runs.
  public typealias Body = (_ out: UnsafeMutableRawPointer, _ a: UnsafeRawPointer, _ n: Int) -> Void
  @usableFromInline let body: Body
  /// A loop of code.
  @inlinable @inline(__always) public init(_ body: @escaping Body) { self.body = body }
  /// Runs it.
  @inlinable @inline(__always)
  public func callAsFunction(_ out: UnsafeMutableRawPointer, _ a: UnsafeRawPointer, _ n: Int) {
    body(out, a, n)
  }
}

/// The first position of a value (given as an element; of a nan: the first nan) among `n` contiguous elements, or `n`.
public struct FindLoop {
  /// What runs.
  public typealias Body = (_ value: UnsafeRawPointer, _ a: UnsafeRawPointer, _ n: Int) -> Int
  @usableFromInline let body: Body
  /// A loop of code.
  @inlinable @inline(__always) public init(_ body: @escaping Body) { self.body = body }
  /// Runs it.
  @inlinable @inline(__always)
  public func callAsFunction(_ value: UnsafeRawPointer, _ a: UnsafeRawPointer, _ n: Int) -> Int {
    body(value, a, n)
  }
}

/// Puts `n` unsigned integers in rising order; `spare` has room for them and 64 bytes more. False where that would take too long: then they
/// lie in another order than before.
public struct KeySortLoop {
  /// What runs.
  public typealias Body = (_ keys: UnsafeMutableRawPointer, _ spare: UnsafeMutableRawPointer, _ n: Int) -> Bool
  @usableFromInline let body: Body
  /// A loop of code.
  @inlinable @inline(__always) public init(_ body: @escaping Body) { self.body = body }
  /// Runs it.
  @inlinable @inline(__always)
  public func callAsFunction(_ keys: UnsafeMutableRawPointer, _ spare: UnsafeMutableRawPointer, _ n: Int) -> Bool { body(keys, spare, n) }
}

/// The products of `rows` contiguous rows of `n`, each in order.
public struct ProductLoop {
  /// What runs.
  public typealias Body = (_ out: UnsafeMutableRawPointer, _ a: UnsafeRawPointer, _ rows: Int, _ n: Int) -> Void
  @usableFromInline let body: Body
  /// A loop of code.
  @inlinable @inline(__always) public init(_ body: @escaping Body) { self.body = body }
  /// Runs it.
  @inlinable @inline(__always)
  public func callAsFunction(_ out: UnsafeMutableRawPointer, _ a: UnsafeRawPointer, _ rows: Int, _ n: Int) {
    body(out, a, rows, n)
  }
}

/// The sum in double of `(a[i] - centre)`, or of its square.
public struct MomentLoop {
  /// What runs.
  public typealias Body = (_ a: UnsafeRawPointer, _ n: Int, _ centre: Double, _ squared: Bool) -> Double
  @usableFromInline let body: Body
  /// A loop of code.
  @inlinable @inline(__always) public init(_ body: @escaping Body) { self.body = body }
  /// Runs it.
  @inlinable @inline(__always)
  public func callAsFunction(_ a: UnsafeRawPointer, _ n: Int, _ centre: Double, _ squared: Bool) -> Double {
    body(a, n, centre, squared)
  }
}

/// The Euclidean distances of a row from `rows` others that lie one behind the other.
public struct DistanceLoop {
  /// What runs.
  public typealias Body = (_ out: UnsafeMutableRawPointer, _ a: UnsafeRawPointer, _ b: UnsafeRawPointer, _ rows: Int, _ n: Int) -> Void
  @usableFromInline let body: Body
  /// A loop of code.
  @inlinable @inline(__always) public init(_ body: @escaping Body) { self.body = body }
  /// Runs it.
  @inlinable @inline(__always)
  public func callAsFunction(_ out: UnsafeMutableRawPointer, _ a: UnsafeRawPointer, _ b: UnsafeRawPointer, _ rows: Int, _ n: Int) {
    body(out, a, b, rows, n)
  }
}

/// Softmax of `rows` contiguous rows of `n`, or its logarithm.
public struct SoftmaxLoop {
  /// What runs.
  public typealias Body = (_ out: UnsafeMutableRawPointer, _ a: UnsafeRawPointer, _ rows: Int, _ n: Int, _ logarithm: Bool) -> Void
  @usableFromInline let body: Body
  /// A loop of code.
  @inlinable @inline(__always) public init(_ body: @escaping Body) { self.body = body }
  /// Runs it.
  @inlinable @inline(__always)
  public func callAsFunction(_ out: UnsafeMutableRawPointer, _ a: UnsafeRawPointer, _ rows: Int, _ n: Int, _ logarithm: Bool) {
    body(out, a, rows, n, logarithm)
  }
}

/// Writes `blocks` of sixteen normal float32 numbers over the uniform ones that they are made of, as PyTorch draws them.
public struct NormalLoop {
  /// What runs.
  public typealias Body = (_ p: UnsafeMutablePointer<Float>, _ blocks: Int, _ mean: Float, _ deviation: Float) -> Void
  @usableFromInline let body: Body
  /// A loop of code.
  @inlinable @inline(__always) public init(_ body: @escaping Body) { self.body = body }
  /// Runs it.
  @inlinable @inline(__always)
  public func callAsFunction(_ p: UnsafeMutablePointer<Float>, _ blocks: Int, _ mean: Float, _ deviation: Float) {
    body(p, blocks, mean, deviation)
  }
}

/// `out[i] = condition[i] ? a[i] : b[i]`; strides are in bytes, 0 repeats an element.
public struct SelectLoop {
  /// What runs.
  public typealias Body = (
    _ out: UnsafeMutableRawPointer, _ outStride: Int, _ condition: UnsafeRawPointer, _ conditionStride: Int, _ a: UnsafeRawPointer,
    _ aStride: Int, _ b: UnsafeRawPointer, _ bStride: Int, _ n: Int
  ) -> Void
  @usableFromInline let body: Body
  /// A loop of code.
  @inlinable @inline(__always) public init(_ body: @escaping Body) { self.body = body }
  /// Runs it.
  @inlinable @inline(__always)
  public func callAsFunction(
    _ out: UnsafeMutableRawPointer, _ outStride: Int, _ condition: UnsafeRawPointer, _ conditionStride: Int, _ a: UnsafeRawPointer,
    _ aStride: Int, _ b: UnsafeRawPointer, _ bStride: Int, _ n: Int
  ) {
    body(out, outStride, condition, conditionStride, a, aStride, b, bStride, n)
  }
}
