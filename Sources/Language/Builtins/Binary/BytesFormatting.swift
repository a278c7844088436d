// printf-style formatting of bytes: `b"%d" % 3`. The numbers are str's; texts are bytes.

func formatBytes(_ template: [UInt8], _ values: Value) throws(Raise) -> [UInt8] {
  var f = BytesFormatter(values)
  return try f.format(template)
}

private struct BytesFormatter {
  let values: Value
  let tuple: Tuple?
  let isMapping: Bool
  var position = 0
  var usedMapping = false

  init(_ values: Value) {
    self.values = values
    if case .tuple(let t) = values.unwrapped { tuple = t } else { tuple = nil }
    switch values.unwrapped {
    case .tuple, .str: isMapping = false
    case .dict: isMapping = true
    case .object(let o) where o is BytesObject: isMapping = false
    default: isMapping = typeOf(values).lookup(names.getitem) != nil
    }
  }

  mutating func next() throws(Raise) -> Value {
    let short = typeError("not enough arguments for format string")
    if let tuple {
      if position >= tuple.count { throw short }
      position += 1
      return tuple[position - 1]
    }
    if position > 0 { throw short }
    position += 1
    return values
  }

  mutating func format(_ s: [UInt8]) throws(Raise) -> [UInt8] {
    var out: [UInt8] = []
    var i = 0
    while i < s.count {
      if s[i] != 37 { out.append(s[i]); i += 1; continue }
      i += 1
      var value: Value?
      if i < s.count, s[i] == 40 {
        if !isMapping { throw typeError("format requires a mapping") }
        var depth = 1
        let start = i + 1
        i += 1
        while i < s.count {
          if s[i] == 40 { depth += 1 } else if s[i] == 41 { depth -= 1; if depth == 0 { break } }
          i += 1
        }
        if i >= s.count { throw valueError("incomplete format key") }
        value = try getItem(values, .object(BytesObject(Array(s[start..<i]))))
        usedMapping = true
        i += 1
      }
      // The directive without its key is the same as str's, which formats numbers.
      let start = i
      while i < s.count, [45, 43, 32, 35, 48].contains(s[i]) { i += 1 }
      let left = s[start..<i].contains(45)
      var width = 0
      var precision: Int?
      var spec = Array(s[start..<i])
      if let w = try number(s, &i, &spec) { width = w }
      if i < s.count, s[i] == 46 {
        i += 1
        spec.append(46)
        precision = try max(0, number(s, &i, &spec) ?? 0)
      }
      while i < s.count, s[i] == 104 || s[i] == 108 || s[i] == 76 { i += 1 }
      guard i < s.count else { throw valueError("incomplete format") }
      let kind = s[i]
      i += 1
      if kind == 37 { out.append(37); continue }
      let v: Value
      if let value { v = value } else { v = try next() }
      let text: [UInt8]
      switch kind {
      case 115, 98: text = Array(try bytesField(v).prefix(precision ?? Int.max))
      case 114, 97: text = Array(asciiEscaped(try repr(v)).utf8.prefix(precision ?? Int.max))
      case 99: text = [try character(v)]
      case 100, 105, 117, 120, 88, 111, 101, 69, 102, 70, 103, 71:
        let f = Str(bytes: [37] + spec + [kind])
        out += try percentFormat(f, .tupleOf([v])).array
        continue
      default:
        throw valueError(
          """
          unsupported format character '\(Character(UnicodeScalar(kind < 128 ? kind : 63)))' (0x\(String(kind, radix: 16))) at index \
          \(i - 1)
          """
        )
      }
      let negative = width < 0
      let room = max(0, abs(width) - text.count)
      try Memory.check(room, of: 2)
      let filler = [UInt8](repeating: 32, count: room)
      out += left || negative ? text + filler : filler + text
    }
    let unused = tuple.map { position < $0.count && !usedMapping } ?? (position == 0 && !isMapping)
    if unused { throw typeError("not all arguments converted during bytes formatting") }
    return out
  }

  /// A width or precision at `i`, also appended to `spec`.
  private mutating func number(_ s: [UInt8], _ i: inout Int, _ spec: inout [UInt8]) throws(Raise) -> Int? {
    if i < s.count, s[i] == 42 {
      i += 1
      let v = try next()
      guard let b = bigValue(v) else { throw typeError("* wants int") }
      guard let n = b.small, n.magnitude < 1 << 31 else { throw overflowError("Python int too large to convert to C ssize_t") }
      spec += Array(String(n).utf8)
      return n
    }
    var n = 0, any = false
    while i < s.count, s[i] >= 48, s[i] <= 57 {
      any = true
      let (m, over) = n.multipliedReportingOverflow(by: 10)
      if over || m > Int.max - 9 { throw valueError(spec.contains(46) ? "precision too big" : "width too big") }
      n = m + Int(s[i] - 48)
      spec.append(s[i])
      i += 1
    }
    return any ? n : nil
  }

  private func bytesField(_ v: Value) throws(Raise) -> [UInt8] {
    if let b = packedBytes(of: v) { return b }
    if case .instance(let i) = v, let m = i.cls.lookup(names.bytes) {
      let made = try vm.callMethod(m, v, [])
      guard let b = bytesOf(made) else { throw typeError("__bytes__ returned non-bytes (type \(typeName(made)))") }
      return b
    }
    throw typeError(
      "%b requires a bytes-like object, or an object that implements __bytes__, not '\(typeName(v))'")
  }

  private func character(_ v: Value) throws(Raise) -> UInt8 {
    if let b = bytesOf(v) {
      if b.count == 1 { return b[0] }
    } else if hasIndex(v) {
      guard let n = bigValue(v)?.small, n >= 0, n < 256 else { throw overflowError("%c arg not in range(256)") }
      return UInt8(n)
    }
    throw typeError("%c requires an integer in range(256) or a single byte")
  }
}
