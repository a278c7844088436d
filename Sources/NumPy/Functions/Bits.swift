// Bits and powers of two: packbits, unpackbits and ldexp.
import Glibc
import Language
import Tensor
import Torch

extension FunctionTable {
  mutating func declareBits() {
    function("packbits(a, /, axis=None, bitorder='big')", "Eight truths in each byte, along an axis.") { a throws(Raise) in
      let x = try asTensor(a[0])
      if x.dtype != .bool, !x.dtype.isInteger { throw typeError("Expected an input array of integer or boolean data type") }
      let isLittle = try startsSmall(a[2])
      return try alongAxis(x, a[1]) { (rows) throws(Raise) in
        let n = rows.shape[rows.ndim - 1], width = (n + 7) / 8
        let (truths, out) = try engine { () throws(TorchError) in
          (try rows.packed(.bool), try Tensor(empty: rows.shape.replacing(rows.ndim - 1, width), .uint8))
        }
        let (p, q) = (truths.pointer(UInt8.self), out.pointer(UInt8.self))
        for row in 0..<(n == 0 ? 0 : rows.numel / n) {
          for i in 0..<width { q[row * width + i] = packed(p + row * n + i * 8, min(8, n - i * 8), isLittle) }
        }
        return out
      }
    }
    function("unpackbits(a, /, axis=None, count=None, bitorder='big')", "Each bit of bytes as a number, along an axis.") {
      a throws(Raise) in
      let x = try asTensor(a[0])
      if x.dtype != .uint8 { throw typeError("Expected an input array of unsigned byte data type") }
      let isLittle = try startsSmall(a[3])
      return try alongAxis(x, a[1]) { (rows) throws(Raise) in
        let n = rows.shape[rows.ndim - 1]
        var width = try a[2].isNone ? n * 8 : indexValue(a[2])
        if width < 0 { width += n * 8 }
        if width < 0 { throw valueError("-count larger than number of elements") }
        let shape = rows.shape.replacing(rows.ndim - 1, width)
        try NumPyErrors.checkRoom(shape, .uint8)
        let (bytes, out) = try engine { () throws(TorchError) in (try rows.packed(), try filled(shape, .int(0), .uint8)) }
        let (p, q) = (bytes.pointer(UInt8.self), out.pointer(UInt8.self))
        for row in 0..<(n == 0 ? 0 : rows.numel / n) {
          for i in 0..<min(width, n * 8) {
            let byte = p[row * n + i / 8]
            q[row * width + i] = isLittle ? byte >> UInt8(i % 8) & 1 : byte >> UInt8(7 - i % 8) & 1
          }
        }
        return out
      }
    }
    function("ldexp(x1, x2, /, out=None)", "x1 times 2 to the power of x2, an integer.") { a throws(Raise) in
      guard let given = try operand(a[0]), let powers = try operand(a[1]) else { throw noSafeLoop("ldexp") }
      if powers.dtype.isInexact || given.dtype.isComplex { throw noSafeLoop("ldexp") }
      // A Python int takes the smallest float, where another operand has a type.
      let isPython = if case .weak = powers { true } else { false }
      let dtype: DType =
        switch given {
        case .weak(.int) where isPython: .float64
        case .weak(.float): .float64
        case .weak: .float16
        case .strong(let t): try TypeRule.float.type(t.dtype, "ldexp")
        }
      let x = try asTensor(a[0], .float64), y = try asTensor(a[1], .int64), shape = try broadcastShape([x.shape, y.shape])
      let (xs, ys) = (try expanded(x, shape), try expanded(y, shape))
      let wide = try engine { () throws(TorchError) in
        let (line, places, out) = (try xs.packed(), try ys.packed(), try Tensor(empty: shape, .float64))
        let (p, e, q) = (line.pointer(Double.self), places.pointer(Int64.self), out.pointer(Double.self))
        for i in 0..<out.numel { q[i] = scalbn(p[i], Int(max(-5000, min(5000, e[i])))) }
        return out
      }
      let r = try engine { () throws(TorchError) in try wide.converted(dtype) }
      if r.hasNonFinite, try ufunc("isinf", r).scalarList() != ufunc("isinf", xs).scalarList() {
        try FloatErrors.report(.overflow, "ldexp")
      }
      return try deliver(r, a[2])
    }
  }
}

/// Up to eight truths, each a byte that is 0 or 1, as bits of one byte. A product brings each to its place: the sums of their
/// shifts are all different, so that nothing is carried, and what is left above the eighth byte goes over the edge.
@inline(__always)
private func packed(_ p: UnsafePointer<UInt8>, _ count: Int, _ isLittle: Bool) -> UInt8 {
  var truths: UInt64 = 0
  if count == 8 {
    truths = UnsafeRawPointer(p).loadUnaligned(as: UInt64.self)
  } else {
    for k in 0..<count { truths |= UInt64(p[k]) << UInt64(8 * k) }
  }
  return UInt8((truths &* (isLittle ? 0x0102_0408_1020_4080 : 0x8040_2010_0804_0201)) >> 56)
}

/// What `f` makes of the rows along an axis, each of which becomes a row there; None takes all elements as one row.
private func alongAxis(_ x: Tensor, _ axis: Value, _ f: (Tensor) throws(Raise) -> Tensor) throws(Raise) -> Value {
  let chosen = try axisArgument(axis, max(1, x.ndim)), d = chosen ?? 0
  let line = chosen == nil || x.ndim == 0 ? try reshaped(x, [-1]) : x
  if d == line.ndim - 1 { return arrayValue(try f(line)) }
  let out = try f(try engine { () throws(TorchError) in try movedim(line, [d], [-1]) })
  return arrayValue(try engine { () throws(TorchError) in try movedim(out, [-1], [d]).packed() })
}

/// `bitorder=`: whether the first element is the lowest bit.
private func startsSmall(_ v: Value) throws(Raise) -> Bool {
  guard case .str(let s) = v.unwrapped else { throw typeError("packbits() argument 'bitorder' must be str, not \(typeName(v))") }
  switch s.string {
  case "big": return false
  case "little": return true
  default: throw valueError("'order' must be either 'little' or 'big'")
  }
}
