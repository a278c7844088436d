// What went wrong in floating-point loops: the processor's status flags around exact arithmetic, and a look at the results
// of functions whose vector forms do not keep the flags.
import CPlatform

/// Accidents of floating-point arithmetic, with the bits of x86's MXCSR.
package struct FloatStatus: OptionSet, Sendable {
  /// MXCSR's bits.
  package let rawValue: UInt32
  /// A set of MXCSR's bits.
  package init(rawValue: UInt32) { self.rawValue = rawValue }
  /// A result that is no number: 0/0, inf - inf, the root of -1.
  package static let invalid = FloatStatus(rawValue: 1)
  /// An infinite result of finite operands: 1/0.
  package static let divide = FloatStatus(rawValue: 4)
  /// A result too large for its type.
  package static let overflow = FloatStatus(rawValue: 8)
  /// A result too small for its type's normal numbers, and inexact.
  package static let underflow = FloatStatus(rawValue: 16)

  /// What a conversion to a smaller type can meet.
  package static let outOfRange = FloatStatus(rawValue: 24)
  /// What a product can meet.
  package static let ofProducts = FloatStatus(rawValue: 9)

  // Written out, since the standard library's are generic code to other modules, and every array operation asks.
  /// Whether nothing happened.
  package var isEmpty: Bool { rawValue == 0 }
  /// Those that are in both.
  package func intersection(_ other: FloatStatus) -> FloatStatus { FloatStatus(rawValue: rawValue & other.rawValue) }
  /// Whether all of `other` happened.
  package func contains(_ other: FloatStatus) -> Bool { rawValue & other.rawValue == other.rawValue }

  /// What was raised since `clear`, on this thread and by the parts of its loops that ran on others.
  package static var raised: FloatStatus { FloatStatus(rawValue: wick_float_status()) }
  /// Forgets what was raised.
  package static func clear() { if wick_float_status() != 0 { wick_clear_float_status() } }
}

extension Tensor {
  /// Whether an element of a float tensor is infinite or nan. One pass of integer instructions over contiguous memory.
  package var hasNonFinite: Bool {
    if dtype.isComplex { return partsAlong.hasNonFinite }
    switch dtype {
    case .float64: return hasFullExponent(UInt64.self, 0x7FF0_0000_0000_0000, 0x0010_0000_0000_0000)
    case .float32: return hasFullExponent(UInt32.self, 0x7F80_0000, 0x0080_0000)
    case .float16: return hasFullExponent(UInt16.self, 0x7C00, 0x0400)
    case .bfloat16: return hasFullExponent(UInt16.self, 0x7F80, 0x0080)
    default: return false
    }
  }

  /// Adding one to an exponent of ones carries into the sign bit, and the bits of many are told by one `or`.
  private func hasFullExponent<U: FixedWidthInteger & UnsignedInteger>(_ u: U.Type, _ exponent: U, _ one: U) -> Bool {
    let p = data.assumingMemoryBound(to: U.self)
    var all: U = 0
    if isContiguous || isDense {
      let n = numel
      for start in stride(from: 0, to: n, by: 4096) {
        for i in start..<min(n, start + 4096) { all |= (p[i] & exponent) &+ one }
        if all.leadingZeroBitCount == 0 { return true }
      }
      return false
    }
    forEachOffset { all |= (p[$0] & exponent) &+ one }
    return all.leadingZeroBitCount == 0
  }
}
