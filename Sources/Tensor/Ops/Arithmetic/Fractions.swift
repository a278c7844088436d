// Floats as fractions and powers of two.
import Glibc
import KernelTable

extension OpTable {
  mutating func declareFractions() {
    op("frexp(Tensor self)", [.function, .method, .outs], "Fractions of at least a half and less than 1, and powers of two.") {
      (x: Tensor) -> OpResult in
      if !x.dtype.isFloat { throw TorchError.runtime("torch.frexp() only supports floating-point dtypes") }
      let (fraction, power) = try fractionsAndPowers(x)
      if recording(x) {
        let e = Saved(power)
        record(fraction, "FrexpBackward0", x) { n, g in
          Grads(try div(g, rpow(.float(2), to(e.open(n), g.dtype))))
        }
      }
      return .named("frexp", ["mantissa", "exponent"], [fraction, power])
    }
  }
}

/// A fraction of at least a half and less than 1, and the power of two to scale it by (int32); 0 for what is 0 or not finite.
package func fractionsAndPowers(_ x: Tensor) throws(TorchError) -> (Tensor, Tensor) {
  let type = x.dtype.computing
  let line = try x.packed(type), first = try Tensor(empty: x.shape, type), second = try Tensor(empty: x.shape, .int32)
  let powers = second.pointer(Int32.self), n = first.numel
  // By bits, without a branch; denormal numbers are rare, and are done again by the C library.
  var denormal = false
  if type.size == 4 {
    let (p, q) = (line.pointer(Float.self), first.pointer(Float.self))
    for i in 0..<n {
      let bits = p[i].bitPattern, e = Int32(truncatingIfNeeded: bits >> 23 & 0xFF), isOrdinary = e != 0 && e != 0xFF
      q[i] = isOrdinary ? Float(bitPattern: bits & 0x807F_FFFF | 0x3F00_0000) : p[i]
      powers[i] = isOrdinary ? e &- 126 : 0
      denormal = denormal || (e == 0 && bits << 1 != 0)
    }
    if denormal { for i in 0..<n where p[i].isSubnormal { q[i] = frexpf(p[i], powers + i) } }
  } else {
    let (p, q) = (line.pointer(Double.self), first.pointer(Double.self))
    for i in 0..<n {
      let bits = p[i].bitPattern, e = Int32(truncatingIfNeeded: bits >> 52 & 0x7FF), isOrdinary = e != 0 && e != 0x7FF
      q[i] = isOrdinary ? Double(bitPattern: bits & 0x800F_FFFF_FFFF_FFFF | 0x3FE0_0000_0000_0000) : p[i]
      powers[i] = isOrdinary ? e &- 1022 : 0
      denormal = denormal || (e == 0 && bits << 1 != 0)
    }
    if denormal { for i in 0..<n where p[i].isSubnormal { q[i] = Glibc.frexp(p[i], powers + i) } }
  }
  return (try first.converted(x.dtype), second)
}
