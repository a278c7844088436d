// Methods of dict, its views, set and frozenset.

private func dict(_ v: Value) throws(Raise) -> Dict {
  if case .dict(let d) = v { return d }
  if case .dict(let d) = v.unwrapped { return d }
  throw typeError("descriptor requires a 'dict' object but received a '\(typeName(v))'")
}

func setObject(_ v: Value) throws(Raise) -> SetObject {
  if let s = SetObject.known(v) { return s }
  throw typeError("descriptor requires a 'set' object but received a '\(typeName(v))'")
}

extension Methods {
  static func populateDict(_ t: Class) {
    populateClassGetitem(t)
    Dunders.text(t, hashable: false)
    Dunders.compare(t, [.eq, .ne])
    Dunders.container(t, mutable: true)
    Dunders.binary(t, [.or])
    t.define("__init__(self, mapping=(), /, **kwargs)") { a throws(Raise) in
      let d = try dict(a[0])
      if case .tuple(let e) = a[1], e.count == 0 {} else { try updateDict(d, from: a[1]) }
      if case .dict(let named) = a[2] { try d.update(named) }
      return .none
    }
    t.define("__ior__(self, value, /)") { a throws(Raise) in
      try updateDict(try dict(a[0]), from: a[1])
      return a[0]
    }
    t.define("__reversed__(self, /)") { a throws(Raise) in try reversedIterator(a[0].unwrapped) }
    t.define(
      "get(self, key, default=None, /)", "Return the value for key if key is in the dictionary, else default.",
      fast: { arguments, n, result in
        let a = arguments.register
        if a.tag != Tag.dict || n < 2 || n > 3 { return false }
        let e = a.raw(Dict.self)._withUnsafeGuaranteedRef { $0.probe(a + 1) }
        if e == Dict.unsure { return false }
        if e >= 0 {
          result.register.assign(a.raw(Dict.self)._withUnsafeGuaranteedRef { Dict.valuePlace($0.entries + e) })
        } else if n == 3 {
          result.register.assign(a + 2)
        } else {
          result.register.pointee = .none
        }
        return true
      }
    ) { a throws(Raise) in
      try dict(a[0]).get(a[1]) ?? a[2]
    }
    t.define("setdefault(self, key, default=None, /)") { a throws(Raise) in
      let d = try dict(a[0])
      if let v = try d.get(a[1]) { return v }
      try d.set(a[1], a[2])
      return a[2]
    }
    t.define("pop(self, key, default=..., /)") { a throws(Raise) in
      if let v = try dict(a[0]).remove(a[1]) { return v }
      if a[2].isUndefined { throw keyError(a[1]) }
      return a[2]
    }
    t.define("popitem(self, /)") { a throws(Raise) in
      guard let (k, v) = try dict(a[0]).removeLast() else { throw keyError(.string("popitem(): dictionary is empty")) }
      return .tupleOf([k, v])
    }
    t.define("update(self, mapping=(), /, **kwargs)") { a throws(Raise) in
      let d = try dict(a[0])
      if case .tuple(let e) = a[1], e.count == 0 {} else { try updateDict(d, from: a[1]) }
      if case .dict(let named) = a[2] { try d.update(named) }
      return .none
    }
    t.define("clear(self, /)") { a throws(Raise) in
      try dict(a[0]).removeAll()
      return .none
    }
    t.define("copy(self, /)") { a throws(Raise) in .dict(try dict(a[0]).copy()) }
    t.define("keys(self, /)") { a throws(Raise) in .object(DictView(try dict(a[0]), .keys)) }
    t.define("values(self, /)") { a throws(Raise) in .object(DictView(try dict(a[0]), .values)) }
    t.define("items(self, /)") { a throws(Raise) in .object(DictView(try dict(a[0]), .items)) }
    t.defineClassMethod("fromkeys(cls, iterable, value=None, /)") { a throws(Raise) in
      let made = try vm.call(a[0])
      try forEach(a[1]) { (k) throws(Raise) in try setItem(made, k, a[2]) }
      return made
    }
    t.dict[names.classGetitem] = .object(
      ClassMethod(.object(Native("__class_getitem__(cls, item, /)", owner: t) { a in .object(GenericAlias(a[0], a[1])) })))
  }

  static func populateDictView(_ t: Class) {
    t.define("__repr__(self, /)") { a throws(Raise) in .string(try repr(a[0])) }
    t.define("__iter__(self, /)") { a throws(Raise) in try iterate(a[0]) }
    t.define("__len__(self, /)") { a throws(Raise) in .int(try length(a[0])) }
    t.define("__reversed__(self, /)") { a throws(Raise) in try reversedIterator(a[0]) }
    t.property("mapping") { o in
      if case .object(let v) = o, let v = v as? DictView { return .object(MappingProxy(v.dict)) }
      return .none
    }
    if t === types.dictValues { return }
    Dunders.binary(t, [.and, .or, .sub, .xor])
    Dunders.compare(t)
    t.dict[names.hash] = Value.none
    t.define("__contains__(self, key, /)") { a throws(Raise) in .bool(try contains(a[0], a[1])) }
    t.define("isdisjoint(self, other, /)") { a throws(Raise) in
      for v in try sequenceItems(a[1]) where try contains(a[0], v) { return .bool(false) }
      return .bool(true)
    }
  }

  // MARK: Sets

  static func populateSet(_ t: Class) {
    populateClassGetitem(t)
    populateSetReduce(t)
    Dunders.text(t, hashable: false)
    populateSetCommon(t)
    t.define("add(self, element, /)", "Add an element to a set.") { a throws(Raise) in
      try setObject(a[0]).insert(place: a.place(1))
      return .none
    }
    t.define("discard(self, element, /)") { a throws(Raise) in
      try setObject(a[0]).remove(place: a.place(1))
      return .none
    }
    t.define("remove(self, element, /)") { a throws(Raise) in
      if try !setObject(a[0]).remove(place: a.place(1)) { throw keyError(a[1]) }
      return .none
    }
    t.define("__init__(self, iterable=(), /)") { a throws(Raise) in
      let s = try setObject(a[0])
      let fresh = SetObject()
      try fresh.add(from: a[1])
      s.takeBody(of: fresh)
      return .none
    }
    t.define("pop(self, /)") { a throws(Raise) in
      guard let v = try setObject(a[0]).pop() else { throw keyError(.string("pop from an empty set")) }
      return v
    }
    t.define("clear(self, /)") { a throws(Raise) in
      try setObject(a[0]).removeAll()
      return .none
    }
    t.define("update(self, /, *others)") { a throws(Raise) in
      let s = try setObject(a[0])
      try eachOther(a) { (other) throws(Raise) in try s.add(from: other) }
      return .none
    }
    t.define("intersection_update(self, /, *others)") { a throws(Raise) in
      let s = try setObject(a[0])
      s.takeBody(of: try intersected(s, a))
      return .none
    }
    t.define("difference_update(self, /, *others)") { a throws(Raise) in
      let s = try setObject(a[0])
      try eachOther(a) { (other) throws(Raise) in try s.subtract(other) }
      return .none
    }
    t.define("symmetric_difference_update(self, other, /)") { a throws(Raise) in
      try setObject(a[0]).toggle(try SetObject.of(a[1]))
      return .none
    }
    for op in [BinaryOperator.or, .and, .sub, .xor] {
      t.define("\(names.inplace[op.index].string)(self, value, /)") { a throws(Raise) in
        _ = try setObject(a[0]).inplace(op, a[1])
        return a[0]
      }
    }
  }

  static func populateFrozenSet(_ t: Class) {
    populateClassGetitem(t)
    populateSetReduce(t)
    Dunders.text(t)
    populateSetCommon(t)
  }

  /// Calls `body` with each of the iterables in `*others`.
  private static func eachOther(_ a: Arguments, _ body: (Value) throws(Raise) -> Void) throws(Raise) {
    if case .tuple(let others) = a[1] { for i in 0..<others.count { try body(others[i]) } }
  }

  /// A new set of what is in `s` and in all of the others.
  private static func intersected(_ s: SetObject, _ a: Arguments) throws(Raise) -> SetObject {
    var out: SetObject?
    try eachOther(a) { (other) throws(Raise) in out = try (out ?? s).intersection(other) }
    return out ?? s.copy(frozen: s.isFrozen)
  }

  private static func populateSetCommon(_ t: Class) {
    Dunders.compare(t)
    // A subclass writes its own name: `S({1})`.
    t.define("__repr__(self, /)") { a throws(Raise) in
      let set = try setObject(a[0])
      guard case .instance(let i) = a[0] else { return .string(try repr(a[0])) }
      let inner = try repr(.object(set))
      if set.count == 0 { return .string("\(i.cls.name)()") }
      return .string("\(i.cls.name)(\(set.isFrozen ? String(inner.dropFirst("frozenset(".count).dropLast()) : inner))")
    }
    Dunders.binary(t, [.or, .and, .sub, .xor])
    t.define("__len__(self, /)") { a throws(Raise) in .int(try setObject(a[0]).count) }
    t.define("__contains__(self, key, /)") { a throws(Raise) in .bool(try contains(a[0].unwrapped, a[1])) }
    t.define("__iter__(self, /)") { a throws(Raise) in try iterate(a[0].unwrapped) }
    t.define("copy(self, /)") { a throws(Raise) in
      let s = try setObject(a[0])
      if s.isFrozen, case .object = a[0] { return a[0] }
      return .object(s.copy(frozen: s.isFrozen))
    }
    t.define("union(self, /, *others)") { a throws(Raise) in
      let s = try setObject(a[0]), out = s.copy(frozen: s.isFrozen)
      try eachOther(a) { (other) throws(Raise) in try out.add(from: other) }
      return .object(out)
    }
    t.define("intersection(self, /, *others)") { a throws(Raise) in .object(try intersected(try setObject(a[0]), a)) }
    t.define("difference(self, /, *others)") { a throws(Raise) in
      let s = try setObject(a[0])
      guard case .tuple(let others) = a[1], others.count > 0 else { return .object(s.copy(frozen: s.isFrozen)) }
      let out = try s.difference(others[0])
      for i in 1..<others.count { try out.subtract(others[i]) }
      return .object(out)
    }
    t.define("symmetric_difference(self, other, /)") { a throws(Raise) in .object(try setObject(a[0]).symmetricDifference(a[1])) }
    t.define("issubset(self, other, /)") { a throws(Raise) in .bool(try setObject(a[0]).isSubset(of: try SetObject.of(a[1]))) }
    t.define("issuperset(self, other, /)") { a throws(Raise) in .bool(try setObject(a[0]).holds(all: true, of: a[1])) }
    t.define("isdisjoint(self, other, /)") { a throws(Raise) in .bool(try setObject(a[0]).holds(all: false, of: a[1])) }
  }
}

/// `d.keys()`, `d.values()`, `d.items()`.
final class DictView: Object {
  let dict: Dict
  let part: DictIterator.Part
  init(_ dict: Dict, _ part: DictIterator.Part) {
    self.dict = dict
    self.part = part
  }
  override var type: Class {
    switch part {
    case .keys: types.dictKeys
    case .values: types.dictValues
    case .items: types.dictItems
    }
  }
  override func length() throws(Raise) -> Int? { dict.count }
  override func iterate() throws(Raise) -> Value? { .object(DictIterator(dict, part)) }
  public override func gather(into list: List) throws(Raise) -> Bool {
    dict.gather(part, into: list)
    return true
  }
  override func contains(_ item: Value) throws(Raise) -> Bool? {
    switch part {
    case .keys: return try Language.contains(.dict(dict), item)
    case .values: return nil
    case .items:
      guard case .tuple(let t) = item, t.count == 2, let v = try dict.get(t[0]) else { return false }
      return try equal(v, t[1])
    }
  }
  override func repr() throws(Raise) -> String {
    guard try ReprGuard.enter(self) else { return "..." }
    defer { ReprGuard.leave(self) }
    return "\(type.name)(\(try Language.repr(.listOf(try sequenceItems(.object(self))))))"
  }
  override func hash() throws(Raise) -> Int {
    if part == .values { return identityHash(self) }
    throw typeError("unhashable type: '\(type.name)'")
  }
  private func asSet() throws(Raise) -> SetObject {
    try SetObject.of(.object(self))
  }
  /// CPython's _PyDictView_Intersect: which of two equal keys is in the result depends on who is walked.
  private func intersection(_ other: Value) throws(Raise) -> SetObject {
    var (view, walked) = (self, other)
    if case .object(let o) = other {
      if let s = o as? SetObject, !s.isFrozen, dict.count <= s.count { return try s.intersection(.object(self)) }
      if let v = o as? DictView, v.part != .values, v.dict.count > dict.count { (view, walked) = (v, .object(self)) }
    }
    let out = SetObject()
    try forEach(walked) { (v) throws(Raise) in if try view.contains(v) == true { try out.insert(v) } }
    return out
  }
  override func binary(_ op: BinaryOperator, _ other: Value, reflected: Bool) throws(Raise) -> Value? {
    guard part != .values, op == .and || op == .or || op == .sub || op == .xor else { return nil }
    if op == .and { return .object(try intersection(other)) }
    let o = SetObject()
    try o.add(from: other)
    let (x, y) = reflected ? (o, try asSet()) : (try asSet(), o)
    return try SetObject.combine(op, x, y).map { .object($0) }
  }
  override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    guard part != .values, case .object(let o) = other else { return nil }
    let right: SetObject
    if let v = o as? DictView, v.part != .values { right = try v.asSet() } else if let s = o as? SetObject { right = s } else { return nil }
    return try asSet().compare(op, .object(right))
  }
}
