// What a pattern of Python's syntax means: the tree that the parser makes and the writer reads.
import Language

/// The bits of `re`'s flags.
enum RegexFlag {
  static let template = 1, ignoreCase = 2, locale = 4, multiline = 8, dotAll = 16, unicode = 32, verbose = 64, debug = 128
  static let ascii = 256
  /// How characters are classed: one of them holds.
  static let kinds = ascii | locale | unicode

  /// The flags inside a `(?add-remove:…)`.
  static func combine(_ flags: Int, _ add: Int, _ remove: Int) -> Int {
    ((add & kinds != 0 ? flags & ~kinds : flags) | add) & ~remove
  }
}

/// `\d`, `\s`, `\w`, or with `negated` their capitals.
struct CharacterCategory: Equatable {
  enum Kind { case digit, space, word }
  let kind: Kind
  let negated: Bool
}

enum SetItem {
  case range(UInt32, UInt32)
  case category(CharacterCategory)
}

enum PatternAnchor { case lineStart, lineEnd, textStart, textEnd, boundary, noBoundary }

enum RepeatManner { case greedy, lazy, possessive }

indirect enum PatternNode {
  case literal(UInt32)
  case any
  case set([SetItem], negated: Bool)
  case at(PatternAnchor)
  case branch([PatternSequence])
  case group(Int?, add: Int, remove: Int, PatternSequence)
  case atomic(PatternSequence)
  case look(ahead: Bool, negated: Bool, PatternSequence)
  /// At least the first number of times, at most the second one; nil is without limit.
  case repeated(Int, Int?, RepeatManner, PatternSequence)
  case reference(Int)
  case conditional(Int, PatternSequence, PatternSequence?)

  /// One character, whichever it is.
  var isCharacter: Bool {
    switch self {
    case .literal, .any, .set: true
    case .at, .branch, .group, .atomic, .look, .repeated, .reference, .conditional: false
    }
  }
}

/// How many characters a part may match.
struct PatternWidth {
  static let unlimited = 1 << 60
  var low: Int
  var high: Int

  static func + (a: PatternWidth, b: PatternWidth) -> PatternWidth {
    PatternWidth(low: min(a.low + b.low, unlimited), high: min(a.high + b.high, unlimited))
  }
  func times(_ least: Int, _ most: Int?) -> PatternWidth {
    func product(_ a: Int, _ b: Int) -> Int {
      let (r, over) = a.multipliedReportingOverflow(by: b)
      return over ? PatternWidth.unlimited : min(r, PatternWidth.unlimited)
    }
    return PatternWidth(low: product(low, least), high: high == 0 ? 0 : most.map { product(high, $0) } ?? PatternWidth.unlimited)
  }
  func or(_ other: PatternWidth) -> PatternWidth {
    PatternWidth(low: min(low, other.low), high: max(high, other.high))
  }
}

/// Nodes one after the other, with their width together.
struct PatternSequence {
  var nodes: [PatternNode]
  var width: PatternWidth
}

/// A parsed pattern.
struct PatternTree {
  var root: PatternSequence
  var flags: Int
  var isText: Bool
  /// Capturing groups, the whole match not counted.
  var groupCount: Int
  var names: [(Str, Int)]
  /// Holds characters past ASCII, so that ASCII text is not matched by a pattern of bytes.
  var isWide: Bool
  /// Groups inside of lookarounds, whose ends are no measure of when they closed.
  var lookGroups: Set<Int>
  /// Group numbers in the order of their closing parentheses.
  var closingOrder: [Int]
}
