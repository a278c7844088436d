// gc, weakref and atexit: what scripts ask of the memory's keeper and of the end.
import Language

func registerMemory() {
  vm.register("gc") { () throws(Raise) in
    let m = Module("gc")
    m.define("collect(generation=2)", "Free what only cycles hold; the number of objects found.") { a throws(Raise) in
      // Every generation is looked through.
      if !(0...2).contains(try indexValue(a[0])) { throw valueError("invalid generation") }
      return .int(Collector.run())
    }
    m.define("enable()") { _ in
      Collector.isEnabled = true
      return .none
    }
    m.define("disable()") { _ in
      Collector.isEnabled = false
      return .none
    }
    m.define("isenabled()") { _ in .bool(Collector.isEnabled) }
    m.define("get_count()") { _ in .tupleOf([.int(Collector.tracked), .int(0), .int(0)]) }
    m.define("get_threshold()") { _ in .tupleOf([.int(700), .int(10), .int(10)]) }
    for name in ["set_threshold(threshold0, threshold1=10, threshold2=10, /)", "freeze()", "unfreeze()", "set_debug(flags, /)"] {
      m.define(name) { _ in .none }
    }
    m.define("get_debug()") { _ in .int(0) }
    m.define("is_tracked(obj, /)", "Whether the collector looks at the object.") { a in
      .bool(a[0].heapObject is Container)
    }
    m.dict["garbage"] = .listOf([])
    m.dict["callbacks"] = .listOf([])
    return m
  }
  vm.prepare("weakref") { m in
    m.dict["_Ref"] = .object(WeakReference.cls)
    m.define("getweakrefcount(object, /)", "Return the number of weak references to 'object'.") { a in
      .int(WeakRegistry.references(to: a[0]).count)
    }
    m.define("getweakrefs(object, /)", "Return a list of all weak reference objects pointing to 'object'.") { a in
      .listOf(WeakRegistry.references(to: a[0]).map { .object($0) })
    }
  }
  vm.register("atexit") { () throws(Raise) in
    let m = Module("atexit")
    m.define("register(func, /, *args, **kwargs)", "Call the function when the program ends.") { a throws(Raise) in
      guard case .dict(let named) = a[2] else { return a[0] }
      vm.exitCalls.append((a[0], try sequenceItems(a[1]), named.pairs.compactMap { if case .str(let s) = $0 { (s, $1) } else { nil } }))
      return a[0]
    }
    m.define("unregister(func, /)", "Take back what was registered.") { a throws(Raise) in
      var kept: [(Value, [Value], [(Str, Value)])] = []
      for call in vm.exitCalls { if try !truth(try compare(.eq, call.0, a[0])) { kept.append(call) } }
      vm.exitCalls = kept
      return .none
    }
    return m
  }
}
