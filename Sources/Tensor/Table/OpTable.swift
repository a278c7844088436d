// All operators by name, filled by the declarations in Ops/, a folder for each family: one statement each.

/// Every operator of the engine.
package struct OpTable {
  /// `add`, `nn.functional.relu`, `linalg.inv`, `special.expit`: what hangs under `torch`.
  package private(set) var functions: [String: Op] = [:]
  /// What hangs on a tensor, `f_` included.
  package private(set) var methods: [String: Op] = [:]
  /// The in-place forms by their names with the underscore, aliases included: `add_`, `clamp_`, `clip_`.
  package private(set) var inPlaceMethods: [String: Op] = [:]
  /// Those of them that torch has as functions: `torch.sin_`.
  package private(set) var inPlaceFunctions: [String: Op] = [:]
  private var registry: [String: Op] = [:]
  /// In the order of declaration.
  package private(set) var all: [Op] = []
  var unary = [UnarySpec?](repeating: nil, count: UnaryOp.count)

  static func build() -> OpTable {
    var table = OpTable()
    table.declareAll()
    return table
  }

  mutating func declareAll() {
    declareArithmetic()
    declareUnary()
    declareComplex()
    declareActivations()
    declareReductions()
    declareViews()
    declareViewCopies()
    declareViewScatters()
    declareIndexing()
    declareFractions()
    declareHistogram()
    declareGamma()
    declareCreation()
    declareRandom()
    declareLinearAlgebra()
    declareDecompositions()
    declareMatrixFunctions()
    declareStatistics()
    declareLosses()
    declareNativeLosses()
    declareTables()
    declareEmbeddingBag()
    declareAlignmentLoss()
    declareCounts()
    declareTails()
    declareWindows()
    declareRenorm()
    declareRandomSlope()
    declareHashes()
    declareOldNorms()
    declareSmallQuestions()
    declareLayers()
    declareSets()
    declareSearches()
    declareGrids()
    declareEinsum()
    declareQuantile()
  }

  /// Adds an overload under the signature's name (a path like `linalg.inv` puts it there only).
  private mutating func add(
    _ signature: String, _ aliases: [String], _ variants: Variants, _ doc: String, takesInto: Bool = false,
    _ body: @escaping ([Arg]) throws -> OpResult
  ) {
    let path = String(Substring(signature.utf8.prefix { $0 != 40 }))
    let short = path.utf8.lastIndex(of: 46).map { String(path[path.index(after: $0)...]) } ?? path
    let overload = Overload(
      path: path, name: short, signature: signature, doc: doc, variants: variants, takesInto: takesInto, body: body)
    let op: Op
    if let known = registry[path] {
      op = known
      op.variants.formUnion(variants)
    } else {
      op = Op(short, variants)
      all.append(op)
      registry[path] = op
    }
    op.add(overload)
    let nested = path != short
    if variants.contains(.function) { functions[path] = op }
    if variants.contains(.method) && !nested { methods[short] = op }
    if variants.contains(.inPlace) && !nested { inPlaceMethods[short + "_"] = op }
    if variants.contains(.inPlaceFunction) && !nested { inPlaceFunctions[short + "_"] = op }
    for alias in aliases {
      functions[alias] = op
      if !alias.contains("."), variants.contains(.method) || nested {
        if variants.contains(.method) || !nested { methods[alias] = op }
        if variants.contains(.inPlace) { inPlaceMethods[alias + "_"] = op }
        if variants.contains(.inPlaceFunction) { inPlaceFunctions[alias + "_"] = op }
      }
    }
  }

  /// For bodies that read their arguments themselves.
  mutating func opRaw(_ signature: String, _ variants: Variants, _ doc: String, _ body: @escaping ([Arg]) throws -> OpResult) {
    add(signature, [], variants, doc, body)
  }

  mutating func op<each A: Argument>(
    _ signature: String, aliases: [String] = [], _ variants: Variants, _ doc: String,
    _ body: @escaping (repeat each A) throws -> OpResult
  ) {
    var takesInto = false
    func look<T>(_ t: T.Type) { takesInto = takesInto || t == Into.self }
    repeat look((each A).self)
    add(signature, aliases, variants, doc, takesInto: takesInto) { args in
      var i = -1
      func next<T: Argument>(_ t: T.Type) throws(TorchError) -> T {
        i += 1
        return try T.from(i < args.count ? args[i] : .none)
      }
      return try body(repeat next((each A).self))
    }
  }
  mutating func op<each A: Argument>(
    _ signature: String, aliases: [String] = [], _ variants: Variants, _ doc: String,
    _ body: @escaping (repeat each A) throws -> Tensor
  ) {
    op(signature, aliases: aliases, variants, doc) { (a: repeat each A) in OpResult.tensor(try body(repeat each a)) }
  }
  // The same for few parameters: what is not variadic the compiler knows the types of, and a call is half as long.
  mutating func op<A: Argument>(
    _ signature: String, aliases: [String] = [], _ variants: Variants, _ doc: String, _ body: @escaping (A) throws -> OpResult
  ) { add(signature, aliases, variants, doc) { try body(A.from($0, 0)) } }
  mutating func op<A: Argument>(
    _ signature: String, aliases: [String] = [], _ variants: Variants, _ doc: String, _ body: @escaping (A) throws -> Tensor
  ) { add(signature, aliases, variants, doc) { .tensor(try body(A.from($0, 0))) } }
  mutating func op<A: Argument, B: Argument>(
    _ signature: String, aliases: [String] = [], _ variants: Variants, _ doc: String, _ body: @escaping (A, B) throws -> OpResult
  ) { add(signature, aliases, variants, doc, takesInto: B.self == Into.self) { try body(A.from($0, 0), B.from($0, 1)) } }
  mutating func op<A: Argument, B: Argument>(
    _ signature: String, aliases: [String] = [], _ variants: Variants, _ doc: String, _ body: @escaping (A, B) throws -> Tensor
  ) { add(signature, aliases, variants, doc, takesInto: B.self == Into.self) { .tensor(try body(A.from($0, 0), B.from($0, 1))) } }
  mutating func op<A: Argument, B: Argument, C: Argument>(
    _ signature: String, aliases: [String] = [], _ variants: Variants, _ doc: String, _ body: @escaping (A, B, C) throws -> OpResult
  ) { add(signature, aliases, variants, doc, takesInto: C.self == Into.self) { try body(A.from($0, 0), B.from($0, 1), C.from($0, 2)) } }
  mutating func op<A: Argument, B: Argument, C: Argument>(
    _ signature: String, aliases: [String] = [], _ variants: Variants, _ doc: String, _ body: @escaping (A, B, C) throws -> Tensor
  ) {
    add(signature, aliases, variants, doc, takesInto: C.self == Into.self) {
      .tensor(try body(A.from($0, 0), B.from($0, 1), C.from($0, 2)))
    }
  }
  mutating func op<A: Argument, B: Argument, C: Argument, D: Argument>(
    _ signature: String, aliases: [String] = [], _ variants: Variants, _ doc: String, _ body: @escaping (A, B, C, D) throws -> Tensor
  ) {
    add(signature, aliases, variants, doc, takesInto: D.self == Into.self) {
      .tensor(try body(A.from($0, 0), B.from($0, 1), C.from($0, 2), D.from($0, 3)))
    }
  }
  mutating func op<A: Argument, B: Argument, C: Argument, D: Argument, E: Argument>(
    _ signature: String, aliases: [String] = [], _ variants: Variants, _ doc: String, _ body: @escaping (A, B, C, D, E) throws -> Tensor
  ) {
    add(signature, aliases, variants, doc, takesInto: E.self == Into.self) {
      .tensor(try body(A.from($0, 0), B.from($0, 1), C.from($0, 2), D.from($0, 3), E.from($0, 4)))
    }
  }
  /// Operators that give a tuple of tensors.
  mutating func opList<each A: Argument>(
    _ signature: String, aliases: [String] = [], _ variants: Variants, _ doc: String,
    _ body: @escaping (repeat each A) throws -> [Tensor]
  ) {
    op(signature, aliases: aliases, variants, doc) { (a: repeat each A) in OpResult.tensors(try body(repeat each a), list: false) }
  }

  // The same for what is a function and a method and no more.
  mutating func op<each A: Argument>(
    _ signature: String, aliases: [String] = [], _ doc: String, _ body: @escaping (repeat each A) throws -> OpResult
  ) { op(signature, aliases: aliases, signature.hasPrefix("nn.") ? .function : .usual, doc, body) }
  mutating func op<each A: Argument>(
    _ signature: String, aliases: [String] = [], _ doc: String, _ body: @escaping (repeat each A) throws -> Tensor
  ) { op(signature, aliases: aliases, signature.hasPrefix("nn.") ? .function : .usual, doc, body) }

  mutating func op<A: Argument>(_ signature: String, aliases: [String] = [], _ doc: String, _ body: @escaping (A) throws -> OpResult) {
    op(signature, aliases: aliases, signature.hasPrefix("nn.") ? .function : .usual, doc, body)
  }
  mutating func op<A: Argument>(_ signature: String, aliases: [String] = [], _ doc: String, _ body: @escaping (A) throws -> Tensor) {
    op(signature, aliases: aliases, signature.hasPrefix("nn.") ? .function : .usual, doc, body)
  }
  mutating func op<A: Argument, B: Argument>(
    _ signature: String, aliases: [String] = [], _ doc: String, _ body: @escaping (A, B) throws -> OpResult
  ) { op(signature, aliases: aliases, signature.hasPrefix("nn.") ? .function : .usual, doc, body) }
  mutating func op<A: Argument, B: Argument>(
    _ signature: String, aliases: [String] = [], _ doc: String, _ body: @escaping (A, B) throws -> Tensor
  ) { op(signature, aliases: aliases, signature.hasPrefix("nn.") ? .function : .usual, doc, body) }
  mutating func op<A: Argument, B: Argument, C: Argument>(
    _ signature: String, aliases: [String] = [], _ doc: String, _ body: @escaping (A, B, C) throws -> OpResult
  ) { op(signature, aliases: aliases, signature.hasPrefix("nn.") ? .function : .usual, doc, body) }
  mutating func op<A: Argument, B: Argument, C: Argument>(
    _ signature: String, aliases: [String] = [], _ doc: String, _ body: @escaping (A, B, C) throws -> Tensor
  ) { op(signature, aliases: aliases, signature.hasPrefix("nn.") ? .function : .usual, doc, body) }

  mutating func unary(
    _ name: String, aliases: [String] = [], _ op: UnaryOp, _ doc: String, node: String? = nil, variants: Variants = .unary,
    _ derivative: Derivative
  ) { unary(name, aliases: aliases, op, .floating, doc, node: node, variants: variants, derivative) }

  /// A function of one operand that has no place of its own in torch: others are made of it, or their derivatives.
  mutating func hidden(_ op: UnaryOp, node: String? = nil, _ derivative: Derivative) {
    unary[Int(op.rawValue)] = UnarySpec(op: op, node: node ?? camel("\(op)") + "Backward0", rule: .floating, derivative: derivative)
  }

  /// A function of one operand with its kernel and derivative.
  mutating func unary(
    _ name: String, aliases: [String] = [], _ op: UnaryOp, _ rule: ResultRule, _ doc: String,
    node: String? = nil, variants: Variants = .unary, _ derivative: Derivative = .none
  ) {
    let short = name.split(separator: ".").last.map(String.init) ?? name
    let spec = UnarySpec(op: op, node: node ?? camel(short) + "Backward0", rule: rule, derivative: derivative)
    self.unary[Int(op.rawValue)] = spec
    let functional = aliases.filter { $0.hasPrefix("nn.functional.") } + (name.hasPrefix("nn.functional.") ? [name] : [])
    if functional.first != name {
      self.op("\(name)(Tensor self)", aliases: aliases.filter { !functional.contains($0) }, variants, doc) {
        (x: Tensor, into: Into) in try applyUnary(spec, x, into: into)
      }
    }
    // The activations of torch.nn.functional can overwrite their input.
    for path in functional {
      self.op("\(path)(Tensor input, bool inplace=False)", [.function], doc) { (x: Tensor, inplace: Bool, into: Into) in
        try overwriting(x, inplace) { try applyUnary(spec, $0, into: into) }
      }
    }
  }
}

/// `log_softmax` → `LogSoftmax`.
func camel(_ name: String) -> String {
  name.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
}
