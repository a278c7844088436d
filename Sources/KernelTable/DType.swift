// The element types by number, and the one switch over them.

/// The element types. Raw values index tables of loops and say nothing else; what a type is and is called stands with its `Element`.
public enum DType: UInt8, Sendable, CaseIterable {
  case bool, uint8, uint16, uint32, uint64, int8, int16, int32, int64, float16, bfloat16, float32, float64, complex64, complex128

  /// How many raw values tables of loops have room for: a power of two, and no fewer than there are types (tables check it).
  @inlinable @inline(__always) public static var room: Int { 16 }

  /// Calls the visitor with the Swift type of an element: the only switch over all types.
  @inlinable @inline(__always)
  public func accept<V: DTypeVisitor>(_ visitor: V) -> V.Result {
    switch self {
    case .bool: visitor.visit(Truth.self)
    case .uint8: visitor.visit(UInt8.self)
    case .uint16: visitor.visit(UInt16.self)
    case .uint32: visitor.visit(UInt32.self)
    case .uint64: visitor.visit(UInt64.self)
    case .int8: visitor.visit(Int8.self)
    case .int16: visitor.visit(Int16.self)
    case .int32: visitor.visit(Int32.self)
    case .int64: visitor.visit(Int64.self)
    case .float16: visitor.visit(Float16.self)
    case .bfloat16: visitor.visit(BFloat16.self)
    case .float32: visitor.visit(Float.self)
    case .float64: visitor.visit(Double.self)
    case .complex64: visitor.visit(Complex<Float>.self)
    case .complex128: visitor.visit(Complex<Double>.self)
    }
  }

  /// Bytes of an element.
  @inlinable @inline(__always) public var size: Int { accept(SizeOfElement()) }
  /// What kind of numbers the elements are.
  @inlinable @inline(__always) public var kind: ElementKind { accept(KindOfElement()) }
  /// The type of a complex number's parts; of any other type itself.
  @inlinable @inline(__always) public var part: DType { kind == .complex ? (size == 8 ? .float32 : .float64) : self }
  /// Names and ranks of the type.
  public var facts: ElementFacts { accept(FactsOfElement()) }
}

/// Something that is done for an element type: one method for each shape that types have.
public protocol DTypeVisitor {
  /// What comes of it.
  associatedtype Result
  /// For bool, whose element is a byte that is 0 or 1.
  func visit(_ type: Truth.Type) -> Result
  /// For the integers.
  func visit<T: WholeElement>(_ type: T.Type) -> Result
  /// For the floats that are computed with as they are.
  func visit<T: RealElement>(_ type: T.Type) -> Result
  /// For the floats that are stored narrow and computed with as Float.
  func visit<T: NarrowElement>(_ type: T.Type) -> Result
  /// For complex numbers.
  func visit<P: ComplexPart>(_ type: Complex<P>.Type) -> Result
}

/// A visitor that does the same for every type.
public protocol UniformVisitor: DTypeVisitor {
  /// For any type.
  func any<T: Element>(_ type: T.Type) -> Result
}

extension UniformVisitor {
  /// As for any type.
  @inlinable @inline(__always) public func visit(_ type: Truth.Type) -> Result { any(type) }
  /// As for any type.
  @inlinable @inline(__always) public func visit<T: WholeElement>(_ type: T.Type) -> Result { any(type) }
  /// As for any type.
  @inlinable @inline(__always) public func visit<T: RealElement>(_ type: T.Type) -> Result { any(type) }
  /// As for any type.
  @inlinable @inline(__always) public func visit<T: NarrowElement>(_ type: T.Type) -> Result { any(type) }
  /// As for any type.
  @inlinable @inline(__always) public func visit<P: ComplexPart>(_ type: Complex<P>.Type) -> Result { any(type) }
}

@usableFromInline struct SizeOfElement: UniformVisitor {
  @inlinable init() {}
  @usableFromInline typealias Result = Int
  @inlinable @inline(__always) func any<T: Element>(_ type: T.Type) -> Int { MemoryLayout<T>.stride }
}
@usableFromInline struct KindOfElement: UniformVisitor {
  @inlinable init() {}
  @usableFromInline typealias Result = ElementKind
  @inlinable @inline(__always) func any<T: Element>(_ type: T.Type) -> ElementKind { T.kind }
}
private struct FactsOfElement: UniformVisitor {
  typealias Result = ElementFacts
  func any<T: Element>(_ type: T.Type) -> ElementFacts { T.facts }
}
