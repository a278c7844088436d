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

  private func found(_ result: Tensor, _ operands: [Tensor], poles: Poles, underflows: Bool) throws(Raise) -> FloatStatus {
    let wide = try operands.map { (t) throws(Raise) in try expanded(t, result.shape).doubleList() }
    let smallest = result.dtype.limits.smallestNormal
    var raised: FloatStatus = []
    for (i, r) in try result.doubleList().enumerated() {
      let x = wide[0][i], y = wide.count > 1 ? wide[1][i] : 0
      if r.isNaN {
        if !x.isNaN, !y.isNaN { raised.insert(.invalid) }
      } else if r.isInfinite {
        if x.isFinite, y.isFinite { raised.insert(isPole(x, y, poles) ? .divide : .overflow) }
      } else if underflows, r.magnitude < smallest, x.isFinite, y.isFinite, x != 0 || wide.count == 1 {
        raised.insert(.underflow)
      }
    }
    return raised
  }

  private func isPole(_ x: Double, _ y: Double, _ poles: Poles) -> Bool {
    switch poles {
    case .none: false
    case .everywhere: true
    case .ofPowers: x == 0
    case .ofDivisors: y == 0
    }
  }

  /// Integers, whose broadcast shape is `shape`: division by zero and negative powers; of two numbers also results past their type.
  func checkIntegers(_ x: Tensor, _ y: Tensor, _ shape: Dims, _ isScalar: Bool) throws(Raise) {
    if case .results(.ofPowers, _) = accidents {
      if y.dtype.isSigned, y.contains(where: { $0 < 0 }) { throw valueError("Integers to negative integer powers are not allowed.") }
      return
    }
    guard case .binary(let op, _) = body else { return }
    let prefix = isScalar ? "scalar " : ""
    switch op {
    case .floorDivide, .remainder, .fmod:
      if y.contains(where: { $0 == 0 }) { try FloatErrors.report(.divide, prefix + name) }
      guard op == .floorDivide, y.dtype.isSigned, y.contains(where: { $0 == -1 }) else { return }
      let lowest = x.dtype.integerRange.lowerBound
      guard x.contains(where: { $0 == lowest }) else { return }
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
  /// Whether an element of an integer array is as `test` says.
  func contains(where test: (Int) -> Bool) -> Bool {
    func look<T: FixedWidthInteger>(_ t: T.Type) -> Bool {
      let p = data.assumingMemoryBound(to: T.self)
      var found = false
      if isContiguous {
        for i in 0..<numel where test(Int(truncatingIfNeeded: p[i])) { return true }
        return false
      }
      forEachOffset { if test(Int(truncatingIfNeeded: p[$0])) { found = true } }
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
    case .float16, .bfloat16, .float32, .float64: return false
    }
  }
}

/// `x` converted to `d`, with NumPy's word where a float does not fit: `invalid value encountered in cast` for what becomes
/// an integer and is nan or past the range of the processor's conversion (int64 for int64, int32 for what is smaller),
/// `overflow encountered in cast` for what is too large for float32. Always a new array with `copy`.
func cast(_ x: Tensor, _ d: DType, copy: Bool = false) throws(Raise) -> Tensor {
  if x.dtype.isFloat, d.isInteger {
    let limit = d.size == 8 ? 0x1p63 : 0x1p31
    var bad = false
    func look<T: BinaryFloatingPoint>(_ t: T.Type) {
      let p = x.data.assumingMemoryBound(to: T.self)
      let (low, high) = (T(-limit - (limit < 0x1p63 ? 1 : 0)), T(limit))
      let open = limit < 0x1p63 && T.self == Double.self
      x.forEachOffset { if !((open ? p[$0] > low : p[$0] >= T(-limit)) && p[$0] < high) { bad = true } }
    }
    if x.dtype == .float64 { look(Double.self) } else if x.dtype == .float16 { look(Float16.self) } else { look(Float.self) }
    if bad { try FloatErrors.report(.invalid, "cast") }
  }
  FloatStatus.clear()
  let r = try engine { () throws(TorchError) in try to(x, d, copy: copy) }
  if x.dtype.isFloat, d.isFloat, d.size < x.dtype.size { try FloatErrors.report(FloatStatus.raised.intersection(.outOfRange), "cast") }
  return r
}
