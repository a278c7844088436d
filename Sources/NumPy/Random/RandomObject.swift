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
    let shape = try checkedShape(size)
    let out = try engine { () throws(TorchError) in try Tensor(empty: shape, d) }
    if d == .float64 {
      let p = out.pointer(Double.self)
      for i in 0..<out.numel { p[i] = draw() }
    } else {
      for i in 0..<out.numel { Tensor.store(.float(draw()), out.data + i * d.size, d) }
    }
    return arrayValue(out)
  }

  /// A distribution whose parameters may be arrays.
  func draw(_ what: Distribution, _ a: Arguments) throws(Raise) -> Value {
    let n = what.parameters
    var given: [Tensor] = []
    for i in 0..<n {
      do throws(Raise) { given.append(try asTensor(a[i], .float64)) } catch {
        if error.matches(types.NotImplementedError) { throw typeError("must be real number, not \(typeName(a[i]))") }
        throw error
      }
    }
    let size = a[n], source = source
    for k in 0..<(given.map(\.numel).max() ?? 0) {
      let row = given.map { $0.numel == 0 ? 0 : $0.scalar(atStorage: 0).double }
      if k == 0, given.allSatisfy({ $0.ndim == 0 }), let text = what.check(row) { throw valueError(text) }
      break
    }
    if given.allSatisfy({ $0.ndim == 0 }) {
      let p = given.map { $0.scalar(atStorage: 0).double }
      return try sample(size, what.dtype) { what.draw(source, p) }
    }
    let own = try broadcastShape(given.map(\.shape))
    let shape = size.isMissingOrNone ? own : try checkedShape(size)
    if !size.isMissingOrNone {
      guard (try? broadcast(shape, own)) == shape else {
        throw valueError(
          """
          shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape \(tightShape(shape)) and \
          arg 1 with shape \(tightShape(own)).
          """
        )
      }
    }
    let columns = try given.map { (t) throws(Raise) in try expanded(t, shape).doubles() }
    let out = try engine { () throws(TorchError) in try Tensor(empty: shape, what.dtype) }
    for i in 0..<out.numel {
      let p = columns.map { $0[i] }
      if let text = what.check(p) { throw valueError(text) }
      Tensor.store(.float(what.draw(source, p)), out.data + i * 8, what.dtype)
    }
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
    func whole(_ v: Value) throws(Raise) -> Int {
      if case .float(let x) = v.unwrapped, x.isFinite, x.magnitude < 9e18 { return Int(x) }
      return try indexValue(v)
    }
    var (from, to) = high.isMissingOrNone ? (0, try whole(low)) : (try whole(low), try whole(high))
    if closed { (to, _) = to.addingReportingOverflow(1) }
    let range = d == .bool ? 0...1 : d.integerRange
    if from < range.lowerBound { throw valueError("low is out of bounds for \(d.name)") }
    if to &- 1 > range.upperBound { throw valueError("high is out of bounds for \(d.name)") }
    if from >= to {
      throw valueError(high.isMissingOrNone ? (isLegacy ? "high <= 0" : "high <= 0") : closed ? "low > high" : "low >= high")
    }
    let shape = size.isMissingOrNone ? Dims() : try checkedShape(size)
    let most = UInt64(bitPattern: Int64(to &- 1 &- from)), source = source, start = from
    try checkRoom(shape.product)
    let list = try engine { () throws(TorchError) in try source.integers(start, most, shape.product, d) }
    (from, to) = (0, 0)
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
    let shape = size.isMissingOrNone ? try broadcastShape([from.shape, to.shape]) : try checkedShape(size)
    let (lows, highs) = (try expanded(from, shape).ints(), try expanded(to, shape).ints())
    var out: [Int] = []
    for (l, h) in zip(lows, highs) {
      let top = closed ? h : h &- 1
      if l > top { throw valueError("low >= high") }
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
      guard let t = Torch.tensor(v) else { throw typeError("'\(typeName(v))' object does not support item assignment") }
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
      if n < 0 { throw valueError("negative dimensions are not allowed") }
      try checkRoom(n)
      let order = source.permutation(n)
      return arrayValue(try engine { () throws(TorchError) in try Tensor.of(order, [n]) })
    }
    let x = try asTensor(v)
    if x.ndim == 0 { throw Raise(NumPyErrors.axisError, "x must be an integer or at least 1-dimensional") }
    let d = try plainAxis(axis, x.ndim)
    let order = source.permutation(x.shape[d])
    return arrayValue(try engine { () throws(TorchError) in try indexSelect(x, d, Tensor.of(order, [order.count])) })
  }

  /// Raises MemoryError where `n` places would not fit.
  private func checkRoom(_ n: Int) throws(Raise) { _ = try engine { () throws(TorchError) in try Tensor(empty: [max(n, 0)], .int64) } }

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
    let p = weights.isMissingOrNone ? nil : try asTensor(weights, .float64).doubles()
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
    if p.contains(where: { $0 < 0 }) { throw valueError("probabilities are not non-negative") }
    if p.contains(where: \.isNaN) { throw valueError("Probabilities contain NaN") }
    if (p.reduce(0, +) - 1).magnitude > 1.5e-8 {
      throw valueError("Probabilities do not sum to 1.  See Notes section of docstring for more information.")
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
