// collections: counters, dicts with defaults or order, named tuples. deque is native (Deque.swift).
import Language

private let userClasses = ["ChainMap", "UserDict", "UserList", "UserString"]

func registerCollections() {
  vm.prepare("collections") { m in
    m.dict["deque"] = .object(DequeObject.cls)
    m.define("_count_elements(mapping, iterable, /)", "Count elements in the iterable, updating the mapping.") { a throws(Raise) in
      try countElements(a[0], a[1])
      return .none
    }
    m.define("_tuplegetter(index, doc, /)") { a throws(Raise) in .object(TupleGetter(try sizeArgument(a[0]), a[1])) }
    m.define("_move_to_end(mapping, key, last, /)", "Move an existing element to the end, or to the beginning.") { a throws(Raise) in
      guard case .dict(let d) = a[0].unwrapped else { throw typeError("expected a dict, not '\(typeName(a[0]))'") }
      try d.move(a[1], toEnd: try truth(a[2]))
      return .none
    }
    // The classes that stand on collections.abc, which costs to import.
    m.lazy = { (name) throws(Raise) in
      if !userClasses.contains(name.string) { return nil }
      return try getAttribute(try vm.importModule("collections._user"), name)
    }
    m.lazyNames = { userClasses }
  }
}

/// Adds one for each item of an iterable. A dict whose class reads and writes as dict does is counted in directly.
private func countElements(_ mapping: Value, _ iterable: Value) throws(Raise) {
  let cls = typeOf(mapping)
  func isOwn(_ name: String) -> Bool {
    guard let mine = cls.lookup(intern(name)), let dicts = types.dict.lookup(intern(name)) else { return false }
    return identical(mine, dicts)
  }
  if case .dict(let d) = mapping.unwrapped, isOwn("get"), isOwn("__setitem__") {
    try forEach(iterable) { (key) throws(Raise) in
      switch try d.get(key) {
      case .int(let n) where n < Int.max: try d.set(key, .int(n + 1))
      case nil: try d.set(key, .int(1))
      case let other?: try d.set(key, try binary(.add, other, .int(1)))
      }
    }
    return
  }
  let get = try getAttribute(mapping, "get")
  try forEach(iterable) { (key) throws(Raise) in
    try setItem(mapping, key, try binary(.add, try vm.call(get, key, .int(0)), .int(1)))
  }
}
