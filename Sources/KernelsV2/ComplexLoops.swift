// Loops over complex elements.
import CVectorMath
import KernelTable

/// Elementwise functions of one complex number. The length and the angle are real, tests give bools.
@inline(__always)
func complexUnary<P: ComplexReal>(_ op: UnaryOp, _ p: P.Type) -> UnaryLoop? {
  typealias Z = Complex<P>
  @inline(__always) func same(_ f: @escaping (Z) -> Z) -> UnaryLoop { integerLoop1(Z.self, Z.self, f) }
  @inline(__always) func test(_ f: @escaping (Z) -> Bool) -> UnaryLoop { integerLoop1(Z.self, Bool.self, f) }
  switch op {
  case .neg: return same { -$0 }
  case .conj: return same { $0.conjugate }
  case .abs: return integerLoop1(Z.self, P.self) { P.hypotenuse($0) }
  case .angle: return integerLoop1(Z.self, P.self) { P.atan2($0.imaginary, $0.real) }
  case .sign: return same { $0.direction }
  case .square: return same { $0 * $0 }
  case .reciprocal: return same { $0.inverse }
  case .sqrt: return same { P.sqrt($0) }
  case .rsqrt: return same { P.sqrt($0).inverse }
  case .exp: return same { P.exp($0) }
  case .exp2: return same { P.exp($0.scaled(0.693147180559945309417232121458176568)) }
  case .expm1: return same { $0.exponentialLessOne { fused($0, $1, $2) } }
  case .log: return same { P.log($0) }
  case .log2: return same { P.log($0).divided(by: 0.693147180559945309417232121458176568) }
  case .log10: return same { P.log($0).divided(by: 2.30258509299404568401799145468436421) }
  case .log1p: return same { $0.logarithmOfNext }
  case .sin: return same { P.sin($0) }
  case .cos: return same { P.cos($0) }
  case .tan: return same { P.tan($0) }
  case .asin: return same { P.asin($0) }
  // PyTorch's vectors: a right angle less the sine's.
  case .acos: return same { Z(1.57079632679489661923132169163975144) - P.asin($0) }
  case .atan: return same { P.atan($0) }
  case .sinh: return same { P.sinh($0) }
  case .cosh: return same { P.cosh($0) }
  case .tanh: return same { P.tanh($0) }
  case .asinh: return same { P.asinh($0) }
  case .acosh: return same { P.acosh($0) }
  case .atanh: return same { P.atanh($0) }
  case .sigmoid: return same { (Z(1) + P.exp(-$0)).inverse }
  case .silu: return same { Z.contractedQuotient($0, Z(1) + P.exp(-$0)) }
  case .sinc:
    return same { z in
      if z.isZero { return Z(1) }
      let angle = z.scaled(3.14159265358979323846264338327950288)
      return Z.contractedQuotient(P.sin(angle), angle)
    }
  case .isnan: return test { $0.isNaN }
  case .isinf: return test { $0.real.isInfinite || $0.imaginary.isInfinite }
  case .isfinite: return test { $0.real.isFinite && $0.imaginary.isFinite }
  case .logicalNot: return test { $0.isZero }
  default: return nil
  }
}

/// NumPy's functions of one complex number, where their formulas are others.
@inline(__always)
func complexEvenUnary<P: ComplexReal>(_ op: UnaryOp, _ p: P.Type) -> UnaryLoop? {
  typealias Z = Complex<P>
  switch op {
  case .square: return integerLoop1(Z.self, Z.self) { Z.contracted($0, $0) }
  case .reciprocal:
    return integerLoop1(Z.self, Z.self) { z in
      if z.imaginary.magnitude <= z.real.magnitude {
        let ratio = z.imaginary / z.real, d = z.real + z.imaginary * ratio
        return Z(1 / d, -ratio / d)
      }
      let ratio = z.real / z.imaginary, d = z.real * ratio + z.imaginary
      return Z(ratio / d, -1 / d)
    }
  case .round: return integerLoop1(Z.self, Z.self) { Z($0.real.rounded(.toNearestOrEven), $0.imaginary.rounded(.toNearestOrEven)) }
  case .log2: return integerLoop1(Z.self, Z.self) { P.log($0).scaled(1.44269504088896340735992468100189214) }
  case .log10: return integerLoop1(Z.self, Z.self) { P.log($0).scaled(0.434294481903251827651128918916605082) }
  case .acos: return integerLoop1(Z.self, Z.self) { P.acos($0) }
  case .expm1: return integerLoop1(Z.self, Z.self) { $0.exponentialLessOne { $0 * $1 + $2 } }
  case .log1p: return integerLoop1(Z.self, Z.self) { Z(P.log(P.hypot($0.real + 1, $0.imaginary)), P.atan2($0.imaginary, $0.real + 1)) }
  default: return nil
  }
}

/// A loop whose last digit depends on where an element stands, as PyTorch's does: groups of whole vectors are computed by `whole`, what
/// is left over by `rest`, and the last odd one of it, if there is one, by `odd`.
@inline(__always)
private func grouped<P: ComplexReal>(
  _ p: P.Type, _ whole: @escaping (Complex<P>, Complex<P>) -> Complex<P>, _ rest: @escaping (Complex<P>, Complex<P>) -> Complex<P>,
  _ odd: @escaping (Complex<P>, Complex<P>) -> Complex<P>
) -> BinaryLoop {
  typealias Z = Complex<P>
  let group = 2 * MemoryLayout<wick_f32>.size / MemoryLayout<Z>.size
  // Two numbers of complex64 are one vector of 16 bytes to PyTorch's compiler.
  let lane = 16 / MemoryLayout<Z>.size
  let many = loop2(Z.self, Z.self, whole)
  return BinaryLoop { out, os, a, sa, b, sb, n in
    let isLine = os == MemoryLayout<Z>.size && (sa == os || sa == 0) && (sb == os || sb == 0)
    let full = isLine ? n - n % group : 0
    if full > 0 { many(out, os, a, sa, b, sb, full) }
    let paired = n - (n - full) % lane
    var i = full
    while i < n {
      let x = (a + i &* sa).assumingMemoryBound(to: Z.self).pointee
      let y = (b + i &* sb).assumingMemoryBound(to: Z.self).pointee
      (out + i &* os).assumingMemoryBound(to: Z.self).pointee = i < paired ? rest(x, y) : odd(x, y)
      i &+= 1
    }
  }
}

/// Elementwise functions of two complex numbers, with PyTorch's last digits.
@inline(__always)
func complexBinary<P: ComplexReal>(_ op: BinaryOp, _ p: P.Type) -> BinaryLoop? {
  typealias Z = Complex<P>
  switch op {
  // PyTorch multiplies by alpha, 1 + 0i, which makes nans of infinities and positive zeros of negative ones.
  case .add: return arithmetic(Z.self) { $0 + $1 * Z(1) }
  case .sub: return arithmetic(Z.self) { $0 + $1 * Z(-1, -0.0) }
  case .mul: return grouped(p, { $0 * $1 }, { Z.contracted($0, $1) }, { $0 * $1 })
  case .div: return grouped(p, { Z.contractedQuotient($0, $1) }, { Z.contractedQuotient($0, $1) }, { Z.lastQuotient($0, $1) })
  case .pow: return loop2(Z.self, Z.self) { P.pow($0, $1) }
  case .xlogy: return loop2(Z.self, Z.self) { $1.isNaN ? $1 : $0.isZero ? Z(0) : $0 * P.log($1) }
  case .eq: return loop2(Z.self, Bool.self) { $0 == $1 }
  case .ne: return loop2(Z.self, Bool.self) { $0 != $1 }
  case .logicalAnd: return loop2(Z.self, Bool.self) { choose(!$0.isZero, !$1.isZero, false) }
  case .logicalOr: return loop2(Z.self, Bool.self) { choose(!$0.isZero, true, !$1.isZero) }
  case .logicalXor: return loop2(Z.self, Bool.self) { $0.isZero != $1.isZero }
  default: return nil
  }
}

/// Those of NumPy's, where they differ: every product is contracted, quotients are not, and what has an order is ordered by the real
/// part first; a nan in either part is above all.
@inline(__always)
func complexEvenBinary<P: ComplexReal>(_ op: BinaryOp, _ p: P.Type) -> BinaryLoop? {
  typealias Z = Complex<P>
  @inline(__always) func isLess(_ a: Z, _ b: Z) -> Bool {
    (a.real < b.real && a.imaginary == a.imaginary && b.imaginary == b.imaginary) || (a.real == b.real && a.imaginary < b.imaginary)
  }
  @inline(__always) func isAtMost(_ a: Z, _ b: Z) -> Bool {
    (a.real < b.real && a.imaginary == a.imaginary && b.imaginary == b.imaginary) || (a.real == b.real && a.imaginary <= b.imaginary)
  }
  switch op {
  case .add: return arithmetic(Z.self) { $0 + $1 }
  case .sub: return arithmetic(Z.self) { $0 - $1 }
  case .mul: return arithmetic(Z.self) { Z.contracted($0, $1) }
  case .div: return arithmetic(Z.self) { $0 / $1 }
  case .pow: return loop2(Z.self, Z.self) { Z.power($0, $1) }
  case .maximum: return loop2(Z.self, Z.self) { $0.isNaN || isAtMost($1, $0) ? $0 : $1 }
  case .minimum: return loop2(Z.self, Z.self) { $0.isNaN || isAtMost($0, $1) ? $0 : $1 }
  case .fmax: return loop2(Z.self, Z.self) { $1.isNaN || isAtMost($1, $0) ? $0 : $1 }
  case .fmin: return loop2(Z.self, Z.self) { $1.isNaN || isAtMost($0, $1) ? $0 : $1 }
  case .lt: return loop2(Z.self, Bool.self) { isLess($0, $1) }
  case .le: return loop2(Z.self, Bool.self) { isAtMost($0, $1) }
  case .gt: return loop2(Z.self, Bool.self) { isLess($1, $0) }
  case .ge: return loop2(Z.self, Bool.self) { isAtMost($1, $0) }
  default: return nil
  }
}

/// Elementwise functions of three; the parameter is real.
@inline(__always)
func complexTernary<P: ComplexReal>(_ op: TernaryOp, _ p: P.Type) -> TernaryLoop? {
  typealias Z = Complex<P>
  switch op {
  case .addcmul: return loop3(Z.self, { Z(P($0)) }) { a, b, c, v in a + v * b * c }
  case .addcdiv: return loop3(Z.self, { Z(P($0)) }) { a, b, c, v in a + Z.contractedQuotient(v * b, c) }
  case .lerp:
    return loop3(Z.self, { Z(P($0)) }) { a, b, w, _ in
      w.real * w.real + w.imaginary * w.imaginary < 0.25 ? a + w * (b - a) : b - (b - a) * (Z(1) - w)
    }
  case .clamp, .nanToNum: return nil
  }
}

/// Sums in the order of PyTorch's cascade: a vector of complex numbers is one of their parts.
@inline(__always)
func complexSum<P: ComplexReal & SIMDScalar, V: SIMD & Accumulator>(_ p: P.Type, _ v: V.Type) -> SumLoop where V.Scalar == P {
  typealias Z = Complex<P>
  return SumLoop { out, a, stride, n in
    let size = MemoryLayout<Z>.stride
    let width = V.scalarCount / 2
    var total = Z(0)
    if stride == size && n >= width {
      let vectors = n / width
      let whole = rowSum(v, a, MemoryLayout<V>.size, vectors)
      for k in (vectors * width)..<n { total = total + (a + k * size).assumingMemoryBound(to: Z.self).pointee }
      for lane in 0..<width { total = total + Z(whole[2 * lane], whole[2 * lane + 1]) }
    } else {
      total = rowSum(Z.self, a, stride, n)
    }
    out.assumingMemoryBound(to: Z.self).pointee = total
  }
}

extension Complex: Accumulator where Part: ComplexReal { @inline(__always) static var nothing: Self { Self(0) } }

/// Products of rows in PyTorch's order: see `vectorProducts`.
@inline(__always)
func complexProducts<P: ComplexReal>(_ p: P.Type) -> ProductLoop {
  typealias Z = Complex<P>
  let width = (hasWideVectors ? 64 : 32) / MemoryLayout<Z>.size
  return ProductLoop { out, a, rows, n in
    let groups = n / (4 * width)
    withUnsafeTemporaryAllocation(of: Z.self, capacity: 4 * width) { lanes in
      for r in 0..<rows {
        let row = a.assumingMemoryBound(to: Z.self) + r * n
        var total = Z(1)
        if groups > 0 {
          for k in 0..<(4 * width) { lanes[k] = row[k] }
          for g in 1..<groups { for k in 0..<(4 * width) { lanes[k] = lanes[k] * row[g * 4 * width + k] } }
          for k in 0..<width { lanes[k] = (lanes[k] * lanes[width + k]) * (lanes[2 * width + k] * lanes[3 * width + k]) }
          total = lanes[0]
          for k in 1..<width { total = Z.contracted(total, lanes[k]) }
        }
        for k in (groups * 4 * width)..<n { total = Z.contracted(total, row[k]) }
        out.assumingMemoryBound(to: Z.self)[r] = total
      }
    }
  }
}

/// A product of matrices.
@inline(__always)
func complexGemm<P: ComplexReal>(_ p: P.Type) -> GemmLoop {
  typealias Z = Complex<P>
  return GemmLoop { c, ldc, a, rowA, colA, b, rowB, colB, m, n, k in
    let (x, y, o) = (a.assumingMemoryBound(to: Z.self), b.assumingMemoryBound(to: Z.self), c.assumingMemoryBound(to: Z.self))
    for i in 0..<m {
      let row = o + i &* ldc
      if colB == 1 && n > 1 {
        // Along the rows of b, which are read as they lie; each element adds up in the same order.
        for j in 0..<n { row[j] = Z(0) }
        for l in 0..<k {
          let (factor, rowB) = (x[i &* rowA &+ l &* colA], y + l &* rowB)
          for j in 0..<n { row[j] = row[j] + factor * rowB[j] }
        }
      } else {
        for j in 0..<n {
          var total = Z(0)
          for l in 0..<k { total = total + x[i &* rowA &+ l &* colA] * y[l &* rowB &+ j &* colB] }
          row[j] = total
        }
      }
    }
  }
}

/// NumPy's pairwise sum (numpy/_core/src/umath/loops_utils.h.src): four running sums of complex numbers to 64 of them, halves above.
private func pairwiseComplex<P: ComplexReal>(_ p: P.Type, _ a: UnsafeRawPointer, _ stride: Int, _ n: Int) -> Complex<P> {
  typealias Z = Complex<P>
  @inline(__always) func at(_ i: Int) -> Z { (a + i &* stride).assumingMemoryBound(to: Z.self).pointee }
  if n < 4 {
    var total = Z(-0.0, -0.0)
    for i in 0..<n { total = total + at(i) }
    return total
  }
  if n <= 64 {
    var (s, i) = ((at(0), at(1), at(2), at(3)), 4)
    while i + 4 <= n {
      s = (s.0 + at(i), s.1 + at(i + 1), s.2 + at(i + 2), s.3 + at(i + 3))
      i += 4
    }
    var total = (s.0 + s.1) + (s.2 + s.3)
    while i < n {
      total = total + at(i)
      i += 1
    }
    return total
  }
  var half = n / 2
  half -= half % 4
  return pairwiseComplex(p, a, stride, half) + pairwiseComplex(p, a + half * stride, stride, n - half)
}

/// NumPy's reductions of a run.
@inline(__always)
func complexFold<P: ComplexReal>(_ op: BinaryOp, _ p: P.Type) -> SumLoop? {
  typealias Z = Complex<P>
  if op == .add { return SumLoop { out, a, stride, n in out.assumingMemoryBound(to: Z.self).pointee = pairwiseComplex(p, a, stride, n) } }
  guard let loop = complexEvenBinary(op, p), !op.givesBool else { return nil }
  return SumLoop { out, a, stride, n in
    if n == 0 { return }
    let size = MemoryLayout<Z>.size
    out.copyMemory(from: a, byteCount: size)
    for i in 1..<n { loop(out, size, out, size, a + i &* stride, size, 1) }
  }
}
