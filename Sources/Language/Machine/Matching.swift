// The steps of `case` patterns: is it a sequence of that length, a mapping with those keys, an instance with those
// attributes. What they find goes to registers for the sub-patterns.

extension Interpreter {
  /// Whether the subject in register b passes a step; a match leaves its parts from register c on.
  @inline(never)
  func matchPattern(_ i: Instruction, _ detail: Value, _ r: Register) throws(Raise) -> Bool {
    guard case .tuple(let t) = detail, let step = PatternStep(rawValue: i.x), case .int(let n) = t[0] else { return false }
    let subject = r[Int(i.b)], parts = r + Int(i.c)
    switch step {
    case .sequence:
      guard case .int(let star) = t[1], case .int(let mode) = t[2] else { return false }
      return try matchSequence(subject, parts, n, star, SequenceAccess(rawValue: mode) ?? .unpacked)
    case .mapping:
      guard isMappingSubject(subject) else { return false }
      return n == 0 ? true : try length(subject) >= n
    case .keys: return try matchKeys(subject, parts, n, wantsRest: t[1].isTrue)
    case .instance: return try matchInstance(subject, parts, n, t)
    }
  }

  // MARK: Sequences

  private func matchSequence(
    _ subject: Value, _ parts: Register, _ n: Int, _ star: Int, _ access: SequenceAccess
  ) throws(Raise) -> Bool {
    guard isSequenceSubject(subject) else { return false }
    let count = try length(subject)
    if star < 0 ? count != n : count < n - 1 { return false }
    switch access {
    case .length: break
    case .items:
      for k in 0..<n where k != star {
        parts[k] = try getItem(subject, .int(k < star || star < 0 ? k : count - (n - k)))
      }
    case .unpacked:
      if star < 0 { try unpack(subject, parts, n) } else { try unpackStar(subject, parts, n, star) }
    }
    return true
  }

  // MARK: Mappings

  private func matchKeys(_ subject: Value, _ parts: Register, _ n: Int, wantsRest: Bool) throws(Raise) -> Bool {
    let keys = (0..<n).map { parts[$0] }
    let seen = Dict()
    let isExactDict = if case .dict = subject { true } else { false }
    let get: Value = isExactDict || n == 0 ? .none : try Language.getAttribute(subject, intern("get"))
    let missing = Value.object(Object())
    for (k, key) in keys.enumerated() {
      if try seen.get(key) != nil { throw valueError("mapping pattern checks duplicate key (\(try repr(key)))") }
      try seen.set(key, .none)
      if case .dict(let d) = subject {
        guard let v = try d.get(key) else { return false }
        parts[k] = v
      } else {
        let v = try call(get, key, missing)
        if identical(v, missing) { return false }
        parts[k] = v
      }
    }
    if wantsRest {
      let rest = Dict()
      try updateDict(rest, from: subject)
      for key in keys { _ = try rest.remove(key) }
      parts[n] = .dict(rest)
    }
    return true
  }

  // MARK: Classes

  private func matchInstance(_ subject: Value, _ parts: Register, _ positional: Int, _ t: Tuple) throws(Raise) -> Bool {
    guard case .object(let o) = parts.pointee, let cls = o as? Class else {
      throw typeError("called match pattern must be a type")
    }
    guard try isInstance(subject, parts.pointee) else { return false }
    var seen: [Str] = []
    func attribute(_ name: Str) throws(Raise) -> Value? {
      if seen.contains(where: { $0.isEqual(name) }) {
        throw typeError("\(cls.name)() got multiple sub-patterns for attribute \(try repr(.str(name)))")
      }
      seen.append(name)
      do throws(Raise) { return try Language.getAttribute(subject, name) } catch {
        if error.matches(types.AttributeError) { return nil }
        throw error
      }
    }
    if positional > 0 {
      let given = try getAttributeIfPresent(.object(cls), intern("__match_args__"))
      var names = Tuple.empty
      if let given {
        guard case .tuple(let list) = given else {
          throw typeError("\(cls.name).__match_args__ must be a tuple (got \(typeName(given)))")
        }
        names = list
      }
      let isItself = given == nil && cls.matchesItself
      let allowed = isItself ? 1 : names.count
      if allowed < positional {
        throw typeError(
          "\(cls.name)() accepts \(allowed) positional sub-pattern\(allowed == 1 ? "" : "s") (\(positional) given)")
      }
      if isItself {
        parts[1] = subject
      } else {
        for k in 0..<positional {
          guard case .str(let name) = names[k] else {
            throw typeError("__match_args__ elements must be strings (got \(typeName(names[k])))")
          }
          guard let v = try attribute(intern(name)) else { return false }
          parts[1 + k] = v
        }
      }
    }
    for k in 1..<max(t.count, 1) {
      guard case .str(let name) = t[k], let v = try attribute(name) else { return false }
      parts[positional + k] = v
    }
    return true
  }
}

extension Class {
  /// The builtins whose one positional sub-pattern is the whole value.
  fileprivate var matchesItself: Bool {
    for c in [
      types.bool, types.bytearray, types.bytes, types.dict, types.float, types.frozenset, types.int, types.list,
      types.set, types.str, types.tuple,
    ] where isSubclass(of: c) { return true }
    return false
  }
}

// MARK: - What counts as a sequence and a mapping

/// PEP 634's sequences: list, tuple, range, deque and what is registered as one; never str or bytes.
private func isSequenceSubject(_ v: Value) -> Bool {
  switch v.unwrapped {
  case .list, .tuple: return true
  case .str, .dict, .int, .float, .bool, .none: return false
  case .object(let o):
    if o is RangeObject || o is LongRange { return true }
    if o is BytesObject { return false }
  default: break
  }
  let cls = typeOf(v)
  if cls.mro.contains(where: { $0.name == "deque" && $0.moduleName == "collections" }) { return true }
  return isRegistered(v, "Sequence")
}

private func isMappingSubject(_ v: Value) -> Bool {
  switch v.unwrapped {
  case .dict: return true
  case .str, .list, .tuple, .int, .float, .bool, .none: return false
  case .object(let o): if o.type === types.mappingProxy { return true }
  default: break
  }
  return isRegistered(v, "Mapping")
}

/// Whether `collections.abc`, if anyone has imported it, takes the value for one of its own.
private func isRegistered(_ v: Value, _ name: String) -> Bool {
  guard case .instance = v, let module = vm.modules["collections.abc"],
    let cls = (try? getAttributeIfPresent(module, intern(name))) ?? nil
  else { return false }
  return (try? isInstance(v, cls)) ?? false
}

extension Value {
  fileprivate var isTrue: Bool { if case .bool(true) = self { true } else { false } }
}
