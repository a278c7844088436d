// The methods of re.Pattern; the functions of the module call them too.
import Language

extension PatternObject {
  nonisolated(unsafe) static let cls: Class = {
    let c = Class(native: "re.Pattern", bases: [types.object], populate: define)
    c.isAcceptableBase = false
    c.construct = { _, _ throws(Raise) in throw typeError("cannot create 're.Pattern' instances") }
    return c
  }()

  private static func of(_ v: Value) throws(Raise) -> PatternObject {
    guard case .object(let o) = v, let p = o as? PatternObject else {
      throw typeError("descriptor requires a 're.Pattern' object but received a '\(typeName(v))'")
    }
    return p
  }

  private static func define(_ c: Class) {
    c.define("search(self, /, string, pos=0, endpos=...)", "The first match anywhere in the string, or None.") { a throws(Raise) in
      try of(a[0]).match(a[1], .search, a[2], a[3])
    }
    c.define("match(self, /, string, pos=0, endpos=...)", "A match at the start of the string, or None.") { a throws(Raise) in
      try of(a[0]).match(a[1], .match, a[2], a[3])
    }
    c.define("fullmatch(self, /, string, pos=0, endpos=...)", "A match of the whole string, or None.") { a throws(Raise) in
      try of(a[0]).match(a[1], .whole, a[2], a[3])
    }
    c.define("findall(self, /, string, pos=0, endpos=...)", "All matches: their text, or their groups.") { a throws(Raise) in
      try of(a[0]).findall(a[1], a[2], a[3])
    }
    c.define("finditer(self, /, string, pos=0, endpos=...)", "An iterator over all matches.") { a throws(Raise) in
      try of(a[0]).finditer(a[1], a[2], a[3])
    }
    c.define("split(self, /, string, maxsplit=0)", "The parts of the string between the matches.") { a throws(Raise) in
      try of(a[0]).split(a[1], a[2])
    }
    c.define("sub(self, /, repl, string, count=0)", "The string with its matches replaced.") { a throws(Raise) in
      try of(a[0]).substitute(a[1], a[2], a[3]).0
    }
    c.define("subn(self, /, repl, string, count=0)", "The string with its matches replaced, and their number.") { a throws(Raise) in
      let (text, n) = try of(a[0]).substitute(a[1], a[2], a[3])
      return .tupleOf([text, .int(n)])
    }
    for name in ["__copy__(self, /)", "__deepcopy__(self, memo, /)"] { c.define(name) { a in a[0] } }
    c.defineClassMethod("__class_getitem__(cls, item, /)") { a throws(Raise) in .object(GenericAlias(a[0], a[1])) }
    c.property("pattern") { (v) throws(Raise) in try of(v).source }
    c.property("flags") { (v) throws(Raise) in .int(try of(v).tree.flags) }
    c.property("groups") { (v) throws(Raise) in .int(try of(v).tree.groupCount) }
    c.property("groupindex") { (v) throws(Raise) in .object(MappingProxy(try of(v).groupIndex)) }
  }

  func findall(_ v: Value, _ pos: Value = .int(0), _ endpos: Value = .undefined) throws(Raise) -> Value {
    let s = try subject(v), groups = tree.groupCount
    let (from, to) = try bounds(s, pos, endpos)
    let empty = s.piece(0, 0)
    let out = List()
    try eachMatch(s, s.byteOffset(from), s.byteOffset(to)) { () throws(Raise) in
      if groups <= 1 {
        out.append(piece(s, groups, empty))
      } else {
        out.append(.tupleOf((1...groups).map { piece(s, $0, empty) }))
      }
      return true
    }
    return .list(out)
  }

  func finditer(_ v: Value, _ pos: Value = .int(0), _ endpos: Value = .undefined) throws(Raise) -> Value {
    let s = try subject(v)
    let (from, to) = try bounds(s, pos, endpos)
    let end = s.byteOffset(to)
    var at = s.byteOffset(from), advancing = false
    return .object(
      ClosureIterator(IteratorTypes.callable) { [self] () throws(Raise) in
        guard try program.run(s, at, end, .search, advancing: advancing) else { return nil }
        advancing = program.spans[0] == program.spans[1]
        at = program.spans[1]
        return .object(MatchObject(self, s, pos: from, endpos: to))
      })
  }

  func split(_ v: Value, _ maxsplit: Value) throws(Raise) -> Value {
    let s = try subject(v), most = try sizeArgument(maxsplit)
    let out = List()
    var last = 0, n = 0
    if most >= 0 {
      try eachMatch(s, 0, s.byteCount) { () throws(Raise) in
        out.append(s.piece(last, program.spans[0]))
        if tree.groupCount > 0 { for g in 1...tree.groupCount { out.append(piece(s, g, .none)) } }
        last = program.spans[1]
        n += 1
        return most == 0 || n < most
      }
    }
    out.append(s.piece(last, s.byteCount))
    return .list(out)
  }

  /// `sub` and `subn`: the new text and the number of replacements.
  func substitute(_ repl: Value, _ v: Value, _ count: Value) throws(Raise) -> (Value, Int) {
    let isCallable = try Language.truth(try vm.call(vm.builtins["callable"] ?? .none, repl))
    let template = isCallable ? nil : try self.template(repl)
    let s = try subject(v), most = try sizeArgument(count)
    var out: [UInt8] = []
    var last = 0, n = 0, pieces = 0
    out.reserveCapacity(s.byteCount)
    guard most >= 0 else { return (v, 0) }
    try eachMatch(s, 0, s.byteCount) { () throws(Raise) in
      let (start, end) = (program.spans[0], program.spans[1])
      if last < start { pieces += 1 }
      out += s.buffer(last, start)
      last = end
      n += 1
      if let template {
        try template.append(to: &out, s, program.spans, pieces)
        pieces += 1
      } else {
        let made = try vm.call(repl, .object(MatchObject(self, s, pos: 0, endpos: s.count)))
        if !made.isNone {
          out += try replacementBytes(made, isText: tree.isText, pieces)
          pieces += 1
        }
      }
      return most == 0 || n < most
    }
    if n == 0, case .str = v { return (v, 0) }
    out += s.buffer(last, s.byteCount)
    return (tree.isText ? .str(Str(bytes: out)) : .object(BytesObject(out)), n)
  }
}

/// The bytes of what is put in place of a match; `index` is its place among the pieces, which the error names.
func replacementBytes(_ v: Value, isText: Bool, _ index: Int) throws(Raise) -> [UInt8] {
  if isText {
    if case .str(let s) = v.unwrapped { return s.array }
    throw typeError("sequence item \(index): expected str instance, \(typeName(v)) found")
  }
  if let b = bytesOf(v) { return b }
  throw typeError("sequence item \(index): expected a bytes-like object, \(typeName(v)) found")
}
