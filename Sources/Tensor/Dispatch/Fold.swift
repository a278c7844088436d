// The driver of NumPy's reductions: axes by falling stride, as NumPy's iterator walks them, the last one in a loop of the kernels.
import KernelTable

/// Folds `axes` of `x` by `add`, `mul`, `maximum` or `minimum` in NumPy's order, in `out`'s type and outside autograd. `out` is contiguous
/// and has the other axes' places in order; where there is nothing to fold it keeps what it holds.
package func foldAxes(_ op: BinaryOp, _ x: Tensor, _ axes: [Int], into out: Tensor) throws(TorchError) {
  let d = out.dtype
  guard let fold = kernels.fold(op, d), let join = (d.isComplex ? kernels.evenBinary(op, d) : binaryKernel(op, d)) else {
    throw unsupported(op.torchName, d)
  }
  if x.numel == 0 { return }
  if x.dtype != d, x.isContiguous, axes.count == x.ndim {
    foldConverted(x, convertKernel(x.dtype, d), fold, op == .mul ? nil : join, out.data, d.size)
    return
  }
  let source = try x.converted(d)
  let plan = FoldPlan(source, axes, d.size, fold, join, convertKernel(d, d))
  if let chain = plan.chain, x.numel > Threads.grain, threadCount > 1, op != .mul || !d.isInexact {
    foldParts(chain.n, d.size, out.data, join) { o, s, n in fold(o, source.data + s * chain.step, chain.step, n) }
  } else {
    plan.run(source.data, out.data)
  }
}

/// All elements, in another type than they have: converted and folded in NumPy's buffers of 8192, one after another. Without `join`
/// what was folded before is the first element of the next buffer.
private func foldConverted(
  _ x: Tensor, _ convert: UnaryLoop, _ fold: SumLoop, _ join: BinaryLoop?, _ out: UnsafeMutableRawPointer, _ size: Int
) {
  let (n, p, step) = (x.numel, x.data, x.dtype.size)
  withUnsafeTemporaryAllocation(byteCount: (min(n, 8192) + 1) * size, alignment: 64) { room in
    guard let buffer = room.baseAddress else { return }
    let cell = buffer + min(n, 8192) * size
    for start in stride(from: 0, to: n, by: 8192) {
      let count = min(8192, n - start)
      if join == nil, start > 0 {
        buffer.copyMemory(from: out, byteCount: size)
        convert(buffer + size, size, p + start * step, step, count, 0, 0)
        fold(out, buffer, size, count + 1)
        continue
      }
      convert(buffer, size, p + start * step, step, count, 0, 0)
      fold(start == 0 ? out : cell, buffer, size, count)
      if start > 0 { join?(out, size, out, size, cell, size, 1) }
    }
  }
}

/// A whole run shared out to the threads; of pairwise sums each part is one of the halves that they are made of.
private func foldParts(
  _ n: Int, _ size: Int, _ out: UnsafeMutableRawPointer, _ join: BinaryLoop,
  _ body: (UnsafeMutableRawPointer, Int, Int) -> Void
) {
  var parts = [(start: 0, count: n)]
  for _ in 0..<3 {
    parts = parts.flatMap { p in
      let half = p.count / 2 - p.count / 2 % 8
      return [(p.start, half), (p.start + half, p.count - half)]
    }
  }
  let list = parts
  withUnsafeTemporaryAllocation(byteCount: list.count * size, alignment: 16) { room in
    guard let base = room.baseAddress else { return }
    Threads.run(list.count, grain: 1) { s, e in
      for i in s..<e { body(base + i * size, list[i].start, list[i].count) }
    }
    var width = 1
    while width < list.count {
      for i in stride(from: 0, to: list.count, by: 2 * width) {
        join(base + i * size, size, base + i * size, size, base + (i + width) * size, size, 1)
      }
      width *= 2
    }
    out.copyMemory(from: base, byteCount: size)
  }
}

/// How memory is walked. Steps are in bytes, in the result 0 where an axis is folded.
private struct FoldPlan {
  private struct Axis {
    var n: Int
    var step: Int
    var out: Int
  }
  private var axes: [Axis] = []
  private let size: Int
  private let fold: SumLoop
  private let join: BinaryLoop
  private let copy: UnaryLoop

  init(_ x: Tensor, _ folded: [Int], _ size: Int, _ fold: SumLoop, _ join: BinaryLoop, _ copy: UnaryLoop) {
    (self.size, self.fold, self.join, self.copy) = (size, fold, join, copy)
    var list: [Axis] = []
    var outStep = size
    for d in stride(from: x.ndim - 1, through: 0, by: -1) {
      let isFolded = folded.contains(d)
      if x.shape[d] != 1 { list.append(Axis(n: x.shape[d], step: x.strides[d] * size, out: isFolded ? 0 : outStep)) }
      if !isFolded { outStep *= x.shape[d] }
    }
    list.reverse()
    // Equal strides keep their order, as in NumPy's insertion sort.
    for i in list.indices.dropFirst() {
      var k = i
      while k > 0, list[k].step.magnitude > list[k - 1].step.magnitude {
        list.swapAt(k, k - 1)
        k -= 1
      }
    }
    for axis in list {
      if let last = axes.last, last.step == axis.step * axis.n, last.out == axis.out * axis.n {
        axes[axes.count - 1] = Axis(n: last.n * axis.n, step: axis.step, out: axis.out)
      } else {
        axes.append(axis)
      }
    }
    if axes.isEmpty { axes.append(Axis(n: 1, step: size, out: 0)) }
  }

  /// The one run that the whole is, where it is one.
  var chain: (n: Int, step: Int)? { axes.count == 1 && axes[0].out == 0 ? (axes[0].n, axes[0].step) : nil }

  /// All of it, a kept axis shared out to the threads where there is much to do.
  func run(_ p: UnsafeRawPointer, _ out: UnsafeMutableRawPointer) {
    var n = 1
    for axis in axes { n *= axis.n }
    guard n > Threads.grain, threadCount > 1, let kept = axes.firstIndex(where: { $0.out != 0 }) else { return walk(p, out) }
    let axis = axes[kept]
    Threads.run(axis.n, grain: max(1, Threads.grain / (n / axis.n))) { s, e in
      var part = self
      part.axes[kept].n = e - s
      part.walk(p + s * axis.step, out + s * axis.out)
    }
  }

  private func walk(_ p: UnsafeRawPointer, _ out: UnsafeMutableRawPointer) {
    let last = axes[axes.count - 1]
    let outer = axes.count - 1
    // Room for the largest element.
    var cell = (UInt64(0), UInt64(0))
    withUnsafeMutableBytes(of: &cell) { cell in
      guard let cell = cell.baseAddress else { return }
      func visit(_ at: Int, _ to: Int, _ isFirst: Bool) {
        if last.out != 0 {
          if isFirst {
            copy(out + to, last.out, p + at, last.step, last.n, 0, 0)
          } else {
            join(out + to, last.out, out + to, last.out, p + at, last.step, last.n)
          }
        } else if isFirst {
          fold(out + to, p + at, last.step, last.n)
        } else {
          fold(cell, p + at, last.step, last.n)
          join(out + to, size, out + to, size, cell, size, 1)
        }
      }
      if outer == 0 { return visit(0, 0, true) }
      let isFolded = axes[..<outer].contains { $0.out == 0 }
      withUnsafeTemporaryAllocation(of: Int.self, capacity: outer) { index in
        index.initialize(repeating: 0)
        var (at, to) = (0, 0)
        while true {
          var isFirst = true
          if isFolded { for d in 0..<outer where axes[d].out == 0 && index[d] != 0 { isFirst = false } }
          visit(at, to, isFirst)
          var d = outer - 1
          while d >= 0 {
            index[d] += 1
            at += axes[d].step
            to += axes[d].out
            if index[d] < axes[d].n { break }
            at -= axes[d].step * axes[d].n
            to -= axes[d].out * axes[d].n
            index[d] = 0
            d -= 1
          }
          if d < 0 { return }
        }
      }
    }
  }
}
