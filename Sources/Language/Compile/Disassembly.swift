// Bytecode as text, for `dis.dis` and the tests of the compiler.

/// What an instruction's operands are, for the instructions whose operands a reader wants named; the rest are shown as numbers.
private enum Layout {
  /// Registers in a, b and c.
  case registers(Int)
  /// Register a, register b, an immediate in c.
  case immediate
  /// Register a, an immediate in c.
  case limit
  /// Register a, and a constant that `wide` leads to.
  case constant
  /// Register a, and a name among the constants in b (or in c, behind a register in b).
  case name, attribute
  /// A jump by `wide`, with a register to look at in a.
  case jump, branch
  /// A register and its arguments behind it: a, b, and how many in c.
  case call

  static func of(_ op: Op) -> Layout? {
    switch op {
    case .add, .sub, .mul, .trueDiv, .floorDiv, .mod, .pow, .matmul, .lshift, .rshift, .and, .or, .xor, .inplace, .compare, .isSame,
      .isNot, .isIn, .notIn, .getItem, .setItem:
      .registers(3)
    case .move, .neg, .pos, .invert, .not, .getIter, .forIter, .yieldValue, .jumpCompare: .registers(2)
    case .clear, .returnValue, .raise, .makeCell: .registers(1)
    case .addInt, .subInt: .immediate
    case .jumpCompareInt: .limit
    case .loadConst: .constant
    case .loadGlobal, .storeGlobal, .deleteGlobal, .loadName, .storeName, .deleteName: .name
    case .loadAttr, .storeAttr, .deleteAttr, .loadMethod: .attribute
    case .jump, .jumpBack: .jump
    case .jumpIfTrue, .jumpIfFalse, .jumpIfNone: .branch
    case .call, .callMethod: .call
    default: nil
    }
  }
}

extension Code {
  /// One line for each instruction: its place, its name, registers by the names of their variables (`r3` where it is none),
  /// constants and jump targets; the source line where it changes. Codes among the constants follow.
  func disassembly() throws(Raise) -> String {
    try materialize()
    var text = ""
    var lastLine: Int32 = 0
    for at in 0..<count {
      let i = instructions[at]
      let line = span(at).line
      let shown = line != lastLine && line > 0 ? String(line) : ""
      if line > 0 { lastLine = line }
      text += padded(shown, 4) + padded(String(at), 5) + "  " + self.text(of: i, at) + "\n"
    }
    for g in guards { text += "         guard \(g.start)..<\(g.end) -> \(g.handler), \(register(g.register))\n" }
    for k in 0..<constantCount {
      if case .object(let o) = constants[k], let inner = o as? Code {
        text += "\n\(inner.qualname):\n" + (try inner.disassembly())
      }
    }
    return text
  }

  private func text(of i: Instruction, _ at: Int) -> String {
    let name = "\(i.op)"
    let head = name + String(repeating: " ", count: max(1, 14 - name.utf8.count))
    func r(_ n: UInt16) -> String { register(Int32(n)) }
    switch i.op {
    case .target: return head + "-> \(at + i.wide)"
    case .cache: return name
    case .constant: return head + constantText(at, i.wide)
    default: break
    }
    switch Layout.of(i.op) {
    case .registers(let n):
      let all = [r(i.a), r(i.b), r(i.c)].prefix(n).joined(separator: ", ")
      return head + all + (i.op == .compare || i.op == .jumpCompare ? " \(Order.outcomes(i.x))" : "")
    case .immediate: return head + "\(r(i.a)), \(r(i.b)), #\(i.immediate)"
    case .limit: return head + "\(r(i.a)), #\(i.immediate) \(Order.outcomes(i.x))"
    case .constant: return head + "\(r(i.a)), " + constantText(at + 1, i.wide)
    case .name: return head + "\(r(i.a)), " + nameText(i.b)
    case .attribute: return head + "\(r(i.a)), \(r(i.b)), " + nameText(i.c)
    case .jump: return head + "-> \(at + 1 + i.wide)"
    case .branch: return head + "\(r(i.a)) -> \(at + 1 + i.wide)"
    case .call: return head + "\(r(i.a)), \(r(i.b))(\(i.c))"
    case nil: return head + "\(i.a), \(i.b), \(i.c)" + (i.x == 0 ? "" : ", x=\(i.x)")
    }
  }

  private func register(_ n: Int32) -> String { n < localNames.count ? localNames[Int(n)].string : "r\(n)" }

  private func nameText(_ n: UInt16) -> String {
    Int(n) < constantCount ? (try? Language.str(constants[Int(n)])) ?? "?" : "\(n)"
  }

  /// The constant `distance` words from `from`.
  private func constantText(_ from: Int, _ distance: Int) -> String {
    let bytes = UnsafeRawPointer(instructions + from + distance) - UnsafeRawPointer(constants)
    let k = bytes / MemoryLayout<Value>.stride
    guard k >= 0, k < constantCount else { return "?" }
    if case .object(let o) = constants[k], let inner = o as? Code { return "<code \(inner.qualname)>" }
    return (try? Language.repr(constants[k])) ?? "?"
  }

  private func padded(_ s: String, _ width: Int) -> String { String(repeating: " ", count: max(0, width - s.utf8.count)) + s }
}

/// What `dis.dis` prints of a function, a method, a code object or a source.
public func disassembly(of v: Value) throws(Raise) -> String {
  switch v {
  case .function(let f): return try f.code.disassembly()
  case .str(let s):
    let file = SourceFile("<dis>", Array(s.string.utf8))
    let code: Code
    do throws(SyntaxFault) { code = try compileSource(file, mode: .exec) } catch { throw syntaxError(error, file) }
    return try code.disassembly()
  case .object(let o):
    if let code = o as? Code { return try code.disassembly() }
    if let inner = try getAttributeIfPresent(v, intern("__func__")) { return try disassembly(of: inner) }
  default: break
  }
  throw typeError("don't know how to disassemble \(typeName(v)) objects")
}
