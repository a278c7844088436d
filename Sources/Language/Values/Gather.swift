// All items of an iterable at once, into the end of a list: what `list(x)`, `tuple(x)`, `[*x]`, `sorted(x)` and `l.extend(x)`
// share. Kinds whose items can be had without running a script's code hand them over in one go.
import CPlatform
import Glibc

extension UnsafeMutablePointer where Pointee == Value {
  /// Fills `n` raw places with copies of values.
  @inline(__always) func initialize(copiesOf source: UnsafePointer<Value>, _ n: Int) {
    if n == 0 { return }
    memcpy(self, source, n &* MemoryLayout<Value>.stride)
    for i in 0..<n where !(self + i).isTrivial { wick_retain(UnsafeMutableRawPointer(bitPattern: (self + i).rawInt)) }
  }
}

extension List {
  /// An unbound place behind the last item, which becomes an item by `tookSpare`. It must not be kept over another call of this.
  @inline(__always) func spare() -> UnsafeMutablePointer<Value> {
    if count == capacity { reserve(count + 1) }
    let place = items + count
    place.forget()
    return place
  }
  @inline(__always) func tookSpare() { count &+= 1 }

  /// Appends a copy of what is in a place.
  @inline(__always) func append(copyOf place: UnsafeMutablePointer<Value>) {
    spare().assign(place)
    tookSpare()
  }
  /// Appends copies of `n` values; `source` must not be this list's own buffer.
  func append(copiesOf source: UnsafePointer<Value>, _ n: Int) {
    makeRoom(for: n)
    (items + count).initialize(copiesOf: source, n)
    count += n
  }

  /// Appends every item of an iterable; `l += l` ends. Raises TypeError if it is none, and what its iteration raises: what came
  /// before that stays.
  func gather(_ v: Value) throws(Raise) {
    switch v {
    case .list(let other):
      let n = other.count
      makeRoom(for: n)
      (items + count).initialize(copiesOf: other.items, n)
      count += n
    case .tuple(let t): append(copiesOf: t.items, t.count)
    case .dict(let d): d.gather(.keys, into: self)
    case .str(let s) where s.isASCII:
      makeRoom(for: s.byteCount)
      let bytes = s.bytes, characters = asciiValues
      for i in 0..<s.byteCount { append(copyOf: characters + Int(bytes[i])) }
    case .object(let o):
      if try o.gather(into: self) { return }
      if let g = o as? Generator {
        let all = try Loops.list(g)
        append(copiesOf: all.items, all.count)
      } else {
        try gatherSteps(v)
      }
    default: try gatherSteps(v)
    }
  }

  private func gatherSteps(_ v: Value) throws(Raise) {
    let iterator = try Language.iterate(v)
    if let n = try lengthHint(v) {
      try Memory.check(n, of: 48)
      if n < 1 << 16 { makeRoom(for: n) }
    }
    // A step may run a script's code, so an item lies apart until it is there.
    try eachItem(from: iterator) { (item) throws(Raise) in
      spare().adopt(item)
      tookSpare()
      return true
    }
  }
}

/// Calls `body` with a place for a value, unbound at first and dropped at the end.
@inline(__always)
func withScratch<R>(_ body: (UnsafeMutablePointer<Value>) throws(Raise) -> R) throws(Raise) -> R {
  try withUnsafeTemporaryAllocation(of: Value.self, capacity: 1) { (room) throws(Raise) in
    let place = room.baseAddress.unsafelyUnwrapped
    place.forget()
    defer { place.clear() }
    return try body(place)
  }
}

extension Dict {
  /// Calls `body` with each key and its hash. Raises RuntimeError where `body` changed the size of the dict.
  func eachKey(_ body: (UnsafeMutablePointer<Value>, Int) throws(Raise) -> Void) throws(Raise) {
    let size = count
    try withScratch { (key) throws(Raise) in
      var position = 0
      while let e = nextEntry(&position) {
        key.assign(Dict.keyPlace(entries + e))
        try body(key, entries[e].hash)
        if count != size { throw runtimeError("dictionary changed size during iteration") }
      }
    }
  }

  /// Appends the keys, the values or pairs of both, in their order.
  func gather(_ part: DictIterator.Part, into list: List) {
    list.makeRoom(for: count)
    for i in 0..<filled {
      let key = Dict.keyPlace(entries + i), value = Dict.valuePlace(entries + i)
      if key.isUnbound { continue }
      switch part {
      case .keys: list.append(copyOf: key)
      case .values: list.append(copyOf: value)
      case .items: list.append(.tuple(Tuple(pair: key, value)))
      }
    }
  }
}
