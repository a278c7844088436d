// Loops of the floats of two bytes: blocks are widened to Float, go through Float's loop, and are rounded once.
import KernelTable

/// Elements that are widened at a time: they stay in the first cache.
private let block = 512

@inline(__always)
private func widen<T: NarrowElement>(_ t: T.Type, _ a: UnsafeRawPointer, _ stride: Int, _ n: Int, _ into: UnsafeMutablePointer<Float>) {
  if stride == MemoryLayout<T>.stride {
    let x = a.assumingMemoryBound(to: T.self)
    for i in 0..<n { into[i] = x[i].float }
  } else {
    for i in 0..<n { into[i] = (a + i * stride).assumingMemoryBound(to: T.self).pointee.float }
  }
}

@inline(__always)
private func narrow<T: NarrowElement>(_ t: T.Type, _ x: UnsafePointer<Float>, _ n: Int, _ out: UnsafeMutableRawPointer, _ stride: Int) {
  if stride == MemoryLayout<T>.stride {
    let o = out.assumingMemoryBound(to: T.self)
    for i in 0..<n { o[i] = T(x[i]) }
  } else {
    for i in 0..<n { (out + i * stride).assumingMemoryBound(to: T.self).pointee = T(x[i]) }
  }
}

/// Float's loop over narrow elements.
func narrowUnary<T: NarrowElement>(_ t: T.Type, _ loop: UnaryLoop?, givesBool: Bool) -> UnaryLoop? {
  guard let loop else { return nil }
  return UnaryLoop { out, os, a, sa, n, p0, p1 in
    withUnsafeTemporaryAllocation(of: Float.self, capacity: block) { buffer in
      guard let x = buffer.baseAddress else { return }
      var i = 0
      while i < n {
        let m = min(block, n - i)
        widen(t, a + i * sa, sa, m, x)
        if givesBool {
          loop(out + i * os, os, x, MemoryLayout<Float>.stride, m, p0, p1)
        } else {
          loop(x, MemoryLayout<Float>.stride, x, MemoryLayout<Float>.stride, m, p0, p1)
          narrow(t, x, m, out + i * os, os)
        }
        i += m
      }
    }
  }
}

/// The same of two operands.
func narrowBinary<T: NarrowElement>(_ t: T.Type, _ loop: BinaryLoop?, givesBool: Bool) -> BinaryLoop? {
  guard let loop else { return nil }
  return BinaryLoop { out, os, a, sa, b, sb, n in
    let size = MemoryLayout<Float>.stride
    withUnsafeTemporaryAllocation(of: Float.self, capacity: 3 * block) { buffer in
      guard let x = buffer.baseAddress else { return }
      let (y, z) = (x + block, x + 2 * block)
      var i = 0
      while i < n {
        let m = min(block, n - i)
        widen(t, a + i * sa, sa, sa == 0 ? 1 : m, x)
        widen(t, b + i * sb, sb, sb == 0 ? 1 : m, y)
        if givesBool {
          loop(out + i * os, os, x, sa == 0 ? 0 : size, y, sb == 0 ? 0 : size, m)
        } else {
          loop(z, size, x, sa == 0 ? 0 : size, y, sb == 0 ? 0 : size, m)
          narrow(t, z, m, out + i * os, os)
        }
        i += m
      }
    }
  }
}

/// The same of three operands.
func narrowTernary<T: NarrowElement>(_ t: T.Type, _ loop: TernaryLoop) -> TernaryLoop {
  return TernaryLoop { out, os, a, sa, b, sb, c, sc, n, p in
    let size = MemoryLayout<Float>.stride
    withUnsafeTemporaryAllocation(of: Float.self, capacity: 4 * block) { buffer in
      guard let x = buffer.baseAddress else { return }
      let (y, z, r) = (x + block, x + 2 * block, x + 3 * block)
      var i = 0
      while i < n {
        let m = min(block, n - i)
        widen(t, a + i * sa, sa, sa == 0 ? 1 : m, x)
        widen(t, b + i * sb, sb, sb == 0 ? 1 : m, y)
        widen(t, c + i * sc, sc, sc == 0 ? 1 : m, z)
        loop(r, size, x, sa == 0 ? 0 : size, y, sb == 0 ? 0 : size, z, sc == 0 ? 0 : size, m, p)
        narrow(t, r, m, out + i * os, os)
        i += m
      }
    }
  }
}

/// The largest or smallest; a nan where there is one.
func narrowExtreme<T: NarrowElement>(_ t: T.Type, _ largest: Bool) -> ExtremeLoop {
  ExtremeLoop { out, a, n in
    if n == 0 { return }
    let x = a.assumingMemoryBound(to: T.self)
    var best = x[0].float
    for i in 0..<n {
      let v = x[i].float
      if v.isNaN {
        best = v
        break
      }
      best = largest ? max(best, v) : min(best, v)
    }
    out.storeBytes(of: T(best), as: T.self)
  }
}

/// The first place of a value.
func narrowFind<T: NarrowElement>(_ t: T.Type) -> FindLoop {
  FindLoop { value, a, n in
    let wanted = value.assumingMemoryBound(to: T.self).pointee.float
    let x = a.assumingMemoryBound(to: T.self)
    for i in 0..<n where wanted.isNaN ? x[i].float.isNaN : x[i].float == wanted { return i }
    return n
  }
}

/// A product of matrices whose sums are Float's.
func narrowGemm<T: NarrowElement>(_ t: T.Type) -> GemmLoop {
  GemmLoop { c, ldc, a, rowA, colA, b, rowB, colB, m, n, k in
    let (x, y, o) = (a.assumingMemoryBound(to: T.self), b.assumingMemoryBound(to: T.self), c.assumingMemoryBound(to: T.self))
    for i in 0..<m {
      for j in 0..<n {
        var total: Float = 0
        for l in 0..<k { total += x[i * rowA + l * colA].float * y[l * rowB + j * colB].float }
        o[i * ldc + j] = T(total)
      }
    }
  }
}

/// The next element from `a` towards `b`.
func narrowNeighbour<T: NarrowElement>(_ t: T.Type) -> BinaryLoop {
  BinaryLoop { out, os, a, sa, b, sb, n in
    for i in 0..<n {
      let x = (a + i * sa).loadUnaligned(as: T.self), y = (b + i * sb).loadUnaligned(as: T.self)
      let result: T
      if x.float.isNaN || y.float.isNaN {
        result = T(.nan)
      } else if x.float == y.float {
        result = y
      } else if x.float == 0 {
        result = T(bits: y.float < 0 ? 0x8001 : 1)
      } else {
        // Away from zero the bits count up.
        result = T(bits: (x.float < y.float) == (x.float > 0) ? x.bits &+ 1 : x.bits &- 1)
      }
      (out + i * os).storeBytes(of: result, as: T.self)
    }
  }
}
