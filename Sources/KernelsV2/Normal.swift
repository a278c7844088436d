// Normal numbers of float32 by blocks.
import CVectorMath

func normalLoop(_ p: UnsafeMutablePointer<Float>, _ blocks: Int, _ mean: Float, _ deviation: Float) {
  for i in 0..<blocks { wick_normals16(p + i * 16, mean, deviation) }
}
