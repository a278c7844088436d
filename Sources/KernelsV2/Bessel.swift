// The modified Bessel functions of orders 0 and 1.
import CVectorMath
import KernelTable

func besselDouble(_ order: Int32) -> UnaryLoop { besselLoop(Double.self) { wick_bessel16($0, $0, order) } }
func besselFloat(_ order: Int32) -> UnaryLoop { besselLoop(Float.self) { wick_bessel16f($0, $0, order) } }

/// `compute` overwrites sixteen numbers.
@inline(__always)
private func besselLoop<T: BinaryFloatingPoint>(_ t: T.Type, _ compute: @escaping (UnsafeMutablePointer<T>) -> Void) -> UnaryLoop {
  return UnaryLoop { out, os, a, sa, n, _, _ in
    withUnsafeTemporaryAllocation(of: T.self, capacity: 16) { room in
      guard let x = room.baseAddress else { return }
      x.initialize(repeating: 0, count: 16)
      var i = 0
      while i < n {
        let m = min(16, n - i)
        for k in 0..<m { x[k] = (a + (i + k) * sa).assumingMemoryBound(to: T.self).pointee }
        compute(x)
        for k in 0..<m { (out + (i + k) * os).assumingMemoryBound(to: T.self).pointee = x[k] }
        i += m
      }
    }
  }
}
