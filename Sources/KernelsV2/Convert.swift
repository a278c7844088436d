// Conversions between element types, with C's casts: floats to ints truncate, out of range is what x86 gives.
import Glibc
import KernelTable

@inline(__always)
func toInt64<F: BinaryFloatingPoint>(_ x: F) -> Int64 {
  // cvttsd2si: out of range and nan give the lowest value.
  let d = Double(x)
  return d >= -9223372036854775808.0 && d < 9223372036854775808.0 ? Int64(d) : Int64.min
}

/// Copies; filling with one element and turning a row around are copies with strides of 0 and -1. Onto itself nothing is copied.
@inline(__always)
func copyLoop<T>(_ t: T.Type) -> UnaryLoop {
  let strided = integerLoop1(t, t) { $0 }
  return UnaryLoop { out, os, a, sa, n, p0, p1 in
    let size = MemoryLayout<T>.stride
    if a == UnsafeRawPointer(out), sa == os {
      // There already.
    } else if os != size || sa == size {
      // Not memcpy, which writes large blocks past the caches.
      strided(out, os, a, sa, n, p0, p1)
    } else if sa == 0 {
      let o = out.assumingMemoryBound(to: T.self)
      let value = a.assumingMemoryBound(to: T.self).pointee
      let byte = a.assumingMemoryBound(to: UInt8.self).pointee
      if n &* size >= 4096, (1..<size).allSatisfy({ (a + $0).assumingMemoryBound(to: UInt8.self).pointee == byte }) {
        // The C library's way writes whole lines without reading them first.
        memset(out, Int32(byte), n &* size)
      } else {
        for i in 0..<n { o[i] = value }
      }
    } else if sa == -size {
      let o = out.assumingMemoryBound(to: T.self)
      let x = a.assumingMemoryBound(to: T.self)
      for i in 0..<n { o[i] = x[-i] }
    } else {
      strided(out, os, a, sa, n, p0, p1)
    }
  }
}

/// C's cast of a float to an integer type: cut towards zero; what does not fit becomes what x86's instruction for 32 or 64 bits makes
/// of it, cut to the type.
@inline(__always)
private func cut<F: BinaryFloatingPoint, T: FixedWidthInteger>(_ x: F, _ t: T.Type) -> T {
  if T.isSigned && T.bitWidth == 32 {
    let d = Double(x)
    return d > -2147483649.0 && d < 2147483648.0 ? T(truncatingIfNeeded: Int32(d)) : T.min
  }
  if !T.isSigned && T.bitWidth == 64 {
    let d = Double(x)
    // The upper half by the signed instruction, 2⁶³ less: what is past it becomes 0.
    if d >= 0x1p63 { return T(truncatingIfNeeded: toInt64(d - 0x1p63) ^ Int64.min) }
  }
  return T(truncatingIfNeeded: toInt64(x))
}

private struct FromWhole<S: WholeElement>: DTypeVisitor {
  @inline(__always) func visit(_ type: Truth.Type) -> UnaryLoop { integerLoop1(S.self, Bool.self) { $0 != 0 } }
  @inline(__always) func visit<T: WholeElement>(_ type: T.Type) -> UnaryLoop { integerLoop1(S.self, T.self) { T(truncatingIfNeeded: $0) } }
  @inline(__always) func visit<T: RealElement>(_ type: T.Type) -> UnaryLoop { integerLoop1(S.self, T.self) { T($0) } }
  @inline(__always) func visit<T: NarrowElement>(_ type: T.Type) -> UnaryLoop { integerLoop1(S.self, T.self) { T(Float($0)) } }
  @inline(__always) func visit<P: ComplexPart>(_ type: Complex<P>.Type) -> UnaryLoop {
    integerLoop1(S.self, Complex<P>.self) { Complex(P($0)) }
  }
}

private struct FromReal<S: RealElement>: DTypeVisitor {
  @inline(__always) func visit(_ type: Truth.Type) -> UnaryLoop { integerLoop1(S.self, Bool.self) { $0 != 0 } }
  @inline(__always) func visit<T: WholeElement>(_ type: T.Type) -> UnaryLoop { integerLoop1(S.self, T.self) { cut($0, T.self) } }
  @inline(__always) func visit<T: RealElement>(_ type: T.Type) -> UnaryLoop { integerLoop1(S.self, T.self) { T($0) } }
  @inline(__always) func visit<T: NarrowElement>(_ type: T.Type) -> UnaryLoop { integerLoop1(S.self, T.self) { T(Float($0)) } }
  @inline(__always) func visit<P: ComplexPart>(_ type: Complex<P>.Type) -> UnaryLoop {
    integerLoop1(S.self, Complex<P>.self) { Complex(P($0)) }
  }
}

private struct FromNarrow<S: NarrowElement>: DTypeVisitor {
  @inline(__always) func visit(_ type: Truth.Type) -> UnaryLoop { integerLoop1(S.self, Bool.self) { $0.float != 0 } }
  @inline(__always) func visit<T: WholeElement>(_ type: T.Type) -> UnaryLoop { integerLoop1(S.self, T.self) { cut($0.float, T.self) } }
  @inline(__always) func visit<T: RealElement>(_ type: T.Type) -> UnaryLoop { integerLoop1(S.self, T.self) { T($0.float) } }
  @inline(__always) func visit<T: NarrowElement>(_ type: T.Type) -> UnaryLoop { integerLoop1(S.self, T.self) { T($0.float) } }
  @inline(__always) func visit<P: ComplexPart>(_ type: Complex<P>.Type) -> UnaryLoop {
    integerLoop1(S.self, Complex<P>.self) { Complex(P($0.float)) }
  }
}

/// To all but bools and complex numbers the real part goes; who asks warns of it.
private struct FromComplex<S: ComplexPart>: DTypeVisitor {
  typealias Z = Complex<S>
  @inline(__always) func visit(_ type: Truth.Type) -> UnaryLoop { integerLoop1(Z.self, Bool.self) { $0.real != 0 || $0.imaginary != 0 } }
  @inline(__always) func visit<T: WholeElement>(_ type: T.Type) -> UnaryLoop { integerLoop1(Z.self, T.self) { cut($0.real, T.self) } }
  @inline(__always) func visit<T: RealElement>(_ type: T.Type) -> UnaryLoop { integerLoop1(Z.self, T.self) { T($0.real) } }
  @inline(__always) func visit<T: NarrowElement>(_ type: T.Type) -> UnaryLoop { integerLoop1(Z.self, T.self) { T(Float($0.real)) } }
  @inline(__always) func visit<P: ComplexPart>(_ type: Complex<P>.Type) -> UnaryLoop {
    integerLoop1(Z.self, Complex<P>.self) { Complex(P($0.real), P($0.imaginary)) }
  }
}

private struct ConvertTo: DTypeVisitor {
  let to: DType
  func visit(_ type: Truth.Type) -> UnaryLoop { to.accept(FromWhole<UInt8>()) }
  func visit<T: WholeElement>(_ type: T.Type) -> UnaryLoop { to.accept(FromWhole<T>()) }
  func visit<T: RealElement>(_ type: T.Type) -> UnaryLoop { to.accept(FromReal<T>()) }
  func visit<T: NarrowElement>(_ type: T.Type) -> UnaryLoop { to.accept(FromNarrow<T>()) }
  func visit<P: ComplexPart>(_ type: Complex<P>.Type) -> UnaryLoop { to.accept(FromComplex<P>()) }
}

func convertLoop(_ from: DType, _ to: DType) -> UnaryLoop {
  if from == to {
    switch from.size {
    case 1: return copyLoop(UInt8.self)
    case 2: return copyLoop(UInt16.self)
    case 4: return copyLoop(UInt32.self)
    case 8: return copyLoop(UInt64.self)
    default: return copyLoop((UInt64, UInt64).self)
    }
  }
  return from.accept(ConvertTo(to: to))
}
