// Functions of complex numbers: C's where C has them, and what c10 (c10/util/complex_math.h) and NumPy make of them elsewhere.
import CVectorMath
import Glibc
import KernelTable

/// A real type with the functions of its complex numbers.
protocol ComplexReal: Real & ComplexPart & Accumulator {
  static func hypotenuse(_ z: Complex<Self>) -> Self
  static func exp(_ z: Complex<Self>) -> Complex<Self>
  static func log(_ z: Complex<Self>) -> Complex<Self>
  static func sqrt(_ z: Complex<Self>) -> Complex<Self>
  static func sin(_ z: Complex<Self>) -> Complex<Self>
  static func cos(_ z: Complex<Self>) -> Complex<Self>
  static func tan(_ z: Complex<Self>) -> Complex<Self>
  static func asin(_ z: Complex<Self>) -> Complex<Self>
  static func acos(_ z: Complex<Self>) -> Complex<Self>
  static func atan(_ z: Complex<Self>) -> Complex<Self>
  static func sinh(_ z: Complex<Self>) -> Complex<Self>
  static func cosh(_ z: Complex<Self>) -> Complex<Self>
  static func tanh(_ z: Complex<Self>) -> Complex<Self>
  static func asinh(_ z: Complex<Self>) -> Complex<Self>
  static func acosh(_ z: Complex<Self>) -> Complex<Self>
  static func atanh(_ z: Complex<Self>) -> Complex<Self>
  static func pow(_ z: Complex<Self>, _ e: Complex<Self>) -> Complex<Self>
  static func cos(_ x: Self) -> Self
  static func expm1(_ x: Self) -> Self
}

extension Complex where Part == Float {
  @inline(__always) fileprivate init(_ z: wick_complexf) { self.init(z.re, z.im) }
}
extension Complex where Part == Double {
  @inline(__always) fileprivate init(_ z: wick_complex) { self.init(z.re, z.im) }
}

extension Float: ComplexReal {
  @inline(__always) static func hypotenuse(_ z: Complex<Float>) -> Float { hypotf(z.real, z.imaginary) }
  @inline(__always) static func cos(_ x: Float) -> Float { cosf(x) }
  @inline(__always) static func expm1(_ x: Float) -> Float { expm1f(x) }
  @inline(__always) static func exp(_ z: Complex<Float>) -> Complex<Float> { Complex(wick_cexpf(z.real, z.imaginary)) }
  @inline(__always) static func log(_ z: Complex<Float>) -> Complex<Float> { Complex(wick_clogf(z.real, z.imaginary)) }
  @inline(__always) static func sqrt(_ z: Complex<Float>) -> Complex<Float> { Complex(wick_csqrtf(z.real, z.imaginary)) }
  @inline(__always) static func sin(_ z: Complex<Float>) -> Complex<Float> { Complex(wick_csinf(z.real, z.imaginary)) }
  @inline(__always) static func cos(_ z: Complex<Float>) -> Complex<Float> { Complex(wick_ccosf(z.real, z.imaginary)) }
  @inline(__always) static func tan(_ z: Complex<Float>) -> Complex<Float> { Complex(wick_ctanf(z.real, z.imaginary)) }
  @inline(__always) static func asin(_ z: Complex<Float>) -> Complex<Float> { Complex(wick_casinf(z.real, z.imaginary)) }
  @inline(__always) static func acos(_ z: Complex<Float>) -> Complex<Float> { Complex(wick_cacosf(z.real, z.imaginary)) }
  @inline(__always) static func atan(_ z: Complex<Float>) -> Complex<Float> { Complex(wick_catanf(z.real, z.imaginary)) }
  @inline(__always) static func sinh(_ z: Complex<Float>) -> Complex<Float> { Complex(wick_csinhf(z.real, z.imaginary)) }
  @inline(__always) static func cosh(_ z: Complex<Float>) -> Complex<Float> { Complex(wick_ccoshf(z.real, z.imaginary)) }
  @inline(__always) static func tanh(_ z: Complex<Float>) -> Complex<Float> { Complex(wick_ctanhf(z.real, z.imaginary)) }
  @inline(__always) static func asinh(_ z: Complex<Float>) -> Complex<Float> { Complex(wick_casinhf(z.real, z.imaginary)) }
  @inline(__always) static func acosh(_ z: Complex<Float>) -> Complex<Float> { Complex(wick_cacoshf(z.real, z.imaginary)) }
  @inline(__always) static func atanh(_ z: Complex<Float>) -> Complex<Float> { Complex(wick_catanhf(z.real, z.imaginary)) }
  @inline(__always) static func pow(_ z: Complex<Float>, _ e: Complex<Float>) -> Complex<Float> {
    Complex(wick_cpowf(z.real, z.imaginary, e.real, e.imaginary))
  }
}

extension Double: ComplexReal {
  @inline(__always) static func hypotenuse(_ z: Complex<Double>) -> Double { Glibc.hypot(z.real, z.imaginary) }
  @inline(__always) static func cos(_ x: Double) -> Double { Glibc.cos(x) }
  @inline(__always) static func expm1(_ x: Double) -> Double { Glibc.expm1(x) }
  @inline(__always) static func exp(_ z: Complex<Double>) -> Complex<Double> { Complex(wick_cexp(z.real, z.imaginary)) }
  @inline(__always) static func log(_ z: Complex<Double>) -> Complex<Double> { Complex(wick_clog(z.real, z.imaginary)) }
  @inline(__always) static func sqrt(_ z: Complex<Double>) -> Complex<Double> { Complex(wick_csqrt(z.real, z.imaginary)) }
  @inline(__always) static func sin(_ z: Complex<Double>) -> Complex<Double> { Complex(wick_csin(z.real, z.imaginary)) }
  @inline(__always) static func cos(_ z: Complex<Double>) -> Complex<Double> { Complex(wick_ccos(z.real, z.imaginary)) }
  @inline(__always) static func tan(_ z: Complex<Double>) -> Complex<Double> { Complex(wick_ctan(z.real, z.imaginary)) }
  @inline(__always) static func asin(_ z: Complex<Double>) -> Complex<Double> { Complex(wick_casin(z.real, z.imaginary)) }
  @inline(__always) static func acos(_ z: Complex<Double>) -> Complex<Double> { Complex(wick_cacos(z.real, z.imaginary)) }
  @inline(__always) static func atan(_ z: Complex<Double>) -> Complex<Double> { Complex(wick_catan(z.real, z.imaginary)) }
  @inline(__always) static func sinh(_ z: Complex<Double>) -> Complex<Double> { Complex(wick_csinh(z.real, z.imaginary)) }
  @inline(__always) static func cosh(_ z: Complex<Double>) -> Complex<Double> { Complex(wick_ccosh(z.real, z.imaginary)) }
  @inline(__always) static func tanh(_ z: Complex<Double>) -> Complex<Double> { Complex(wick_ctanh(z.real, z.imaginary)) }
  @inline(__always) static func asinh(_ z: Complex<Double>) -> Complex<Double> { Complex(wick_casinh(z.real, z.imaginary)) }
  @inline(__always) static func acosh(_ z: Complex<Double>) -> Complex<Double> { Complex(wick_cacosh(z.real, z.imaginary)) }
  @inline(__always) static func atanh(_ z: Complex<Double>) -> Complex<Double> { Complex(wick_catanh(z.real, z.imaginary)) }
  @inline(__always) static func pow(_ z: Complex<Double>, _ e: Complex<Double>) -> Complex<Double> {
    Complex(wick_cpow(z.real, z.imaginary, e.real, e.imaginary))
  }
}

/// `x * y + z`, rounded once where the processor can.
@inline(__always)
func fused<P: ComplexReal>(_ x: P, _ y: P, _ z: P) -> P { wick_v_is_fused() != 0 ? z.addingProduct(x, y) : x * y + z }

extension Complex where Part: ComplexReal {
  /// The product as compilers contract it: one product of each part is not rounded.
  @inline(__always) static func contracted(_ a: Self, _ b: Self) -> Self {
    Self(fused(a.real, b.real, -(a.imaginary * b.imaginary)), fused(a.real, b.imaginary, a.imaginary * b.real))
  }
  /// Smith's quotient, as c10 and NumPy have it, with each product and sum by `sum(x, y, z)`, which is x * y + z; that of the
  /// denominator by `denominator`.
  @inline(__always)
  static func quotient(_ a: Self, _ b: Self, _ denominator: (Part, Part, Part) -> Part, _ sum: (Part, Part, Part) -> Part) -> Self {
    let (c, d) = (b.real, b.imaginary)
    if c.magnitude >= d.magnitude {
      if c == 0 && d == 0 { return Self(a.real / c.magnitude, a.imaginary / c.magnitude) }
      let ratio = d / c
      let scale = 1 / denominator(d, ratio, c)
      return Self(sum(a.imaginary, ratio, a.real) * scale, sum(-a.real, ratio, a.imaginary) * scale)
    }
    let ratio = c / d
    let scale = 1 / denominator(c, ratio, d)
    return Self(sum(a.real, ratio, a.imaginary) * scale, sum(a.imaginary, ratio, -a.real) * scale)
  }
  /// NumPy's quotient.
  @inline(__always) static func / (a: Self, b: Self) -> Self { quotient(a, b, { $0 * $1 + $2 }, { $0 * $1 + $2 }) }
  /// PyTorch's.
  @inline(__always) static func contractedQuotient(_ a: Self, _ b: Self) -> Self {
    quotient(a, b, { fused($0, $1, $2) }, { fused($0, $1, $2) })
  }
  /// PyTorch's of a number of complex64 that is left over behind pairs.
  @inline(__always) static func lastQuotient(_ a: Self, _ b: Self) -> Self { quotient(a, b, { fused($0, $1, $2) }, { $0 * $1 + $2 }) }

  @inline(__always) static prefix func - (z: Self) -> Self { Self(-z.real, -z.imaginary) }
  @inline(__always) var isZero: Bool { real == 0 && imaginary == 0 }
  @inline(__always) var isNaN: Bool { real != real || imaginary != imaginary }
  @inline(__always) func scaled(_ x: Part) -> Self { Self(real * x, imaginary * x) }
  @inline(__always) func divided(by x: Part) -> Self { Self(real / x, imaginary / x) }
  /// 1 / z, as c10 divides.
  @inline(__always) var inverse: Self { .contractedQuotient(Self(1), self) }
  /// z over its length; 0 of 0.
  @inline(__always) var direction: Self {
    let length = Part.hypotenuse(self)
    return length == 0 ? Self(0) : Self(real / length, imaginary / length)
  }
  /// log(1 + z) by the logarithm of the length and the angle, without loss near 0 (c10's log1p).
  @inline(__always) var logarithmOfNext: Self {
    let (x, y) = (real, imaginary)
    let angle = Part.atan2(y, x + 1)
    if Part.hypotenuse(self) >= 0.5 { return Self(Part.log(Part.hypot(x + 1, y)), angle) }
    let square = fused(x, 2 + x, y * y)
    // What is too small to be squared.
    return Self(square == 0 ? x : Part.log1p(square) / 2, angle)
  }
  /// exp(z) - 1, without loss near 0 (c10's expm1); `sum(x, y, z)` is x * y + z.
  @inline(__always) func exponentialLessOne(_ sum: (Part, Part, Part) -> Part) -> Self {
    let a = Part.sin(imaginary / 2)
    return Self(sum(Part.expm1(real), Part.cos(imaginary), -(2 * a * a)), Part.exp(real) * Part.sin(imaginary))
  }
  /// NumPy's power: small whole exponents by multiplication (npy_cpow in numpy/_core/src/npymath/npy_math_complex.c.src).
  @inline(__always)
  static func power(_ a: Self, _ b: Self) -> Self {
    if b.isZero { return Self(1) }
    if a.isZero { return b.real > 0 && b.imaginary == 0 ? Self(0) : Self(.nan, .nan) }
    guard b.imaginary == 0, b.real.magnitude < 100, b.real == b.real.rounded(.towardZero) else { return Part.pow(a, b) }
    let n = Int(b.real)
    switch n {
    case 1: return a
    case 2: return a * a
    case 3: return a * (a * a)
    default: break
    }
    var (result, square, left) = (Self(1), a, n.magnitude)
    while true {
      if left & 1 == 1 { result = result * square }
      left >>= 1
      if left == 0 { break }
      square = square * square
    }
    return n < 0 ? Self(1) / result : result
  }
}
