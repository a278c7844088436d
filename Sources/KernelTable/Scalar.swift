// A Python number on its way into an operator.

/// A Python number.
public enum Scalar: Equatable, Sendable {
  case bool(Bool)
  case int(Int)
  case float(Double)
  /// An int past int64, which uint64 has.
  case big(UInt64)
  case complex(Double, Double)

  /// An int of either case.
  @inlinable @inline(__always) public static func unsigned(_ n: UInt64) -> Scalar { n >> 63 == 0 ? .int(Int(n)) : .big(n) }

  /// A bool as 0 or 1; an int past 2^53 is rounded to the nearest double; of a complex number the real part.
  @inlinable @inline(__always) public var double: Double {
    switch self {
    case .bool(let b): b ? 1 : 0
    case .int(let i): Double(i)
    case .float(let d): d
    case .big(let n): Double(n)
    case .complex(let real, _): real
    }
  }
  /// Truncated like C's cast to int64.
  @inlinable public var int: Int {
    switch self {
    case .bool(let b): b ? 1 : 0
    case .int(let i): i
    case .float(let d), .complex(let d, _): d > -9.2e18 && d < 9.2e18 ? Int(d) : Int.min
    case .big(let n): Int(truncatingIfNeeded: n)
    }
  }
  /// Truncated like C's cast to uint64: what is negative wraps.
  @inlinable public var bits: UInt64 {
    switch self {
    case .float(let d) where d >= 0x1p63, .complex(let d, _) where d >= 0x1p63: d < 0x1p64 ? UInt64(d) : 0
    case .big(let n): n
    default: UInt64(bitPattern: Int64(int))
    }
  }
  /// Nonzero; nan is true.
  @inlinable public var isTrue: Bool { double != 0 || imaginary != 0 }
  /// The factor of i; 0 of all but complex numbers.
  @inlinable @inline(__always) public var imaginary: Double { if case .complex(_, let b) = self { b } else { 0 } }
  /// The number with the other sign, floats for all but complex numbers.
  @inlinable public var negated: Scalar { if case .complex(let a, let b) = self { .complex(-a, -b) } else { .float(-double) } }
  /// The complex conjugate; any other number itself.
  @inlinable public var conjugate: Scalar { if case .complex(let a, let b) = self { .complex(a, -b) } else { self } }
}
