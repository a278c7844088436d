// libm's functions as NumPy's arrays have them: a result depends on the element alone, not on where it lies in the array.
//
// Below AVX-512 NumPy calls libm for every function of float64 and most of float32, so these loops do (within one unit of
// the last place, glibc's manual, "Known Maximum Errors in Math Functions"). With AVX-512 it runs Intel's vector functions,
// which glibc's libmvec has too (4 units); they are run here on whole vectors, on what is left over and on strided memory.
import CVectorMath
import Glibc
import KernelTable

/// `vector` for all elements; what does not fill a vector is padded with its first element.
@inline(__always)
private func vectors<T, V: SIMD>(_ t: T.Type, _ v: V.Type, _ vector: @escaping (V) -> V) -> UnaryLoop where V.Scalar == T {
  return UnaryLoop { out, os, a, sa, n, _, _ in
    let size = MemoryLayout<T>.stride
    let width = V.scalarCount
    var i = 0
    if os == size && sa == size {
      while i + width <= n {
        (out + i * size).storeBytes(of: vector((a + i * size).loadUnaligned(as: V.self)), as: V.self)
        i += width
      }
    }
    while i < n {
      let m = min(width, n - i)
      var x = V(repeating: (a + i * sa).loadUnaligned(as: T.self))
      for k in 1..<max(m, 1) { x[k] = (a + (i + k) * sa).loadUnaligned(as: T.self) }
      let y = vector(x)
      for k in 0..<m { (out + (i + k) * os).storeBytes(of: y[k], as: T.self) }
      i += m
    }
  }
}

/// The same with two operands.
@inline(__always)
private func vectors2<T, V: SIMD>(_ t: T.Type, _ v: V.Type, _ vector: @escaping (V, V) -> V) -> BinaryLoop where V.Scalar == T {
  return BinaryLoop { out, os, a, sa, b, sb, n in
    let size = MemoryLayout<T>.stride
    let width = V.scalarCount
    var i = 0
    if os == size && sa == size && sb == size {
      while i + width <= n {
        let x = (a + i * size).loadUnaligned(as: V.self)
        let y = (b + i * size).loadUnaligned(as: V.self)
        (out + i * size).storeBytes(of: vector(x, y), as: V.self)
        i += width
      }
    }
    while i < n {
      let m = min(width, n - i)
      var x = V(repeating: (a + i * sa).loadUnaligned(as: T.self))
      var y = V(repeating: (b + i * sb).loadUnaligned(as: T.self))
      for k in 1..<max(m, 1) {
        x[k] = (a + (i + k) * sa).loadUnaligned(as: T.self)
        y[k] = (b + (i + k) * sb).loadUnaligned(as: T.self)
      }
      let z = vector(x, y)
      for k in 0..<m { (out + (i + k) * os).storeBytes(of: z[k], as: T.self) }
      i += m
    }
  }
}

/// One function in both forms: the vector's with AVX-512, else libm's.
@inline(__always)
private func even<T: BinaryFloatingPoint, V: SIMD>(
  _ t: T.Type, _ v: V.Type, _ vector: @escaping (V) -> V, _ scalar: @escaping (T) -> T
) -> UnaryLoop where V.Scalar == T {
  wick_v_is_avx512() != 0 ? vectors(t, v, vector) : loop1(t, t) { x, _, _ in scalar(x) }
}

/// `f` where a function is defined, else no number, without asking the C library, which would look for somebody to tell of it.
@inline(__always)
private func within<T: BinaryFloatingPoint>(_ x: T, _ isInside: Bool, _ f: (T) -> T) -> T { isInside ? f(x) : x + -T.nan }

private func evenDouble(_ op: UnaryOp) -> UnaryLoop? {
  let t = Double.self
  let v = wick_f64.self
  switch op {
  case .exp: return even(t, v, { wick_v_exp($0) }, { Glibc.exp($0) })
  case .exp2: return even(t, v, { wick_v_exp2($0) }, { Glibc.exp2($0) })
  case .expm1: return even(t, v, { wick_v_expm1($0) }, { Glibc.expm1($0) })
  case .log: return even(t, v, { wick_v_log($0) }, { Glibc.log($0) })
  case .log2: return even(t, v, { wick_v_log2($0) }, { Glibc.log2($0) })
  case .log10: return even(t, v, { wick_v_log10($0) }, { Glibc.log10($0) })
  case .log1p: return even(t, v, { wick_v_log1p($0) }, { Glibc.log1p($0) })
  case .sin: return even(t, v, { wick_v_sin($0) }, { Glibc.sin($0) })
  case .cos: return even(t, v, { wick_v_cos($0) }, { Glibc.cos($0) })
  case .tan: return even(t, v, { wick_v_tan($0) }, { Glibc.tan($0) })
  case .asin: return even(t, v, { wick_v_asin($0) }, { within($0, $0.magnitude <= 1) { Glibc.asin($0) } })
  case .acos: return even(t, v, { wick_v_acos($0) }, { within($0, $0.magnitude <= 1) { Glibc.acos($0) } })
  case .atan: return even(t, v, { wick_v_atan($0) }, { Glibc.atan($0) })
  case .sinh: return even(t, v, { wick_v_sinh($0) }, { Glibc.sinh($0) })
  case .cosh: return even(t, v, { wick_v_cosh($0) }, { Glibc.cosh($0) })
  // NumPy has a vector of its own at every instruction set.
  case .tanh: return vectors(t, v) { wick_v_tanh($0) }
  case .asinh: return even(t, v, { wick_v_asinh($0) }, { Glibc.asinh($0) })
  case .acosh: return even(t, v, { wick_v_acosh($0) }, { within($0, $0 >= 1) { Glibc.acosh($0) } })
  case .atanh: return even(t, v, { wick_v_atanh($0) }, { within($0, $0.magnitude <= 1) { Glibc.atanh($0) } })
  default: return nil
  }
}

/// exp, log, sin, cos and tanh of float32 have vector forms in NumPy below AVX-512 too.
private func evenFloat(_ op: UnaryOp) -> UnaryLoop? {
  let t = Float.self
  let v = wick_f32.self
  switch op {
  case .exp: return vectors(t, v) { wick_v_expf($0) }
  case .exp2: return even(t, v, { wick_v_exp2f($0) }, { exp2f($0) })
  case .expm1: return even(t, v, { wick_v_expm1f($0) }, { expm1f($0) })
  case .log: return vectors(t, v) { wick_v_logf($0) }
  case .log2: return even(t, v, { wick_v_log2f($0) }, { log2f($0) })
  case .log10: return even(t, v, { wick_v_log10f($0) }, { log10f($0) })
  case .log1p: return even(t, v, { wick_v_log1pf($0) }, { log1pf($0) })
  case .sin: return vectors(t, v) { wick_v_sinf($0) }
  case .cos: return vectors(t, v) { wick_v_cosf($0) }
  case .tan: return even(t, v, { wick_v_tanf($0) }, { tanf($0) })
  case .asin: return even(t, v, { wick_v_asinf($0) }, { within($0, $0.magnitude <= 1) { asinf($0) } })
  case .acos: return even(t, v, { wick_v_acosf($0) }, { within($0, $0.magnitude <= 1) { acosf($0) } })
  case .atan: return even(t, v, { wick_v_atanf($0) }, { atanf($0) })
  case .sinh: return even(t, v, { wick_v_sinhf($0) }, { sinhf($0) })
  case .cosh: return even(t, v, { wick_v_coshf($0) }, { coshf($0) })
  case .tanh: return vectors(t, v) { wick_v_tanhf($0) }
  case .asinh: return even(t, v, { wick_v_asinhf($0) }, { asinhf($0) })
  case .acosh: return even(t, v, { wick_v_acoshf($0) }, { within($0, $0 >= 1) { acoshf($0) } })
  case .atanh: return even(t, v, { wick_v_atanhf($0) }, { within($0, $0.magnitude <= 1) { atanhf($0) } })
  default: return nil
  }
}

func evenUnaryLoop(_ op: UnaryOp, _ dtype: DType) -> UnaryLoop? {
  switch dtype {
  case .float64: evenDouble(op)
  case .float32: evenFloat(op)
  case .complex64: complexEvenUnary(op, Float.self)
  case .complex128: complexEvenUnary(op, Double.self)
  default: nil
  }
}

func evenBinaryLoop(_ op: BinaryOp, _ dtype: DType) -> BinaryLoop? {
  let isWide = wick_v_is_avx512() != 0
  switch (op, dtype) {
  case (.pow, .float64):
    return isWide ? vectors2(Double.self, wick_f64.self) { wick_v_pow($0, $1) } : loop2(Double.self, Double.self) { Glibc.pow($0, $1) }
  case (.pow, .float32):
    return isWide ? vectors2(Float.self, wick_f32.self) { wick_v_powf($0, $1) } : loop2(Float.self, Float.self) { powf($0, $1) }
  case (_, .complex64): return complexEvenBinary(op, Float.self)
  case (_, .complex128): return complexEvenBinary(op, Double.self)
  default: return nil
  }
}
