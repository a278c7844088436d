// What each element type is called, and the rules that combine them: PyTorch's promotion and NumPy's.
@_exported import KernelTable

extension DType {
  /// `float32`: NumPy's name of the type, and PyTorch's without `torch.`.
  package var name: String { facts.name }
  /// `torch.float32`.
  package var description: String { "torch." + name }
  /// `Float`, as C++ messages name it.
  package var scalarName: String { facts.scalarName }
  /// `torch.FloatTensor`, what `Tensor.type()` says.
  package var typeName: String { "torch." + scalarName + "Tensor" }
  /// `float`, as overload errors and C messages say it.
  package var cName: String { facts.cName }
  /// A float of any size.
  @inlinable @inline(__always) package var isFloat: Bool { kind == .float }
  /// A complex number of any size.
  @inlinable @inline(__always) package var isComplex: Bool { kind == .complex }
  /// A float or a complex number: what arithmetic rounds, and what has gradients.
  @inlinable @inline(__always) package var isInexact: Bool { kind.rawValue >= ElementKind.float.rawValue }
  /// The complex type whose parts hold these numbers: complex64 of all but float64. NotImplementedError for narrow floats.
  package func complexType() throws(TorchError) -> DType {
    if isNarrow { throw TorchError(.notImplemented, "wick has no complex numbers of \(description) parts") }
    return isComplex ? self : isFloat && size == 8 ? .complex128 : .complex64
  }
  /// An int of any size; bool is none.
  @inlinable @inline(__always) package var isInteger: Bool { kind == .signed || kind == .unsigned }
  /// A float of two bytes, computed with as float32.
  @inlinable @inline(__always) package var isNarrow: Bool { kind == .float && size == 2 }
  /// An unsigned integer of more than a byte, with which PyTorch does little.
  @inlinable @inline(__always) package var isBarebones: Bool { kind == .unsigned && size > 1 }
  /// The type in which arithmetic with this one is done: itself, or float32 for narrow floats.
  @inlinable @inline(__always) package var computing: DType { isNarrow ? .float32 : self }
  /// Holds negative numbers.
  package var isSigned: Bool { kind == .signed || isInexact }
  /// False, integer, float, complex: the categories of promotion.
  @inline(__always) var category: Int { kind == .bool ? 0 : kind == .float ? 2 : kind == .complex ? 3 : 1 }
  /// Smallest and largest value of an integer type; int64's for uint64, whose upper half an Int does not hold.
  package var integerRange: ClosedRange<Int> {
    if kind == .bool { return 0...1 }
    if kind == .unsigned { return 0...(size == 8 ? Int.max : 1 << (size * 8) - 1) }
    return size >= 8 || isInexact ? Int.min...Int.max : -(1 << (size * 8 - 1))...(1 << (size * 8 - 1) - 1)
  }
  /// Whether PyTorch converts an int to this type: an unsigned type takes negative numbers too, as their two's complement
  /// (c10's `overflows`).
  package func holds(_ n: Int) -> Bool {
    switch kind {
    case .bool, .float, .complex: true
    case .unsigned: size == 8 || n.magnitude <= UInt(1 << (size * 8) - 1)
    case .signed: integerRange.contains(n)
    }
  }
  /// From `float32`, `float`, `double`, `long` and so on.
  package init?(name: String) {
    guard let d = DType.byName[name] else { return nil }
    self = d
  }
  private static let byName: [String: DType] = {
    var all: [String: DType] = [:]
    for d in DType.allCases { for n in [d.name] + d.facts.aliases { all[n] = d } }
    return all
  }()
  /// The limits of a float type, or of the parts of a complex one; infinite and zero for other kinds.
  package var limits: FloatLimits {
    struct Limits: DTypeVisitor {
      func visit(_ type: Truth.Type) -> FloatLimits { FloatLimits(largest: .infinity, epsilon: 0, smallestNormal: 0) }
      func visit<T: WholeElement>(_ type: T.Type) -> FloatLimits { FloatLimits(largest: .infinity, epsilon: 0, smallestNormal: 0) }
      func visit<T: RealElement>(_ type: T.Type) -> FloatLimits {
        FloatLimits(
          largest: Double(T.greatestFiniteMagnitude), epsilon: Double(T.ulpOfOne), smallestNormal: Double(T.leastNormalMagnitude))
      }
      func visit<T: NarrowElement>(_ type: T.Type) -> FloatLimits { T.limits }
      func visit<P: ComplexPart>(_ type: Complex<P>.Type) -> FloatLimits { visit(P.self) }
    }
    return accept(Limits())
  }
}

/// `torch.promote_types`.
///
/// Raises: RuntimeError where PyTorch has no rule: uint16, uint32 and uint64 go with themselves and with floats only.
package func promoteTypes(_ a: DType, _ b: DType) throws(TorchError) -> DType {
  if a == b { return a }
  let (ka, kb) = (a.kind, b.kind)
  if ka == .complex || kb == .complex {
    if ka == kb { return a.size > b.size ? a : b }
    let (complex, other) = ka == .complex ? (a, b) : (b, a)
    return other.isFloat && other.size == 8 ? .complex128 : complex
  }
  if ka == .float || kb == .float {
    if ka != kb { return ka == .float ? a : b }
    // float16 and bfloat16 have nothing in common but float32.
    return a.size == b.size ? .float32 : a.size > b.size ? a : b
  }
  if a.isBarebones || b.isBarebones {
    throw .runtime(
      "Promotion for uint16, uint32, uint64 types is not supported, attempted to promote \(a.scalarName) and \(b.scalarName)")
  }
  if ka == kb || ka == .bool || kb == .bool { return ka == .bool || ka == kb && b.size > a.size ? b : a }
  let (unsigned, signed) = ka == .unsigned ? (a, b) : (b, a)
  return signed.size > unsigned.size ? signed : .int16
}

extension Scalar {
  /// The number as an element of a type has it, cast as C casts.
  package func cast(to dtype: DType) -> Scalar {
    struct Cast: UniformVisitor {
      typealias Result = Scalar
      let number: Scalar
      func any<T: Element>(_ type: T.Type) -> Scalar { T(scalar: number).scalar }
    }
    return dtype.accept(Cast(number: self))
  }
  /// The same as a double.
  package func rounded(to dtype: DType) -> Double { cast(to: dtype).double }
  @inline(__always) var category: Int {
    switch self {
    case .bool: 0
    case .int: 1
    case .float: 2
    case .big: 1
    case .complex: 3
    }
  }
  /// The type that a tensor made from this number has.
  package var dtype: DType {
    switch self {
    case .bool: .bool
    case .int: .int64
    case .float: defaultDType
    case .big: .uint64
    case .complex: defaultComplex
    }
  }
}

/// The result type of a tensor and a number, by PyTorch's rule: only a higher category counts.
@inline(__always)
func promote(_ a: DType, _ b: Scalar) -> DType {
  let c = b.category
  if a.category >= c { return a }
  return c == 3 ? (a.isFloat ? (a.size == 8 ? .complex128 : .complex64) : defaultComplex) : c == 2 ? defaultDType : .int64
}

/// The type of Python's complex numbers: that of two default floats.
var defaultComplex: DType { defaultDType.size == 8 ? .complex128 : .complex64 }

/// The result type of several tensors: those with dimensions first, then 0-d ones, then wrapped numbers.
func resultType(_ tensors: [Tensor]) throws(TorchError) -> DType {
  var dim: DType?
  var zero: DType?
  var wrapped: DType?
  for t in tensors {
    if t.isWrappedNumber {
      let d = t.dtype.isFloat ? defaultDType : t.dtype.isComplex ? defaultComplex : t.dtype
      if d.isComplex, let narrow = tensors.first(where: { $0.dtype.isNarrow }) { _ = try narrow.dtype.complexType() }
      wrapped = try promoted(wrapped, d)
    } else if t.shape.count > 0 {
      dim = try promoted(dim, t.dtype)
    } else {
      zero = try promoted(zero, t.dtype)
    }
  }
  return try combine(dim, combine(zero, wrapped)) ?? .float32
}

private func promoted(_ sofar: DType?, _ next: DType) throws(TorchError) -> DType {
  try sofar.map { d throws(TorchError) in try promoteTypes(d, next) } ?? next
}

func combine(_ high: DType?, _ low: DType?) throws(TorchError) -> DType? {
  guard let high else { return low }
  guard let low else { return high }
  return low.category > high.category ? try promoteTypes(high, low) : high
}

@inline(__always)
func resultType(_ a: Tensor, _ b: Tensor) throws(TorchError) -> DType {
  if a.dtype == b.dtype { return a.dtype }
  return try resultTypeSlow(a, b)
}
@inline(never) func resultTypeSlow(_ a: Tensor, _ b: Tensor) throws(TorchError) -> DType { try resultType([a, b]) }

extension Scalar {
  /// The number for an element of `dtype`: floats lose their fraction in an integer type. Raises RuntimeError for what the type
  /// does not hold (c10's `Scalar::to`); infinities fit every float.
  package func fitting(_ dtype: DType) throws(TorchError) -> Scalar {
    func refused() -> TorchError { .runtime("value cannot be converted to type \(dtype.facts.c10Name) without overflow") }
    switch self {
    case .bool: return self
    case .int(let n):
      if !dtype.holds(n) { throw refused() }
      return self
    case .big:
      if dtype.kind == .signed || dtype.kind == .unsigned && dtype.size < 8 { throw refused() }
      return self
    case .complex(let real, let imaginary):
      if dtype.isComplex || dtype == .bool { return self }
      if imaginary != 0 { throw refused() }
      return try Scalar.float(real).fitting(dtype)
    case .float(let d):
      if dtype == .bool || d.isInfinite && dtype.isInexact { return self }
      if dtype.isInexact {
        if d.magnitude > dtype.limits.largest { throw refused() }
        return self
      }
      // 2⁶³ is the first double past int64; comparing with Int.max as a double would let it through.
      if dtype == .uint64, d >= 0, d < 0x1p64 { return .unsigned(UInt64(d)) }
      let range = dtype.integerRange
      guard d >= Double(range.lowerBound), d < 0x1p63, d <= Double(range.upperBound) else { throw refused() }
      return .int(Int(d))
    }
  }
}
