// All process-wide state of the engine, in one file. One thread runs the engine; worker threads see raw
// memory only.
import CPlatform
import KernelTable
import KernelsV2
import KernelsV3
import KernelsV4

/// True where operations are recorded for backward.
nonisolated(unsafe) package var gradEnabled = true
/// True where the script itself turned gradients off (`no_grad` and its kin): views made there know their base, but not how they were
/// made from it. Where the engine turns them off for its own work, views know neither.
nonisolated(unsafe) package var gradDisabledByScript = false
/// True inside `torch.inference_mode`.
nonisolated(unsafe) package var inferenceMode = false
/// `torch.get_default_dtype()`.
nonisolated(unsafe) package var defaultDType = DType.float32
/// The default generator, `torch.default_generator`.
nonisolated(unsafe) package var defaultGenerator = Generator(seed: .random(in: .min ... .max))
/// Threads for large work; `torch.set_num_threads`.
nonisolated(unsafe) package var threadCount = Threads.available
/// Bytes a single tensor may take; past it allocation fails as PyTorch's does.
nonisolated(unsafe) package var memoryLimit = MemoryLimit.detected
/// `torch.set_printoptions`.
nonisolated(unsafe) package var printOptions = PrintOptions()
/// `np.set_printoptions`.
nonisolated(unsafe) package var numpyPrintOptions = NumPyPrintOptions()
/// Where the next elementwise kernel may put its result: the tensor that an in-place operator of one kernel writes to.
nonisolated(unsafe) var destination: Tensor?
/// Called with the text of a warning (a UserWarning unless it says otherwise).
nonisolated(unsafe) package var warningHandler: ((String) -> AnyObject?)?
nonisolated(unsafe) var nodeSequence: UInt64 = 1
nonisolated(unsafe) var backwardEpoch = 0
nonisolated(unsafe) var kernels: KernelTable =
  switch wick_isa_level() {
  case 4: KernelsV4.kernelTable()
  case 3: KernelsV3.kernelTable()
  default: KernelsV2.kernelTable()
  }
nonisolated(unsafe) var unaryCache = [UnaryLoop?](repeating: nil, count: UnaryOp.count * DType.count)
nonisolated(unsafe) var evenUnaryCache = [UnaryLoop?](repeating: nil, count: UnaryOp.count * DType.count)
nonisolated(unsafe) let binaryCache = UnsafeMutablePointer<BinaryLoop?>.allocate(capacity: BinaryOp.count * DType.count).filled(
  nil, BinaryOp.count * DType.count)
nonisolated(unsafe) var vectorBinaryCache = [BinaryLoop?](repeating: nil, count: BinaryOp.count * DType.count)
nonisolated(unsafe) var ternaryCache = [TernaryLoop?](repeating: nil, count: TernaryOp.count * DType.count)
nonisolated(unsafe) var selectLoops = LoopCache<SelectLoop>()
nonisolated(unsafe) var sumLoops = LoopCache<SumLoop>()
nonisolated(unsafe) var outerSumLoops = LoopCache<OuterSumLoop>()
nonisolated(unsafe) var largestLoops = LoopCache<ExtremeLoop>()
nonisolated(unsafe) var smallestLoops = LoopCache<ExtremeLoop>()
nonisolated(unsafe) var findLoops = LoopCache<FindLoop>()
nonisolated(unsafe) var productLoops = LoopCache<ProductLoop>()
nonisolated(unsafe) var gemmLoops = LoopCache<GemmLoop>()
nonisolated(unsafe) let convertCache = UnsafeMutablePointer<UnaryLoop?>.allocate(capacity: DType.count * DType.count).filled(
  nil, DType.count * DType.count)
nonisolated(unsafe) var releaseQueue: [Node] = []
nonisolated(unsafe) var releaseRunning = false
nonisolated(unsafe) var freeBlocks = BlockCache()
nonisolated(unsafe) var workers: Threads.Pool?
nonisolated(unsafe) var blasLibrary: Blas?
nonisolated(unsafe) var blasSearched = false

extension UnsafeMutablePointer {
  func filled(_ value: Pointee, _ n: Int) -> Self {
    initialize(repeating: value, count: n)
    return self
  }
}

@inline(__always)
func binaryKernel(_ op: BinaryOp, _ dtype: DType) -> BinaryLoop? {
  let slot = Int(op.rawValue) * DType.count + Int(dtype.rawValue)
  if let loop = binaryCache[slot] { return loop }
  let loop = kernels.binary(op, dtype)
  binaryCache[slot] = loop
  return loop
}

@inline(__always)
func unaryKernel(_ op: UnaryOp, _ dtype: DType) -> UnaryLoop? {
  let slot = Int(op.rawValue) * DType.count + Int(dtype.rawValue)
  if let loop = unaryCache[slot] { return loop }
  let loop = kernels.unary(op, dtype)
  unaryCache[slot] = loop
  return loop
}

/// A loop whose results do not depend on an element's place, nil where the type has none.
@inline(__always)
func evenUnaryKernel(_ op: UnaryOp, _ dtype: DType) -> UnaryLoop? {
  let slot = Int(op.rawValue) * DType.count + Int(dtype.rawValue)
  if let loop = evenUnaryCache[slot] { return loop }
  let loop = kernels.evenUnary(op, dtype)
  evenUnaryCache[slot] = loop
  return loop
}

/// The loop that PyTorch's vectors agree with best.
@inline(__always)
func vectorBinaryKernel(_ op: BinaryOp, _ dtype: DType) -> BinaryLoop? {
  let slot = Int(op.rawValue) * DType.count + Int(dtype.rawValue)
  if let loop = vectorBinaryCache[slot] { return loop }
  let loop = kernels.vectorBinary(op, dtype) ?? binaryKernel(op, dtype)
  vectorBinaryCache[slot] = loop
  return loop
}

@inline(__always)
func ternaryKernel(_ op: TernaryOp, _ dtype: DType) -> TernaryLoop? {
  let slot = Int(op.rawValue) * DType.count + Int(dtype.rawValue)
  if let loop = ternaryCache[slot] { return loop }
  let loop = kernels.ternary(op, dtype)
  ternaryCache[slot] = loop
  return loop
}

/// Loops by a small number, made when first asked for: each is a closure, which is worth keeping.
struct LoopCache<Loop> {
  private var loops = [Loop?](repeating: nil, count: 64)

  @inline(__always)
  mutating func loop(_ slot: Int, _ make: () -> Loop?) -> Loop? {
    if let loop = loops[slot] { return loop }
    let loop = make()
    loops[slot] = loop
    return loop
  }
}

/// By the bytes of an element.
@inline(__always)
func selectKernel(_ size: Int) -> SelectLoop { selectLoops.loop(size) { kernels.select(size) } ?? kernels.select(size) }
@inline(__always)
func sumKernel(_ dtype: DType) -> SumLoop? { sumLoops.loop(Int(dtype.rawValue)) { kernels.sum(dtype) } }
@inline(__always)
func outerSumKernel(_ dtype: DType) -> OuterSumLoop? { outerSumLoops.loop(Int(dtype.rawValue)) { kernels.outerSum(dtype) } }
@inline(__always)
func productKernel(_ dtype: DType) -> ProductLoop? { productLoops.loop(Int(dtype.rawValue)) { kernels.product(dtype) } }
@inline(__always)
func findKernel(_ dtype: DType) -> FindLoop { findLoops.loop(Int(dtype.rawValue)) { kernels.find(dtype) } ?? kernels.find(dtype) }
@inline(__always)
func gemmKernel(_ dtype: DType) -> GemmLoop { gemmLoops.loop(Int(dtype.rawValue)) { kernels.gemm(dtype) } ?? kernels.gemm(dtype) }
@inline(__always)
func extremeKernel(_ dtype: DType, _ largest: Bool) -> ExtremeLoop {
  let slot = Int(dtype.rawValue)
  let make = { kernels.extreme(dtype, largest) }
  return (largest ? largestLoops.loop(slot, make) : smallestLoops.loop(slot, make)) ?? make()
}

@inline(__always)
func convertKernel(_ from: DType, _ to: DType) -> UnaryLoop {
  let slot = Int(from.rawValue) * DType.count + Int(to.rawValue)
  if let loop = convertCache[slot] { return loop }
  let loop = kernels.convert(from, to)
  convertCache[slot] = loop
  return loop
}

/// Gives a warning; raises it where the script's filters make it an error.
package func warn(_ text: String) throws(TorchError) {
  if let exception = warningHandler?(text) { throw TorchError(.runtime, text, payload: exception) }
}
nonisolated(unsafe) var hookKey = 0
/// The width of PyTorch's vectors on this machine, which decides the order of some roundings.
let vectorBytes = wick_isa_level() == 4 ? 64 : 32
nonisolated(unsafe) private var warnedOnce: Set<String> = []
/// The same for what PyTorch says once in a process (TORCH_WARN_ONCE).
/// `place` tells those apart that PyTorch has in several.
package func warnOnce(_ text: String, place: String = "") throws(TorchError) {
  if warnedOnce.insert(text + place).inserted { try warn(text) }
}
/// Every operator, built at first use.
nonisolated(unsafe) package let opTable = OpTable.build()
