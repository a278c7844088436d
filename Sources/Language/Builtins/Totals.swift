// sum, min and max: runs of ints and floats without leaving Swift.

enum Totals {
  /// `sum(iterable, start)`: ints exactly, then floats one after the other, as CPython 3.11 adds them.
  static func sum(_ items: Value, _ start: Value) throws(Raise) -> Value {
    var total = start
    switch items {
    case .list(let l):
      // By index: adding may run a script that changes the list.
      var i = 0
      while i < l.count {
        if !add(l.items + i, to: &total) { total = try binary(.add, total, l[i]) }
        i += 1
      }
    case .tuple(let t):
      for i in 0..<t.count where !add(t.items + i, to: &total) { total = try binary(.add, total, t[i]) }
    case .object(let o) where o is Generator: return try Loops.total(unsafeDowncast(o, to: Generator.self), start)
    default:
      try eachItem(of: items) { (item) throws(Raise) in
        if !add(item, to: &total) { total = try binary(.add, total, item.pointee) }
        return true
      }
    }
    return total
  }

  /// False where the total is no plain number, or would not fit.
  @inline(__always)
  private static func add(_ item: Register, to total: inout Value) -> Bool {
    switch (total, item.tag) {
    case (.int(let x), Tag.int), (.int(let x), Tag.bool):
      let (r, overflow) = x.addingReportingOverflow(item.tag == Tag.int ? item.rawInt : item.rawBool ? 1 : 0)
      if overflow { return false }
      total = .int(r)
    case (.int(let x), Tag.float): total = .float(Double(x) + item.rawDouble)
    case (.float(let x), Tag.float): total = .float(x + item.rawDouble)
    case (.float(let x), Tag.int): total = .float(x + Double(item.rawInt))
    default: return false
    }
    return true
  }

  /// `min` and `max` (`op` says what is better).
  static func extreme(_ a: Arguments, _ name: String, _ op: CompareOperator) throws(Raise) -> Value {
    guard case .tuple(let args) = a[0] else { return .none }
    let key = a[1], fallback = a[2]
    if args.count == 0 { throw typeError("\(name) expected at least 1 argument, got 0") }
    if args.count > 1 && !fallback.isUndefined {
      throw typeError("Cannot specify a default for \(name)() with multiple positional arguments")
    }
    return try withScratch { (best) throws(Raise) in
      try withScratch { (bestKey) throws(Raise) in
        func take(_ item: UnsafeMutablePointer<Value>) throws(Raise) -> Bool {
          if !key.isMissingOrNone {
            let k = try vm.call(key, item.pointee)
            if !best.isUnbound, try !isBetter(op, k, bestKey.pointee) { return true }
            bestKey.pointee = k
          } else if !best.isUnbound {
            let better =
              item.tag == Tag.int && best.tag == Tag.int
              ? compareOrdered(op, item.rawInt, best.rawInt) : try isBetter(op, item.pointee, best.pointee)
            if !better { return true }
          }
          best.assign(item)
          return true
        }
        if args.count > 1 {
          for i in 0..<args.count { _ = try take(args.items + i) }
        } else {
          try eachItem(of: args[0], take)
        }
        if !best.isUnbound { return best.pointee }
        if fallback.isUndefined { throw valueError("\(name)() arg is an empty sequence") }
        return fallback
      }
    }
  }

  @inline(__always)
  private static func isBetter(_ op: CompareOperator, _ a: Value, _ b: Value) throws(Raise) -> Bool {
    switch (a, b) {
    case (.int(let x), .int(let y)): compareOrdered(op, x, y)
    case (.float(let x), .float(let y)): compareOrdered(op, x, y)
    default: try truth(try compare(op, a, b))
    }
  }
}
