// What can be drawn: each distribution once, with its parameters and their defaults, for both generators.
import Glibc
import Language
import Tensor
import Torch

struct Distribution {
  /// `normal(loc=0.0, scale=1.0, size=None)`.
  let signature: String
  let parameters: Int
  let dtype: DType
  /// What is wrong with the parameters of one number, in NumPy's words.
  let check: ([Double]) -> String?
  /// Its first parameter is a number of trials, an integer in C: a nan is refused in Python's words, and shapes join from the last.
  let hasTrials: Bool
  /// The parameter that the new generator looks at before all others: a probability, and not 0.
  let chance: Int?
  let draw: (BitSource, [Double]) -> Double

  init(
    _ signature: String, _ parameters: Int, _ dtype: DType = .float64, hasTrials: Bool = false, chance: Int? = nil,
    check: @escaping ([Double]) -> String? = { _ in nil }, _ draw: @escaping (BitSource, [Double]) -> Double
  ) {
    self.signature = signature
    self.parameters = parameters
    self.dtype = dtype
    self.hasTrials = hasTrials
    self.chance = chance
    self.check = check
    self.draw = draw
  }

  private static func positive(_ i: Int, _ name: String) -> ([Double]) -> String? { { $0[i] < 0 ? "\(name) < 0" : nil } }
  private static func probability(_ i: Int) -> ([Double]) -> String? { { !($0[i] >= 0 && $0[i] <= 1) ? "p < 0, p > 1 or p is NaN" : nil } }

  /// Uniform's complaint, an OverflowError that each generator words its own way.
  static let rangeTooLarge = "Range exceeds valid bounds"
  /// Both, the first complaint first.
  private static func both(_ a: @escaping ([Double]) -> String?, _ b: @escaping ([Double]) -> String?) -> ([Double]) -> String? {
    { a($0) ?? b($0) }
  }
  private static func above(_ i: Int, _ name: String) -> ([Double]) -> String? { { $0[i] <= 0 ? "\(name) <= 0" : nil } }

  static let all: [Distribution] = [
    Distribution("uniform(low=0.0, high=1.0, size=None)", 2, check: { ($0[1] - $0[0]).isFinite ? nil : Distribution.rangeTooLarge }) {
      g, p in p[0] + (p[1] - p[0]) * g.double()
    },
    Distribution("normal(loc=0.0, scale=1.0, size=None)", 2, check: positive(1, "scale")) { g, p in p[0] + p[1] * g.normal() },
    Distribution("exponential(scale=1.0, size=None)", 1, check: positive(0, "scale")) { g, p in p[0] * g.exponential() },
    Distribution("lognormal(mean=0.0, sigma=1.0, size=None)", 2, check: positive(1, "sigma")) { g, p in Glibc.exp(p[0] + p[1] * g.normal())
    },
    Distribution("laplace(loc=0.0, scale=1.0, size=None)", 2, check: positive(1, "scale")) { g, p in
      while true {
        let u = g.double()
        if u >= 0.5 { return p[0] - p[1] * Glibc.log(2 - u - u) }
        if u > 0 { return p[0] + p[1] * Glibc.log(u + u) }
      }
    },
    Distribution("logistic(loc=0.0, scale=1.0, size=None)", 2, check: positive(1, "scale")) { g, p in
      while true {
        let u = g.double()
        if u > 0 { return p[0] + p[1] * Glibc.log(u / (1 - u)) }
      }
    },
    Distribution("gumbel(loc=0.0, scale=1.0, size=None)", 2, check: positive(1, "scale")) { g, p in
      while true {
        let u = 1 - g.double()
        if u < 1 { return p[0] - p[1] * Glibc.log(-Glibc.log(u)) }
      }
    },
    Distribution("rayleigh(scale=1.0, size=None)", 1, check: positive(0, "scale")) { g, p in
      g is LegacySource ? p[0] * (-2 * Glibc.log(1 - g.double())).squareRoot() : p[0] * (2 * g.exponential()).squareRoot()
    },
    Distribution("weibull(a, size=None)", 1, check: positive(0, "a")) { g, p in p[0] == 0 ? 0 : Glibc.pow(g.exponential(), 1 / p[0]) },
    Distribution("pareto(a, size=None)", 1, check: above(0, "a")) { g, p in
      g is LegacySource ? Glibc.exp(g.exponential() / p[0]) - 1 : Glibc.expm1(g.exponential() / p[0])
    },
    Distribution("power(a, size=None)", 1, check: above(0, "a")) { g, p in
      g is LegacySource ? Glibc.pow(1 - Glibc.exp(-g.exponential()), 1 / p[0]) : Glibc.pow(-Glibc.expm1(-g.exponential()), 1 / p[0])
    },
    Distribution("standard_cauchy(size=None)", 0) { g, _ in
      let x = g.normal()
      return x / g.normal()
    },
    Distribution("standard_gamma(shape, size=None)", 1, check: positive(0, "shape")) { g, p in g.gamma(p[0]) },
    Distribution("gamma(shape, scale=1.0, size=None)", 2, check: both(positive(0, "shape"), positive(1, "scale"))) { g, p in
      p[1] * g.gamma(p[0])
    },
    Distribution("chisquare(df, size=None)", 1, check: { $0[0] <= 0 ? "df <= 0" : nil }) { g, p in 2 * g.gamma(p[0] / 2) },
    Distribution("beta(a, b, size=None)", 2, check: { $0[0] <= 0 ? "a <= 0" : $0[1] <= 0 ? "b <= 0" : nil }) { g, p in beta(g, p[0], p[1])
    },
    Distribution("f(dfnum, dfden, size=None)", 2, check: both(above(0, "dfnum"), above(1, "dfden"))) { g, p in
      let x = 2 * g.gamma(p[0] / 2) * p[1]
      return x / (2 * g.gamma(p[1] / 2) * p[0])
    },
    Distribution("standard_t(df, size=None)", 1, check: { $0[0] <= 0 ? "df <= 0" : nil }) { g, p in
      let x = g.normal()
      let y = g.gamma(p[0] / 2)
      return (p[0] / 2).squareRoot() * x / y.squareRoot()
    },
    Distribution(
      "triangular(left, mode, right, size=None)", 3,
      check: { $0[0] > $0[1] ? "left > mode" : $0[1] > $0[2] ? "mode > right" : $0[0] == $0[2] ? "left == right" : nil }
    ) { g, p in
      let base = p[2] - p[0], left = p[1] - p[0], ratio = left / base, u = g.double()
      return u <= ratio ? p[0] + (u * left * base).squareRoot() : p[2] - ((1 - u) * (p[2] - p[1]) * base).squareRoot()
    },
    Distribution("geometric(p, size=None)", 1, .int64, check: { !($0[0] > 0 && $0[0] <= 1) ? "p <= 0, p > 1 or p contains NaNs" : nil }) {
      g, p in geometric(g, p[0])
    },
    Distribution(
      "binomial(n, p, size=None)", 2, .int64, hasTrials: true,
      check: { !($0[0] >= 0) ? "n < 0" : $0[0] > 0x1p62 ? "n too large or p too small, see Generator.binomial Notes" : probability(1)($0) }
    ) { g, p in Double(binomial(g, Int(p[0]), p[1])) },
    Distribution(
      "poisson(lam=1.0, size=None)", 1, .int64,
      check: { !($0[0] >= 0) ? "lam < 0 or lam is NaN" : $0[0] > 9e18 ? "lam value too large" : nil }
    ) { g, p in Double(poisson(g, p[0])) },
    Distribution(
      "negative_binomial(n, p, size=None)", 2, .int64, chance: 1, check: { $0[0] <= 0 ? "n <= 0" : probability(1)($0) }
    ) { g, p in
      Double(poisson(g, (1 - p[1]) / p[1] * g.gamma(p[0])))
    },
  ]
}

func beta(_ g: BitSource, _ a: Double, _ b: Double) -> Double {
  if a <= 1 && b <= 1 {
    while true {
      let u = g.double(), v = g.double()
      let x = Glibc.pow(u, 1 / a), y = Glibc.pow(v, 1 / b)
      let sum = x + y
      if sum <= 1 && (g is LegacySource || u + v > 0) {
        if sum > 0 { return x / sum }
        var (p, q) = (Glibc.log(u) / a, Glibc.log(v) / b)
        let m = max(p, q)
        (p, q) = (p - m, q - m)
        return Glibc.exp(p - Glibc.log(Glibc.exp(p) + Glibc.exp(q)))
      }
    }
  }
  let x = g.gamma(a)
  let y = g.gamma(b)
  return x / (x + y)
}

private func geometric(_ g: BitSource, _ p: Double) -> Double {
  if p >= 0.333333333333333333333333 {
    var x = 1.0, sum = p, prod = p
    let u = g.double(), q = 1 - p
    while u > sum {
      prod *= q
      sum += prod
      x += 1
    }
    return x
  }
  if g is LegacySource { return (Glibc.log(1 - g.double()) / Glibc.log(1 - p)).rounded(.up) }
  return (-g.exponential() / Glibc.log1p(-p)).rounded(.up)
}

/// Inversion for small n·p, Kachitvichyanukul and Schmeiser's BTPE above.
func binomial(_ g: BitSource, _ n: Int, _ p: Double) -> Int {
  // The old generator draws a number even where there is nothing to decide.
  if n == 0 || p == 0, !(g is LegacySource) { return 0 }
  if p > 0.5 {
    let q = 1 - p
    return n - (Double(n) * q <= 30 ? binomialInversion(g, n, q) : binomialBTPE(g, n, q))
  }
  return Double(n) * p <= 30 ? binomialInversion(g, n, p) : binomialBTPE(g, n, p)
}

private func binomialInversion(_ g: BitSource, _ n: Int, _ p: Double) -> Int {
  let q = 1 - p, start = Glibc.exp(Double(n) * Glibc.log(q)), np = Double(n) * p
  let bound = Int(min(Double(n), np + 10 * (np * q + 1).squareRoot()))
  var x = 0, px = start, u = g.double()
  while u > px {
    x += 1
    if x > bound {
      x = 0
      px = start
      u = g.double()
    } else {
      u -= px
      px = (Double(n - x + 1) * p * px) / (Double(x) * q)
    }
  }
  return x
}

private func binomialBTPE(_ g: BitSource, _ n: Int, _ p: Double) -> Int {
  let r = min(p, 1 - p), q = 1 - r, nd = Double(n), fm = nd * r + r
  let m = Int(fm.rounded(.down)), md = Double(m)
  let p1 = (2.195 * (nd * r * q).squareRoot() - 4.6 * q).rounded(.down) + 0.5
  let xm = md + 0.5, xl = xm - p1, xr = xm + p1, c = 0.134 + 20.5 / (15.3 + md)
  var a = (fm - xl) / (fm - xl * r)
  let laml = a * (1 + a / 2)
  a = (xr - fm) / (xr * q)
  let lamr = a * (1 + a / 2)
  let p2 = p1 * (1 + 2 * c), p3 = p2 + c / laml, p4 = p3 + c / lamr, nrq = nd * r * q
  while true {
    let u = g.double() * p4
    var v = g.double()
    var y: Int
    if u <= p1 {
      y = Int((xm - p1 * v + u).rounded(.down))
      return p > 0.5 ? n - y : y
    }
    if u <= p2 {
      let x = xl + (u - p1) / c
      v = v * c + 1 - (md - x + 0.5).magnitude / p1
      if v > 1 { continue }
      y = Int(x.rounded(.down))
    } else if u <= p3 {
      let at = (xl + Glibc.log(v) / laml).rounded(.down)
      if at < 0 || v == 0 { continue }
      y = Int(at)
      v = v * (u - p2) * laml
    } else {
      let at = (xr - Glibc.log(v) / lamr).rounded(.down)
      if v == 0 || at > nd { continue }
      y = Int(at)
      v = v * (u - p3) * lamr
    }
    let k = Swift.abs(y - m)
    if k > 20 && Double(k) < nrq / 2 - 1 {
      let kd = Double(k)
      let rho = (kd / nrq) * ((kd * (kd / 3 + 0.625) + 0.16666666666666666) / nrq + 0.5), t = -kd * kd / (2 * nrq)
      let logv = Glibc.log(v)
      if logv < t - rho { return p > 0.5 ? n - y : y }
      if logv > t + rho { continue }
      let x1 = Double(y + 1), f1 = md + 1, z = nd + 1 - md, w = nd - Double(y) + 1
      func tail(_ s: Double) -> Double {
        let s2 = s * s
        return (13680 - (462 - (132 - (99 - 140 / s2) / s2) / s2) / s2) / s / 166320
      }
      if logv > xm * Glibc.log(f1 / x1) + (nd - md + 0.5) * Glibc.log(z / w) + Double(y - m) * Glibc.log(w * r / (x1 * q)) + tail(f1)
        + tail(z) + tail(x1) + tail(w)
      {
        continue
      }
      return p > 0.5 ? n - y : y
    }
    let s = r / q, aa = s * (nd + 1)
    var f = 1.0
    if m < y {
      for i in stride(from: m + 1, through: y, by: 1) { f *= aa / Double(i) - s }
    } else if m > y {
      for i in stride(from: y + 1, through: m, by: 1) { f /= aa / Double(i) - s }
    }
    if v > f { continue }
    return p > 0.5 ? n - y : y
  }
}

/// Multiplication for small rates, Hörmann's PTRS from 10 on.
private func poisson(_ g: BitSource, _ lam: Double) -> Int {
  if lam == 0 { return 0 }
  // Past this no answer fits; a rate that was drawn itself can be so large.
  if !(lam <= 8e18) { return Int.max }
  if lam < 10 {
    let limit = Glibc.exp(-lam)
    var x = 0, prod = 1.0
    while true {
      prod *= g.double()
      if prod <= limit { return x }
      x += 1
    }
  }
  let slam = lam.squareRoot(), loglam = Glibc.log(lam), b = 0.931 + 2.53 * slam, a = -0.059 + 0.02483 * b
  let invalpha = 1.1239 + 1.1328 / (b - 3.4), vr = 0.9277 - 3.6224 / (b - 2)
  while true {
    let u = g.double() - 0.5, v = g.double(), us = 0.5 - u.magnitude
    let at = ((2 * a / us + b) * u + lam + 0.43).rounded(.down)
    guard at < 9e18, at > -9e18 else { continue }
    let k = Int(at)
    if us >= 0.07 && v <= vr { return k }
    if k < 0 || (us < 0.013 && v > us) { continue }
    if Glibc.log(v) + Glibc.log(invalpha) - Glibc.log(a / (us * us) + b) <= -lam + Double(k) * loglam - Glibc.lgamma(Double(k) + 1) {
      return k
    }
  }
}
