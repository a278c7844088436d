// Why a source is no Python, in CPython's words: the rules of FaultGrammar.swift are matched against its tokens, first
// without and then with the rules for mistakes. The tokens looked at count too: CPython reads them one by one, and
// points at the last it has read.

/// A part of the source that a rule matched.
final class Part {
  /// What an error message calls it; "token" for operators and keywords, "" for what is no expression.
  let kind: String
  let first: Int
  let last: Int
  let children: [Part]
  init(_ kind: String, _ first: Int, _ last: Int, _ children: [Part] = []) {
    self.kind = kind
    self.first = first
    self.last = last
    self.children = children
  }
  var parts: [Part] { children.filter { $0.kind != "token" } }
}

final class FaultFinder {
  let source: [UInt8]
  let tokens: [Token]
  /// Brackets open after each token.
  let levels: [Int]
  /// Where tokens end for good.
  let lexerFault: SyntaxFault?
  /// The source is the expression of an f-string, in parentheses.
  let isReplacement: Bool
  private let rules = FaultRules.python
  private var findsMistakes = false
  private(set) var at = 0
  /// Tokens looked at so far.
  private(set) var seen = 0
  private var labels: [Character: Part] = [:]
  private var memory: [Int: (Part?, Int)] = [:]
  private let stackStart: UInt

  /// Given up: the nesting would run off the native stack.
  private struct TooDeep {}

  init(_ text: [UInt8], isReplacement: Bool = false) {
    source = text.last == 10 || text.isEmpty ? text : text + [10]
    (tokens, lexerFault) = Lexer.tokensUntilFault(source)
    self.isReplacement = isReplacement
    var level = 0
    levels = tokens.map { t in
      switch t.text {
      case .leftParen, .leftBracket, .leftBrace: level += 1
      case .rightParen, .rightBracket, .rightBrace: level -= 1
      default: break
      }
      return level
    }
    stackStart = currentStackAddress()
  }

  /// The error of a source that the parser refused with `fault`; that fault itself where the grammar finds none.
  static func explain(_ fault: SyntaxFault, _ text: [UInt8], rule: String) -> SyntaxFault {
    let finder = FaultFinder(text)
    guard var found = finder.find(rule) else { return fault }
    found.isIncomplete = fault.isIncomplete
    return found
  }

  /// The first error, or nil for a source without one.
  func find(_ rule: String) -> SyntaxFault? {
    guard let start = rules.numbers[rule] else { return nil }
    do throws(SyntaxFault) {
      if try match(rule: start) != nil { return nil }
      let last = seen - 1
      findsMistakes = true
      at = 0
      memory = [:]
      _ = try match(rule: start)
      return overruled(by: nothingFits(last))
    } catch {
      if error.message.isEmpty { return nil }
      return error.origin == .parser ? overruled(by: error) : error
    }
  }

  // MARK: Tokens

  private func peek() throws(SyntaxFault) -> Token {
    if at >= tokens.count { throw lexerFault ?? SyntaxFault(message: "", span: Span()) }
    seen = max(seen, at + 1)
    return tokens[at]
  }

  func text(_ t: Token) -> String { String(decoding: source[t.start..<t.end], as: UTF8.self) }
  func text(_ p: Part) -> String { text(tokens[p.first]) }

  private func leaf(_ kind: String) -> Part {
    at += 1
    return Part(kind, at - 1, at - 1)
  }

  // MARK: Matching

  private func match(rule n: Int) throws(SyntaxFault) -> Part? {
    let key = (n << 1 | (findsMistakes ? 1 : 0)) << 32 | at
    if let (part, end) = memory[key] {
      if part != nil { at = end }
      return part
    }
    // Far from the end of the native stack: the caller's own fault must do.
    if stackStart &- currentStackAddress() > 3 << 20 { throw SyntaxFault(message: "", span: Span()) }
    let outer = labels
    defer { labels = outer }
    let wasFinding = findsMistakes
    if n == rules.numbers["expression_alone"] { findsMistakes = false }
    defer { findsMistakes = wasFinding }
    let start = at
    let part = try match(choices: rules.rules[n])
    memory[key] = (part, at)
    if part == nil { at = start }
    return part
  }

  private func match(choices: [Choice]) throws(SyntaxFault) -> Part? {
    let start = at
    for c in choices where findsMistakes || !c.isWrong {
      labels = [:]
      var children: [Part] = []
      var isCut = false
      if try match(c.pieces, &children, &isCut) { return try finish(c, start, children) }
      at = start
      if isCut { return nil }
    }
    return nil
  }

  private func match(_ pieces: [Piece], _ out: inout [Part], _ isCut: inout Bool) throws(SyntaxFault) -> Bool {
    for p in pieces {
      if case .cut = p { isCut = true } else if try !match(p, &out) { return false }
    }
    return true
  }

  /// One piece; what it matched is appended.
  private func match(_ piece: Piece, _ out: inout [Part]) throws(SyntaxFault) -> Bool {
    switch piece {
    case .symbol(let s):
      guard try peek().text == s else { return false }
      out.append(leaf("token"))
    case .word(let w):
      let t = try peek()
      guard t.kind == .name, text(t) == w else { return false }
      out.append(leaf("name"))
    case .soft:
      let t = try peek()
      // CPython 3.11 compares as many letters as the name has.
      guard t.kind == .name, ["match", "case", "_"].contains(where: { $0.hasPrefix(text(t)) }) else { return false }
      out.append(leaf("name"))
    case .kind(let k):
      guard try peek().kind == k else { return false }
      out.append(leaf(k == .name ? "name" : k == .number ? "literal" : "token"))
    case .rule(let n):
      guard let part = try match(rule: n) else { return false }
      out.append(part)
    case .optional(let inner):
      let start = at
      if try !match(inner, &out) { at = start }
    case .many(let inner, let least):
      var count = 0
      while true {
        let start = at
        if try !match(inner, &out) || at == start { at = start; break }
        count += 1
      }
      return count >= least
    case .list(let inner, let separator):
      guard try match(inner, &out) else { return false }
      while true {
        let start = at, count = out.count
        if try match(separator, &out), try match(inner, &out) { continue }
        at = start
        out.removeSubrange(count...)
        break
      }
    case .choice(let choices):
      let outer = labels
      guard let part = try match(choices: choices) else {
        labels = outer
        return false
      }
      labels = outer.merging(labels) { $1 }
      // A group of several parts gives each of them.
      if part.kind.isEmpty && !part.children.isEmpty { out += part.children } else { out.append(part) }
    case .ahead(let inner), .notAhead(let inner):
      let start = at
      var ignored: [Part] = []
      let fits = try match(inner, &ignored)
      at = start
      if case .ahead = piece { return fits }
      return !fits
    case .forced(let s):
      guard try peek().text == s else { throw fault("expected '\(s.rawValue)'", tokens: at, at) }
      out.append(leaf("token"))
    case .cut: break
    case .named(let letter, let inner):
      let start = at, count = out.count
      guard try match(inner, &out) else { return false }
      labels[letter] = out.count == count + 1 ? out[count] : Part("", start, max(start, at - 1), Array(out[count...]))
    }
    return true
  }

  /// What a choice that matched stands for; nil where a check says that it is none after all.
  private func finish(_ c: Choice, _ start: Int, _ children: [Part]) throws(SyntaxFault) -> Part? {
    let last = max(start, at - 1)
    switch c.result {
    case .plain: return children.count == 1 ? children[0] : Part("", start, last, children)
    case .made(let kind):
      switch kind {
      case "inner": return children.first { $0.kind != "token" } ?? Part("", start, last, children)
      case "first": return children.first
      case "last": return Part(children.last?.kind ?? "", start, last, children)
      case "strings": return Part(try checkStrings(start, last), start, last)
      case "real", "imaginary":
        let isImaginary = text(tokens[start]).last.map { $0 == "j" || $0 == "J" } ?? false
        if isImaginary != (kind == "imaginary") {
          throw fault("\(kind) number required in complex literal", tokens: start, last)
        }
        return children.first
      default: return Part(kind, start, last, children)
      }
    case .fault(let place, let message):
      if let f = fault(place, message, labels) { throw f }
      return nil
    case .check(let name):
      if let f = check(name, labels) { throw f }
      return nil
    }
  }

  /// Reading the rest of the source may bring up an error of its tokens, which comes first, or a bracket never closed.
  private func overruled(by fault: SyntaxFault) -> SyntaxFault {
    guard let lexerFault else { return fault }
    switch lexerFault.origin {
    case .characters: return lexerFault
    case .unclosed: return lineOfLastSeen > Int(lexerFault.span.line) ? lexerFault : fault
    default: return fault
    }
  }
}

@inline(never)
private func currentStackAddress() -> UInt {
  var here: UInt8 = 0
  return withUnsafeMutablePointer(to: &here) { UInt(bitPattern: $0) }
}
