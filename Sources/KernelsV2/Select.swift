// The loop of `where`: one of two operands, by a condition; only the size of the elements matters.
import KernelTable

@inline(__always)
func selectOf<T>(_ t: T.Type) -> SelectLoop {
  return SelectLoop { out, os, condition, sc, a, sa, b, sb, n in
    let size = MemoryLayout<T>.stride
    let o = out.assumingMemoryBound(to: T.self)
    let c = condition.assumingMemoryBound(to: UInt8.self)
    let x = a.assumingMemoryBound(to: T.self)
    let y = b.assumingMemoryBound(to: T.self)
    guard os == size, sc == 1, sa == size || sa == 0, sb == size || sb == 0 else {
      for i in 0..<n {
        let from = (condition + i &* sc).assumingMemoryBound(to: UInt8.self).pointee != 0 ? a + i &* sa : b + i &* sb
        (out + i &* os).assumingMemoryBound(to: T.self).pointee = from.assumingMemoryBound(to: T.self).pointee
      }
      return
    }
    if sa != 0 && sb != 0 {
      for i in 0..<n {
        let (u, v) = (x[i], y[i])
        o[i] = c[i] != 0 ? u : v
      }
    } else if sa != 0 {
      let v = y[0]
      for i in 0..<n {
        let u = x[i]
        o[i] = c[i] != 0 ? u : v
      }
    } else if sb != 0 {
      let u = x[0]
      for i in 0..<n {
        let v = y[i]
        o[i] = c[i] != 0 ? u : v
      }
    } else {
      let (u, v) = (x[0], y[0])
      for i in 0..<n { o[i] = c[i] != 0 ? u : v }
    }
  }
}

func selectLoop(_ size: Int) -> SelectLoop {
  switch size {
  case 1: return selectOf(UInt8.self)
  case 2: return selectOf(UInt16.self)
  case 4: return selectOf(UInt32.self)
  case 8: return selectOf(UInt64.self)
  default: return selectOf((UInt64, UInt64).self)
  }
}
