// re.Match: the offsets of one match and of its groups.
import Language

final class MatchObject: Object {
  let pattern: PatternObject
  let subject: RegexSubject
  let pos, endpos: Int
  /// Byte offsets, two for the whole match and two for each group.
  private let spans: [Int]

  /// The last match of the pattern's program.
  init(_ pattern: PatternObject, _ subject: RegexSubject, pos: Int, endpos: Int) {
    self.pattern = pattern
    self.subject = subject
    self.pos = pos
    self.endpos = endpos
    spans = Array(UnsafeBufferPointer(start: pattern.program.spans, count: pattern.program.spanCount))
  }

  override var type: Class { MatchObject.cls }
  nonisolated(unsafe) static let cls: Class = {
    let c = Class(native: "re.Match", bases: [types.object], populate: define)
    c.isAcceptableBase = false
    c.construct = { _, _ throws(Raise) in throw typeError("cannot create 're.Match' instances") }
    return c
  }()

  /// The number of a group given by number or name.
  private func group(_ v: Value) throws(Raise) -> Int {
    var n = -1
    _ = try hashOf(v)
    if case .int(let i) = v {
      n = i
    } else if case .str(let s) = v.unwrapped {
      if case .int(let i)? = pattern.groupIndex[s] { n = i }
    } else if try getAttributeIfPresent(v, intern("__index__")) != nil {
      n = try indexValue(v)
    }
    guard n >= 0, n <= pattern.tree.groupCount else { throw indexError("no such group") }
    return n
  }

  private func text(_ g: Int, _ missing: Value = .none) -> Value {
    spans[2 * g] < 0 ? missing : subject.piece(spans[2 * g], spans[2 * g + 1])
  }

  private func span(_ g: Int) -> Value {
    .tupleOf([.int(subject.index(spans[2 * g])), .int(subject.index(spans[2 * g + 1]))])
  }

  override func getItem(_ key: Value) throws(Raise) -> Value { text(try group(key)) }

  override func repr() throws(Raise) -> String {
    """
    <re.Match object; span=\(try Language.repr(span(0))), \
    match=\(String(String.UnicodeScalarView(try Language.repr(text(0)).unicodeScalars.prefix(50))))>
    """
  }

  private static func of(_ v: Value) throws(Raise) -> MatchObject {
    guard case .object(let o) = v, let m = o as? MatchObject else {
      throw typeError("descriptor requires a 're.Match' object but received a '\(typeName(v))'")
    }
    return m
  }

  private static func define(_ c: Class) {
    c.define("group(self, /, *groups)", "The text of the match or of groups of it.") { a throws(Raise) in
      let m = try of(a[0]), groups = try sequenceItems(a[1])
      switch groups.count {
      case 0: return m.text(0)
      case 1: return m.text(try m.group(groups[0]))
      default:
        var out: [Value] = []
        for g in groups { out.append(m.text(try m.group(g))) }
        return .tupleOf(out)
      }
    }
    c.define("groups(self, /, default=None)", "The texts of all groups.") { a throws(Raise) in
      let m = try of(a[0])
      return .tupleOf((0..<m.pattern.tree.groupCount).map { m.text($0 + 1, a[1]) })
    }
    c.define("groupdict(self, /, default=None)", "The texts of the named groups by their names.") { a throws(Raise) in
      let m = try of(a[0]), out = Dict()
      for (name, g) in m.pattern.tree.names { out[name] = m.text(g, a[1]) }
      return .dict(out)
    }
    c.define("start(self, group=0, /)", "Where the match or a group begins; -1 where it took no part.") { a throws(Raise) in
      let m = try of(a[0])
      return .int(m.subject.index(m.spans[2 * (try m.group(a[1]))]))
    }
    c.define("end(self, group=0, /)", "Where the match or a group ends.") { a throws(Raise) in
      let m = try of(a[0])
      return .int(m.subject.index(m.spans[2 * (try m.group(a[1])) + 1]))
    }
    c.define("span(self, group=0, /)", "Where the match or a group begins and ends.") { a throws(Raise) in
      let m = try of(a[0])
      return m.span(try m.group(a[1]))
    }
    c.define("expand(self, /, template)", "The template with the groups filled in.") { a throws(Raise) in
      let m = try of(a[0])
      let template = try ReplacementTemplate(a[1], m.pattern)
      var out: [UInt8] = []
      try m.spans.withUnsafeBufferPointer { (p) throws(Raise) in
        if let base = p.baseAddress { try template.append(to: &out, m.subject, base) }
      }
      return m.subject.text != nil ? .str(Str(bytes: out)) : .object(BytesObject(out))
    }
    for name in ["__copy__(self, /)", "__deepcopy__(self, memo, /)"] { c.define(name) { a in a[0] } }
    c.defineClassMethod("__class_getitem__(cls, item, /)") { a throws(Raise) in .object(GenericAlias(a[0], a[1])) }
    c.define("__getitem__(self, key, /)") { a throws(Raise) in try of(a[0]).getItem(a[1]) }
    c.property("string") { (v) throws(Raise) in try of(v).subject.value }
    c.property("re") { (v) throws(Raise) in .object(try of(v).pattern) }
    c.property("pos") { (v) throws(Raise) in .int(try of(v).pos) }
    c.property("endpos") { (v) throws(Raise) in .int(try of(v).endpos) }
    c.property("regs") { (v) throws(Raise) in
      let m = try of(v)
      return .tupleOf((0...m.pattern.tree.groupCount).map { m.span($0) })
    }
    c.property("lastindex") { (v) throws(Raise) in
      let m = try of(v)
      return m.pattern.program.lastGroup(m.spans).map { .int($0) } ?? .none
    }
    c.property("lastgroup") { (v) throws(Raise) in
      let m = try of(v)
      guard let last = m.pattern.program.lastGroup(m.spans) else { return .none }
      return m.pattern.tree.names.first { $0.1 == last }.map { .str($0.0) } ?? .none
    }
  }
}
