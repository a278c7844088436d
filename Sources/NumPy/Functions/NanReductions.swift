// Reductions that pass over nans (numpy/lib/_nanfunctions_impl.py).
import Language
import Tensor
import Torch

/// `x` with `s` for its nans.
private func cleared(_ x: Tensor, _ s: Scalar) throws(Raise) -> Tensor {
  if !x.dtype.isInexact { return x }
  // NumPy adds what it copied, in the order of memory.
  if !x.hasNonFinite { return x.isDense ? x : try laidOut(x, .kept) }
  return try engine { () throws(TorchError) in try whereOp(elementwise(.isnan, x, x.dtype), filled(Dims(), s, x.dtype), x) }
}

/// Where `x` is a number and the mask holds.
private func present(_ x: Tensor, _ mask: Tensor?) throws(Raise) -> Tensor {
  let there = try ufunc("logical_not", try ufunc("isnan", x))
  return try mask.map { (m) throws(Raise) in try ufunc("logical_and", there, m) } ?? there
}

extension FunctionTable {
  mutating func declareNanReductions() {
    for (name, kind) in [("nansum", Reduction.sum), ("nanprod", .prod)] {
      function(
        "\(name)(a, axis=None, dtype=None, out=None, keepdims=False, initial=..., where=...)", "\(name.dropFirst(3)) that passes over nans."
      ) { a throws(Raise) in
        try reduction(
          kind, try cleared(try asTensor(a[0]), .int(kind == .sum ? 0 : 1)), a[1], dtype: try dtypeArgument(a[2]),
          keepdims: try flagArgument(a[4]), out: a[3], initial: a[5], where: a[6])
      }
    }
    for (name, kind) in [("nanmax", Reduction.max), ("nanmin", .min)] {
      function("\(name)(a, axis=None, out=None, keepdims=False, initial=..., where=...)", "\(name.dropFirst(3)) that passes over nans.") {
        a throws(Raise) in
        let x = try asTensor(a[0]), keep = try flagArgument(a[3])
        if !x.dtype.isInexact {
          return try reduction(kind, x, a[1], dtype: nil, keepdims: keep, out: a[2], initial: a[4], where: a[5])
        }
        if x.numel > 0 {
          // What is nan where there is one has none where it is a number.
          let best = try asTensor(try reduction(kind, x, a[1], dtype: nil, keepdims: keep, initial: a[4], where: a[5]))
          if !best.hasNonFinite { return try deliver(best, a[2]) }
        }
        let bound = Scalar.float(kind == .max ? -.infinity : .infinity)
        let axes = try foldedAxes(a[1], x.ndim)
        if x.numel == 0, a[4].isUndefined, (axes ?? Array(0..<x.ndim)).contains(where: { x.shape[$0] == 0 }) {
          let own = kind == .max ? ("fmax", "maximum") : ("fmin", "minimum")
          throw valueError("zero-size array to reduction operation \(arrayObject(a[0]) == nil ? own.1 : own.0) which has no identity")
        }
        let best = try asTensor(
          try reduction(kind, try cleared(x, bound), a[1], dtype: nil, keepdims: keep, initial: a[4], where: a[5]))
        // With nothing there the answer is nan.
        let there = try reduce(.sum, try present(x, try whereArgument(a[5], x)), axes, dtype: .bool, keepdims: keep)
        let complete = try allTrue(there)
        if !a[4].isUndefined || complete { return try deliver(best, a[2]) }
        try giveWarning("All-NaN \(arrayObject(a[0]) == nil ? "axis" : "slice") encountered", types.RuntimeWarning)
        return try deliver(
          try engine { () throws(TorchError) in try whereOp(there, best, filled(Dims(), .float(.nan), best.dtype)) }, a[2])
      }
    }
    for (name, bound) in [("nanargmax", -Double.infinity), ("nanargmin", .infinity)] {
      function("\(name)(a, axis=None, out=None, *, keepdims=...)", "\(name.dropFirst(3)) that passes over nans.") { a throws(Raise) in
        let x = try asTensor(a[0])
        if x.dtype.isInexact, x.numel > 0 {
          let axes = try foldedAxes(a[1], x.ndim)
          if x.hasNonFinite, try !allTrue(reduce(.sum, present(x, nil), axes, dtype: .bool)) {
            throw valueError("All-NaN slice encountered")
          }
        }
        let options = a[3].isUndefined ? [] : [(intern("keepdims"), a[3])]
        return try vm.call(
          try numpyFunction(String(name.dropFirst(3))), [arrayValue(try cleared(x, .float(bound))), a[1], a[2]], options)
      }
    }
    for (name, product) in [("nancumsum", false), ("nancumprod", true)] {
      function("\(name)(a, axis=None, dtype=None, out=None)", "\(name.dropFirst(3)) that passes over nans.") { a throws(Raise) in
        let x = try cleared(try asTensor(a[0]), .int(product ? 1 : 0))
        return try vm.call(try numpyFunction(String(name.dropFirst(3))), arrayValue(x), a[1], a[2], a[3])
      }
    }
    function("nanmean(a, axis=None, dtype=None, out=None, keepdims=False, *, where=...)", "mean that passes over nans.") {
      a throws(Raise) in
      let x = try asTensor(a[0]), axes = try foldedAxes(a[1], x.ndim), keep = try flagArgument(a[4])
      let mask = try whereArgument(a[5], x)
      if !x.dtype.isInexact { return try deliver(try mean(x, axes, try dtypeArgument(a[2]), keep, where: mask), a[3]) }
      let (m, count) = try nanMean(x, axes, try dtypeArgument(a[2]), keep, mask)
      if count.contains(where: { $0 == 0 }) { try giveWarning("Mean of empty slice", types.RuntimeWarning) }
      return try deliver(m, a[3])
    }
    for (name, root) in [("nanstd", true), ("nanvar", false)] {
      function(
        "\(name)(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=..., mean=..., correction=...)",
        "\(name.dropFirst(3)) that passes over nans."
      ) { a throws(Raise) in
        let x = try asTensor(a[0]), axes = try foldedAxes(a[1], x.ndim), keep = try flagArgument(a[5])
        let ddof = try freedomArgument(a[4], correction: a[8])
        let mask = try whereArgument(a[6], x), centre = a[7].isMissingOrNone ? nil : try asTensor(a[7])
        if !x.dtype.isInexact {
          let spread = Spread(axes: axes, ddof: ddof, keepdims: keep, root: root)
          return try deliver(try spread.of(x, try dtypeArgument(a[2]), where: mask, mean: centre), a[3])
        }
        return try deliver(try nanSpread(x, axes, try dtypeArgument(a[2]), ddof, keep, root, mask, centre), a[3])
      }
    }
  }
}

/// The means of what is there and how many there are; nan where there is none, without a word.
private func nanMean(_ x: Tensor, _ axes: [Int]?, _ dtype: DType?, _ keep: Bool, _ mask: Tensor?) throws(Raise) -> (Tensor, Tensor) {
  let there = try present(x, mask)
  let count = try heldCount(there, axes, keepdims: keep)
  let total = try reduce(.sum, try zeroed(x, outside: there), axes, dtype: dtype ?? x.dtype, keepdims: keep)
  return (try engine { () throws(TorchError) in try elementwise(.div, total, count, total.dtype) }, count)
}

private func nanSpread(
  _ x: Tensor, _ axes: [Int]?, _ dtype: DType?, _ ddof: Double, _ keep: Bool, _ root: Bool, _ mask: Tensor?, _ given: Tensor?
) throws(Raise) -> Tensor {
  let there = try present(x, mask)
  let centre: Tensor
  if let given { centre = given } else { centre = try nanMean(x, axes, dtype, true, mask).0 }
  let off = try zeroed(try ufunc("subtract", x, centre), outside: there)
  let total = try reduce(.sum, try squaredLengths(off), axes, dtype: (dtype ?? x.dtype).part, keepdims: keep)
  let count = try heldCount(there, axes, keepdims: keep)
  if count.contains(where: { Double($0) <= ddof }) { try giveWarning("Degrees of freedom <= 0 for slice.", types.RuntimeWarning) }
  let free = try engine { () throws(TorchError) in try eachDouble(to(count, .float64)) { $0 > ddof ? $0 - ddof : .nan } }
  let v = try engine { () throws(TorchError) in try elementwise(.div, total, free, total.dtype) }
  return root ? try ufunc("sqrt", v) : v
}
