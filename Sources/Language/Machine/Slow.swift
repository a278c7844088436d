// What the machine's fast paths fall back to: names that are not cached, unpacking, building. Attributes are in AttributeCache.swift.
import CPlatform

extension Interpreter {
  // MARK: Names

  @inline(never)
  func loadGlobal(
    _ f: UnsafeMutablePointer<Frame>, _ name: Value, _ cache: UnsafeMutablePointer<Code.Cache>
  ) throws(Raise) -> Value {
    guard case .str(let n) = name else { return .none }
    let globals = f.pointee.globals.object
    var dict = globals
    var e = dict.find(n, n.hashCode)
    if e < 0 {
      dict = builtins
      e = dict.find(n, n.hashCode)
    }
    if e < 0 { throw undefinedName(n) }
    remember(e, of: dict, globals, cache)
    return dict.entries[e].value
  }

  func undefinedName(_ n: Str) -> Raise {
    let error = nameError("name '\(n.string)' is not defined")
    error.exception.native = ExceptionFields(.name, [.str(n)])
    return error
  }

  @inline(never)
  func storeGlobal(
    _ f: UnsafeMutablePointer<Frame>, _ name: Value, _ value: Value, _ cache: UnsafeMutablePointer<Code.Cache>
  ) {
    guard case .str(let n) = name else { return }
    let globals = f.pointee.globals.object
    globals[n] = value
    remember(globals.find(n, n.hashCode), of: globals, globals, cache)
  }

  private func remember(_ entry: Int, of dict: Dict, _ globals: Dict, _ cache: UnsafeMutablePointer<Code.Cache>) {
    cache.pointee.key = globals.layout
    cache.pointee.version = UInt32(truncatingIfNeeded: builtins.layout)
    cache.pointee.place = Dict.valuePlace(dict.entries + entry)
  }

  func deleteGlobal(_ f: UnsafeMutablePointer<Frame>, _ name: Value) throws(Raise) {
    guard case .str(let n) = name else { return }
    if f.pointee.globals.object.remove(n) == nil { throw undefinedName(n) }
  }

  private func namespace(_ f: UnsafeMutablePointer<Frame>) -> Dict {
    (f.pointee.namespace ?? f.pointee.globals).object
  }

  /// The mapping that `__prepare__` made, where it is more than a dict.
  private func mapped(_ f: UnsafeMutablePointer<Frame>) -> Value? {
    mappedNamespaces.isEmpty ? nil : mappedNamespaces[ObjectIdentifier(namespace(f))]
  }

  private func loadMapped(_ f: UnsafeMutablePointer<Frame>, _ name: Str) throws(Raise) -> Value? {
    guard let mapping = mapped(f) else { return namespace(f)[name] }
    do throws(Raise) { return try getItem(mapping, .str(name)) } catch {
      if error.matches(types.KeyError) { return nil }
      throw error
    }
  }

  func loadName(_ f: UnsafeMutablePointer<Frame>, _ name: Value) throws(Raise) -> Value {
    guard case .str(let n) = name else { return .none }
    if let v = try loadMapped(f, n) { return v }
    if let v = f.pointee.globals.object[n] ?? builtins[n] { return v }
    throw undefinedName(n)
  }

  func loadFreeOrName(_ f: UnsafeMutablePointer<Frame>, _ i: Int, _ name: Value) throws(Raise) -> Value {
    guard case .str(let n) = name else { return .none }
    if let v = try loadMapped(f, n) { return v }
    let v = f.pointee.closure.unsafelyUnwrapped[i].value
    if v.isUndefined { throw unboundFree(name) }
    return v
  }

  func storeName(_ f: UnsafeMutablePointer<Frame>, _ name: Value, _ value: Value) throws(Raise) {
    guard case .str(let n) = name else { return }
    if let mapping = mapped(f) { try setItem(mapping, .str(n), value) } else { namespace(f)[n] = value }
  }

  func deleteName(_ f: UnsafeMutablePointer<Frame>, _ name: Value) throws(Raise) {
    guard case .str(let n) = name else { return }
    if let mapping = mapped(f) { return try deleteItem(mapping, .str(n)) }
    if namespace(f).remove(n) == nil { throw undefinedName(n) }
  }

  func setupAnnotations(_ f: UnsafeMutablePointer<Frame>) {
    let d = namespace(f)
    if d[names.annotations] == nil { d[names.annotations] = .dict(Dict()) }
  }

  // MARK: Unpacking

  @inline(never)
  func unpack(_ v: Value, _ out: Register, _ n: Int) throws(Raise) {
    switch v {
    case .tuple(let t):
      if t.count == n {
        for i in 0..<n { out[i] = t[i] }
        return
      }
      throw unpackCount(t.count, n)
    case .list(let l):
      if l.count == n {
        for i in 0..<n { out[i] = l[i] }
        return
      }
      throw unpackCount(l.count, n)
    default: break
    }
    guard let it = try iterateOrNil(v) else {
      throw typeError("cannot unpack non-iterable \(typeName(v)) object")
    }
    var i = 0
    while i < n {
      guard let item = try next(it) else { throw unpackCount(i, n) }
      out[i] = item
      i += 1
    }
    if try next(it) != nil { throw valueError("too many values to unpack (expected \(n))") }
  }

  private func unpackCount(_ got: Int, _ n: Int) -> Raise {
    got < n
      ? valueError("not enough values to unpack (expected \(n), got \(got))")
      : valueError("too many values to unpack (expected \(n))")
  }

  func unpackStar(_ v: Value, _ out: Register, _ n: Int, _ before: Int) throws(Raise) {
    guard try iterateOrNil(v) != nil else { throw typeError("cannot unpack non-iterable \(typeName(v)) object") }
    let items = try sequenceItems(v)
    let after = n - before - 1
    if items.count < n - 1 {
      throw valueError("not enough values to unpack (expected at least \(n - 1), got \(items.count))")
    }
    for i in 0..<before { out[i] = items[i] }
    out[before] = .listOf(Array(items[before..<(items.count - after)]))
    for i in 0..<after { out[before + 1 + i] = items[items.count - after + i] }
  }

  // MARK: Building

  @inline(never)
  func build(_ i: Instruction, _ r: Register) throws(Raise) {
    let a = r + Int(i.a), b = r + Int(i.b), c = r + Int(i.c)
    switch i.op {
    case .buildSet:
      let s = SetObject()
      for n in 0..<Int(i.c) { try s.insert(place: b + n) }
      a.pointee = .object(s)
    case .buildDict:
      let d = Dict()
      for n in 0..<Int(i.c) { try d.set(b[2 * n], b[2 * n + 1]) }
      for n in 0..<(2 * Int(i.c)) { b[n] = .undefined }
      a.pointee = .dict(d)
    case .buildString: a.pointee = .str(try joinStrings(b, Int(i.c)))
    case .setAdd: _ = try a.raw(SetObject.self).lent { (s) throws(Raise) in try s.insert(place: b) }
    case .setUpdate:
      if case .object(let o) = a.pointee, let s = o as? SetObject {
        try s.add(from: b.pointee)
      }
    case .dictSet: if case .dict(let d) = a.pointee { try d.set(b.pointee, c.pointee) }
    case .dictUpdate:
      if case .dict(let d) = a.pointee {
        if case .dict = b.pointee.unwrapped {
        } else if try getAttributeIfPresent(b.pointee, intern("keys")) == nil {
          throw typeError("'\(typeName(b.pointee))' object is not a mapping")
        }
        try updateDict(d, from: b.pointee)
      }
    case .dictMerge: try mergeKeywords(i, a, b, c)
    case .listExtend:
      guard case .list(let l) = a.pointee else { return }
      if i.x > 0 { try checkStarred(b.pointee, for: c, isAlone: i.x == 2) }
      try l.gather(b.pointee)
    case .listToTuple: if case .list(let l) = b.pointee { a.pointee = .tuple(Tuple(copying: l.items, l.count)) }
    case .formatValue:
      a.pointee = try formatted(b.pointee, i.x & 127, i.x & 128 != 0 ? c.pointee : .undefined)
    default: break
    }
  }

  /// Keywords of a call: one (`x` is 1: key in b, value in c) or a mapping, for the callable in register c.
  private func mergeKeywords(_ i: Instruction, _ a: Register, _ b: Register, _ c: Register) throws(Raise) {
    guard case .dict(let d) = a.pointee else { return }
    if i.x == 1 {
      if case .str(let s) = b.pointee, d[s] != nil {
        // The callable's register is two before the dict's.
        throw typeError("\(try calleeName((a - 2).pointee)) got multiple values for keyword argument '\(s.string)'")
      }
      try d.set(b.pointee, c.pointee)
      return
    }
    for (k, v) in try mapping(b.pointee, for: c).pairs {
      guard case .str(let s) = k.unwrapped else { throw typeError("keywords must be strings") }
      if try d.get(k) != nil {
        throw typeError("\(try calleeName(c.pointee)) got multiple values for keyword argument '\(s.string)'")
      }
      try d.set(k, v)
    }
  }

  /// As errors about arguments name what is called: with its module, unless that is builtins.
  func calleeName(_ f: Value) throws(Raise) -> String {
    guard let q = try getAttributeIfPresent(f, names.qualname), case .str(let name) = q else { return try str(f) }
    if let m = try getAttributeIfPresent(f, names.module), case .str(let module) = m, !module.isEqual("builtins") {
      return "\(module.string).\(name.string)()"
    }
    return name.string + "()"
  }

  private func joinStrings(_ b: Register, _ n: Int) throws(Raise) -> Str {
    var bytes = 0, count = 0
    for i in 0..<n {
      guard case .str(let s) = b[i] else { continue }
      bytes += s.byteCount
      count += s.count
    }
    return Str(byteCount: bytes, count: count) { out in
      var at = out
      for i in 0..<n {
        guard case .str(let s) = b[i] else { continue }
        at.initialize(from: s.bytes, count: s.byteCount)
        at += s.byteCount
      }
    }
  }

  private func formatted(_ v: Value, _ conversion: UInt8, _ spec: Value) throws(Raise) -> Value {
    var v = v
    switch conversion {
    case 114: v = .str(try reprObject(v))
    case 115: v = .str(try strObject(v))
    case 97: v = .string(asciiEscaped(try repr(v)))
    default: break
    }
    guard case .str(let spec) = spec, spec.byteCount > 0 else {
      switch v {
      case .str: return v
      case .int(let n): return .str(intText(n))
      default: return .string(try format(v, ""))
      }
    }
    if let s = QuickSpec.format(v, spec) { return .str(s) }
    return .string(try format(v, spec.string))
  }

  // MARK: with

  func enterWith(_ manager: Register, _ entered: Register) throws(Raise) {
    let m = manager.pointee
    let cls = typeOf(m)
    guard let enter = try specialMethod(m, cls, names.enter), let exit = try specialMethod(m, cls, names.exit) else {
      let missing = try specialMethod(m, cls, names.enter) == nil ? "" : " (missed __exit__ method)"
      throw typeError("'\(cls.name)' object does not support the context manager protocol\(missing)")
    }
    entered.pointee = try call(enter)
    manager.pointee = exit
  }

  /// A method of the type, bound.
  private func specialMethod(_ v: Value, _ cls: Class, _ name: Str) throws(Raise) -> Value? {
    guard let m = cls.lookup(name) else { return nil }
    return try bind(m, v, cls)
  }

  func exitWith(_ exit: Value, _ exception: Value) throws(Raise) -> Value {
    guard case .instance(let i) = exception, let e = i as? ExceptionObject else {
      return .bool(try truth(try call(exit, .none, .none, .none)))
    }
    return .bool(try truth(try call(exit, .object(e.cls), exception, e.tracebackValue)))
  }
}

/// `ascii()`'s escapes over a repr.
public func asciiEscaped(_ text: String) -> String {
  var out = ""
  for s in text.unicodeScalars {
    if s.value < 128 { out.unicodeScalars.append(s); continue }
    let kind = s.value < 0x100 ? ("x", 2) : s.value < 0x10000 ? ("u", 4) : ("U", 8)
    out += "\\" + kind.0 + String(decoding: hex(s.value, kind.1), as: UTF8.self)
  }
  return out
}
