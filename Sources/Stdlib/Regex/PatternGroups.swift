// What a parenthesis begins: groups, lookarounds, conditions, flags, comments.
import Language

extension PatternParser {
  private static let flagLetters: [UInt32: Int] = [
    105: RegexFlag.ignoreCase, 76: RegexFlag.locale, 109: RegexFlag.multiline, 115: RegexFlag.dotAll,
    120: RegexFlag.verbose, 97: RegexFlag.ascii, 116: RegexFlag.template, 117: RegexFlag.unicode,
  ]

  /// The group whose parenthesis has just been read; nil for a comment or global flags.
  mutating func group(_ verbose: Bool, _ depth: Int, isFirst: Bool) throws(Raise) -> PatternNode? {
    let start = reader.position - 1
    guard try reader.match("?") else { return try capturing(nil, verbose, depth, start) }
    let c = try optionCharacter()
    switch c.escaped == nil ? c.first : 0 {
    case 80: return try pythonExtension(verbose, depth, start)
    case 58: return .group(nil, add: 0, remove: 0, try body(verbose, depth, start))
    case 35:
      while true {
        if reader.next == nil { throw reader.error("missing ), unterminated comment", reader.position - start) }
        if let t = try reader.get(), t.is(")") { return nil }
      }
    case 61: return try look(ahead: true, negated: false, verbose, depth, start)
    case 33: return try look(ahead: true, negated: true, verbose, depth, start)
    case 60:
      let kind = try optionCharacter()
      if !kind.is("=") && !kind.is("!") {
        throw reader.error("unknown extension ?<" + Str(scalars: kind.scalars).string, kind.length + 2)
      }
      return try look(ahead: false, negated: kind.is("!"), verbose, depth, start)
    case 40: return try condition(verbose, depth, start)
    case 62: return .atomic(try body(verbose, depth, start))
    case let letter where letter == 45 || PatternParser.flagLetters[letter] != nil:
      guard let (add, remove) = try inlineFlags(c) else {
        if !isFirst { throw reader.error("global flags not at the start of the expression", reader.position - start) }
        verboseAfterFlags = flags & RegexFlag.verbose != 0
        return nil
      }
      let inside = (verbose || add & RegexFlag.verbose != 0) && remove & RegexFlag.verbose == 0
      return .group(nil, add: add, remove: remove, try body(inside, depth, start))
    default: throw reader.error("unknown extension ?" + Str(scalars: c.scalars).string, c.length + 1)
    }
  }

  private mutating func optionCharacter() throws(Raise) -> PatternReader.Token {
    guard let c = try reader.get() else { throw reader.error("unexpected end of pattern") }
    return c
  }

  private mutating func body(_ verbose: Bool, _ depth: Int, _ start: Int) throws(Raise) -> PatternSequence {
    let inner = try alternatives(verbose, depth + 1)
    try close(start)
    return inner
  }

  private mutating func close(_ start: Int) throws(Raise) {
    if try !reader.match(")") { throw reader.error("missing ), unterminated subpattern", reader.position - start) }
  }

  private mutating func capturing(_ name: [UInt32]?, _ verbose: Bool, _ depth: Int, _ start: Int) throws(Raise) -> PatternNode {
    let number = groupWidths.count
    groupWidths.append(nil)
    if let name {
      let key = intern(Str(scalars: name))
      if let (_, old) = names.first(where: { $0.0 === key }) {
        throw reader.error("redefinition of group name \(quoted(key)) as group \(number); was group \(old)", name.count + 1)
      }
      names.append((key, number))
    }
    if lookDepth > 0 { lookGroups.insert(number) }
    let inner = try body(verbose, depth, start)
    groupWidths[number] = inner.width
    closingOrder.append(number)
    return .group(number, add: 0, remove: 0, inner)
  }

  private mutating func pythonExtension(_ verbose: Bool, _ depth: Int, _ start: Int) throws(Raise) -> PatternNode {
    if try reader.match("<") {
      let name = try reader.until(">", "group name")
      try reader.checkName(name, 1)
      return try capturing(name, verbose, depth, start)
    }
    if try reader.match("=") {
      let name = try reader.until(")", "group name")
      try reader.checkName(name, 1)
      let group = try named(name)
      if groupWidths[group] == nil { throw reader.error("cannot refer to an open group", name.count + 1) }
      try checkLookBehind(group)
      return .reference(group)
    }
    let c = try optionCharacter()
    throw reader.error("unknown extension ?P" + Str(scalars: c.scalars).string, c.length + 2)
  }

  private func named(_ name: [UInt32]) throws(Raise) -> Int {
    let key = intern(Str(scalars: name))
    guard let (_, group) = names.first(where: { $0.0 === key }) else {
      throw reader.error("unknown group name \(quoted(key))", name.count + 1)
    }
    return group
  }

  private mutating func look(ahead: Bool, negated: Bool, _ verbose: Bool, _ depth: Int, _ start: Int) throws(Raise) -> PatternNode {
    let outside = lookBehindGroups
    if !ahead && outside == nil { lookBehindGroups = groupWidths.count }
    lookDepth += 1
    let inner = try alternatives(verbose, depth + 1)
    lookDepth -= 1
    lookBehindGroups = outside
    try close(start)
    if !ahead && inner.width.low != inner.width.high { hasUnequalLookBehind = true }
    return .look(ahead: ahead, negated: negated, inner)
  }

  private mutating func condition(_ verbose: Bool, _ depth: Int, _ start: Int) throws(Raise) -> PatternNode {
    let name = try reader.until(")", "group name")
    let group: Int
    if try isIdentifier(name) {
      group = try named(name)
    } else {
      group = try groupNumber(name, reader)
      if group == 0 { throw reader.error("bad group number", name.count + 1) }
      if group >= PatternParser.maxGroups { throw reader.error("invalid group reference \(group)", name.count + 1) }
      if !conditionPositions.contains(where: { $0.0 == group }) {
        conditionPositions.append((group, reader.position - name.count - 1))
      }
    }
    try checkLookBehind(group)
    try NativeDepth.enter()
    defer { NativeDepth.leave() }
    let yes = try sequence(verbose, depth + 1)
    var no: PatternSequence?
    if try reader.match("|") {
      no = try sequence(verbose, depth + 1)
      if reader.nextIs("|") { throw reader.error("conditional backref with more than two branches") }
    }
    try close(start)
    return .conditional(group, yes, no)
  }

  /// `i`, `im-s:` and so on; nil for global flags, which are taken over.
  private mutating func inlineFlags(_ first: PatternReader.Token) throws(Raise) -> (Int, Int)? {
    var add = 0, remove = 0
    var c = first
    func isLetter(_ t: PatternReader.Token) -> Bool {
      t.escaped == nil && Unicode.Scalar(t.first).map { $0.properties.isAlphabetic } ?? false
    }
    if !c.is("-") {
      while true {
        let flag = PatternParser.flagLetters[c.first] ?? 0
        if reader.isText && c.is("L") { throw reader.error("bad inline flags: cannot use 'L' flag with a str pattern") }
        if !reader.isText && c.is("u") { throw reader.error("bad inline flags: cannot use 'u' flag with a bytes pattern") }
        add |= flag
        if flag & RegexFlag.kinds != 0 && add & RegexFlag.kinds != flag {
          throw reader.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible")
        }
        guard let t = try reader.get() else { throw reader.error("missing -, : or )") }
        c = t
        if c.is(")") || c.is("-") || c.is(":") { break }
        if c.escaped != nil || PatternParser.flagLetters[c.first] == nil {
          throw reader.error(isLetter(c) ? "unknown flag" : "missing -, : or )", c.length)
        }
      }
    }
    if c.is(")") {
      flags |= add
      return nil
    }
    if add & (RegexFlag.debug | RegexFlag.template) != 0 {
      throw reader.error("bad inline flags: cannot turn on global flag", 1)
    }
    if c.is("-") {
      guard let t = try reader.get() else { throw reader.error("missing flag") }
      c = t
      if c.escaped != nil || PatternParser.flagLetters[c.first] == nil {
        throw reader.error(isLetter(c) ? "unknown flag" : "missing flag", c.length)
      }
      while true {
        let flag = PatternParser.flagLetters[c.first] ?? 0
        if flag & RegexFlag.kinds != 0 { throw reader.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'") }
        remove |= flag
        guard let t = try reader.get() else { throw reader.error("missing :") }
        c = t
        if c.is(":") { break }
        if c.escaped != nil || PatternParser.flagLetters[c.first] == nil {
          throw reader.error(isLetter(c) ? "unknown flag" : "missing :", c.length)
        }
      }
    }
    if remove & (RegexFlag.debug | RegexFlag.template) != 0 {
      throw reader.error("bad inline flags: cannot turn off global flag", 1)
    }
    if add & remove != 0 { throw reader.error("bad inline flags: flag turned on and off", 1) }
    return (add, remove)
  }
}

/// A group's number as `int` reads it; what is none, or negative, is a bad name.
func groupNumber(_ name: [UInt32], _ reader: PatternReader) throws(Raise) -> Int {
  let text = Str(scalars: name)
  func warnOfOthers() throws(Raise) {
    if name.allSatisfy({ $0 >= 48 && $0 <= 57 }) { return }
    let shown = reader.isText ? quoted(text) : asciiEscaped(quoted(text))
    try reader.warn("bad character in group name \(shown)", types.DeprecationWarning, name.count + 1)
  }
  do throws(Raise) {
    let n = try vm.call(.object(types.int), .str(text))
    if case .int(let i) = n, i >= 0 {
      try warnOfOthers()
      return i
    }
    if case .int = n {} else if try truth(try compare(.gt, n, .int(0))) { return Int.max }
  } catch {
    if !error.matches(types.ValueError) { throw error }
  }
  throw reader.error("bad character in group name \(quoted(text))", name.count + 1)
}
