// A signature in PyTorch's own grammar, parsed, and the matching of arguments against it: the rules and the
// words of torch/csrc/utils/python_arg_parser.cpp.

/// One parameter of a signature.
package struct Param {
  /// As a keyword has it; for the first tensor `self`, which functions of torch also take as `input`.
  package let name: String
  /// `Tensor`, `int`, `int[]`, …, without the question mark.
  let type: String
  /// Takes None.
  let optional: Bool
  /// For `int[2]`: a single int will do.
  let size: Int
  /// The default as written; nil where the argument is required.
  package let defaultText: String?
  /// Behind the star.
  package let keywordOnly: Bool

  /// The type as messages name it.
  package var pythonType: String {
    switch type {
    case "Scalar": "Number"
    case "int[]": "tuple of ints"
    case "float[]": "tuple of floats"
    case "Tensor[]", "Tensor?[]": "tuple of Tensors"
    case "Scalar[]": "tuple of Scalars"
    case "ScalarType": "torch.dtype"
    case "Device": "torch.device"
    case "Layout": "torch.layout"
    case "MemoryFormat": "torch.memory_format"
    case "Generator": "torch.Generator"
    default: type
    }
  }

  func accepts(_ a: Arg, numbersAsTensors: Bool) -> Bool {
    switch (type, a) {
    case ("Tensor", .tensor): return true
    case ("Tensor", .int), ("Tensor", .float), ("Tensor", .bool), ("Tensor", .complex): return numbersAsTensors
    case ("Scalar", .int), ("Scalar", .float), ("Scalar", .bool), ("Scalar", .complex): return true
    case ("Scalar", .tensor(let t)): return t.ndim == 0 && !t.requiresGrad
    case ("int", .int): return true
    case ("int", .tensor(let t)): return t.numel == 1 && t.dtype.isInteger && t.ndim == 0
    case ("float", .int), ("float", .float): return true
    case ("float", .tensor(let t)): return t.ndim == 0 && !t.requiresGrad
    case ("bool", .bool): return true
    case ("str", .string): return true
    case ("ScalarType", .dtype), ("Generator", .generator), ("Layout", .layout), ("MemoryFormat", .memoryFormat): return true
    case ("Device", .device), ("Device", .string), ("Device", .int): return true
    case ("int[]", .int): return size > 0
    case ("int[]", .list(let items, _)):
      guard let first = items.first else { return true }
      if case .int = first { return true }
      if case .tensor(let t) = first { return t.ndim == 0 && t.dtype.isInteger }
      return false
    case ("float[]", .list(let items, _)):
      return items.allSatisfy { if case .float = $0 { true } else if case .int = $0 { true } else { false } }
    case ("float[]", .float), ("float[]", .int): return size > 0
    case ("Tensor[]", .list(let items, _)):
      return items.allSatisfy { if case .tensor = $0 { true } else { false } }
    case ("Tensor?[]", .list): return true
    case ("Scalar[]", .list): return true
    case ("any", _): return true
    default: return false
    }
  }

  /// The first item of a list that is not of the right kind.
  func wrongItem(_ a: Arg) -> (Int, Arg)? {
    guard case .list(let items, _) = a else { return nil }
    for (i, item) in items.enumerated() {
      switch (type, item) {
      case ("int[]", .int), ("Tensor[]", .tensor): continue
      case ("int[]", .tensor(let t)) where t.ndim == 0 && t.dtype.isInteger: continue
      case ("int[]", _), ("Tensor[]", _): return (i, item)
      default: return nil
      }
    }
    return nil
  }

  /// Marks an error that no other overload may mend.
  static let settled = Settled()
  final class Settled: Sendable {}

  /// PyTorch's words for a list that holds something else than tensors.
  func notTensors(_ a: Arg, at position: Int) -> TorchError? {
    guard type == "Tensor[]", let (i, item) = wrongItem(a) else { return nil }
    return .type("expected Tensor as element \(i) in argument \(position), but got \(item.typeName)")
  }

  /// The default as a value, worked out once.
  let defaultArg: Arg
  /// The name that a function has for it.
  let shown: String
  let isDevice: Bool

  init(name: String, type: String, optional: Bool, size: Int, defaultText: String?, keywordOnly: Bool) {
    (self.name, self.type, self.optional, self.size) = (name, type, optional, size)
    (self.defaultText, self.keywordOnly) = (defaultText, keywordOnly)
    defaultArg = Param.value(of: defaultText, type)
    shown = name == "self" && type == "Tensor" ? "input" : name
    isDevice = type == "Device"
  }

  private static func value(of defaultText: String?, _ type: String) -> Arg {
    switch defaultText {
    case nil, "None": return .none
    case "True": return .bool(true)
    case "False": return .bool(false)
    default: break
    }
    let text = defaultText ?? ""
    if let i = Int(text) { return type == "float" ? .float(Double(i)) : .int(i) }
    if let d = Double(text) { return .float(d) }
    if text.hasPrefix("["), text.count > 2 {
      return .ints(text.dropFirst().dropLast().split(separator: ",").compactMap { Int($0) })
    }
    if text == "[]" { return .list([], tuple: true) }
    if text.hasPrefix("'") || text.hasPrefix("\"") { return .string(String(text.dropFirst().dropLast())) }
    return .none
  }
}

/// A parsed signature.
package final class Schema {
  /// The function's name as written before the parenthesis, without `nn.functional.` and the like.
  package let name: String
  /// In order, `self` included.
  package let params: [Param]
  /// A last list of tensors may be passed one by one.
  let gathers: Bool
  /// Where the parameter `inplace` stands, which makes a call write over its first argument.
  let inplaceAt: Int?
  let positional: Int
  let minimum: Int
  /// The parameters at a glance.
  let slots: [Slot]
  /// Of one positional parameter, `int[]`, which may be passed one by one; the same of a method.
  let hasNumbersOnly: Bool, hasNumbersBehindSelf: Bool
  /// A function that PyTorch wrote in Python.
  let isPython: Bool

  /// `name(Type name=default, …, *, …)`.
  init(_ text: String, isPython: Bool, gathers: Bool) {
    self.isPython = isPython
    let open = text.firstIndex(of: "(") ?? text.endIndex
    name = String(text[..<open])
    var list: [Param] = []
    var keywordOnly = false
    let inner = text[open...].dropFirst().dropLast()
    var pieces: [Substring] = []
    var depth = 0
    var from = inner.startIndex
    for i in inner.indices {
      if inner[i] == "[" { depth += 1 }
      if inner[i] == "]" { depth -= 1 }
      if inner[i] == "," && depth == 0 {
        pieces.append(inner[from..<i])
        from = inner.index(after: i)
      }
    }
    pieces.append(inner[from...])
    for piece in pieces where !piece.isEmpty {
      let part = piece.drop { $0 == " " }
      if part == "*" {
        keywordOnly = true
        continue
      }
      let halves = part.split(separator: "=", maxSplits: 1)
      let words = halves[0].split(separator: " ")
      var type = String(words[0])
      var size = 0
      if let bracket = type.firstIndex(of: "["), let end = type.firstIndex(of: "]"), bracket < end {
        size = Int(type[type.index(after: bracket)..<end]) ?? 0
        type = String(type[..<bracket]) + "[]" + type[type.index(after: end)...]
      }
      let optional = type.hasSuffix("?")
      if optional { type.removeLast() }
      list.append(
        Param(
          name: words.count > 1 ? String(words[1]) : "", type: type, optional: optional, size: size,
          defaultText: halves.count > 1 ? String(halves[1]) : nil, keywordOnly: keywordOnly))
    }
    params = list
    self.gathers = gathers && list.last { !$0.keywordOnly && $0.defaultText == nil }?.type == "Tensor[]"
    inplaceAt = list.firstIndex { $0.name == "inplace" }
    positional = list.filter { !$0.keywordOnly }.count
    minimum = list.filter { $0.defaultText == nil }.count
    slots = list.map(Slot.init)
    let places = positional
    func isNumbers(_ i: Int) -> Bool { places == i + 1 && list[i].type == "int[]" && !list[i].keywordOnly }
    hasNumbersOnly = isNumbers(0)
    hasNumbersBehindSelf = isNumbers(1)
  }

  /// Takes a layout: then `out` stands before `dtype`.
  var creates: Bool { params.contains { $0.type == "Layout" } }

  /// The parameters as an overload error lists them; a method leaves `self` out, a function calls it `input`.
  func text(method: Bool, out: String?) -> String {
    var pieces: [String] = []
    var starred = false
    for (i, p) in params.enumerated() where !(method && i == 0) {
      if p.keywordOnly && !starred {
        pieces.append("*")
        starred = true
      }
      if let out, !method, p.type == "ScalarType", creates { pieces.append("\(out) out = None") }
      pieces.append("\(p.pythonType) \(p.shown)" + (p.defaultText.map { " = \(Schema.shownDefault($0))" } ?? ""))
    }
    if let out, !method, !creates {
      if !starred { pieces.append("*") }
      pieces.append("\(out) out = None")
    }
    return "(" + pieces.joined(separator: ", ") + ")"
  }
  /// `[-2,-1]` and `'fro'` as C++ has them.
  private static func shownDefault(_ text: String) -> String {
    if text.hasPrefix("[") && text.count > 2 { return "{\(text.dropFirst().dropLast())}" }
    return text.hasPrefix("'") ? "\"\(text.dropFirst().dropLast())\"" : text
  }
}

/// NumPy's words for PyTorch's.
private let otherNames: [String: [String]] = [
  "dim": ["axis"], "keepdim": ["keepdims"], "input": ["x", "a", "x1"], "other": ["x2"],
]

extension Schema {
  /// The arguments in the order of the parameters, or the reason why they do not fit.
  func bind(
    _ args: [Arg], _ kwargs: [(String, Arg)], display: String, method: Bool, numbersAsTensors: Bool, hasOut: Bool
  ) -> Result<(values: [Arg], out: Arg?), TorchError> {
    let hidden = method ? 1 : 0
    let count = args.count
    var values: [Arg] = []
    values.reserveCapacity(params.count)
    let varargs = method ? hasNumbersBehindSelf : hasNumbersOnly
    if count > positional && !varargs && !gathers { return .failure(tooMany(display, count - hidden, hidden)) }
    var at = 0
    var used = 0
    var k = 0
    while k < params.count {
      let p = params[k]
      let name = method ? p.name : p.shown
      var given: Arg?
      var byName = false
      if at < count {
        if p.keywordOnly { return .failure(tooMany(display, count - hidden, hidden)) }
        given = args[at]
      } else if !kwargs.isEmpty {
        for (key, value) in kwargs where key == name || otherNames[name]?.contains(key) == true {
          given = value
          byName = true
          used += 1
          break
        }
      }
      guard let value = given else {
        if p.defaultText == nil { return .failure(missing(display, k, method)) }
        values.append(p.defaultArg)
        k += 1
        continue
      }
      if value.isNone && (p.optional || p.defaultText == "None") {
        values.append(.none)
      } else if gathers, !byName, p.type == "Tensor[]", case .tensor = value {
        var last = at
        while last < count, case .tensor = args[last] { last += 1 }
        values.append(.list(Array(args[at..<last]), tuple: true))
        at = last - 1
      } else if p.accepts(value, numbersAsTensors: numbersAsTensors) {
        if let (i, item) = p.wrongItem(value) {
          return .failure(notUnpacked(display, name, p, i, item))
        }
        if p.isDevice {
          do throws(TorchError) { try checkDevice(value) } catch { return .failure(error) }
        }
        values.append(value)
      } else if varargs, k == hidden, !byName, isInt(value) {
        let all = Arg.list(Array(args[at...]), tuple: true)
        if let (i, item) = p.wrongItem(all) {
          return .failure(notUnpacked(display, name, p, i, item))
        }
        values.append(all)
        at = count - 1
      } else if p.pythonType == "Number", case .other("int") = value {
        return .failure(TorchError(.overflow, "int too big to convert"))
      } else if let error = p.notTensors(value, at: k - hidden) {
        return .failure(error)
      } else if byName {
        return .failure(.type("\(display)(): argument '\(name)' must be \(p.pythonType), not \(value.typeName)"))
      } else {
        return .failure(
          .type("\(display)(): argument '\(name)' (position \(at + 1 - hidden)) must be \(p.pythonType), not \(value.typeName)"))
      }
      if !byName { at += 1 }
      k += 1
    }
    if at < count { return .failure(tooMany(display, count - hidden, hidden)) }
    var out: Arg?
    if used < kwargs.count {
      if hasOut, let given = kwargs.first(where: { $0.0 == "out" })?.1 {
        out = given.isNone ? nil : given
        used += 1
      }
      if used < kwargs.count { return .failure(unexpected(kwargs, count, display, method: method, hasOut: hasOut)) }
    }
    return .success((values, out))
  }

  /// The error of a keyword that no parameter took. PyTorch's own search for the culprit knows no NumPy names: `sum(axis=0, foo=1)`
  /// blames `axis` (extra_kwargs in torch/csrc/utils/python_arg_parser.cpp).
  private func unexpected(_ kwargs: [(String, Arg)], _ count: Int, _ display: String, method: Bool, hasOut: Bool) -> TorchError {
    for (key, _) in kwargs where !(hasOut && key == "out") {
      guard let place = params.indices.first(where: { (method ? params[$0].name : params[$0].shown) == key }) else {
        return .type("\(display)() got an unexpected keyword argument '\(key)'")
      }
      if place < count { return .type("\(display)() got multiple values for argument '\(key)'") }
    }
    return .type("invalid keyword arguments")
  }

  private func isInt(_ a: Arg) -> Bool {
    if case .int = a { return true }
    if case .tensor(let t) = a { return t.ndim == 0 && t.dtype.isInteger }
    return false
  }
  /// The signature fits, so that no other one is tried, but one of the items does not.
  private func notUnpacked(_ display: String, _ name: String, _ p: Param, _ i: Int, _ item: Arg) -> TorchError {
    TorchError(
      .type,
      """
      \(display)(): argument '\(name)' failed to unpack the object at pos \(i + 1) with error "type must be \(p.pythonType),but got \
      \(item.typeName)"
      """,
      payload: Param.settled)
  }
  /// The plural is as PyTorch's parser has it: the wrong way round. Functions that PyTorch wrote in Python have Python's words.
  private func missing(_ display: String, _ from: Int, _ method: Bool) -> TorchError {
    var names: [String] = []
    let quote = isPython ? "'" : "\""
    for (i, p) in params.enumerated() where i >= from && p.defaultText == nil {
      names.append(quote + (method ? p.name : p.shown) + quote)
    }
    if isPython {
      let last = names.last ?? ""
      let list = names.count > 2 ? names.dropLast().joined(separator: ", ") + ", and " + last : names.joined(separator: " and ")
      return .type("\(display)() missing \(names.count) required positional argument\(names.count > 1 ? "s" : ""): \(list)")
    }
    return .type(
      "\(display)() missing \(names.count) required positional argument\(names.count > 1 ? "" : "s"): \(names.joined(separator: ", "))")
  }
  private func tooMany(_ display: String, _ n: Int, _ hidden: Int) -> TorchError {
    let most = positional - hidden
    let least = minimum - hidden
    if most != least { return .type("\(display)() takes from \(least) to \(most) positional arguments but \(n) were given") }
    return .type("\(display)() takes \(most) positional argument\(most == 1 ? "" : "s") but \(n) \(n == 1 ? "was" : "were") given")
  }
}
