// Elements as unsigned numbers in whose order they are: what sorts and searches compare, and radix sorts take apart.

extension Truth {
  /// False before true.
  @inlinable @inline(__always) public var orderKey: UInt8 { byte }
  /// The element of a key.
  @inlinable @inline(__always) public init(orderKey: UInt8) { self.init(byte: orderKey) }
}

extension WholeElement {
  /// With the highest bit of a signed number turned round.
  @inlinable @inline(__always) public var orderKey: Magnitude {
    Magnitude(truncatingIfNeeded: self) ^ Magnitude(truncatingIfNeeded: Self.min)
  }
  /// The element of a key.
  @inlinable @inline(__always) public init(orderKey: Magnitude) {
    self.init(truncatingIfNeeded: orderKey ^ Magnitude(truncatingIfNeeded: Self.min))
  }
}

/// The bits of a float made to grow with it: those of a negative number turned round, the sign of others set.
@inlinable @inline(__always)
func growing<K: FixedWidthInteger & UnsignedInteger>(_ bits: K) -> K {
  let sign: K = 1 << (K(truncatingIfNeeded: K.bitWidth) - 1)
  return bits & sign != 0 ? ~bits : bits | sign
}
/// The bits of which `growing` made a key.
@inlinable @inline(__always)
func fallen<K: FixedWidthInteger & UnsignedInteger>(_ key: K) -> K {
  let sign: K = 1 << (K(truncatingIfNeeded: K.bitWidth) - 1)
  return key & sign != 0 ? key ^ sign : ~key
}

// Adding zero makes one zero of the two.
extension Float {
  /// The bits, growing.
  @inlinable @inline(__always) public var orderKey: UInt32 { self != self ? .max : growing((self + 0).bitPattern) }
  /// The element of a key.
  @inlinable @inline(__always) public init(orderKey: UInt32) { self = orderKey == .max ? .nan : Float(bitPattern: fallen(orderKey)) }
}
extension Double {
  /// The bits, growing.
  @inlinable @inline(__always) public var orderKey: UInt64 { self != self ? .max : growing((self + 0).bitPattern) }
  /// The element of a key.
  @inlinable @inline(__always) public init(orderKey: UInt64) { self = orderKey == .max ? .nan : Double(bitPattern: fallen(orderKey)) }
}
extension NarrowElement {
  /// The bits, growing.
  @inlinable @inline(__always) public var orderKey: UInt16 { float != float ? .max : growing(float == 0 ? 0 : bits) }
  /// The element of a key.
  @inlinable @inline(__always) public init(orderKey: UInt16) { self = orderKey == .max ? Self(.nan) : Self(bits: fallen(orderKey)) }
}
