// math: functions of whole numbers, of any size.
import Language

/// The int that a value stands for, as `operator.index` has it.
func whole(_ v: Value) throws(Raise) -> Value {
  switch v.unwrapped {
  case .int: return v.unwrapped
  case .bool(let b): return .int(b ? 1 : 0)
  case .object(let o) where o is BigInteger: return v.unwrapped
  default:
    guard let m = typeOf(v).lookup(intern("__index__")) else {
      throw typeError("'\(typeName(v))' object cannot be interpreted as an integer")
    }
    return try vm.call(m, v)
  }
}

private func isNegative(_ v: Value) throws(Raise) -> Bool { try truth(try compare(.lt, v, .int(0))) }
private func small(_ v: Value) -> Int? { if case .int(let n) = v { n } else { nil } }
private func magnitude(_ v: Value) throws(Raise) -> Value { try isNegative(v) ? try unary(.neg, v) : v }

/// The product of `count` numbers going down from `top`.
private func fallingProduct(_ top: Value, _ count: Int) throws(Raise) -> Value {
  var r = Value.int(1), n = top
  for _ in 0..<max(0, count) {
    try vm.checkInterrupt()
    r = try binary(.mul, r, n)
    n = try binary(.sub, n, .int(1))
  }
  return r
}

private func factorial(_ v: Value) throws(Raise) -> Value {
  let n = try whole(v)
  if case .int(let k) = n, k >= 0, k <= 20 { return .int((1...max(1, k)).reduce(1, *)) }
  if try isNegative(n) { throw valueError("factorial() not defined for negative values") }
  guard let n = small(n) else { throw overflowError("factorial() argument should not exceed 9223372036854775807") }
  // From both ends, so that the factors stay alike in size.
  func product(_ low: Int, _ high: Int) throws(Raise) -> Value {
    if low > high { return .int(1) }
    if high - low < 8 {
      var r = Value.int(low)
      if low < high { for i in (low + 1)...high { r = try binary(.mul, r, .int(i)) } }
      return r
    }
    try vm.checkInterrupt()
    let middle = low + (high - low) / 2
    return try binary(.mul, try product(low, middle), try product(middle + 1, high))
  }
  return try product(2, n)
}

func addIntegerFunctions(to m: Module) {
  m.define("factorial(n, /)", "Find n!.") { a throws(Raise) in try factorial(a[0]) }
  m.define("gcd(*integers)", "Greatest Common Divisor.") { a throws(Raise) in
    var g = Value.int(0)
    for v in try sequenceItems(a[0]) {
      if case .int(let p) = g, case .int(let q) = v, q != Int.min, p != Int.min {
        var (x, y) = (abs(p), abs(q))
        while y != 0 { (x, y) = (y, x % y) }
        g = .int(x)
        continue
      }
      var x = g, y = try magnitude(try whole(v))
      while try truth(y) { (x, y) = (y, try binary(.mod, x, y)) }
      g = x
    }
    return g
  }
  m.define("lcm(*integers)", "Least Common Multiple.") { a throws(Raise) in
    var l = Value.int(1), isZero = false
    for v in try sequenceItems(a[0]) {
      let n = try magnitude(try whole(v))
      if !(try truth(n)) { isZero = true }
      if isZero { continue }
      var x = l, y = n
      while try truth(y) { (x, y) = (y, try binary(.mod, x, y)) }
      l = try binary(.mul, try binary(.floorDiv, l, x), n)
    }
    return isZero ? .int(0) : l
  }
  m.define("comb(n, k, /)", "Number of ways to choose k items from n items without repetition and without order.") { a throws(Raise) in
    let n = try whole(a[0]), k = try whole(a[1])
    if try isNegative(n) { throw valueError("n must be a non-negative integer") }
    if try isNegative(k) { throw valueError("k must be a non-negative integer") }
    let rest = try binary(.sub, n, k)
    if try isNegative(rest) { return .int(0) }
    guard let count = small(try truth(try compare(.lt, rest, k)) ? rest : k) else {
      throw overflowError("min(n - k, k) must not exceed 9223372036854775807")
    }
    var r = Value.int(1), done = 0
    if case .int(let top) = n {
      // As long as the products are words.
      var product = 1
      while done < count {
        let (next, overflow) = product.multipliedReportingOverflow(by: top - done)
        if overflow { break }
        product = next / (done + 1)
        done += 1
      }
      r = .int(product)
    }
    for i in done..<count {
      try vm.checkInterrupt()
      r = try binary(.floorDiv, try binary(.mul, r, try binary(.sub, n, .int(i))), .int(i + 1))
    }
    return r
  }
  m.define("perm(n, k=None, /)", "Number of ways to choose k items from n items without repetition and with order.") { a throws(Raise) in
    if a[1].isNone { return try factorial(a[0]) }
    let n = try whole(a[0]), k = try whole(a[1])
    if try isNegative(n) { throw valueError("n must be a non-negative integer") }
    if try isNegative(k) { throw valueError("k must be a non-negative integer") }
    if try truth(try compare(.lt, n, k)) { return .int(0) }
    guard let count = small(k) else { throw overflowError("k must not exceed 9223372036854775807") }
    return try fallingProduct(n, count)
  }
  m.define("isqrt(n, /)", "Return the integer part of the square root of the input.") { a throws(Raise) in
    let n = try whole(a[0])
    if case .int(let k) = n, k >= 0 {
      // A double's root is off by one at most.
      var r = Int(Double(k).squareRoot())
      while r > 3_037_000_499 || r * r > k { r -= 1 }
      while r < 3_037_000_499, (r + 1) * (r + 1) <= k { r += 1 }
      return .int(r)
    }
    if try isNegative(n) { throw valueError("isqrt() argument must be nonnegative") }
    if !(try truth(n)) { return .int(0) }
    let bits = try indexValue(try vm.callMethod(n, "bit_length"))
    var x = try binary(.lshift, .int(1), .int((bits + 1) / 2))
    while true {
      let y = try binary(.rshift, try binary(.add, x, try binary(.floorDiv, n, x)), .int(1))
      if try truth(try compare(.ge, y, x)) { return x }
      x = y
    }
  }
}
