// Polynomials fitted and solved.
import Language
import Tensor
import Torch

extension FunctionTable {
  mutating func declarePolynomials() {
    function("polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False)", "The polynomial that fits best, by least squares.") {
      a throws(Raise) in
      let x = try asTensor(a[0], .float64), y = try asTensor(a[1], .float64), degree = try indexValue(a[2])
      if degree < 0 { throw valueError("expected deg >= 0") }
      if x.ndim != 1 { throw typeError("expected 1D vector for x") }
      if x.numel == 0 { throw typeError("expected non-empty vector for x") }
      if y.ndim < 1 || y.ndim > 2 { throw typeError("expected 1D or 2D array for y") }
      if x.shape[0] != y.shape[0] { throw typeError("expected x and y to have same length") }
      let (full, covariance) = (try truth(a[4]), try optionalFlag(a[6]))
      if full || covariance { throw notImplementedError("np.polyfit(full=, cov=) is not supported by wick") }
      var powers: [Tensor] = [try made(x.shape, .int(1), .float64)]
      for _ in 0..<degree { powers.append(try ufunc("multiply", powers[powers.count - 1], x)) }
      let columns = Array(powers.reversed())
      var left = try engine { () throws(TorchError) in try stack(columns, 1) }
      var right = y.ndim == 1 ? try reshaped(y, [-1, 1]) : y
      if !a[5].isNone {
        let w = try reshaped(try asTensor(a[5], .float64), [-1, 1])
        left = try ufunc("multiply", left, w)
        right = try ufunc("multiply", right, w)
      }
      // Columns of equal length make the equations well conditioned.
      let scale = try ufunc("sqrt", try reduce(.sum, try ufunc("multiply", left, left), [0]))
      let (l, r) = (try ufunc("divide", left, scale), right)
      let limit = a[3].isNone ? Double(x.numel) * Double.ulpOfOne : try makeFloat(a[3])
      let found = try engine(Raise(NumPyErrors.linAlgError, "SVD did not converge in Linear Least Squares")) { () throws(TorchError) in
        try slice(Lapack.lstsq(l, r, limit).x, 0, 0, degree + 1, 1)
      }
      let c = try ufunc("divide", found, try reshaped(scale, [-1, 1]))
      return arrayValue(y.ndim == 1 ? try reshaped(c, [-1]) : c)
    }
    function("roots(p)", "A polynomial's zeros, complex where one of them is.") { a throws(Raise) in
      var p = try asTensor(a[0], .float64).doubleList()
      while p.first == 0 { p.removeFirst() }
      var zeros = 0
      while p.count > 1, p.last == 0 {
        p.removeLast()
        zeros += 1
      }
      var found: Tensor?
      let n = p.count - 1
      if n > 0 {
        let companion = try made([n, n], .int(0), .float64)
        let c = companion.pointer(Double.self)
        for i in 0..<n {
          c[i] = -p[i + 1] / p[0]
          if i > 0 { c[i * n + i - 1] = 1 }
        }
        let w = try engine { () throws(TorchError) in try Lapack.eig(companion, vectors: false)[0] }
        found = try inRealNumbers([w], of: .float64)[0]
      }
      let rest = try made([zeros], .int(0), .float64)
      return arrayValue(try found.map { (w) throws(Raise) in try concatenated([w, rest], 0) } ?? rest)
    }
    declareArithmetic()
  }

  private mutating func declareArithmetic() {
    function("polyval(p, x)", "A polynomial's values.") { a throws(Raise) in
      let p = try asTensor(a[0]), x = try asTensor(a[1])
      var y = try made(x.shape, .int(0), x.dtype)
      for c in try p.scalarList() { y = try ufunc("add", try ufunc("multiply", y, x), try made(Dims(), c, p.dtype)) }
      return wrapped(y)
    }
    function("polyder(p, m=1)", "A polynomial's derivative.") { a throws(Raise) in
      var p = try asTensor(a[0])
      let times = try indexValue(a[1])
      if times < 0 { throw valueError("Order of derivative must be positive (see polyint)") }
      for _ in 0..<min(times, p.numel) {
        if p.ndim != 1 { throw typeError("expected 1D vector for p") }
        let n = p.numel, q = p
        let powers = try engine { () throws(TorchError) in try Tensor.of(Array((1..<max(1, n)).reversed()), [max(0, n - 1)]) }
        p = try ufunc("multiply", try engine { () throws(TorchError) in try slice(q, 0, 0, max(0, n - 1), 1) }, powers)
      }
      return arrayValue(p)
    }
    function("polyint(p, m=1, k=None)", "A polynomial's integral.") { a throws(Raise) in
      var p = try asTensor(a[0])
      let times = try indexValue(a[1])
      if times < 0 { throw valueError("Order of integral must be positive (see polyder)") }
      var constants = a[2].isNone ? [Double](repeating: 0, count: min(times, 1)) : try asTensor(a[2], .float64).doubleList()
      if times == 0 { return arrayValue(p) }
      try Memory.check(p.numel &+ times, of: 32)
      if constants.count == 1 { constants = [Double](repeating: constants[0], count: times) }
      if constants.count < times { throw valueError("k must be a scalar or a rank-1 array of length 1 or >m.") }
      p = try reshaped(try engine { [p] () throws(TorchError) in try to(p, p.dtype.isComplex ? .complex128 : .float64) }, [-1])
      for k in 0..<times {
        let n = p.numel
        let powers = try engine { () throws(TorchError) in try Tensor.of(Array((1..<(n + 1)).reversed()), [n]) }
        p = try concatenated([try ufunc("divide", p, powers), try made([1], .float(constants[k]), .float64)], 0)
      }
      return arrayValue(p)
    }
    for (name, op) in [("polyadd", "add"), ("polysub", "subtract")] {
      function("\(name)(a1, a2)", "Polynomials combined.") { a throws(Raise) in
        let x = try asTensor(a[0]), y = try asTensor(a[1]), n = max(x.numel, y.numel)
        func long(_ t: Tensor) throws(Raise) -> Tensor {
          try concatenated([try made([n - t.numel], .int(0), t.dtype), try reshaped(t, [-1])], 0)
        }
        return arrayValue(try ufunc(op, try long(x), try long(y)))
      }
    }
    function("polymul(a1, a2)", "Polynomials multiplied.") { a throws(Raise) in
      let x = try polynomial(a[0]), y = try polynomial(a[1])
      return arrayValue(try slidingProduct(x.doubleList(), y.doubleList(), "full", numpyPromote(x.dtype, y.dtype), correlates: false))
    }
  }
}

/// Coefficients without leading zeros, as np.poly1d keeps them.
private func polynomial(_ v: Value) throws(Raise) -> Tensor {
  let given = try asTensor(v)
  if given.ndim > 1 { throw valueError("Polynomial must be 1d only.") }
  let x = try reshaped(given, [-1])
  let first = try x.scalarList().firstIndex { $0.isTrue } ?? max(0, x.numel - 1)
  return try engine { () throws(TorchError) in try slice(x, 0, first, x.numel, 1) }
}
