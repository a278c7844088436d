// Operations of sets on sets and on other iterables, each in the order in which CPython (Objects/setobject.c) adds and removes:
// the order of the result follows from it.

extension SetObject {
  /// Adds every item of an iterable. Raises TypeError if it is none, or for an item that is unhashable.
  func add(from v: Value) throws(Raise) {
    switch v {
    case .object(let o as SetObject): try add(from: o)
    case .tuple(let t): for i in 0..<t.count { try insert(place: t.items + i) }
    case .dict(let d):
      makeRoom(for: d.count)
      try d.eachKey { (key, hash) throws(Raise) in try insert(key, hash) }
    default: try SetObject.each(v) { (key) throws(Raise) in try insert(key, hashOf(key)) }
    }
  }

  func add(from other: SetObject) throws(Raise) {
    if other === self || other.count == 0 { return }
    if fill == 0 { return merge(other) }
    makeRoom(for: other.count)
    try other.eachKey { (key, hash) throws(Raise) in
      try insert(key, hash)
      return true
    }
  }

  /// Calls `body` with every item of an iterable, where it lies.
  fileprivate static func each(_ v: Value, _ body: (UnsafeMutablePointer<Value>) throws(Raise) -> Void) throws(Raise) {
    try eachItem(of: v) { (item) throws(Raise) in
      try body(item)
      return true
    }
  }

  /// The set itself, or a new one with the items of an iterable.
  static func of(_ v: Value) throws(Raise) -> SetObject {
    if let s = known(v) { return s }
    let s = SetObject()
    try s.add(from: v)
    return s
  }

  /// The set that a value is, or that an instance of a script's class derived from it holds.
  static func known(_ v: Value) -> SetObject? {
    if case .object(let o) = v.unwrapped { o as? SetObject } else { nil }
  }

  /// `set.intersection` with one iterable.
  func intersection(_ v: Value) throws(Raise) -> SetObject {
    let out = SetObject(frozen: isFrozen)
    if let other = SetObject.known(v) {
      let (small, large) = other.count > count ? (self, other) : (other, self)
      try small.eachKey { (key, hash) throws(Raise) in
        if try large.find(key, hash) >= 0 { try out.insert(key, hash) }
        return true
      }
    } else {
      try SetObject.each(v) { (key) throws(Raise) in
        let hash = try hashOf(key)
        if try find(key, hash) >= 0 { try out.insert(key, hash) }
      }
    }
    return out
  }

  /// `set.difference` with one iterable.
  func difference(_ v: Value) throws(Raise) -> SetObject {
    if let other = SetObject.known(v), count >> 2 <= other.count {
      return try without { (key, hash) throws(Raise) in try other.find(key, hash) >= 0 }
    }
    if case .dict(let d) = v, count >> 2 <= d.count {
      return try without { (key, hash) throws(Raise) in try d.find(key.pointee, hash) >= 0 }
    }
    let out = copy(frozen: isFrozen)
    try out.subtract(v)
    return out
  }

  private func without(_ isGone: (UnsafeMutablePointer<Value>, Int) throws(Raise) -> Bool) throws(Raise) -> SetObject {
    let out = SetObject(frozen: isFrozen)
    try eachKey { (key, hash) throws(Raise) in
      if try !isGone(key, hash) { try out.insert(key, hash) }
      return true
    }
    return out
  }

  /// `set.difference_update` with one iterable.
  func subtract(_ v: Value) throws(Raise) {
    if let other = SetObject.known(v) {
      if other === self { return removeAll() }
      try other.eachKey { (key, hash) throws(Raise) in
        try discard(key, hash)
        return true
      }
    } else {
      try SetObject.each(v) { (key) throws(Raise) in try discard(key, hashOf(key)) }
    }
    sweepDeleted()
  }

  @discardableResult private func discard(_ key: UnsafeMutablePointer<Value>, _ hash: Int) throws(Raise) -> Bool {
    let slot = try find(key, hash)
    if slot >= 0 { removeSlot(slot) }
    return slot >= 0
  }

  /// `set.symmetric_difference_update`: what is in one of them.
  func toggle(_ other: SetObject) throws(Raise) {
    if other === self { return removeAll() }
    try other.eachKey { (key, hash) throws(Raise) in
      if try !discard(key, hash) { try insert(key, hash) }
      return true
    }
  }

  /// `set.symmetric_difference`: the other's items, from which those of this set come and go.
  func symmetricDifference(_ v: Value) throws(Raise) -> SetObject {
    let out: SetObject
    if let other = SetObject.known(v) {
      out = other.copy(frozen: isFrozen)
    } else {
      out = SetObject(frozen: isFrozen)
      try out.add(from: v)
    }
    try out.toggle(self)
    return out
  }

  static func combine(_ op: BinaryOperator, _ a: SetObject, _ b: SetObject) throws(Raise) -> SetObject? {
    switch op {
    case .or:
      let out = a.copy(frozen: a.isFrozen)
      if a !== b { try out.add(from: b) }
      return out
    case .and: return try a.intersection(.object(b))
    case .sub: return try a.difference(.object(b))
    case .xor: return try a.symmetricDifference(.object(b))
    default: return nil
    }
  }

  // MARK: Comparison

  func compared(_ op: CompareOperator, _ s: SetObject) throws(Raise) -> Bool {
    switch op {
    case .eq, .ne: (count == s.count ? try isSubset(of: s) : false) == (op == .eq)
    case .le: try isSubset(of: s)
    case .lt: count < s.count ? try isSubset(of: s) : false
    case .ge: try s.isSubset(of: self)
    case .gt: s.count < count ? try s.isSubset(of: self) : false
    }
  }

  func isSubset(of other: SetObject) throws(Raise) -> Bool {
    if count > other.count { return false }
    if other === self { return true }
    return try eachKey { (key, hash) throws(Raise) in try other.find(key, hash) >= 0 }
  }

  /// `set.isdisjoint`, `set.issuperset`: whether all items of an iterable are here, or none is.
  func holds(all: Bool, of v: Value) throws(Raise) -> Bool {
    if let other = SetObject.known(v) {
      if all { return try other.isSubset(of: self) }
      let (small, large) = other.count > count ? (self, other) : (other, self)
      return try small.eachKey { (key, hash) throws(Raise) in try large.find(key, hash) < 0 }
    }
    return try eachItem(of: v) { (item) throws(Raise) in try (find(item, hashOf(item)) >= 0) == all }
  }
}
