// The parser of Python's regular expressions: sequences, alternatives, repetition and character sets.
import Language

/// What set operations of other engines look like: the sign twice.
private let setOperations: [(sign: Character, name: String)] = [
  ("-", "difference"), ("&", "intersection"), ("~", "symmetric difference"), ("|", "union"),
]

struct PatternParser {
  var reader: PatternReader
  var flags: Int
  /// Widths of the groups by number; nil while a group is open. The first is the whole match.
  var groupWidths: [PatternWidth?] = [nil]
  var names: [(Str, Int)] = []
  /// The number of groups outside when a lookbehind is being read.
  var lookBehindGroups: Int?
  var lookDepth = 0
  var lookGroups: Set<Int> = []
  var closingOrder: [Int] = []
  /// Where a `(?(n)…)` first named a group by number.
  var conditionPositions: [(Int, Int)] = []
  var isWide = false
  var hasUnequalLookBehind = false

  static let maxGroups = 1_073_741_823
  static let maxRepeat = 4_294_967_295

  static func parse(_ source: Value, _ flags: Int) throws(Raise) -> PatternTree {
    var p = PatternParser(reader: try PatternReader(source), flags: flags)
    let root = try p.alternatives(flags & RegexFlag.verbose != 0, 0)
    let fixed = try fixedFlags(p.reader.isText, p.flags)
    if p.reader.next != nil { throw p.reader.error("unbalanced parenthesis") }
    for (group, position) in p.conditionPositions where group >= p.groupWidths.count {
      throw regexError("invalid group reference \(group)", source, position)
    }
    if p.hasUnequalLookBehind { throw regexError("look-behind requires fixed-width pattern", nil, nil) }
    return PatternTree(
      root: root, flags: fixed, isText: p.reader.isText, groupCount: p.groupWidths.count - 1, names: p.names,
      isWide: p.isWide && p.reader.isText, lookGroups: p.lookGroups, closingOrder: p.closingOrder)
  }

  private static func fixedFlags(_ isText: Bool, _ flags: Int) throws(Raise) -> Int {
    func has(_ f: Int) -> Bool { flags & f != 0 }
    if isText {
      if has(RegexFlag.locale) { throw valueError("cannot use LOCALE flag with a str pattern") }
      if !has(RegexFlag.ascii) { return flags | RegexFlag.unicode }
      if has(RegexFlag.unicode) { throw valueError("ASCII and UNICODE flags are incompatible") }
      return flags
    }
    if has(RegexFlag.unicode) { throw valueError("cannot use UNICODE flag with a bytes pattern") }
    if has(RegexFlag.locale) && has(RegexFlag.ascii) { throw valueError("ASCII and LOCALE flags are incompatible") }
    return flags
  }

  /// `a|b|c`, up to a closing parenthesis or the end.
  mutating func alternatives(_ verbose: Bool, _ depth: Int) throws(Raise) -> PatternSequence {
    try NativeDepth.enter()
    defer { NativeDepth.leave() }
    var verbose = verbose
    var items: [PatternSequence] = []
    repeat {
      if depth == 0 && !items.isEmpty { verbose = flags & RegexFlag.verbose != 0 }
      items.append(try sequence(verbose, depth + 1, first: depth == 0 && items.isEmpty))
    } while try reader.match("|")
    if items.count == 1 { return items[0] }
    var width = items[0].width
    for item in items.dropFirst() { width = width.or(item.width) }
    return PatternSequence(nodes: [.branch(items)], width: width)
  }

  /// What stands between two bars.
  mutating func sequence(_ verboseOutside: Bool, _ depth: Int, first: Bool = false) throws(Raise) -> PatternSequence {
    var verbose = verboseOutside
    var nodes: [PatternNode] = []
    while let this = reader.next {
      if this.is("|") || this.is(")") { break }
      _ = try reader.get()
      guard this.escaped == nil else {
        nodes.append(try escape(this))
        continue
      }
      if verbose {
        if this.first == 32 || (9...13).contains(this.first) { continue }
        if this.is("#") {
          while let t = try reader.get(), !t.is("\n") {}
          continue
        }
      }
      switch this.first {
      case 46: nodes.append(.any)
      case 94: nodes.append(.at(.lineStart))
      case 36: nodes.append(.at(.lineEnd))
      case 91: nodes.append(try characterSet())
      case 40:
        if let node = try group(verbose, depth, isFirst: first && nodes.isEmpty) {
          nodes.append(node)
        } else {
          verbose = verboseAfterFlags ?? verbose
        }
        verboseAfterFlags = nil
      case 42, 43, 63, 123: try repetition(this, &nodes)
      default: nodes.append(literal(this.first))
      }
    }
    var width = PatternWidth(low: 0, high: 0)
    for node in nodes { width = width + self.width(node) }
    return PatternSequence(nodes: nodes, width: width)
  }

  /// Set by `(?x)`-like flags for the sequence they stand in.
  var verboseAfterFlags: Bool?

  mutating func literal(_ c: UInt32) -> PatternNode {
    if c > 127 { isWide = true }
    return .literal(c)
  }

  func width(_ node: PatternNode) -> PatternWidth {
    switch node {
    case .literal, .any, .set: return PatternWidth(low: 1, high: 1)
    case .at, .look: return PatternWidth(low: 0, high: 0)
    case .branch(let items):
      var w = items[0].width
      for item in items.dropFirst() { w = w.or(item.width) }
      return w
    case .group(_, _, _, let s), .atomic(let s): return s.width
    case .repeated(let least, let most, _, let s): return s.width.times(least, most)
    case .reference(let n): return groupWidths[n] ?? PatternWidth(low: 0, high: PatternWidth.unlimited)
    case .conditional(_, let yes, let no): return yes.width.or(no?.width ?? PatternWidth(low: 0, high: 0))
    }
  }

  // MARK: Repetition

  private mutating func repetition(_ this: PatternReader.Token, _ nodes: inout [PatternNode]) throws(Raise) {
    let here = reader.position
    var least = 0
    var most: Int?
    switch this.first {
    case 63: most = 1
    case 42: break
    case 43: least = 1
    default:
      guard let (a, b) = try counts(here) else {
        nodes.append(.literal(this.first))
        return
      }
      (least, most) = (a, b)
    }
    guard let item = nodes.last else { throw reader.error("nothing to repeat", reader.position - here + 1) }
    var body = PatternSequence(nodes: [item], width: width(item))
    switch item {
    case .at: throw reader.error("nothing to repeat", reader.position - here + 1)
    case .repeated: throw reader.error("multiple repeat", reader.position - here + 1)
    case .group(nil, 0, 0, let inner): body = inner
    default: break
    }
    let manner: RepeatManner = try reader.match("?") ? .lazy : try reader.match("+") ? .possessive : .greedy
    nodes[nodes.count - 1] = .repeated(least, most, manner, body)
  }

  /// The numbers of `{m,n}`; nil where the brace is an ordinary character.
  private mutating func counts(_ here: Int) throws(Raise) -> (Int, Int?)? {
    if reader.nextIs("}") { return nil }
    let low = try reader.digits(.max, 10)
    var high = low
    if try reader.match(",") { high = try reader.digits(.max, 10) }
    guard try reader.match("}") else {
      try reader.seek(here)
      return nil
    }
    let least = digitsValue(low, 10), most = digitsValue(high, 10)
    if max(least, most) >= PatternParser.maxRepeat { throw overflowError("the repetition number is too large") }
    if !high.isEmpty && most < least { throw reader.error("min repeat greater than max repeat", reader.position - here) }
    return (least, high.isEmpty ? nil : most)
  }

  // MARK: Character sets

  private mutating func characterSet() throws(Raise) -> PatternNode {
    let here = reader.position - 1
    var items: [SetItem] = []
    if reader.nextIs("[") { try reader.warn("Possible nested set", types.FutureWarning) }
    let negated = try reader.match("^")
    func unterminated(_ p: PatternParser) -> Raise { p.reader.error("unterminated character set", p.reader.position - here) }
    while true {
      guard let this = try reader.get() else { throw unterminated(self) }
      if this.is("]") && !items.isEmpty { break }
      if !items.isEmpty {
        for (sign, name) in setOperations where this.is(sign) && reader.nextIs(sign) {
          try reader.warn("Possible set \(name)", types.FutureWarning, 1)
        }
      }
      let low = try setItem(this)
      guard try reader.match("-") else {
        items.append(low)
        continue
      }
      guard let that = try reader.get() else { throw unterminated(self) }
      if that.is("]") {
        items += [low, .range(45, 45)]
        break
      }
      if that.is("-") { try reader.warn("Possible set difference", types.FutureWarning, 2) }
      guard case .range(let a, _) = low, case .range(let b, _) = try setItem(that), a <= b else {
        let text = Str(scalars: this.scalars + [45] + that.scalars).string
        throw reader.error("bad character range " + text, this.length + 1 + that.length)
      }
      items.append(.range(a, b))
    }
    return .set(items, negated: negated)
  }

  private mutating func setItem(_ token: PatternReader.Token) throws(Raise) -> SetItem {
    let item = token.escaped == nil ? .range(token.first, token.first) : try setEscape(token)
    if case .range(_, let c) = item, c > 127 { isWide = true }
    return item
  }
}
