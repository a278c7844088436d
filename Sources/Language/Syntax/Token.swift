// Tokens and places in the source.

/// A stretch of source: lines from 1, columns from 0 in UTF-8 bytes, as CPython counts them.
public struct Span: Sendable {
  /// The first line, from 1; 0 in a span that was never set.
  public var line: Int32 = 0
  /// Bytes of UTF-8 before the start, in `line`.
  public var column: Int32 = 0
  /// The line the last character is in, from 1.
  public var endLine: Int32 = 0
  /// Bytes of UTF-8 up to the end, in `endLine`; the end itself is not part of the span.
  public var endColumn: Int32 = 0

  func to(_ other: Span) -> Span { Span(line: line, column: column, endLine: other.endLine, endColumn: other.endColumn) }
}

/// What is wrong with a source text, before it becomes a Python exception.
struct SyntaxFault: Error {
  enum Kind { case syntax, indentation, tab }
  var message: String
  var span: Span
  var kind: Kind = .syntax
  /// The source ends where more is needed: a shell goes on asking.
  var isIncomplete = false
  var origin = Origin.parser
  /// What CPython reports where that is not the span: 1-based columns in characters, and the line with or without its end.
  var place: Place?

  struct Place {
    var offset: Int
    /// Nil is None.
    var endOffset: Int?
    var text: String?
    /// After the last line; CPython counts its columns otherwise in a file than in a string.
    var isAtEnd = false
    /// The text is no line of the source: the expression of an f-string, as CPython 3.11 cuts it out.
    var isOwnText = false
  }
  /// Who found it: CPython lets some errors take precedence over others.
  enum Origin {
    case parser
    /// The tokenizer, for what the characters are: comes before errors of the grammar.
    case characters
    /// The tokenizer, for how lines stand: comes when it is reached.
    case layout
    /// A bracket that nothing closes.
    case unclosed
    /// Scopes and compilation, after parsing.
    case compiler
  }
}

struct Token {
  /// `body` is the block of a function that is read when it is first called (Syntax/PendingBody.swift).
  enum Kind: UInt8 { case name, number, string, op, newline, indent, dedent, end, body }
  var kind: Kind
  /// The operator or keyword; "" for other tokens.
  var text: Symbol
  private let from: UInt32, to: UInt32
  var span: Span

  init(kind: Kind, start: Int, end: Int, span: Span, text: Symbol = .none) {
    self.kind = kind
    self.text = text
    from = UInt32(truncatingIfNeeded: start)
    to = UInt32(truncatingIfNeeded: end)
    self.span = span
  }

  /// Byte offsets into the source.
  var start: Int { Int(from) }
  var end: Int { Int(to) }
}

/// Operators and keywords.
enum Symbol: String {
  case none = ""
  case leftParen = "(", rightParen = ")", leftBracket = "[", rightBracket = "]", leftBrace = "{", rightBrace = "}"
  case comma = ",", colon = ":", dot = ".", semicolon = ";", at = "@", assign = "=", arrow = "->", walrus = ":="
  case plus = "+", minus = "-", star = "*", slash = "/", percent = "%", ampersand = "&", bar = "|", caret = "^"
  case tilde = "~", less = "<", greater = ">", doubleStar = "**", doubleSlash = "//", shiftLeft = "<<"
  case shiftRight = ">>", lessEqual = "<=", greaterEqual = ">=", equal = "==", notEqual = "!=", ellipsis = "..."
  case plusAssign = "+=", minusAssign = "-=", starAssign = "*=", slashAssign = "/=", doubleSlashAssign = "//="
  case percentAssign = "%=", atAssign = "@=", ampersandAssign = "&=", barAssign = "|=", caretAssign = "^="
  case shiftLeftAssign = "<<=", shiftRightAssign = ">>=", doubleStarAssign = "**=", bang = "!"
  case kFalse = "False", kNone = "None", kTrue = "True", kAnd = "and", kAs = "as", kAssert = "assert"
  case kAsync = "async", kAwait = "await", kBreak = "break", kClass = "class", kContinue = "continue", kDef = "def"
  case kDel = "del", kElif = "elif", kElse = "else", kExcept = "except", kFinally = "finally", kFor = "for"
  case kFrom = "from", kGlobal = "global", kIf = "if", kImport = "import", kIn = "in", kIs = "is"
  case kLambda = "lambda", kNonlocal = "nonlocal", kNot = "not", kOr = "or", kPass = "pass", kRaise = "raise"
  case kReturn = "return", kTry = "try", kWhile = "while", kWith = "with", kYield = "yield"

  /// Keywords by the bytes of their names, in a table of open addresses: each name of a source asks.
  private static let keywordTable: [(bits: UInt64, symbol: Symbol)] = {
    var table = [(bits: UInt64, symbol: Symbol)](repeating: (0, .none), count: 128)
    for (text, symbol) in keywords {
      let bits = text.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      var i = slot(bits)
      while table[i].bits != 0 { i = (i + 1) & 127 }
      table[i] = (bits, symbol)
    }
    return table
  }()
  private static func slot(_ bits: UInt64) -> Int { Int((bits &* 0x9E37_79B9_7F4A_7C15) >> 57) }

  /// The keyword of those bytes, at most eight.
  static func keyword(_ name: ArraySlice<UInt8>) -> Symbol? {
    var bits: UInt64 = 0
    for c in name { bits = bits << 8 | UInt64(c) }
    var i = slot(bits)
    while keywordTable[i].bits != 0 {
      if keywordTable[i].bits == bits { return keywordTable[i].symbol }
      i = (i + 1) & 127
    }
    return nil
  }

  static let keywords: [String: Symbol] = {
    let all: [Symbol] = [
      .kFalse, .kNone, .kTrue, .kAnd, .kAs, .kAssert, .kAsync, .kAwait, .kBreak, .kClass, .kContinue, .kDef, .kDel,
      .kElif, .kElse, .kExcept, .kFinally, .kFor, .kFrom, .kGlobal, .kIf, .kImport, .kIn, .kIs, .kLambda, .kNonlocal,
      .kNot, .kOr, .kPass, .kRaise, .kReturn, .kTry, .kWhile, .kWith, .kYield,
    ]
    return Dictionary(uniqueKeysWithValues: all.map { ($0.rawValue, $0) })
  }()
}

/// The words of Python's grammar, for completion and highlighting.
public let pythonKeywords: [String] = Symbol.keywords.keys.sorted()
