// Functions of two floats by vectors: moduli, lengths, angles, sums of exponentials. Those whose last digit is not libm's are apart:
// PyTorch has vectors there, NumPy has not.
import CVectorMath
import KernelTable

/// `vector` on whole groups of operands that lie side by side or are one number, `scalar` on what is left over, on strided memory and
/// where `vector` has no answer. `group` is how many elements PyTorch takes at a time, behind which it has libm's last digit too; 1 for
/// functions whose two ways agree.
@inline(__always)
private func vectorLoop2<T, V: SIMD>(
  _ t: T.Type, _ v: V.Type, group: Int, _ vector: @escaping (V, V) -> V?, _ scalar: @escaping (T, T) -> T
) -> BinaryLoop where V.Scalar == T {
  return BinaryLoop { out, os, a, sa, b, sb, n in
    let size = MemoryLayout<T>.stride
    let width = V.scalarCount
    var i = 0
    if os == size && (sa == size || sa == 0) && (sb == size || sb == 0) {
      let end = n - n % max(width, group)
      let u = V(repeating: a.assumingMemoryBound(to: T.self).pointee)
      let w = V(repeating: b.assumingMemoryBound(to: T.self).pointee)
      while i < end {
        let x = sa == 0 ? u : (a + i &* size).loadUnaligned(as: V.self)
        let y = sb == 0 ? w : (b + i &* size).loadUnaligned(as: V.self)
        if let r = vector(x, y) {
          (out + i &* size).storeBytes(of: r, as: V.self)
        } else {
          for k in 0..<width { (out + (i &+ k) &* size).storeBytes(of: scalar(x[k], y[k]), as: T.self) }
        }
        i &+= width
      }
    }
    while i < n {
      let x = (a + i &* sa).assumingMemoryBound(to: T.self).pointee
      let y = (b + i &* sb).assumingMemoryBound(to: T.self).pointee
      (out + i &* os).assumingMemoryBound(to: T.self).pointee = scalar(x, y)
      i &+= 1
    }
  }
}

@inline(__always) private func modulus(_ x: wick_f32, _ y: wick_f32) -> wick_f32? {
  var isRight: Int32 = 0
  let r = wick_v_modulusf(x, y, &isRight)
  return isRight != 0 ? r : nil
}
@inline(__always) private func modulus(_ x: wick_f64, _ y: wick_f64) -> wick_f64? {
  var isRight: Int32 = 0
  let r = wick_v_modulus(x, y, &isRight)
  return isRight != 0 ? r : nil
}
@inline(__always) private func length(_ x: wick_f64, _ y: wick_f64) -> wick_f64? {
  var isRight: Int32 = 0
  let r = wick_v_length(x, y, &isRight)
  return isRight != 0 ? r : nil
}

/// To the last digit as without vectors.
private func exactFloat(_ op: BinaryOp) -> BinaryLoop? {
  let t = Float.self
  let v = wick_f32.self
  switch op {
  case .hypot: return vectorLoop2(t, v, group: 1, { wick_v_lengthf($0, $1) }, { Float.hypot($0, $1) })
  case .fmod: return vectorLoop2(t, v, group: 1, { modulus($0, $1) }, { Float.fmod($0, $1) })
  case .remainder:
    return vectorLoop2(
      t, v, group: 1, { x, y in modulus(x, y).map { wick_v_floored_modulusf($0, y) } }, { floatRemainder($0, $1) })
  case .floorDivide:
    return vectorLoop2(
      t, v, group: 1, { x, y in modulus(x, y).map { wick_v_floored_quotientf($0, x, y) } }, { floatFloorQuotient($0, $1) })
  default: return nil
  }
}

private func exactDouble(_ op: BinaryOp) -> BinaryLoop? {
  let t = Double.self
  let v = wick_f64.self
  // Without a fused multiplication the vectors' way would be longer than libm's.
  if wick_v_is_fused() == 0 { return nil }
  switch op {
  case .fmod: return vectorLoop2(t, v, group: 1, { modulus($0, $1) }, { Double.fmod($0, $1) })
  case .remainder:
    return vectorLoop2(
      t, v, group: 1, { x, y in modulus(x, y).map { wick_v_floored_modulus($0, y) } }, { floatRemainder($0, $1) })
  case .floorDivide:
    return vectorLoop2(
      t, v, group: 1, { x, y in modulus(x, y).map { wick_v_floored_quotient($0, x, y) } }, { floatFloorQuotient($0, $1) })
  default: return nil
  }
}

private func closeFloat(_ op: BinaryOp) -> BinaryLoop? {
  let t = Float.self
  let v = wick_f32.self
  let pair = 2 * v.scalarCount
  switch op {
  case .atan2: return vectorLoop2(t, v, group: pair, { wick_v_anglef($0, $1) }, { Float.atan2($0, $1) })
  case .logaddexp: return vectorLoop2(t, v, group: pair, { wick_v_logaddexpf($0, $1) }, { logSumOfExponentials($0, $1) })
  case .logaddexp2: return vectorLoop2(t, v, group: pair, { wick_v_logaddexp2f($0, $1) }, { logSumOfPowersOfTwo($0, $1) })
  default: return nil
  }
}

private func closeDouble(_ op: BinaryOp) -> BinaryLoop? {
  let t = Double.self
  let v = wick_f64.self
  let pair = 2 * v.scalarCount
  switch op {
  case .hypot where wick_v_is_fused() != 0:
    return vectorLoop2(t, v, group: pair, { length($0, $1) }, { Double.hypot($0, $1) })
  case .atan2: return vectorLoop2(t, v, group: pair, { wick_v_atan2($0, $1) }, { Double.atan2($0, $1) })
  case .logaddexp: return vectorLoop2(t, v, group: pair, { wick_v_logaddexp($0, $1) }, { logSumOfExponentials($0, $1) })
  case .logaddexp2: return vectorLoop2(t, v, group: pair, { wick_v_logaddexp2($0, $1) }, { logSumOfPowersOfTwo($0, $1) })
  default: return nil
  }
}

/// Loops of floats that have a vector's way with the same results as the element's; nil for all others.
func exactVectorBinary(_ op: BinaryOp, _ dtype: DType) -> BinaryLoop? {
  switch dtype {
  case .float32: exactFloat(op)
  case .float64: exactDouble(op)
  default: nil
  }
}

/// Loops whose results differ from libm's in the last digit where PyTorch's do, on whole vectors; nil for all others.
func vectorBinaryLoop(_ op: BinaryOp, _ dtype: DType) -> BinaryLoop? {
  switch dtype {
  case .float32: closeFloat(op)
  case .float64: closeDouble(op)
  default: nil
  }
}
