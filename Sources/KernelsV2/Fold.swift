// Reductions of one run as NumPy's ufuncs make them: floats are added pairwise (numpy/_core/src/umath/loops_utils.h.src) and
// multiplied in order; where the order does not tell, in vectors.
import KernelTable

/// NumPy's pairwise sum of `n` elements a stride of bytes apart: eight running sums to 128 elements, halves above that.
private func pairwise<T: BinaryFloatingPoint & SIMDScalar>(_ t: T.Type, _ p: UnsafeRawPointer, _ stride: Int, _ n: Int) -> T {
  if n > 128 {
    var half = n / 2
    half -= half % 8
    return pairwise(t, p, stride, half) + pairwise(t, p + half * stride, stride, n - half)
  }
  @inline(__always) func at(_ i: Int) -> T { (p + i * stride).loadUnaligned(as: T.self) }
  var i = 0
  var total: T = -0.0
  if n >= 8 {
    var s: SIMD8<T>
    if stride == MemoryLayout<T>.stride {
      s = p.loadUnaligned(as: SIMD8<T>.self)
      i = 8
      while i + 8 <= n {
        s += (p + i * stride).loadUnaligned(as: SIMD8<T>.self)
        i += 8
      }
    } else {
      s = SIMD8(at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7))
      i = 8
      while i + 8 <= n {
        s += SIMD8(at(i), at(i + 1), at(i + 2), at(i + 3), at(i + 4), at(i + 5), at(i + 6), at(i + 7))
        i += 8
      }
    }
    total = ((s[0] + s[1]) + (s[2] + s[3])) + ((s[4] + s[5]) + (s[6] + s[7]))
  }
  while i < n {
    total += at(i)
    i += 1
  }
  return total
}

/// One element after another. Integers' operators may be taken in any order, which the compiler does where they lie side by side.
@inline(__always)
private func inOrder<T>(_ t: T.Type, _ f: @escaping (T, T) -> T) -> SumLoop {
  return SumLoop { out, a, stride, n in
    if n == 0 { return }
    if stride == MemoryLayout<T>.stride {
      let x = a.assumingMemoryBound(to: T.self)
      var r = x[0]
      for i in 1..<n { r = f(r, x[i]) }
      out.storeBytes(of: r, as: T.self)
    } else {
      var r = a.loadUnaligned(as: T.self)
      for i in 1..<n { r = f(r, (a + i * stride).loadUnaligned(as: T.self)) }
      out.storeBytes(of: r, as: T.self)
    }
  }
}

@inline(__always)
private func floatFold<T: Ordered & SIMDScalar>(_ op: BinaryOp, _ t: T.Type) -> SumLoop? {
  switch op {
  case .add: return SumLoop { out, a, stride, n in out.storeBytes(of: pairwise(t, a, stride, n), as: T.self) }
  case .mul: return inOrder(t) { $0 * $1 }
  case .maximum, .minimum:
    let largest = op == .maximum
    let together = floatExtremeLoop(t, largest)
    let apart =
      largest
      ? inOrder(t) { $0 != $0 ? $0 : $1 != $1 ? $1 : $1 > $0 ? $1 : $0 } : inOrder(t) { $0 != $0 ? $0 : $1 != $1 ? $1 : $1 < $0 ? $1 : $0 }
    return SumLoop { out, a, stride, n in
      if stride == MemoryLayout<T>.stride && n >= 8 { together(out, a, n) } else { apart(out, a, stride, n) }
    }
  default: return nil
  }
}

@inline(__always)
private func integerFold<T: FixedWidthInteger>(_ op: BinaryOp, _ t: T.Type) -> SumLoop? {
  switch op {
  case .add: return inOrder(t) { $0 &+ $1 }
  case .mul: return inOrder(t) { $0 &* $1 }
  case .maximum: return inOrder(t) { max($0, $1) }
  case .minimum: return inOrder(t) { min($0, $1) }
  default: return nil
  }
}

/// Bools are bytes of 0 and 1: their sum is an `or`, their product an `and`.
func foldLoop(_ op: BinaryOp, _ dtype: DType) -> SumLoop? { dtype.accept(FoldOfType(op: op)) }

private struct FoldOfType: DTypeVisitor {
  let op: BinaryOp
  func visit(_ type: Truth.Type) -> SumLoop? { integerFold(op == .add ? .maximum : op == .mul ? .minimum : op, UInt8.self) }
  func visit<T: WholeElement>(_ type: T.Type) -> SumLoop? { integerFold(op, T.self) }
  func visit<T: RealElement>(_ type: T.Type) -> SumLoop? {
    T.self == Double.self ? floatFold(op, Double.self) : floatFold(op, Float.self)
  }
  /// Converted to Float before.
  func visit<T: NarrowElement>(_ type: T.Type) -> SumLoop? { nil }
  func visit<P: ComplexPart>(_ type: Complex<P>.Type) -> SumLoop? {
    P.self == Double.self ? complexFold(op, Double.self) : complexFold(op, Float.self)
  }
}
