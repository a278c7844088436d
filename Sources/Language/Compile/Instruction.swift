// Bytecode: eight bytes an instruction, operands are registers of the frame; some are followed by a second word. While
// code is emitted, jump targets, caches and constants are numbers counted from the code's start; `Code` makes them
// distances, so that the machine needs nothing but its place in the code to follow them.

enum Op: UInt8 {
  // Moves. a: destination.
  case move, loadConst, clear, clearRun, checkBound
  case makeCell, loadCell, storeCell, deleteCell, loadFree, storeFree, deleteFree, loadFreeOrName
  case loadGlobal, storeGlobal, deleteGlobal, loadName, storeName, deleteName
  // Attributes and items.
  case loadAttr, storeAttr, deleteAttr, loadMethod
  case getItem, setItem, deleteItem, buildSlice
  // Arithmetic: a = b op c.
  case add, sub, mul, trueDiv, floorDiv, mod, pow, matmul, lshift, rshift, and, or, xor
  case addInt, subInt
  case inplace
  case neg, pos, invert, not
  // Comparison.
  case compare, isSame, isNot, isIn, notIn
  // Jumps; the target is in the wide operand or the second word.
  case jump, jumpBack, jumpIfTrue, jumpIfFalse, jumpCompare, jumpCompareInt, jumpIfNone
  // Iteration and unpacking.
  case getIter, forIter, unpack, unpackStar
  // Building.
  case buildTuple, buildList, buildSet, buildDict, buildString
  case listAppend, listExtend, setAdd, setUpdate, dictSet, dictMerge, dictUpdate, listToTuple, formatValue
  // Calls.
  case call, callMethod, callKeywords, callStar, callSpread, makeFunction, loadBuildClass
  case returnValue, yieldValue, yieldFrom
  // Exceptions.
  case raise, raiseFrom, reraise, raiseAgain, matchException, enterHandler, leaveHandler, matchGroup, finishGroup
  case enterWith, exitWith, assertionError
  /// A step of a `case` pattern; what it is about is in the constant its second word names.
  case matchPattern
  // Imports and the rest.
  case importName, importFrom, importStar, display, classCell, setupAnnotations
  /// The whole of a function that has not been compiled yet.
  case materialize
  // Second words, by what their wide operand is.
  case target, cache, constant, number
}

struct Instruction {
  var op: Op
  var x: UInt8 = 0
  var a: UInt16 = 0
  var b: UInt16 = 0
  var c: UInt16 = 0

  /// `b` and `c` as one signed number: a constant's index, a jump target.
  var wide: Int {
    @inline(__always) get { Int(Int32(bitPattern: UInt32(b) | UInt32(c) << 16)) }
    set {
      let bits = UInt32(bitPattern: Int32(truncatingIfNeeded: newValue))
      b = UInt16(truncatingIfNeeded: bits)
      c = UInt16(truncatingIfNeeded: bits >> 16)
    }
  }
  /// `c` as a signed immediate.
  @inline(__always) var immediate: Int { Int(Int16(bitPattern: c)) }
}

extension UnsafeMutablePointer where Pointee == Instruction {
  @inline(__always) var op: Op { pointee.op }
  @inline(__always) var x: UInt8 { pointee.x }
  @inline(__always) var a: UInt16 { pointee.a }
  @inline(__always) var b: UInt16 { pointee.b }
  @inline(__always) var c: UInt16 { pointee.c }
  @inline(__always) var wide: Int { pointee.wide }
  @inline(__always) var immediate: Int { pointee.immediate }

  /// The cache that this second word leads to.
  @inline(__always) var cache: UnsafeMutablePointer<Code.Cache> {
    UnsafeMutableRawPointer(self + wide).assumingMemoryBound(to: Code.Cache.self)
  }
  /// The constant so many words from here.
  @inline(__always) func constant(_ distance: Int) -> Register {
    UnsafeMutableRawPointer(self + distance).assumingMemoryBound(to: Value.self)
  }
}

/// How a comparing instruction says in its eight bits which outcomes it takes: less, equal, greater, unordered in bits 4 to
/// 7. Bits 0 to 2 hold the operator for operands that compare in another way, bit 3 whether a jump is taken when it holds.
enum Order {
  static func encode(_ op: CompareOperator, when sense: Bool = true) -> Int {
    let outcomes: UInt8 =
      switch op {
      case .lt: 1
      case .le: 3
      case .eq: 2
      case .ne: 13
      case .gt: 4
      case .ge: 6
      }
    return Int((sense ? outcomes : ~outcomes) << 4 | (sense ? 8 : 0) | op.rawValue)
  }

  @inline(__always) static func holds(_ x: UInt8, _ a: Int, _ b: Int) -> Bool {
    x & (a < b ? 16 : a == b ? 32 : 64) != 0
  }
  @inline(__always) static func holds(_ x: UInt8, _ a: Double, _ b: Double) -> Bool {
    x & (a < b ? 16 : a == b ? 32 : a > b ? 64 : 128) != 0
  }
  /// `if <`, or `unless <` where the jump is taken when the comparison does not hold.
  static func outcomes(_ x: UInt8) -> String {
    let signs = ["<", "<=", "==", "!=", ">", ">="]
    return (sense(x) ? "if " : "unless ") + signs[Int(comparison(x).rawValue)]
  }
  @inline(__always) static func comparison(_ x: UInt8) -> CompareOperator { CompareOperator(rawValue: x & 7) ?? .eq }
  @inline(__always) static func sense(_ x: UInt8) -> Bool { x & 8 != 0 }
}
