// NumPy's rules for element types: their names, how two combine (NEP 50), and which casts are allowed.
import Language
import Tensor

extension DType {
  /// `i`, `u`, `f` or `b`.
  var kind: String {
    switch self {
    case .bool: "b"
    case .uint8: "u"
    case .float32, .float64: "f"
    default: "i"
    }
  }
  /// The order of kinds that same-kind casts follow.
  private var kindOrder: Int {
    switch kind {
    case "b": 0
    case "u": 1
    case "i": 2
    default: 3
    }
  }
  /// `<f8`.
  var arrayProtocolText: String { (size == 1 ? "|" : "<") + kind + String(size) }
  /// The one-letter code.
  var letter: String {
    switch self {
    case .bool: "?"
    case .uint8: "B"
    case .int8: "b"
    case .int16: "h"
    case .int32: "i"
    case .int64: "l"
    case .float32: "f"
    case .float64: "d"
    }
  }
  var number: Int {
    switch self {
    case .bool: 0
    case .int8: 1
    case .uint8: 2
    case .int16: 3
    case .int32: 5
    case .int64: 7
    case .float32: 11
    case .float64: 12
    }
  }

  func isSafelyCast(to other: DType) -> Bool { numpyPromote(self, other) == other }
  func isSameKindCast(to other: DType) -> Bool { isSafelyCast(to: other) || kindOrder <= other.kindOrder }

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
  if a == b { return a }
  let (low, high) = a.rawValue < b.rawValue ? (a, b) : (b, a)
  if low == .uint8 && high == .int8 { return .int16 }
  if high == .float32 && (low == .int32 || low == .int64) { return .float64 }
  return high
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
  case .int: d == .bool ? .int64 : d
  case .float: d.isFloat ? d : .float64
  }
}

/// A weak integer must fit the type it takes.
func checkFits(_ s: Scalar, _ d: DType) throws(Raise) {
  if case .int(let n) = s, !d.isFloat, d != .bool, !d.integerRange.contains(n) {
    throw overflowError("Python integer \(n) out of bounds for \(d.name)")
  }
}

/// What is not built: the text says what there is.
func missingType(_ name: String) -> Raise {
  notImplementedError(
    "wick's arrays have no dtype '\(name)'; there are float64, float32, int64, int32, int16, int8, uint8 and bool")
}
