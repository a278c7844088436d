// Annotations under `from __future__ import annotations`: their text, as CPython's unparser writes it.

extension Emitter {
  /// An annotation in a register: its value, or its text where the source asks for that.
  func annotation(_ e: Expr) throws(SyntaxFault) -> Int {
    if !root.postponesAnnotations { return try value(e) }
    let r = try temporary()
    emitWide(.loadConst, r, try constant(.string(text(of: e, 0))))
    return r
  }

  /// The text of an expression; parenthesised where it binds less than `level` (1 for an operand, 2 for what is called or indexed).
  private func text(of e: Expr, _ level: Int) -> String {
    func list(_ items: [Expr]) -> String { items.map { text(of: $0, 0) }.joined(separator: ", ") }
    switch e.kind {
    case .constant(let v):
      if case .object(let o) = v, o === Singleton.ellipsis { return "..." }
      return (try? repr(v)) ?? source(e)
    case .name(let n): return n.string
    case .attribute(let object, let n): return "\(text(of: object, 2)).\(n.string)"
    case .subscripted(let object, let index):
      if case .tuple(let items) = index.kind, !items.isEmpty {
        return "\(text(of: object, 2))[\(list(items))\(items.count == 1 ? "," : "")]"
      }
      return "\(text(of: object, 2))[\(text(of: index, 0))]"
    case .tuple(let items): return "(\(list(items))\(items.count == 1 ? "," : ""))"
    case .list(let items): return "[\(list(items))]"
    case .binary(.or, let a, let b):
      let out = "\(text(of: a, 1)) | \(text(of: b, 2))"
      return level > 1 ? "(\(out))" : out
    case .call(let f, let arguments):
      let parts = arguments.map { a in
        switch a.kind {
        case .positional: text(of: a.value, 0)
        case .keyword(let k): "\(k.string)=\(text(of: a.value, 0))"
        case .star: "*\(text(of: a.value, 0))"
        case .doubleStar: "**\(text(of: a.value, 0))"
        }
      }
      return "\(text(of: f, 2))(\(parts.joined(separator: ", ")))"
    default: return source(e)
    }
  }

  /// The expression as it is written, on one line.
  private func source(_ e: Expr) -> String {
    var lines: [String] = []
    for number in e.span.line...max(e.span.line, e.span.endLine) {
      var bytes = Array((file.line(Int(number) + file.firstLine - 1) ?? "").utf8)
      if number == e.span.endLine { bytes = Array(bytes.prefix(Int(e.span.endColumn))) }
      if number == e.span.line { bytes = Array(bytes.dropFirst(Int(e.span.column))) }
      lines.append(String(decoding: bytes.drop { $0 == 32 || $0 == 9 }, as: UTF8.self))
    }
    return lines.joined(separator: " ")
  }
}
