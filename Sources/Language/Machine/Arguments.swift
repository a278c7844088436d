// Binding the arguments of a call to a Python function's parameters, with CPython's error texts.

extension Interpreter {
  /// Fills the parameters' registers at `base`, which must be unbound, with copies of the arguments.
  func bindArguments(_ f: Function, _ a: Arguments, into base: Register) throws(Raise) {
    let code = f.code
    let n = code.positionalCount
    let direct = min(a.count, n)
    for i in 0..<direct { base[i] = a.base[i] }
    let total = n + code.keywordOnlyCount
    if code.hasStar {
      base[total] = .tuple(a.count > n ? Tuple(copying: a.base + n, a.count - n) : Tuple.empty)
    } else if a.count > n {
      throw tooManyPositional(f, a)
    }
    var extra: Dict?
    if code.hasDoubleStar {
      let d = Dict()
      base[total + (code.hasStar ? 1 : 0)] = .dict(d)
      extra = d
    }
    if a.keywordCount > 0, let keys = a.keywords {
      for k in 0..<a.keywordCount {
        if try !bindKeyword(f, keys[k], a.base[a.count + k], base, extra) { throw unknownKeyword(f, keys, a.keywordCount, k) }
      }
    }
    if direct < n {
      let firstDefault = n - f.defaults.count
      var missing = false
      for i in direct..<n where base[i].isUndefined {
        if i >= firstDefault { base[i] = f.defaults[i - firstDefault] } else { missing = true }
      }
      if missing { throw missingArguments(f, base, 0..<n, "positional") }
    }
    if code.keywordOnlyCount > 0 {
      var missing = false
      for i in n..<total where base[i].isUndefined {
        if let d = f.keywordDefaults?[code.parameterNames[i]] { base[i] = d } else { missing = true }
      }
      if missing { throw missingArguments(f, base, n..<total, "keyword-only") }
    }
  }

  /// False for a keyword that the function does not take.
  private func bindKeyword(_ f: Function, _ key: Str, _ value: Value, _ base: Register, _ extra: Dict?) throws(Raise) -> Bool {
    let code = f.code
    let total = code.positionalCount + code.keywordOnlyCount
    var i = code.positionalOnlyCount
    while i < total {
      if code.parameterNames[i] === key || code.parameterNames[i].isEqual(key) {
        if !base[i].isUndefined { throw typeError("\(f.qualname)() got multiple values for argument '\(key.string)'") }
        base[i] = value
        return true
      }
      i += 1
    }
    if let extra {
      extra[intern(key)] = value
      return true
    }
    return false
  }

  private func unknownKeyword(_ f: Function, _ keys: UnsafePointer<Str>, _ count: Int, _ k: Int) -> Raise {
    let positionalOnly = f.code.parameterNames[..<f.code.positionalOnlyCount]
    let given = positionalOnly.filter { name in (0..<count).contains { keys[$0].isEqual(name) } }
    if !given.isEmpty {
      let list = given.map(\.string).joined(separator: ", ")
      return typeError("\(f.qualname)() got some positional-only arguments passed as keyword arguments: '\(list)'")
    }
    return typeError("\(f.qualname)() got an unexpected keyword argument '\(keys[k].string)'")
  }

  private func missingArguments(_ f: Function, _ base: Register, _ range: Range<Int>, _ what: String) -> Raise {
    let limit = what == "positional" ? f.code.positionalCount - f.defaults.count : range.upperBound
    let list = range.filter { base[$0].isUndefined && $0 < limit }.map { "'\(f.code.parameterNames[$0].string)'" }
    let joined: String
    switch list.count {
    case 1: joined = list[0]
    case 2: joined = "\(list[0]) and \(list[1])"
    default: joined = list.dropLast().joined(separator: ", ") + ", and \(list[list.count - 1])"
    }
    return typeError(
      "\(f.qualname)() missing \(list.count) required \(what) argument\(list.count == 1 ? "" : "s"): \(joined)")
  }

  private func tooManyPositional(_ f: Function, _ a: Arguments) -> Raise {
    let n = f.code.positionalCount
    let least = n - f.defaults.count
    let takes = f.defaults.isEmpty ? "\(n)" : "from \(least) to \(n)"
    let plural = f.defaults.isEmpty ? n != 1 : true
    let keywordOnly = a.named.count { k in f.code.parameterNames[n...].contains { $0.isEqual(k.0) } }
    let given: String
    if keywordOnly > 0 {
      given =
        """
        \(a.count) positional argument\(a.count == 1 ? "" : "s") (and \(keywordOnly) keyword-only \
        argument\(keywordOnly == 1 ? "" : "s")) were given
        """
    } else {
      given = "\(a.count) \(a.count == 1 ? "was" : "were") given"
    }
    return typeError("\(f.qualname)() takes \(takes) positional argument\(plural ? "s" : "") but \(given)")
  }

  /// A generator over the function's body, not yet started.
  func makeGenerator(_ f: Function, _ a: Arguments) throws(Raise) -> Value {
    let g = Generator(f)
    try bindArguments(f, a, into: g.registers)
    return .object(g)
  }
}
