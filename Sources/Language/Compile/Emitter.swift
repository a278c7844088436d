// The state of compiling one frame: instructions, constants, registers, and the blocks that `break`, `return` and
// exceptions leave. Emitter+Statements.swift and Emitter+Expressions.swift walk the tree.

final class Emitter {
  let name: Str
  let qualname: String
  let file: SourceFile
  let firstLine: Int
  let parent: Emitter?
  /// The scope of the frame; `current` is a comprehension's while one is being compiled into it.
  let scope: Scope
  var current: Scope

  var instructions: [Instruction] = []
  var spans: [Span] = []
  var span = Span()
  var constants: [Value] = []
  /// Those that stand there once, however often they are used, and where.
  private var constantKeys = KeyTable()
  private var keyedConstants: [Int] = []
  var cacheCount = 0
  var guards: [Code.Guard] = []
  var inlined: [Code.Inlined] = []
  var doc: Value = .none
  /// Of the whole source, in the outermost emitter.
  var warnings: [SyntaxFault] = []

  var localNames: [Str] = []
  var parameterNames: [Str] = []
  var localCount = 0
  /// Registers below this hold variables, those of comprehensions among them: the machine must not drop what is in
  /// them as it drops the operands of an expression.
  var heldCount = 0
  var positionalOnlyCount = 0, positionalCount = 0, keywordOnlyCount = 0
  var hasStar = false, hasDoubleStar = false
  /// Registers of variables, by the scope that holds them.
  private var registers: [(scope: Scope, names: NameRegisters)] = []
  var nextRegister = 0
  var maxRegister = 0

  /// Registers of variables that are bound on every path to here.
  var bound = RegisterSet()
  /// Expression statements show their values, in blocks too, as a shell's input does.
  var showsValues = false
  /// In the outermost emitter: annotations are kept as text.
  var postponesAnnotations = false
  /// Nothing reaches this point.
  var isDead = false
  var blocks: [Block] = []
  var depth = 0

  /// What lies between a statement and the frame's edge.
  enum Block {
    case loop(LoopLabels)
    /// Cleanup on the way out: a `finally`, a `with`, the end of a handler.
    case cleanup(Cleanup)
  }
  final class LoopLabels {
    var breaks: [Int] = []
    var continueTarget: Int
    var continues: [Int] = []
    let iterator: Int?
    init(continueTarget: Int, iterator: Int?) {
      self.continueTarget = continueTarget
      self.iterator = iterator
    }
  }
  final class Cleanup {
    /// Emits what must run when control leaves by a jump.
    let emit: (Emitter) throws(SyntaxFault) -> Void
    /// Start of the protected range now open, and those closed around jumps out.
    var start: Int
    var ranges: [(Int, Int)] = []
    init(start: Int, emit: @escaping (Emitter) throws(SyntaxFault) -> Void) {
      self.start = start
      self.emit = emit
    }
  }

  init(name: Str, qualname: String, file: SourceFile, firstLine: Int, scope: Scope, parent: Emitter?) {
    self.name = name
    self.qualname = qualname
    self.file = file
    self.firstLine = firstLine
    self.scope = scope
    current = scope
    self.parent = parent
  }

  func fault(_ message: String) -> SyntaxFault { SyntaxFault(message: message, span: span) }

  // MARK: Registers

  func temporary() throws(SyntaxFault) -> Int {
    let r = nextRegister
    if r >= 65000 { throw fault("too many nested expressions") }
    nextRegister += 1
    maxRegister = max(maxRegister, nextRegister)
    return r
  }

  func register(of name: Str, in holder: Scope) throws(SyntaxFault) -> Int {
    // A scope that is emitted twice, as that of a comprehension under `finally` is, has its last registers.
    if let r = registers.last(where: { $0.scope === holder })?.names[name] { return r }
    throw fault("no register for '\(name.string)'")
  }

  func keep(_ names: NameRegisters, of scope: Scope) { registers.append((scope, names)) }

  // MARK: Instructions

  @discardableResult
  func emit(_ op: Op, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0, x: Int = 0) -> Int {
    instructions.append(
      Instruction(
        op: op, x: UInt8(truncatingIfNeeded: x), a: UInt16(truncatingIfNeeded: a), b: UInt16(truncatingIfNeeded: b),
        c: UInt16(truncatingIfNeeded: c)))
    spans.append(span)
    return instructions.count - 1
  }

  @discardableResult
  func emitWide(_ op: Op, _ a: Int, _ wide: Int, x: Int = 0) -> Int {
    var i = Instruction(op: op, x: UInt8(truncatingIfNeeded: x), a: UInt16(truncatingIfNeeded: a))
    i.wide = wide
    instructions.append(i)
    spans.append(span)
    return instructions.count - 1
  }

  /// A second word for the instruction before.
  func emitWord(_ op: Op, _ wide: Int) { emitWide(op, 0, wide) }

  /// An instruction that remembers: its second word is the number of its cache.
  func emitCached(_ op: Op, _ a: Int, _ b: Int, _ c: Int, x: Int = 0) {
    emit(op, a, b, c, x: x)
    emitWord(.cache, cacheCount)
    cacheCount += 1
  }

  var here: Int { instructions.count }

  /// Makes the jump at `at` (its second word when it has one) go to `target`.
  func patch(_ at: Int, to target: Int) {
    switch instructions[at].op {
    case .jumpCompare, .jumpCompareInt, .forIter: instructions[at + 1].wide = target
    default: instructions[at].wide = target
    }
  }
  func patch(_ list: [Int], to target: Int) { for j in list { patch(j, to: target) } }
  func patchHere(_ at: Int) { patch(at, to: here) }

  // MARK: Constants

  func constant(_ v: Value) throws(SyntaxFault) -> Int {
    let key: KeyTable.Key
    switch v {
    case .str(let s): key = .init(s)
    case .int(let n): key = .init(bits: UInt(bitPattern: n), tag: 1)
    case .float(let d): key = .init(bits: UInt(d.bitPattern), tag: 2)
    case .bool(let b): key = .init(bits: b ? 1 : 0, tag: 3)
    case .none: key = .init(bits: 0, tag: 4)
    default:
      constants.append(v)
      return constants.count - 1
    }
    if let i = constantKeys.find(key) { return keyedConstants[i] }
    constantKeys.add(key)
    keyedConstants.append(constants.count)
    constants.append(v)
    return constants.count - 1
  }

  /// The number of a name among the constants, where an instruction has 16 bits for it.
  func nameIndex(_ n: Str) throws(SyntaxFault) -> Int {
    let i = try constant(.str(n))
    if i > 65535 { throw fault("too many names in one block") }
    return i
  }

  // MARK: Variables

  private func target(_ dst: Int?) throws(SyntaxFault) -> Int {
    if let dst { return dst }
    return try temporary()
  }

  func load(_ name: Str, into dst: Int?) throws(SyntaxFault) -> Int {
    let (where_, holder) = current.locate(name)
    switch where_ {
    case .local:
      let r = try register(of: name, in: holder)
      if !bound.contains(r) {
        emit(.checkBound, r, try nameIndex(name))
        if holder.variable(name)?.isDeleted != true { bound.insert(r) }
      }
      guard let dst else { return r }
      emit(.move, dst, r)
      return dst
    case .cell:
      let d = try target(dst)
      emit(.loadCell, d, try register(of: name, in: holder), try nameIndex(name))
      return d
    case .free(let i):
      let d = try target(dst)
      emit(.loadFree, d, i, try nameIndex(name))
      return d
    case .namespaceOrFree(let i):
      let d = try target(dst)
      emit(.loadFreeOrName, d, i, try nameIndex(name))
      return d
    case .global:
      let d = try target(dst)
      emitCached(.loadGlobal, d, try nameIndex(name), 0)
      return d
    case .namespace:
      let d = try target(dst)
      emit(.loadName, d, try nameIndex(name))
      return d
    }
  }

  func store(_ name: Str, from r: Int) throws(SyntaxFault) {
    if name === names.debug { throw fault("cannot assign to __debug__") }
    let (where_, holder) = current.locate(name)
    switch where_ {
    case .local:
      let v = try register(of: name, in: holder)
      if v != r { emit(.move, v, r) }
      markBound(v, name, holder)
    case .cell: emit(.storeCell, try register(of: name, in: holder), r)
    case .free(let i), .namespaceOrFree(let i): emit(.storeFree, i, r)
    case .global: emitCached(.storeGlobal, r, try nameIndex(name), 0)
    case .namespace: emit(.storeName, r, try nameIndex(name))
    }
  }

  func markBound(_ r: Int, _ name: Str, _ holder: Scope) {
    if holder.variable(name)?.isDeleted != true { bound.insert(r) }
  }

  /// The register of a plain local, which an expression may write directly.
  func localRegister(_ name: Str) throws(SyntaxFault) -> (Int, Scope)? {
    let (where_, holder) = current.locate(name)
    guard case .local = where_ else { return nil }
    return (try register(of: name, in: holder), holder)
  }

  /// Where variables are in a dict, temporaries of statements before may still hold what they were: before one is
  /// deleted or set to None they are cleared, so that the object ends when a script expects it to.
  func clearTemporaries() {
    guard localCount == 0 else { return }
    let count = min(maxRegister - nextRegister, 16)
    if count > 0 { emit(.clearRun, nextRegister, count) }
  }

  func delete(_ name: Str) throws(SyntaxFault) {
    if name === names.debug { throw fault("cannot delete __debug__") }
    let (where_, holder) = current.locate(name)
    switch where_ {
    case .local:
      let r = try register(of: name, in: holder)
      emit(.checkBound, r, try nameIndex(name))
      emit(.clear, r)
      bound.remove(r)
    case .cell: emit(.deleteCell, try register(of: name, in: holder), try nameIndex(name))
    case .free(let i), .namespaceOrFree(let i): emit(.deleteFree, i, try nameIndex(name))
    case .global: emit(.deleteGlobal, 0, try nameIndex(name))
    case .namespace: emit(.deleteName, 0, try nameIndex(name))
    }
  }

  // MARK: Frames

  /// Gives registers to parameters and locals, and makes cells of those that inner functions use.
  func layOut(_ p: Parameters?) throws(SyntaxFault) {
    var map = NameRegisters()
    if let p {
      parameterNames = p.inRegisters.map(\.name)
      positionalOnlyCount = p.positionalOnly.count
      positionalCount = p.positionalOnly.count + p.ordinary.count
      keywordOnlyCount = p.keywordOnly.count
      hasStar = p.star != nil
      hasDoubleStar = p.doubleStar != nil
    }
    for n in parameterNames {
      map[n] = try temporary()
      localNames.append(n)
    }
    if scope.kind == .function {
      for n in scope.order where map[n] == nil {
        guard let v = scope.variable(n), v.isBound, !v.isGlobal, !v.isNonlocal else { continue }
        map[n] = try temporary()
        localNames.append(n)
      }
    }
    if scope.kind == .classBody && scope.needsClassCell { map[names.cls] = try temporary() }
    keep(map, of: scope)
    localCount = nextRegister
    for (i, n) in parameterNames.enumerated() { markBound(i, n, scope) }
    for n in localNames where scope.variable(n)?.isCaptured == true {
      if let r = map[n] { emit(.makeCell, r) }
    }
    if scope.kind == .classBody, scope.needsClassCell, let r = map[names.cls] { emit(.makeCell, r) }
  }

  /// How a function made here gets the cells of its closure.
  func captures(_ inner: Scope) throws(SyntaxFault) -> [Code.Capture] {
    var out: [Code.Capture] = []
    for n in inner.frees {
      // A method's `__class__` is its own class, whatever class that one stands in.
      if scope.kind == .classBody, n === names.cls, scope.needsClassCell, current === scope {
        out.append(.register(try register(of: n, in: scope)))
        continue
      }
      let (where_, holder) = current.locate(n)
      switch where_ {
      case .cell: out.append(.register(try register(of: n, in: holder)))
      case .free(let i), .namespaceOrFree(let i): out.append(.free(i))
      default:
        if scope.kind == .classBody, n === names.cls { out.append(.register(try register(of: n, in: scope))); continue }
        // A class body binds the name too, but its functions see the enclosing function's.
        if current.kind == .classBody { out.append(.free(scope.freeIndex(n))); continue }
        throw fault("no cell for '\(n.string)'")
      }
    }
    return out
  }
}
