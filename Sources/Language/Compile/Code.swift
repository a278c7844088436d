// What a function, class body or module compiles to.

/// A code object: instructions with their caches and constants in one block, and what frames and tracebacks need.
public final class Code: Object {
  enum Capture {
    /// A cell in a register of the frame that makes the function.
    case register(Int)
    /// A cell of that frame's own closure.
    case free(Int)
  }
  struct Guard {
    let start: Int32
    let end: Int32
    let handler: Int32
    /// The register that gets the exception.
    let register: Int32
  }
  /// What an instruction remembers of the last time it ran.
  struct Cache {
    var key: UInt64 = 0
    var version: UInt32 = 0
    var index: Int32 = 0
    var value: Value = .undefined
    static var valueOffset: Int { 16 }
    fileprivate(set) var shape: Unmanaged<Shape>?
    /// For a store that adds an attribute: the shape before, which leads to `shape`.
    fileprivate(set) var from: Unmanaged<Shape>?
    /// Where a global lies while the layouts are the ones remembered.
    var place: Register?
  }

  let name: Str
  let qualname: String
  let file: SourceFile
  let firstLine: Int
  private(set) var instructions: UnsafeMutablePointer<Instruction>
  private(set) var count: Int
  /// In one block behind the instructions: the caches, then the constants.
  private(set) var constants: UnsafeMutablePointer<Value>
  private(set) var constantCount: Int
  private var caches: UnsafeMutablePointer<Cache>
  private var cacheCount: Int
  private(set) var registerCount: Int
  private(set) var localCount: Int
  /// Registers that may hold variables.
  private(set) var heldCount: Int
  /// Parameters in register order: positional-only, ordinary, keyword-only, `*args`, `**kwargs`.
  let parameterNames: [Str]
  private(set) var localNames: [Str]
  let positionalOnlyCount: Int
  let positionalCount: Int
  let keywordOnlyCount: Int
  let hasStar: Bool
  let hasDoubleStar: Bool
  let isGenerator: Bool
  /// All parameters positional, no `*args` or `**kwargs`, and no generator: the machine's fast path.
  let isSimple: Bool
  let captures: [Capture]
  let captureNames: [Str]
  private(set) var guards: [Guard]
  /// Comprehensions are part of the code around them; tracebacks show them as the functions that CPython makes of them.
  struct Inlined {
    let start: Int
    var end: Int
    let name: String
    let span: Span
  }
  private(set) var inlined: [Inlined]
  let doc: Value
  /// Left out of tracebacks and of what a script sees of the stack.
  var isHidden = false
  private var spans: [Span]
  /// For what `compile` made of a whole source: how, so that `exec` with locals of their own can compile it anew.
  var mode: CompileMode?
  /// The same source with names looked up in separate locals.
  var withLocals: Code?
  /// The function whose body is still to be compiled; then the instructions are one that does it.
  var pending: FunctionNode?
  /// SyntaxWarnings of the whole source.
  let warnings: [SyntaxFault]

  init(_ e: Emitter, captures: [Capture]) {
    name = e.name
    qualname = e.qualname
    file = e.file
    firstLine = e.firstLine
    count = e.instructions.count
    constantCount = e.constants.count
    cacheCount = e.cacheCount
    let word = MemoryLayout<Instruction>.stride
    let cacheWords = MemoryLayout<Cache>.stride / word, constantWords = MemoryLayout<Value>.stride / word
    let firstConstant = count + cacheCount * cacheWords
    instructions = .allocate(capacity: max(firstConstant + constantCount * constantWords, 1))
    instructions.initialize(from: e.instructions, count: count)
    caches = UnsafeMutableRawPointer(instructions + count).bindMemory(to: Cache.self, capacity: cacheCount)
    caches.initialize(repeating: Cache(), count: cacheCount)
    constants = UnsafeMutableRawPointer(instructions + firstConstant).bindMemory(to: Value.self, capacity: constantCount)
    constants.initialize(from: e.constants, count: constantCount)
    // Numbers become distances: from the next instruction, or from the second word that holds them.
    for at in 0..<count {
      let wide = instructions[at].wide
      switch instructions[at].op {
      case .jump, .jumpBack, .jumpIfTrue, .jumpIfFalse, .jumpIfNone: instructions[at].wide = wide - (at + 1)
      case .target: instructions[at].wide = wide - at
      case .cache: instructions[at].wide = count + wide * cacheWords - at
      case .loadConst: instructions[at].wide = firstConstant + wide * constantWords - (at + 1)
      case .constant: instructions[at].wide = firstConstant + wide * constantWords - at
      default: break
      }
    }
    registerCount = e.maxRegister
    localCount = e.localCount
    heldCount = max(e.localCount, e.heldCount)
    parameterNames = e.parameterNames
    localNames = e.localNames
    positionalOnlyCount = e.positionalOnlyCount
    positionalCount = e.positionalCount
    keywordOnlyCount = e.keywordOnlyCount
    hasStar = e.hasStar
    hasDoubleStar = e.hasDoubleStar
    isGenerator = e.scope.isGenerator
    isSimple = !hasStar && !hasDoubleStar && keywordOnlyCount == 0 && !e.scope.isGenerator
    self.captures = captures
    captureNames = e.scope.frees
    guards = e.guards
    inlined = e.inlined
    doc = e.doc
    spans = e.spans
    warnings = e.warnings
  }

  /// The code of a function whose body waits: one instruction, which compiles it. Nothing is captured by such a function.
  init(waiting f: FunctionNode, _ body: PendingBody, qualname: String, file: SourceFile, span: Span) {
    let p = f.parameters
    name = f.name
    self.qualname = qualname
    self.file = file
    firstLine = Int(span.line)
    count = 1
    instructions = .allocate(capacity: 1)
    instructions.initialize(to: Instruction(op: .materialize))
    constantCount = 0
    cacheCount = 0
    caches = UnsafeMutableRawPointer(instructions + 1).bindMemory(to: Cache.self, capacity: 0)
    constants = UnsafeMutableRawPointer(instructions + 1).bindMemory(to: Value.self, capacity: 0)
    parameterNames = p.inRegisters.map(\.name)
    localNames = parameterNames
    registerCount = parameterNames.count
    localCount = parameterNames.count
    heldCount = parameterNames.count
    positionalOnlyCount = p.positionalOnly.count
    positionalCount = p.positionalOnly.count + p.ordinary.count
    keywordOnlyCount = p.keywordOnly.count
    hasStar = p.star != nil
    hasDoubleStar = p.doubleStar != nil
    isGenerator = false
    isSimple = !hasStar && !hasDoubleStar && keywordOnlyCount == 0
    captures = []
    captureNames = []
    guards = []
    inlined = []
    doc = body.doc
    spans = [span]
    warnings = []
    pending = f
  }

  /// Compiles a body that has waited, and becomes its code. It is wick's own, so that faults are wick's too.
  func materialize() throws(Raise) {
    guard let node = pending, let body = node.pending else { return }
    pending = nil
    do throws(SyntaxFault) {
      take(from: try compilePending(node, body, self))
    } catch {
      throw syntaxError(error, file)
    }
  }

  private func take(from made: Code) {
    swap(&instructions, &made.instructions)
    swap(&count, &made.count)
    swap(&constants, &made.constants)
    swap(&constantCount, &made.constantCount)
    swap(&caches, &made.caches)
    swap(&cacheCount, &made.cacheCount)
    registerCount = made.registerCount
    localCount = made.localCount
    heldCount = made.heldCount
    localNames = made.localNames
    guards = made.guards
    inlined = made.inlined
    spans = made.spans
  }

  deinit {
    constants.deinitialize(count: constantCount)
    for i in 0..<cacheCount { (caches + i).keep(nil) }
    caches.deinitialize(count: cacheCount)
    instructions.deallocate()
  }

  public override var type: Class { types.code }

  /// The source of an instruction.
  func span(_ instruction: Int) -> Span { instruction >= 0 && instruction < spans.count ? spans[instruction] : Span() }

  public override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    switch name.string {
    case "co_name": return .str(self.name)
    case "co_filename": return .string(file.name)
    case "co_firstlineno": return .int(firstLine)
    case "co_argcount": return .int(positionalCount)
    case "co_kwonlyargcount": return .int(keywordOnlyCount)
    case "co_posonlyargcount": return .int(positionalOnlyCount)
    // What inspect asks of them: newlocals, *args, **kwargs, a generator.
    case "co_flags": return .int(3 | (hasStar ? 4 : 0) | (hasDoubleStar ? 8 : 0) | (isGenerator ? 32 : 0))
    case "co_qualname": return .string(qualname)
    case "co_freevars": return .tupleOf(captureNames.map { .str($0) })
    // What only the body tells.
    case "co_nlocals":
      try materialize()
      return .int(localNames.count)
    case "co_varnames":
      try materialize()
      return .tupleOf(localNames.map { .str($0) })
    case "co_consts":
      try materialize()
      return .tupleOf((0..<constantCount).map { constants[$0] })
    default: return try super.getAttribute(name)
    }
  }
  public override func repr() throws(Raise) -> String {
    "<code object \(name.string) at \(addressText(self)), file \"\(file.name)\", line \(firstLine)>"
  }
}

extension UnsafeMutablePointer where Pointee == Code.Cache {
  /// Remembers a shape, and the one that an attribute added leads from; both are retained.
  func keep(_ shape: Shape?, from: Shape? = nil) {
    pointee.shape?.release()
    pointee.from?.release()
    pointee.shape = shape.map { .passRetained($0) }
    pointee.from = from.map { .passRetained($0) }
  }
}

/// A source text under the name tracebacks show; lines are cut out when one is printed.
public final class SourceFile {
  /// What tracebacks show after `File`: a path, or a made-up name such as `<stdin>`.
  public let name: String
  /// The bytes of the source, read as UTF-8 and kept whole for tracebacks.
  public let text: [UInt8]
  /// Line 1 of the text is this line of the file.
  let firstLine: Int
  /// What `exec` and its kin were given: tracebacks cannot read it again, unless a file has that name.
  var isHidden = false
  /// `firstLine` is the number that tracebacks give to the first line of `text`.
  public init(_ name: String, _ text: [UInt8], firstLine: Int = 1) {
    self.name = name
    self.text = text
    self.firstLine = firstLine
  }

  /// Line `number`, counted from `firstLine`, without its end; nil past the last.
  public func line(_ number: Int) -> String? {
    var rest = text[...]
    for _ in firstLine..<max(firstLine, number) {
      guard let end = rest.firstIndex(of: 10) else { return nil }
      rest = rest[(end + 1)...]
    }
    return number < firstLine ? nil : Self.string(rest.prefix { $0 != 10 })
  }

  /// Every line, without its end.
  var lines: [String] { text.split(separator: 10, omittingEmptySubsequences: false).map(Self.string) }

  private static func string(_ line: ArraySlice<UInt8>) -> String {
    String(decoding: line.last == 13 ? line.dropLast() : line, as: UTF8.self)
  }
}
