// Complex numbers as elements: two floats side by side, the real part first, as C and Fortran lay them.

/// A float of which complex numbers are made.
public protocol ComplexPart: RealElement {
  /// An unsigned integer of the size of two of them.
  associatedtype PairKey: FixedWidthInteger & UnsignedInteger
  /// What the complex type is called.
  static var complexFacts: ElementFacts { get }
}

/// A complex number.
@frozen public struct Complex<Part: ComplexPart>: Equatable {
  /// The real part.
  public var real: Part
  /// The factor of i.
  public var imaginary: Part
  /// real + imaginary i.
  @inlinable @inline(__always) public init(_ real: Part, _ imaginary: Part = 0) {
    self.real = real
    self.imaginary = imaginary
  }
}

extension Complex {
  /// The sum of each part.
  @inlinable @inline(__always) public static func + (a: Self, b: Self) -> Self { Self(a.real + b.real, a.imaginary + b.imaginary) }
  /// The difference of each part.
  @inlinable @inline(__always) public static func - (a: Self, b: Self) -> Self { Self(a.real - b.real, a.imaginary - b.imaginary) }
  /// The product, every product and sum of parts rounded.
  @inlinable @inline(__always) public static func * (a: Self, b: Self) -> Self {
    Self(a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real)
  }
  /// real - imaginary i.
  @inlinable @inline(__always) public var conjugate: Self { Self(real, -imaginary) }
}

extension Complex: Element {
  /// Both parts.
  @inlinable @inline(__always) public init(scalar: Scalar) {
    if case .complex(let a, let b) = scalar { self.init(Part(a), Part(b)) } else { self.init(Part(scalar: scalar)) }
  }
  /// A complex number.
  @inlinable @inline(__always) public var scalar: Scalar { .complex(Double(real), Double(imaginary)) }
  /// Complex.
  @inlinable @inline(__always) public static var kind: ElementKind { .complex }
  /// `complex64` or `complex128`.
  public static var facts: ElementFacts { Part.complexFacts }
  /// By the real part, and where that is equal by the imaginary one. Nans are last as NumPy has them: those of the imaginary part alone, by
  /// the real part, then those of the real part, by the imaginary one.
  @inlinable @inline(__always) public var orderKey: Part.PairKey {
    let isHalfKnown = imaginary != imaginary && real == real
    let (high, low) = isHalfKnown ? (Part.nan.orderKey &- 1, real.orderKey) : (real.orderKey, imaginary.orderKey)
    return Part.PairKey(truncatingIfNeeded: high) << Part.PairKey(truncatingIfNeeded: Part.OrderKey.bitWidth)
      | Part.PairKey(truncatingIfNeeded: low)
  }
  /// The element of a key.
  @inlinable @inline(__always) public init(orderKey: Part.PairKey) {
    let high = Part.OrderKey(truncatingIfNeeded: orderKey >> Part.PairKey(truncatingIfNeeded: Part.OrderKey.bitWidth))
    let low = Part(orderKey: Part.OrderKey(truncatingIfNeeded: orderKey))
    // No number has the key below a nan's.
    if high == Part.nan.orderKey &- 1 { self.init(low, .nan) } else { self.init(Part(orderKey: high), low) }
  }
}

extension Float: ComplexPart {
  /// Of two.
  public typealias PairKey = UInt64
  /// `torch.complex64`.
  public static var complexFacts: ElementFacts {
    ElementFacts(
      "complex64", aliases: ["cfloat"], scalarName: "ComplexFloat", cName: "c10::complex<float>", letter: "F", number: 14, precision: 6)
  }
}
extension Double: ComplexPart {
  /// Of two.
  public typealias PairKey = UInt128
  /// `torch.complex128`.
  public static var complexFacts: ElementFacts {
    ElementFacts(
      "complex128", aliases: ["cdouble"], scalarName: "ComplexDouble", cName: "c10::complex<double>", letter: "D", number: 15, precision: 15
    )
  }
}
