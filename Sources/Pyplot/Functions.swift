// Functions and methods of matplotlib: declared by their Python signatures, with arguments bound and refused in the words
// of functions written in Python, which matplotlib's are.
import Language

/// What a call passes, by parameter.
struct Call {
  /// One for each named parameter, in the signature's order.
  var values: [Value]
  /// `*args`.
  var rest: [Value]
  /// `**kwargs`.
  var extra: [(String, Value)]

  subscript(i: Int) -> Value { values[i] }

  /// Takes a keyword out of `**kwargs`.
  mutating func take(_ names: String...) -> Value? {
    guard let i = extra.firstIndex(where: { names.contains($0.0) }) else { return nil }
    return extra.remove(at: i).1
  }
}

/// A function of pyplot, or a method of one of its classes.
final class PlotFunction: Descriptor {
  typealias Body = (Value, Call) throws(Raise) -> Value
  let declaration: String
  let doc: String
  /// `Axes.plot` for methods.
  let display: String
  let isMethod: Bool
  let body: Body
  private(set) lazy var signature = Signature(declaration)
  /// The documentation of what is there by name only; docs/coverage.py looks for it.
  static let leftOut = "Left out: not in wick."

  init(_ declaration: String, _ doc: String, owner: String?, _ body: @escaping Body) {
    self.declaration = declaration
    self.doc = doc
    self.body = body
    isMethod = owner != nil
    let name = String(declaration.prefix { $0 != "(" })
    display = owner.map { "\($0).\(name)" } ?? name
  }

  var name: String { String(declaration.prefix { $0 != "(" }) }
  override var type: Class { types.function }
  override var isCallable: Bool { true }
  override func get(_ receiver: Value?, _ cls: Class) throws(Raise) -> Value {
    guard let receiver, isMethod else { return .object(self) }
    return .object(BoundPlotMethod(self, receiver))
  }
  override func repr() throws(Raise) -> String { "<function \(display) at \(addressText(self))>" }
  override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    switch name.string {
    case "__name__": return .string(self.name)
    case "__qualname__": return .string(display)
    case "__doc__": return doc.isEmpty ? Value.none : .string(doc)
    case "__text_signature__": return .string(signature.text)
    default: return try super.getAttribute(name)
    }
  }

  override func call(_ a: Arguments) throws(Raise) -> Value {
    guard isMethod else { return try body(.none, try bind(a.positional, a.named)) }
    guard a.count > 0 else { throw typeError("\(display)() missing 1 required positional argument: 'self'") }
    return try invoke(a[0], Array(a.positional.dropFirst()), a.named)
  }

  func invoke(_ receiver: Value, _ positional: [Value], _ named: [(Str, Value)]) throws(Raise) -> Value {
    try body(receiver, try bind(positional, named))
  }

  private func bind(_ given: [Value], _ keywords: [(Str, Value)]) throws(Raise) -> Call {
    let hidden = isMethod ? 1 : 0
    let parameters = signature.parameters
    let named = parameters.filter { $0.kind != .variadic && $0.kind != .keywords }
    let positional = named.count { $0.kind != .keywordOnly }
    var values = Array(repeating: Value.undefined, count: named.count)
    for i in 0..<min(given.count, positional) { values[i] = given[i] }
    var rest: [Value] = []
    if given.count > positional {
      guard parameters.contains(where: { $0.kind == .variadic }) else { throw tooMany(named, positional, given.count, hidden) }
      rest = Array(given[positional...])
    }
    var extra: [(String, Value)] = []
    for (key, value) in keywords {
      if let i = named.firstIndex(where: { $0.kind != .positionalOnly && $0.name.isEqual(key) }) {
        guard values[i].isUndefined else { throw typeError("\(display)() got multiple values for argument '\(key.string)'") }
        values[i] = value
      } else if parameters.contains(where: { $0.kind == .keywords }) {
        extra.append((key.string, value))
      } else {
        throw typeError("\(display)() got an unexpected keyword argument '\(key.string)'")
      }
    }
    var missing: [String] = []
    for (i, p) in named.enumerated() where values[i].isUndefined {
      if p.defaultText == nil { missing.append("'\(p.name.string)'") } else { values[i] = p.defaultValue }
    }
    if let last = missing.last {
      let list = missing.count == 1 ? last : missing.dropLast().joined(separator: ", ") + (missing.count > 2 ? ", and " : " and ") + last
      throw typeError("\(display)() missing \(missing.count) required positional argument\(missing.count == 1 ? "" : "s"): \(list)")
    }
    var call = Call(values: values, rest: rest, extra: extra)
    if let i = named.firstIndex(where: { $0.name.string == "data" }), !values[i].isMissingOrNone {
      try DataNames.replace(in: &call, of: name, named.map(\.name.string), data: values[i])
    }
    return call
  }

  private func tooMany(_ named: [Signature.Parameter], _ positional: Int, _ given: Int, _ hidden: Int) -> Raise {
    let required = named.prefix(positional).count { $0.defaultText == nil } + hidden
    let most = positional + hidden
    let count = required == most ? "\(most)" : "from \(required) to \(most)"
    let were = given + hidden == 1 ? "was" : "were"
    return typeError("\(display)() takes \(count) positional argument\(most == 1 ? "" : "s") but \(given + hidden) \(were) given")
  }
}

/// A method with its receiver.
final class BoundPlotMethod: Object {
  let function: PlotFunction
  let receiver: Value
  init(_ function: PlotFunction, _ receiver: Value) {
    self.function = function
    self.receiver = receiver
  }
  override var type: Class { types.method }
  override var isCallable: Bool { true }
  override func call(_ a: Arguments) throws(Raise) -> Value { try function.invoke(receiver, a.positional, a.named) }
  override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    switch name.string {
    case "__self__": return receiver
    case "__func__": return .object(function)
    default: return try function.getAttribute(name)
    }
  }
  override func repr() throws(Raise) -> String { "<bound method \(function.display) of \(try Language.repr(receiver))>" }
  override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    guard op == .eq || op == .ne, case .object(let o) = other, let m = o as? BoundPlotMethod else { return nil }
    return .bool((m.function === function && identical(m.receiver, receiver)) == (op == .eq))
  }
}

extension Class {
  /// Declares a method of a plot class; the signature leaves `self` out.
  func method<R: PlotObject>(
    _ declaration: String, of owner: String? = nil, _ doc: String = "", _ body: @escaping (R, Call) throws(Raise) -> Value
  ) {
    let display = owner ?? name
    let f = PlotFunction(declaration, doc, owner: display) { receiver, call throws(Raise) in
      guard case .object(let o) = receiver, let r = o as? R else {
        throw typeError("\(declaration.prefix { $0 != "(" })() needs a '\(display)' object, not '\(typeName(receiver))'")
      }
      return try body(r, call)
    }
    dict[f.name] = .object(f)
  }

  /// Methods of matplotlib's that wick has by name only: they say so when they are called, and the coverage page leaves them out.
  func leaveOut(_ names: [String], of owner: String? = nil, _ what: (String) -> String = { $0 }) {
    let display = owner ?? name
    for name in names {
      let text = "\(what(name)) is not in wick"
      dict[intern(name)] = .object(
        PlotFunction("\(name)(*args, **kwargs)", PlotFunction.leftOut, owner: display) { _, _ throws(Raise) in
          throw notImplementedError(text)
        })
    }
  }
}

extension Module {
  /// Declares a function.
  func function(_ declaration: String, _ doc: String = "", _ body: @escaping (Call) throws(Raise) -> Value) {
    let f = PlotFunction(declaration, doc, owner: nil) { _, call throws(Raise) in try body(call) }
    dict[f.name] = .object(f)
  }
}
