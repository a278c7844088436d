// collections: counters, dicts with defaults or order, named tuples. deque is native (Deque.swift).
import Language

private let userClasses = ["ChainMap", "UserDict", "UserList", "UserString"]

func registerCollections() {
  vm.prepare("collections") { m in
    m.dict["deque"] = .object(DequeObject.cls)
    // The classes that stand on collections.abc, which costs to import.
    m.lazy = { (name) throws(Raise) in
      if !userClasses.contains(name.string) { return nil }
      return try getAttribute(try vm.importModule("collections._user"), name)
    }
    m.lazyNames = { userClasses }
  }
}
