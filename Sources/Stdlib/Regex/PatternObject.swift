// re.Pattern: a compiled pattern and what is done with it.
import Language

final class PatternObject: Object {
  let source: Value
  let tree: PatternTree
  let program: RegexProgram
  let groupIndex = Dict()
  /// The last replacement template and its parts.
  private var lastTemplate: (Value, ReplacementTemplate)?

  init(_ source: Value, _ flags: Int) throws(Raise) {
    self.source = source
    tree = try PatternParser.parse(source, flags)
    program = RegexProgram(tree)
    for (name, number) in tree.names { groupIndex[name] = .int(number) }
    super.init()
    try program.prepare()
  }

  override var type: Class { PatternObject.cls }

  /// The text to search, which must be of the pattern's kind.
  func subject(_ v: Value) throws(Raise) -> RegexSubject {
    let s = try RegexSubject(v)
    if tree.isText && s.text == nil { throw typeError("cannot use a string pattern on a bytes-like object") }
    if !tree.isText && s.text != nil { throw typeError("cannot use a bytes pattern on a string-like object") }
    return s
  }

  /// One match; `pos` and `endpos` are character indices.
  func match(_ v: Value, _ kind: MatchKind, _ pos: Value = .int(0), _ endpos: Value = .undefined) throws(Raise) -> Value {
    let s = try subject(v)
    let (from, to) = try bounds(s, pos, endpos)
    guard try program.run(s, s.byteOffset(from), s.byteOffset(to), kind) else { return .none }
    return .object(MatchObject(self, s, pos: from, endpos: to))
  }

  func bounds(_ s: RegexSubject, _ pos: Value, _ endpos: Value) throws(Raise) -> (Int, Int) {
    func clipped(_ v: Value, _ missing: Int) throws(Raise) -> Int {
      if v.isUndefined { return missing }
      if case .int(let i) = v { return min(max(i, 0), s.count) }
      return min(max(try sizeArgument(v), 0), s.count)
    }
    return (try clipped(pos, 0), try clipped(endpos, s.count))
  }

  /// Calls `body` after each match, from left to right, as long as it says so; the offsets are in `program.spans`.
  func eachMatch(_ s: RegexSubject, _ from: Int, _ to: Int, _ body: () throws(Raise) -> Bool) throws(Raise) {
    var at = from, advancing = false
    while try program.run(s, at, to, .search, advancing: advancing) {
      advancing = program.spans[0] == program.spans[1]
      at = program.spans[1]
      if try !body() { return }
    }
  }

  /// A group of the last match, `missing` where it took no part.
  func piece(_ s: RegexSubject, _ group: Int, _ missing: Value) -> Value {
    let a = program.spans[2 * group]
    return a < 0 ? missing : s.piece(a, program.spans[2 * group + 1])
  }

  func template(_ v: Value) throws(Raise) -> ReplacementTemplate {
    if let (known, parts) = lastTemplate, identical(known, v) { return parts }
    let made = try ReplacementTemplate(v, self)
    lastTemplate = (v, made)
    return made
  }

  override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    guard op == .eq || op == .ne, case .object(let o) = other, let p = o as? PatternObject else { return nil }
    var same = p === self
    if !same && p.tree.flags == tree.flags && p.tree.isText == tree.isText {
      same = try Language.truth(try Language.compare(.eq, source, p.source))
    }
    return .bool(same == (op == .eq))
  }

  override func hash() throws(Raise) -> Int { try hashOf(source) ^ tree.flags }

  override func repr() throws(Raise) -> String {
    var text = String(String.UnicodeScalarView(try Language.repr(source).unicodeScalars.prefix(200)))
    var rest = tree.flags
    if tree.isText && rest & RegexFlag.kinds == RegexFlag.unicode { rest &= ~RegexFlag.unicode }
    var names: [String] = []
    for (name, bit) in [
      ("TEMPLATE", 1), ("IGNORECASE", 2), ("LOCALE", 4), ("MULTILINE", 8), ("DOTALL", 16), ("UNICODE", 32), ("VERBOSE", 64),
      ("DEBUG", 128), ("ASCII", 256),
    ] where rest & bit != 0 {
      names.append("re." + name)
      rest &= ~bit
    }
    if rest != 0 { names.append("0x" + String(rest, radix: 16)) }
    if !names.isEmpty { text += ", " + names.joined(separator: "|") }
    return "re.compile(\(text))"
  }
}
