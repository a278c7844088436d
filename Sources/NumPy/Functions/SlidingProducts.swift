// Convolutions and correlations: sums of products of two sequences, one sliding along the other (numpy/_core/numeric.py).
import Language
import Tensor
import Torch

extension FunctionTable {
  mutating func declareSlidingProducts() {
    function("convolve(a, v, mode='full')", "The convolution of two sequences.") { a throws(Raise) in
      let x = try sequence(a[0]), y = try sequence(a[1])
      for (t, name) in [(x, "a"), (y, "v")] where t.numel == 0 { throw valueError("\(name) cannot be empty") }
      return arrayValue(try slidingProduct(x, y, try str(a[2]), correlates: false))
    }
    function("correlate(a, v, mode='valid')", "The correlation of two sequences, of which the second is conjugated.") { a throws(Raise) in
      let x = try sequence(a[0], least: 1), y = try sequence(a[1], least: 1)
      for (t, name) in [(x, "first"), (y, "second")] where t.numel == 0 { throw valueError("\(name) array argument cannot be empty") }
      let other = try conjugated(y)
      return arrayValue(try slidingProduct(x, flipped(other, [0]), try str(a[2]), correlates: true))
    }
  }
}

private func sequence(_ v: Value, least: Int = 0) throws(Raise) -> Tensor {
  let x = try asTensor(v)
  if x.ndim < least { throw valueError("object of too small depth for desired array") }
  if x.ndim > 1 { throw valueError("object too deep for desired array") }
  return try reshaped(x, [-1])
}

/// The coefficients of a product of polynomials, as far as `mode` wants them: whole, as long as the longer one, or where all of the
/// shorter one counts. Floats and complex numbers are summed in double precision, integers wrap round.
func slidingProduct(_ x: Tensor, _ y: Tensor, _ mode: String, correlates: Bool) throws(Raise) -> Tensor {
  let d = numpyPromote(x.dtype, y.dtype), (n, m) = (x.numel, y.numel)
  let (size, start): (Int, Int)
  switch mode {
  case "full": (size, start) = (n + m - 1, 0)
  case "same":
    size = max(n, m)
    start = correlates && m > n ? (n + m - size) / 2 : (n + m - 1 - size) / 2
  case "valid": (size, start) = (max(n, m) - min(n, m) + 1, min(n, m) - 1)
  default:
    // NumPy looks at the first letter first.
    if let c = mode.lowercased().first, "vsf".contains(c) {
      throw valueError("Use one of 'valid', 'same', or 'full' for convolve/correlate mode")
    }
    throw valueError("mode must be one of 'valid', 'same', or 'full' (got '\(mode)')")
  }
  let type: DType = d.isComplex ? .complex128 : d.isFloat ? .float64 : .int64
  let full = try made([n + m - 1], .int(0), type)
  let (p, q) = try engine { () throws(TorchError) in (try to(x, type).packed(), try to(y, type).packed()) }
  if d.isComplex {
    addProducts(Complex<Double>.self, p, q, full) { $0 + $1 * $2 }
  } else if d.isFloat {
    addProducts(Double.self, p, q, full) { $0 + $1 * $2 }
  } else {
    addProducts(Int.self, p, q, full) { $0 &+ $1 &* $2 }
  }
  return try engine { () throws(TorchError) in try to(slice(full, 0, start, start + size, 1), d, copy: true) }
}

/// Adds x[i] y[j] to element i + j.
@inline(__always)
private func addProducts<T>(_ t: T.Type, _ x: Tensor, _ y: Tensor, _ sums: Tensor, _ add: (T, T, T) -> T) {
  let (p, q, s) = (x.pointer(t), y.pointer(t), sums.pointer(t))
  for i in 0..<x.numel { for j in 0..<y.numel { s[i + j] = add(s[i + j], p[i], q[j]) } }
}
