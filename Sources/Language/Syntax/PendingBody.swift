// Functions of wick's own modules are read and compiled when they are first called: importing a module costs what its
// top level does. Only functions of modules and classes wait, which capture nothing; those that yield or use `super`
// are compiled at once, since their callers need to know.

struct PendingBody {
  let source: [UInt8]
  let line: Int32
  let className: Str?
  let doc: Value

  /// Where the block at `start` ends, whose head stands at `indentation`; how many lines it has; whether it can wait.
  static func extent(_ source: [UInt8], from start: Int, indentation: Int) -> (end: Int, lines: Int32, canWait: Bool) {
    var scanner = Scanner(source: source, at: start)
    while scanner.at < source.count {
      let lineStart = scanner.at
      while scanner.at < source.count, source[scanner.at] == 32 { scanner.at += 1 }
      if scanner.at >= source.count { break }
      let c = source[scanner.at]
      if c != 10 && c != 35 && scanner.at - lineStart <= indentation { return (lineStart, scanner.lines, scanner.canWait) }
      scanner.skipLine()
    }
    return (source.count, scanner.lines, scanner.canWait)
  }

  /// Moves over logical lines: strings, comments and brackets are seen, nothing else.
  private struct Scanner {
    let source: [UInt8]
    var at: Int
    var lines: Int32 = 0
    var canWait = true

    mutating func skipLine() {
      var depth = 0
      while at < source.count {
        let c = source[at]
        switch c {
        case 10:
          lines += 1
          at += 1
          if depth == 0 { return }
        case 35: while at < source.count, source[at] != 10 { at += 1 }
        case 34, 39: skipString(c)
        case 40, 91, 123: depth += 1; at += 1
        case 41, 93, 125: depth -= 1; at += 1
        case 92:
          if at + 1 < source.count, source[at + 1] == 10 { lines += 1 }
          at += 2
        case 65...90, 95, 97...122: skipWord()
        default: at += 1
        }
      }
    }

    private mutating func skipWord() {
      let start = at
      while at < source.count,
        (65...90).contains(source[at]) || (97...122).contains(source[at]) || (48...57).contains(source[at]) || source[at] == 95
      {
        at += 1
      }
      let word = source[start..<at]
      if word.count == 5, word.elementsEqual("yield".utf8) || word.elementsEqual("super".utf8) { canWait = false }
      if word.count == 9, word.elementsEqual("__class__".utf8) { canWait = false }
    }

    private mutating func skipString(_ quote: UInt8) {
      let isTriple = at + 2 < source.count && source[at + 1] == quote && source[at + 2] == quote
      at += isTriple ? 3 : 1
      while at < source.count {
        let c = source[at]
        if c == 92 {
          if at + 1 < source.count, source[at + 1] == 10 { lines += 1 }
          at += 2
        } else if c == quote, !isTriple || at + 2 < source.count && source[at + 1] == quote && source[at + 2] == quote {
          at += isTriple ? 3 : 1
          return
        } else {
          if c == 10 { lines += 1 }
          at += 1
        }
      }
    }
  }
}

extension Parser {
  /// The block that the lexer has left unread, at `: BODY`.
  mutating func pendingBody() throws(SyntaxFault) -> PendingBody? {
    guard isNext(.colon), peek(1).kind == .body else { return nil }
    at += 2
    let text = Array(source[previous.start..<previous.end])
    let first = text.firstIndex { $0 != 32 && $0 != 10 } ?? 0
    var doc = Value.none
    if first < text.count, text[first] == 34 || text[first] == 39 {
      var p = Parser(text, try Lexer.firstToken(text, at: first))
      if case .constant(let v) = try p.strings().kind { doc = v }
    }
    return PendingBody(source: text, line: previous.span.line, className: className, doc: doc)
  }
}

extension Symbol {
  /// The longest operator that the bytes begin with, and its length.
  static func operatorAt(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> (Symbol, Int)? {
    let isAssigned = b == 61
    func either(_ plain: Symbol, _ assigned: Symbol) -> (Symbol, Int) { isAssigned ? (assigned, 2) : (plain, 1) }
    func doubled(_ symbol: Symbol, _ assigned: Symbol) -> (Symbol, Int)? { b != a ? nil : c == 61 ? (assigned, 3) : (symbol, 2) }
    switch a {
    case 40: return (.leftParen, 1)
    case 41: return (.rightParen, 1)
    case 91: return (.leftBracket, 1)
    case 93: return (.rightBracket, 1)
    case 123: return (.leftBrace, 1)
    case 125: return (.rightBrace, 1)
    case 44: return (.comma, 1)
    case 58: return either(.colon, .walrus)
    case 46: return b == 46 && c == 46 ? (.ellipsis, 3) : (.dot, 1)
    case 59: return (.semicolon, 1)
    case 64: return either(.at, .atAssign)
    case 61: return either(.assign, .equal)
    case 43: return either(.plus, .plusAssign)
    case 45: return b == 62 ? (.arrow, 2) : either(.minus, .minusAssign)
    case 42: return doubled(.doubleStar, .doubleStarAssign) ?? either(.star, .starAssign)
    case 47: return doubled(.doubleSlash, .doubleSlashAssign) ?? either(.slash, .slashAssign)
    case 37: return either(.percent, .percentAssign)
    case 38: return either(.ampersand, .ampersandAssign)
    case 124: return either(.bar, .barAssign)
    case 94: return either(.caret, .caretAssign)
    case 126: return (.tilde, 1)
    case 60: return doubled(.shiftLeft, .shiftLeftAssign) ?? either(.less, .lessEqual)
    case 62: return doubled(.shiftRight, .shiftRightAssign) ?? either(.greater, .greaterEqual)
    case 33: return either(.bang, .notEqual)
    default: return nil
    }
  }
}
