// The stack of frames. A call is a new record and a window of registers above the caller's; no native recursion.
import Glibc

struct Frame {
  enum Kind: UInt8 {
    /// Called by the frame below.
    case call
    /// Called from Swift: `execute` returns when it does.
    case entry
    /// `__init__` of an instance that the call gives.
    case initializer
    /// A generator stepped by a `for` in the frame below.
    case iteration
    /// The `__add__` and so on of the left operand of an instruction of the frame below.
    case operation
  }
  var code: Unmanaged<Code>
  /// Retained while the frame lives.
  var function: Unmanaged<Function>?
  var globals: Unmanaged<Dict>
  /// The namespace of a class body or of `exec`, retained.
  var namespace: Unmanaged<Dict>?
  var closure: UnsafeMutablePointer<Cell>?
  var base: Register
  /// Where the registers of a frame called from here begin.
  var top: Register
  var pc: UnsafeMutablePointer<Instruction>
  /// The caller's register for the result.
  var destination: Register
  var kind: Kind
  /// The generator whose frame this is, retained.
  var generator: Unmanaged<Generator>?
  /// The instance being initialised, retained.
  var instance: Unmanaged<Instance>?
}

/// Registers and frame records, in address space that is only touched as deep as calls go.
final class Stack {
  static let registerCapacity = 1 << 26
  static let frameCapacity = 1 << 21
  let registers: Register
  let frames: UnsafeMutablePointer<Frame>
  /// Registers below this have been initialised once.
  var highWater: Register

  init() {
    func reserve(_ bytes: Int) -> UnsafeMutableRawPointer {
      let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
      guard let p = mmap(nil, bytes, PROT_READ | PROT_WRITE, flags, -1, 0), p != MAP_FAILED else {
        return UnsafeMutableRawPointer.allocate(byteCount: bytes / 64, alignment: 64)
      }
      return p
    }
    registers = reserve(Stack.registerCapacity * MemoryLayout<Value>.stride).assumingMemoryBound(to: Value.self)
    frames = reserve(Stack.frameCapacity * MemoryLayout<Frame>.stride).assumingMemoryBound(to: Frame.self)
    highWater = registers
  }

  /// Makes the registers up to `top` valid.
  @inline(__always) func touch(_ top: Register) { if top > highWater { grow(top) } }
  @inline(never) private func grow(_ top: Register) {
    highWater.initialize(repeating: .undefined, count: top - highWater)
    highWater = top
  }
}
