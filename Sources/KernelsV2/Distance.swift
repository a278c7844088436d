// Euclidean distances between rows of floats.
import CVectorMath
import KernelTable

/// Eight lanes at a time, each added up by itself.
@inline(__always)
private func distances<T: BinaryFloatingPoint & SIMDScalar>(_ t: T.Type) -> DistanceLoop {
  return DistanceLoop { out, a, b, rows, n in
    let size = MemoryLayout<T>.stride
    let (o, x) = (out.assumingMemoryBound(to: T.self), a.assumingMemoryBound(to: T.self))
    for r in 0..<rows {
      let row = b + r &* n &* size
      let y = row.assumingMemoryBound(to: T.self)
      var lanes = SIMD8<T>()
      var j = 0
      while j &+ 8 <= n {
        let d = (a + j &* size).loadUnaligned(as: SIMD8<T>.self) - (row + j &* size).loadUnaligned(as: SIMD8<T>.self)
        lanes += d * d
        j &+= 8
      }
      var total: T = 0
      while j < n {
        let d = x[j] - y[j]
        total += d * d
        j &+= 1
      }
      let halves = lanes.lowHalf + lanes.highHalf
      let quarters = halves.lowHalf + halves.highHalf
      o[r] = (total + (quarters[0] + quarters[1])).squareRoot()
    }
  }
}

func distanceLoop(_ dtype: DType) -> DistanceLoop? {
  switch dtype {
  case .float32: distances(Float.self)
  case .float64: distances(Double.self)
  default: nil
  }
}
