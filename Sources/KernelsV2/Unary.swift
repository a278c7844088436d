// Elementwise loops of one operand: scalar bodies that vectorise by themselves, and libmvec where a
// function of libm is needed (its vector part only where a whole vector fits; the rest is libm's scalar).
import CVectorMath
import Glibc
import KernelTable

@inline(__always)
func loop1<T, R>(
  _ t: T.Type, _ r: R.Type, _ f: @escaping (T, T, T) -> R
) -> UnaryLoop where T: BinaryFloatingPoint {
  return UnaryLoop { out, os, a, sa, n, p0, p1 in
    let u = T(p0)
    let v = T(p1)
    if os == MemoryLayout<R>.stride && sa == MemoryLayout<T>.stride {
      let o = out.assumingMemoryBound(to: R.self)
      let x = a.assumingMemoryBound(to: T.self)
      if a == UnsafeRawPointer(out) { return overwrite(o, n) { f(x[$0], u, v) } }
      for i in 0..<n { o[i] = f(x[i], u, v) }
      return
    }
    var o = out
    var x = a
    for _ in 0..<n {
      o.assumingMemoryBound(to: R.self).pointee = f(x.assumingMemoryBound(to: T.self).pointee, u, v)
      o += os
      x += sa
    }
  }
}

/// A loop in place, by way of a small room: where a function gives some elements back as they are, the compiler would leave out their
/// stores, with a branch for each. A whole room has a length that the compiler knows and leaves as vectors, so that it lies in registers.
@inline(__always)
func overwrite<R>(_ o: UnsafeMutablePointer<R>, _ n: Int, _ f: (Int) -> R) {
  let size = MemoryLayout<R>.stride, bytes = 128
  let block = bytes / size
  withUnsafeTemporaryAllocation(byteCount: bytes, alignment: 32) { room in
    guard let q = room.baseAddress?.assumingMemoryBound(to: R.self) else { return }
    var start = 0
    while start &+ block <= n {
      for i in 0..<block { q[i] = f(start &+ i) }
      let (from, to) = (UnsafeRawPointer(q), UnsafeMutableRawPointer(o + start))
      for v in stride(from: 0, to: bytes, by: 32) {
        (to + v).storeBytes(of: (from + v).loadUnaligned(as: SIMD32<UInt8>.self), as: SIMD32<UInt8>.self)
      }
      start &+= block
    }
    for i in start..<max(start, n) { q[i &- start] = f(i) }
    UnsafeMutableRawPointer(o + start).copyMemory(from: q, byteCount: (n &- start) * size)
  }
}

@inline(__always)
func integerLoop1<T, R>(_ t: T.Type, _ r: R.Type, _ f: @escaping (T) -> R) -> UnaryLoop {
  return UnaryLoop { out, os, a, sa, n, _, _ in
    if os == MemoryLayout<R>.stride && sa == MemoryLayout<T>.stride {
      let o = out.assumingMemoryBound(to: R.self)
      let x = a.assumingMemoryBound(to: T.self)
      if a == UnsafeRawPointer(out) { return overwrite(o, n) { f(x[$0]) } }
      for i in 0..<n { o[i] = f(x[i]) }
      return
    }
    var o = out
    var x = a
    for _ in 0..<n {
      o.assumingMemoryBound(to: R.self).pointee = f(x.assumingMemoryBound(to: T.self).pointee)
      o += os
      x += sa
    }
  }
}

/// A libm function: `vector` on whole vectors of contiguous memory, `scalar` elsewhere.
@inline(__always)
func mathLoop<T, V: SIMD>(
  _ t: T.Type, _ v: V.Type, _ vector: @escaping (V) -> V, _ scalar: @escaping (T) -> T
) -> UnaryLoop where V.Scalar == T {
  return UnaryLoop { out, os, a, sa, n, _, _ in
    let size = MemoryLayout<T>.stride
    if os == size && sa == size {
      let width = MemoryLayout<V>.size / size
      var i = 0
      while i + width <= n {
        let x = (a + i * size).loadUnaligned(as: V.self)
        (out + i * size).storeBytes(of: vector(x), as: V.self)
        i += width
      }
      let o = out.assumingMemoryBound(to: T.self)
      let x = a.assumingMemoryBound(to: T.self)
      while i < n {
        o[i] = scalar(x[i])
        i += 1
      }
      return
    }
    var o = out
    var x = a
    for _ in 0..<n {
      o.assumingMemoryBound(to: T.self).pointee = scalar(x.assumingMemoryBound(to: T.self).pointee)
      o += os
      x += sa
    }
  }
}

/// Above 0 x by a factor, below it an exponential less one: PyTorch's elu, with the factors of its three parts from the parameters.
@inline(__always)
func eluLoop<T, V: SIMD>(
  _ t: T.Type, _ v: V.Type, _ vector: @escaping (V, T, T, T) -> V, _ scalar: @escaping (T) -> T,
  _ factors: @escaping (_ p0: Double, _ p1: Double) -> (above: T, below: T, inside: T)
) -> UnaryLoop where V.Scalar == T, T: BinaryFloatingPoint {
  return UnaryLoop { out, os, a, sa, n, p0, p1 in
    let f = factors(p0, p1)
    let size = MemoryLayout<T>.stride
    let width = V.scalarCount
    var i = 0
    if os == size && sa == size {
      while i + width <= n {
        let x = (a + i * size).loadUnaligned(as: V.self)
        (out + i * size).storeBytes(of: vector(x, f.above, f.below, f.inside), as: V.self)
        i += width
      }
    }
    while i < n {
      let x = (a + i * sa).assumingMemoryBound(to: T.self).pointee
      (out + i * os).assumingMemoryBound(to: T.self).pointee = x > 0 ? x * f.above : scalar(x * f.inside) * f.below
      i += 1
    }
  }
}

/// The functions of libmvec, by type.
@inline(__always)
func floatMath(_ op: UnaryOp) -> UnaryLoop? {
  let t = Float.self
  let v = wick_f32.self
  switch op {
  case .sqrt: return mathLoop(t, v, { wick_v_sqrtf($0) }, { $0.squareRoot() })
  case .rsqrt: return mathLoop(t, v, { 1 / wick_v_sqrtf($0) }, { 1 / $0.squareRoot() })
  case .exp: return mathLoop(t, v, { wick_v_expf($0) }, { expf($0) })
  case .exp2: return mathLoop(t, v, { wick_v_exp2f($0) }, { exp2f($0) })
  case .expm1: return mathLoop(t, v, { wick_v_expm1f($0) }, { expm1f($0) })
  case .log: return mathLoop(t, v, { wick_v_logf($0) }, { logf($0) })
  case .log2: return mathLoop(t, v, { wick_v_log2f($0) }, { log2f($0) })
  case .log10: return mathLoop(t, v, { wick_v_log10f($0) }, { log10f($0) })
  case .log1p: return mathLoop(t, v, { wick_v_log1pf($0) }, { log1pf($0) })
  case .sin: return mathLoop(t, v, { wick_v_sinf($0) }, { sinf($0) })
  case .cos: return mathLoop(t, v, { wick_v_cosf($0) }, { cosf($0) })
  case .tan: return mathLoop(t, v, { wick_v_tanf($0) }, { tanf($0) })
  case .asin: return mathLoop(t, v, { wick_v_asinf($0) }, { asinf($0) })
  case .acos: return mathLoop(t, v, { wick_v_acosf($0) }, { acosf($0) })
  case .atan: return mathLoop(t, v, { wick_v_atanf($0) }, { atanf($0) })
  case .sinh: return mathLoop(t, v, { wick_v_sinhf($0) }, { sinhf($0) })
  case .cosh: return mathLoop(t, v, { wick_v_coshf($0) }, { coshf($0) })
  case .tanh: return mathLoop(t, v, { wick_v_tanhf($0) }, { tanhf($0) })
  case .asinh: return mathLoop(t, v, { wick_v_asinhf($0) }, { asinhf($0) })
  case .acosh: return mathLoop(t, v, { wick_v_acoshf($0) }, { acoshf($0) })
  case .atanh: return mathLoop(t, v, { wick_v_atanhf($0) }, { atanhf($0) })
  case .erf: return mathLoop(t, v, { wick_v_erff($0) }, { erff($0) })
  case .erfc: return mathLoop(t, v, { wick_v_erfcf($0) }, { erfcf($0) })
  case .sigmoid:
    return mathLoop(t, v, { 1 / (1 + wick_v_expf(-$0)) }, { 1 / (1 + expf(-$0)) })
  case .silu: return mathLoop(t, v, { $0 / (1 + wick_v_expf(-$0)) }, { $0 / (1 + expf(-$0)) })
  case .round: return mathLoop(t, v, { wick_v_rintf($0) }, { $0.rounded(.toNearestOrEven) })
  case .elu: return eluLoop(t, v, { wick_v_eluf($0, $1, $2, $3) }, { expm1f($0) }) { (1, Float($0), Float($1)) }
  case .selu: return eluLoop(t, v, { wick_v_eluf($0, $1, $2, $3) }, { expm1f($0) }) { (Float($1), Float($0), 1) }
  case .gelu:
    // The error function in double: near -1 a float's last digit is all that is left of the result.
    return mathLoop(
      t, wick_f32_half.self,
      { x in
        let e: wick_f32_half = wick_v_narrow(wick_v_erf(wick_v_wide(x * Float(0.70710678118654752440))))
        return x * Float(0.5) * (1 + e)
      }, { x in x * Float(0.5) * (1 + Float(Glibc.erf(Double(x * Float(0.70710678118654752440))))) })
  default: return nil
  }
}

@inline(__always)
func doubleMath(_ op: UnaryOp) -> UnaryLoop? {
  let t = Double.self
  let v = wick_f64.self
  switch op {
  case .sqrt: return mathLoop(t, v, { wick_v_sqrt($0) }, { $0.squareRoot() })
  case .rsqrt: return mathLoop(t, v, { 1 / wick_v_sqrt($0) }, { 1 / $0.squareRoot() })
  case .exp: return mathLoop(t, v, { wick_v_exp($0) }, { exp($0) })
  case .exp2: return mathLoop(t, v, { wick_v_exp2($0) }, { exp2($0) })
  case .expm1: return mathLoop(t, v, { wick_v_expm1($0) }, { expm1($0) })
  case .log: return mathLoop(t, v, { wick_v_log($0) }, { log($0) })
  case .log2: return mathLoop(t, v, { wick_v_log2($0) }, { log2($0) })
  case .log10: return mathLoop(t, v, { wick_v_log10($0) }, { log10($0) })
  case .log1p: return mathLoop(t, v, { wick_v_log1p($0) }, { log1p($0) })
  case .sin: return mathLoop(t, v, { wick_v_sin($0) }, { sin($0) })
  case .cos: return mathLoop(t, v, { wick_v_cos($0) }, { cos($0) })
  case .tan: return mathLoop(t, v, { wick_v_tan($0) }, { tan($0) })
  case .asin: return mathLoop(t, v, { wick_v_asin($0) }, { asin($0) })
  case .acos: return mathLoop(t, v, { wick_v_acos($0) }, { acos($0) })
  case .atan: return mathLoop(t, v, { wick_v_atan($0) }, { atan($0) })
  case .sinh: return mathLoop(t, v, { wick_v_sinh($0) }, { sinh($0) })
  case .cosh: return mathLoop(t, v, { wick_v_cosh($0) }, { cosh($0) })
  case .tanh: return mathLoop(t, v, { wick_v_tanh($0) }, { tanh($0) })
  case .asinh: return mathLoop(t, v, { wick_v_asinh($0) }, { asinh($0) })
  case .acosh: return mathLoop(t, v, { wick_v_acosh($0) }, { acosh($0) })
  case .atanh: return mathLoop(t, v, { wick_v_atanh($0) }, { atanh($0) })
  case .erf: return mathLoop(t, v, { wick_v_erf($0) }, { erf($0) })
  case .erfc: return mathLoop(t, v, { wick_v_erfc($0) }, { erfc($0) })
  case .sigmoid: return mathLoop(t, v, { 1 / (1 + wick_v_exp(-$0)) }, { 1 / (1 + exp(-$0)) })
  case .silu: return mathLoop(t, v, { $0 / (1 + wick_v_exp(-$0)) }, { $0 / (1 + exp(-$0)) })
  case .round: return mathLoop(t, v, { wick_v_rint($0) }, { $0.rounded(.toNearestOrEven) })
  case .elu: return eluLoop(t, v, { wick_v_elu($0, $1, $2, $3) }, { Glibc.expm1($0) }) { (1, $0, $1) }
  case .selu: return eluLoop(t, v, { wick_v_elu($0, $1, $2, $3) }, { Glibc.expm1($0) }) { ($1, $0, 1) }
  case .gelu:
    return mathLoop(
      t, v, { $0 * 0.5 * (1 + wick_v_erf($0 * 0.70710678118654752440)) },
      { $0 * 0.5 * (1 + Glibc.erf($0 * 0.70710678118654752440)) })
  default: return nil
  }
}

/// at::native's pow with a scalar exponent: the special exponents first.
@inline(__always)
func powerLoop<T: Real>(_ t: T.Type) -> UnaryLoop {
  let square = loop1(t, t) { x, _, _ in x * x }
  let cube = loop1(t, t) { x, _, _ in x * x * x }
  let root = loop1(t, t) { x, _, _ in x.squareRoot() }
  let inverseRoot = loop1(t, t) { x, _, _ in 1 / x.squareRoot() }
  let inverse = loop1(t, t) { x, _, _ in 1 / x }
  let inverseSquare = loop1(t, t) { x, _, _ in 1 / (x * x) }
  let general = loop1(t, t) { x, e, _ in T.pow(x, e) }
  return UnaryLoop { out, os, a, sa, n, p0, p1 in
    switch p0 {
    case 2: square(out, os, a, sa, n, p0, p1)
    case 3: cube(out, os, a, sa, n, p0, p1)
    case 0.5: root(out, os, a, sa, n, p0, p1)
    case -0.5: inverseRoot(out, os, a, sa, n, p0, p1)
    case -1: inverse(out, os, a, sa, n, p0, p1)
    case -2: inverseSquare(out, os, a, sa, n, p0, p1)
    default: general(out, os, a, sa, n, p0, p1)
    }
  }
}

@inline(__always)
func roundDecimals<T: Real>(_ x: T, _ decimals: T) -> T {
  if decimals == 0 { return x.rounded(.toNearestOrEven) }
  let scale = T.pow(10, decimals < 0 ? -decimals : decimals)
  return decimals > 0 ? (x * scale).rounded(.toNearestOrEven) / scale : (x / scale).rounded(.toNearestOrEven) * scale
}

/// The float loops whose bodies are the same for both widths.
@inline(__always)
func realUnary<T: Real>(_ op: UnaryOp, _ t: T.Type) -> UnaryLoop? {
  switch op {
  case .neg: return loop1(t, t) { x, _, _ in -x }
  case .abs: return loop1(t, t) { x, _, _ in x.magnitude }
  case .sign: return loop1(t, t) { x, _, _ in x > 0 ? 1 : x < 0 ? -1 : x != x ? x : 0 }
  case .reciprocal: return loop1(t, t) { x, _, _ in 1 / x }
  case .square: return loop1(t, t) { x, _, _ in x * x }
  case .relu: return loop1(t, t) { x, _, _ in x < 0 ? 0 : x }
  case .floor: return loop1(t, t) { x, _, _ in x.rounded(.down) }
  case .ceil: return loop1(t, t) { x, _, _ in x.rounded(.up) }
  case .trunc: return loop1(t, t) { x, _, _ in x.rounded(.towardZero) }
  case .round: return loop1(t, t) { x, _, _ in x.rounded(.toNearestOrEven) }
  case .frac: return loop1(t, t) { x, _, _ in x - x.rounded(.towardZero) }
  case .softplus: return loop1(t, t) { x, beta, limit in x * beta > limit ? x : T.log1p(T.exp(x * beta)) / beta }
  case .leakyRelu: return loop1(t, t) { x, slope, _ in x > 0 ? x : x * slope }
  // The upper limit last: where the limits cross it is the answer everywhere.
  case .clamp:
    return loop1(t, t) { x, lo, hi in
      let raised = x < lo ? lo : x
      return raised > hi ? hi : raised
    }
  case .hardshrink: return loop1(t, t) { x, limit, _ in choose(x >= -limit && x <= limit, 0, x) }
  case .threshold: return loop1(t, t) { x, limit, value in x <= limit ? value : x }
  case .hardswish:
    return loop1(t, t) { x, _, _ in
      let c: T = x + 3
      let d: T = c < 0 ? 0 : c > 6 ? 6 : c
      return x * d / 6
    }
  case .hardsigmoid:
    return loop1(t, t) { x, _, _ in
      let c: T = x + 3
      let d: T = c < 0 ? 0 : c > 6 ? 6 : c
      return d / 6
    }
  case .logsigmoid: return loop1(t, t) { x, _, _ in (x < 0 ? x : 0) - T.log1p(T.exp(-x.magnitude)) }
  case .softsign: return loop1(t, t) { x, _, _ in x / (1 + x.magnitude) }
  case .powScalar: return powerLoop(t)
  case .addScalar: return loop1(t, t) { x, c, _ in x + c }
  case .roundDecimals:
    let decimal = loop1(t, t) { x, d, _ in roundDecimals(x, d) }
    guard let whole = t == Float.self ? floatMath(.round) : doubleMath(.round) else { return decimal }
    return UnaryLoop { out, os, a, sa, n, p0, p1 in (p0 == 0 ? whole : decimal)(out, os, a, sa, n, p0, p1) }
  case .isnan: return loop1(t, Bool.self) { x, _, _ in x != x }
  case .isinf: return loop1(t, Bool.self) { x, _, _ in x.isInfinite }
  case .isfinite: return loop1(t, Bool.self) { x, _, _ in x.isFinite }
  case .isposinf: return loop1(t, Bool.self) { x, _, _ in x == T.infinity }
  case .isneginf: return loop1(t, Bool.self) { x, _, _ in x == -T.infinity }
  case .signbit: return loop1(t, Bool.self) { x, _, _ in T(signOf: x, magnitudeOf: 1) < 0 }
  case .logicalNot: return loop1(t, Bool.self) { x, _, _ in x == 0 }
  default: return specialUnary(op, t)
  }
}

/// Functions computed in double and rounded: rare enough that one body serves both widths.
@inline(__always)
func specialUnary<T: Real>(_ op: UnaryOp, _ t: T.Type) -> UnaryLoop? {
  switch op {
  case .gelu: return loop1(t, t) { x, _, _ in x * T(0.5) * (1 + T(Glibc.erf(Double(x * T(0.70710678118654752440))))) }
  case .geluTanh:
    return loop1(t, t) { x, _, _ in
      let d = Double(x)
      return T(0.5 * d * (1 + Glibc.tanh(0.79788456080286535588 * (d + 0.044715 * d * d * d))))
    }
  case .mish: return loop1(t, t) { x, _, _ in T(Double(x) * Glibc.tanh(Glibc.log1p(Glibc.exp(Double(x))))) }
  case .sinc:
    // As PyTorch computes it, in the type of x: sin(pi x) of an integer is not 0 there (and Float.pi is rounded down).
    return loop1(t, t) { x, _, _ in x == 0 ? 1 : T.sin(T(Double.pi) * x) / (T(Double.pi) * x) }
  case .conj: return copyLoop(t)
  case .angle: return loop1(t, t) { x, _, _ in choose(x != x, x, choose(x < 0, T(Double.pi), 0)) }
  case .i0: return t == Float.self ? besselFloat(0) : besselDouble(0)
  case .i1: return t == Float.self ? besselFloat(1) : besselDouble(1)
  case .ndtri: return loop1(t, t) { x, _, _ in T(inverseErf(2 * Double(x) - 1) * 1.41421356237309504880) }
  default: return gammaFamily(op, t)
  }
}

@inline(__always)
func integerUnary<T: FixedWidthInteger>(_ op: UnaryOp, _ t: T.Type) -> UnaryLoop? {
  switch op {
  case .neg: return integerLoop1(t, t) { 0 &- $0 }
  case .abs: return integerLoop1(t, t) { $0 < 0 ? 0 &- $0 : $0 }
  case .sign: return integerLoop1(t, t) { $0 > 0 ? 1 : $0 < 0 ? 0 &- 1 : 0 }
  case .square: return integerLoop1(t, t) { $0 &* $0 }
  case .relu: return integerLoop1(t, t) { $0 < 0 ? 0 : $0 }
  case .floor, .ceil, .trunc, .round, .conj: return copyLoop(t)
  case .bitNot: return integerLoop1(t, t) { ~$0 }
  case .bitCount: return integerLoop1(t, UInt8.self) { UInt8(truncatingIfNeeded: ($0 < 0 ? 0 &- $0 : $0).nonzeroBitCount) }
  case .isnan, .isinf, .isposinf, .isneginf: return integerLoop1(t, Bool.self) { _ in false }
  case .isfinite: return integerLoop1(t, Bool.self) { _ in true }
  case .signbit: return integerLoop1(t, Bool.self) { $0 < 0 }
  case .logicalNot: return integerLoop1(t, Bool.self) { $0 == 0 }
  case .powScalar:
    return UnaryLoop { out, os, a, sa, n, p0, _ in
      let e = p0 >= 9.2e18 ? Int64.max : toInt64(p0)
      for i in 0..<n {
        let x = (a + i * sa).assumingMemoryBound(to: T.self).pointee
        let y: T
        if e < 0 {
          y = integerPower(x, T.isSigned ? 0 &- 1 : 0)
        } else {
          var result: T = 1
          var base = x
          var k = e
          while k > 0 {
            if k & 1 == 1 { result = result &* base }
            base = base &* base
            k >>= 1
          }
          y = result
        }
        (out + i * os).assumingMemoryBound(to: T.self).pointee = y
      }
    }
  default: return nil
  }
}

func boolUnary(_ op: UnaryOp) -> UnaryLoop? {
  let t = UInt8.self
  switch op {
  case .bitNot, .logicalNot: return integerLoop1(t, t) { $0 ^ 1 }
  case .abs, .sign, .square, .conj, .bitCount: return copyLoop(t)
  case .isnan, .isinf, .signbit, .isposinf, .isneginf: return integerLoop1(t, t) { _ in 0 }
  case .isfinite: return integerLoop1(t, t) { _ in 1 }
  default: return nil
  }
}

func unaryLoop(_ op: UnaryOp, _ dtype: DType) -> UnaryLoop? {
  if op == .copy { return convertLoop(dtype, dtype) }
  return dtype.accept(UnaryOfType(op: op))
}

/// The loop of an operator for a type.
private struct UnaryOfType: DTypeVisitor {
  let op: UnaryOp
  func visit(_ type: Truth.Type) -> UnaryLoop? { boolUnary(op) }
  func visit<T: WholeElement>(_ type: T.Type) -> UnaryLoop? { integerUnary(op, T.self) }
  func visit<T: RealElement>(_ type: T.Type) -> UnaryLoop? {
    T.self == Double.self ? doubleMath(op) ?? realUnary(op, Double.self) : floatMath(op) ?? realUnary(op, Float.self)
  }
  func visit<T: NarrowElement>(_ type: T.Type) -> UnaryLoop? {
    narrowUnary(T.self, unaryLoop(op, .float32), givesBool: op.givesBool)
  }
  func visit<P: ComplexPart>(_ type: Complex<P>.Type) -> UnaryLoop? {
    P.self == Double.self ? complexUnary(op, Double.self) : complexUnary(op, Float.self)
  }
}
