// The methods of the two generators, and the module's functions: the old generator's methods on one shared state.
import Glibc
import Language
import Tensor
import Torch

/// One method: its signature without the receiver, and its body.
private struct RandomMethod {
  let signature: String
  let body: (RandomObject, Arguments) throws(Raise) -> Value
}

enum RandomClasses {
  static let state = make("RandomState", "numpy.random.mtrand", legacyMethods) { a throws(Raise) in
    let g = NumPyRandom()
    if let v = a.first, !v.isNone { try seed(g, v) }
    return .object(RandomObject(LegacySource(g)))
  }
  static let generator = make("Generator", "numpy.random._generator", newMethods) { a throws(Raise) in
    if let v = a.first, case .object(let o) = v, let b = o as? BitGenerator { return .object(RandomObject(b.source)) }
    throw typeError("Generator() takes a bit generator such as np.random.PCG64(seed)")
  }

  private static func make(
    _ name: String, _ module: String, _ methods: [RandomMethod], _ construct: @escaping ([Value]) throws(Raise) -> Value
  ) -> Class {
    let c = Class(native: name, bases: [types.object]) { c in
      for m in methods {
        let parts = m.signature.split(separator: "(", maxSplits: 1)
        let inner = parts[1] == ")" ? "self)" : "self, " + parts[1]
        let body = m.body
        c.define("\(parts[0])(\(inner)") { a throws(Raise) in
          guard case .object(let o) = a[0], let r = o as? RandomObject else {
            throw typeError("descriptor requires a '\(name)' object but received a '\(typeName(a[0]))'")
          }
          return try body(r, a.dropFirst())
        }
      }
    }
    c.dict["__module__"] = .string(module)
    c.construct = { _, a throws(Raise) in
      var given = a.positional
      for (k, v) in a.named where k.string == "seed" { given = [v] }
      return try construct(given)
    }
    return c
  }

  fileprivate static func seed(_ g: NumPyRandom, _ v: Value) throws(Raise) {
    if v.isNone {
      g.seed(UInt32.random(in: 0...UInt32.max))
      return
    }
    if case .int(let n) = v.unwrapped {
      guard n >= 0, n <= 0xFFFF_FFFF else { throw valueError("Seed must be between 0 and 2**32 - 1") }
      g.seed(UInt32(n))
      return
    }
    if case .float = v.unwrapped {
      throw typeError("Cannot cast scalar from dtype('float64') to dtype('int64') according to the rule 'safe'")
    }
    if case .str(let s) = v.unwrapped {
      throw typeError("Cannot cast scalar from dtype('<U\(s.count)') to dtype('int64') according to the rule 'safe'")
    }
    let list = try asTensor(v, .int64).intList()
    if list.isEmpty { throw valueError("Seed must be non-empty") }
    if list.contains(where: { $0 < 0 || $0 > 0xFFFF_FFFF }) { throw valueError("Seed must be between 0 and 2**32 - 1") }
    g.seed(list.map { UInt32($0) })
  }

  private static let shared: [RandomMethod] =
    Distribution.all.map { d in RandomMethod(signature: d.signature) { r, a throws(Raise) in try r.draw(d, a) } } + [
      RandomMethod(signature: "standard_normal(size=None, dtype=..., out=None)") { r, a throws(Raise) in
        try doubleOnly(a[1])
        return try r.sample(a[0], out: a[2]) { r.source.normal() }
      },
      RandomMethod(signature: "standard_exponential(size=None)") { r, a throws(Raise) in try r.sample(a[0]) { r.source.exponential() } },
      RandomMethod(signature: "bytes(length)") { r, a throws(Raise) in
        let n = max(0, try indexValue(a[0]))
        try Memory.check(n, of: 1)
        var out: [UInt8] = []
        out.reserveCapacity(n + 4)
        while out.count < n { withUnsafeBytes(of: r.source.bits32()) { out += Array($0) } }
        return .object(BytesObject(Array(out.prefix(n))))
      },
      RandomMethod(signature: "dirichlet(alpha, size=None)") { r, a throws(Raise) in
        let alpha = try asTensor(a[0], .float64).doubleList()
        if r.isLegacy, alpha.contains(where: { !($0 > 0) }) { throw valueError("alpha <= 0") }
        if alpha.contains(where: { !($0 >= 0) }) { throw valueError("alpha < 0") }
        let shape = a[1].isNone ? Dims() : try r.sampleShape(a[1])
        let whole = Dims(shape.list + [alpha.count]), out = try made(whole, .int(0), .float64), p = out.pointer(Double.self)
        for i in 0..<shape.product { dirichlet(r, alpha, p + i * alpha.count) }
        return arrayValue(out)
      },
      RandomMethod(signature: "multinomial(n, pvals, size=None)") { r, a throws(Raise) in
        let n = try indexValue(a[0]), p = try asTensor(a[1], .float64).doubleList()
        if n < 0 { throw valueError("n < 0") }
        if p.contains(where: { !($0 >= 0 && $0 <= 1) }) { throw valueError("pvals < 0, pvals > 1 or pvals contains NaNs") }
        if p.dropLast().reduce(0, +) > 1 + 1e-12 { throw valueError("sum(pvals[:-1]) > 1.0") }
        let shape = a[2].isNone ? Dims() : try r.sampleShape(a[2])
        let whole = Dims(shape.list + [p.count])
        try NumPyErrors.checkRoom(whole, .int64)
        try Memory.check(whole.product, of: 16)
        var out: [Int] = []
        for _ in 0..<shape.product {
          var (row, left, share) = ([Int](repeating: 0, count: p.count), n, 1.0)
          for i in 0..<max(0, p.count - 1) {
            // Rounding may leave a share a little too small.
            let k = binomial(r.source, left, share > 0 ? min(1, p[i] / share) : 0)
            row[i] = k
            left -= k
            if left <= 0 { break }
            share -= p[i]
          }
          if left > 0, !p.isEmpty { row[p.count - 1] = left }
          out += row
        }
        let list = out
        return arrayValue(try engine { () throws(TorchError) in try Tensor.of(list, Dims(shape.list + [p.count])) })
      },
    ]

  /// Gammas over their sum; the new generator takes betas one after another where all of `alpha` is small.
  private static func dirichlet(_ r: RandomObject, _ alpha: [Double], _ out: UnsafeMutablePointer<Double>) {
    let n = alpha.count
    if !r.isLegacy, n > 0, (alpha.max() ?? 0) < 0.1 {
      var sums = alpha
      for j in stride(from: n - 2, through: 0, by: -1) { sums[j] += sums[j + 1] }
      var rest = 1.0
      for j in 0..<(n - 1) {
        if sums[j + 1] == 0 {
          out[j] = rest
          return
        }
        let v = beta(r.source, alpha[j], sums[j + 1])
        out[j] = rest * v
        rest *= 1 - v
      }
      out[n - 1] = rest
      return
    }
    var total = 0.0
    for j in 0..<n {
      out[j] = r.source.gamma(alpha[j])
      total += out[j]
    }
    let scale = 1 / total
    for j in 0..<n { out[j] *= scale }
  }

  fileprivate static let legacyMethods: [RandomMethod] =
    shared
    + [
      RandomMethod(signature: "multivariate_normal(mean, cov, size=None, check_valid='warn', tol=1e-8)") { r, a throws(Raise) in
        try multivariateNormal(r, a)
      }
    ]
    + ["random_sample", "random", "ranf", "sample"].map { name in
      RandomMethod(signature: "\(name)(size=None)") { r, a throws(Raise) in try r.sample(a[0]) { r.source.double() } }
    } + [
      RandomMethod(signature: "rand(*args)") { r, a throws(Raise) in
        let dims = try sequenceItems(a[0])
        return try r.sample(dims.isEmpty ? .none : .tupleOf(dims)) { r.source.double() }
      },
      RandomMethod(signature: "randn(*args)") { r, a throws(Raise) in
        let dims = try sequenceItems(a[0])
        return try r.sample(dims.isEmpty ? .none : .tupleOf(dims)) { r.source.normal() }
      },
      RandomMethod(signature: "randint(low, high=None, size=None, dtype=...)") { r, a throws(Raise) in
        try r.integers(a[0], a[1], a[2], a[3], closed: false)
      },
      RandomMethod(signature: "random_integers(low, high=None, size=None)") { r, a throws(Raise) in
        let (low, high) = a[1].isNone ? (Value.int(1), a[0]) : (a[0], a[1])
        try giveWarning(
          "This function is deprecated. Please call randint(\(try str(low)), \(try str(high)) + 1) instead", types.DeprecationWarning)
        return try r.integers(low, high, a[2], .object(ScalarTypes.of(.int64)), closed: true)
      },
      RandomMethod(signature: "choice(a, size=None, replace=True, p=None)") { r, a throws(Raise) in try r.choice(a[0], a[1], a[2], a[3]) },
      RandomMethod(signature: "permutation(x)") { r, a throws(Raise) in try r.permutation(a[0]) },
      RandomMethod(signature: "shuffle(x)") { r, a throws(Raise) in
        try r.shuffle(a[0])
        return .none
      },
      RandomMethod(signature: "seed(seed=None)") { r, a throws(Raise) in
        if let s = r.source as? LegacySource { try seed(s.generator, a[0]) }
        return .none
      },
    ]

  fileprivate static let newMethods: [RandomMethod] =
    shared + [
      RandomMethod(signature: "multivariate_normal(mean, cov, size=None, check_valid='warn', tol=1e-8, *, method='svd')") {
        r, a throws(Raise) in
        guard case .str(let s) = a[5], ["svd", "eigh", "cholesky"].contains(s.string) else {
          throw valueError("method must be one of {'eigh', 'svd', 'cholesky'}")
        }
        if s.string != "svd" { throw notImplementedError("multivariate_normal(method='\(s.string)') is not supported by wick") }
        return try multivariateNormal(r, a)
      },
      RandomMethod(signature: "random(size=None, dtype=..., out=None)") { r, a throws(Raise) in
        try doubleOnly(a[1])
        return try r.sample(a[0], out: a[2]) { r.source.double() }
      },
      RandomMethod(signature: "integers(low, high=None, size=None, dtype=..., endpoint=False)") { r, a throws(Raise) in
        try r.integers(a[0], a[1], a[2], a[3], closed: try truth(a[4]))
      },
      RandomMethod(signature: "choice(a, size=None, replace=True, p=None, axis=0, shuffle=True)") { r, a throws(Raise) in
        try r.choice(a[0], a[1], a[2], a[3], try indexValue(a[4]), shuffles: try truth(a[5]))
      },
      RandomMethod(signature: "permutation(x, axis=0)") { r, a throws(Raise) in try r.permutation(a[0], try indexValue(a[1])) },
      RandomMethod(signature: "shuffle(x, axis=0)") { r, a throws(Raise) in
        try r.shuffle(a[0], try indexValue(a[1]))
        return .none
      },
    ]

  private static func doubleOnly(_ v: Value) throws(Raise) {
    if try dtypeArgument(v, .float64) != .float64 {
      throw notImplementedError("random numbers of dtype float32 are not supported by wick; use .astype(np.float32)")
    }
  }

  /// By singular values, as both generators do; they multiply in another order.
  private static func multivariateNormal(_ r: RandomObject, _ a: Arguments) throws(Raise) -> Value {
    guard case .str(let check) = a[3], ["warn", "raise", "ignore"].contains(check.string) else {
      throw valueError("check_valid must equal 'warn', 'raise', or 'ignore'")
    }
    let tolerance = try makeFloat(a[4])
    for v in [a[0], a[1]] where try asTensor(v).dtype.isComplex { throw typeError("mean and cov must not be complex") }
    let mean = try asTensor(a[0], .float64), cov = try asTensor(a[1], .float64)
    if mean.ndim != 1 { throw valueError("mean must be 1 dimensional") }
    if cov.ndim != 2 || cov.shape[0] != cov.shape[1] { throw valueError("cov must be 2 dimensional and square") }
    let n = mean.shape[0]
    if cov.shape[0] != n { throw valueError("mean and cov must have same length") }
    let lead = a[2].isNone ? Dims() : try r.sampleShape(a[2])
    guard let drawn = heldTensor(try r.sample(.tupleOf([.int(lead.product), .int(n)]), .float64, { r.source.normal() })) else {
      return .none
    }
    let f = try singularValues(cov, full: true)
    if check.string != "ignore" {
      // A covariance is what its singular vectors make it again.
      let again = try product(try ufunc("multiply", try engine { () throws(TorchError) in try transpose(f[2], 0, 1) }, f[1]), f[2])
      if try !allTrue(closeness(again, cov, tolerance, tolerance, false)) {
        if check.string == "raise" { throw valueError("covariance is not symmetric positive-semidefinite.") }
        try giveWarning("covariance is not symmetric positive-semidefinite.", types.RuntimeWarning)
      }
    }
    let roots = try ufunc("sqrt", f[1])
    let x: Tensor
    if r.isLegacy {
      x = try ufunc("add", try product(drawn, try ufunc("multiply", try reshaped(roots, [n, 1]), f[2])), mean)
    } else {
      let factor = try ufunc("multiply", f[0], roots)
      x = try ufunc("add", mean, try product(drawn, try engine { () throws(TorchError) in try transpose(factor, 0, 1) }))
    }
    return arrayValue(try reshaped(x, lead.list + [n]))
  }
}

/// `np.random.PCG64(seed)`.
final class BitGenerator: Object {
  let source: PCGSource
  init(_ source: PCGSource) { self.source = source }
  static let cls: Class = {
    let c = Class(native: "PCG64", bases: [types.object])
    c.dict["__module__"] = .string("numpy.random._pcg64")
    c.construct = { _, a throws(Raise) in .object(BitGenerator(PCGSource(try entropy(a.count > 0 ? a[0] : .none)))) }
    return c
  }()
  override var type: Class { BitGenerator.cls }
}

/// A seed as 32-bit words, low ones first.
private func entropy(_ v: Value) throws(Raise) -> [UInt32] {
  switch v.unwrapped {
  case .none, .undefined: return (0..<4).map { _ in UInt32.random(in: 0...UInt32.max) }
  case .int(var n):
    if n < 0 { throw valueError("expected non-negative integer") }
    var out: [UInt32] = []
    repeat {
      out.append(UInt32(truncatingIfNeeded: n))
      n >>= 32
    } while n > 0
    return out
  case .bool(let b): return [b ? 1 : 0]
  case .float, .str: throw typeError("SeedSequence expects int or sequence of ints for entropy not \(try repr(v))")
  default:
    var out: [UInt32] = []
    if case .object(let o) = v, o is BigInteger {
      if try truth(Language.compare(.lt, v, .int(0))) { throw valueError("expected non-negative integer") }
      var rest = v
      while try truth(rest) {
        out.append(UInt32(truncatingIfNeeded: try indexValue(try Language.binary(.and, rest, .int(0xFFFF_FFFF)))))
        rest = try Language.binary(.rshift, rest, .int(32))
      }
      return out
    }
    for x in try sequenceItems(v) { out += try entropy(x) }
    return out
  }
}

func makeRandom() -> Module {
  let m = Module("numpy.random")
  for method in RandomClasses.legacyMethods {
    let body = method.body
    m.define(method.signature) { a throws(Raise) in try body(RandomObject.shared, a) }
  }
  m.dict["RandomState"] = .object(RandomClasses.state)
  m.dict["Generator"] = .object(RandomClasses.generator)
  m.dict["PCG64"] = .object(BitGenerator.cls)
  m.define("default_rng(seed=None)", "A new generator.") { a throws(Raise) in
    if case .object(let o) = a[0], let r = o as? RandomObject { return .object(r) }
    if case .object(let o) = a[0], let b = o as? BitGenerator { return .object(RandomObject(b.source)) }
    return .object(RandomObject(PCGSource(try entropy(a[0]))))
  }
  return m
}
