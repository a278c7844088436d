// Random counts: Poisson and binomial numbers by PyTorch's samplers (ATen/native/Distributions.cpp and .h), which draw the same
// uniforms in the same order and round where those round.
import Glibc

extension OpTable {
  mutating func declareCounts() {
    op("poisson(Tensor self, Generator? generator=None)", [.function], "Counts of events at the rates given.") {
      (rate: Tensor, g: Generator?) in
      if !rate.dtype.isFloat { throw unsupported("poisson_cpu", rate.dtype) }
      let out = try Tensor(empty: rate.shape, rate.dtype)
      let generator = g ?? defaultGenerator
      for (i, lambda) in rate.doubles().enumerated() {
        if !(lambda >= 0) { throw TorchError.runtime("invalid Poisson rate, expected rate to be non-negative") }
        Tensor.store(.int(Int(poissonCount(lambda, generator))), out.data + i * out.dtype.size, out.dtype)
      }
      // A sample does not follow its rate.
      if recording(rate) { record(out, "PoissonBackward0", rate, saves: false) { _, g in Grads(try zerosLike(g)) } }
      return out
    }
    op("binomial(Tensor count, Tensor prob, Generator? generator=None)", [.function], "Counts of successes among trials.") {
      (count: Tensor, p: Tensor, g: Generator?) in try binomial(count, p, g ?? defaultGenerator)
    }
  }
}

/// One Poisson number: above a rate of 10 by transformed rejection (Hörmann 1993), below by a product of uniforms.
private func poissonCount(_ lambda: Double, _ g: Generator) -> Int64 {
  if lambda == 0 { return 0 }
  if lambda < 10 {
    let limit = Glibc.exp(-lambda)
    var (count, product): (Int64, Double) = (0, 1)
    while true {
      product *= g.uniformDouble()
      if product <= limit { return count }
      count += 1
    }
  }
  let root = lambda.squareRoot(), logarithm = Glibc.log(lambda)
  let b = 0.931 + 2.53 * root
  let a = -0.059 + 0.02483 * b
  let inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
  let vr = 0.9277 - 3.6224 / (b - 2)
  while true {
    let u = g.uniformDouble() - 0.5
    let v = g.uniformDouble()
    let us = 0.5 - u.magnitude
    // What fits no int is the least one, as the processor converts.
    let k = Int64(exactly: ((2 * a / us + b) * u + lambda + 0.43).rounded(.down)) ?? .min
    if us >= 0.07 && v <= vr { return k }
    if k < 0 || (us < 0.013 && v > us) { continue }
    let accepted = Glibc.log(v) + Glibc.log(inverseAlpha) - Glibc.log(a / (us * us) + b)
    if accepted <= -lambda + Double(k) * logarithm - Glibc.lgamma(Double(k) + 1) { return k }
  }
}

private func binomial(_ count: Tensor, _ p: Tensor, _ g: Generator) throws -> Tensor {
  for (t, name) in [(count, "count"), (p, "prob")] where !t.dtype.isFloat {
    throw TorchError.value("binomial only supports floating-point dtypes for \(name), got: \(t.dtype.scalarName)")
  }
  if p.dtype != count.dtype { throw TorchError.runtime("Found dtype \(p.dtype.scalarName) but expected \(count.dtype.scalarName)") }
  let common = try broadcast(count.shape, p.shape)
  if common != count.shape, count.numel != 0 { try warnOfResize(count.shape, common) }
  guard let type = count.dtype.blasType as? any CountNumber.Type else { throw unsupported("binomial_cpu", count.dtype) }
  let out = try Tensor(empty: common, count.dtype)
  func fill<T: CountNumber>(_ type: T.Type) throws(TorchError) {
    let counts = try expand(detach(count), common.list).packed(), shares = try expand(detach(p), common.list).packed()
    let (n, q, o) = (counts.pointer(T.self), shares.pointer(T.self), out.pointer(T.self))
    withExtendedLifetime((counts, shares)) { for i in 0..<out.numel { o[i] = successes(n[i], q[i], g) } }
  }
  try fill(type)
  if recording(count, p) { recordNoDerivative([out], of: "binomial", inputs: [count, p]) }
  return out
}

/// Float and Double: the samplers compute some steps in the tensor's type and others in double.
private protocol CountNumber: BinaryFloatingPoint {
  /// log(1 + x), rounded to this type.
  static func log1p(_ x: Self) -> Self
}
extension Float: CountNumber {
  fileprivate static func log1p(_ x: Float) -> Float { Glibc.log1pf(x) }
}
extension Double: CountNumber {
  fileprivate static func log1p(_ x: Double) -> Double { Glibc.log1p(x) }
}

private func successes<T: CountNumber>(_ count: T, _ p: T, _ g: Generator) -> T {
  if count <= 0 || p <= 0 { return 0 }
  if p >= 1 { return count }
  // Of a count that is no number PyTorch would draw forever.
  if p.isNaN || count.isNaN { return .nan }
  if p <= 0.5 { return count * p >= 10 ? byRejection(count, p, g) : byInversion(count, p, g) }
  let q = 1 - p
  return count - (count * q >= 10 ? byRejection(count, q, g) : byInversion(count, q, g))
}

/// The trials between successes are geometric numbers.
private func byInversion<T: CountNumber>(_ count: T, _ p: T, _ g: Generator) -> T {
  let logarithm = Double(T.log1p(-p))
  var trials = 0.0
  var found: T = 0
  while true {
    trials += (Glibc.log(g.uniformDouble()) / logarithm).rounded(.up)
    if trials > Double(count) { return found }
    found += 1
  }
}

/// Transformed rejection with squeeze (Hörmann 1993, BTRS).
private func byRejection<T: CountNumber>(_ n: T, _ p: T, _ g: Generator) -> T {
  let count = Double(n)
  let deviation = Double((n * p * (1 - p)).squareRoot())
  let b = 1.15 + 2.53 * deviation
  let a = -0.0873 + 0.0248 * b + 0.01 * Double(p)
  let c = Double(n * p) + 0.5
  let vr = 0.92 - 4.2 / b
  let r = Double(p / (1 - p))
  let alpha = (2.83 + 5.1 / b) * deviation
  let m = Double(((n + 1) * p).rounded(.down))
  while true {
    let u = g.uniformDouble() - 0.5
    var v = g.uniformDouble()
    let us = 0.5 - u.magnitude
    let k = T(((2 * a / us + b) * u + c).rounded(.down))
    if k < 0 || k > n { continue }
    if us >= 0.07 && v <= vr { return k }
    v = Glibc.log(v * alpha / (a / (us * us) + b))
    let rest = Double(n - k + 1)
    var bound = (m + 0.5) * Glibc.log((m + 1) / (r * (count - m + 1)))
    bound += Double(n + 1) * Glibc.log((count - m + 1) / rest)
    bound += (Double(k) + 0.5) * Glibc.log(r * rest / Double(k + 1))
    bound += stirlingTail(m)
    bound += stirlingTail(count - m)
    bound -= stirlingTail(Double(k))
    bound -= stirlingTail(Double(n - k))
    if v <= bound { return k }
  }
}

/// What Stirling's formula lacks of log k!.
private func stirlingTail(_ k: Double) -> Double {
  let first = [
    0.0810614667953272, 0.0413406959554092, 0.0276779256849983, 0.0207906721037650, 0.0166446911898211, 0.0138761288230707,
    0.0118967099458917, 0.0104112652619720, 0.00925546218271273, 0.00833056343336287,
  ]
  if k <= 9 { return first[Swift.max(0, Int(k))] }
  let square = (k + 1) * (k + 1)
  return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / square) / square) / (k + 1)
}
