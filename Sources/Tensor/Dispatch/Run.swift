// How a loop runs over its operands: in one piece where they lie alike, else along a walk; shared out to the threads; in blocks that fit
// into the cache where a type must be converted on the way.
import CPlatform
import KernelTable

/// A loop with its parameters.
enum ElementLoop {
  case unary(UnaryLoop, Double, Double)
  case binary(BinaryLoop)
  case ternary(TernaryLoop, Double)
  /// Between the second and the third operand, by the first.
  case select(SelectLoop)

  @inline(__always)
  func callAsFunction(
    _ out: UnsafeMutableRawPointer, _ a: UnsafeRawPointer, _ b: UnsafeRawPointer, _ c: UnsafeRawPointer, _ step: RunPlaces, _ n: Int
  ) {
    switch self {
    case .unary(let f, let p0, let p1): f(out, step.0, a, step.1, n, p0, p1)
    case .binary(let f): f(out, step.0, a, step.1, b, step.2, n)
    case .ternary(let f, let p): f(out, step.0, a, step.1, b, step.2, c, step.3, n, p)
    case .select(let f): f(out, step.0, a, step.1, b, step.2, c, step.3, n)
    }
  }
}

/// An operand of a run: a tensor that broadcasts to the result, or (nil) a number or nothing at all.
private struct Operand {
  let data: UnsafeRawPointer
  /// The bytes of an element; 0 repeats the one that there is.
  let size: Int
  /// To the type that the loop reads.
  let conversion: UnaryLoop?

  @inline(__always)
  init(_ t: Tensor?, _ out: Tensor, _ type: DType, number: UnsafeRawPointer) {
    guard let t else {
      (data, size, conversion) = (number, 0, nil)
      return
    }
    data = UnsafeRawPointer(t.data)
    size = t.numel == 1 && out.numel != 1 ? 0 : t.dtype.size
    conversion = t.dtype == type ? nil : convertKernel(t.dtype, type)
  }
}

/// Writes the values of a loop into `out`. The loop reads operands of type `computing` (that of a choice reads bytes first) and writes
/// `result`; all else is converted on the way. An operand that is nil is the `number`, in `computing`. `out` may be one of the operands,
/// element for element, but overlap none otherwise.
@inline(__always)
func run(
  _ loop: ElementLoop, _ out: Tensor, _ a: Tensor?, _ b: Tensor?, _ c: Tensor?, _ computing: DType, result: DType,
  number: UnsafeRawPointer? = nil
) {
  let n = out.numel
  if n == 0 { return }
  let o = out.data
  let number = number ?? UnsafeRawPointer(o)
  let first: DType = if case .select = loop { a?.dtype ?? computing } else { computing }
  if out.isContiguous, out.dtype == result, isStraight(a, n, first), isStraight(b, n, computing), isStraight(c, n, computing) {
    let step = (out.dtype.size, a?.dtype.size ?? 0, b?.dtype.size ?? 0, c?.dtype.size ?? 0)
    func place(_ t: Tensor?) -> UnsafeRawPointer { t.map { UnsafeRawPointer($0.data) } ?? number }
    runThrough(loop, o, place(a), place(b), place(c), step, n)
    return
  }
  runAny(loop, out, a, b, c, first, computing, result, number)
}

/// Whether an operand, if there is one, is of the loop's type and lies row by row in the result's shape.
@inline(__always)
private func isStraight(_ t: Tensor?, _ n: Int, _ type: DType) -> Bool {
  guard let t else { return true }
  return t.isContiguous && t.numel == n && t.dtype == type
}

/// The same of operands of any layout and type. The loop reads the `first` one in a type of its own, the others in `computing`.
@inline(never)
private func runAny(
  _ loop: ElementLoop, _ out: Tensor, _ a: Tensor?, _ b: Tensor?, _ c: Tensor?, _ first: DType, _ computing: DType, _ result: DType,
  _ number: UnsafeRawPointer
) {
  let (n, o) = (out.numel, out.data)
  let x = Operand(a, out, first, number: number)
  let y = Operand(b, out, computing, number: number)
  let z = Operand(c, out, computing, number: number)
  let store = out.dtype == result ? nil : convertKernel(result, out.dtype)
  let converts = store != nil || x.conversion != nil || y.conversion != nil || z.conversion != nil
  func blocks(
    _ o: UnsafeMutableRawPointer, _ a: UnsafeRawPointer, _ b: UnsafeRawPointer, _ c: UnsafeRawPointer,
    _ step: RunPlaces, _ n: Int
  ) {
    runInBlocks(loop, x, y, z, store, (computing.size, result.size), o, a, b, c, step, n)
  }
  let isRowMajor = out.isContiguous
  if isRowMajor || out.isDense, lies(a, out, isRowMajor), lies(b, out, isRowMajor), lies(c, out, isRowMajor) {
    let step = (out.dtype.size, x.size, y.size, z.size)
    if !converts { return runThrough(loop, o, x.data, y.data, z.data, step, n) }
    Threads.run(n) { s, e in
      blocks(o + s * step.0, x.data + s * step.1, y.data + s * step.2, z.data + s * step.3, step, e - s)
    }
    return
  }
  let shape = out.shape
  let walk = Walk(shape, (out.strides, out.dtype.size), seen(a, shape), seen(b, shape), seen(c, shape))
  let step = walk.step
  if !converts {
    walk.runParts { at, m in loop(o + at.0, x.data + at.1, y.data + at.2, z.data + at.3, step, m) }
  } else {
    walk.runParts { at, m in blocks(o + at.0, x.data + at.1, y.data + at.2, z.data + at.3, step, m) }
  }
}

/// The loop from end to end of what lies without gaps, shared out to the threads.
@inline(__always)
func runThrough(
  _ loop: ElementLoop, _ o: UnsafeMutableRawPointer, _ x: UnsafeRawPointer, _ y: UnsafeRawPointer, _ z: UnsafeRawPointer,
  _ step: RunPlaces, _ n: Int
) {
  Threads.run(n) { s, e in loop(o + s * step.0, x + s * step.1, y + s * step.2, z + s * step.3, step, e - s) }
}

/// Whether an operand can be read along `out`'s memory, which has no gaps, from end to end.
@inline(__always)
private func lies(_ t: Tensor?, _ out: Tensor, _ isRowMajor: Bool) -> Bool {
  guard let t else { return true }
  if t.numel == 1 { return true }
  return isRowMajor ? t.isContiguous && t.numel == out.numel : lieAlike(t, out)
}

/// An operand of a walk; nothing where it is a number.
@inline(__always)
private func seen(_ t: Tensor?, _ shape: Dims) -> (strides: Dims, size: Int) {
  t.map { (broadcastStrides($0, shape), $0.dtype.size) } ?? (Dims(), 0)
}

/// Bytes of each block, of which a run needs four; five lie in the innermost cache.
private let blockBytes = Int(WICK_THREAD_ROOM) / 4

/// A run whose operands or result are converted, block by block.
@inline(never)
private func runInBlocks(
  _ loop: ElementLoop, _ x: Operand, _ y: Operand, _ z: Operand, _ store: UnaryLoop?,
  _ sizes: (computing: Int, result: Int), _ o: UnsafeMutableRawPointer, _ a: UnsafeRawPointer, _ b: UnsafeRawPointer,
  _ c: UnsafeRawPointer, _ step: RunPlaces, _ n: Int
) {
  let size = max(sizes.computing, sizes.result)
  // SAFETY: loops are leaves, so that nobody else asks for this thread's room while they use it. (Swift's temporary allocations of more
  // than a kilobyte are calls of malloc, which took longer than a loop over a thousand elements.)
  let base = wick_thread_room()
  let width = blockBytes / size
  /// Where the loop finds `m` elements of an operand from the `start`th on: in a block of their own if they are converted.
  @inline(__always)
  func read(_ f: UnaryLoop?, _ p: UnsafeRawPointer, _ stride: Int, _ block: Int, _ start: Int, _ m: Int) -> (UnsafeRawPointer, Int) {
    guard let f else { return (p + start * stride, stride) }
    let place = base + block * blockBytes
    f(place, sizes.computing, p + start * stride, stride, stride == 0 ? 1 : m, 0, 0)
    return (UnsafeRawPointer(place), stride == 0 ? 0 : sizes.computing)
  }
  var start = 0
  while start < n {
    let m = min(width, n - start)
    let (px, sx) = read(x.conversion, a, step.1, 1, start, m)
    let (py, sy) = read(y.conversion, b, step.2, 2, start, m)
    let (pz, sz) = read(z.conversion, c, step.3, 3, start, m)
    let place = o + start * step.0
    if let store {
      loop(base, px, py, pz, (sizes.result, sx, sy, sz), m)
      store(place, step.0, UnsafeRawPointer(base), sizes.result, m, 0, 0)
    } else {
      loop(place, px, py, pz, (step.0, sx, sy, sz), m)
    }
    start += m
  }
}
