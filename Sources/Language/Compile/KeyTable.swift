// Keys by the number of their appearance: the names of a scope, the constants of a code. Most have a few, which are looked
// through; more have a table of open addresses. Swift's own dictionaries hash a key in 20 ns, where there are dozens a line.

struct KeyTable {
  struct Key: Equatable {
    let bits: UInt
    var tag: UInt8 = 0

    init(bits: UInt, tag: UInt8) {
      self.bits = bits
      self.tag = tag
    }

    /// An interned string is its own key.
    init(_ name: Str) { bits = UInt(bitPattern: Unmanaged.passUnretained(name).toOpaque()) }
  }
  private static let fewest = 8

  private var keys: [Key] = []
  /// Numbers of keys plus 1, and 0 where there is none; empty while there are few.
  private var slots: [Int32] = []

  func find(_ key: Key) -> Int? {
    if slots.isEmpty { return keys.firstIndex(of: key) }
    var i = place(key)
    while slots[i] != 0 {
      let n = Int(slots[i]) - 1
      if keys[n] == key { return n }
      i = (i + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds a key that is not there, under the next number.
  mutating func add(_ key: Key) {
    keys.append(key)
    if keys.count <= Self.fewest { return }
    if keys.count * 2 > slots.count {
      slots = Array(repeating: 0, count: max(32, slots.count * 2))
      for n in keys.indices { enter(n) }
    } else {
      enter(keys.count - 1)
    }
  }

  private mutating func enter(_ n: Int) {
    var i = place(keys[n])
    while slots[i] != 0 { i = (i + 1) & (slots.count - 1) }
    slots[i] = Int32(n + 1)
  }

  private func place(_ key: Key) -> Int {
    let mixed = (key.bits ^ UInt(key.tag)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 40) & (slots.count - 1)
  }
}

/// Registers of variables, in the order in which they were given.
struct NameRegisters {
  private var table = KeyTable()
  private(set) var all: [Int] = []

  subscript(_ name: Str) -> Int? {
    get { table.find(.init(name)).map { all[$0] } }
    set {
      guard let newValue else { return }
      if let i = table.find(.init(name)) {
        all[i] = newValue
      } else {
        table.add(.init(name))
        all.append(newValue)
      }
    }
  }
}

/// A set of registers.
struct RegisterSet {
  private var first: UInt64 = 0
  /// Of the registers from 64 on.
  private var rest: [UInt64] = []

  func contains(_ r: Int) -> Bool {
    if r < 64 { return first >> UInt64(r) & 1 != 0 }
    let word = r / 64 - 1
    return word < rest.count && rest[word] >> UInt64(r % 64) & 1 != 0
  }

  mutating func insert(_ r: Int) {
    if r < 64 {
      first |= 1 << UInt64(r)
      return
    }
    let word = r / 64 - 1
    while rest.count <= word { rest.append(0) }
    rest[word] |= 1 << UInt64(r % 64)
  }

  mutating func remove(_ r: Int) {
    if r < 64 {
      first &= ~(1 << UInt64(r))
    } else if r / 64 - 1 < rest.count {
      rest[r / 64 - 1] &= ~(1 << UInt64(r % 64))
    }
  }

  func intersection(_ other: RegisterSet) -> RegisterSet {
    var out = RegisterSet()
    out.first = first & other.first
    out.rest = zip(rest, other.rest).map(&)
    return out
  }
}
