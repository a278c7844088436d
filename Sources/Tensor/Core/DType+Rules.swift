// What each element type is called, and the rules that combine them: PyTorch's promotion and NumPy's.
@_exported import KernelTable

extension DType {
  /// `float32`: NumPy's name of the type, and PyTorch's without `torch.`.
  package var name: String {
    switch self {
    case .bool: "bool"
    case .uint8: "uint8"
    case .int8: "int8"
    case .int16: "int16"
    case .int32: "int32"
    case .int64: "int64"
    case .float32: "float32"
    case .float64: "float64"
    }
  }
  /// `torch.float32`.
  package var description: String { "torch." + name }
  /// `Float`, as C++ messages name it.
  package var scalarName: String {
    switch self {
    case .bool: "Bool"
    case .uint8: "Byte"
    case .int8: "Char"
    case .int16: "Short"
    case .int32: "Int"
    case .int64: "Long"
    case .float32: "Float"
    case .float64: "Double"
    }
  }
  /// `torch.FloatTensor`, what `Tensor.type()` says.
  package var typeName: String { "torch." + scalarName + "Tensor" }
  /// `float`, as overload errors and C messages say it.
  package var cName: String {
    switch self {
    case .bool: "bool"
    case .uint8: "unsigned char"
    case .int8: "signed char"
    case .int16: "short int"
    case .int32: "int"
    case .int64: "long int"
    case .float32: "float"
    case .float64: "double"
    }
  }
  /// float32 or float64.
  @inline(__always) package var isFloat: Bool { rawValue >= DType.float32.rawValue }
  /// An int of any size; bool is none.
  @inline(__always) package var isInteger: Bool { self != .bool && !isFloat }
  /// Holds negative numbers.
  package var isSigned: Bool { self != .bool && self != .uint8 }
  /// False, integer, float: the categories of promotion.
  @inline(__always) var category: Int { self == .bool ? 0 : isFloat ? 2 : 1 }
  /// Smallest and largest value of an integer type.
  package var integerRange: ClosedRange<Int> {
    switch self {
    case .bool: 0...1
    case .uint8: 0...255
    case .int8: -128...127
    case .int16: -32768...32767
    case .int32: -2_147_483_648...2_147_483_647
    default: Int.min...Int.max
    }
  }
  /// Whether PyTorch converts an int to this type: an unsigned type takes negative numbers too, as their two's complement
  /// (c10's `overflows`).
  package func holds(_ n: Int) -> Bool {
    switch self {
    case .bool, .float32, .float64: true
    case .uint8: n >= -255 && n <= 255
    default: integerRange.contains(n)
    }
  }
  /// From `float32`, `float`, `double`, `long` and so on.
  package init?(name: String) {
    switch name {
    case "bool": self = .bool
    case "uint8": self = .uint8
    case "int8": self = .int8
    case "int16", "short": self = .int16
    case "int32", "int": self = .int32
    case "int64", "long": self = .int64
    case "float32", "float": self = .float32
    case "float64", "double": self = .float64
    default: return nil
    }
  }
}

/// `torch.promote_types`.
@inline(__always)
package func promoteTypes(_ a: DType, _ b: DType) -> DType {
  if a == b { return a }
  let low = a.rawValue < b.rawValue ? a : b
  let high = a.rawValue < b.rawValue ? b : a
  if low == .uint8 && high == .int8 { return .int16 }
  return high
}

/// A Python number.
package enum Scalar: Equatable, Sendable {
  case bool(Bool)
  case int(Int)
  case float(Double)

  /// A bool as 0 or 1; an int past 2^53 is rounded to the nearest double.
  @inline(__always) package var double: Double {
    switch self {
    case .bool(let b): b ? 1 : 0
    case .int(let i): Double(i)
    case .float(let d): d
    }
  }
  /// Truncated like C's cast.
  package var int: Int {
    switch self {
    case .bool(let b): b ? 1 : 0
    case .int(let i): i
    case .float(let d): d > -9.2e18 && d < 9.2e18 ? Int(d) : Int.min
    }
  }
  @inline(__always) var category: Int {
    switch self {
    case .bool: 0
    case .int: 1
    case .float: 2
    }
  }
  /// The type that a tensor made from this number has.
  package var dtype: DType {
    switch self {
    case .bool: .bool
    case .int: .int64
    case .float: defaultDType
    }
  }
  /// Nonzero; nan is true.
  package var isTrue: Bool { double != 0 }
}

/// The result type of a tensor and a number, by PyTorch's rule: only a higher category counts.
@inline(__always)
func promote(_ a: DType, _ b: Scalar) -> DType {
  let c = b.category
  if a.category >= c { return a }
  return c == 2 ? defaultDType : .int64
}

/// The result type of several tensors: those with dimensions first, then 0-d ones, then wrapped numbers.
func resultType(_ tensors: [Tensor]) -> DType {
  var dim: DType?
  var zero: DType?
  var wrapped: DType?
  for t in tensors {
    if t.isWrappedNumber {
      let d = t.dtype.isFloat ? defaultDType : t.dtype
      wrapped = wrapped.map { promoteTypes($0, d) } ?? d
    } else if t.shape.count > 0 {
      dim = dim.map { promoteTypes($0, t.dtype) } ?? t.dtype
    } else {
      zero = zero.map { promoteTypes($0, t.dtype) } ?? t.dtype
    }
  }
  return combine(dim, combine(zero, wrapped)) ?? .float32
}

func combine(_ high: DType?, _ low: DType?) -> DType? {
  guard let high else { return low }
  guard let low else { return high }
  return low.category > high.category ? promoteTypes(high, low) : high
}

@inline(__always)
func resultType(_ a: Tensor, _ b: Tensor) -> DType {
  if a.dtype == b.dtype { return a.dtype }
  return resultTypeSlow(a, b)
}
@inline(never) func resultTypeSlow(_ a: Tensor, _ b: Tensor) -> DType { resultType([a, b]) }

extension Scalar {
  /// The number for an element of `dtype`: floats lose their fraction in an integer type. Raises RuntimeError for what the type
  /// does not hold (c10's `Scalar::to`); infinities fit every float.
  package func fitting(_ dtype: DType) throws(TorchError) -> Scalar {
    func refused() -> TorchError { .runtime("value cannot be converted to type \(dtype.cNameInC10) without overflow") }
    switch self {
    case .bool: return self
    case .int(let n):
      if !dtype.holds(n) { throw refused() }
      return self
    case .float(let d):
      if dtype == .bool || dtype == .float64 || d.isInfinite && dtype == .float32 { return self }
      if dtype == .float32 {
        if d.magnitude > Double(Float.greatestFiniteMagnitude) { throw refused() }
        return self
      }
      let range = dtype.integerRange
      // 2⁶³ is the first double past int64; comparing with Int.max as a double would let it through.
      guard d >= Double(range.lowerBound), d < 0x1p63, d <= Double(range.upperBound) else { throw refused() }
      return .int(Int(d))
    }
  }
}

extension DType {
  fileprivate var cNameInC10: String {
    switch self {
    case .bool: "bool"
    case .uint8: "uint8_t"
    case .int8: "int8_t"
    case .int16: "int16_t"
    case .int32: "int"
    case .int64: "int64_t"
    case .float32: "float"
    case .float64: "double"
    }
  }
}
