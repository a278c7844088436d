// set and frozenset, with CPython's own table (Objects/setobject.c: linear probes of nine, then a perturbed jump;
// growth by four or two), so that small ints come out in the same order.

/// Python's `set` and `frozenset`. Items come in the order of the table, not of insertion.
public final class SetObject: Container {
  struct Entry {
    var hash: Int
    var key: Value  // `.undefined`: empty (hash 0) or deleted (hash -1)
  }

  private var table: UnsafeMutablePointer<Entry>
  private(set) var mask: Int
  private var fill = 0
  /// `len(set)`.
  public private(set) var count = 0
  /// Whether it is a `frozenset`. Scripts cannot change one; the methods here do not check.
  public let isFrozen: Bool
  private var version = 0
  private var frozenHash: Int?

  public override var type: Class { isFrozen ? types.frozenset : types.set }

  /// An empty set with room for a few keys; a frozenset is filled with `insert` before anyone sees it.
  public init(frozen: Bool = false) {
    table = .room(8)
    table.initialize(repeating: Entry(hash: 0, key: .undefined), count: 8)
    mask = 7
    isFrozen = frozen
    super.init()
  }

  deinit {
    let values = UnsafeMutablePointer<Value>.room(mask + 1)
    for i in 0...mask { (values + i).initialize(to: table[i].key) }
    table.deinitialize(count: mask + 1)
    table.giveBack()
    Trash.drop(values, mask + 1)
  }

  private static let linearProbes = 9

  /// The slot of the key, or -1.
  private func find(_ key: Value, _ hash: Int) throws(Raise) -> Int {
    restart: while true {
      var perturb = UInt(bitPattern: hash)
      var i = hash & mask
      while true {
        var slot = i
        var probes = i + Self.linearProbes <= mask ? Self.linearProbes : 0
        while true {
          let e = table[slot]
          if e.key.isUndefined {
            if e.hash == 0 { return -1 }
          } else if e.hash == hash {
            if identical(e.key, key) { return slot }
            let before = version
            let same = try equal(e.key, key)
            if before != version { continue restart }
            if same { return slot }
          }
          if probes == 0 { break }
          probes -= 1
          slot += 1
        }
        perturb >>= 5
        i = (i &* 5 &+ 1 &+ Int(bitPattern: perturb)) & mask
      }
    }
  }

  /// `key in set`; a set counts as the frozenset equal to it. Raises TypeError if the key is unhashable.
  public func contains(key: Value) throws(Raise) -> Bool { try find(key, probeHash(key)) >= 0 }

  /// The hash to look for a key by. A set, which has none, is looked for as the frozenset that equals it.
  private func probeHash(_ key: Value) throws(Raise) -> Int {
    if case .object(let o) = key.unwrapped, let s = o as? SetObject, !s.isFrozen { return try s.itemsHash() }
    return try hashOf(key)
  }

  /// Adds a key; false when it was there.
  @discardableResult public func insert(_ key: Value) throws(Raise) -> Bool {
    let h = try hashOf(key)
    if try find(key, h) >= 0 { return false }
    insertClean(key, h)
    fill += 1
    count += 1
    version += 1
    if fill * 5 >= mask * 3 { resize(count > 50000 ? count * 2 : count * 4) }
    return true
  }

  private func insertClean(_ key: Value, _ hash: Int) {
    var perturb = UInt(bitPattern: hash)
    var i = hash & mask
    while true {
      var slot = i
      var probes = i + Self.linearProbes <= mask ? Self.linearProbes : 0
      while true {
        if table[slot].key.isUndefined && table[slot].hash == 0 {
          table[slot] = Entry(hash: hash, key: key)
          return
        }
        if probes == 0 { break }
        probes -= 1
        slot += 1
      }
      perturb >>= 5
      i = (i &* 5 &+ 1 &+ Int(bitPattern: perturb)) & mask
    }
  }

  private func resize(_ minimum: Int) {
    var size = 8
    while size <= minimum { size <<= 1 }
    let old = table, n = mask + 1
    table = .room(size)
    table.initialize(repeating: Entry(hash: 0, key: .undefined), count: size)
    mask = size - 1
    for i in 0..<n where !old[i].key.isUndefined { insertClean(old[i].key, old[i].hash) }
    old.deinitialize(count: n)
    old.giveBack()
    fill = count
  }

  /// Takes a key out; false when it was not there. Raises TypeError if the key is unhashable.
  @discardableResult public func remove(_ key: Value) throws(Raise) -> Bool {
    let slot = try find(key, probeHash(key))
    if slot < 0 { return false }
    removeSlot(slot)
    return true
  }

  private func removeSlot(_ slot: Int) {
    let key = table[slot].key
    table[slot] = Entry(hash: -1, key: .undefined)
    count -= 1
    version += 1
    withExtendedLifetime(key.heapObject) {}
  }

  private var finger = 0

  func pop() -> Value? {
    guard count > 0 else { return nil }
    var i = finger & mask
    while table[i].key.isUndefined { i = i >= mask ? 0 : i + 1 }
    let key = table[i].key
    removeSlot(i)
    finger = i + 1
    return key
  }

  /// `set.clear`: the table goes back to its smallest size.
  public func removeAll() {
    let old = table, n = mask + 1
    table = .room(8)
    table.initialize(repeating: Entry(hash: 0, key: .undefined), count: 8)
    mask = 7
    fill = 0
    count = 0
    version += 1
    old.deinitialize(count: n)
    old.giveBack()
  }

  func nextKey(_ position: inout Int) -> Value? {
    while position <= mask {
      let key = table[position].key
      position += 1
      if !key.isUndefined { return key }
    }
    return nil
  }

  /// A copy of the keys in the table's order, for loops in which script code may change the set. Linear in the table.
  public var keys: [Value] {
    var out: [Value] = []
    out.reserveCapacity(count)
    for i in 0...mask where !table[i].key.isUndefined { out.append(table[i].key) }
    return out
  }

  /// A copy keeps the table's order, as CPython's `set(other)` does.
  public func copy(frozen: Bool) -> SetObject {
    let s = SetObject(frozen: frozen)
    if count * 5 >= s.mask * 3 { s.resize(count * 2) }
    for i in 0...mask where !table[i].key.isUndefined { s.insertClean(table[i].key, table[i].hash) }
    s.fill = count
    s.count = count
    return s
  }

  public override func traverse(_ visit: (Value) -> Void) { for i in 0...mask { visit(table[i].key) } }
  public override func clearReferences() { removeAll() }

  // MARK: As an object

  public override func length() throws(Raise) -> Int? { count }
  public override func contains(_ item: Value) throws(Raise) -> Bool? { try contains(key: item) }
  public override func iterate() throws(Raise) -> Value? { .object(SetIterator(self)) }

  public override func hash() throws(Raise) -> Int {
    guard isFrozen else { throw typeError("unhashable type: 'set'") }
    if let frozenHash { return frozenHash }
    let h = try itemsHash()
    frozenHash = h
    return h
  }

  /// CPython's frozenset_hash.
  private func itemsHash() throws(Raise) -> Int {
    try NativeDepth.check()
    var h: UInt = 0
    for key in keys {
      let k = UInt(bitPattern: try hashOf(key))
      h ^= ((k ^ 89_869_747) ^ (k << 16)) &* 3_644_798_167
    }
    h ^= (UInt(count) &+ 1) &* 1_927_868_237
    h ^= (h >> 11) ^ (h >> 25)
    h = h &* 69069 &+ 907_133_923
    frozenHash = Int(bitPattern: h)
    return Int(bitPattern: h)
  }

  public override func repr() throws(Raise) -> String {
    if count == 0 { return isFrozen ? "frozenset()" : "set()" }
    guard try ReprGuard.enter(self) else { return isFrozen ? "frozenset(...)" : "set(...)" }
    defer { ReprGuard.leave(self) }
    var parts: [String] = []
    for key in keys { parts.append(try Language.repr(key)) }
    let inner = "{" + parts.joined(separator: ", ") + "}"
    return isFrozen ? "frozenset(\(inner))" : inner
  }

  public override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    guard case .object(let o) = other.unwrapped, let s = o as? SetObject else { return nil }
    switch op {
    case .eq, .ne:
      let same = count == s.count ? try isSubset(of: s) : false
      return .bool(same == (op == .eq))
    case .le: return .bool(try isSubset(of: s))
    case .lt: return .bool(count < s.count ? try isSubset(of: s) : false)
    case .ge: return .bool(try s.isSubset(of: self))
    case .gt: return .bool(s.count < count ? try s.isSubset(of: self) : false)
    }
  }

  func isSubset(of other: SetObject) throws(Raise) -> Bool {
    if count > other.count { return false }
    for key in keys where try !other.contains(key: key) { return false }
    return true
  }

  public override func binary(_ op: BinaryOperator, _ other: Value, reflected: Bool) throws(Raise) -> Value? {
    guard case .object(let o) = other.unwrapped, let s = o as? SetObject else { return nil }
    let (a, b) = reflected ? (s, self) : (self, s)
    return try SetObject.combine(op, a, b).map { .object($0) }
  }

  static func combine(_ op: BinaryOperator, _ a: SetObject, _ b: SetObject) throws(Raise) -> SetObject? {
    switch op {
    case .or:
      let out = a.copy(frozen: a.isFrozen)
      for key in b.keys { try out.insert(key) }
      return out
    case .and:
      let out = SetObject(frozen: a.isFrozen)
      let (small, large) = b.count > a.count ? (a, b) : (b, a)
      for key in small.keys where try large.contains(key: key) { try out.insert(key) }
      return out
    case .sub:
      let out = SetObject(frozen: a.isFrozen)
      for key in a.keys where try !b.contains(key: key) { try out.insert(key) }
      return out
    case .xor:
      let out = SetObject(frozen: a.isFrozen)
      for key in a.keys where try !b.contains(key: key) { try out.insert(key) }
      for key in b.keys where try !a.contains(key: key) { try out.insert(key) }
      return out
    default: return nil
    }
  }

  public override func inplace(_ op: BinaryOperator, _ other: Value) throws(Raise) -> Value? {
    guard !isFrozen, case .object(let o) = other.unwrapped, let s = o as? SetObject else { return nil }
    // Done in place, as the order of what is left depends on it.
    switch op {
    case .or: for key in s.keys { try insert(key) }
    case .sub:
      if s === self { removeAll() } else { for key in s.keys { _ = try remove(key) } }
    case .xor:
      if s === self { removeAll() } else { for key in s.keys where try !remove(key) { try insert(key) } }
    default:
      guard let result = try SetObject.combine(op, self, s) else { return nil }
      removeAll()
      for key in result.keys { try insert(key) }
    }
    return .object(self)
  }
}

final class SetIterator: BuiltinIterator {
  private let set: SetObject
  private var position = 0
  private let size: Int
  init(_ set: SetObject) {
    self.set = set
    size = set.count
  }
  override var type: Class { types.setIterator }
  private var ended = false
  override func lengthHint() throws(Raise) -> Int? {
    var p = position, n = 0
    if ended || set.count != size { return 0 }
    while set.nextKey(&p) != nil { n += 1 }
    return n
  }
  override func next() throws(Raise) -> Value? {
    if ended { return nil }
    if set.count != size { throw runtimeError("Set changed size during iteration") }
    let key = set.nextKey(&position)
    ended = key == nil
    return key
  }
}
