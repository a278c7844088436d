// Whole numbers of any size, over GMP.
import CGMP

/// A number as a value: arithmetic makes new ones. It is the object that Python sees, so nothing is wrapped twice.
public struct BigInt: Comparable {
  let object: BigInteger

  init(_ object: BigInteger) { self.object = object }

  /// A number that `fill` computes.
  @inline(__always) private init(_ fill: (UnsafeMutablePointer<wick_mpz>) -> Void) {
    object = BigInteger()
    fill(object.number)
  }

  /// The number's place, while `body` runs: nothing but this keeps a temporary alive.
  @inline(__always) private func with<R>(_ body: (UnsafePointer<wick_mpz>) -> R) -> R {
    withExtendedLifetime(object) { body(object.number) }
  }

  /// What `f` makes of this number.
  @inline(__always)
  private func made(_ f: (UnsafeMutablePointer<wick_mpz>, UnsafePointer<wick_mpz>) -> Void) -> BigInt {
    with { z in BigInt { f($0, z) } }
  }

  /// What `f` makes of two numbers.
  @inline(__always)
  private static func made(
    _ a: BigInt, _ b: BigInt, _ f: (UnsafeMutablePointer<wick_mpz>, UnsafePointer<wick_mpz>, UnsafePointer<wick_mpz>) -> Void
  ) -> BigInt {
    a.with { x in b.with { y in BigInt { f($0, x, y) } } }
  }

  /// A machine int as a number of any size; it takes an allocation.
  public init(_ n: Int) { self.init { __gmpz_set_si($0, n) } }
  /// An unsigned word as a number of any size.
  package init(_ n: UInt) { self.init { __gmpz_set_ui($0, n) } }
  /// The whole number that a finite double is.
  init(_ d: Double) { self.init { __gmpz_set_d($0, d) } }
  /// Nil where `digits` are not digits of `radix` (2...36), perhaps after a sign.
  package init?(_ digits: String, radix: Int) {
    object = BigInteger()
    if digits.isEmpty || digits.contains(" ") || wick_mpz_parse(object.number, digits, Int32(radix)) != 0 { return nil }
  }

  /// Whether it is below zero.
  package var isNegative: Bool { with(wick_mpz_sign) < 0 }
  /// Whether it is zero.
  package var isZero: Bool { with(wick_mpz_sign) == 0 }
  /// Whether its last bit is set.
  package var isOdd: Bool { with { __gmpz_tstbit($0, 0) } != 0 }
  /// The number without its sign.
  package var magnitude: BigInt { isNegative ? -self : self }
  /// Significant bits of the magnitude.
  package var bitWidth: Int { isZero ? 0 : with { __gmpz_sizeinbase($0, 2) } }
  /// Ones among the magnitude's bits.
  var bitCount: Int { Int(magnitude.with { __gmpz_popcount($0) }) }
  /// Zeros below the lowest bit that is set; 0 for zero.
  package var trailingZeroBitCount: Int { isZero ? 0 : Int(with { __gmpz_scan1($0, 0) }) }
  /// The value where 64 bits hold it.
  package var small: Int? { with { wick_mpz_fits($0) != 0 ? __gmpz_get_si($0) : nil } }
  /// The low 64 bits of the magnitude.
  package var low: UInt { with { __gmpz_get_ui($0) } }

  /// How many digits the magnitude has in base 10; 1 for zero.
  package var digitCount: Int {
    let most = with { __gmpz_sizeinbase($0, 10) }
    // GMP's answer may be one too many.
    return most > 1 && magnitude < BigInt(10).power(most - 1) ? most - 1 : most
  }
  /// The largest number whose square is no larger than this one, which is not negative.
  package var squareRoot: BigInt { made { __gmpz_sqrt($0, $1) } }
  /// The magnitude, where 128 bits hold it.
  package var wide: UInt128? {
    let bits = bitWidth
    if bits <= 64 { return UInt128(low) }
    return bits > 128 ? nil : UInt128((magnitude >> 64).low) << 64 | UInt128(low)
  }
  /// A word of 128 bits as a number of any size.
  package init(_ n: UInt128) {
    self.init { z in
      withUnsafeBytes(of: n) { __gmpz_import(z, 2, -1, 8, -1, 0, $0.baseAddress) }
    }
  }

  /// The digits of the magnitude.
  package func digits(radix: Int = 10, uppercase: Bool = false) -> String {
    with { z in
      let size = __gmpz_sizeinbase(z, Int32(radix)) + 2
      return withUnsafeTemporaryAllocation(of: CChar.self, capacity: size) { out in
        guard let start = out.baseAddress else { return "" }
        wick_mpz_text(start, Int32(uppercase ? -radix : radix), z)
        return String(cString: start + (start[0] == 45 ? 1 : 0))
      }
    }
  }

  /// The magnitude's bytes, as many as it needs.
  var littleEndianBytes: [UInt8] {
    with { z in
      [UInt8](unsafeUninitializedCapacity: (bitWidth + 7) / 8) { out, count in
        __gmpz_export(out.baseAddress, &count, -1, 1, 0, 0, z)
      }
    }
  }
  init(littleEndianBytes bytes: [UInt8]) { self.init { __gmpz_import($0, bytes.count, -1, 1, 0, 0, bytes) } }

  // MARK: Arithmetic

  /// Equality by value, whatever the objects.
  public static func == (a: BigInt, b: BigInt) -> Bool { a.with { x in b.with { y in __gmpz_cmp(x, y) } } == 0 }
  /// Order by value, with sign.
  public static func < (a: BigInt, b: BigInt) -> Bool { a.with { x in b.with { y in __gmpz_cmp(x, y) } } < 0 }
  /// The number with the other sign.
  package static prefix func - (a: BigInt) -> BigInt { a.made(wick_mpz_negate) }
  /// The sum.
  package static func + (a: BigInt, b: BigInt) -> BigInt { made(a, b) { __gmpz_add($0, $1, $2) } }
  /// The difference.
  package static func - (a: BigInt, b: BigInt) -> BigInt { made(a, b) { __gmpz_sub($0, $1, $2) } }
  /// The product.
  package static func * (a: BigInt, b: BigInt) -> BigInt { made(a, b) { __gmpz_mul($0, $1, $2) } }
  /// The product with a word.
  package static func * (a: BigInt, b: Int) -> BigInt { a.made { __gmpz_mul_si($0, $1, b) } }
  /// The sum with a word.
  package static func + (a: BigInt, b: Int) -> BigInt {
    a.made { b >= 0 ? __gmpz_add_ui($0, $1, b.magnitude) : __gmpz_sub_ui($0, $1, b.magnitude) }
  }
  static func & (a: BigInt, b: BigInt) -> BigInt { made(a, b) { __gmpz_and($0, $1, $2) } }
  static func | (a: BigInt, b: BigInt) -> BigInt { made(a, b) { __gmpz_ior($0, $1, $2) } }
  static func ^ (a: BigInt, b: BigInt) -> BigInt { made(a, b) { __gmpz_xor($0, $1, $2) } }
  /// The number times a power of two.
  package static func << (a: BigInt, n: Int) -> BigInt { a.made { __gmpz_mul_2exp($0, $1, UInt(max(n, 0))) } }
  /// Rounds down, as Python's does.
  package static func >> (a: BigInt, n: Int) -> BigInt { a.made { __gmpz_fdiv_q_2exp($0, $1, UInt(max(n, 0))) } }

  /// Quotient rounded down, and the remainder with the divisor's sign; `b` is not zero.
  package static func floorDivide(_ a: BigInt, _ b: BigInt) -> (BigInt, BigInt) {
    let q = BigInteger(), r = BigInteger()
    a.with { x in b.with { y in __gmpz_fdiv_qr(q.number, r.number, x, y) } }
    return (BigInt(q), BigInt(r))
  }
  /// The quotient rounded down; `b` is not zero.
  package static func floorQuotient(_ a: BigInt, _ b: BigInt) -> BigInt { made(a, b) { __gmpz_fdiv_q($0, $1, $2) } }
  /// The remainder with the divisor's sign; `b` is not zero.
  package static func floorRemainder(_ a: BigInt, _ b: BigInt) -> BigInt { made(a, b) { __gmpz_fdiv_r($0, $1, $2) } }
  /// The quotient by a word that is not zero, rounded down.
  func floorQuotient(_ m: UInt) -> BigInt { made { _ = __gmpz_fdiv_q_ui($0, $1, m) } }
  /// The remainder, 0..<m, by a word.
  package func remainder(_ m: UInt) -> UInt { with { __gmpz_fdiv_ui($0, m) } }

  /// The power with an exponent that is not negative.
  package func power(_ n: Int) -> BigInt { made { __gmpz_pow_ui($0, $1, UInt(max(n, 0))) } }
  /// `self ** exponent % modulus`, for an exponent and modulus that are not negative.
  func power(_ exponent: BigInt, modulus: BigInt) -> BigInt {
    modulus.with { m in BigInt.made(self, exponent) { __gmpz_powm($0, $1, $2, m) } }
  }
  /// The inverse modulo `m`, where there is one.
  func inverse(_ m: BigInt) -> BigInt? {
    let out = BigInteger()
    return with { z in m.with { __gmpz_invert(out.number, z, $0) } } != 0 ? BigInt(out) : nil
  }
}
