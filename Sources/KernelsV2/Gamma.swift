// The logarithm of the gamma function, its derivatives, and the inverse of erf: by vectors of doubles (CGamma.h) where all lanes take the
// same steps, elsewhere one number after another.
import CVectorMath
import Glibc
import KernelTable

/// A function of vectors on whole groups of contiguous elements, `scalar` elsewhere and where the vectors have no answer.
@inline(__always)
private func gammaLoop<T: BinaryFloatingPoint>(
  _ t: T.Type, _ load: @escaping (UnsafeRawPointer) -> wick_f64, _ store: @escaping (wick_f64, UnsafeMutableRawPointer) -> Void,
  _ vector: @escaping (wick_f64, inout Int32) -> wick_f64, _ scalar: @escaping (Double) -> Double
) -> UnaryLoop {
  UnaryLoop { out, os, a, sa, n, _, _ in
    let size = MemoryLayout<T>.stride, width = wick_f64.scalarCount
    var i = 0
    if os == size && sa == size {
      while i + width <= n {
        var isRight: Int32 = 1
        let y = vector(load(a + i * size), &isRight)
        if isRight != 0 {
          store(y, out + i * size)
        } else {
          for k in i..<(i + width) {
            (out + k * size).assumingMemoryBound(to: T.self).pointee = T(scalar(Double((a + k * size).loadUnaligned(as: T.self))))
          }
        }
        i += width
      }
    }
    while i < n {
      (out + i * os).assumingMemoryBound(to: T.self).pointee = T(scalar(Double((a + i * sa).loadUnaligned(as: T.self))))
      i += 1
    }
  }
}
@inline(__always)
private func ofDoubles(_ vector: @escaping (wick_f64, inout Int32) -> wick_f64, _ scalar: @escaping (Double) -> Double) -> UnaryLoop {
  gammaLoop(Double.self, { $0.loadUnaligned(as: wick_f64.self) }, { $1.storeBytes(of: $0, as: wick_f64.self) }, vector, scalar)
}
@inline(__always)
private func ofFloats(_ vector: @escaping (wick_f64, inout Int32) -> wick_f64, _ scalar: @escaping (Double) -> Double) -> UnaryLoop {
  gammaLoop(
    Float.self, { wick_v_wide($0.loadUnaligned(as: wick_f32_half.self)) }, { $1.storeBytes(of: wick_v_narrow($0), as: wick_f32_half.self) },
    vector, scalar)
}

/// The loops of these functions for floats; nil for all others.
func gammaFamily<T: BinaryFloatingPoint>(_ op: UnaryOp, _ t: T.Type) -> UnaryLoop? {
  let isDouble = t == Double.self
  switch op {
  case .digamma:
    return isDouble ? ofDoubles({ wick_v_digamma($0, &$1) }, digamma) : ofFloats({ wick_v_digamma($0, &$1) }, digamma)
  case .trigamma: return isDouble ? alone(Double.self, trigamma) : alone(Float.self, trigamma)
  // These vectors are right to more digits than a float has, not to all of a double's.
  case .lgamma:
    return isDouble ? alone(Double.self) { Glibc.lgamma($0) } : ofFloats({ wick_v_lgamma($0, &$1) }) { Glibc.lgamma($0) }
  case .erfinv: return isDouble ? alone(Double.self, inverseErf) : ofFloats({ wick_v_erfinv($0, &$1) }, inverseErf)
  default: return nil
  }
}

/// One number after another, in double.
@inline(__always)
private func alone<T: BinaryFloatingPoint>(_ t: T.Type, _ scalar: @escaping (Double) -> Double) -> UnaryLoop {
  loop1(t, t) { x, _, _ in T(scalar(Double(x))) }
}

/// The logarithmic derivative of gamma, as in Cephes' psi.c (S. Moshier): reflection below 0, recurrence up to 10, then the asymptotic
/// series. PyTorch has the same code, so results agree to the last digit.
func digamma(_ value: Double) -> Double {
  if value == 0 { return value.sign == .minus ? .infinity : -.infinity }
  var x = value
  if x < 0 {
    if x == x.rounded(.towardZero) { return .nan }
    let r = x - x.rounded(.towardZero)
    return digamma(1 - x) - Double.pi / tan(Double.pi * r)
  }
  var result = 0.0
  while x < 10 {
    result -= 1 / x
    x += 1
  }
  if x == 10 { return result + 2.25175258906672110764 }
  let z = 1 / (x * x)
  var y = 8.33333333333333333333e-2
  y = y * z - 2.10927960927960927961e-2
  y = y * z + 7.57575757575757575758e-3
  y = y * z - 4.16666666666666666667e-3
  y = y * z + 3.96825396825396825397e-3
  y = y * z - 8.33333333333333333333e-3
  y = y * z + 8.33333333333333333333e-2
  return result + log(x) - 0.5 / x - y * z
}

/// The derivative of digamma: reflection below 1/2, recurrence, then the asymptotic series (Abramowitz and Stegun 6.4.12), as in PyTorch.
func trigamma(_ value: Double) -> Double {
  var x = value
  var sign = 1.0
  var result = 0.0
  if x < 0.5 {
    sign = -1
    let s = sin(Double.pi * x)
    result -= Double.pi * Double.pi / (s * s)
    x = 1 - x
  }
  for _ in 0..<6 {
    result += 1 / (x * x)
    x += 1
  }
  let z = 1 / (x * x)
  result += (1 + 1 / (2 * x) + z * (1.0 / 6 - z * (1.0 / 30 - z * (1.0 / 42)))) / x
  return sign * result
}

/// The inverse of erf to a few units in the last place: M. Giles, "Approximating the erfinv function" (GPU Computing Gems, 2010), then
/// two steps of Newton's method.
func inverseErf(_ y: Double) -> Double {
  if y.magnitude > 1 { return .nan }
  if y == 1 { return .infinity }
  if y == -1 { return -.infinity }
  let w = -log((1 - y) * (1 + y)), isNear = w < 5
  let s = isNear ? w - 2.5 : w.squareRoot() - 3
  var p = 0.0
  for i in 0..<Int(WICK_GILES) { p = p * s + (isNear ? wick_giles(0, Int32(i)) : wick_giles(1, Int32(i))) }
  var x = p * y
  for _ in 0..<2 { x -= (erf(x) - y) / (1.12837916709551257390 * exp(-x * x)) }
  return x
}
