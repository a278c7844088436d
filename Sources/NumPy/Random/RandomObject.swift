// numpy.random.RandomState and Generator: the distributions as methods, and what each of the two has of its own.
import Glibc
import Language
import Tensor
import Torch

final class RandomObject: Object {
  var source: BitSource
  init(_ source: BitSource) { self.source = source }
  var isLegacy: Bool { source is LegacySource }
  override var type: Class { isLegacy ? RandomClasses.state : RandomClasses.generator }
  override func repr() throws(Raise) -> String {
    isLegacy ? "RandomState(MT19937) at 0x\(addressDigits)" : "Generator(PCG64) at 0x\(addressDigits)"
  }
  override func str() throws(Raise) -> String { isLegacy ? "RandomState(MT19937)" : "Generator(PCG64)" }
  private var addressDigits: String { String(addressText(self).dropFirst(2)).uppercased() }

  /// The state behind `np.random.rand` and its kin.
  static let shared = RandomObject(LegacySource(NumPyRandom()))

  // MARK: Drawing

  /// `count` numbers in an array, or one Python number where no size is asked for.
  func sample(_ size: Value, _ d: DType = .float64, _ draw: () -> Double) throws(Raise) -> Value {
    if size.isMissingOrNone {
      let v = draw()
      return d.isFloat ? .float(v) : .int(Scalar.float(v).int)
    }
    let out = try made(try sampleShape(size), .int(0), d)
    if d == .float64 {
      let p = out.pointer(Double.self)
      for i in 0..<out.numel { p[i] = draw() }
    } else {
      for i in 0..<out.numel { Tensor.store(.float(draw()), out.data + i * d.size, d) }
    }
    return arrayValue(out)
  }

  /// `size=`: an int or a sequence of ints.
  func sampleShape(_ size: Value) throws(Raise) -> Dims {
    if case .float = size.unwrapped {
      throw typeError("expected a sequence of integers or a single integer, got '\(try Language.repr(size))'")
    }
    return try checkedShape(size)
  }

  /// `count` numbers, or all of `out`, which they fill.
  func sample(_ size: Value, out: Value, _ draw: () -> Double) throws(Raise) -> Value {
    if out.isMissingOrNone { return try sample(size, .float64, draw) }
    guard let target = arrayObject(out), target.tensor.dtype == .float64, target.tensor.isContiguous else {
      throw valueError("Supplied output array must be contiguous, writable, aligned, and in machine byte-order.")
    }
    try target.checkWriteable("output array")
    let x = target.tensor
    if !size.isMissingOrNone, try sampleShape(size) != x.shape { throw valueError("size must match out.shape when used together") }
    let p = x.pointer(Double.self)
    for i in 0..<x.numel { p[i] = draw() }
    return out
  }

  /// A distribution whose parameters may be arrays.
  func draw(_ what: Distribution, _ a: Arguments) throws(Raise) -> Value {
    let n = what.parameters
    var given: [Tensor] = []
    for i in 0..<n {
      do throws(Raise) { given.append(try asTensor(a[i], .float64)) } catch {
        if case .str(let s) = a[i] { throw valueError("could not convert string to float: \(quoted(s))") }
        if error.matches(types.NotImplementedError) { throw typeError("must be real number, not \(typeName(a[i]))") }
        throw error
      }
    }
    let size = a[n], source = source
    if what.hasTrials, try given[0].doubleList().contains(where: \.isNaN) { throw valueError("cannot convert float NaN to integer") }
    func checked(_ p: [Double]) throws(Raise) {
      guard let text = what.check(p) else { return }
      if text == Distribution.rangeTooLarge {
        throw overflowError(isLegacy ? text : "high - low range exceeds valid bounds")
      }
      throw valueError(text)
    }
    if !isLegacy, let i = what.chance, try given[i].doubleList().contains(where: { !($0 > 0 && $0 <= 1) }) {
      throw valueError("p <= 0, p > 1 or p contains NaNs")
    }
    if given.allSatisfy({ $0.ndim == 0 }) {
      let p = given.map { $0.scalar(atStorage: 0).double }
      try checked(p)
      return try sample(size, what.dtype) { what.draw(source, p) }
    }
    /// The shape that two broadcast to, or NumPy's words for shapes that do not.
    func joined(_ x: Dims, _ y: Dims) throws(Raise) -> Dims {
      try engine(shapeMismatch(0, tightShape(x), 1, tightShape(y))) { () throws(TorchError) in try broadcast(x, y) }
    }
    var own = Dims()
    for t in what.hasTrials ? given.reversed() : given { own = try joined(own, t.shape) }
    let shape = size.isMissingOrNone ? own : try sampleShape(size)
    if try joined(shape, own) != shape { throw shapeMismatch(0, tightShape(shape), 1, tightShape(own)) }
    let columns = try given.map { (t) throws(Raise) in try expanded(t, shape).doubleList() }
    let out = try made(shape, .int(0), what.dtype)
    // Nothing is drawn before all is known to be right.
    for i in 0..<out.numel { try checked(columns.map { $0[i] }) }
    for i in 0..<out.numel { Tensor.store(.float(what.draw(source, columns.map { $0[i] })), out.data + i * 8, what.dtype) }
    return arrayValue(out)
  }

  /// `randint` and `Generator.integers`.
  func integers(_ low: Value, _ high: Value, _ size: Value, _ dtype: Value, closed: Bool) throws(Raise) -> Value {
    let d = try dtypeArgument(dtype, .int64)
    if d.isFloat { throw typeError("Unsupported dtype dtype('\(d.name)') for \(isLegacy ? "randint" : "integers")") }
    if heldTensor(low).map({ $0.ndim > 0 }) ?? false || heldTensor(high).map({ $0.ndim > 0 }) ?? false || isSequence(low)
      || isSequence(high)
    {
      return try integersBetween(low, high, size, d, closed)
    }
    let range = d == .bool ? 0...1 : d.integerRange
    /// The number less `less`: an upper end that is left out may lie one past the type.
    func whole(_ v: Value, less: Int, _ name: String) throws(Raise) -> Int {
      let n: Value
      switch v.unwrapped {
      case .float, .str: n = try vm.call(.object(types.int), v)
      default: n = v
      }
      let last = less == 0 ? n : try Language.binary(.sub, n, .int(less))
      if case .object(let o) = last, o is BigInteger { throw valueError("\(name) is out of bounds for \(d.name)") }
      return try indexValue(last)
    }
    let from = high.isMissingOrNone ? 0 : try whole(low, less: 0, "low")
    let last = try whole(high.isMissingOrNone ? low : high, less: closed ? 0 : 1, "high")
    if from < range.lowerBound { throw valueError("low is out of bounds for \(d.name)") }
    if last > range.upperBound { throw valueError("high is out of bounds for \(d.name)") }
    if from > last { throw valueError(high.isMissingOrNone ? (closed ? "high < 0" : "high <= 0") : closed ? "low > high" : "low >= high") }
    let shape = size.isMissingOrNone ? Dims() : try sampleShape(size)
    let most = UInt64(bitPattern: Int64(last &- from)), source = source
    try checkRoom(shape.product)
    let list = try engine { () throws(TorchError) in try source.integers(from, most, shape.product, d) }
    if size.isMissingOrNone {
      let n = list.first ?? 0
      if isLegacy, dtype.isUndefined || dtype.isNone || { if case .object(let o) = dtype { o === types.int } else { false } }() {
        return .int(n)
      }
      return ScalarTypes.number(.int(n), d)
    }
    return arrayValue(try engine { () throws(TorchError) in try Tensor.of(list, shape, d) })
  }

  private func isSequence(_ v: Value) -> Bool {
    switch v.unwrapped {
    case .list, .tuple: true
    default: false
    }
  }

  private func integersBetween(_ low: Value, _ high: Value, _ size: Value, _ d: DType, _ closed: Bool) throws(Raise) -> Value {
    let zero = try made(Dims(), .int(0), .int64)
    let (from, to) = high.isMissingOrNone ? (zero, try asTensor(low, .int64)) : (try asTensor(low, .int64), try asTensor(high, .int64))
    let shape = size.isMissingOrNone ? try broadcastShape([from.shape, to.shape]) : try sampleShape(size)
    let (lows, highs) = (try expanded(from, shape).intList(), try expanded(to, shape).intList())
    let range = d == .bool ? 0...1 : d.integerRange
    if lows.contains(where: { $0 < range.lowerBound }) { throw valueError("low is out of bounds for \(d.name)") }
    if highs.contains(where: { (closed ? $0 : $0 &- 1) > range.upperBound }) { throw valueError("high is out of bounds for \(d.name)") }
    if zip(lows, highs).contains(where: { closed ? $0 > $1 : $0 >= $1 }) {
      throw valueError(high.isMissingOrNone ? (closed ? "high < 0" : "high <= 0") : closed ? "low > high" : "low >= high")
    }
    var out: [Int] = []
    for (l, h) in zip(lows, highs) {
      let top = closed ? h : h &- 1
      out.append(l &+ Int(truncatingIfNeeded: source.interval(UInt64(bitPattern: Int64(top &- l)))))
    }
    let list = out
    return arrayValue(try engine { () throws(TorchError) in try Tensor.of(list, shape, d) })
  }

  // MARK: Order

  /// Shuffles along the first axis, in place.
  func shuffle(_ v: Value, _ axis: Int = 0) throws(Raise) {
    if case .list(let l) = v {
      let items = l.array
      l.setAll(source.permutation(items.count).map { items[$0] })
      return
    }
    guard let o = arrayObject(v) else {
      guard let t = Torch.tensor(v) else {
        _ = try Language.length(v)
        throw typeError("'\(typeName(v))' object does not support item assignment")
      }
      try shuffle(arrayValue(t), axis)
      return
    }
    try o.checkWriteable("array")
    let x = o.tensor
    if x.ndim == 0 { throw typeError("len() of unsized object") }
    let d = try plainAxis(axis, x.ndim)
    let order = source.permutation(x.shape[d])
    x.write(try engine { () throws(TorchError) in try indexSelect(x, d, Tensor.of(order, [order.count])) })
  }

  func permutation(_ v: Value, _ axis: Int = 0) throws(Raise) -> Value {
    if case .int(let n) = v.unwrapped {
      try checkRoom(n)
      let order = source.permutation(max(n, 0))
      return arrayValue(try engine { () throws(TorchError) in try Tensor.of(order, [order.count]) })
    }
    let x = try asTensor(v)
    if x.ndim == 0 { throw Raise(NumPyErrors.axisError, "x must be an integer or at least 1-dimensional") }
    let d = try plainAxis(axis, x.ndim)
    let order = source.permutation(x.shape[d])
    return arrayValue(try engine { () throws(TorchError) in try indexSelect(x, d, Tensor.of(order, [order.count])) })
  }

  /// Raises MemoryError where `n` places would not fit.
  private func checkRoom(_ n: Int) throws(Raise) {
    do throws(Raise) { try Memory.check(max(n, 0), of: 16) } catch { throw NumPyErrors.unallocated([max(n, 0)], .int64) }
  }

  // MARK: Choice

  func choice(_ from: Value, _ size: Value, _ replace: Value, _ weights: Value, _ axis: Int = 0, shuffles: Bool = true) throws(Raise)
    -> Value
  {
    // A list of anything can give one item; more than one need an array.
    var array: Tensor?
    var items: [Value]?
    let n: Int
    if case .int(let k) = from.unwrapped {
      n = k
      if k <= 0, !(size.isMissingOrNone ? false : try checkedShape(size).product == 0) {
        throw valueError(
          isLegacy ? "a must be greater than 0 unless no samples are taken" : "a must be a positive integer unless no samples are taken")
      }
    } else {
      do throws(Raise) {
        let x = try asTensor(from)
        if x.ndim == 0 || isLegacy && x.ndim != 1 {
          throw valueError(isLegacy ? "a must be 1-dimensional" : "a must be a sequence or an integer, not \(typeName(from))")
        }
        array = x
        n = x.shape[try plainAxis(axis, x.ndim)]
      } catch {
        guard error.matches(types.NotImplementedError), size.isMissingOrNone else { throw error }
        let list = try sequenceItems(from)
        items = list
        n = list.count
      }
      if n == 0 {
        throw valueError(isLegacy ? "'a' cannot be empty unless no samples are taken" : "a cannot be empty unless no samples are taken")
      }
    }
    let shape = size.isMissingOrNone ? Dims() : try checkedShape(size)
    let p = weights.isMissingOrNone ? nil : try asTensor(weights, .float64).doubleList()
    let places = try positions(n, shape.product, try flagArgument(replace, true), p, shuffles)
    if size.isMissingOrNone {
      let i = places.first ?? 0
      if let items { return items[i] }
      guard let array else { return isLegacy ? .int(i) : ScalarTypes.number(.int(i), .int64) }
      return wrapped(try engine { () throws(TorchError) in try select(array, axis, i) })
    }
    let chosen = try engine { () throws(TorchError) in try Tensor.of(places, shape) }
    guard let array else { return arrayValue(chosen) }
    let d = try plainAxis(axis, array.ndim)
    let flat = try engine { () throws(TorchError) in try indexSelect(array, d, reshape(chosen, [-1])) }
    return arrayValue(try reshaped(flat, Array(array.shape.list[..<d]) + shape.list + Array(array.shape.list[(d + 1)...])))
  }

  private func positions(_ n: Int, _ count: Int, _ replace: Bool, _ p: [Double]?, _ shuffles: Bool) throws(Raise) -> [Int] {
    if !replace || p != nil { try checkRoom(n) }
    try checkRoom(count)
    if let legacy = source as? LegacySource {
      if p?.contains(where: \.isNaN) ?? false { throw valueError("probabilities contain NaN") }
      return try engine { () throws(TorchError) in try legacy.generator.choice(n, count, replace, p) }
    }
    if let p { return try weightedPositions(n, count, replace, p) }
    if replace {
      let source = source
      return try engine { () throws(TorchError) in try source.integers(0, UInt64(max(n, 1) - 1), count, .int64) }
    }
    if count > n { throw valueError("Cannot take a larger sample than population when replace is False") }
    if n > 10000 && count > n / (shuffles ? 50 : 20) {
      var order = Array(0..<n)
      for i in stride(from: n - 1, through: max(n - count, 1), by: -1) { order.swapAt(i, Int(source.interval(UInt64(i)))) }
      return Array(order.suffix(count))
    }
    // Floyd's algorithm.
    var taken = Set<Int>(), out: [Int] = []
    for j in (n - count)..<n {
      let v = Int(source.interval(UInt64(j)))
      let chosen = taken.insert(v).inserted ? v : j
      taken.insert(chosen)
      out.append(chosen)
    }
    if shuffles { for i in stride(from: count - 1, through: 1, by: -1) { out.swapAt(i, Int(source.interval(UInt64(i)))) } }
    return out
  }

  private func weightedPositions(_ n: Int, _ count: Int, _ replace: Bool, _ p: [Double]) throws(Raise) -> [Int] {
    if p.count != n { throw valueError("a and p must have same size") }
    if p.contains(where: { $0 < 0 }) { throw valueError("Probabilities are not non-negative") }
    if p.contains(where: \.isNaN) { throw valueError("Probabilities contain NaN") }
    if (p.reduce(0, +) - 1).magnitude > 1.5e-8 {
      throw valueError("Probabilities do not sum to 1. See Notes section of docstring for more information.")
    }
    func table(_ p: [Double]) -> [Double] {
      var total = 0.0
      let sums = p.map { (v: Double) -> Double in
        total += v; return total
      }
      return sums.map { $0 / total }
    }
    func find(_ c: [Double], _ u: Double) -> Int { c.firstIndex { $0 > u } ?? n - 1 }
    if replace {
      let c = table(p)
      return (0..<count).map { _ in find(c, source.double()) }
    }
    if count > p.count(where: { $0 > 0 }) { throw valueError("Fewer non-zero entries in p than size") }
    var rest = p, found: [Int] = []
    while found.count < count {
      let us = (0..<(count - found.count)).map { _ in source.double() }
      for i in found { rest[i] = 0 }
      let c = table(rest)
      var fresh: [Int] = []
      for u in us { let i = find(c, u); if !fresh.contains(i) { fresh.append(i) } }
      found += fresh
    }
    return found
  }
}
