// What a ufunc says when floats (or integers) go wrong: which accidents happened, and how they are found at little cost.
import Language
import Tensor
import Torch

/// Where a function's infinite results are divisions by zero rather than overflows.
enum Poles {
  case none
  /// Wherever the operands are finite: log of 0.
  case everywhere
  /// Where the first operand is 0, to a negative power.
  case ofPowers
  /// Where the second operand, the divisor, is 0.
  case ofDivisors
}

/// How a ufunc's accidents are found.
enum Accidents {
  case none
  /// Arithmetic that IEEE 754 rounds exactly: the processor's status flags tell.
  case flags
  /// Functions, whose vector forms do not keep the flags: a result that is not finite where the operands are tells, as a
  /// division by zero at a pole, else as an overflow. `underflows` tells of results too small for their type.
  case results(poles: Poles = .none, underflows: Bool = false)
}

extension Ufunc {
  /// Reports what the operator on `x` (and `y`) that gave `result` met with; the flags were cleared before.
  func reportAccidents(_ result: Tensor, _ x: Tensor, _ y: Tensor? = nil, _ isScalar: Bool) throws(Raise) {
    if x.dtype.isComplex { return try reportComplexAccidents(result, x, y, isScalar) }
    guard result.dtype.isFloat else { return }
    var raised: FloatStatus
    switch accidents {
    case .none: return
    case .flags: raised = FloatStatus.raised
    case .results(let poles, let underflows):
      let looks = underflows && FloatErrors.watchesUnderflow
      if !looks, !result.hasNonFinite { return }
      raised = try found(result, y.map { [x, $0] } ?? [x], poles: poles, underflows: looks)
    }
    try FloatErrors.report(raised, (isScalar ? "scalar " : "") + name)
  }

  /// The same of complex operands, by results that are not finite though the operands are: the loops of quotients are made of vectors in
  /// which both ways of a branch are computed, so that flags tell of divisions that nobody asked for.
  private func reportComplexAccidents(_ result: Tensor, _ x: Tensor, _ y: Tensor?, _ isScalar: Bool) throws(Raise) {
    if case .binary(let op, _) = body, let y, [.lt, .le, .gt, .ge].contains(op) { return try reportUnordered(x, y) }
    let isPole: ([Scalar]) -> Bool
    switch accidents {
    case .none: return
    case .flags: isPole = { $0.last?.isTrue == false }
    case .results(.everywhere, _): isPole = { _ in true }
    case .results: isPole = { _ in false }
    }
    guard result.dtype.isInexact, result.hasNonFinite else { return }
    let operands = try (y.map { [x, $0] } ?? [x]).map { (t) throws(Raise) in try expanded(t, result.shape).scalarList() }
    var raised: FloatStatus = []
    for (i, r) in try result.scalarList().enumerated() where !r.isFinite {
      let given = operands.map { $0[i] }
      if !given.allSatisfy(\.isFinite) { continue }
      if r.double.isNaN || r.imaginary.isNaN { raised.insert(.invalid) }
      if r.double.isInfinite || r.imaginary.isInfinite { raised.insert(isPole(given) ? .divide : .overflow) }
    }
    try FloatErrors.report(raised, (isScalar ? "scalar " : "") + name)
  }

  /// Complex numbers that have no order: real parts that are no numbers are compared, and imaginary ones where the real parts are equal.
  private func reportUnordered(_ x: Tensor, _ y: Tensor) throws(Raise) {
    if !x.hasNonFinite, !y.hasNonFinite { return }
    let shape = try broadcastShape([x.shape, y.shape])
    for (a, b) in zip(try expanded(x, shape).scalarList(), try expanded(y, shape).scalarList()) {
      let (p, q) = a.double == b.double ? (a.imaginary, b.imaginary) : (a.double, b.double)
      if p.isNaN || q.isNaN { return try FloatErrors.report(.invalid, name) }
    }
  }

  /// The operands are of the result's type.
  private func found(_ result: Tensor, _ operands: [Tensor], poles: Poles, underflows: Bool) throws(Raise) -> FloatStatus {
    let lines = try operands.map { (t) throws(Raise) -> Tensor in
      let wide = t.numel == 1 ? t : try expanded(t, result.shape)
      return try engine { () throws(TorchError) in try wide.packed(result.dtype.computing) }
    }
    let line = try engine { () throws(TorchError) in try result.packed(result.dtype.computing) }
    let smallest = result.dtype.limits.smallestNormal
    switch line.dtype {
    case .float32: return found(Float.self, UInt32.self, line, lines, poles, underflows, Float(smallest))
    case .float64: return found(Double.self, UInt64.self, line, lines, poles, underflows, smallest)
    default: return []
    }
  }

  /// Without a branch and with bits of the numbers' width, so that the compiler vectorises: where there is one accident there are often
  /// many.
  @inline(__always)
  private func found<T: BinaryFloatingPoint, U: FixedWidthInteger & UnsignedInteger>(
    _ t: T.Type, _ u: U.Type, _ result: Tensor, _ operands: [Tensor], _ poles: Poles, _ underflows: Bool, _ smallest: T
  ) -> FloatStatus {
    let r = result.pointer(T.self), n = result.numel
    var (invalid, infinite, divided, small) = (0 as U, 0 as U, 0 as U, 0 as U)
    @inline(__always) func bit(_ b: Bool) -> U { b ? 1 : 0 }
    let isUnary: U = operands.count == 1 ? 1 : 0
    @inline(__always) func look(_ x: (Int) -> T, _ y: (Int) -> T, _ isPole: (T, T) -> Bool) {
      for i in 0..<n {
        let (x, y, r) = (x(i), y(i), r[i])
        let isFinite = bit(x.magnitude < .infinity) & bit(y.magnitude < .infinity)
        invalid |= bit(r != r) & bit(x == x) & bit(y == y)
        let pole = bit(isPole(x, y))
        infinite |= bit(r.magnitude == .infinity) & isFinite & ~pole
        divided |= bit(r.magnitude == .infinity) & isFinite & pole
        small |= bit(r.magnitude < smallest) & isFinite & (bit(x != 0) | isUnary)
      }
    }
    @inline(__always) func look(_ x: (Int) -> T, _ y: (Int) -> T) {
      switch poles {
      case .none: look(x, y) { _, _ in false }
      case .everywhere: look(x, y) { _, _ in true }
      case .ofPowers: look(x, y) { x, _ in x == 0 }
      case .ofDivisors: look(x, y) { _, y in y == 0 }
      }
    }
    let p = operands[0].pointer(T.self), q = operands.count > 1 ? operands[1].pointer(T.self) : p
    switch (operands[0].numel == n, operands.count > 1 && operands[1].numel == n) {
    case (true, true): look({ p[$0] }, { q[$0] })
    case (false, true):
      let x = p[0]
      look({ _ in x }, { q[$0] })
    case (true, false):
      let y: T = operands.count > 1 ? q[0] : 0
      look({ p[$0] }, { _ in y })
    case (false, false):
      let x = p[0], y: T = operands.count > 1 ? q[0] : 0
      look({ _ in x }, { _ in y })
    }
    var raised: FloatStatus = []
    if invalid != 0 { raised.insert(.invalid) }
    if infinite != 0 { raised.insert(.overflow) }
    if divided != 0 { raised.insert(.divide) }
    if underflows, small != 0 { raised.insert(.underflow) }
    return raised
  }

  /// Integers: division by zero and negative powers; of two numbers also results past their type.
  func checkIntegers(_ x: Tensor, _ y: Tensor, _ isScalar: Bool) throws(Raise) {
    if case .results(.ofPowers, _) = accidents {
      if y.dtype.isSigned, y.hasNegative() { throw valueError("Integers to negative integer powers are not allowed.") }
      return
    }
    guard case .binary(let op, _) = body else { return }
    let prefix = isScalar ? "scalar " : ""
    switch op {
    case .floorDivide, .remainder, .fmod:
      if y.holds(0) { try FloatErrors.report(.divide, prefix + name) }
      guard op == .floorDivide, y.dtype.isSigned, y.holds(-1) else { return }
      let lowest = x.dtype.integerRange.lowerBound
      guard x.holds(lowest) else { return }
      let shape = try broadcastShape([x.shape, y.shape])
      let (p, q) = (try expanded(x, shape).intList(), try expanded(y, shape).intList())
      if zip(p, q).contains(where: { $0 == lowest && $1 == -1 }) {
        try FloatErrors.report(.overflow, prefix + name)
      }
    case .add, .sub, .mul:
      guard isScalar else { return }
      let (a, b) = (x.scalar(atStorage: 0).int, y.scalar(atStorage: 0).int)
      let (r, over) =
        op == .add
        ? a.addingReportingOverflow(b) : op == .sub ? a.subtractingReportingOverflow(b) : a.multipliedReportingOverflow(by: b)
      if over || !x.dtype.integerRange.contains(r) { try FloatErrors.report(.overflow, prefix + name) }
    default: break
    }
  }
}

extension Tensor {
  /// Whether an element of an integer array is as `test` says. Blocks are looked at without a branch, so that the compiler vectorises.
  @inline(__always)
  func contains(where test: (Int) -> Bool) -> Bool {
    @inline(__always) func look<T: FixedWidthInteger>(_ t: T.Type) -> Bool {
      let p = data.assumingMemoryBound(to: T.self)
      var found = false
      if isContiguous {
        let n = numel
        for start in stride(from: 0, to: n, by: 256) {
          for i in start..<min(n, start + 256) { found = test(Int(truncatingIfNeeded: p[i])) || found }
          if found { return true }
        }
        return false
      }
      forEachOffset { found = test(Int(truncatingIfNeeded: p[$0])) || found }
      return found
    }
    switch dtype {
    case .int64: return look(Int64.self)
    case .int32: return look(Int32.self)
    case .int16: return look(Int16.self)
    case .int8: return look(Int8.self)
    case .uint8, .bool: return look(UInt8.self)
    case .uint16: return look(UInt16.self)
    case .uint32: return look(UInt32.self)
    case .uint64: return look(UInt64.self)
    case .float16, .bfloat16, .float32, .float64, .complex64, .complex128: return false
    }
  }
  /// Whether an integer is below 0.
  func hasNegative() -> Bool {
    if !dtype.isSigned || numel == 0 { return false }
    return isContiguous ? smallest < 0 : contains { $0 < 0 }
  }
  /// Whether an integer array has the number among its elements.
  func holds(_ number: Int) -> Bool { isContiguous ? firstPlace(ofNumber: number, in: self) != nil : contains { $0 == number } }
}

extension Tensor {
  /// Whether a float is nan, or past what the processor converts to integers of type `d` without a fault.
  fileprivate func isOutOfRange(of d: DType) -> Bool {
    switch dtype {
    case .float64: isOutOfRange(Double.self, d)
    case .float32: isOutOfRange(Float.self, d)
    case .float16: isOutOfRange(Float16.self, d)
    default: false
    }
  }
  private func isOutOfRange<T: BinaryFloatingPoint>(_ t: T.Type, _ d: DType) -> Bool {
    let p = data.assumingMemoryBound(to: T.self)
    // A double below -2^31 may still be cut to it.
    let isOpen = d.size < 8 && T.significandBitCount > 31
    let (low, high): (T, T) = d.size == 8 ? (-0x1p63, 0x1p63) : (isOpen ? -0x1p31 - 1 : -0x1p31, 0x1p31)
    var bad: UInt8 = 0
    @inline(__always) func look(_ isIn: (T) -> Bool) {
      if isContiguous {
        for i in 0..<numel { bad |= isIn(p[i]) ? 0 : 1 }
      } else {
        forEachOffset { bad |= isIn(p[$0]) ? 0 : 1 }
      }
    }
    if isOpen { look { $0 > low && $0 < high } } else { look { $0 >= low && $0 < high } }
    return bad != 0
  }
}

/// `x` converted to `d`, with NumPy's word where a float does not fit: `invalid value encountered in cast` for what becomes
/// an integer and is nan or past the range of the processor's conversion (int64 for int64, int32 for what is smaller),
/// `overflow encountered in cast` for what is too large for float32. Always a new array with `copy`.
func cast(_ x: Tensor, _ d: DType, copy: Bool = false) throws(Raise) -> Tensor {
  try tellOfLostPart(x.dtype, d)
  if x.dtype.isFloat, d.isInteger, x.isOutOfRange(of: d) { try FloatErrors.report(.invalid, "cast") }
  FloatStatus.clear()
  let r = try engine { () throws(TorchError) in try to(x, d, copy: copy) }
  if x.dtype.isFloat, d.isFloat, d.size < x.dtype.size { try FloatErrors.report(FloatStatus.raised.intersection(.outOfRange), "cast") }
  return r
}

extension Scalar {
  /// Whether no part is infinite or nan.
  fileprivate var isFinite: Bool { double.isFinite && imaginary.isFinite }
}
