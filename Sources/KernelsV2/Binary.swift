// Elementwise loops of two operands. Plain scalar bodies: the compiler vectorises each for the module's
// instruction set once the strides are known, so the loop is repeated per stride pattern, not per operator.
import CVectorMath
import Glibc
import KernelTable

@inline(__always)
func loop2<T, R>(_ t: T.Type, _ r: R.Type, _ f: @escaping (T, T) -> R) -> BinaryLoop {
  BinaryLoop { out, os, a, sa, b, sb, n in eachPair(t, r, out, os, a, sa, b, sb, n, f) }
}

@inline(__always)
private func eachPair<T, R>(
  _ t: T.Type, _ r: R.Type, _ out: UnsafeMutableRawPointer, _ os: Int, _ a: UnsafeRawPointer, _ sa: Int, _ b: UnsafeRawPointer, _ sb: Int,
  _ n: Int, _ f: (T, T) -> R
) {
  let size = MemoryLayout<T>.stride
  if os == MemoryLayout<R>.stride {
    let o = out.assumingMemoryBound(to: R.self)
    let x = a.assumingMemoryBound(to: T.self)
    let y = b.assumingMemoryBound(to: T.self)
    if T.self == R.self, a == UnsafeRawPointer(out) || b == UnsafeRawPointer(out), sa == size || sa == 0, sb == size || sb == 0 {
      return overwriteByPairs(o, x, sa != 0, y, sb != 0, n, f)
    }
    if sa == size && sb == size {
      for i in 0..<n { o[i] = f(x[i], y[i]) }
      return
    }
    if sa == size && sb == 0 {
      let c = y[0]
      for i in 0..<n { o[i] = f(x[i], c) }
      return
    }
    if sa == 0 && sb == size {
      let c = x[0]
      for i in 0..<n { o[i] = f(c, y[i]) }
      return
    }
  }
  var o = out
  var x = a
  var y = b
  for _ in 0..<n {
    o.assumingMemoryBound(to: R.self).pointee = f(
      x.assumingMemoryBound(to: T.self).pointee, y.assumingMemoryBound(to: T.self).pointee)
    o += os
    x += sa
    y += sb
  }
}

/// `eachPair` in place; an operand that is not `many` is one number.
@inline(__always)
private func overwriteByPairs<T, R>(
  _ o: UnsafeMutablePointer<R>, _ x: UnsafePointer<T>, _ isXMany: Bool, _ y: UnsafePointer<T>, _ isYMany: Bool, _ n: Int, _ f: (T, T) -> R
) {
  if isXMany && isYMany { return overwrite(o, n) { f(x[$0], y[$0]) } }
  let (u, v) = (x[0], y[0])
  if isXMany { overwrite(o, n) { f(x[$0], v) } } else { overwrite(o, n) { f(u, isYMany ? y[$0] : v) } }
}

/// `loop2` for what never gives an operand back: in place, with one pointer for operand and result, the compiler knows that no other
/// element is meant, and vectorises.
@inline(__always)
func arithmetic<T>(_ t: T.Type, _ f: @escaping (T, T) -> T) -> BinaryLoop {
  BinaryLoop { out, os, a, sa, b, sb, n in
    let size = MemoryLayout<T>.stride
    guard a == UnsafeRawPointer(out), os == size, sa == size, sb == 0 || (sb == size && b != a) else {
      return eachPair(t, t, out, os, a, sa, b, sb, n, f)
    }
    let o = out.assumingMemoryBound(to: T.self)
    let y = b.assumingMemoryBound(to: T.self)
    if sb == 0 {
      let c = y[0]
      for i in 0..<n { o[i] = f(o[i], c) }
    } else {
      for i in 0..<n { o[i] = f(o[i], y[i]) }
    }
  }
}

/// `if` without a branch.
@inline(__always) func choose<T>(_ c: Bool, _ a: T, _ b: T) -> T { c ? a : b }

@inline(__always)
func compareLoop<T: Comparable>(_ op: BinaryOp, _ t: T.Type) -> BinaryLoop? {
  switch op {
  case .eq: return loop2(t, Bool.self) { $0 == $1 }
  case .ne: return loop2(t, Bool.self) { $0 != $1 }
  case .lt: return loop2(t, Bool.self) { $0 < $1 }
  case .le: return loop2(t, Bool.self) { $0 <= $1 }
  case .gt: return loop2(t, Bool.self) { $0 > $1 }
  case .ge: return loop2(t, Bool.self) { $0 >= $1 }
  default: return nil
  }
}

@inline(__always)
func logicLoop<T: Numeric>(_ op: BinaryOp, _ t: T.Type) -> BinaryLoop? {
  switch op {
  case .logicalAnd: return loop2(t, Bool.self) { choose($0 != 0, $1 != 0, false) }
  case .logicalOr: return loop2(t, Bool.self) { choose($0 != 0, true, $1 != 0) }
  case .logicalXor: return loop2(t, Bool.self) { ($0 != 0) != ($1 != 0) }
  default: return nil
  }
}

@inline(__always)
func floorQuotient<T: FixedWidthInteger>(_ a: T, _ b: T) -> T {
  if b == 0 { return 0 }
  if T.isSigned && b == 0 &- 1 { return 0 &- a }
  let q = a / b
  return (a % b != 0 && (a < 0) != (b < 0)) ? q &- 1 : q
}

@inline(__always)
func integerRemainder<T: FixedWidthInteger>(_ a: T, _ b: T) -> T {
  if b == 0 || (T.isSigned && b == 0 &- 1) { return 0 }
  let r = a % b
  return (r != 0 && (r < 0) != (b < 0)) ? r &+ b : r
}

@inline(__always)
func integerPower<T: FixedWidthInteger>(_ a: T, _ b: T) -> T {
  if b < 0 {
    if a == 1 { return 1 }
    if T.isSigned && a == 0 &- 1 { return (b & 1) == 0 ? 1 : a }
    return 0
  }
  var result: T = 1
  var base = a
  var e = b
  while e > 0 {
    if e & 1 == 1 { result = result &* base }
    base = base &* base
    e >>= 1
  }
  return result
}

/// Powers of what lies side by side: where no exponent of a block is negative, as many squarings of the whole block as its largest
/// exponent has bits but the lowest, without a branch.
@inline(__always)
private func integerPowers<T: FixedWidthInteger>(_ t: T.Type) -> BinaryLoop {
  BinaryLoop { out, os, a, sa, b, sb, n in
    let size = MemoryLayout<T>.stride, block = 64
    guard os == size, sa == size, sb == size else { return eachPair(t, t, out, os, a, sa, b, sb, n) { integerPower($0, $1) } }
    withUnsafeTemporaryAllocation(of: T.self, capacity: 3 * block) { room in
      guard let base = room.baseAddress else { return }
      let (exponent, power) = (base + block, base + 2 * block)
      let o = out.assumingMemoryBound(to: T.self)
      var start = 0
      while start < n {
        let m = min(block, n - start)
        let x = a.assumingMemoryBound(to: T.self) + start
        let y = b.assumingMemoryBound(to: T.self) + start
        var every: T = 0
        for i in 0..<m { every |= y[i] }
        if every < 0 {
          for i in 0..<m { o[start + i] = integerPower(x[i], y[i]) }
        } else {
          // A factor of 1 where the lowest bit is not set.
          @inline(__always) func factor(_ base: T, _ exponent: T) -> T { (base &- 1) & (0 &- (exponent & 1)) &+ 1 }
          for i in 0..<m {
            base[i] = x[i]
            exponent[i] = y[i]
            power[i] = factor(x[i], y[i])
          }
          for _ in 1..<max(1, T.bitWidth - every.leadingZeroBitCount) {
            for i in 0..<m {
              base[i] = base[i] &* base[i]
              exponent[i] = exponent[i] >> 1
              power[i] = power[i] &* factor(base[i], exponent[i])
            }
          }
          for i in 0..<m { o[start + i] = power[i] }
        }
        start += m
      }
    }
  }
}

/// The first is what is left when the second is divided: in a chain of divisors it is the smaller one.
@inline(__always)
func gcdOf<T: FixedWidthInteger>(_ a: T, _ b: T) -> T {
  var x = b
  var y = a
  while y != 0 {
    let r = (T.isSigned && y == 0 &- 1) ? 0 : x % y
    x = y
    y = r
  }
  return x < 0 ? 0 &- x : x
}

@inline(__always)
func integerBinary<T: FixedWidthInteger>(_ op: BinaryOp, _ t: T.Type) -> BinaryLoop? {
  switch op {
  case .add: return arithmetic(t) { $0 &+ $1 }
  case .sub: return arithmetic(t) { $0 &- $1 }
  case .mul: return arithmetic(t) { $0 &* $1 }
  case .floorDivide: return loop2(t, t) { floorQuotient($0, $1) }
  case .truncDivide:
    return loop2(t, t) { $1 == 0 ? 0 : (T.isSigned && $1 == 0 &- 1) ? 0 &- $0 : $0 / $1 }
  case .remainder: return loop2(t, t) { integerRemainder($0, $1) }
  case .fmod: return loop2(t, t) { $1 == 0 || (T.isSigned && $1 == 0 &- 1) ? 0 : $0 % $1 }
  case .pow: return integerPowers(t)
  case .maximum, .fmax: return loop2(t, t) { $0 > $1 ? $0 : $1 }
  case .minimum, .fmin: return loop2(t, t) { $0 < $1 ? $0 : $1 }
  case .bitAnd: return loop2(t, t) { $0 & $1 }
  case .bitOr: return loop2(t, t) { $0 | $1 }
  case .bitXor: return loop2(t, t) { $0 ^ $1 }
  case .shiftLeft:
    return loop2(t, t) { $1 < 0 || $1 >= T(truncatingIfNeeded: T.bitWidth) ? 0 : $0 &<< $1 }
  case .shiftRight:
    return loop2(t, t) {
      $1 < 0 || $1 >= T(truncatingIfNeeded: T.bitWidth) ? ($0 < 0 ? 0 &- 1 : 0) : $0 &>> $1
    }
  case .gcd: return loop2(t, t) { gcdOf($0, $1) }
  case .lcm:
    return loop2(t, t) {
      let g = gcdOf($0, $1)
      if g == 0 { return 0 }
      let l = ($0 / g) &* $1
      return l < 0 ? 0 &- l : l
    }
  case .heaviside: return loop2(t, t) { $0 == 0 ? $1 : ($0 < 0 ? 0 : 1) }
  default: return compareLoop(op, t) ?? logicLoop(op, t)
  }
}

/// libm by type, for the generic float loops.
protocol Real: BinaryFloatingPoint {
  static func pow(_ a: Self, _ b: Self) -> Self
  static func fmod(_ a: Self, _ b: Self) -> Self
  static func atan2(_ a: Self, _ b: Self) -> Self
  static func hypot(_ a: Self, _ b: Self) -> Self
  static func exp(_ a: Self) -> Self
  static func log(_ a: Self) -> Self
  static func log1p(_ a: Self) -> Self
  static func exp2(_ a: Self) -> Self
  static func log2(_ a: Self) -> Self
  static func sin(_ a: Self) -> Self
}
extension Float: Real {
  @inline(__always) static func pow(_ a: Float, _ b: Float) -> Float { powf(a, b) }
  @inline(__always) static func fmod(_ a: Float, _ b: Float) -> Float { fmodf(a, b) }
  @inline(__always) static func atan2(_ a: Float, _ b: Float) -> Float { atan2f(a, b) }
  @inline(__always) static func hypot(_ a: Float, _ b: Float) -> Float { hypotf(a, b) }
  @inline(__always) static func exp(_ a: Float) -> Float { expf(a) }
  @inline(__always) static func log(_ a: Float) -> Float { logf(a) }
  @inline(__always) static func log1p(_ a: Float) -> Float { log1pf(a) }
  @inline(__always) static func exp2(_ a: Float) -> Float { exp2f(a) }
  @inline(__always) static func log2(_ a: Float) -> Float { log2f(a) }
  @inline(__always) static func sin(_ a: Float) -> Float { sinf(a) }
}
extension Double: Real {
  @inline(__always) static func pow(_ a: Double, _ b: Double) -> Double { Glibc.pow(a, b) }
  @inline(__always) static func fmod(_ a: Double, _ b: Double) -> Double { Glibc.fmod(a, b) }
  @inline(__always) static func atan2(_ a: Double, _ b: Double) -> Double { Glibc.atan2(a, b) }
  @inline(__always) static func hypot(_ a: Double, _ b: Double) -> Double { Glibc.hypot(a, b) }
  @inline(__always) static func exp(_ a: Double) -> Double { Glibc.exp(a) }
  @inline(__always) static func log(_ a: Double) -> Double { Glibc.log(a) }
  @inline(__always) static func log1p(_ a: Double) -> Double { Glibc.log1p(a) }
  @inline(__always) static func exp2(_ a: Double) -> Double { Glibc.exp2(a) }
  @inline(__always) static func log2(_ a: Double) -> Double { Glibc.log2(a) }
  @inline(__always) static func sin(_ a: Double) -> Double { Glibc.sin(a) }
}

@inline(__always)
func floatRemainder<T: Real>(_ a: T, _ b: T) -> T {
  let m = T.fmod(a, b)
  return m != 0 && (b < 0) != (m < 0) ? m + b : m
}

/// c10's div_floor_floating.
@inline(__always)
func floatFloorQuotient<T: Real>(_ a: T, _ b: T) -> T {
  if b == 0 { return a / b }
  let mod = T.fmod(a, b)
  var div = (a - mod) / b
  if mod != 0 && (b < 0) != (mod < 0) { div -= 1 }
  if div == 0 { return T(signOf: a / b, magnitudeOf: 0) }
  let floored = div.rounded(.down)
  return div - floored > 0.5 ? floored + 1 : floored
}

@inline(__always)
func logSumOfExponentials<T: Real>(_ a: T, _ b: T) -> T {
  // Of equal numbers, the infinities among them, it is the logarithm of twice as much.
  if a == b { return a + T(0.693147180559945309417232121458176568) }
  let m = a > b ? a : b
  return m + T.log1p(T.exp(-(a > b ? a - b : b - a)))
}

@inline(__always)
func logSumOfPowersOfTwo<T: Real>(_ a: T, _ b: T) -> T {
  // Of equal numbers, the infinities among them, it is one more.
  if a == b { return a + 1 }
  let m = a > b ? a : b
  return m + T.log1p(T.exp2(-(a > b ? a - b : b - a))) * T(1.44269504088896340735992468100189214)
}

/// C's nextafter by the order of bit patterns, without branches.
@inline(__always)
func nextUp<T: BinaryFloatingPoint, B: FixedWidthInteger & UnsignedInteger>(_ a: T, _ b: T, _ bits: (T) -> B, _ number: (B) -> T) -> T {
  let isAway = (a < b) == (a > 0)
  let stepped = number(choose(isAway, bits(a) &+ 1, bits(a) &- 1))
  let fromZero = T(signOf: b, magnitudeOf: T.leastNonzeroMagnitude)
  let moved = choose(a == 0, fromZero, stepped)
  return choose(a != a || b != b, a + b, choose(a == b, b, moved))
}

@inline(__always)
func floatBinary<T: Real>(_ op: BinaryOp, _ t: T.Type) -> BinaryLoop? {
  switch op {
  case .add: return arithmetic(t) { $0 + $1 }
  case .sub: return arithmetic(t) { $0 - $1 }
  case .mul: return arithmetic(t) { $0 * $1 }
  case .div: return arithmetic(t) { $0 / $1 }
  case .floorDivide: return loop2(t, t) { floatFloorQuotient($0, $1) }
  case .truncDivide: return loop2(t, t) { ($0 / $1).rounded(.towardZero) }
  case .remainder: return loop2(t, t) { floatRemainder($0, $1) }
  case .fmod: return loop2(t, t) { T.fmod($0, $1) }
  case .pow: return loop2(t, t) { T.pow($0, $1) }
  case .maximum: return loop2(t, t) { $0 != $0 ? $0 : $1 != $1 ? $1 : $0 > $1 ? $0 : $1 }
  case .minimum: return loop2(t, t) { $0 != $0 ? $0 : $1 != $1 ? $1 : $0 < $1 ? $0 : $1 }
  case .fmax: return loop2(t, t) { $0 != $0 ? $1 : $1 != $1 ? $0 : $0 > $1 ? $0 : $1 }
  case .fmin: return loop2(t, t) { $0 != $0 ? $1 : $1 != $1 ? $0 : $0 < $1 ? $0 : $1 }
  case .atan2: return loop2(t, t) { T.atan2($0, $1) }
  case .hypot: return loop2(t, t) { T.hypot($0, $1) }
  case .copysign: return loop2(t, t) { T(signOf: $1, magnitudeOf: $0) }
  case .logaddexp: return loop2(t, t) { logSumOfExponentials($0, $1) }
  case .logaddexp2: return loop2(t, t) { logSumOfPowersOfTwo($0, $1) }
  case .xlogy: return loop2(t, t) { $1 != $1 ? $1 : $0 == 0 ? 0 : $0 * T.log($1) }
  case .heaviside: return loop2(t, t) { $0 == 0 ? $1 : ($0 < 0 ? 0 : 1) }
  default: return compareLoop(op, t) ?? logicLoop(op, t)
  }
}

/// bool is one byte, 0 or 1.
@inline(__always)
func boolBinary(_ op: BinaryOp) -> BinaryLoop? {
  let t = UInt8.self
  switch op {
  case .add, .bitOr, .maximum, .fmax, .logicalOr: return arithmetic(t) { $0 | $1 }
  case .mul, .bitAnd, .minimum, .fmin, .logicalAnd: return arithmetic(t) { $0 & $1 }
  case .bitXor, .ne, .logicalXor: return loop2(t, t) { $0 ^ $1 }
  case .pow: return loop2(t, t) { $1 == 0 ? 1 : $0 }
  case .heaviside: return loop2(t, t) { $0 == 0 ? $1 : 1 }
  default: return compareLoop(op, t)
  }
}

func binaryLoop(_ op: BinaryOp, _ dtype: DType) -> BinaryLoop? { exactVectorBinary(op, dtype) ?? dtype.accept(BinaryOfType(op: op)) }

/// The loop of an operator for a type.
private struct BinaryOfType: DTypeVisitor {
  let op: BinaryOp
  func visit(_ type: Truth.Type) -> BinaryLoop? { boolBinary(op) }
  func visit<T: WholeElement>(_ type: T.Type) -> BinaryLoop? {
    if T.self == Int64.self, let loop = divisionByOne(op) { return loop }
    return integerBinary(op, T.self)
  }
  func visit<T: RealElement>(_ type: T.Type) -> BinaryLoop? {
    let isDouble = T.self == Double.self
    switch op {
    case .pow:
      return isDouble
        ? powers(Double.self, wick_f64.self) { wick_v_pow($0, $1) } : powers(Float.self, wick_f32.self) { wick_v_powf($0, $1) }
    case .nextafter:
      return isDouble
        ? loop2(Double.self, Double.self) { nextUp($0, $1, { $0.bitPattern }, { Double(bitPattern: $0) }) }
        : loop2(Float.self, Float.self) { nextUp($0, $1, { $0.bitPattern }, { Float(bitPattern: $0) }) }
    case .igamma, .igammac:
      let f = op == .igamma ? lowerGamma : upperGamma
      return isDouble ? loop2(Double.self, Double.self, f) : loop2(Float.self, Float.self) { Float(f(Double($0), Double($1))) }
    default: return isDouble ? floatBinary(op, Double.self) : floatBinary(op, Float.self)
    }
  }
  func visit<T: NarrowElement>(_ type: T.Type) -> BinaryLoop? {
    if op == .nextafter { return narrowNeighbour(T.self) }
    return narrowBinary(T.self, binaryLoop(op, .float32), givesBool: op.givesBool)
  }
  func visit<P: ComplexPart>(_ type: Complex<P>.Type) -> BinaryLoop? {
    P.self == Double.self ? complexBinary(op, Double.self) : complexBinary(op, Float.self)
  }
}
