// Elementwise loops of three operands. PyTorch's are compiled with multiplications and additions contracted, so these round once
// where it does: the last digit tells.
import KernelTable

/// `f(a, b, c, p)`; the last operand is often one number.
@inline(__always)
func loop3<T>(_ t: T.Type, _ parameter: @escaping (Double) -> T, _ f: @escaping (T, T, T, T) -> T) -> TernaryLoop {
  return TernaryLoop { out, os, a, sa, b, sb, c, sc, n, p in
    let size = MemoryLayout<T>.stride
    let v = parameter(p)
    let o = out.assumingMemoryBound(to: T.self)
    let x = a.assumingMemoryBound(to: T.self)
    let y = b.assumingMemoryBound(to: T.self)
    let z = c.assumingMemoryBound(to: T.self)
    if os == size && sa == size && sb == size && (sc == size || sc == 0) {
      let isInPlace = a == UnsafeRawPointer(out) || b == UnsafeRawPointer(out) || c == UnsafeRawPointer(out)
      if sc == 0 {
        let w = z[0]
        if isInPlace { return overwrite(o, n) { f(x[$0], y[$0], w, v) } }
        for i in 0..<n { o[i] = f(x[i], y[i], w, v) }
      } else {
        if isInPlace { return overwrite(o, n) { f(x[$0], y[$0], z[$0], v) } }
        for i in 0..<n { o[i] = f(x[i], y[i], z[i], v) }
      }
      return
    }
    if os == size && sa == size && sb == 0 && sc == 0 {
      let (u, w) = (y[0], z[0])
      if a == UnsafeRawPointer(out) { return overwrite(o, n) { f(x[$0], u, w, v) } }
      for i in 0..<n { o[i] = f(x[i], u, w, v) }
      return
    }
    for i in 0..<n {
      (out + i &* os).assumingMemoryBound(to: T.self).pointee = f(
        (a + i &* sa).assumingMemoryBound(to: T.self).pointee, (b + i &* sb).assumingMemoryBound(to: T.self).pointee,
        (c + i &* sc).assumingMemoryBound(to: T.self).pointee, v)
    }
  }
}

@inline(__always)
private func floatTernary<T: Real>(_ op: TernaryOp, _ t: T.Type) -> TernaryLoop {
  switch op {
  case .addcmul: return loop3(t, { T($0) }) { a, b, c, v in a.addingProduct(v * b, c) }
  case .addcdiv: return loop3(t, { T($0) }) { a, b, c, v in a + v * b / c }
  // From the nearer end.
  case .lerp:
    return loop3(t, { T($0) }) { a, b, w, _ in
      let isNear = w.magnitude < 0.5
      return choose(isNear, a, b).addingProduct(choose(isNear, w, w - 1), b - a)
    }
  // The upper limit last: where the limits cross it is the answer. Of zeros a limit's is the answer, and of nans any.
  case .clamp:
    return loop3(t, { T($0) }) { a, low, high, _ in
      let raised = a > low ? a : low
      let limited = raised < high ? raised : high
      return choose(low != low, low, choose(high != high, high, choose(a != a, a, limited)))
    }
  case .nanToNum:
    return loop3(t, { T($0) }) { a, b, c, v in choose(a != a, v, choose(a == .infinity, b, choose(a == -.infinity, c, a))) }
  }
}

@inline(__always)
private func integerTernary<T: FixedWidthInteger>(_ op: TernaryOp, _ t: T.Type) -> TernaryLoop? {
  switch op {
  case .clamp: return loop3(t, { _ in 0 }) { a, low, high, _ in min(max(a, low), high) }
  case .addcmul, .addcdiv, .lerp, .nanToNum: return nil
  }
}

func ternaryLoop(_ op: TernaryOp, _ dtype: DType) -> TernaryLoop? { dtype.accept(TernaryOfType(op: op)) }

private struct TernaryOfType: DTypeVisitor {
  let op: TernaryOp
  func visit(_ type: Truth.Type) -> TernaryLoop? { nil }
  func visit<T: WholeElement>(_ type: T.Type) -> TernaryLoop? { integerTernary(op, T.self) }
  func visit<T: RealElement>(_ type: T.Type) -> TernaryLoop? {
    T.self == Double.self ? floatTernary(op, Double.self) : floatTernary(op, Float.self)
  }
  func visit<T: NarrowElement>(_ type: T.Type) -> TernaryLoop? { narrowTernary(T.self, floatTernary(op, Float.self)) }
  func visit<P: ComplexPart>(_ type: Complex<P>.Type) -> TernaryLoop? {
    P.self == Double.self ? complexTernary(op, Double.self) : complexTernary(op, Float.self)
  }
}
