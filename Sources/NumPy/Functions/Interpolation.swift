// np.interp: straight lines between points (numpy/_core/src/multiarray/compiled_base.c).
import Language
import Tensor
import Torch

extension FunctionTable {
  mutating func declareInterpolation() {
    function("interp(x, xp, fp, left=None, right=None, period=None)", "Straight lines between points.") { a throws(Raise) in
      var x = try places(a[0]), xp = try places(a[1])
      let given = try asTensor(a[2]), isComplex = given.dtype.isComplex
      var fp = try cast(given, isComplex ? .complex128 : .float64)
      if xp.ndim != 1 || fp.ndim != 1 { throw valueError("object of too small depth for desired array") }
      if xp.numel != fp.numel { throw valueError("fp and xp are not of the same length.") }
      if xp.numel == 0 { throw valueError("array of sample points is empty") }
      var (left, right) = (try outside(a[3], isComplex), try outside(a[4], isComplex))
      if !a[5].isNone {
        let period = try makeFloat(a[5]).magnitude
        if period == 0 { throw valueError("period must be a non-zero value") }
        // One turn, with the last point before it and the first after.
        x = try ufunc("remainder", x, .float(period))
        let (turned, order) = try sortedPair(try ufunc("remainder", xp, .float(period)), .int(-1)), n = order.numel, values = fp
        func end(_ t: Tensor, _ i: Int) throws(Raise) -> Tensor { try sliced(t, 0, i, i + 1) }
        let inOrder = try engine { () throws(TorchError) in try indexSelect(values, 0, order) }
        xp = try concatenated(
          [try ufunc("subtract", end(turned, n - 1), .float(period)), turned, try ufunc("add", end(turned, 0), .float(period))], 0)
        fp = try concatenated([end(inOrder, n - 1), inOrder, end(inOrder, 0)], 0)
        (left, right) = (nil, nil)
      }
      let points = try xp.doubleList()
      func lines(_ part: Tensor, _ imaginary: Bool) throws(Raise) -> Tensor {
        let values = try part.doubleList(), s = Segments(points, values, isComplex)
        let below = left.map { imaginary ? $0.imaginary : $0.double } ?? values[0]
        let above = right.map { imaginary ? $0.imaginary : $0.double } ?? values[values.count - 1]
        let at = x
        return try engine { () throws(TorchError) in try eachDouble(at) { v in v.isNaN && imaginary ? 0 : s.value(v, below, above) } }
      }
      if !isComplex { return wrapped(try lines(fp, false)) }
      let (re, im) = try parts(fp)
      let (p, q) = (try lines(re, false), try lines(im, true))
      return wrapped(try engine { () throws(TorchError) in try complex(p, q) })
    }
  }
}

/// Places on a line, which are real.
private func places(_ v: Value) throws(Raise) -> Tensor {
  let x = try asTensor(v)
  if x.dtype.isComplex {
    throw notReal(v, x, .float64)
  }
  return try cast(x, .float64)
}

/// The value beyond the points; nil is that of the nearest point.
private func outside(_ v: Value, _ isComplex: Bool) throws(Raise) -> Scalar? {
  if v.isNone { return nil }
  let x = try asTensor(v)
  if x.ndim > 0 { return .float(try makeFloat(v)) }
  if x.dtype.isComplex, !isComplex { throw typeError("must be real number, not complex") }
  return x.scalar(atStorage: 0)
}

/// Lines between points in rising order.
private struct Segments {
  private let points: [Double]
  private let values: [Double]
  /// Slopes of complex numbers are products with a reciprocal.
  private let multiplies: Bool

  init(_ points: [Double], _ values: [Double], _ multiplies: Bool) {
    (self.points, self.values, self.multiplies) = (points, values, multiplies)
  }

  func value(_ v: Double, _ below: Double, _ above: Double) -> Double {
    if v.isNaN { return v }
    let n = points.count
    if n == 1 { return v < points[0] ? below : v > points[0] ? above : values[0] }
    if v > points[n - 1] { return above }
    let j = points.count(upTo: v) - 1
    if j < 0 { return below }
    if j >= n - 1 || points[j] == v { return values[j] }
    let (rise, run) = (values[j + 1] - values[j], points[j + 1] - points[j])
    let slope = multiplies ? rise * (1 / run) : rise / run
    // Between infinities the line is taken from its other end, and is flat where both ends agree.
    var r = slope * (v - points[j]) + values[j]
    if r.isNaN {
      r = slope * (v - points[j + 1]) + values[j + 1]
      if r.isNaN, values[j] == values[j + 1] { r = values[j] }
    }
    return r
  }
}
