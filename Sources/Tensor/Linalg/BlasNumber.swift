// The four types of numbers that BLAS and LAPACK compute with, and what a loop over any of them needs.
import Glibc

/// A number of which BLAS has routines. Loops that are short are requirements: so they are compiled for each type, though their callers
/// know the type only at run time.
protocol BlasNumber: Element {
  /// The type of lengths, singular values and the eigenvalues of Hermitian matrices.
  associatedtype Part: BlasPart
  /// What OpenBLAS has for the type.
  static var routines: BlasRoutines { get }
  init(part: Part)
  var realPart: Part { get }
  var conjugate: Self { get }
  /// |z|.
  var length: Part { get }
  /// By what LAPACK chooses pivots: |re| + |im|.
  var pivotSize: Part { get }
  static func + (a: Self, b: Self) -> Self
  static func - (a: Self, b: Self) -> Self
  static func * (a: Self, b: Self) -> Self
  static func / (a: Self, b: Self) -> Self

  /// LU factors of a matrix row by row, in place: see its default.
  static func factorLU(_ a: UnsafeMutablePointer<Self>, _ rows: Int, _ n: Int) -> LUFactors
  /// Solves with these factors, or for the transpose of what they are of, in place of `columns` right sides.
  static func solveLU(
    _ a: UnsafeMutablePointer<Self>, _ n: Int, _ pivots: [Int], _ b: UnsafeMutablePointer<Self>, _ columns: Int, transposed: Bool)
  /// Solves a triangular system in place of its right side.
  static func substitute(_ system: TriangularSystem<Self>, _ x: UnsafeMutablePointer<Self>)
  /// The Cholesky factor in place of the lower triangle; the order of the first minor that is not positive (from 1), or 0.
  static func choleskyFactor(_ a: UnsafeMutablePointer<Self>, _ n: Int) -> Int
}

/// A float that BLAS has routines of, and of whose complex numbers too.
protocol BlasPart: BlasNumber, ComplexPart where Part == Self {
  /// What OpenBLAS has for complex numbers made of two.
  static var complexRoutines: BlasRoutines { get }
}

extension BlasPart {
  @inline(__always) init(part: Self) { self = part }
  @inline(__always) var realPart: Self { self }
  @inline(__always) var conjugate: Self { self }
  @inline(__always) var length: Self { magnitude }
  @inline(__always) var pivotSize: Self { magnitude }
}

extension Float: BlasPart {
  static let routines = BlasRoutines("s", Float.self)
  static let complexRoutines = BlasRoutines("c", Complex<Float>.self)
}
extension Double: BlasPart {
  static let routines = BlasRoutines("d", Double.self)
  static let complexRoutines = BlasRoutines("z", Complex<Double>.self)
}

extension Complex: BlasNumber where Part: BlasPart {
  static var routines: BlasRoutines { Part.complexRoutines }
  @inline(__always) init(part: Part) { self.init(part) }
  @inline(__always) var realPart: Part { real }
  var length: Part { Part(Glibc.hypot(Double(real), Double(imaginary))) }
  @inline(__always) var pivotSize: Part { real.magnitude + imaginary.magnitude }
  /// Smith's quotient, which does not overflow where the result does not (R. L. Smith, 1962).
  static func / (a: Self, b: Self) -> Self {
    if b.real.magnitude >= b.imaginary.magnitude {
      let ratio = b.imaginary / b.real, d = b.real + b.imaginary * ratio
      return Self((a.real + a.imaginary * ratio) / d, (a.imaginary - a.real * ratio) / d)
    }
    let ratio = b.real / b.imaginary, d = b.real * ratio + b.imaginary
    return Self((a.real * ratio + a.imaginary) / d, (a.imaginary * ratio - a.real) / d)
  }
}

extension BlasNumber {
  @inline(__always) var isZero: Bool { pivotSize == 0 }
}

extension DType {
  /// The type as BLAS computes with it; nil for those it has no routines of.
  var blasType: (any BlasNumber.Type)? { accept(BlasTypeOf()) }

  /// The same where it must be one. RuntimeError for types that no operator lets come here.
  func lapackType() throws(TorchError) -> any BlasNumber.Type {
    guard let t = blasType else { throw .runtime("This function doesn't handle types other than float and double") }
    return t
  }
}

private struct BlasTypeOf: DTypeVisitor {
  typealias Result = (any BlasNumber.Type)?
  func visit(_ type: Truth.Type) -> Result { nil }
  func visit<T: WholeElement>(_ type: T.Type) -> Result { nil }
  func visit<T: RealElement>(_ type: T.Type) -> Result { T.self == Double.self ? Double.self : Float.self }
  func visit<T: NarrowElement>(_ type: T.Type) -> Result { nil }
  func visit<P: ComplexPart>(_ type: Complex<P>.Type) -> Result { P.self == Double.self ? Complex<Double>.self : Complex<Float>.self }
}
