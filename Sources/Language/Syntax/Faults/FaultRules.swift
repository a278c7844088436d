// The notation of FaultGrammar.swift, read into rules when the first SyntaxError is to be explained.

indirect enum Piece {
  case symbol(Symbol)
  /// A soft keyword.
  case word(String)
  case kind(Token.Kind)
  /// Any of the soft keywords.
  case soft
  case rule(Int)
  case optional(Piece)
  case many(Piece, atLeast: Int)
  case list(Piece, separator: Piece)
  case choice([Choice])
  case ahead(Piece)
  case notAhead(Piece)
  case forced(Symbol)
  case cut
  case named(Character, Piece)
}

struct Choice {
  var pieces: [Piece] = []
  var result = Outcome.plain
  /// Its first piece is a rule of the second pass.
  var isWrong = false

  enum Outcome {
    /// The only part, or a group of several.
    case plain
    /// An expression of that kind.
    case made(String)
    case fault(Place, message: String)
    /// A check written out in FaultChecks.swift.
    case check(String)
  }
  enum Place {
    case here, indent
    case at(Character), from(Character)
    case range(Character, Character, last: Bool)
    case target(TargetKind, Character)
  }
}

enum TargetKind { case star, loop, delete }

struct FaultRules {
  private(set) var rules: [[Choice]] = []
  private(set) var numbers: [String: Int] = [:]

  nonisolated(unsafe) static let python: FaultRules = {
    let texts = [
      statementRules, patternRules, parameterRules(isLambda: false), parameterRules(isLambda: true), expressionRules,
    ]
    return FaultRules(texts.joined(separator: "\n"))
  }()

  private init(_ text: String) {
    let lines = text.split(separator: "\n").map { Array($0.utf8) }
    var definitions: [(String, [UInt8])] = []
    for line in lines {
      // `name = …` begins a rule; anything else goes on with the one before.
      let name = line.drop { $0 == 32 }.prefix { ($0 >= 97 && $0 <= 122) || $0 == 95 }
      let rest = line[name.endIndex...]
      if !name.isEmpty, rest.starts(with: [32, 61, 32]) {
        numbers[String(decoding: name, as: UTF8.self)] = definitions.count
        definitions.append((String(decoding: name, as: UTF8.self), Array(rest.dropFirst(3))))
      } else if !definitions.isEmpty {
        definitions[definitions.count - 1].1 += [32] + line
      }
    }
    rules = definitions.map { d in
      var reader = RuleReader(d.1, numbers)
      return reader.choices()
    }
    for r in rules.indices { for c in rules[r].indices { mark(&rules[r][c], definitions) } }
  }

  private func mark(_ c: inout Choice, _ definitions: [(String, [UInt8])]) {
    if c.pieces.count == 1, case .rule(let n) = c.pieces[0] { c.isWrong = definitions[n].0.hasPrefix("wrong_") }
  }
}

/// Reads one rule's text. It is our own, so what does not fit the notation is passed over.
private struct RuleReader {
  private let text: [UInt8]
  private let numbers: [String: Int]
  private var at = 0

  init(_ text: [UInt8], _ numbers: [String: Int]) {
    self.text = text
    self.numbers = numbers
  }

  private mutating func space() { while at < text.count, text[at] == 32 { at += 1 } }
  private func starts(_ s: StaticString) -> Bool {
    text[at...].starts(with: UnsafeBufferPointer(start: s.utf8Start, count: s.utf8CodeUnitCount))
  }
  private mutating func take(_ s: StaticString) -> Bool {
    guard starts(s) else { return false }
    at += s.utf8CodeUnitCount
    return true
  }
  private mutating func word() -> String {
    space()
    let start = at
    while at < text.count, text[at] == 95 || text[at] == 46 || (text[at] | 32 >= 97 && text[at] | 32 <= 122) { at += 1 }
    return String(decoding: text[start..<at], as: UTF8.self)
  }
  /// Up to the closing quote, which a backslash may escape.
  private mutating func quoted(_ quote: UInt8) -> String {
    var out: [UInt8] = []
    at += 1
    while at < text.count, text[at] != quote {
      if text[at] == 92 { at += 1 }
      if at < text.count { out.append(text[at]) }
      at += 1
    }
    at += 1
    return String(decoding: out, as: UTF8.self)
  }

  mutating func choices() -> [Choice] {
    var out: [Choice] = []
    repeat {
      var c = Choice()
      while true {
        space()
        if at >= text.count || text[at] == 124 || text[at] == 41 { break }
        if take("=>") {
          c.result = .made(word().split(separator: "_").joined(separator: " "))
        } else if take("->") {
          c.result = outcome()
        } else if let p = piece() {
          c.pieces.append(p)
        } else {
          at += 1
        }
      }
      out.append(c)
    } while take("|")
    return out
  }

  private mutating func outcome() -> Choice.Outcome {
    let kind = word()
    func letter(_ w: String) -> Character { w.first ?? "a" }
    let place: Choice.Place
    switch kind {
    case "do": return .check(word())
    case "target":
      let which = word()
      return .fault(.target(which == "del" ? .delete : which == "for" ? .loop : .star, letter(word())), message: "")
    case "at": place = .at(letter(word()))
    case "from": place = .from(letter(word()))
    case "range":
      let a = word(), b = word()
      place = .range(letter(a), letter(b), last: b.hasSuffix(".last"))
    case "indent": place = .indent
    default: place = .here
    }
    space()
    return .fault(place, message: at < text.count && text[at] == 34 ? quoted(34) : "invalid syntax")
  }

  private mutating func piece() -> Piece? {
    space()
    if take("&&") {
      space()
      return Symbol(rawValue: quoted(39)).map { .forced($0) }
    }
    if take("&") { return piece().map { .ahead($0) } }
    if take("!") { return piece().map { .notAhead($0) } }
    if take("~") { return .cut }
    guard var p = single() else { return nil }
    if take(".") {
      guard let item = single() else { return nil }
      _ = take("+")
      p = .list(item, separator: p)
    }
    if take("?") { p = .optional(p) } else if take("*") { p = .many(p, atLeast: 0) } else if take("+") { p = .many(p, atLeast: 1) }
    return p
  }

  private mutating func single() -> Piece? {
    space()
    guard at < text.count else { return nil }
    switch text[at] {
    case 39: return Symbol(rawValue: quoted(39)).map { .symbol($0) }
    case 34: return .word(quoted(34))
    case 40:
      at += 1
      let c = choices()
      _ = take(")")
      return .choice(c)
    default: break
    }
    if at + 1 < text.count, text[at + 1] == 61, text[at] >= 97, text[at] <= 122 {
      let letter = Character(Unicode.Scalar(text[at]))
      at += 2
      return piece().map { .named(letter, $0) }
    }
    let start = at
    while at < text.count, text[at] == 95 || (text[at] | 32 >= 97 && text[at] | 32 <= 122) { at += 1 }
    let name = String(decoding: text[start..<at], as: UTF8.self)
    switch name {
    case "NAME": return .kind(.name)
    case "NUMBER": return .kind(.number)
    case "STRING": return .kind(.string)
    case "NEWLINE": return .kind(.newline)
    case "INDENT": return .kind(.indent)
    case "DEDENT": return .kind(.dedent)
    case "END": return .kind(.end)
    case "SOFT": return .soft
    default: return numbers[name].map { .rule($0) }
    }
  }
}
