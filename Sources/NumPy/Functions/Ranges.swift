// Arrays that count: arange, linspace and the grids.
import Glibc
import Language
import Tensor
import Torch

extension FunctionTable {
  mutating func declareRanges() {
    maker("arange(start=..., stop=None, step=None, dtype=None, *, device=None, like=None)", "Evenly spaced values.") { a throws(Raise) in
      if a[0].isUndefined && a[1].isNone { throw typeError("arange() requires stop to be specified.") }
      let first: Value = a[1].isNone ? .int(0) : a[0].isUndefined ? .int(0) : a[0]
      let last = a[1].isNone ? a[0] : a[1], step: Value = a[2].isNone ? .int(1) : a[2]
      return arrayValue(try counted(first, last, step, try dtypeArgument(a[3])))
    }
    maker(
      "linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0, *, device=None)", "num values from start to stop."
    ) { a throws(Raise) in
      let n = try count(a[2]), closed = try truth(a[3])
      let (x, step) = try evenly(a[0], a[1], n, closed, try dtypeArgument(a[5]))
      let placed = arrayValue(try samplesMoved(x, a[6]))
      guard try truth(a[4]) else { return placed }
      let s = try asTensor(a[0], .float64), e = try asTensor(a[1], .float64)
      if s.ndim == 0, e.ndim == 0 { return .tupleOf([placed, step.isNaN ? .float(.nan) : ScalarTypes.number(.float(step), .float64)]) }
      let parts = closed ? n - 1 : n
      return .tupleOf([placed, parts > 0 ? wrapped(try ufunc("divide", try ufunc("subtract", e, s), .int(parts))) : .float(.nan)])
    }
    function("logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0)", "Powers of base, evenly spaced.") {
      a throws(Raise) in
      let base = try asTensor(a[4], .float64)
      var (s, e) = (try asTensor(a[0], .float64), try asTensor(a[1], .float64))
      if base.ndim > 0 {
        let shape = try broadcastShape([s.shape, e.shape, base.shape])
        (s, e) = (try expanded(s, shape), try expanded(e, shape))
      }
      let (x, _) = try evenly(arrayValue(s), arrayValue(e), try count(a[2]), try truth(a[3]), nil)
      let y = try ufunc("power", base, x)
      let d = try dtypeArgument(a[5], .float64)
      return arrayValue(try samplesMoved(try engine { () throws(TorchError) in try to(y, d) }, a[6]))
    }
    function("geomspace(start, stop, num=50, endpoint=True, dtype=None, axis=0)", "Values in geometric progression.") { a throws(Raise) in
      if isSequence(a[0]) || isSequence(a[1]) {
        return arrayValue(try samplesMoved(try geometric(a[0], a[1], try count(a[2]), try truth(a[3]), try dtypeArgument(a[4])), a[5]))
      }
      _ = try samplesMoved(try made([1], .int(0), .int64), a[5])
      var s = try makeFloat(a[0]), e = try makeFloat(a[1])
      if s == 0 || e == 0 { throw valueError("Geometric sequence cannot include zero") }
      let sign: Double = s < 0 && e < 0 ? -1 : 1
      (s, e) = (s * sign, e * sign)
      let n = try count(a[2]), closed = try truth(a[3])
      let ends = try [s, e].map { (v) throws(Raise) in wrapped(try ufunc("log10", try made(Dims(), .float(v), .float64))) }
      let (x, _) = try evenly(ends[0], ends[1], n, closed, nil)
      var y = try ufunc("power", try made(Dims(), .float(10), .float64), x)
      if n > 0 { Tensor.store(.float(s), y.data, .float64) }
      if n > 1 && closed { Tensor.store(.float(e), y.data + (n - 1) * 8, .float64) }
      if sign < 0 { y = try ufunc("negative", y) }
      let d = try dtypeArgument(a[4], .float64), z = y
      return arrayValue(try engine { () throws(TorchError) in try to(z, d) })
    }
    function("meshgrid(*xi, copy=True, sparse=False, indexing='xy')", "Coordinate matrices of coordinate vectors.") { a throws(Raise) in
      let lines = try sequenceItems(a[0]).map { (v) throws(Raise) in try reshaped(try asTensor(v), [-1]) }
      let how = try str(a[3])
      if how != "xy" && how != "ij" { throw valueError("Valid values for `indexing` are 'xy' and 'ij'.") }
      let swap = how == "xy" && lines.count > 1
      var shape = lines.map(\.numel)
      if swap { shape.swapAt(0, 1) }
      var out: [Value] = []
      for (i, line) in lines.enumerated() {
        let place = swap && i < 2 ? 1 - i : i
        let thin = try reshaped(line, (0..<lines.count).map { $0 == place ? line.numel : 1 })
        if try truth(a[2]) {
          out.append(arrayValue(try truth(a[1]) ? try engine { () throws(TorchError) in try thin.copied() } : thin))
          continue
        }
        let wide = try expanded(thin, Dims(shape))
        if try !truth(a[1]) {
          out.append(arrayValue(wide, owner: ArrayObject(line)))
          continue
        }
        out.append(arrayValue(try engine { () throws(TorchError) in try wide.copied() }))
      }
      return .tupleOf(out)
    }
    function("indices(dimensions, dtype=int, sparse=False)", "The grid of places.") { a throws(Raise) in
      let shape = try checkedShape(a[0])
      if try truth(a[2]) {
        return .tupleOf(try indexLines(shape, try dtypeArgument(a[1], .int64)).map { arrayValue($0) })
      }
      let parts = try indexGrid(shape, try dtypeArgument(a[1], .int64))
      if parts.isEmpty { return arrayValue(try made([0], .int(0), .int64)) }
      return arrayValue(try engine { () throws(TorchError) in try stack(parts, 0) })
    }
    function("ix_(*args)", "Index arrays that pick a product of places.") { a throws(Raise) in
      let list = try sequenceItems(a[0])
      var out: [Value] = []
      for (i, v) in list.enumerated() {
        var x = try asTensor(v)
        if x.ndim != 1 { throw valueError("Cross index must be 1 dimensional") }
        if x.dtype == .bool { x = try engine { [x] () throws(TorchError) in try reshape(nonzero(x), [-1]) } }
        out.append(arrayValue(try reshaped(x, (0..<list.count).map { $0 == i ? x.numel : 1 })))
      }
      return .tupleOf(out)
    }
  }
}

private func count(_ v: Value) throws(Raise) -> Int {
  let n: Int
  do throws(Raise) { n = try indexValue(v) } catch {
    throw typeError("'\(typeName(v))' object cannot be interpreted as an integer")
  }
  if n < 0 { throw valueError("Number of samples, \(n), must be non-negative.") }
  return n
}

/// `arange`, in the type its arguments have in common.
func counted(_ first: Value, _ last: Value, _ step: Value, _ dtype: DType?) throws(Raise) -> Tensor {
  if isSequence(first) || isSequence(last) || isSequence(step) {
    throw typeError("unsupported operand type(s) for -: '\(typeName(last))' and '\(typeName(first))'")
  }
  guard let a = try operand(first), let b = try operand(last), let c = try operand(step) else {
    throw typeError("unsupported operand type(s) for -: '\(typeName(last))' and '\(typeName(first))'")
  }
  func number(_ o: Operand) -> Scalar {
    switch o {
    case .weak(let s): s
    case .strong(let t): t.numel > 0 ? t.scalar(atStorage: 0) : .int(0)
    }
  }
  func pair(_ x: Operand, _ y: Operand) -> Operand {
    if case .weak = x, case .weak = y { return commonType(x, y).isFloat ? .weak(.float(0)) : .weak(.int(0)) }
    let d = commonType(x, y)
    return (try? made(Dims(), .int(0), d)).map { .strong($0) } ?? x
  }
  let natural = pair(pair(a, b), c).dtype
  if a.dtype.isComplex || b.dtype.isComplex || c.dtype.isComplex { throw onlyReal(.complex128) }
  let d = dtype ?? (natural == .bool ? .int64 : natural)
  let (s, e, by) = (number(a), number(b), number(c))
  if by.double == 0 { throw zeroDivision("division by zero") }
  let n: Double
  if case .float = s {
    n = ((e.double - s.double) / by.double).rounded(.up)
  } else if natural.isFloat {
    n = ((e.double - s.double) / by.double).rounded(.up)
  } else {
    let (span, over) = e.int.subtractingReportingOverflow(s.int)
    let step = by.int
    n = over ? .infinity : step == -1 ? -Double(span) : Double(span / step) + (span % step != 0 && (span > 0) == (step > 0) ? 1 : 0)
  }
  if !(n < 1e15) { throw valueError(n.isNaN ? "arange: cannot compute length" : "Maximum allowed size exceeded") }
  let length = Int(max(0, n))
  let out = try engine { () throws(TorchError) in try Tensor(empty: [length], d) }
  let size = d.size
  if natural.isFloat, d.isFloat {
    // The second value fixes the step, as NumPy's fill does.
    let delta = d == .float32 ? Double(Float(s.double + by.double) - Float(s.double)) : (s.double + by.double) - s.double
    for i in 0..<length {
      let v = d == .float32 ? Double(Float(s.double) + Float(i) * Float(delta)) : s.double + Double(i) * delta
      Tensor.store(.float(v), out.data + i * size, d)
    }
  } else {
    let start = s.int, delta = natural.isFloat ? Scalar.float(s.double + by.double).int &- start : by.int
    for i in 0..<length { Tensor.store(.int(start &+ i &* delta), out.data + i * size, d) }
  }
  return out
}

/// `linspace`, and its step.
func evenly(_ first: Value, _ last: Value, _ n: Int, _ closed: Bool, _ dtype: DType?) throws(Raise) -> (Tensor, Double) {
  let (first, last) = (try asTensor(first), try asTensor(last))
  if first.dtype.isComplex || last.dtype.isComplex {
    // Each part by itself: the steps between them are of one number.
    func side(_ x: Tensor, _ imaginary: Bool) throws(Raise) -> Value { try part(arrayValue(x), imaginary: imaginary) }
    let re = try evenly(try side(first, false), try side(last, false), n, closed, nil)
    let im = try evenly(try side(first, true), try side(last, true), n, closed, nil)
    let z = try engine { () throws(TorchError) in try complex(re.0, im.0) }
    return (try cast(z, dtype ?? .complex128), re.1)
  }
  let s = try asTensor(arrayValue(first), .float64), e = try asTensor(arrayValue(last), .float64)
  if s.ndim > 0 || e.ndim > 0 { return (try evenlyBetween(s, e, n, closed, dtype), .nan) }
  let (start, stop) = (s.scalar(atStorage: 0).double, e.scalar(atStorage: 0).double)
  let parts = closed ? n - 1 : n
  let delta = stop - start
  let step = parts > 0 ? delta / Double(parts) : .nan
  let out = try engine { () throws(TorchError) in try Tensor(empty: [n], .float64) }
  let p = out.pointer(Double.self)
  for i in 0..<n {
    p[i] = parts <= 0 ? Double(i) * delta + start : step == 0 ? Double(i) / Double(parts) * delta + start : Double(i) * step + start
  }
  if closed && n > 1 { p[n - 1] = stop }
  guard let dtype, dtype != .float64 else { return (out, step) }
  if dtype.isInexact { return (try engine { () throws(TorchError) in try to(out, dtype) }, step) }
  let low = try ufunc("floor", out)
  return (try engine { () throws(TorchError) in try to(low, dtype) }, step)
}

/// Samples along a new first axis, moved to `axis`.
private func samplesMoved(_ x: Tensor, _ axis: Value) throws(Raise) -> Tensor {
  let given = try indexValue(axis)
  if given == 0 { return x }
  guard given >= -x.ndim, given < x.ndim else {
    throw Raise(NumPyErrors.axisError, "destination: axis \(given) is out of bounds for array of dimension \(x.ndim)")
  }
  return try engine { () throws(TorchError) in try movedim(x, [0], [given]) }
}

/// `geomspace` between arrays, along a new first axis.
private func geometric(_ first: Value, _ last: Value, _ n: Int, _ closed: Bool, _ dtype: DType?) throws(Raise) -> Tensor {
  var (s, e) = (try asTensor(first, .float64), try asTensor(last, .float64))
  let shape = try broadcastShape([s.shape, e.shape])
  (s, e) = (try expanded(s, shape), try expanded(e, shape))
  if try (s.doubleList() + e.doubleList()).contains(0) { throw valueError("Geometric sequence cannot include zero") }
  let sign = try ufunc("sign", s)
  let (low, high) = (try ufunc("log10", try ufunc("divide", s, sign)), try ufunc("log10", try ufunc("divide", e, sign)))
  let exponents = try evenly(arrayValue(low), arrayValue(high), n, closed, nil).0
  let y = try ufunc("power", try made(Dims(), .float(10), .float64), exponents)
  if n > 0 { try assign(try engine { () throws(TorchError) in try select(y, 0, 0) }, try ufunc("divide", s, sign)) }
  if n > 1, closed { try assign(try engine { () throws(TorchError) in try select(y, 0, n - 1) }, try ufunc("divide", e, sign)) }
  let r = try ufunc("multiply", y, sign)
  return try engine { () throws(TorchError) in try to(r, dtype ?? .float64) }
}

/// `linspace` between arrays, along a new first axis.
private func evenlyBetween(_ s: Tensor, _ e: Tensor, _ n: Int, _ closed: Bool, _ dtype: DType?) throws(Raise) -> Tensor {
  let delta = try ufunc("subtract", e, s)
  let parts = closed ? n - 1 : n
  let line = try evenly(.int(0), .int(n), n, false, nil).0
  let column = try reshaped(line, [n] + [Int](repeating: 1, count: delta.ndim))
  var y = try ufunc("multiply", column, parts > 0 ? try ufunc("divide", delta, .int(parts)) : delta)
  y = try ufunc("add", y, s)
  if closed, n > 1 {
    let out = y
    let lastRow = try engine { () throws(TorchError) in try select(out, 0, n - 1) }
    try assign(lastRow, e)
  }
  let d = dtype ?? .float64, z = y
  return try engine { () throws(TorchError) in try to(z, d) }
}
