// The opcodes of pickle's machine (PEP 307, PEP 3154, PEP 574), and its exceptions.
import Language

/// One byte of a pickle that says what to do.
enum PickleOpcode {
  // Protocol 0 and 1.
  static let mark = UInt8(ascii: "("), stop = UInt8(ascii: "."), pop = UInt8(ascii: "0"), popMark = UInt8(ascii: "1")
  static let dup = UInt8(ascii: "2"), float = UInt8(ascii: "F"), int = UInt8(ascii: "I"), binInt = UInt8(ascii: "J")
  static let binInt1 = UInt8(ascii: "K"), long = UInt8(ascii: "L"), binInt2 = UInt8(ascii: "M"), none = UInt8(ascii: "N")
  static let persistent = UInt8(ascii: "P"), binPersistent = UInt8(ascii: "Q"), reduce = UInt8(ascii: "R")
  static let string = UInt8(ascii: "S"), binString = UInt8(ascii: "T"), shortBinString = UInt8(ascii: "U")
  static let unicode = UInt8(ascii: "V"), binUnicode = UInt8(ascii: "X"), append = UInt8(ascii: "a"), build = UInt8(ascii: "b")
  static let global = UInt8(ascii: "c"), dict = UInt8(ascii: "d"), emptyDict = UInt8(ascii: "}"), appends = UInt8(ascii: "e")
  static let get = UInt8(ascii: "g"), binGet = UInt8(ascii: "h"), inst = UInt8(ascii: "i"), longBinGet = UInt8(ascii: "j")
  static let list = UInt8(ascii: "l"), emptyList = UInt8(ascii: "]"), obj = UInt8(ascii: "o"), put = UInt8(ascii: "p")
  static let binPut = UInt8(ascii: "q"), longBinPut = UInt8(ascii: "r"), setItem = UInt8(ascii: "s"), tuple = UInt8(ascii: "t")
  static let emptyTuple = UInt8(ascii: ")"), setItems = UInt8(ascii: "u"), binFloat = UInt8(ascii: "G")
  // Protocol 2.
  static let proto: UInt8 = 0x80, newObj: UInt8 = 0x81, ext1: UInt8 = 0x82, ext2: UInt8 = 0x83, ext4: UInt8 = 0x84
  static let tuple1: UInt8 = 0x85, tuple2: UInt8 = 0x86, tuple3: UInt8 = 0x87, newTrue: UInt8 = 0x88, newFalse: UInt8 = 0x89
  static let long1: UInt8 = 0x8A, long4: UInt8 = 0x8B
  // Protocol 3.
  static let binBytes = UInt8(ascii: "B"), shortBinBytes = UInt8(ascii: "C")
  // Protocol 4.
  static let shortBinUnicode: UInt8 = 0x8C, binUnicode8: UInt8 = 0x8D, binBytes8: UInt8 = 0x8E, emptySet: UInt8 = 0x8F
  static let addItems: UInt8 = 0x90, frozenSet: UInt8 = 0x91, newObjEx: UInt8 = 0x92, stackGlobal: UInt8 = 0x93
  static let memoize: UInt8 = 0x94, frame: UInt8 = 0x95
  // Protocol 5.
  static let byteArray8: UInt8 = 0x96, nextBuffer: UInt8 = 0x97, readOnlyBuffer: UInt8 = 0x98
}

/// What the writer and the reader share.
enum Pickle {
  static let highestProtocol = 5, defaultProtocol = 4
  /// As many items as one APPENDS, SETITEMS or ADDITEMS takes.
  static let batch = 1000
  static let noPersistentLoad = "A load persistent id instruction was encountered,\nbut no persistent_load function was specified."

  nonisolated(unsafe) static let error = exception("PickleError", types.Exception)
  nonisolated(unsafe) static let picklingError = exception("PicklingError", error)
  nonisolated(unsafe) static let unpicklingError = exception("UnpicklingError", error)

  private static func exception(_ name: String, _ base: Class) -> Class {
    let c = Class(native: name, bases: [base])
    c.dict["__module__"] = .string("_pickle")
    return c
  }

  /// The object of a dotted name; raises what `missing` makes of it where a part is not there.
  static func find(_ path: Str, in module: Value, _ missing: () -> Raise) throws(Raise) -> (parent: Value, found: Value) {
    var parent = module, found = module
    for part in path.string.split(separator: ".", omittingEmptySubsequences: false) {
      guard part != "<locals>", let next = try getAttributeIfPresent(found, intern(String(part))) else { throw missing() }
      (parent, found) = (found, next)
    }
    return (parent, found)
  }

  /// A name that Python 2 has under another module, through `_compat_pickle`; nil where it has not.
  static func renamed(_ module: String, _ name: String, to table: String, _ modules: String) throws(Raise) -> (String, String)? {
    let compat = try vm.importModule("_compat_pickle")
    if case .dict(let names) = try getAttribute(compat, table),
      case .tuple(let t)? = try names.get(.tupleOf([.string(module), .string(name)])),
      case .str(let m) = t[0], case .str(let n) = t[1]
    {
      return (m.string, n.string)
    }
    if case .dict(let names) = try getAttribute(compat, modules), case .str(let m)? = try names.get(.string(module)) {
      return (m.string, name)
    }
    return nil
  }
}
