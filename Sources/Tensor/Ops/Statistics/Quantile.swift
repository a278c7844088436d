// quantile.

extension OpTable {
  mutating func declareQuantile() {
    op(
      "quantile(Tensor self, Tensor q, int? dim=None, bool keepdim=False, *, str interpolation='linear')", [.function, .method, .out],
      "Quantiles, interpolated."
    ) {
      (x: Tensor, q: Tensor, d: Int?, k: Bool, how: String) in
      if q.ndim > 1 { throw TorchError.runtime("quantile() q must be a scalar or 1D tensor") }
      if x.dtype.isFloat && q.dtype != x.dtype {
        throw TorchError.runtime("quantile() q tensor must be same dtype as the input tensor")
      }
      return try quantile(x, q.doubles(), q.shape, d, k, how)
    }
    op(
      "quantile(Tensor self, float q, int? dim=None, bool keepdim=False, *, str interpolation='linear')", [.function, .method, .out],
      "A quantile, interpolated."
    ) {
      (x: Tensor, q: Double, d: Int?, k: Bool, how: String) in
      try quantile(x, [q], [], d, k, how)
    }
  }
}

/// Quantiles of a float tensor over `dim` or over all, one for each q in [0, 1]; `shape` is that of q and comes first. The row is
/// sorted and read at q * (n - 1), between two elements as `how` says; a row with a nan gives nan.
package func quantile(_ x: Tensor, _ q: [Double], _ shape: Dims, _ dim: Int?, _ keepdim: Bool, _ how: String) throws(TorchError) -> Tensor {
  if !x.dtype.isFloat { throw .runtime("quantile() input tensor must be either float or double dtype") }
  if !["linear", "lower", "higher", "midpoint", "nearest"].contains(how) {
    throw .runtime("quantile() interpolation must be one of linear, lower, higher, midpoint or nearest, but got \(how)")
  }
  for v in q where !(v >= 0 && v <= 1) {
    throw .runtime(
      shape.count == 0
        ? "quantile() q must be in the range [0, 1] but got \(v == v.rounded() && v.magnitude < 1e15 ? String(Int(v)) : pythonFloat(v))"
        : "quantile() q values must be in the range [0, 1]")
  }
  if x.numel == 0 { throw .runtime("quantile() input tensor must be non-empty") }
  var axis = try dim.map { (d: Int) throws(TorchError) -> Int in try wrapDim(d, x.ndim) }
  if x.ndim == 0 { axis = nil }
  let rows = if let axis { try transpose(x, axis, -1) } else { try reshape(x, [x.numel]) }
  let sorted = try sort(rows, -1, false).0
  let n = rows.shape[rows.ndim - 1]
  // Sorting puts a nan last.
  let last = try narrow(sorted, -1, n - 1, 1)
  let missing = try withoutGrad { () throws(TorchError) in try applyUnary(.isnan, last) }
  var parts: [Tensor] = []
  for v in q {
    var rank = x.dtype == .float32 ? Double(Float(v) * Float(n - 1)) : v * Double(n - 1)
    switch how {
    case "lower": rank = rank.rounded(.down)
    case "higher": rank = rank.rounded(.up)
    case "nearest": rank = rank.rounded(.toNearestOrEven)
    default: break
    }
    let low = Int(rank.rounded(.down))
    let high = Int(rank.rounded(.up))
    var y = try narrow(sorted, -1, low, 1)
    if high > low {
      let above = try narrow(sorted, -1, high, 1)
      y = try add(y, mul(sub(above, y), .float(how == "midpoint" ? 0.5 : rank - Double(low))))
    }
    y = try whereOp(missing, last, y)
    if let axis { y = try transpose(y, axis, -1) } else { y = try reshape(y, [Int](repeating: 1, count: x.ndim)) }
    if !keepdim { y = if let axis { try squeeze(y, axis) } else { try reshape(y, []) } }
    parts.append(y)
  }
  return shape.count == 0 ? parts[0] : try stack(parts, 0)
}
