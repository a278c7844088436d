// Slopes of sampled functions: np.gradient along one axis (numpy/lib/_function_base_impl.py, `gradient`).
import Language
import Tensor
import Torch

/// Central differences inside, one-sided ones of `order` 1 or 2 at the ends. `h` is the distance between samples, or their
/// places.
func slope(_ y: Tensor, _ d: Int, _ h: Tensor, _ order: Int) throws(Raise) -> Tensor {
  let n = y.shape[d]
  if n < order + 1 {
    throw valueError("Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.")
  }
  func part(_ from: Int, _ to: Int) throws(Raise) -> Tensor { try engine { () throws(TorchError) in try slice(y, d, from, to, 1) } }
  func along(_ t: Tensor) throws(Raise) -> Tensor { try reshaped(t, (0..<y.ndim).map { $0 == d ? -1 : 1 }) }
  /// The sum of slices times their factors.
  func combined(_ terms: [(factor: Tensor, values: Tensor)]) throws(Raise) -> Tensor {
    var total: Tensor?
    for t in terms {
      let p = try ufunc("multiply", t.factor, t.values)
      total = try total.map { (s) throws(Raise) in try ufunc("add", s, p) } ?? p
    }
    return total ?? y
  }
  func number(_ x: Double) throws(Raise) -> Tensor { try made(Dims(), .float(x), y.dtype) }

  var steps = h
  if h.ndim > 0 {
    if h.ndim != 1 { throw valueError("distances must be either scalars or 1d") }
    if h.numel != n { throw valueError("when 1d, distances must match the length of the corresponding dimension") }
    let (late, early) = try neighbours(h, 0)
    steps = try ufunc("subtract", late, early)
  }
  let list = try steps.doubleList()
  // Equal distances are one distance, to the last bit.
  let isEven = h.ndim == 0 || list.allSatisfy { $0 == list[0] }
  let step = try number(list.first ?? 1)

  let inner: Tensor
  if isEven {
    inner = try ufunc("divide", try ufunc("subtract", part(2, max(n, 2)), part(0, max(n - 2, 0))), try ufunc("multiply", step, .float(2)))
  } else {
    let (p, q) = try engine { () throws(TorchError) in (try slice(steps, 0, 0, n - 2, 1), try slice(steps, 0, 1, n - 1, 1)) }
    let sum = try ufunc("add", p, q)
    inner = try combined([
      (try along(try ufunc("divide", try ufunc("negative", q), try ufunc("multiply", p, sum))), part(0, n - 2)),
      (try along(try ufunc("divide", try ufunc("subtract", q, p), try ufunc("multiply", p, q))), part(1, n - 1)),
      (try along(try ufunc("divide", p, try ufunc("multiply", q, sum))), part(2, n)),
    ])
  }
  let first: Tensor, last: Tensor
  let (h0, h1) = isEven ? (list.first ?? 1, list.first ?? 1) : (list[0], list[n - 2])
  if order == 1 {
    first = try ufunc("divide", try ufunc("subtract", part(1, 2), part(0, 1)), try number(h0))
    last = try ufunc("divide", try ufunc("subtract", part(n - 1, n), part(n - 2, n - 1)), try number(h1))
  } else if isEven {
    let s = list.first ?? 1
    first = try combined([(number(-1.5 / s), part(0, 1)), (number(2 / s), part(1, 2)), (number(-0.5 / s), part(2, 3))])
    last = try combined([(number(0.5 / s), part(n - 3, n - 2)), (number(-2 / s), part(n - 2, n - 1)), (number(1.5 / s), part(n - 1, n))])
  } else {
    let (a1, a2) = (list[0], list[1]), (b1, b2) = (list[n - 3], list[n - 2])
    first = try combined([
      (number(-(2 * a1 + a2) / (a1 * (a1 + a2))), part(0, 1)), (number((a1 + a2) / (a1 * a2)), part(1, 2)),
      (number(-a1 / (a2 * (a1 + a2))), part(2, 3)),
    ])
    last = try combined([
      (number(b2 / (b1 * (b1 + b2))), part(n - 3, n - 2)), (number(-(b2 + b1) / (b1 * b2)), part(n - 2, n - 1)),
      (number((2 * b2 + b1) / (b2 * (b1 + b2))), part(n - 1, n)),
    ])
  }
  return try concatenated([first, inner, last], d, y.dtype)
}
