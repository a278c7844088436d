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
      let (x, step) = try evenly(a[0], a[1], try count(a[2]), try truth(a[3]), try dtypeArgument(a[5]))
      let placed = arrayValue(try samplesMoved(x, a[6]))
      return try truth(a[4]) ? .tupleOf([placed, step.map { wrapped($0) } ?? .float(.nan)]) : placed
    }
    function("logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0)", "Powers of base, evenly spaced.") {
      a throws(Raise) in
      var (first, last, base) = (a[0], a[1], a[4])
      let (s, e, b) = (try asTensor(first), try asTensor(last), try asTensor(base))
      if b.ndim > 0 {
        let rank = max(s.ndim, e.ndim, b.ndim)
        (first, last, base) = (arrayValue(try raised(s, rank)), arrayValue(try raised(e, rank)), arrayValue(try raised(b, rank)))
      }
      let x = try evenly(first, last, try count(a[2]), try truth(a[3]), nil).samples
      let y = try asTensor(try applyUfunc("power", [base, arrayValue(x)]))
      return arrayValue(try samplesMoved(try cast(y, try dtypeArgument(a[5]) ?? y.dtype), a[6]))
    }
    function("geomspace(start, stop, num=50, endpoint=True, dtype=None, axis=0)", "Values in geometric progression.") { a throws(Raise) in
      let x = try geometric(try asTensor(a[0]), try asTensor(a[1]), try count(a[2]), try truth(a[3]), try dtypeArgument(a[4]))
      return arrayValue(try samplesMoved(x, a[5]))
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
    if case .weak = x, case .weak = y {
      let d = commonType(x, y)
      return .weak(d.isComplex ? .complex(0, 0) : d.isFloat ? .float(0) : .int(0))
    }
    let d = commonType(x, y)
    return (try? made(Dims(), .int(0), d)).map { .strong($0) } ?? x
  }
  let natural = pair(pair(a, b), c).dtype
  let d = dtype ?? (natural == .bool ? .int64 : natural)
  let (s, e, by) = (number(a), number(b), number(c))
  if natural.isComplex { return try cast(try countedComplex(s, e, by), d) }
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

/// `arange` of complex numbers: as long as both parts of (stop - start) / step allow.
private func countedComplex(_ start: Scalar, _ stop: Scalar, _ step: Scalar) throws(Raise) -> Tensor {
  func number(_ s: Scalar) -> Complex<Double> { Complex(scalar: s) }
  let (first, by) = (number(start), number(step))
  if by.real == 0, by.imaginary == 0 { throw zeroDivision("complex division by zero") }
  let (span, steps) = (number(stop) - first, try made(Dims(), step, .complex128))
  let count = try ufunc("divide", try made(Dims(), span.scalar, .complex128), steps).scalar(atStorage: 0)
  let n = min(count.double.rounded(.up), count.imaginary.rounded(.up))
  if !(n < 1e15) { throw valueError(n.isNaN ? "arange: cannot compute length" : "Maximum allowed size exceeded") }
  let out = try made([Int(max(0, n))], .int(0), .complex128), p = out.pointer(Complex<Double>.self)
  // The second value fixes the step, as NumPy's fill does.
  let delta = (first + by) - first
  for i in 0..<out.numel { p[i] = first + Complex(Double(i)) * delta }
  return out
}

/// `linspace` along a new first axis, and its step, nil where there is no second sample (numpy/_core/function_base.py).
func evenly(
  _ first: Value, _ last: Value, _ n: Int, _ closed: Bool, _ dtype: DType?
) throws(Raise) -> (samples: Tensor, step: Tensor?) {
  let (s, e) = (try asTensor(first), try asTensor(last))
  var type = numpyPromote(s.dtype, e.dtype)
  if let a = try operand(first), let b = try operand(last) { type = commonType(a, b) }
  if !type.isInexact { type = .float64 }
  let parts = closed ? n - 1 : n
  let delta = try ufunc("subtract", try cast(e, type), try cast(s, type))
  var y = try reshaped(try counted(.int(0), .int(n), .int(1), type), [n] + [Int](repeating: 1, count: delta.ndim))
  var step: Tensor?
  if parts > 0 {
    let found = try ufunc("divide", delta, .int(parts))
    // A step too small for its type is not lost with all samples.
    let isLost = try engine { () throws(TorchError) in try countNonzero(found) } < found.numel
    y = isLost ? try ufunc("multiply", try ufunc("divide", y, .int(parts)), delta) : try ufunc("multiply", y, found)
    step = found
  } else {
    y = try ufunc("multiply", y, delta)
  }
  y = try ufunc("add", y, try cast(s, type))
  if closed, n > 1 {
    let samples = y
    try assign(try engine { () throws(TorchError) in try select(samples, 0, n - 1) }, e)
  }
  if let dtype, dtype.isInteger { y = try ufunc("floor", y) }
  return (try cast(y, dtype ?? type), step)
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

/// `geomspace` along a new first axis: turned so that it begins with a positive number, and turned back.
private func geometric(_ first: Tensor, _ last: Tensor, _ n: Int, _ closed: Bool, _ dtype: DType?) throws(Raise) -> Tensor {
  for t in [first, last] {
    if try engine({ () throws(TorchError) in try countNonzero(t) }) < t.numel { throw valueError("Geometric sequence cannot include zero") }
  }
  let type = numpyPromote(numpyPromote(numpyPromote(first.dtype, last.dtype), .float64), dtype ?? .float64)
  let sign = try ufunc("sign", try cast(first, type))
  let (s, e) = (try ufunc("divide", try cast(first, type), sign), try ufunc("divide", try cast(last, type), sign))
  let exponents = try evenly(arrayValue(try ufunc("log10", s)), arrayValue(try ufunc("log10", e)), n, closed, nil).samples
  let y = try ufunc("power", try made(Dims(), .float(10), .float64), exponents)
  if n > 0 { try assign(try engine { () throws(TorchError) in try select(y, 0, 0) }, s) }
  if n > 1, closed { try assign(try engine { () throws(TorchError) in try select(y, 0, n - 1) }, e) }
  return try cast(try ufunc("multiply", y, sign), dtype ?? type)
}
