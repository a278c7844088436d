// A few lines of Python, enough to drive the engine through its operator table: the same text runs under
// real PyTorch (Cases/record), so that what is expected is always PyTorch's.
@testable import Tensor

indirect enum Value {
  case arg(Arg)
  case list([Value], tuple: Bool)
  case named(String, [String], [Tensor])
  case size([Int])
  case path(String)
  case method(Tensor, String)
  case node(Node)
  case text(String)
  case slice(Int?, Int?, Int?)
  case ellipsis
}

struct Mini {
  var names: [String: Value] = [:]
  private var chars: [Character] = []
  private var at = 0

  /// What the line prints, as a REPL would.
  mutating func run(_ line: String) -> String {
    do {
      chars = Array(line)
      at = 0
      if let eq = assignment() {
        chars = Array(line[eq.1...])
        at = 0
        let value = try expression()
        if let items = eq.target {
          guard case .arg(.tensor(let t))? = names[eq.0] else { return "?" }
          chars = Array(items)
          at = 0
          let index = try subscriptItems()
          try setItem(t, index, try Tensor.from(toArg(value)))
        } else if eq.0.contains(".") {
          let parts = eq.0.split(separator: ".").map(String.init)
          guard case .arg(.tensor(let t))? = names[parts[0]] else { return "?" }
          if parts[1] == "grad" { t.autogradMeta().grad = nil }
          if parts[1] == "requires_grad" { try setRequiresGrad(t, Bool.from(toArg(value))) }
          if parts[1] == "data" { try setData(t, Tensor.from(toArg(value))) }
        } else {
          names[eq.0] = value
        }
        return ""
      }
      let v = try expression()
      skip()
      if at < chars.count { return "SyntaxError: \(String(chars[at...]))" }
      return show(v)
    } catch let e as TorchError {
      return "\(e.kind == .linAlg ? "_LinAlgError" : e.kind.pythonName): \(e.message)"
    } catch {
      return "\(error)"
    }
  }

  private func assignment() -> (String, String.Index, target: String?)? {
    let line = String(chars)
    var depth = 0
    var i = line.startIndex
    while i < line.endIndex {
      let c = line[i]
      if c == "(" || c == "[" { depth += 1 }
      if c == ")" || c == "]" { depth -= 1 }
      if c == "=", depth == 0 {
        let next = line.index(after: i)
        if next < line.endIndex, line[next] == "=" { return nil }
        if i > line.startIndex, "=<>!+-*/".contains(line[line.index(before: i)]) { return nil }
        let target = line[..<i].trimmingSpaces()
        if let b = target.firstIndex(of: "["), target.hasSuffix("]") {
          return (String(target[..<b]), next, String(target[target.index(after: b)...].dropLast()) + "]")
        }
        return (target, next, nil)
      }
      i = line.index(after: i)
    }
    return nil
  }

  func toArg(_ v: Value) -> Arg {
    switch v {
    case .arg(let a): return a
    case .list(let l, let t): return .list(l.map(toArg), tuple: t)
    case .size(let s): return .ints(s)
    case .named(_, _, let l): return .tensors(l)
    default: return .other(type: "object")
    }
  }
  func from(_ r: OpResult) -> Value {
    switch r {
    case .none: return .arg(.none)
    case .tensor(let t): return .arg(.tensor(t))
    case .optionalTensor(let t): return .arg(t.map(Arg.tensor) ?? .none)
    case .tensors(let l, let list): return .list(l.map { .arg(.tensor($0)) }, tuple: !list)
    case .named(let n, let f, let l): return .named(n, f, l)
    case .bool(let b): return .arg(.bool(b))
    case .int(let i): return .arg(.int(i))
    case .float(let d): return .arg(.float(d))
    case .ints(let l): return .size(l)
    case .dtype(let d): return .arg(.dtype(d))
    case .scalar(let s): return .arg(arg(s))
    }
  }
  func arg(_ s: Scalar) -> Arg {
    switch s {
    case .bool(let b): .bool(b)
    case .int(let i): .int(i)
    case .float(let d): .float(d)
    case .big: .other(type: "int")
    case .complex(let a, let b): .complex(a, b)
    }
  }

  func show(_ v: Value) -> String {
    switch v {
    case .arg(let a):
      switch a {
      case .none: return ""
      case .bool(let b): return b ? "True" : "False"
      case .int(let i): return String(i)
      case .float(let d): return pythonFloat(d)
      case .string(let s): return "'\(s)'"
      case .dtype(let d): return d.description
      case .tensor(let t): return t.repr()
      case .list(let l, let tuple): return show(.list(l.map(Value.arg), tuple: tuple))
      default: return "<\(a.typeName)>"
      }
    case .list(let l, let tuple):
      let inner = l.map { v in if case .arg(.none) = v { "None" } else { show(v) } }.joined(separator: ", ")
      return tuple ? "(\(inner)\(l.count == 1 ? "," : ""))" : "[\(inner)]"
    case .named(let n, let f, let l):
      return "torch.return_types.\(n)(\n" + zip(f, l).map { "\($0)=\($1.repr())" }.joined(separator: ",\n") + ")"
    case .size(let s): return "torch.Size(\(listText(s)))"
    case .node(let n): return "<\(n.name)>"
    case .text(let s): return s
    default: return "?"
    }
  }

  // MARK: Expressions

  private mutating func skip() { while at < chars.count, chars[at] == " " { at += 1 } }
  private mutating func take(_ s: String) -> Bool {
    skip()
    let c = Array(s)
    guard at + c.count <= chars.count, Array(chars[at..<(at + c.count)]) == c else { return false }
    at += c.count
    return true
  }
  private func bad(_ m: String) -> TorchError { TorchError(.value, "Mini: \(m) at \(at) of \(String(chars))") }

  private mutating func expression() throws -> Value {
    let first = try comparison()
    return first
  }
  private mutating func comparison() throws -> Value {
    var left = try bits()
    for _ in 0..<4 {
      var found = false
      for (s, op) in [("==", "eq"), ("!=", "ne"), ("<=", "le"), (">=", "ge"), ("<", "lt"), (">", "gt")] where take(s) {
        left = try binary(op, left, try bits())
        found = true
        break
      }
      if !found { break }
    }
    return left
  }
  private mutating func bits() throws -> Value {
    var left = try sumLevel()
    while true {
      if take("&") {
        left = try binary("bitwise_and", left, try sumLevel())
      } else if take("|") {
        left = try binary("bitwise_or", left, try sumLevel())
      } else if take("^") {
        left = try binary("bitwise_xor", left, try sumLevel())
      } else {
        return left
      }
    }
  }
  private mutating func sumLevel() throws -> Value {
    var left = try product()
    while true {
      if take("+") {
        left = try binary("add", left, try product())
      } else if take("-") {
        left = try binary("sub", left, try product())
      } else {
        return left
      }
    }
  }
  private mutating func product() throws -> Value {
    var left = try unary()
    while true {
      if take("//") {
        left = try binary("floor_divide", left, try unary())
      } else if take("*") {
        left = try binary("mul", left, try unary())
      } else if take("/") {
        left = try binary("div", left, try unary())
      } else if take("%") {
        left = try binary("remainder", left, try unary())
      } else if take("@") {
        left = try binary("matmul", left, try unary())
      } else {
        return left
      }
    }
  }
  private mutating func unary() throws -> Value {
    if take("-") {
      let v = try unary()
      switch v {
      case .arg(.int(let i)): return .arg(.int(-i))
      case .arg(.float(let d)): return .arg(.float(-d))
      default: return from(try call("neg", [toArg(v)]))
      }
    }
    if take("~") { return from(try call("bitwise_not", [toArg(try unary())])) }
    let base = try postfix()
    if take("**") { return try binary("pow", base, try unary()) }
    return base
  }
  private func call(_ name: String, _ args: [Arg]) throws -> OpResult {
    guard let op = opTable.functions[name] else { throw TorchError(.attribute, "no \(name)") }
    return try op.invoke(args)
  }
  private func binary(_ op: String, _ a: Value, _ b: Value) throws -> Value {
    switch (toArg(a), toArg(b)) {
    case (.int(let x), .int(let y)):
      return .arg(.int(op == "pow" ? Int(Double.pow10(x, y)) : op == "mul" ? x * y : op == "sub" ? x - y : x + y))
    case (.tensor(let x), .tensor(let y)):
      switch op {
      case "add": return .arg(.tensor(try add(x, y)))
      case "sub": return .arg(.tensor(try sub(x, y)))
      case "mul": return .arg(.tensor(try mul(x, y)))
      case "div": return .arg(.tensor(try div(x, y)))
      default: return from(try call(op, [.tensor(x), .tensor(y)]))
      }
    case (.tensor(let x), let y):
      let s = try Scalar.from(y)
      switch op {
      case "add": return .arg(.tensor(try add(x, s)))
      case "sub": return .arg(.tensor(try sub(x, s)))
      case "mul": return .arg(.tensor(try mul(x, s)))
      case "div": return .arg(.tensor(try div(x, s)))
      default: return from(try call(op, [.tensor(x), y]))
      }
    case (let y, .tensor(let x)):
      let s = try Scalar.from(y)
      switch op {
      case "add": return .arg(.tensor(try add(x, s)))
      case "sub": return .arg(.tensor(try rsub(x, s)))
      case "mul": return .arg(.tensor(try mul(x, s)))
      case "div": return .arg(.tensor(try rdiv(x, s)))
      case "pow": return .arg(.tensor(try rpow(s, x)))
      default: return from(try call(op, [.tensor(x), y]))
      }
    default: throw TorchError(.value, "Mini: binary \(op)")
    }
  }

  private mutating func postfix() throws -> Value {
    var v = try atom()
    while true {
      if at < chars.count, chars[at] == "." {
        at += 1
        v = try attribute(v, word())
      } else if at < chars.count, chars[at] == "(" {
        at += 1
        let (args, kwargs) = try arguments()
        v = try invoke(v, args, kwargs)
      } else if at < chars.count, chars[at] == "[" {
        at += 1
        if case .arg(.tensor(let t)) = v {
          v = .arg(.tensor(try getItem(t, try subscriptItems())))
        } else {
          let i = try Int.from(toArg(try expression()))
          _ = take("]")
          switch v {
          case .list(let l, _): v = l[i]
          case .named(_, _, let l): v = .arg(.tensor(l[i]))
          case .size(let s): v = .arg(.int(s[i]))
          default: throw bad("subscript")
          }
        }
      } else {
        return v
      }
    }
  }
  private mutating func subscriptItems() throws -> [IndexItem] {
    var items: [IndexItem] = []
    while !take("]") {
      skip()
      if take("...") {
        items.append(.ellipsis)
      } else {
        var parts: [Int?] = []
        var colon = false
        var value: Value?
        while true {
          skip()
          if at < chars.count, chars[at] == ":" {
            at += 1
            colon = true
            parts.append(try value.map { try Int.from(toArg($0)) })
            value = nil
            continue
          }
          if at < chars.count, chars[at] == "," || chars[at] == "]" { break }
          value = try expression()
        }
        if colon {
          parts.append(try value.map { try Int.from(toArg($0)) })
          items.append(.slice(parts[0], parts[1], parts.count > 2 ? parts[2] : nil))
        } else if let value {
          switch toArg(value) {
          case .int(let i): items.append(.int(i))
          case .none: items.append(.none)
          case .bool(let b): items.append(.bool(b))
          case .tensor(let t): items.append(.tensor(t))
          case .list: items.append(.tensor(try literal(value, nil)))
          default:
            throw TorchError(
              .index,
              """
              only integers, slices (`:`), ellipsis (`...`), None and long or byte Variables are valid indices (got \
              \(toArg(value).typeName))
              """
            )
          }
        }
      }
      _ = take(",")
    }
    return items
  }
  private mutating func word() -> String {
    var w = ""
    while at < chars.count, chars[at].isLetter || chars[at].isNumber || chars[at] == "_" {
      w.append(chars[at])
      at += 1
    }
    return w
  }
  private mutating func arguments() throws -> ([Value], [(String, Value)]) {
    var args: [Value] = []
    var kwargs: [(String, Value)] = []
    while !take(")") {
      skip()
      let mark = at
      let w = word()
      if !w.isEmpty, take("="), at < chars.count, chars[at] != "=" {
        kwargs.append((w, try expression()))
      } else {
        at = mark
        args.append(try expression())
      }
      _ = take(",")
    }
    return (args, kwargs)
  }
  private mutating func atom() throws -> Value {
    skip()
    guard at < chars.count else { throw bad("end") }
    let c = chars[at]
    if c == "'" {
      at += 1
      var s = ""
      while at < chars.count, chars[at] != "'" {
        s.append(chars[at])
        at += 1
      }
      at += 1
      return .arg(.string(s))
    }
    if c == "(" || c == "[" {
      at += 1
      let close = c == "(" ? ")" : "]"
      var items: [Value] = []
      var comma = false
      while !take(close) {
        items.append(try expression())
        if take(",") { comma = true }
      }
      return c == "(" && items.count == 1 && !comma ? items[0] : .list(items, tuple: c == "(")
    }
    if c.isNumber || c == "." {
      var s = ""
      while at < chars.count, chars[at].isNumber || chars[at] == "." || chars[at] == "e" || (chars[at] == "-" && s.hasSuffix("e")) {
        s.append(chars[at])
        at += 1
      }
      if let i = Int(s) { return .arg(.int(i)) }
      return .arg(.float(Double(s.hasSuffix(".") ? s + "0" : s) ?? 0))
    }
    let w = word()
    switch w {
    case "True": return .arg(.bool(true))
    case "False": return .arg(.bool(false))
    case "None": return .arg(.none)
    case "inf": return .arg(.float(.infinity))
    case "nan": return .arg(.float(.nan))
    case "torch", "F": return .path(w == "F" ? "nn.functional." : "")
    case "": throw bad("atom")
    default:
      guard let v = names[w] else { throw TorchError(.value, "Mini: no name \(w)") }
      return v
    }
  }
  private func attribute(_ v: Value, _ name: String) throws -> Value {
    switch v {
    case .path(let p):
      if let d = DType(name: name), p.isEmpty { return .arg(.dtype(d)) }
      if name == "inf" { return .arg(.float(.infinity)) }
      if name == "nan" { return .arg(.float(.nan)) }
      if opTable.functions[p + name] == nil, ["nn", "functional", "linalg", "special", "autograd"].contains(name) {
        return .path(p + name + ".")
      }
      return .path(p + name)
    case .arg(.tensor(let t)):
      switch name {
      case "shape": return .size(t.shape.list)
      case "dtype": return .arg(.dtype(t.dtype))
      case "ndim": return .arg(.int(t.ndim))
      case "T": return .arg(.tensor(try t.ndim == 2 ? transpose(t, 0, 1, name: "PermuteBackward0") : permute(t, (0..<t.ndim).reversed())))
      case "mT": return .arg(.tensor(try transpose(t, -2, -1)))
      case "grad": return .arg(t.meta?.grad.map(Arg.tensor) ?? .none)
      case "grad_fn": return t.gradFn.map(Value.node) ?? .arg(.none)
      case "requires_grad": return .arg(.bool(t.requiresGrad))
      case "is_leaf": return .arg(.bool(t.isLeaf))
      case "retains_grad": return .arg(.bool(t.meta?.retainsGrad ?? false))
      case "_version": return .arg(.int(t.version))
      case "data": return .arg(.tensor(dataOf(t)))
      default: return .method(t, name)
      }
    case .named(_, let f, let l):
      if let i = f.firstIndex(of: name) { return .arg(.tensor(l[i])) }
    case .node(let n):
      if name == "next_functions" {
        return .list(
          n.edges.map { .list([$0.map { .node($0.node) } ?? .text("None"), .arg(.int($0?.output ?? 0))], tuple: true) }, tuple: true)
      }
    default: break
    }
    throw TorchError(.attribute, "no attribute \(name)")
  }

  /// `torch.tensor` of nested lists.
  func literal(_ v: Value, _ dtype: DType?) throws -> Tensor {
    var flat: [Scalar] = []
    var shape: [Int] = []
    func walk(_ a: Arg, _ depth: Int) throws {
      if case .list(let items, _) = a {
        if depth == shape.count { shape.append(items.count) }
        if shape[depth] != items.count {
          throw TorchError.value("expected sequence of length \(shape[depth]) at dim \(depth) (got \(items.count))")
        }
        for i in items { try walk(i, depth + 1) }
      } else {
        flat.append(try Scalar.from(a))
      }
    }
    try walk(toArg(v), 0)
    var type = flat.isEmpty ? DType.float32 : .bool
    for s in flat { type = promote(type, s) }
    let t = try Tensor(empty: Dims(shape), dtype ?? type)
    for (i, s) in flat.enumerated() { Tensor.store(s, t.data + i * t.dtype.size, t.dtype) }
    return t
  }

  private func invoke(_ f: Value, _ args: [Value], _ kwargs: [(String, Value)]) throws -> Value {
    let a = args.map(toArg)
    let k = kwargs.map { ($0.0, toArg($0.1)) }
    switch f {
    case .path("tensor"):
      let d = k.first { $0.0 == "dtype" }.flatMap { if case .dtype(let d) = $0.1 { d } else { nil } }
      let t = try literal(args[0], d)
      if k.contains(where: { $0.0 == "requires_grad" }) { try setRequiresGrad(t, true) }
      return .arg(.tensor(t))
    case .path("manual_seed"):
      defaultGenerator.manualSeed(UInt64(try Int.from(a[0])))
      return .text("")
    case .path("set_printoptions"):
      printOptions.sciMode = nil
      for (name, v) in k {
        switch name {
        case "precision": printOptions.precision = try Int.from(v)
        case "threshold": printOptions.threshold = try Double.from(v)
        case "edgeitems": printOptions.edgeitems = try Int.from(v)
        case "linewidth": printOptions.linewidth = try Int.from(v)
        case "sci_mode": printOptions.sciMode = try Bool?.from(v)
        default: break
        }
      }
      return .text("")
    case .path("autograd.grad"):
      let outs = try [Tensor].from(a[0])
      let ins = try [Tensor].from(a[1])
      func flag(_ n: String) throws -> Bool { try k.first { $0.0 == n }.map { try Bool.from($0.1) } ?? false }
      let gs = try gradients(
        outs, ins, retainGraph: flag("retain_graph"), createGraph: flag("create_graph"), allowUnused: flag("allow_unused"))
      return .list(gs.map { .arg($0.map(Arg.tensor) ?? .none) }, tuple: true)
    case .path(let p):
      guard let op = opTable.functions[p] else { throw TorchError(.attribute, "no torch.\(p)") }
      return from(try op.invoke(a, k))
    case .method(let t, let name):
      switch name {
      case "item": return .arg(arg(try t.item()))
      case "size": return .size(t.shape.list)
      case "dim": return .arg(.int(t.ndim))
      case "numel": return .arg(.int(t.numel))
      case "stride": return .list(t.strides.list.map { .arg(.int($0)) }, tuple: true)
      case "is_contiguous": return .arg(.bool(t.isContiguous))
      case "float": return .arg(.tensor(try to(t, .float32)))
      case "double": return .arg(.tensor(try to(t, .float64)))
      case "long": return .arg(.tensor(try to(t, .int64)))
      case "int": return .arg(.tensor(try to(t, .int32)))
      case "bool": return .arg(.tensor(try to(t, .bool)))
      case "to": return .arg(.tensor(try to(t, DType.from(a[0]))))
      case "backward":
        try t.backward(
          gradient: try a.first.map { try Tensor.from($0) },
          retainGraph: try k.first { $0.0 == "retain_graph" }.map { try Bool.from($0.1) },
          createGraph: try k.first { $0.0 == "create_graph" }.map { try Bool.from($0.1) } ?? false)
        return .text("")
      case "requires_grad_":
        try setRequiresGrad(t, true)
        return .arg(.tensor(t))
      case "retain_grad":
        try retainGrad(t)
        return .text("")
      default: break
      }
      if let op = opTable.methods[name] { return from(try op.invoke([.tensor(t)] + a, k, form: .method)) }
      if let op = opTable.inPlaceMethods[name] { return from(try op.invoke([.tensor(t)] + a, k, form: .inPlace)) }
      throw TorchError(.attribute, "'Tensor' object has no attribute '\(name)'")
    default: throw TorchError(.type, "not callable")
    }
  }
}

extension Double {
  static func pow10(_ x: Int, _ y: Int) -> Double { (0..<y).reduce(1.0) { a, _ in a * Double(x) } }
}
extension Substring {
  func trimmingSpaces() -> String { String(self.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
