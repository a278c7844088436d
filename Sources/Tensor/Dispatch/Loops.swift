// The loops of this machine's instruction set, each made when first asked for and kept: it is a closure.
import KernelTable

/// Loops by a small number. nil, "not defined for this type", is asked for again.
private struct LoopCache<Loop> {
  private let loops: UnsafeMutablePointer<Loop?>

  /// Room for the numbers below `count`. It is never given back: caches are global.
  init(_ count: Int) {
    precondition(DType.allCases.count <= DType.room)
    loops = UnsafeMutablePointer<Loop?>.allocate(capacity: count).filled(nil, count)
  }

  @inline(__always)
  func loop(_ slot: Int, _ make: () -> Loop?) -> Loop? {
    if let loop = loops[slot] { return loop }
    let loop = make()
    loops[slot] = loop
    return loop
  }
  /// The same of a loop that every type has.
  @inline(__always)
  func always(_ slot: Int, _ make: () -> Loop) -> Loop {
    if let loop = loops[slot] { return loop }
    let loop = make()
    loops[slot] = loop
    return loop
  }
}

// Tables are global for speed: the engine runs on one thread, and kernels never ask for loops.
nonisolated(unsafe) private let unaryLoops = LoopCache<UnaryLoop>(UnaryOp.count * DType.room)
nonisolated(unsafe) private let evenUnaryLoops = LoopCache<UnaryLoop>(UnaryOp.count * DType.room)
nonisolated(unsafe) private let binaryLoops = LoopCache<BinaryLoop>(BinaryOp.count * DType.room)
nonisolated(unsafe) private let vectorBinaryLoops = LoopCache<BinaryLoop>(BinaryOp.count * DType.room)
nonisolated(unsafe) private let evenBinaryLoops = LoopCache<BinaryLoop>(BinaryOp.count * DType.room)
nonisolated(unsafe) private let ternaryLoops = LoopCache<TernaryLoop>(TernaryOp.count * DType.room)
nonisolated(unsafe) private let convertLoops = LoopCache<UnaryLoop>(DType.room * DType.room)
nonisolated(unsafe) private let selectLoops = LoopCache<SelectLoop>(17)
nonisolated(unsafe) private let sumLoops = LoopCache<SumLoop>(DType.room)
nonisolated(unsafe) private let outerSumLoops = LoopCache<OuterSumLoop>(DType.room)
nonisolated(unsafe) private let extremeLoops = LoopCache<ExtremeLoop>(2 * DType.room)
nonisolated(unsafe) private let findLoops = LoopCache<FindLoop>(DType.room)
nonisolated(unsafe) private let keySortLoops = LoopCache<KeySortLoop>(9)
nonisolated(unsafe) private let productLoops = LoopCache<ProductLoop>(DType.room)
nonisolated(unsafe) private let gemmLoops = LoopCache<GemmLoop>(DType.room)

/// Where the loop of an operator for a type lies in a table of all.
@inline(__always)
private func slot(_ op: UInt8, _ dtype: DType) -> Int { Int(op) * DType.room + Int(dtype.rawValue) }

@inline(__always)
func unaryKernel(_ op: UnaryOp, _ dtype: DType) -> UnaryLoop? { unaryLoops.loop(slot(op.rawValue, dtype)) { kernels.unary(op, dtype) } }
/// The loop whose results do not depend on an element's place, or else the usual one.
@inline(__always)
func evenUnaryKernel(_ op: UnaryOp, _ dtype: DType) -> UnaryLoop? {
  evenUnaryLoops.loop(slot(op.rawValue, dtype)) { kernels.evenUnary(op, dtype) ?? unaryKernel(op, dtype) }
}
@inline(__always)
func binaryKernel(_ op: BinaryOp, _ dtype: DType) -> BinaryLoop? {
  binaryLoops.loop(slot(op.rawValue, dtype)) { kernels.binary(op, dtype) }
}
/// The loop that PyTorch's vectors agree with best.
@inline(__always)
func vectorBinaryKernel(_ op: BinaryOp, _ dtype: DType) -> BinaryLoop? {
  vectorBinaryLoops.loop(slot(op.rawValue, dtype)) { kernels.vectorBinary(op, dtype) ?? binaryKernel(op, dtype) }
}
/// The same of two operands.
@inline(__always)
func evenBinaryKernel(_ op: BinaryOp, _ dtype: DType) -> BinaryLoop? {
  evenBinaryLoops.loop(slot(op.rawValue, dtype)) { kernels.evenBinary(op, dtype) ?? binaryKernel(op, dtype) }
}
@inline(__always)
func ternaryKernel(_ op: TernaryOp, _ dtype: DType) -> TernaryLoop? {
  ternaryLoops.loop(slot(op.rawValue, dtype)) { kernels.ternary(op, dtype) }
}
@inline(__always)
func convertKernel(_ from: DType, _ to: DType) -> UnaryLoop { convertLoops.always(slot(from.rawValue, to)) { kernels.convert(from, to) } }
/// By the bytes of an element.
@inline(__always)
func selectKernel(_ size: Int) -> SelectLoop { selectLoops.always(size) { kernels.select(size) } }
@inline(__always)
func sumKernel(_ dtype: DType) -> SumLoop? { sumLoops.loop(Int(dtype.rawValue)) { kernels.sum(dtype) } }
@inline(__always)
func outerSumKernel(_ dtype: DType) -> OuterSumLoop? { outerSumLoops.loop(Int(dtype.rawValue)) { kernels.outerSum(dtype) } }
/// By the bytes of a key.
@inline(__always)
func keySortKernel(_ size: Int) -> KeySortLoop? { size > 8 ? nil : keySortLoops.loop(size) { kernels.keySort(size) } }
@inline(__always)
func productKernel(_ dtype: DType) -> ProductLoop? { productLoops.loop(Int(dtype.rawValue)) { kernels.product(dtype) } }
@inline(__always)
func findKernel(_ dtype: DType) -> FindLoop { findLoops.always(Int(dtype.rawValue)) { kernels.find(dtype) } }
@inline(__always)
func gemmKernel(_ dtype: DType) -> GemmLoop { gemmLoops.always(Int(dtype.rawValue)) { kernels.gemm(dtype) } }
@inline(__always)
func extremeKernel(_ dtype: DType, _ largest: Bool) -> ExtremeLoop {
  extremeLoops.always(slot(largest ? 1 : 0, dtype)) { kernels.extreme(dtype, largest) }
}
