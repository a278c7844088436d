// typing: the names that need modules which annotations rarely do.
import Language

func registerTyping() {
  vm.prepare("typing") { m in
    let late = [
      "ContextManager", "AsyncContextManager", "Pattern", "Match", "ChainMap", "SupportsInt", "SupportsFloat", "SupportsComplex",
      "SupportsBytes", "SupportsIndex", "SupportsAbs", "SupportsRound",
    ]
    m.lazy = { [unowned m] (name) throws(Raise) in
      guard late.contains(name.string), let make = m.dict["_late"] else { return nil }
      return try vm.call(make, .str(name))
    }
    m.lazyNames = { late }
  }
}
