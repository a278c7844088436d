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
