// pickle: reading. A stack machine whose opcodes build an object.
import Language

/// One run of `load`.
final class PickleReader {
  var input: PickleInput
  /// The version that the pickle says it has; 0 where it says nothing.
  private(set) var version = 0
  /// What an unpickler says itself, and how it reads the strings of Python 2.
  let findClass: Value?, persistentLoad: Value?
  let fixesImports: Bool
  let encoding: String, errors: String
  var stack: [Value] = []
  /// Where the stack stood at each mark.
  private var marks: [Int] = []
  private var memo: [Value] = []
  /// Numbers far above what is used, of a hostile file, do not make the memo as large.
  private var farMemo: [Int: Value] = [:]

  init(
    _ input: PickleInput, findClass: Value? = nil, persistentLoad: Value? = nil, fixesImports: Bool = true, encoding: String = "ASCII",
    errors: String = "strict"
  ) {
    (self.input, self.findClass, self.persistentLoad) = (input, findClass, persistentLoad)
    (self.fixesImports, self.encoding, self.errors) = (fixesImports, encoding, errors)
  }

  func fault(_ text: String) -> Raise { Raise(Pickle.unpicklingError, text) }

  /// Reads up to the STOP opcode; the object on top.
  func load() throws(Raise) -> Value {
    while true {
      let op = try input.opcode()
      if op == PickleOpcode.stop { return try pop() }
      if try !loadAtom(op), try !loadContainer(op), try !loadObject(op) {
        let shown = op == 0x27 || op == 0x5C || op < 32 || op > 126 ? "\\x\(hex(op))" : String(UnicodeScalar(op))
        throw fault("invalid load key, '\(shown)'.")
      }
    }
  }

  private func hex(_ op: UInt8) -> String { (op < 16 ? "0" : "") + String(op, radix: 16) }

  // MARK: The stack

  private var bottom: Int { marks.last ?? 0 }

  func pop() throws(Raise) -> Value {
    guard stack.count > bottom, let v = stack.popLast() else { throw underflow() }
    return v
  }
  func top() throws(Raise) -> Value {
    guard stack.count > bottom, let v = stack.last else { throw underflow() }
    return v
  }
  private func underflow() -> Raise { fault(marks.isEmpty ? "unpickling stack underflow" : "unexpected MARK found") }

  /// What lies above the last mark, which goes.
  func marked() throws(Raise) -> [Value] {
    guard let mark = marks.popLast() else { throw fault("could not find MARK") }
    let items = Array(stack[mark...])
    stack.removeLast(stack.count - mark)
    return items
  }

  // MARK: The memo

  private func remember(_ n: Int) throws(Raise) {
    let v = try top()
    if n < memo.count { memo[n] = v } else if n == memo.count { memo.append(v) } else { farMemo[n] = v }
  }
  private var nextNumber: Int { memo.count + farMemo.count }

  private func recall(_ n: Int) throws(Raise) {
    guard let v = n >= 0 && n < memo.count ? memo[n] : farMemo[n] else { throw fault("Memo value not found at index \(n)") }
    stack.append(v)
  }

  /// A line as text: what a name or a number is written in.
  func lineText(_ encoding: String = "utf-8") throws(Raise) -> Str { try decodeBytes(try input.line(), encoding, "strict") }

  private func lineNumber() throws(Raise) -> Int {
    let line = try lineText()
    guard let n = Int(line.string) else { throw valueError("invalid literal for int() with base 10: \(try repr(.str(line)))") }
    return n
  }

  // MARK: Numbers and texts

  private func loadAtom(_ op: UInt8) throws(Raise) -> Bool {
    switch op {
    case PickleOpcode.none: stack.append(.none)
    case PickleOpcode.newTrue: stack.append(.bool(true))
    case PickleOpcode.newFalse: stack.append(.bool(false))
    case PickleOpcode.binInt1: stack.append(.int(Int(try input.byte())))
    case PickleOpcode.binInt2: stack.append(.int(Int(try input.number(UInt16.self))))
    case PickleOpcode.binInt: stack.append(.int(Int(try input.number(Int32.self))))
    case PickleOpcode.long1: try loadLong(Int(try input.byte()))
    case PickleOpcode.long4:
      let n = Int(try input.number(Int32.self))
      if n < 0 { throw fault("LONG pickle has negative byte count") }
      try loadLong(n)
    case PickleOpcode.binFloat: stack.append(.float(Double(bitPattern: try input.number(UInt64.self).byteSwapped)))
    case PickleOpcode.int: try loadInt()
    case PickleOpcode.long:
      var line = try lineText().string
      if line.hasSuffix("L") { line.removeLast() }
      stack.append(try vm.call(.object(types.int), .string(line)))
    case PickleOpcode.float: stack.append(try vm.call(.object(types.float), .str(try lineText())))
    case PickleOpcode.shortBinUnicode: try loadText(Int(try input.byte()))
    case PickleOpcode.binUnicode: try loadText(Int(try input.number(UInt32.self)))
    case PickleOpcode.binUnicode8: try loadText(try length("BINUNICODE8"))
    case PickleOpcode.unicode: stack.append(try decoded(try input.line(), "raw_unicode_escape", "strict"))
    case PickleOpcode.shortBinBytes: try loadBytes(Int(try input.byte()))
    case PickleOpcode.binBytes: try loadBytes(Int(try input.number(UInt32.self)))
    case PickleOpcode.binBytes8: try loadBytes(try length("BINBYTES8"))
    case PickleOpcode.byteArray8:
      let n = try length("BYTEARRAY8")
      stack.append(.object(ByteArrayObject(try input.take(n) { Array($0) })))
    case PickleOpcode.shortBinString: try loadOldString(Int(try input.byte()))
    case PickleOpcode.binString:
      let n = Int(try input.number(Int32.self))
      if n < 0 { throw fault("BINSTRING pickle has negative byte count") }
      try loadOldString(n)
    case PickleOpcode.string: try loadQuotedString()
    case PickleOpcode.nextBuffer, PickleOpcode.readOnlyBuffer:
      throw fault("pickle stream refers to out-of-band data but no *buffers* argument was given")
    default: return false
    }
    return true
  }

  private func length(_ what: String) throws(Raise) -> Int {
    let n = try input.number(UInt64.self)
    guard let size = Int(exactly: n) else { throw overflowError("\(what) exceeds system's maximum size of \(Int.max) bytes") }
    return size
  }

  private func loadLong(_ n: Int) throws(Raise) {
    if n <= 8 {
      var value = try input.take(n) { bytes in bytes.enumerated().reduce(UInt64(0)) { $0 | UInt64($1.element) << UInt64(8 * $1.offset) } }
      if n > 0, n < 8, value >> UInt64(8 * n - 1) != 0 { value |= ~UInt64(0) << UInt64(8 * n) }
      return stack.append(.int(Int(bitPattern: UInt(value))))
    }
    let bytes = Value.object(BytesObject(try input.take(n) { Array($0) }))
    let make = try getAttribute(.object(types.int), "from_bytes")
    stack.append(try vm.call(make, [bytes, .string("little")], [(intern("signed"), .bool(true))]))
  }

  private func loadInt() throws(Raise) {
    let line = try lineText()
    if line.isEqual("00") || line.isEqual("01") { return stack.append(.bool(line.isEqual("01"))) }
    do throws(Raise) { stack.append(try vm.call(.object(types.int), .str(line))) } catch {
      throw error.matches(types.ValueError) ? valueError("could not convert string to int") : error
    }
  }

  private func loadText(_ n: Int) throws(Raise) {
    let ascii = try input.take(n) { bytes in bytes.allSatisfy { $0 < 0x80 } ? Str(bytes) : nil }
    if let ascii { return stack.append(.str(ascii)) }
    stack.append(try decoded(input.taken(n), "utf-8", "surrogatepass"))
  }

  private func loadBytes(_ n: Int) throws(Raise) { stack.append(.object(BytesObject(try input.take(n) { Array($0) }))) }

  /// A `str` of Python 2, by the encoding that the caller named.
  private func loadOldString(_ n: Int) throws(Raise) { try push(old: try input.take(n) { Array($0) }) }

  private func push(old bytes: [UInt8]) throws(Raise) {
    stack.append(encoding == "bytes" ? .object(BytesObject(bytes)) : try decoded(bytes, encoding, errors))
  }

  private func loadQuotedString() throws(Raise) {
    let line = try input.line()
    guard line.count >= 2, let quote = line.first, quote == line.last, quote == 34 || quote == 39 else {
      throw fault("the STRING opcode argument must be quoted")
    }
    // What stands between the quotes is a literal of Python 2: bytes, with escapes.
    let text = try decodeBytes(Array(line[1..<line.count - 1]), "unicode_escape", "strict")
    try push(old: try encodeText(text, "latin-1", "strict"))
  }

  private func decoded(_ bytes: [UInt8], _ encoding: String, _ errors: String) throws(Raise) -> Value {
    .str(try decodeBytes(bytes, encoding, errors))
  }

  // MARK: Containers

  private func loadContainer(_ op: UInt8) throws(Raise) -> Bool {
    switch op {
    case PickleOpcode.mark: marks.append(stack.count)
    case PickleOpcode.emptyTuple: stack.append(.tuple(Tuple.empty))
    case PickleOpcode.tuple1, PickleOpcode.tuple2, PickleOpcode.tuple3:
      let n = Int(op - PickleOpcode.tuple1) + 1
      guard stack.count - bottom >= n else { throw underflow() }
      let made = Value.tupleOf(Array(stack[(stack.count - n)...]))
      stack.removeLast(n)
      stack.append(made)
    case PickleOpcode.tuple: stack.append(.tupleOf(try marked()))
    case PickleOpcode.emptyList: stack.append(.listOf([]))
    case PickleOpcode.list: stack.append(.listOf(try marked()))
    case PickleOpcode.emptyDict: stack.append(.dict(Dict()))
    case PickleOpcode.dict:
      let made = Dict()
      try put(try marked(), into: .dict(made), "DICT")
      stack.append(.dict(made))
    case PickleOpcode.emptySet: stack.append(.object(SetObject()))
    case PickleOpcode.frozenSet:
      let made = SetObject(frozen: true)
      for v in try marked() { _ = try made.insert(v) }
      stack.append(.object(made))
    case PickleOpcode.append:
      let item = try pop()
      try append([item], to: try top())
    case PickleOpcode.appends:
      let items = try marked()
      try append(items, to: try top())
    case PickleOpcode.setItem:
      let value = try pop(), key = try pop()
      try put([key, value], into: try top())
    case PickleOpcode.setItems:
      let items = try marked()
      try put(items, into: try top())
    case PickleOpcode.addItems:
      let items = try marked(), target = try top()
      if case .object(let o) = target, let s = o as? SetObject, !s.isFrozen {
        for v in items { _ = try s.insert(v) }
      } else {
        let add = try getAttribute(target, "add")
        for v in items { _ = try vm.call(add, v) }
      }
    case PickleOpcode.memoize: try remember(nextNumber)
    case PickleOpcode.binPut: try remember(Int(try input.byte()))
    case PickleOpcode.longBinPut: try remember(Int(try input.number(UInt32.self)))
    case PickleOpcode.put:
      let n = try lineNumber()
      if n < 0 { throw valueError("negative PUT argument") }
      try remember(n)
    case PickleOpcode.binGet: try recall(Int(try input.byte()))
    case PickleOpcode.longBinGet: try recall(Int(try input.number(UInt32.self)))
    case PickleOpcode.get: try recall(try lineNumber())
    case PickleOpcode.pop:
      // A mark on top goes as an item does.
      if let mark = marks.last, mark == stack.count { marks.removeLast() } else { _ = try pop() }
    case PickleOpcode.popMark: _ = try marked()
    case PickleOpcode.dup: stack.append(try top())
    case PickleOpcode.proto:
      version = Int(try input.byte())
      if version > Pickle.highestProtocol { throw valueError("unsupported pickle protocol: \(version)") }
    case PickleOpcode.frame: try input.frame(try length("FRAME length"))
    default: return false
    }
    return true
  }

  private func append(_ items: [Value], to target: Value) throws(Raise) {
    if case .list(let l) = target {
      for v in items { l.append(v) }
      return
    }
    if items.count != 1, let extend = try getAttributeIfPresent(target, intern("extend")) {
      _ = try vm.call(extend, .listOf(items))
      return
    }
    let append = try getAttribute(target, "append")
    for v in items { _ = try vm.call(append, v) }
  }

  private func put(_ items: [Value], into target: Value, _ what: String = "SETITEMS") throws(Raise) {
    if items.count % 2 == 1 { throw fault("odd number of items for \(what)") }
    var i = 0
    while i < items.count {
      if case .dict(let d) = target { try d.set(items[i], items[i + 1]) } else { try setItem(target, items[i], items[i + 1]) }
      i += 2
    }
  }
}
