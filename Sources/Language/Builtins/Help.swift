// help(x): signature, doc, and for a class or module what is in it.

/// The signature of a callable as Python writes it, `(a, b=1)`, or nil.
public func signatureText(_ v: Value) -> String? {
  switch v {
  case .function(let f): return functionSignature(f, dropping: 0)
  case .object(let o as Method):
    if case .function(let f) = o.function { return functionSignature(f, dropping: 1) }
    return signatureText(o.function)
  case .object(let o as Native): return o.shownSignature ?? o.signature.text
  case .object(let o as Class):
    if case .function(let f)? = o.lookup(names.initialize) { return functionSignature(f, dropping: 1) }
    return nil
  default: return nil
  }
}

private func functionSignature(_ f: Function, dropping: Int) -> String {
  let c = f.code
  var parts: [String] = []
  func annotation(_ n: Str) -> String? {
    guard case .dict(let d) = f.annotations, let v = d[n] else { return nil }
    return try? typeText(v)
  }
  func one(_ i: Int, _ value: Value?) -> String {
    let n = c.parameterNames[i]
    var s = n.string
    let a = annotation(n)
    if let a { s += ": " + a }
    if let value { s += (a == nil ? "=" : " = ") + ((try? repr(value)) ?? "...") }
    return s
  }
  for i in dropping..<max(dropping, c.positionalCount) {
    let d = i - (c.positionalCount - f.defaults.count)
    parts.append(one(i, d >= 0 ? f.defaults[d] : nil))
    if i + 1 == c.positionalOnlyCount { parts.append("/") }
  }
  let total = c.positionalCount + c.keywordOnlyCount
  if c.hasStar { parts.append("*" + one(total, nil)) } else if c.keywordOnlyCount > 0 { parts.append("*") }
  for i in c.positionalCount..<total { parts.append(one(i, f.keywordDefaults?[c.parameterNames[i]])) }
  if c.hasDoubleStar { parts.append("**" + one(total + (c.hasStar ? 1 : 0), nil)) }
  var text = "(" + parts.joined(separator: ", ") + ")"
  if let r = annotation(intern("return")) { text += " -> " + r }
  return text
}

/// The doc string of a value, cleaned of its indentation.
public func docText(_ v: Value) -> String? {
  let doc: Value?
  switch v {
  case .function(let f): doc = f.doc
  case .object(let o as Native): doc = o.doc.isEmpty ? nil : .string(o.doc)
  case .object(let o as Method): return docText(o.function)
  case .object(let o as Class):
    o.ensurePopulated()
    doc = o.dict[names.doc]
  default: doc = (try? getAttributeIfPresent(v, names.doc)) ?? nil
  }
  guard case .str(let s)? = doc else { return nil }
  return cleanDoc(s.string)
}

/// inspect.cleandoc: the common indentation of all lines but the first goes.
public func cleanDoc(_ text: String) -> String {
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let margin = lines.dropFirst().filter { $0.contains { $0 != " " } }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
  for i in lines.indices { lines[i] = i == 0 ? String(lines[i].drop { $0 == " " }) : String(lines[i].dropFirst(margin)) }
  while let last = lines.last, last.allSatisfy({ $0 == " " }) { lines.removeLast() }
  while let first = lines.first, first.allSatisfy({ $0 == " " }) { lines.removeFirst() }
  return lines.joined(separator: "\n")
}

extension Value {
  fileprivate var isNativeFunction: Bool { if case .object(let o) = self { o is Native } else { false } }
}

/// What `help(v)` prints: signature and documentation, of a class its methods too.
public func helpText(_ v: Value) throws(Raise) -> String {
  if v.isUndefined { return "Type help(x) for the signature and doc line of x.\n" }
  func indented(_ s: String) -> String {
    s.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n") + "\n"
  }
  var out: String
  switch v {
  case .object(let o as Module):
    out = "Help on module \(o.name):\n\n" + (docText(v).map { indented($0) + "\n" } ?? "")
    out += try directory(v).filter { !$0.hasPrefix("_") }.map { "    \($0)\n" }.joined()
    return out
  case .object(let o as Class):
    out = "Help on class \(o.name) in module \(o.moduleName):\n\nclass \(o.name)\(signatureText(v) ?? "")\n"
    if let d = docText(v) { out += indented(d) }
    for n in try directory(v) where !n.hasPrefix("_") {
      guard let m = o.lookup(intern(n)), let s = signatureText(m) else { continue }
      out += "\n    \(n)\(s)\n"
      if let d = docText(m) { out += indented(indented(d)).replacing("\n    \n", with: "\n") }
    }
    return out
  default: break
  }
  if let s = signatureText(v) {
    let name = try getAttributeIfPresent(v, names.name).map { (n) throws(Raise) in try str(n) } ?? "?"
    let module = try getAttributeIfPresent(v, names.module).map { (m) throws(Raise) in m.isNone ? nil : try str(m) } ?? nil
    var kind = "function", tail = ""
    switch v {
    case .object(let m as Method):
      kind = m.function.isNativeFunction ? "built-in function" : "method"
      if !m.function.isNativeFunction { tail = " method of \(typeOf(m.receiver).qualifiedName) instance" }
    case .object(let n as Native): kind = n.owner == nil ? "built-in function" : "method_descriptor"
    default: break
    }
    out = "Help on \(kind) \(name)\(module.map { " in module \($0)" } ?? ""):\n\n"
    // A lambda is shown as it was written.
    out += name == "<lambda>" ? "<lambda> lambda \(s.dropFirst().dropLast())\n" : "\(name)\(s)\(tail)\n"
    if let d = docText(v) { out += indented(d) }
    return out + "\n"
  }
  return try helpText(.object(typeOf(v)))
}
