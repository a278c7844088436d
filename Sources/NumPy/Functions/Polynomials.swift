// Polynomials as coefficients, the highest power first: their values, derivatives, sums and quotients (numpy/lib/_polynomial_impl.py).
import Language
import Tensor
import Torch

extension FunctionTable {
  mutating func declarePolynomials() {
    declareFits()
    function("polyval(p, x)", "A polynomial's values.") { a throws(Raise) in
      let p = try asTensor(a[0]), x = try asTensor(a[1])
      if p.ndim == 0 { throw typeError("iteration over a 0-d array") }
      var y = try made(x.shape, .int(0), x.dtype)
      let coefficients = try engine { () throws(TorchError) in try unbind(p) }
      for c in coefficients { y = try ufunc("add", try ufunc("multiply", y, x), c) }
      return wrapped(y)
    }
    function("polyder(p, m=1)", "A polynomial's derivative.") { a throws(Raise) in
      var p = try asTensor(a[0])
      let times = try indexValue(a[1])
      if times < 0 { throw valueError("Order of derivative must be positive (see polyint)") }
      for _ in 0..<min(times, p.numel) {
        if p.ndim != 1 { throw typeError("expected 1D vector for p") }
        let n = p.numel
        let powers = try engine { () throws(TorchError) in try Tensor.of(Array((1..<max(1, n)).reversed()), [max(0, n - 1)]) }
        p = try ufunc("multiply", try sliced(p, 0, 0, max(0, n - 1)), powers)
      }
      return arrayValue(p)
    }
    function("polyint(p, m=1, k=None)", "A polynomial's integral.") { a throws(Raise) in
      var p = try asTensor(a[0])
      let times = try indexValue(a[1])
      if times < 0 { throw valueError("Order of integral must be positive (see polyder)") }
      var constants = try a[2].isNone ? made([min(times, 1)], .int(0), .float64) : reshaped(asTensor(a[2]), [-1])
      if times == 0 { return arrayValue(p) }
      try Memory.check(p.numel &+ times, of: 32)
      if constants.numel == 1 { constants = try expanded(constants, [times]) }
      if constants.numel < times { throw valueError("k must be a scalar or a rank-1 array of length 1 or >m.") }
      p = try reshaped(p, [-1])
      for k in 0..<times {
        let n = p.numel
        let powers = try engine { () throws(TorchError) in try Tensor.of(Array((1..<(n + 1)).reversed()), [n]) }
        let constant = try sliced(constants, 0, k, k + 1)
        p = try concatenated([try ufunc("divide", p, powers), constant], 0)
      }
      return arrayValue(p)
    }
    for (name, op) in [("polyadd", "add"), ("polysub", "subtract")] {
      function("\(name)(a1, a2)", "Polynomials combined.") { a throws(Raise) in
        let x = try raised(try asTensor(a[0]), 1), y = try raised(try asTensor(a[1]), 1), n = max(x.shape[0], y.shape[0])
        // Zeros in front of the shorter one.
        func long(_ t: Tensor) throws(Raise) -> Tensor {
          t.shape[0] == n ? t : try concatenated([try made([n - t.shape[0]], .int(0), t.dtype), t], 0)
        }
        return arrayValue(try ufunc(op, try long(x), try long(y)))
      }
    }
    function("polymul(a1, a2)", "Polynomials multiplied.") { a throws(Raise) in
      let x = try polynomial(a[0]), y = try polynomial(a[1])
      return arrayValue(try slidingProduct(x, y, "full", correlates: false))
    }
    function("polydiv(u, v)", "The quotient of two polynomials, and what remains.") { a throws(Raise) in
      let (q, r) = try divided(try inexactLine(a[0]), try inexactLine(a[1]))
      return .tupleOf([arrayValue(q), arrayValue(r)])
    }
  }
}

/// Coefficients without leading zeros, as np.poly1d keeps them.
private func polynomial(_ v: Value) throws(Raise) -> Tensor {
  let given = try asTensor(v)
  if given.ndim > 1 { throw valueError("Polynomial must be 1d only.") }
  let x = given.numel == 0 ? try made([1], .int(0), given.dtype) : try reshaped(given, [-1])
  let first = try x.scalarList().firstIndex { $0.isTrue } ?? max(0, x.numel - 1)
  return try sliced(x, 0, first, x.numel)
}

/// `atleast_1d(v) + 0.0`.
private func inexactLine(_ v: Value) throws(Raise) -> Tensor {
  let x = try ufunc("add", try asTensor(v), .float(0))
  return x.ndim == 0 ? try reshaped(x, [1]) : x
}

private func divided(_ u: Tensor, _ v: Tensor) throws(Raise) -> (quotient: Tensor, rest: Tensor) {
  for t in [u, v] {
    if t.ndim != 1 { throw valueError("Polynomial must be 1d only.") }
    if t.numel == 0 { throw indexError("index 0 is out of bounds for axis 0 with size 0") }
  }
  let type = numpyPromote(u.dtype, v.dtype), (m, n) = (u.numel - 1, v.numel - 1)
  let q = try made([max(m - n + 1, 1)], .int(0), type), r = try cast(u, type, copy: true)
  let scale = try ufunc("divide", try made([1], .int(1), v.dtype), try sliced(v, 0, 0, 1))
  for k in 0..<max(0, m - n + 1) {
    let d = try ufunc("multiply", scale, try sliced(r, 0, k, k + 1)), rest = try sliced(r, 0, k, k + n + 1)
    try assign(try sliced(q, 0, k, k + 1), d)
    try assign(rest, try ufunc("subtract", rest, try ufunc("multiply", d, v)))
  }
  // What is next to nothing is no coefficient.
  let sizes = try ufunc("absolute", r).doubleList()
  let first = min(sizes.firstIndex { !($0 <= 1e-8) } ?? m, m)
  return (q, try sliced(r, 0, first, m + 1))
}
