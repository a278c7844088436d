// Functions that call functions, and iterators over arrays.
import Language
import Tensor
import Torch

extension FunctionTable {
  mutating func declareCalls() {
    function("apply_along_axis(func1d, axis, arr, *args, **kwargs)", "Calls a function on every line along an axis.") { a throws(Raise) in
      let x = try asTensor(a[2]), d = try plainAxis(try indexValue(a[1]), x.ndim)
      let extra = try sequenceItems(a[3])
      let named = namedArguments(a[4])
      let rest = Dims((0..<x.ndim).filter { $0 != d }.map { x.shape[$0] })
      let moved = try engine { () throws(TorchError) in try movedim(x, [d], [-1]) }
      let rows = try reshaped(moved, [rest.product, x.shape[d]])
      if rest.product == 0 { throw valueError("Cannot apply_along_axis when any iteration dimensions are 0") }
      var results: [Tensor] = []
      for i in 0..<rest.product {
        let row = try engine { () throws(TorchError) in try select(rows, 0, i) }
        results.append(try asTensor(try vm.call(a[0], [arrayValue(row)] + extra, named)))
      }
      guard let first = results.first else { return .none }
      if results.contains(where: { $0.shape != first.shape }) { throw valueError("could not broadcast input array") }
      let flat = try concatenated(try results.map { (t) throws(Raise) in try reshaped(t, [1, -1]) }, 0, first.dtype)
      let inner = first.shape.list
      let whole = try reshaped(flat, rest.list + inner)
      if inner.isEmpty { return wrapped(whole) }
      // The result's own dimensions stand where the axis was.
      let count = inner.count
      let from = (0..<count).map { rest.count + $0 }, to = (0..<count).map { d + $0 }
      return arrayValue(try engine { () throws(TorchError) in try movedim(whole, from, to) })
    }
    function("apply_over_axes(func, a, axes)", "Calls a function over one axis after another.") { a throws(Raise) in
      var v = arrayValue(try asTensor(a[1]))
      let rank = try asTensor(v).ndim
      for axis in try shapeArgument(a[2]) {
        let plain = try plainAxis(axis, rank)
        var r = try asTensor(try vm.call(a[0], v, .int(plain)))
        if r.ndim < rank { let t = r; r = try engine { () throws(TorchError) in try unsqueeze(t, plain) } }
        v = arrayValue(r)
      }
      return v
    }
    function("vectorize(pyfunc=..., otypes=None, doc=None, excluded=None, cache=False, signature=None)", "A function made to take arrays.")
    { a throws(Raise) in
      var d: DType?
      if !a[1].isNone {
        if case .str = a[1] {
          d = try dtypeArgument(a[1])
        } else {
          d = try sequenceItems(a[1]).first.map { (v) throws(Raise) in try dtypeArgument(v, .float64) }
        }
      }
      if !a[5].isNone { throw notImplementedError("np.vectorize(signature=) is not supported by wick") }
      var excluded = Set<String>()
      if !a[3].isNone { for v in try sequenceItems(a[3]) { excluded.insert(try str(v)) } }
      return .object(Vectorized(a[0], d, excluded: excluded, doc: a[2], keepsFirst: try truth(a[4])))
    }
    function("ndenumerate(arr)", "Places and elements.") { a throws(Raise) in
      let x = ArrayObject(try asTensor(a[0]))
      let shape = x.tensor.shape
      var k = 0
      return .object(
        ClosureIterator(types.iterator) { () throws(Raise) in
          guard k < shape.product else { return nil }
          let place = placeTuple(k, shape)
          k += 1
          return .tupleOf([place, try x.getItem(place)])
        })
    }
    function("ndindex(*shape)", "Every place of a shape.") { a throws(Raise) in
      let given = try sequenceItems(a[0])
      let shape = given.count == 1 ? try checkedShape(given[0]) : try checkedShape(.tupleOf(given))
      var k = 0
      return .object(
        ClosureIterator(types.iterator) { () throws(Raise) in
          guard k < shape.product else { return nil }
          defer { k += 1 }
          return placeTuple(k, shape)
        })
    }
    function("nditer(op, flags=None, op_flags=None, order='K')", "Every element, as an array of no dimensions.") { a throws(Raise) in
      let x = ArrayObject(try asTensor(a[0]), owner: arrayObject(a[0]))
      if !a[1].isNone, try length(a[1]) > 0 { throw notImplementedError("np.nditer(flags=) is not supported by wick") }
      let order = try orderArgument(a[3])
      var writes = false
      if !a[2].isNone {
        for v in try sequenceItems(a[2]) {
          let words = if case .str(let s) = v { [s.string] } else { try sequenceItems(v).map { (w) throws(Raise) in try str(w) } }
          if words.contains("readwrite") || words.contains("writeonly") { writes = true }
        }
      }
      let shape = x.tensor.shape, mayWrite = writes
      // K and A go through memory, C and F through places.
      let byColumns = x.tensor.runsByColumns(order)
      let axes = order == .kept ? x.tensor.axesByStride : byColumns ? Array((0..<shape.count).reversed()) : Array(0..<shape.count)
      var k = 0
      return .object(
        ClosureIterator(nditerClass) { () throws(Raise) in
          guard k < shape.product else { return nil }
          defer { k += 1 }
          guard case .tuple(let t) = placeTuple(k, shape, axes) else { return nil }
          let v = try x.getItem(.tupleOf(t.array + [.object(Singleton.ellipsis)]))
          arrayObject(v)?.isWriteable = mayWrite
          return v
        })
    }
    function("iterable(y)", "Whether it can be iterated.") { a in .bool((try? Language.iterate(a[0])) != nil) }
  }
}

/// `np.nditer` is a context manager too.
private let nditerClass: Class = {
  let c = Class(native: "numpy.nditer", bases: [types.object]) { c in
    c.define("__enter__(self)") { a in a[0] }
    c.define("__exit__(self, *args)") { _ in .none }
  }
  return c
}()

/// The k-th place of a shape, row-major, or with the last of `axes` running fastest.
private func placeTuple(_ k: Int, _ shape: Dims, _ axes: [Int]? = nil) -> Value {
  var rest = k
  var out = [Value](repeating: .int(0), count: shape.count)
  for d in (axes ?? Array(0..<shape.count)).reversed() {
    out[d] = .int(rest % shape[d])
    rest /= shape[d]
  }
  return .tupleOf(out)
}

/// `np.vectorize(f)`.
private final class Vectorized: Object {
  private let function: Value
  private let dtype: DType?
  /// Parameters passed on as they are, by name or by place.
  private let excluded: Set<String>
  private let doc: Value
  /// The call that finds the type of the results counts as the first one: `cache=True`.
  private let keepsFirst: Bool
  init(_ function: Value, _ dtype: DType?, excluded: Set<String>, doc: Value, keepsFirst: Bool) {
    self.function = function
    self.dtype = dtype
    self.excluded = excluded
    self.doc = doc
    self.keepsFirst = keepsFirst
  }
  static let cls: Class = {
    let c = Class(native: "numpy.vectorize", bases: [types.object])
    return c
  }()
  override var type: Class { Vectorized.cls }
  override var isCallable: Bool { true }
  override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    switch name.string {
    case "pyfunc": return function
    case "__doc__": return doc.isNone && !function.isUndefined ? try Language.getAttribute(function, "__doc__") : doc
    case "__name__" where !function.isUndefined: return try getAttributeIfPresent(function, name)
    default: return try super.getAttribute(name)
    }
  }

  /// One argument that is an array: its elements as NumPy's numbers, and as the objects the function is called with.
  private struct Column {
    let tensor: Tensor
    private let objects: [Value]?

    /// The items of nested lists stay the objects they are.
    init(_ v: Value) throws(Raise) {
      tensor = try asTensor(v)
      var leaves: [Value] = []
      func collect(_ v: Value) throws(Raise) {
        switch v.unwrapped {
        case .list, .tuple: for x in try sequenceItems(v.unwrapped) { try collect(x) }
        default: leaves.append(v)
        }
      }
      if heldTensor(v) == nil, Torch.tensor(v) == nil { try collect(v) }
      objects = leaves.count == tensor.numel && tensor.ndim > 0 ? leaves : nil
    }
    func first() -> Value { ScalarTypes.number(tensor.scalar(atStorage: 0), tensor.dtype) }
    func spread(to shape: Dims) throws(Raise) -> [Value] {
      if let objects, tensor.shape == shape { return objects }
      return try expanded(tensor, shape).scalarList().map { value($0) }
    }
  }

  override func call(_ a: Arguments) throws(Raise) -> Value {
    // As a decorator with options the function comes first.
    if function.isUndefined, a.count == 1 {
      return .object(Vectorized(a[0], dtype, excluded: excluded, doc: doc, keepsFirst: keepsFirst))
    }
    var columns: [(place: Int, column: Column)] = []
    for (i, v) in a.positional.enumerated() where !excluded.contains(String(i)) { columns.append((i, try Column(v))) }
    for (i, (k, v)) in a.named.enumerated() where !excluded.contains(k.string) { columns.append((a.positional.count + i, try Column(v))) }
    if columns.isEmpty {
      if a.positional.isEmpty, a.named.isEmpty { throw valueError("args can not be empty") }
      return try vm.call(function, a.positional, a.named)
    }
    let shape = try broadcastShape(columns.map(\.column.tensor.shape)), n = shape.product
    if n == 0, dtype == nil { throw valueError("cannot call `vectorize` on size 0 inputs unless `otypes` is set") }
    try Memory.check(n, of: 64)
    func result(_ each: [Value]) throws(Raise) -> Value {
      var (positional, named) = (a.positional, a.named)
      for ((place, _), v) in zip(columns, each) {
        if place < positional.count { positional[place] = v } else { named[place - positional.count].1 = v }
      }
      return try vm.call(function, positional, named)
    }
    // The first result tells the types, unless they are given: that call has NumPy's numbers.
    var first: Value?
    if dtype == nil { first = try result(columns.map { $0.column.first() }) }
    let wide = try columns.map { (c) throws(Raise) in try c.column.spread(to: shape) }
    var outputs: [[Value]] = []
    var isTuple = false
    for k in 0..<n {
      let r: Value
      if k == 0, keepsFirst, let first { r = first } else { r = try result(wide.map { $0[k] }) }
      let parts: [Value]
      if case .tuple(let t) = r { (parts, isTuple) = (t.array, true) } else { parts = [r] }
      if outputs.isEmpty { outputs = [[Value]](repeating: [], count: parts.count) }
      if parts.count != outputs.count { throw valueError("vectorized function returned tuples of different lengths") }
      for (i, v) in parts.enumerated() { outputs[i].append(v) }
    }
    if outputs.isEmpty { outputs = [[]] }
    var models: [Value] = first.map { if case .tuple(let t) = $0 { t.array } else { [$0] } } ?? []
    if models.count != outputs.count { models = outputs.compactMap(\.first) }
    var out: [Value] = []
    for (i, column) in outputs.enumerated() {
      let d: DType
      if let dtype { d = dtype } else if i < models.count { d = try asTensor(models[i]).dtype } else { d = .float64 }
      out.append(arrayValue(try reshaped(try asTensor(.listOf(column), d), shape.list)))
    }
    return isTuple ? .tupleOf(out) : out[0]
  }
}
