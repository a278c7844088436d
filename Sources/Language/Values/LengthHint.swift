// How many items are to be expected (PEP 424): `operator.length_hint`, and what list(…) makes room for.

/// The length or the `__length_hint__` of a value; nil where it has none.
public func lengthHint(_ v: Value) throws(Raise) -> Int? {
  switch v {
  case .list(let l): return l.count
  case .tuple(let t): return t.count
  case .dict(let d): return d.count
  case .str(let s): return s.count
  case .instance(let i):
    if i.cls.lookup(names.len) != nil {
      if let n = try length(of: i) { return n }
    }
    if let m = i.cls.lookup(names.lengthHint) {
      let hint: Value
      do throws(Raise) { hint = try vm.callMethod(m, v, []) } catch {
        if error.matches(types.TypeError) { return nil }
        throw error
      }
      if case .object(let o) = hint, o === Singleton.notImplemented { return nil }
      guard let n = bigValue(hint) else { throw typeError("__length_hint__ must be an integer, not \(typeName(hint))") }
      guard let small = n.small else { throw overflowError("Python int too large to convert to C ssize_t") }
      if small < 0 { throw valueError("__length_hint__() should return >= 0") }
      return small
    }
    return i.payload.isUndefined ? nil : try lengthHint(i.payload)
  case .object(let o):
    if let it = o as? BuiltinIterator { return try it.lengthHint() }
    return try length(of: o)
  default: return nil
  }
}

/// Nil too where `__len__` raises TypeError.
private func length(of o: Object) throws(Raise) -> Int? {
  do throws(Raise) { return try o.length() } catch {
    if error.matches(types.TypeError) { return nil }
    throw error
  }
}

extension Methods {
  static func populateHintedIterator(_ t: Class) {
    populateIterator(t)
    populateIteratorReduce(t)
    t.define("__length_hint__(self, /)", "Private method returning an estimate of len(list(it)).") { a throws(Raise) in
      .int(try lengthHint(a[0]) ?? 0)
    }
  }
}
