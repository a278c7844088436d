// The contract between the engine and its loops: operator codes and the function types of
// loops over raw memory. It holds no code, so that each instruction set can fill it by itself.

/// Elementwise operators of one operand. `p0`, `p1` of the loop are their scalar parameters.
package enum UnaryOp: UInt8, Sendable, CaseIterable {
  case copy, neg, abs, sign, reciprocal, square, sqrt, rsqrt, exp, exp2, expm1, log, log2, log10, log1p
  case sin, cos, tan, asin, acos, atan, sinh, cosh, tanh, asinh, acosh, atanh
  case sigmoid, relu, erf, erfc, erfinv, lgamma, digamma, trigamma, i1, floor, ceil, round, trunc, frac
  case silu, gelu, geluTanh, softplus, mish, elu, leakyRelu, clamp, threshold, hardswish, hardsigmoid
  case logsigmoid, softsign, powScalar, addScalar, sinc, i0, bitNot, roundDecimals, ndtri, hardshrink, selu
  case conj, angle
  // A result of type uint8: how many bits of an integer's absolute value are set.
  case bitCount
  // Results of type bool:
  case isnan, isinf, isfinite, signbit, logicalNot, isposinf, isneginf
  /// Whether the loop writes bools, whatever type it reads: all operators from `isnan` on.
  package var givesBool: Bool { rawValue >= UnaryOp.isnan.rawValue }
  /// What the loop writes where it reads a type: bools, counts, the type itself, or of complex numbers' lengths and angles the parts' type.
  @inline(__always) package func result(of dtype: DType) -> DType {
    givesBool ? .bool : self == .abs || self == .angle ? dtype.part : self == .bitCount ? .uint8 : dtype
  }
  /// How many raw values tables of loops have room for: no fewer than there are operators, and some to spare.
  package static let count = 80
}

/// Elementwise operators of two operands of one type.
package enum BinaryOp: UInt8, Sendable, CaseIterable {
  case add, sub, mul, div, floorDivide, truncDivide, remainder, fmod, pow, maximum, minimum, fmax, fmin
  case atan2, hypot, copysign, logaddexp, logaddexp2, xlogy, nextafter, heaviside, igamma, igammac
  case bitAnd, bitOr, bitXor, shiftLeft, shiftRight, gcd, lcm
  // Results of type bool:
  case eq, ne, lt, le, gt, ge, logicalAnd, logicalOr, logicalXor
  /// Whether the loop writes bools, whatever type it reads: all operators from `eq` on.
  @inline(__always) package var givesBool: Bool { rawValue >= BinaryOp.eq.rawValue }
  /// What the loop writes where it reads a type.
  @inline(__always) package func result(of dtype: DType) -> DType { givesBool ? .bool : dtype }
  /// How many raw values tables of loops have room for: no fewer than there are operators, and some to spare.
  package static let count = 48
}

/// Elementwise operators of three operands of one type. `p` of the loop is a scalar parameter.
package enum TernaryOp: UInt8, Sendable, CaseIterable {
  /// a + p * b * c, a + p * b / c, from a to b by c, a limited to b and c, and a with p for nan, b for inf and c for -inf.
  case addcmul, addcdiv, lerp, clamp, nanToNum
  /// How many there are: tables of loops are sized by it.
  package static let count = 5
}

/// The loops of one instruction set. A nil answer means "not defined for this type".
package struct KernelTable {
  /// Elementwise loops of one operand.
  package let unary: (UnaryOp, DType) -> UnaryLoop?
  /// An elementwise operator of two operands of one type.
  package let binary: (BinaryOp, DType) -> BinaryLoop?
  /// Functions of libm whose result depends on the element alone; nil where `unary` is so already.
  package let evenUnary: (UnaryOp, DType) -> UnaryLoop?
  /// The same of two operands.
  package let evenBinary: (BinaryOp, DType) -> BinaryLoop?
  /// Functions of two floats whose results PyTorch's vectors and libm have in different last digits; nil for all others.
  package let vectorBinary: (BinaryOp, DType) -> BinaryLoop?
  /// An elementwise operator of three operands of one type.
  package let ternary: (TernaryOp, DType) -> TernaryLoop?
  /// From one type to another, with C's casts: floats are cut, and nan and what does not fit become what x86 makes of them.
  package let convert: (_ from: DType, _ to: DType) -> UnaryLoop
  /// Sums of rows, in PyTorch's order of additions.
  package let sum: (DType) -> SumLoop?
  /// Sums over rows for columns that lie side by side.
  package let outerSum: (DType) -> OuterSumLoop?
  /// NumPy's fold of a run by `add`, `mul`, `maximum` or `minimum`; of no elements nothing is written, but for a sum of floats.
  package let fold: (BinaryOp, DType) -> SumLoop?
  /// A small matrix product.
  package let gemm: (DType) -> GemmLoop
  /// The largest or smallest of a row.
  package let extreme: (DType, _ largest: Bool) -> ExtremeLoop
  /// Where a value stands in a row.
  package let find: (DType) -> FindLoop
  /// How many bytes of a run are not 0.
  package let count: (UnsafeRawPointer, Int) -> Int
  /// Sorting, by the bytes of a key.
  package let keySort: (Int) -> KeySortLoop?
  /// Products of rows.
  package let product: (DType) -> ProductLoop?
  /// The sum of differences from a centre, or of their squares.
  package let moment: (DType) -> MomentLoop?
  /// Distances between rows.
  package let distance: (DType) -> DistanceLoop?
  /// Softmax of rows, or its logarithm.
  package let softmax: (DType) -> SoftmaxLoop?
  /// By element size.
  package let select: (Int) -> SelectLoop
  /// Normal numbers.
  package let normals: NormalLoop
  /// Takes each look-up as it is. KernelsV2, KernelsV3 and KernelsV4 fill one table each.
  package init(
    unary: @escaping (UnaryOp, DType) -> UnaryLoop?, binary: @escaping (BinaryOp, DType) -> BinaryLoop?,
    evenUnary: @escaping (UnaryOp, DType) -> UnaryLoop?, evenBinary: @escaping (BinaryOp, DType) -> BinaryLoop?,
    vectorBinary: @escaping (BinaryOp, DType) -> BinaryLoop?, ternary: @escaping (TernaryOp, DType) -> TernaryLoop?,
    convert: @escaping (DType, DType) -> UnaryLoop, sum: @escaping (DType) -> SumLoop?,
    outerSum: @escaping (DType) -> OuterSumLoop?, fold: @escaping (BinaryOp, DType) -> SumLoop?, gemm: @escaping (DType) -> GemmLoop,
    extreme: @escaping (DType, Bool) -> ExtremeLoop, find: @escaping (DType) -> FindLoop, count: @escaping (UnsafeRawPointer, Int) -> Int,
    keySort: @escaping (Int) -> KeySortLoop?, product: @escaping (DType) -> ProductLoop?, moment: @escaping (DType) -> MomentLoop?,
    distance: @escaping (DType) -> DistanceLoop?, softmax: @escaping (DType) -> SoftmaxLoop?, select: @escaping (Int) -> SelectLoop,
    normals: NormalLoop
  ) {
    self.unary = unary
    self.binary = binary
    self.evenUnary = evenUnary
    self.evenBinary = evenBinary
    self.vectorBinary = vectorBinary
    self.ternary = ternary
    self.convert = convert
    self.sum = sum
    self.outerSum = outerSum
    self.fold = fold
    self.gemm = gemm
    self.extreme = extreme
    self.find = find
    self.count = count
    self.keySort = keySort
    self.product = product
    self.moment = moment
    self.distance = distance
    self.softmax = softmax
    self.select = select
    self.normals = normals
  }
}
