// Tokens and places in the source.

/// A stretch of source: lines from 1, columns from 0 in UTF-8 bytes, as CPython counts them.
public struct Span: Sendable {
  public var line: Int32 = 0
  public var column: Int32 = 0
  public var endLine: Int32 = 0
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
  enum Kind: UInt8 { case name, number, string, op, newline, indent, dedent, end }
  var kind: Kind
  /// Byte offsets into the source.
  var start: Int
  var end: Int
  var span: Span
  /// The operator or keyword; "" for other tokens.
  var text: Symbol = .none
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
