// Bytecode: eight bytes an instruction, operands are registers of the frame; some are followed by a second word.

enum Op: UInt8 {
  // Moves. a: destination.
  case move, loadConst, clear, checkBound
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
  case lt, le, eq, ne, gt, ge, isSame, isNot, isIn, notIn
  // Jumps; the target is in the wide operand or the second word.
  case jump, jumpBack, jumpIfTrue, jumpIfFalse, jumpCompare, jumpCompareInt, jumpIfNone
  // Iteration and unpacking.
  case getIter, forIter, unpack, unpackStar
  // Building.
  case buildTuple, buildList, buildSet, buildDict, buildString
  case listAppend, listExtend, setAdd, setUpdate, dictSet, dictMerge, dictUpdate, listToTuple, formatValue
  // Calls.
  case call, callMethod, callKeywords, callSpread, makeFunction, loadBuildClass
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
