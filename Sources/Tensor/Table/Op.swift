// An operator: its overloads, and the three ways to call it.

/// One overload.
package final class Overload {
  /// The signature, parsed when it is first asked for: a program calls few of a thousand.
  package private(set) lazy var schema = Schema(
    // Without `linalg.` and the like.
    String(Substring(signature.utf8.dropFirst(path.utf8.count - name.utf8.count))),
    isPython: path.hasPrefix("nn.functional.") && !variants.contains(.native), gathers: variants.contains(.gathers))
  private let path: String
  private let name: String
  /// The signature as written.
  package let signature: String
  /// What it does, in a line.
  package let doc: String
  /// Where it is found.
  package let variants: Variants
  private(set) lazy var refused = RefusedTypes.of(path: path, signature: signature)
  /// The body's last parameter says where its result may be put at once, see `Into`.
  let takesInto: Bool
  let body: ([Arg]) throws -> OpResult

  init(
    path: String, name: String, signature: String, doc: String, variants: Variants, takesInto: Bool,
    body: @escaping ([Arg]) throws -> OpResult
  ) {
    (self.path, self.name, self.signature, self.doc) = (path, name, signature, doc)
    (self.variants, self.takesInto, self.body) = (variants, takesInto, body)
  }

  /// Whether its function has an `out=`.
  var takesOut: Bool { !variants.isDisjoint(with: [.out, .outs]) }
}

/// Where an operator is found.
package struct Variants: OptionSet, Sendable {
  /// A bit for each place; see the constants.
  package let rawValue: Int
  /// The places whose bits are set; bits that no constant names mean nothing.
  package init(rawValue: Int) { self.rawValue = rawValue }
  /// Is a function of torch.
  package static let function = Variants(rawValue: 1)
  /// Is a method of Tensor.
  package static let method = Variants(rawValue: 2)
  /// Has a `f_` twin.
  package static let inPlace = Variants(rawValue: 4)
  /// Takes `out=`.
  package static let out = Variants(rawValue: 8)
  /// Takes a tuple of tensors as `out=`.
  package static let outs = Variants(rawValue: 16)
  /// An `out=` of the right number of elements keeps its shape.
  package static let flatOut = Variants(rawValue: 32)
  /// Reads its arguments while it writes to `out=`, as all operators with an in-place form do.
  static let streamed = Variants(rawValue: 64)
  /// An in-place form reads copies of its arguments, which may overlap the tensor then.
  static let copiesFirst = Variants(rawValue: 2048)
  /// Complex numbers are taken where numbers are; all other operators convert them to floats, and refuse them.
  static let complexNumbers = Variants(rawValue: 8192)
  /// Its in-place form is a function of torch too: `torch.sin_`.
  static let inPlaceFunction = Variants(rawValue: 16384)
  /// Takes numbers where the signature says Tensor.
  static let numbersAsTensors = Variants(rawValue: 128)
  /// Its last list of tensors may be passed one by one: a Python function of PyTorch's with `*tensors`.
  static let gathers = Variants(rawValue: 256)
  /// A function of torch.nn.functional that PyTorch wrote in C++: its messages are not Python's.
  static let native = Variants(rawValue: 512)
  /// PyTorch has a hidden overload of long ago, `add(input, alpha, other)`: errors are worded as those of several.
  static let hasDeprecatedTwin = Variants(rawValue: 1024)
  static let usual: Variants = [.function, .method]
  static let pointwise: Variants = [.function, .method, .inPlace, .out]
  static let unary: Variants = [.pointwise, .inPlaceFunction]
}

/// A named operator with all its overloads.
package final class Op {
  /// Without `nn.functional.` and the like.
  package let name: String
  /// In the order in which they are tried.
  package private(set) var overloads: [Overload] = []
  /// Where any of its overloads is found; each overload has its own.
  package internal(set) var variants: Variants
  var numbersAsTensors: Bool { variants.contains(.numbersAsTensors) }
  private let inPlaceName: String

  init(_ name: String, _ variants: Variants) {
    self.name = name
    inPlaceName = name + "_"
    self.variants = variants
  }

  /// How it was called: `torch.f(x)`, `x.f()`, `x.f_()`, `torch.f_(x)`.
  package enum Form {
    case function, method, inPlace, inPlaceFunction

    /// What an overload must be to be called so.
    var variant: Variants {
      switch self {
      case .function: .function
      case .method: .method
      case .inPlace: .inPlace
      case .inPlaceFunction: .inPlaceFunction
      }
    }
    /// `self` is the receiver, and no argument that messages count.
    var isMethod: Bool { self == .method || self == .inPlace }
    /// The result is written over the first argument.
    var writes: Bool { self == .inPlace || self == .inPlaceFunction }
  }

  /// The one-line documentation.
  package var doc: String { overloads.first?.doc ?? "" }

  /// At least as many as the most parameters an overload has: room for as many arguments saves a call an allocation.
  package private(set) var room = 0

  func add(_ overload: Overload) {
    overloads.append(overload)
    let commas = overload.signature.utf8.reduce(0) { $0 + ($1 == 44 ? 1 : 0) }
    room = max(room, commas + 1 + (overload.takesInto ? 1 : 0))
  }

  /// Calls the operator with positional arguments. For methods and in-place forms `args[0]` is the tensor itself.
  package func invoke(positional args: consuming [Arg], form: Form = .function, display: String? = nil) throws(TorchError) -> OpResult {
    guard let o = overload(taking: args, form) else { return try invoke(args, [], form: form, display: display) }
    var k = args.count
    while k < o.schema.params.count {
      args.append(o.schema.params[k].defaultArg)
      k += 1
    }
    return try finish(o, args, form)
  }

  private func finish(_ o: Overload, _ values: consuming [Arg], _ form: Form) throws(TorchError) -> OpResult {
    if form.writes { return try runInPlace(o, values) }
    if let i = o.schema.inplaceAt, case .bool(true) = values[i] { return try runInPlace(o, values) }
    return try run(o, values)
  }

  /// The overload that takes the arguments as they are; nil where only a closer look can tell.
  private func overload(taking args: borrowing [Arg], _ form: Form) -> Overload? {
    let wanted = form.variant
    for o in overloads where o.variants.contains(wanted) {
      switch o.schema.fit(args, method: form.isMethod, numbersAsTensors: numbersAsTensors) {
      case .fits: return o
      case .refuses: continue
      case .unsure: return nil
      }
    }
    return nil
  }

  /// Calls the operator. For methods and in-place forms `args[0]` is the tensor itself.
  package func invoke(_ args: [Arg], _ kwargs: [(String, Arg)] = [], form: Form = .function, display: String? = nil) throws(TorchError)
    -> OpResult
  {
    let shown = display ?? (form.writes ? inPlaceName : name)
    let method = form.isMethod
    var firstError: TorchError?
    let wanted = form.variant
    if let o = overloads.first(where: { $0.variants.contains(wanted) }) {
      let found = o.schema.values(args, named: kwargs, method: method, numbersAsTensors: numbersAsTensors)
      if found.fit == .fits { return try finish(o, found.values, form) }
    }
    for o in overloads where o.variants.contains(wanted) {
      let hasOut = form == .function && o.takesOut
      switch o.schema.bind(args, kwargs, display: shown, method: method, numbersAsTensors: numbersAsTensors, hasOut: hasOut) {
      case .success(let (values, out)):
        if !o.variants.contains(.complexNumbers),
          zip(o.schema.params, values).contains(where: { $0.type != "Tensor" && $1.isComplexNumber })
        {
          throw .runtime("value cannot be converted to type double without overflow")
        }
        if let out { return try runOut(o, values, out, shown) }
        return try finish(o, values, form)
      case .failure(let e):
        // A device that is not there is no mismatch of overloads.
        if e.kind != .type || e.payload === Param.settled { throw e }
        if firstError == nil { firstError = e }
      }
    }
    let usable = overloads.filter { $0.variants.contains(wanted) }
    if usable.count == 1, method, usable[0].schema.params.count == 1 {
      throw .type(
        kwargs.isEmpty
          ? "TensorBase.\(shown)() takes no arguments (\(args.count - 1) given)" : "TensorBase.\(shown)() takes no keyword arguments")
    }
    if usable.count == 1, let firstError, !variants.contains(.hasDeprecatedTwin) { throw firstError }
    throw noOverload(usable, args, kwargs, shown, form)
  }

  /// Runs the body. Behind the arguments may stand where the result goes.
  private func run(_ o: Overload, _ values: [Arg]) throws(TorchError) -> OpResult {
    for r in o.refused { try r.check(values) }
    do { return try o.body(values) } catch { throw asTorchError(error) }
  }

  private func noOverload(_ usable: [Overload], _ args: [Arg], _ kwargs: [(String, Arg)], _ shown: String, _ form: Form) -> TorchError {
    let method = form.isMethod
    let given = args.count + kwargs.count
    func takesOut(_ o: Overload) -> Bool { form == .function && o.takesOut }
    let plausible = usable.filter { given >= $0.schema.minimum && given <= $0.schema.params.count + (takesOut($0) ? 1 : 0) }
    if plausible.count == 1 {
      if case .failure(let e) = plausible[0].schema.bind(
        args, kwargs, display: shown, method: method, numbersAsTensors: numbersAsTensors, hasOut: takesOut(plausible[0]))
      {
        return e
      }
    }
    if usable.count == 1 { return notTheOne(usable[0], args, kwargs, shown, method, takesOut(usable[0])) }
    let hidden = method ? 1 : 0
    let positional = args.dropFirst(hidden)
    var got = positional.map(\.typeName).joined(separator: ", ")
    for (key, value) in inHashOrder(kwargs) { got += positional.isEmpty ? "\(key)=\(value.typeName), " : ", \(key)=\(value.typeName)" }
    var text = "\(shown)() received an invalid combination of arguments - got (\(got)), but expected one of:\n"
    for o in usable {
      let outText = takesOut(o) ? (o.variants.contains(.outs) ? "tuple of Tensors" : "Tensor") : nil
      text += " * \(o.schema.text(method: method, out: outText))\n"
      if let why = describeMismatch(o.schema, Array(positional), kwargs, hidden, takesOut(o)) { text += "      " + why + "\n" }
    }
    return .type(text)
  }
  /// The error of one overload beside a hidden one.
  private func notTheOne(
    _ o: Overload, _ args: [Arg], _ kwargs: [(String, Arg)], _ shown: String, _ method: Bool, _ hasOut: Bool
  ) -> TorchError {
    let hidden = method ? 1 : 0
    let positional = Array(args.dropFirst(hidden))
    var got = "got (" + (positional.map(\.typeName) + inHashOrder(kwargs).map { "\($0.0)=\($0.1.typeName)" }).joined(separator: ", ") + ")"
    let unknown = kwargs.filter { k in !o.schema.params.contains { $0.name == k.0 || (!method && $0.name == "self" && k.0 == "input") } }
    if !unknown.isEmpty {
      return .type(
        "\(shown)() received an invalid combination of arguments - got unrecognized keyword arguments: "
          + unknown.map(\.0).joined(separator: ", "))
    }
    let didNotMatch = "didn't match because some of the arguments have invalid types: "
    if let why = describeMismatch(o.schema, positional, kwargs, hidden, hasOut), why.hasPrefix(didNotMatch) {
      got = "got " + why.dropFirst(didNotMatch.count)
    }
    return .type(
      """
      \(shown)() received an invalid combination of arguments - \(got), but expected \
      \(o.schema.text(method: method, out: hasOut ? "Tensor" : nil))
      """)
  }

  /// The line under an overload whose number of arguments fits.
  private func describeMismatch(_ s: Schema, _ positional: [Arg], _ kwargs: [(String, Arg)], _ hidden: Int, _ hasOut: Bool) -> String? {
    var expected: [Param?] = []
    for p in s.params.dropFirst(hidden) {
      if p.keywordOnly && !expected.contains(where: { $0 == nil }) { expected.append(nil) }
      expected.append(p)
    }
    var n = max(1, expected.count)
    if hasOut { n += expected.contains(where: { $0 == nil }) ? 1 : 2 }
    if positional.count + kwargs.count != n { return nil }
    let unknown = kwargs.filter { k in !s.params.contains { $0.name == k.0 } }
    if !unknown.isEmpty { return "didn't match because some of the keywords were incorrect: " + unknown.map(\.0).joined(separator: ", ") }
    var words: [String] = []
    let positionalCount = expected.firstIndex { $0 == nil } ?? expected.count
    for (i, a) in positional.enumerated() {
      let fits = i < positionalCount && expected[i]?.accepts(a, numbersAsTensors: false) == true
      words.append(fits ? a.described : "!\(a.described)!")
    }
    for (key, a) in kwargs {
      let fits = s.params.first { $0.name == key }?.accepts(a, numbersAsTensors: false) == true
      words.append(fits ? "\(key)=\(a.described)" : "!\(key)=\(a.described)!")
    }
    return "didn't match because some of the arguments have invalid types: (\(words.joined(separator: ", ")))"
  }

  /// `f_`: the operator's value written over its first argument.
  private func runInPlace(_ o: Overload, _ given: consuming [Arg]) throws(TorchError) -> OpResult {
    var values = given
    guard case .tensor(let x)? = values.first else { throw .type("\(name)_() needs a tensor") }
    if isUnwatched(x, values) {
      if let i = o.schema.inplaceAt { values[i] = .bool(false) }
      if o.takesInto { values.append(.tensor(x)) }
      let r = try fitted(run(o, values), to: x)
      if r !== x { x.write(r) }
      x.bumpVersion()
      return .tensor(x)
    }
    var others: [Tensor] = []
    for v in values.dropFirst() {
      if case .tensor(let t) = v { others.append(t) }
      if case .list(let items, _) = v { for i in items { if case .tensor(let t) = i { others.append(t) } } }
    }
    if let i = o.schema.inplaceAt { values[i] = .bool(false) }
    try inPlace(
      x, reading: others, copiesFirst: o.variants.contains(.copiesFirst),
      writing: { () throws(TorchError) in
        if o.takesInto { values.append(.tensor(x)) }
        let r = try withoutGrad { () throws(TorchError) in try fitted(run(o, values), to: x) }
        if r !== x { x.write(r) }
      },
      functional: { (old) throws(TorchError) in
        values[0] = .tensor(old)
        return try fitted(run(o, values), to: x)
      })
    return .tensor(x)
  }

  /// The result of an operator whose value is to be written over a tensor.
  private func fitted(_ result: OpResult, to x: Tensor) throws(TorchError) -> Tensor {
    guard case .tensor(let r) = result else { throw .runtime("\(name)_() has no in-place form") }
    if r === x { return r }
    if r.shape != x.shape {
      throw .runtime("output with shape \(x.shape.text) doesn't match the broadcast shape \(r.shape.text)")
    }
    try checkCast(r.dtype, x.dtype)
    return r.dtype == x.dtype ? r : try to(r, x.dtype)
  }

  /// Whether a tensor can be written over without a question: autograd knows of no operand, and none of the others lies in its memory.
  private func isUnwatched(_ x: Tensor, _ values: borrowing [Arg]) -> Bool {
    if x.requiresGrad || x.base != nil || !x.isContiguous { return false }
    for i in 1..<max(1, values.count) {
      switch values[i] {
      case .tensor(let t): if t.requiresGrad || t.storage === x.storage { return false }
      case .list: return false
      default: break
      }
    }
    return true
  }

  private func runOut(_ o: Overload, _ values: [Arg], _ out: Arg, _ shown: String) throws(TorchError) -> OpResult {
    func anyGrad(_ a: Arg) -> Bool {
      switch a {
      case .tensor(let t): t.requiresGrad
      case .list(let items, _): items.contains(where: anyGrad)
      default: false
      }
    }
    if gradEnabled && (values.contains(where: anyGrad) || anyGrad(out)) {
      throw .runtime(
        "\(shown)(): functions with out=... arguments don't support automatic differentiation, but one of the arguments requires grad.")
    }
    var call = values
    if case .tensor(let target) = out {
      // Elementwise kernels write while they read; products and sums make their result aside.
      if o.takesInto || !o.variants.isDisjoint(with: [.inPlace, .streamed]) {
        try checkOverlap(target)
        for read in values.flatMap(\.tensorsWithin) { try checkPartialOverlap(target, read) }
      }
      if o.takesInto { call.append(out) }
    }
    let result = try run(o, call)
    switch (result, out) {
    case (.tensor(let r), .tensor(let target)) where r === target:
      target.bumpVersion()
      return out.tensorResult
    case (.tensor(let r), .tensor(let target)):
      try writeOut(r, target, flat: o.variants.contains(.flatOut))
      return out.tensorResult
    case (.named(let n, let fields, let list), .list(let targets, _)) where targets.count == list.count:
      var written: [Tensor] = []
      for (r, target) in zip(list, targets) {
        guard case .tensor(let t) = target else {
          throw .type("\(shown)(): argument 'out' must be tuple of Tensors, not \(target.typeName)")
        }
        try writeOut(r, t)
        written.append(t)
      }
      return .named(n + "_out", fields, written)
    case (.named(_, let fields, _), .list(let targets, _)):
      throw .type("expected tuple of \(fields.count) elements but got \(targets.count)")
    case (.named, _):
      throw .type("\(shown)(): argument 'out' must be tuple of Tensors, not \(out.typeName)")
    default:
      throw .type("\(shown)(): argument 'out' must be Tensor, not \(out.typeName)")
    }
  }
}

extension Arg {
  fileprivate var isComplexNumber: Bool { if case .complex(_, let b) = self { b != 0 } else { false } }
  fileprivate var number: Scalar? {
    switch self {
    case .int(let i): .int(i)
    case .float(let f): .float(f)
    case .complex(let a, let b): .complex(a, b)
    case .bool(let b): .bool(b)
    default: nil
    }
  }
  fileprivate var tensorsWithin: [Tensor] {
    switch self {
    case .tensor(let t): [t]
    case .list(let items, _): items.flatMap(\.tensorsWithin)
    default: []
    }
  }
  fileprivate var tensorResult: OpResult { if case .tensor(let t) = self { .tensor(t) } else { .none } }
}

/// A result may be written to a type of its own category or a higher one.
package func checkCast(_ from: DType, _ to: DType) throws(TorchError) {
  if from.category > to.category {
    throw .runtime("result type \(from.scalarName) can't be cast to the desired output type \(to.scalarName)")
  }
}

/// What is said of a result that was made for another shape.
func warnOfResize(_ shape: Dims, _ wanted: Dims) throws(TorchError) {
  try warn(
    """
    An output with one or more elements was resized since it had shape \(shape.text), which does not match the required output shape \
    \(wanted.text). This behavior is deprecated, and in a future PyTorch release outputs will not be resized unless they have zero \
    elements. You can explicitly reuse an out tensor t by resizing it, inplace, to zero elements with t.resize_(0).
    """
  )
}

/// Writes a result to an `out=` tensor, which takes its shape; a `flat` one keeps the shape it has where the number of
/// elements is the same.
package func writeOut(_ r: Tensor, _ target: Tensor, flat: Bool = false) throws(TorchError) {
  try checkCast(r.dtype, target.dtype)
  if flat, r.numel == target.numel {
    target.write(r.view(shape: target.shape, strides: target.shape.contiguousStrides, offset: r.offset, tracked: false))
    target.bumpVersion()
    return
  }
  if target.shape != r.shape {
    if target.numel != 0 {
      try warnOfResize(target.shape, r.shape)
    }
    try resize(target, r.shape.list)
  }
  target.write(r)
  target.bumpVersion()
}
