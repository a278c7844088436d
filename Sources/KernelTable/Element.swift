// What an element of a tensor is: how it is stored, read and written as a number, and what each library calls its type.

/// The kinds of element types, in the order of promotion (PyTorch's categories); signed and unsigned integers are one category.
public enum ElementKind: UInt8, Sendable {
  case bool, unsigned, signed, float, complex
}

/// The names of an element type, and its place among its like.
public struct ElementFacts: Sendable {
  /// `float32`: NumPy's name, and PyTorch's without `torch.`.
  public let name: String
  /// Other names by which torch knows the type: `torch.half`.
  public let aliases: [String]
  /// `Float`, as C++ messages name it.
  public let scalarName: String
  /// `float`, as overload errors and C messages say it.
  public let cName: String
  /// The same as c10 spells it in `value cannot be converted to type …`.
  public let c10Name: String
  /// NumPy's `dtype.char`; nil for a type that NumPy does not have.
  public let letter: String?
  /// NumPy's `dtype.num`.
  public let number: Int
  /// The decimal digits that a float, or a part of a complex number, holds whatever its value (`finfo.precision`); 0 for other kinds.
  public let precision: Int

  init(
    _ name: String, aliases: [String] = [], scalarName: String, cName: String, c10Name: String? = nil, letter: String?, number: Int,
    precision: Int = 0
  ) {
    self.name = name
    self.aliases = aliases
    self.scalarName = scalarName
    self.cName = cName
    self.c10Name = c10Name ?? cName
    self.letter = letter
    self.number = number
    self.precision = precision
  }
}

/// What `finfo` says of a float type.
public struct FloatLimits: Sendable {
  /// The largest finite value.
  public let largest: Double
  /// The distance from 1 to the next number.
  public let epsilon: Double
  /// The smallest positive number with all its digits.
  public let smallestNormal: Double
  /// Takes each as it is.
  public init(largest: Double, epsilon: Double, smallestNormal: Double) {
    self.largest = largest
    self.epsilon = epsilon
    self.smallestNormal = smallestNormal
  }
}

/// A type of which tensors have elements.
public protocol Element: Equatable {
  /// An unsigned integer of an element's size.
  associatedtype OrderKey: FixedWidthInteger & UnsignedInteger
  /// A number that grows with the element: nans are above all and equal, and both zeros are one.
  var orderKey: OrderKey { get }
  /// The element of a key.
  init(orderKey: OrderKey)
  /// What kind of numbers these are.
  static var kind: ElementKind { get }
  /// What the type is called.
  static var facts: ElementFacts { get }
  /// The number as C casts it to this type.
  init(scalar: Scalar)
  /// The element as a number.
  var scalar: Scalar { get }
}

/// An integer.
public protocol WholeElement: Element, FixedWidthInteger {}
/// A float that the processor computes with.
public protocol RealElement: Element, BinaryFloatingPoint {}
/// A float of two bytes: arithmetic is Float's, and its result rounded.
public protocol NarrowElement: Element {
  /// Rounded to nearest, ties to even.
  init(_ value: Float)
  /// The same number in four bytes.
  var float: Float { get }
  /// Its limits.
  static var limits: FloatLimits { get }
  /// Sign, exponent and fraction.
  var bits: UInt16 { get }
  /// The number of these bits.
  init(bits: UInt16)
}

/// An element of bool: a byte that is 0 or 1.
public struct Truth: Element {
  /// 0 or 1.
  public let byte: UInt8
  /// Of 0 or 1.
  @inlinable @inline(__always) public init(byte: UInt8) { self.byte = byte }
  /// Whether the number is not 0; nan is true.
  @inlinable @inline(__always) public init(scalar: Scalar) { byte = scalar.isTrue ? 1 : 0 }
  /// A bool.
  @inlinable @inline(__always) public var scalar: Scalar { .bool(byte != 0) }
  /// False and true.
  @inlinable @inline(__always) public static var kind: ElementKind { .bool }
  /// `bool`.
  public static var facts: ElementFacts { ElementFacts("bool", scalarName: "Bool", cName: "bool", letter: "?", number: 0) }
}

extension WholeElement {
  /// The low bits of the number, cut towards zero.
  @inlinable @inline(__always) public init(scalar: Scalar) { self.init(truncatingIfNeeded: scalar.int) }
  /// Signed or unsigned.
  @inlinable @inline(__always) public static var kind: ElementKind { isSigned ? .signed : .unsigned }
  /// An int.
  @inlinable @inline(__always) public var scalar: Scalar { .int(Int(truncatingIfNeeded: self)) }
}

extension UInt8: WholeElement {
  /// `torch.uint8`.
  public static var facts: ElementFacts {
    ElementFacts("uint8", scalarName: "Byte", cName: "unsigned char", c10Name: "uint8_t", letter: "B", number: 2)
  }
}
extension UInt16: WholeElement {
  /// `torch.uint16`.
  public static var facts: ElementFacts {
    ElementFacts("uint16", scalarName: "UInt16", cName: "unsigned short", c10Name: "uint16_t", letter: "H", number: 4)
  }
}
extension UInt32: WholeElement {
  /// `torch.uint32`.
  public static var facts: ElementFacts {
    ElementFacts("uint32", scalarName: "UInt32", cName: "unsigned int", c10Name: "uint32_t", letter: "I", number: 6)
  }
}
extension UInt64: WholeElement {
  /// `torch.uint64`.
  public static var facts: ElementFacts {
    ElementFacts("uint64", scalarName: "UInt64", cName: "unsigned long", c10Name: "uint64_t", letter: "L", number: 8)
  }
  /// The low bits of the number, cut towards zero.
  @inlinable @inline(__always) public init(scalar: Scalar) { self = scalar.bits }
  /// An int, or a `big` past int64.
  @inlinable @inline(__always) public var scalar: Scalar { .unsigned(self) }
}
extension Int8: WholeElement {
  /// `torch.int8`.
  public static var facts: ElementFacts {
    ElementFacts("int8", scalarName: "Char", cName: "signed char", c10Name: "int8_t", letter: "b", number: 1)
  }
}
extension Int16: WholeElement {
  /// `torch.int16`.
  public static var facts: ElementFacts {
    ElementFacts("int16", aliases: ["short"], scalarName: "Short", cName: "short int", c10Name: "int16_t", letter: "h", number: 3)
  }
}
extension Int32: WholeElement {
  /// `torch.int32`.
  public static var facts: ElementFacts {
    ElementFacts("int32", aliases: ["int"], scalarName: "Int", cName: "int", letter: "i", number: 5)
  }
}
extension Int64: WholeElement {
  /// `torch.int64`.
  public static var facts: ElementFacts {
    ElementFacts("int64", aliases: ["long"], scalarName: "Long", cName: "long int", c10Name: "int64_t", letter: "l", number: 7)
  }
}

extension RealElement {
  /// Rounded to nearest.
  @inlinable @inline(__always) public init(scalar: Scalar) { self.init(scalar.double) }
  /// A float.
  @inlinable @inline(__always) public var scalar: Scalar { .float(Double(self)) }
  /// A float.
  @inlinable @inline(__always) public static var kind: ElementKind { .float }
}
extension Float: RealElement {
  /// `torch.float32`.
  public static var facts: ElementFacts {
    ElementFacts("float32", aliases: ["float"], scalarName: "Float", cName: "float", letter: "f", number: 11, precision: 6)
  }
}
extension Double: RealElement {
  /// `torch.float64`.
  public static var facts: ElementFacts {
    ElementFacts("float64", aliases: ["double"], scalarName: "Double", cName: "double", letter: "d", number: 12, precision: 15)
  }
}

extension NarrowElement {
  /// Rounded from double at once, as C++ rounds it through float.
  @inlinable @inline(__always) public init(scalar: Scalar) { self.init(Float(scalar.double)) }
  /// A float.
  @inlinable @inline(__always) public var scalar: Scalar { .float(Double(float)) }
  /// A float.
  @inlinable @inline(__always) public static var kind: ElementKind { .float }
}
extension Float16: NarrowElement {
  /// The same number in four bytes.
  @inlinable @inline(__always) public var float: Float { Float(self) }
  /// Sign, exponent and fraction.
  @inlinable @inline(__always) public var bits: UInt16 { bitPattern }
  /// The number of these bits.
  @inlinable @inline(__always) public init(bits: UInt16) { self.init(bitPattern: bits) }
  /// 65504, 2⁻¹⁰, 2⁻¹⁴.
  public static var limits: FloatLimits { FloatLimits(largest: 65504, epsilon: 0x1p-10, smallestNormal: 0x1p-14) }
  /// `torch.float16`.
  public static var facts: ElementFacts {
    ElementFacts(
      "float16", aliases: ["half"], scalarName: "Half", cName: "at::Half", c10Name: "c10::Half", letter: "e", number: 23, precision: 3)
  }
}

/// The upper half of a Float: eight bits of exponent, seven of fraction (Google's brain float).
public struct BFloat16: NarrowElement {
  /// Sign, exponent, fraction.
  public let bits: UInt16
  /// The number of these bits.
  @inlinable @inline(__always) public init(bits: UInt16) { self.bits = bits }
  /// Rounded to nearest, ties to even; a nan stays one (c10's `round_to_nearest_even`).
  @inlinable @inline(__always) public init(_ value: Float) {
    let pattern = value.bitPattern
    bits = value.isNaN ? 0x7FC0 : UInt16(truncatingIfNeeded: (pattern &+ 0x7FFF &+ (pattern >> 16 & 1)) >> 16)
  }
  /// The same number in four bytes.
  @inlinable @inline(__always) public var float: Float { Float(bitPattern: UInt32(bits) << 16) }
  /// As floats: a nan equals nothing, and both zeros are equal.
  @inlinable @inline(__always) public static func == (a: BFloat16, b: BFloat16) -> Bool { a.float == b.float }
  /// 3.3895e38, 2⁻⁷, 2⁻¹²⁶.
  public static var limits: FloatLimits { FloatLimits(largest: 0x1.FEp127, epsilon: 0x1p-7, smallestNormal: 0x1p-126) }
  /// `torch.bfloat16`.
  public static var facts: ElementFacts {
    ElementFacts("bfloat16", scalarName: "BFloat16", cName: "at::BFloat16", c10Name: "c10::BFloat16", letter: nil, number: -1, precision: 2)
  }
}
