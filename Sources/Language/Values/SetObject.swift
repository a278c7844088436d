// set and frozenset, with CPython's own table (Objects/setobject.c: linear probes of nine, then a perturbed jump;
// growth by four or two), so that small ints come out in the same order. Keys are looked at and moved where they lie.
import CPlatform
import Glibc

/// Python's `set` and `frozenset`. Items come in the order of the table, not of insertion.
public final class SetObject: Container {
  struct Entry {
    var hash: Int
    var key: Value  // `.undefined`: empty (hash 0) or deleted (hash -1)
  }

  private var table: UnsafeMutablePointer<Entry>
  private(set) var mask: Int
  private(set) var fill = 0
  /// `len(set)`.
  public private(set) var count = 0
  /// Whether it is a `frozenset`. Scripts cannot change one; the methods here do not check.
  public let isFrozen: Bool
  private var version = 0
  private var frozenHash: Int?

  public override var type: Class { isFrozen ? types.frozenset : types.set }

  /// An empty set with room for a few keys; a frozenset is filled with `insert` before anyone sees it.
  public init(frozen: Bool = false) {
    table = SetObject.makeTable(8)
    mask = 7
    isFrozen = frozen
    super.init()
  }

  deinit { SetObject.release(table, mask + 1) }

  private static let linearProbes = 9

  @inline(__always) static var keyOffset: Int { 8 }
  /// Where an entry's key lies. LayoutTests checks the offset.
  @inline(__always) private static func keyPlace(_ entry: UnsafeMutablePointer<Entry>) -> Register {
    (UnsafeMutableRawPointer(entry) + keyOffset).assumingMemoryBound(to: Value.self)
  }
  @inline(__always) private func keyPlace(_ slot: Int) -> Register { SetObject.keyPlace(table + slot) }

  /// The slot of the key, or -1. Comparing may run a script's `__eq__`; when that changes the set, the search restarts.
  func find(_ key: Register, _ hash: Int) throws(Raise) -> Int {
    var deleted = -1
    return try find(key, hash, &deleted)
  }

  /// As above; `deleted` becomes the last deleted entry on the way, -1 where there is none.
  @inline(__always)
  private func find(_ key: Register, _ hash: Int, _ deleted: inout Int) throws(Raise) -> Int {
    restart: while true {
      deleted = -1
      var perturb = UInt(bitPattern: hash)
      var i = hash & mask
      while true {
        var slot = i
        var probes = i + Self.linearProbes <= mask ? Self.linearProbes : 0
        while true {
          let place = keyPlace(slot)
          if table[slot].hash == hash {
            if place.isUnbound {
              if hash == 0 { return -1 }
            } else {
              switch looksSame(place, key) {
              case .same: return slot
              case .other: break
              case .unsure:
                let before = version
                let same = try equal(place.pointee, key.pointee)
                if before != version { continue restart }
                if same { return slot }
              }
            }
          } else if place.isUnbound {
            if table[slot].hash == 0 { return -1 }
            deleted = slot
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

  private enum Look { case same, other, unsure }
  /// Whether two keys of one hash are the same, where their bits tell.
  @inline(__always) private func looksSame(_ a: Register, _ b: Register) -> Look {
    if a.tag != b.tag { return .unsure }
    switch a.tag {
    case Tag.int: return a.rawInt == b.rawInt ? .same : .other
    case Tag.str:
      if a.rawInt == b.rawInt { return .same }
      return a.raw(Str.self)._withUnsafeGuaranteedRef { s in b.raw(Str.self)._withUnsafeGuaranteedRef { s.isEqual($0) } } ? .same : .other
    case Tag.float, Tag.bool, Tag.empty: return .unsure
    default: return a.rawInt == b.rawInt ? .same : .unsure
    }
  }

  /// `key in set`; a set counts as the frozenset equal to it. Raises TypeError if the key is unhashable.
  public func contains(key: Value) throws(Raise) -> Bool {
    var key = key
    return try contains(place: &key)
  }
  /// As above, for a key that lies somewhere.
  func contains(place key: Register) throws(Raise) -> Bool { try find(key, probeHash(key)) >= 0 }

  /// The hash to look for a key by. A set, which has none, is looked for as the frozenset that equals it.
  @inline(__always) private func probeHash(_ key: Register) throws(Raise) -> Int {
    key.tag < Tag.list ? try hashOf(key) : try probeHash(key.pointee)
  }
  private func probeHash(_ key: Value) throws(Raise) -> Int {
    if let s = SetObject.known(key), !s.isFrozen { return try s.itemsHash() }
    return try hashOf(key)
  }
  @inline(__always) func hashOf(_ key: Register) throws(Raise) -> Int {
    switch key.tag {
    case Tag.int: intHash(key.rawInt)
    case Tag.str: key.raw(Str.self)._withUnsafeGuaranteedRef { $0.hashCode }
    default: try Language.hashOf(key.pointee)
    }
  }
  private func hashOf(_ key: Value) throws(Raise) -> Int { try Language.hashOf(key) }

  /// Adds a key; false when it was there.
  @discardableResult public func insert(_ key: Value) throws(Raise) -> Bool {
    var key = key
    return try insert(place: &key)
  }
  /// As above, for a key that lies somewhere.
  @discardableResult func insert(place key: Register) throws(Raise) -> Bool { try insert(key, hashOf(key)) }

  @discardableResult func insert(_ key: Register, _ hash: Int) throws(Raise) -> Bool {
    var deleted = -1
    if try find(key, hash, &deleted) >= 0 { return false }
    if deleted >= 0 {
      table[deleted].hash = hash
      keyPlace(deleted).assign(key)
      count += 1
      version += 1
      return true
    }
    insertClean(key, hash)
    fill += 1
    count += 1
    version += 1
    if fill * 5 >= mask * 3 { resize(count > 50000 ? count * 2 : count * 4) }
    return true
  }

  /// Adds a key that is not there, which must have room.
  private func insertClean(_ key: Register, _ hash: Int) {
    var perturb = UInt(bitPattern: hash)
    var i = hash & mask
    while true {
      var slot = i
      var probes = i + Self.linearProbes <= mask ? Self.linearProbes : 0
      while true {
        let place = keyPlace(slot)
        if table[slot].hash == 0, place.isUnbound {
          table[slot].hash = hash
          place.assign(key)
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

  /// An empty table; all bits zero is an entry that is free.
  private static func makeTable(_ size: Int) -> UnsafeMutablePointer<Entry> {
    let fresh = UnsafeMutablePointer<Entry>.room(size)
    memset(fresh, 0, size * MemoryLayout<Entry>.stride)
    for i in 0..<size {
      keyPlace(fresh + i).forget()
    }
    return fresh
  }

  private func resize(_ minimum: Int) {
    var size = 8
    while size <= minimum { size <<= 1 }
    let old = table, n = mask + 1
    table = SetObject.makeTable(size)
    mask = size - 1
    for i in 0..<n {
      let key = SetObject.keyPlace(old + i)
      if key.isUnbound { continue }
      insertClean(key, old[i].hash)
      key.clear()
    }
    old.giveBack()
    fill = count
  }

  /// Makes the table anew where more than a quarter of it are deleted entries.
  func sweepDeleted() { if fill - count > mask / 4 { resize(count > 50000 ? count * 2 : count * 4) } }

  /// Takes a key out; false when it was not there. Raises TypeError if the key is unhashable.
  @discardableResult public func remove(_ key: Value) throws(Raise) -> Bool {
    var key = key
    return try remove(place: &key)
  }
  /// As above, for a key that lies somewhere.
  @discardableResult func remove(place key: Register) throws(Raise) -> Bool {
    let slot = try find(key, probeHash(key))
    if slot < 0 { return false }
    removeSlot(slot)
    return true
  }

  func removeSlot(_ slot: Int) {
    table[slot].hash = -1
    count -= 1
    version += 1
    // Last, as a script's `__del__` may run.
    keyPlace(slot).clear()
  }

  private var finger = 0

  func pop() -> Value? {
    guard count > 0 else { return nil }
    var i = finger & mask
    while keyPlace(i).isUnbound { i = i >= mask ? 0 : i + 1 }
    let key = table[i].key
    removeSlot(i)
    finger = i + 1
    return key
  }

  /// `set.clear`: the table goes back to its smallest size.
  public func removeAll() {
    let old = table, n = mask + 1
    table = SetObject.makeTable(8)
    mask = 7
    fill = 0
    count = 0
    version += 1
    SetObject.release(old, n)
  }

  /// Drops the keys of a table, and its memory.
  private static func release(_ table: UnsafeMutablePointer<Entry>, _ n: Int) {
    // Keys that own nothing, or live on elsewhere, need no care for deep chains.
    var owned = 0
    for i in 0..<n where !keyPlace(table + i).dropUnlessLast() { owned += 1 }
    if owned > 0 {
      let values = UnsafeMutablePointer<Value>.room(owned)
      owned = 0
      for i in 0..<n {
        let key = keyPlace(table + i)
        if key.isTrivial { continue }
        (values + owned).adopt(key)
        owned += 1
      }
      table.giveBack()
      Trash.drop(values, owned)
    } else {
      table.giveBack()
    }
  }

  /// The slot of the next key at or after `position`, which moves past it; nil at the end.
  @inline(__always) private func nextSlot(_ position: inout Int) -> Int? {
    while position <= mask {
      let slot = position
      position += 1
      if !keyPlace(slot).isUnbound { return slot }
    }
    return nil
  }
  func nextKey(_ position: inout Int) -> Value? { nextSlot(&position).map { table[$0].key } }
  /// Puts the next key into a register; false at the end.
  @inline(__always) func step(_ position: inout Int, into register: Register) -> Bool {
    guard let slot = nextSlot(&position) else { return false }
    register.assign(keyPlace(slot))
    return true
  }

  /// Calls `body` with each key and its hash until it says no; false then. `body` may run a script that changes the set: what it
  /// sees then is what CPython's `set_next` sees.
  @discardableResult
  func eachKey(_ body: (Register, Int) throws(Raise) -> Bool) throws(Raise) -> Bool {
    try withScratch { (key) throws(Raise) in
      var position = 0
      while let slot = nextSlot(&position) {
        key.assign(keyPlace(slot))
        if try !body(key, table[slot].hash) { return false }
      }
      return true
    }
  }

  /// A copy of the keys in the table's order, for loops in which script code may change the set. Linear in the table.
  public var keys: [Value] {
    var out: [Value] = []
    out.reserveCapacity(count)
    var position = 0
    while let slot = nextSlot(&position) { out.append(table[slot].key) }
    return out
  }

  public override func gather(into list: List) throws(Raise) -> Bool {
    list.makeRoom(for: count)
    var position = 0
    while let slot = nextSlot(&position) { list.append(copyOf: keyPlace(slot)) }
    return true
  }

  /// A copy keeps the table's order, as CPython's `set(other)` does.
  public func copy(frozen: Bool) -> SetObject {
    let s = SetObject(frozen: frozen)
    s.merge(self)
    return s
  }

  /// CPython's set_merge into an empty set, which nothing was ever in.
  func merge(_ other: SetObject) {
    if other.count * 5 >= mask * 3 { resize(other.count * 2) }
    if mask == other.mask, other.fill == other.count {
      memcpy(table, other.table, (mask + 1) * MemoryLayout<Entry>.stride)
      for i in 0...mask where !keyPlace(i).isTrivial { wick_retain(UnsafeMutableRawPointer(bitPattern: keyPlace(i).rawInt)) }
    } else {
      var position = 0
      while let slot = other.nextSlot(&position) { insertClean(other.keyPlace(slot), other.table[slot].hash) }
    }
    fill = other.count
    count = other.count
    version += 1
  }

  /// Makes room for `n` more keys before they come, as CPython's set_merge.
  func makeRoom(for n: Int) { if (fill + n) * 5 >= mask * 3 { resize((count + n) * 2) } }

  /// Takes over the keys of a set that nobody else knows.
  func takeBody(of other: SetObject) {
    if other === self { return }
    swap(&table, &other.table)
    swap(&mask, &other.mask)
    swap(&fill, &other.fill)
    swap(&count, &other.count)
    version += 1
  }

  public override func traverse(_ visit: (Value) -> Void) { for i in 0...mask where !keyPlace(i).isTrivial { visit(table[i].key) } }
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
    guard let s = SetObject.known(other) else { return nil }
    return .bool(try compared(op, s))
  }
  public override func binary(_ op: BinaryOperator, _ other: Value, reflected: Bool) throws(Raise) -> Value? {
    guard let s = SetObject.known(other) else { return nil }
    let (a, b) = reflected ? (s, self) : (self, s)
    return try SetObject.combine(op, a, b).map { .object($0) }
  }
  public override func inplace(_ op: BinaryOperator, _ other: Value) throws(Raise) -> Value? {
    guard !isFrozen, let s = SetObject.known(other) else { return nil }
    switch op {
    case .or: try add(from: s)
    case .sub: try subtract(.object(s))
    case .xor: try toggle(s)
    case .and: takeBody(of: try SetObject.combine(.and, self, s) ?? self)
    default: return nil
    }
    return .object(self)
  }
}

final class SetIterator: SteppingIterator {
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
  override func step(into register: Register) throws(Raise) -> Bool {
    if ended { return false }
    if set.count != size { throw runtimeError("Set changed size during iteration") }
    ended = !set.step(&position, into: register)
    return !ended
  }
}
