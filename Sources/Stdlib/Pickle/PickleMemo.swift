// pickle's memo: which objects have been written, by identity.
import Language

/// The number of each object that has been written. It holds the objects, so that no other takes the address of one that ended.
final class PickleMemo: Container {
  /// Open addressing: an object's index + 1, 0 where a place is free.
  private var table: [Int32] = Array(repeating: 0, count: 16)
  private(set) var objects: [Object] = []

  override var type: Class { PickleMemo.cls }
  nonisolated(unsafe) static let cls = Class(native: "PicklerMemoProxy", bases: [types.object]) { t in
    t.dict["__module__"] = .string("_pickle")
    t.construct = { _, _ in .object(PickleMemo()) }
    func of(_ v: Value) throws(Raise) -> PickleMemo { try nativeObject(v, "_pickle.PicklerMemoProxy") }
    t.define("clear(self, /)", "Remove all items from memo.") { a throws(Raise) in
      try of(a[0]).removeAll()
      return .none
    }
    t.define("copy(self, /)", "Copy the memo to a new object.") { a throws(Raise) in
      let made = Dict()
      for (i, x) in try of(a[0]).objects.enumerated() {
        try made.set(.int(Int(bitPattern: ObjectIdentifier(x))), .tupleOf([.int(i), .of(x)]))
      }
      return .dict(made)
    }
  }

  @inline(__always) private func start(_ o: Object) -> Int {
    // The low bits of addresses are zero, and objects made in turn lie side by side.
    let address = UInt(bitPattern: Unmanaged.passUnretained(o).toOpaque())
    return Int(truncatingIfNeeded: (address >> 4) ^ (address >> 12)) & (table.count - 1)
  }

  /// The number of an object that has been written.
  subscript(o: Object) -> Int? {
    var i = start(o)
    while table[i] != 0 {
      let n = Int(table[i]) - 1
      if objects[n] === o { return n }
      i = (i + 1) & (table.count - 1)
    }
    return nil
  }

  /// Gives the next number to an object; that number.
  func add(_ o: Object) -> Int {
    if objects.count * 2 >= table.count { grow() }
    objects.append(o)
    place(o, objects.count)
    return objects.count - 1
  }

  private func place(_ o: Object, _ n: Int) {
    var i = start(o)
    while table[i] != 0 { i = (i + 1) & (table.count - 1) }
    table[i] = Int32(truncatingIfNeeded: n)
  }

  private func grow() {
    table = Array(repeating: 0, count: table.count * 4)
    for (i, o) in objects.enumerated() { place(o, i + 1) }
  }

  func removeAll() {
    table = Array(repeating: 0, count: 16)
    objects = []
  }

  override func traverse(_ visit: (Value) -> Void) { for o in objects { visit(.of(o)) } }
  override func clearReferences() { removeAll() }
}
