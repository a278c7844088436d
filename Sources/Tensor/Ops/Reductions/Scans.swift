// Scans along a dimension: running sums, products and extremes.

/// Scans along a dimension.
package enum Scan { case sum, prod, max, min, logsumexp }
/// The running sum, product, logsumexp or extreme along `dim`, without its derivative; for extremes the places as well (int64).
package func scan(_ x: Tensor, _ dim: Int, _ kind: Scan, dtype: DType? = nil) throws(TorchError) -> (Tensor, Tensor?) {
  let d = try wrapDim(dim, x.ndim)
  let keeps = kind == .max || kind == .min
  let type = dtype ?? (keeps ? x.dtype : sumType(x.dtype))
  let source = try to(x, type)
  if kind == .sum || kind == .prod, type.isInexact && !type.isNarrow || type == .int64 {
    return (try plainScan(source, d, kind == .sum), nil)
  }
  let wide: DType = type.isFloat ? .float64 : .int64
  let n = x.ndim == 0 ? 1 : x.shape[d]
  let work = try withoutGrad { () throws(TorchError) in x.ndim == 0 ? source : try movedim(source, [d], [-1]) }
  let data = try work.converted(wide).copied()
  let index = keeps ? try Tensor(empty: data.shape, .int64) : nil
  for i in 0..<(n == 0 ? 0 : data.numel / n) {
    if type.isFloat {
      scanRow(data.pointer(Double.self) + i * n, index.map { $0.pointer(Int64.self) + i * n }, n, kind)
    } else {
      scanRow(data.pointer(Int64.self) + i * n, index.map { $0.pointer(Int64.self) + i * n }, n, kind)
    }
  }
  let back = { (t: Tensor) throws(TorchError) -> Tensor in
    x.ndim == 0 ? t : try withoutGrad { () throws(TorchError) in try movedim(t, [-1], [d]).packed() }
  }
  return (try back(data.converted(type)), try index.map(back))
}
private func scanRow(_ p: UnsafeMutablePointer<Double>, _ at: UnsafeMutablePointer<Int64>?, _ n: Int, _ kind: Scan) {
  var best = 0
  for j in 0..<n {
    if j > 0 {
      switch kind {
      case .sum: p[j] += p[j - 1]
      case .prod: p[j] *= p[j - 1]
      case .logsumexp:
        let m = max(p[j], p[j - 1])
        p[j] = m.isInfinite ? m : m + logOf(expOf(p[j] - m) + expOf(p[j - 1] - m))
      case .max: if p[j - 1].isNaN || p[j] < p[j - 1] { p[j] = p[j - 1] } else { best = j }
      case .min: if p[j - 1].isNaN || p[j] > p[j - 1] { p[j] = p[j - 1] } else { best = j }
      }
    }
    at?[j] = Int64(best)
  }
}
private func scanRow(_ p: UnsafeMutablePointer<Int64>, _ at: UnsafeMutablePointer<Int64>?, _ n: Int, _ kind: Scan) {
  var best = 0
  for j in 0..<n {
    if j > 0 {
      switch kind {
      case .sum: p[j] &+= p[j - 1]
      case .prod: p[j] &*= p[j - 1]
      case .max: if p[j] < p[j - 1] { p[j] = p[j - 1] } else { best = j }
      case .min: if p[j] > p[j - 1] { p[j] = p[j - 1] } else { best = j }
      case .logsumexp: break
      }
    }
    at?[j] = Int64(best)
  }
}

/// Running sums and products in the type's accumulator (double for floats), without a copy aside.
private func plainScan(_ x: Tensor, _ d: Int, _ adding: Bool) throws(TorchError) -> Tensor {
  let source = try x.packed()
  let out = try Tensor(empty: x.shape, x.dtype)
  x.dtype.accept(PlainScan(source: source, out: out, dim: d, adding: adding))
  return out
}

/// What is carried along a scan. A type and not closures: threads call through a closure, which hides others from the optimiser.
private protocol Running {
  associatedtype Element
  associatedtype Total
  static var start: Total { get }
  static func step(_ total: Total, _ x: Element) -> Total
  static func round(_ total: Total) -> Element
}
private enum RealSum<T: RealElement>: Running {
  static var start: Double { 0 }
  static func step(_ t: Double, _ x: T) -> Double { t + Double(x) }
  static func round(_ t: Double) -> T { T(t) }
}
private enum RealProduct<T: RealElement>: Running {
  static var start: Double { 1 }
  static func step(_ t: Double, _ x: T) -> Double { t * Double(x) }
  static func round(_ t: Double) -> T { T(t) }
}
private enum IntSum: Running {
  static var start: Int64 { 0 }
  static func step(_ t: Int64, _ x: Int64) -> Int64 { t &+ x }
  static func round(_ t: Int64) -> Int64 { t }
}
private enum IntProduct: Running {
  static var start: Int64 { 1 }
  static func step(_ t: Int64, _ x: Int64) -> Int64 { t &* x }
  static func round(_ t: Int64) -> Int64 { t }
}
private enum ComplexSum<P: ComplexPart>: Running {
  static var start: Complex<Double> { Complex(0) }
  static func step(_ t: Complex<Double>, _ x: Complex<P>) -> Complex<Double> { t + Complex(Double(x.real), Double(x.imaginary)) }
  static func round(_ t: Complex<Double>) -> Complex<P> { Complex(P(t.real), P(t.imaginary)) }
}
private enum ComplexProduct<P: ComplexPart>: Running {
  static var start: Complex<Double> { Complex(1) }
  static func step(_ t: Complex<Double>, _ x: Complex<P>) -> Complex<Double> { t * Complex(Double(x.real), Double(x.imaginary)) }
  static func round(_ t: Complex<Double>) -> Complex<P> { Complex(P(t.real), P(t.imaginary)) }
}

/// The scan of a type: floats in double, complex numbers in complex128. Of integers int64 alone comes here, of floats no narrow one.
private struct PlainScan: DTypeVisitor {
  let source: Tensor, out: Tensor, dim: Int, adding: Bool

  func visit(_ type: Truth.Type) {}
  func visit<T: WholeElement>(_ type: T.Type) {
    if adding { scanLanes(IntSum.self, source, out, dim) } else { scanLanes(IntProduct.self, source, out, dim) }
  }
  func visit<T: RealElement>(_ type: T.Type) {
    if adding { scanLanes(RealSum<T>.self, source, out, dim) } else { scanLanes(RealProduct<T>.self, source, out, dim) }
  }
  func visit<T: NarrowElement>(_ type: T.Type) {}
  func visit<P: ComplexPart>(_ type: Complex<P>.Type) {
    if adding { scanLanes(ComplexSum<P>.self, source, out, dim) } else { scanLanes(ComplexProduct<P>.self, source, out, dim) }
  }
}

private func scanLanes<R: Running>(_ r: R.Type, _ x: Tensor, _ out: Tensor, _ d: Int) {
  let (p, o) = (x.pointer(R.Element.self), out.pointer(R.Element.self))
  if x.numel == 0 { return }
  let n = x.ndim == 0 ? 1 : x.shape[d]
  var inner = 1
  if x.ndim > 0 { for i in (d + 1)..<max(d + 1, x.ndim) { inner *= x.shape[i] } }
  let outer = x.numel / (n * inner)
  if inner == 1 {
    Threads.run(outer, grain: max(1, Threads.grain / n)) { s, e in
      for i in stride(from: s * n, to: e * n, by: n) {
        // The first element as it is: 0 + -0 would lose its sign.
        o[i] = p[i]
        var total = R.step(R.start, p[i])
        for j in (i + 1)..<max(i + 1, i + n) {
          total = R.step(total, p[j])
          o[j] = R.round(total)
        }
      }
    }
    return
  }
  withUnsafeTemporaryAllocation(of: R.Total.self, capacity: inner) { totals in
    for a in 0..<outer {
      let base = a * n * inner
      for k in 0..<inner {
        o[base + k] = p[base + k]
        totals[k] = R.step(R.start, p[base + k])
      }
      for j in 1..<max(1, n) {
        let row = base + j * inner
        for k in 0..<inner {
          let total = R.step(totals[k], p[row + k])
          totals[k] = total
          o[row + k] = R.round(total)
        }
      }
    }
  }
}
