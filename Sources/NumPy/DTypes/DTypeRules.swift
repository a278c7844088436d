// NumPy's rules for element types: their names, how two combine (NEP 50), and which casts are allowed.
import Language
import Tensor

extension DType {
  /// Those that NumPy has too.
  static let ofNumPy = DType.allCases.filter { $0.facts.letter != nil }

  /// `i`, `u`, `f`, `c` or `b`.
  var kindLetter: String {
    switch kind {
    case .bool: "b"
    case .unsigned: "u"
    case .signed: "i"
    case .float: "f"
    case .complex: "c"
    }
  }
  /// `<f8`.
  var arrayProtocolText: String { (size == 1 ? "|" : "<") + kindLetter + String(size) }
  /// The one-letter code.
  var letter: String { facts.letter ?? "" }

  func isSafelyCast(to other: DType) -> Bool { numpyPromote(self, other) == other }
  func isSameKindCast(to other: DType) -> Bool { isSafelyCast(to: other) || kind.rawValue <= other.kind.rawValue }

  func castAllowed(to other: DType, _ rule: String) -> Bool {
    switch rule {
    case "no", "equiv": self == other
    case "safe": isSafelyCast(to: other)
    case "same_kind": isSameKindCast(to: other)
    default: true
    }
  }
}

/// `np.promote_types`.
func numpyPromote(_ a: DType, _ b: DType) -> DType {
  if a == b || b.kind == .bool { return a }
  if a.kind == .bool { return b }
  if a.kind == b.kind { return a.size > b.size ? a : b }
  if a.kind == .complex || b.kind == .complex {
    // Parts that hold the other.
    let (complex, other) = a.kind == .complex ? (a, b) : (b, a)
    return numpyPromote(complex.part, other).size == 8 ? .complex128 : complex
  }
  if a.kind == .float || b.kind == .float {
    // A float of twice the integer's size holds it.
    let (float, whole) = a.kind == .float ? (a, b) : (b, a)
    let enough: DType = whole.size == 1 ? .float16 : whole.size == 2 ? .float32 : .float64
    return float.size >= enough.size ? float : enough
  }
  let (unsigned, signed) = a.kind == .unsigned ? (a, b) : (b, a)
  if signed.size > unsigned.size { return signed }
  return unsigned.size == 1 ? .int16 : unsigned.size == 2 ? .int32 : unsigned.size == 4 ? .int64 : .float64
}

/// An operand of an operator: something with a type, or a bare Python number whose type gives way.
enum Operand {
  case strong(Tensor)
  case weak(Scalar)

  var dtype: DType {
    switch self {
    case .strong(let t): t.dtype
    case .weak(let s): weakType(s)
    }
  }
  func hasShape(of t: Tensor) -> Bool {
    switch self {
    case .strong(let own): own.hasShape(of: t)
    case .weak: t.ndim == 0
    }
  }
  /// Whether it is a number or has the shape of `t`.
  func fits(_ t: Tensor) -> Bool {
    switch self {
    case .strong(let own): own.ndim == 0 || own.hasShape(of: t)
    case .weak: true
    }
  }
  /// A Python int that lies outside `range`.
  func number(outside range: ClosedRange<Int>) -> Scalar? {
    if case .weak(let s) = self, case .int(let n) = s, !range.contains(n) { s } else { nil }
  }
}

/// The type of a Python number on its own.
func weakType(_ s: Scalar) -> DType {
  switch s {
  case .bool: .bool
  case .int: .int64
  case .float: .float64
  case .big: .uint64
  case .complex: .complex128
  }
}

/// NEP 50: a Python number takes the other's type unless its kind is higher.
func commonType(_ a: Operand, _ b: Operand) -> DType {
  switch (a, b) {
  case (.strong(let x), .strong(let y)): numpyPromote(x.dtype, y.dtype)
  case (.weak(let x), .weak(let y)): numpyPromote(weakType(x), weakType(y))
  case (.strong(let x), .weak(let s)), (.weak(let s), .strong(let x)): weakPromote(x.dtype, s)
  }
}

func weakPromote(_ d: DType, _ s: Scalar) -> DType {
  switch s {
  case .bool: d
  case .int, .big: d == .bool ? weakType(s) : d
  case .float: d.isInexact ? d : .float64
  case .complex: d.isComplex ? d : d.isFloat && d.size < 8 ? .complex64 : .complex128
  }
}

/// A weak integer must fit the type it takes.
func checkFits(_ s: Scalar, _ d: DType) throws(Raise) {
  guard d.isInteger else { return }
  switch s {
  case .int(let n) where !d.integerRange.contains(n): throw overflowError("Python integer \(n) out of bounds for \(d.name)")
  case .big(let n) where d != .uint64: throw overflowError("Python integer \(n) out of bounds for \(d.name)")
  default: return
  }
}

/// What is not built: the text says what there is.
func missingType(_ name: String) -> Raise {
  notImplementedError(
    "wick's arrays have no dtype '\(name)'; there are \(DType.ofNumPy.map(\.name).joined(separator: ", "))")
}
