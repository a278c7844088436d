// dict: entries in insertion order, and above eight of them an open-addressing index into the entries.
// `layout` changes whenever an entry moves, appears or goes, and is unique over all dicts, so one comparison tells an
// inline cache that the entry it remembers still holds the same key.
import CPlatform
import Glibc

nonisolated(unsafe) private var lastLayout: UInt64 = 1

/// Python's `dict`: entries in the order of insertion and an index of hashes over them. Also the namespace of modules and classes.
public final class Dict: Container {
  struct Entry {
    var hash: Int
    var key: Value  // `.undefined` marks a deleted entry
    var value: Value
  }

  private(set) var entries: UnsafeMutablePointer<Entry>
  private var capacity: Int
  /// Entries in use or deleted.
  private(set) var filled = 0
  /// All entries before it are deleted: where the oldest is looked for.
  private var oldest = 0
  /// `len(dict)`: deleted entries are not counted.
  public private(set) var count = 0
  private var index: UnsafeMutablePointer<Int32>?
  private var mask = 0
  private(set) var layout: UInt64

  public override var type: Class { types.dict }

  /// The entries of every dict without room.
  private static let nowhere = UnsafeMutablePointer<Entry>.room(1)

  /// Whether nothing was ever put into it, or all was taken out by `clear`.
  var isUntouched: Bool { capacity == 0 }

  public override init() {
    entries = Dict.nowhere
    capacity = 0
    lastLayout += 1
    layout = lastLayout
    super.init()
  }

  /// A dict of names to values, in this order; names are interned, and a later pair wins over an earlier one.
  public convenience init(_ pairs: [(String, Value)]) {
    self.init()
    for (name, value) in pairs { self[intern(name)] = value }
  }

  deinit { if let (values, n) = takeContents() { Trash.drop(values, n) } }

  @inline(__always) private func changed() {
    lastLayout += 1
    layout = lastLayout
  }

  // MARK: Finding

  /// The entry with this key, or -1. `equal` may run a script's `__eq__`; when that changes the dict, the search restarts.
  func find(_ key: Value, _ hash: Int) throws(Raise) -> Int {
    if case .str(let s) = key { return find(s, hash) }
    let e = try walk(hash) { (e) throws(Raise) in try matches(e, key) }
    return e == Dict.unsure ? try find(key, hash) : e
  }

  /// What a look at an entry with the right hash tells.
  private enum Look { case same, other, unsure }
  /// The answer of `walk` when a look was unsure.
  static let unsure = -2

  /// The entry with this hash that `look` calls the same; -1 when there is none.
  @inline(__always)
  private func walk<E: Error>(_ hash: Int, _ look: (Int) throws(E) -> Look) throws(E) -> Int {
    guard let index else {
      var i = 0
      while i < filled {
        if entries[i].hash == hash {
          switch try look(i) {
          case .same: return i
          case .unsure: return Dict.unsure
          case .other: break
          }
        }
        i += 1
      }
      return -1
    }
    var slot = hash & mask
    var perturb = UInt(bitPattern: hash)
    while true {
      let e = Int(index[slot])
      if e < 0 { return -1 }
      if entries[e].hash == hash {
        switch try look(e) {
        case .same: return e
        case .unsure: return Dict.unsure
        case .other: break
        }
      }
      perturb >>= 5
      slot = (slot &* 5 &+ Int(bitPattern: perturb) &+ 1) & mask
    }
  }

  /// Whether entry `e` has this key; unsure when finding out changed the dict.
  @inline(__always) private func matches(_ e: Int, _ key: Value) throws(Raise) -> Look {
    let other = entries[e].key
    switch (other, key) {
    case (.int(let a), .int(let b)): return a == b ? .same : .other
    case (.undefined, _): return .other
    default:
      if identical(other, key) { return .same }
      let before = layout
      let same = try equal(other, key)
      return before != layout ? .unsure : same ? .same : .other
    }
  }

  /// The entry with the key in a register, for strings and ints, without a retain; -1 when there is none, `unsure`
  /// when finding out may run a script's `__eq__`.
  @inline(__always) func probe(_ key: Register) -> Int {
    if key.tag == Tag.str {
      return key.raw(Str.self)._withUnsafeGuaranteedRef { find($0, $0.hashCode) }
    }
    return key.tag == Tag.int ? probe(int: key.rawInt) : Dict.unsure
  }

  private func probe(int n: Int) -> Int {
    walk(intHash(n)) { e in
      let k = keyPlace(e)
      if k.tag == Tag.int { return k.rawInt == n ? .same : .other }
      return k.tag == Tag.str || k.pointee.isUndefined ? .other : .unsure
    }
  }

  /// Where an entry's key lies, to be looked at without a copy. LayoutTests checks the offset.
  @inline(__always) private func keyPlace(_ e: Int) -> Register { Dict.keyPlace(entries + e) }
  @inline(__always) static func keyPlace(_ e: UnsafeMutablePointer<Entry>) -> Register {
    (UnsafeMutableRawPointer(e) + keyOffset).assumingMemoryBound(to: Value.self)
  }
  @inline(__always) static var keyOffset: Int { 8 }
  @inline(__always) static func valuePlace(_ e: UnsafeMutablePointer<Entry>) -> Register {
    (UnsafeMutableRawPointer(e) + valueOffset).assumingMemoryBound(to: Value.self)
  }
  @inline(__always) static var valueOffset: Int { 24 }

  /// Stores under a string or an int, in registers, without a retain to spare; false when `set` must see to it.
  @inline(__always) func storeQuickly(_ key: Register, _ value: Register) -> Bool {
    let e = probe(key)
    if e >= 0 {
      Dict.valuePlace(entries + e).assign(value)
      return true
    }
    if e == Dict.unsure { return false }
    let hash = key.tag == Tag.int ? intHash(key.rawInt) : key.raw(Str.self)._withUnsafeGuaranteedRef { $0.hashCode }
    if filled == capacity { makeRoom() }
    if index != nil { place(hash, filled) }
    appendRaw(hash, key, value)
    changed()
    return true
  }

  /// The entry with a string key: no script code can run.
  func find(_ key: Str, _ hash: Int) -> Int { walk(hash) { e in holds(e, key) ? .same : .other } }

  @inline(__always) private func holds(_ e: Int, _ key: Str) -> Bool {
    let k = keyPlace(e)
    if k.tag != Tag.str {
      // An instance of a subclass of str.
      if k.tag == Tag.instance, case .instance(let i) = k.pointee, case .str(let s) = i.payload { return s.isEqual(key) }
      return false
    }
    let s = k.raw(Str.self)
    return s.toOpaque() == Unmanaged.passUnretained(key).toOpaque() || s._withUnsafeGuaranteedRef { $0.isEqual(key) }
  }

  /// The value of a str key, nil where there is none. It runs no script code; setting nil removes the key.
  public subscript(name: Str) -> Value? {
    get {
      let e = find(name, name.hashCode)
      return e < 0 ? nil : entries[e].value
    }
    set {
      if let newValue { store(.str(name), name.hashCode, newValue, at: find(name, name.hashCode)) } else { _ = remove(name) }
    }
  }

  /// As above for a name fixed in Swift. The name is interned, so do not use it for arbitrary text.
  public subscript(name: String) -> Value? {
    get { self[intern(name)] }
    set { self[intern(name)] = newValue }
  }

  /// `dict.get(key)`: nil where there is none. Raises TypeError if the key is unhashable, and what its `__eq__` raises.
  public func get(_ key: Value) throws(Raise) -> Value? {
    let e = try find(key, hashOf(key))
    return e < 0 ? nil : entries[e].value
  }

  /// `dict[key] = value`; an equal key stays as it was first stored, in its place. Raises TypeError if the key is unhashable.
  public func set(_ key: Value, _ value: Value) throws(Raise) {
    let h = try hashOf(key)
    store(key, h, value, at: try find(key, h))
  }

  /// The key as it was first stored, for a key equal to this one.
  func storedKey(_ key: Value) throws(Raise) -> Value? {
    let e = try find(key, hashOf(key))
    return e < 0 ? nil : entries[e].key
  }

  /// Puts a key's entry behind all others, or in front. Raises KeyError where there is none.
  public func move(_ key: Value, toEnd: Bool) throws(Raise) {
    guard let stored = try storedKey(key), let value = try remove(key) else { throw keyError(key) }
    if toEnd { return try set(stored, value) }
    let rest = pairs
    removeAll()
    try set(stored, value)
    for (k, v) in rest { try set(k, v) }
  }

  /// Takes a key out and returns its value, nil where there was none. Raises TypeError if the key is unhashable.
  @discardableResult public func remove(_ key: Value) throws(Raise) -> Value? {
    let e = try find(key, hashOf(key))
    return e < 0 ? nil : removeEntry(e)
  }

  /// As above for a str, which can raise nothing.
  @discardableResult public func remove(_ name: Str) -> Value? {
    let e = find(name, name.hashCode)
    return e < 0 ? nil : removeEntry(e)
  }

  // MARK: Changing

  /// Stores into entry `e`, or appends a new one when it is -1.
  func store(_ key: Value, _ hash: Int, _ value: Value, at e: Int) {
    if e >= 0 {
      entries[e].value = value
      return
    }
    if filled == capacity { makeRoom() }
    (entries + filled).initialize(to: Entry(hash: hash, key: key, value: value))
    if index != nil { place(hash, filled) }
    filled += 1
    count += 1
    changed()
  }

  private func place(_ hash: Int, _ e: Int) {
    guard let index else { return }
    var slot = hash & mask
    var perturb = UInt(bitPattern: hash)
    while index[slot] != -1 {
      perturb >>= 5
      slot = (slot &* 5 &+ Int(bitPattern: perturb) &+ 1) & mask
    }
    index[slot] = Int32(truncatingIfNeeded: e)
  }

  /// Drops deleted entries or doubles the room, and makes the index anew.
  private func makeRoom() {
    let hadRoom = capacity > 0
    if count > capacity * 3 / 4 || capacity == 0 { capacity = capacity == 0 ? 4 : capacity * 2 }
    let fresh = UnsafeMutablePointer<Entry>.room(capacity)
    var n = 0
    for i in 0..<filled {
      if entries[i].key.isUndefined { (entries + i).deinitialize(count: 1); continue }
      (fresh + n).moveInitialize(from: entries + i, count: 1)
      n += 1
    }
    if hadRoom { entries.giveBack() }
    entries = fresh
    filled = n
    oldest = 0
    rebuildIndex()
    changed()
  }

  private func rebuildIndex() {
    index?.giveBack()
    index = nil
    guard capacity > 8 else { return }
    var size = 16
    while size * 2 < capacity * 3 { size *= 2 }
    mask = size - 1
    let table = UnsafeMutablePointer<Int32>.room(size)
    table.initialize(repeating: -1, count: size)
    index = table
    for i in 0..<filled { place(entries[i].hash, i) }
  }

  private func removeEntry(_ e: Int) -> Value {
    let value = entries[e].value
    // The index slot keeps pointing here; a deleted entry never matches.
    entries[e].key = .undefined
    entries[e].value = .undefined
    count -= 1
    while filled > 0, e == filled - 1, index == nil, entries[filled - 1].key.isUndefined {
      filled -= 1
      (entries + filled).deinitialize(count: 1)
      if filled == 0 { break }
    }
    oldest = min(oldest, filled)
    changed()
    return value
  }

  /// Removes the oldest entry.
  public func removeFirst() {
    while oldest < filled, entries[oldest].key.isUndefined { oldest += 1 }
    if oldest < filled { _ = removeEntry(oldest) }
  }

  /// Removes the newest entry, for `popitem`.
  func removeLast() -> (Value, Value)? {
    var e = filled - 1
    while e >= 0 {
      if !entries[e].key.isUndefined {
        let key = entries[e].key
        return (key, removeEntry(e))
      }
      e -= 1
    }
    return nil
  }

  /// `dict.clear`. The dict is empty before its keys and values are released.
  public func removeAll() {
    let old = takeContents()
    changed()
    if let (values, n) = old { Trash.drop(values, n) }
  }

  /// Empties the dict. Keys and values that end with it are moved into one buffer, to be released with care for deep chains; nil where
  /// there are none, since names and numbers mostly live on elsewhere.
  private func takeContents() -> (UnsafeMutablePointer<Value>, Int)? {
    var ending = 0
    for i in 0..<filled {
      if !Dict.keyPlace(entries + i).dropUnlessLast() { ending += 1 }
      if !Dict.valuePlace(entries + i).dropUnlessLast() { ending += 1 }
    }
    var out: (UnsafeMutablePointer<Value>, Int)?
    if ending > 0 {
      let room = UnsafeMutablePointer<Value>.room(ending)
      var n = 0
      for i in 0..<filled {
        let key = Dict.keyPlace(entries + i), value = Dict.valuePlace(entries + i)
        if !key.isTrivial { (room + n).adopt(key); n += 1 }
        if !value.isTrivial { (room + n).adopt(value); n += 1 }
      }
      out = (room, n)
    }
    if capacity > 0 { entries.giveBack() }
    entries = Dict.nowhere
    capacity = 0
    index?.giveBack()
    index = nil
    filled = 0
    oldest = 0
    count = 0
    return out
  }

  // MARK: Walking

  /// Moves `position` to the next live entry at or after it; nil at the end.
  @inline(__always) func nextEntry(_ position: inout Int) -> Int? {
    while position < filled {
      let e = position
      position += 1
      if !keyPlace(e).isUnbound { return e }
    }
    return nil
  }

  /// A copy of keys and values in the order of insertion, for loops in which script code may change the dict. Linear.
  public var pairs: [(Value, Value)] {
    var out: [(Value, Value)] = []
    out.reserveCapacity(count)
    for i in 0..<filled where !entries[i].key.isUndefined { out.append((entries[i].key, entries[i].value)) }
    return out
  }
  /// A copy of the keys in the order of insertion, not a view.
  public var keys: [Value] { pairs.map(\.0) }
  /// A copy of the values in the order of insertion, not a view.
  public var values: [Value] { pairs.map(\.1) }

  /// `dict.copy`: a new plain dict with the same keys and values. Hashes are taken over, so no `__hash__` or `__eq__` runs.
  public func copy() -> Dict {
    let d = Dict()
    d.takeCopy(of: self)
    return d
  }

  /// Fills a dict in which nothing was ever stored with the entries of another.
  private func takeCopy(of other: Dict) {
    if other.count == 0 { return }
    let isCompact = other.count == other.filled
    if capacity > 0 { entries.giveBack() }
    capacity = isCompact ? other.capacity : Swift.max(4, other.count)
    entries = .room(capacity)
    memcpy(entries, other.entries, isCompact ? other.filled * MemoryLayout<Entry>.stride : 0)
    for i in 0..<other.filled {
      let key = Dict.keyPlace(other.entries + i), value = Dict.valuePlace(other.entries + i)
      if isCompact {
        if !key.isTrivial { wick_retain(UnsafeMutableRawPointer(bitPattern: key.rawInt)) }
        if !value.isTrivial { wick_retain(UnsafeMutableRawPointer(bitPattern: value.rawInt)) }
      } else if !key.isUnbound {
        appendRaw(other.entries[i].hash, key, value)
      }
    }
    if isCompact {
      (filled, count) = (other.filled, other.count)
      if let table = other.index {
        mask = other.mask
        let copy = UnsafeMutablePointer<Int32>.room(mask + 1)
        memcpy(copy, table, (mask + 1) * MemoryLayout<Int32>.stride)
        index = copy
      }
    } else {
      rebuildIndex()
    }
    changed()
  }

  /// Writes a new entry behind the last, for which there is room; the index does not know it.
  @inline(__always) private func appendRaw(_ hash: Int, _ key: Register, _ value: Register) {
    // The new entry is raw memory: its places are made trivial and then take copies.
    let entry = entries + filled
    UnsafeMutableRawPointer(entry).storeBytes(of: hash, as: Int.self)
    Dict.keyPlace(entry).forget()
    Dict.valuePlace(entry).forget()
    Dict.keyPlace(entry).assign(key)
    Dict.valuePlace(entry).assign(value)
    filled += 1
    count += 1
  }

  /// `dict.update(other)`: keys already here keep their place. Raises what an `__eq__` of the keys raises; what was stored stays.
  public func update(_ other: Dict) throws(Raise) {
    if other === self { return }
    if filled == 0, capacity == 0 { return takeCopy(of: other) }
    var i = 0
    while i < other.filled {
      let e = other.entries + i
      i += 1
      if Dict.keyPlace(e).isUnbound { continue }
      if storeQuickly(Dict.keyPlace(e), Dict.valuePlace(e)) { continue }
      let (hash, key, value) = (e.pointee.hash, e.pointee.key, e.pointee.value)
      store(key, hash, value, at: try find(key, hash))
    }
  }

  public override func traverse(_ visit: (Value) -> Void) {
    for i in 0..<filled {
      visit(entries[i].key)
      visit(entries[i].value)
    }
  }
  public override func clearReferences() { removeAll() }
}
