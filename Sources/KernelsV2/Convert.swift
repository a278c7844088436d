// Conversions between element types, with C's casts: floats to ints truncate, out of range is what x86 gives.
import KernelTable

@inline(__always)
func toInt64<F: BinaryFloatingPoint>(_ x: F) -> Int64 {
  // cvttsd2si: out of range and nan give the lowest value.
  let d = Double(x)
  return d >= -9223372036854775808.0 && d < 9223372036854775808.0 ? Int64(d) : Int64.min
}

/// Copies; filling with one element and turning a row around are copies with strides of 0 and -1.
@inline(__always)
func copyLoop<T>(_ t: T.Type) -> UnaryLoop {
  let strided = integerLoop1(t, t) { $0 }
  return { out, os, a, sa, n, p0, p1 in
    let size = MemoryLayout<T>.stride
    if os != size || sa == size {
      // Not memcpy, which writes large blocks past the caches.
      strided(out, os, a, sa, n, p0, p1)
    } else if sa == 0 {
      let o = out.assumingMemoryBound(to: T.self)
      let value = a.assumingMemoryBound(to: T.self).pointee
      for i in 0..<n { o[i] = value }
    } else if sa == -size {
      let o = out.assumingMemoryBound(to: T.self)
      let x = a.assumingMemoryBound(to: T.self)
      for i in 0..<n { o[i] = x[-i] }
    } else {
      strided(out, os, a, sa, n, p0, p1)
    }
  }
}

@inline(__always)
func fromFloat<F: BinaryFloatingPoint>(_ f: F.Type, _ to: DType) -> UnaryLoop {
  switch to {
  case .float32: return integerLoop1(f, Float.self) { Float($0) }
  case .float64: return integerLoop1(f, Double.self) { Double($0) }
  case .int64: return integerLoop1(f, Int64.self) { toInt64($0) }
  case .int32:
    return integerLoop1(f, Int32.self) { x in
      let d = Double(x)
      return d > -2147483649.0 && d < 2147483648.0 ? Int32(d) : Int32.min
    }
  case .int16: return integerLoop1(f, Int16.self) { Int16(truncatingIfNeeded: toInt64($0)) }
  case .int8: return integerLoop1(f, Int8.self) { Int8(truncatingIfNeeded: toInt64($0)) }
  case .uint8: return integerLoop1(f, UInt8.self) { UInt8(truncatingIfNeeded: toInt64($0)) }
  case .bool: return integerLoop1(f, Bool.self) { $0 != 0 }
  }
}

@inline(__always)
func fromInteger<I: FixedWidthInteger>(_ t: I.Type, _ to: DType) -> UnaryLoop {
  switch to {
  case .float32: return integerLoop1(t, Float.self) { Float($0) }
  case .float64: return integerLoop1(t, Double.self) { Double($0) }
  case .int64: return integerLoop1(t, Int64.self) { Int64(truncatingIfNeeded: $0) }
  case .int32: return integerLoop1(t, Int32.self) { Int32(truncatingIfNeeded: $0) }
  case .int16: return integerLoop1(t, Int16.self) { Int16(truncatingIfNeeded: $0) }
  case .int8: return integerLoop1(t, Int8.self) { Int8(truncatingIfNeeded: $0) }
  case .uint8: return integerLoop1(t, UInt8.self) { UInt8(truncatingIfNeeded: $0) }
  case .bool: return integerLoop1(t, Bool.self) { $0 != 0 }
  }
}

func convertLoop(_ from: DType, _ to: DType) -> UnaryLoop {
  if from == to {
    switch from.size {
    case 1: return copyLoop(UInt8.self)
    case 2: return copyLoop(UInt16.self)
    case 4: return copyLoop(UInt32.self)
    default: return copyLoop(UInt64.self)
    }
  }
  switch from {
  case .float32: return fromFloat(Float.self, to)
  case .float64: return fromFloat(Double.self, to)
  case .int64: return fromInteger(Int64.self, to)
  case .int32: return fromInteger(Int32.self, to)
  case .int16: return fromInteger(Int16.self, to)
  case .int8: return fromInteger(Int8.self, to)
  case .uint8, .bool: return fromInteger(UInt8.self, to)
  }
}
