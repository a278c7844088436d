// Loops that gain from a form of their own: powers by libmvec, and int64 divided by one number.
import CVectorMath
import KernelTable

/// Whole vectors where an operand is contiguous and the other is too, or one number; elsewhere libm.
@inline(__always)
func powers<T: Real, V: SIMD>(_ t: T.Type, _ v: V.Type, _ vector: @escaping (V, V) -> V) -> BinaryLoop where V.Scalar == T {
  let scalar = loop2(t, t) { T.pow($0, $1) }
  return BinaryLoop { out, os, a, sa, b, sb, n in
    let size = MemoryLayout<T>.stride
    let width = V.scalarCount
    // Short ones keep libm's last digit.
    guard os == size, sa == size || sa == 0, sb == size || sb == 0, sa + sb > 0, n >= 4 * width else {
      return scalar(out, os, a, sa, b, sb, n)
    }
    let base = V(repeating: a.assumingMemoryBound(to: T.self).pointee), exponent = V(repeating: b.assumingMemoryBound(to: T.self).pointee)
    var i = 0
    while i + width <= n {
      let x = sa == 0 ? base : (a + i * size).loadUnaligned(as: V.self)
      let y = sb == 0 ? exponent : (b + i * size).loadUnaligned(as: V.self)
      (out + i * size).storeBytes(of: vector(x, y), as: V.self)
      i += width
    }
    scalar(out + i * size, os, a + i * sa, sa, b + i * sb, sb, n - i)
  }
}

/// `//` and `%` of int64 by one number. Numbers below 2^51 are divided as doubles, whose rounded quotient has the right
/// floor: it cannot reach the next integer, which is further away than half a unit of its last place.
@inline(__always)
func divisionByOne(_ op: BinaryOp) -> BinaryLoop? {
  if op != .floorDivide && op != .remainder { return nil }
  guard let general = integerBinary(op, Int64.self) else { return nil }
  let quotient = op == .floorDivide
  return BinaryLoop { out, os, a, sa, b, sb, n in
    let limit: Int64 = 1 << 51
    guard os == 8, sa == 8, sb == 0, n >= 64 else { return general(out, os, a, sa, b, sb, n) }
    let d = b.loadUnaligned(as: Int64.self)
    guard d != 0, d > -limit, d < limit else { return general(out, os, a, sa, b, sb, n) }
    let divisor = Double(d)
    let x = a.assumingMemoryBound(to: Int64.self)
    let o = out.assumingMemoryBound(to: Int64.self)
    // An integer below 2^51 is the low bits of this number plus it.
    let magic = 0x1.8p52
    let magicBits = Int64(bitPattern: magic.bitPattern)
    var i = 0
    while i < n {
      let m = min(n, i + 512)
      var wide: Int64 = 0
      for k in i..<m { wide |= (x[k] ^ (x[k] >> 63)) }
      if wide >= limit {
        general(out + i * 8, 8, a + i * 8, 8, b, 0, m - i)
      } else if quotient {
        for k in i..<m {
          let v = Double(bitPattern: UInt64(bitPattern: x[k] &+ magicBits)) - magic
          let q = (v / divisor).rounded(.down)
          o[k] = Int64(bitPattern: (q + magic).bitPattern) &- magicBits
        }
      } else {
        for k in i..<m {
          let v = Double(bitPattern: UInt64(bitPattern: x[k] &+ magicBits)) - magic
          let q = (v / divisor).rounded(.down)
          o[k] = Int64(bitPattern: (v - q * divisor + magic).bitPattern) &- magicBits
        }
      }
      i = m
    }
  }
}
