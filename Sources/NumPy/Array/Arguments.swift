// Arguments that many functions share: shapes, axes, counts.
import Language
import Tensor
import Torch

/// `shape`: an int or a sequence of ints.
func shapeArgument(_ v: Value) throws(Raise) -> [Int] {
  var out: [Int] = []
  switch v.unwrapped {
  case .list, .tuple: for x in try sequenceItems(v.unwrapped) { out.append(try indexValue(x)) }
  case .object(let o) where (o as? ArrayObject).map({ $0.tensor.ndim > 0 }) ?? false:
    for x in try sequenceItems(v) { out.append(try indexValue(x)) }
  case .float: throw typeError("'\(typeName(v))' object cannot be interpreted as an integer")
  default: out = [try indexValue(v)]
  }
  return out
}

/// `shape=` of a new array, which could be made: of `dtype` where that is known.
func checkedShape(_ v: Value, _ dtype: DType = .float64) throws(Raise) -> Dims {
  let s = try shapeArgument(v)
  if s.contains(where: { $0 < 0 }) { throw valueError("negative dimensions are not allowed") }
  var total = 1
  for n in s where n > 0 {
    let (product, over) = total.multipliedReportingOverflow(by: n)
    if over || product > 1 << 59 {
      throw valueError("array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible size.")
    }
    total = product
  }
  if s.count > 64 { throw valueError("maximum supported dimension for an ndarray is currently 64, found \(s.count)") }
  // It fails here and not after a long loop.
  try NumPyErrors.checkRoom(Dims(s), dtype)
  return Dims(s)
}

func axisError(_ axis: Int, _ ndim: Int) -> Raise {
  Raise(NumPyErrors.axisError, "axis \(axis) is out of bounds for array of dimension \(ndim)")
}

/// An axis counted from the end made plain.
func plainAxis(_ axis: Int, _ ndim: Int) throws(Raise) -> Int {
  guard axis >= -ndim, axis < ndim else { throw axisError(axis, ndim) }
  return axis < 0 ? axis + ndim : axis
}

/// `axis=…` of a reduction: nil for all. `repeated` is what is said of an axis given twice.
func axesArgument(_ v: Value, _ ndim: Int, repeated: String = "duplicate value in 'axis'") throws(Raise) -> [Int]? {
  if v.isMissingOrNone { return nil }
  var out: [Int] = []
  if case .tuple(let t) = v.unwrapped {
    for x in t.array {
      let a = try plainAxis(try indexValue(x), ndim)
      if out.contains(a) { throw valueError(repeated) }
      out.append(a)
    }
    return out
  }
  return [try plainAxis(try indexValue(v), ndim)]
}

/// The same of a reduction, in which an array of no dimensions has axes 0 and -1 too.
func foldedAxes(_ v: Value, _ ndim: Int) throws(Raise) -> [Int]? {
  if ndim == 0, case .int(let i) = v.unwrapped, i == 0 || i == -1 { return nil }
  return try axesArgument(v, ndim)
}

/// One axis, nil for None.
func axisArgument(_ v: Value, _ ndim: Int) throws(Raise) -> Int? {
  v.isMissingOrNone ? nil : try plainAxis(try indexValue(v), ndim)
}

/// A flag that may be None.
func flagOrNone(_ v: Value) throws(Raise) -> Bool? { v.isMissingOrNone ? nil : try truth(v) }

/// A flag whose None is false.
func optionalFlag(_ v: Value) throws(Raise) -> Bool { v.isMissingOrNone ? false : try truth(v) }

func flagArgument(_ v: Value, _ missing: Bool = false) throws(Raise) -> Bool { v.isUndefined ? missing : try truth(v) }

/// How elements follow one another in memory: `order=`.
enum MemoryOrder {
  /// C: the last axis runs fastest.
  case rows
  /// F: the first axis runs fastest.
  case columns
  /// A: by columns what is so already, all else by rows.
  case either
  /// K: the axes keep the order that they have.
  case kept
}

/// The order of a new array, or of places: C or F.
func plainOrder(_ v: Value) throws(Raise) -> MemoryOrder {
  let order = v.isMissingOrNone ? .rows : try orderArgument(v)
  guard order == .rows || order == .columns else { throw valueError("only 'C' or 'F' order is permitted") }
  return order
}

/// `order=`: C, F, A or K; None is K.
func orderArgument(_ v: Value) throws(Raise) -> MemoryOrder {
  if v.isMissingOrNone { return .kept }
  guard case .str(let s) = v.unwrapped else { throw typeError("order must be str, not \(typeName(v))") }
  switch s.string {
  case "K", "k": return .kept
  case "C", "c": return .rows
  case "F", "f": return .columns
  case "A", "a": return .either
  default: throw valueError("order must be one of 'C', 'F', 'A', or 'K' (got '\(s.string)')")
  }
}

/// `casting=`: how freely types are changed.
func castingArgument(_ v: Value) throws(Raise) -> String {
  guard case .str(let s) = v.unwrapped else { throw typeError("casting must be str, not \(typeName(v))") }
  guard ["no", "equiv", "safe", "same_kind", "unsafe"].contains(s.string) else {
    throw valueError("casting must be one of 'no', 'equiv', 'safe', 'same_kind', 'unsafe' (got '\(s.string)')")
  }
  return s.string
}

/// A view with the axes in reverse.
func turned(_ x: Tensor) -> Tensor {
  var (shape, strides) = (x.shape, x.strides)
  for d in 0..<x.ndim { (shape[d], strides[d]) = (x.shape[x.ndim - 1 - d], x.strides[x.ndim - 1 - d]) }
  return x.view(shape: shape, strides: strides, offset: x.offset, tracked: false)
}

/// The same elements in new memory, in which the last of `axes` runs fastest.
func copied(_ x: Tensor, axes: [Int]) throws(Raise) -> Tensor {
  let back = axes.indices.map { k in axes.firstIndex(of: k) ?? k }
  return try engine { () throws(TorchError) in try permute(permute(x, axes).copied(), back) }
}

/// The same elements with the first axis running fastest in memory.
func columnMajor(_ x: Tensor) throws(Raise) -> Tensor {
  let back = turned(x)
  return turned(try engine { () throws(TorchError) in try back.copied() })
}

/// A new array in the order a function was asked for: F, or A and K where `x` itself runs so; else row-major.
func laidOut(_ x: Tensor, _ order: MemoryOrder) throws(Raise) -> Tensor {
  if x.runsByColumns(order == .kept ? .either : order) { return try columnMajor(x) }
  // The axes keep the order of their strides.
  if order == .kept, x.ndim > 1, !x.isContiguous { return try copied(x, axes: x.axesByStride) }
  return try engine { () throws(TorchError) in try x.copied() }
}

extension Tensor {
  /// Whether the first axis runs fastest and nothing lies between elements: `flags.f_contiguous`.
  var isColumnMajor: Bool {
    var step = 1
    for d in 0..<ndim where shape[d] != 1 {
      if strides[d] != step { return numel == 0 }
      step *= shape[d]
    }
    return true
  }
  /// Whether `order=` C, F or A, which follows memory, counts elements with the first axis running fastest.
  func runsByColumns(_ order: MemoryOrder) -> Bool { order == .columns || order == .either && isColumnMajor && !isContiguous }
  /// How far the element at a flat, row-major place lies from the first, in elements.
  func offset(ofPlace place: Int) -> Int {
    var (rest, at) = (place, 0)
    for d in Swift.stride(from: ndim - 1, through: 0, by: -1) {
      at += rest % shape[d] * strides[d]
      rest /= shape[d]
    }
    return at
  }
  /// The axes from the longest stride to the shortest; equal ones stay in order.
  var axesByStride: [Int] {
    (0..<ndim).sorted { strides[$0].magnitude == strides[$1].magnitude ? $0 < $1 : strides[$0].magnitude > strides[$1].magnitude }
  }
}

/// `(2,3)`, as broadcasting errors write shapes.
func tightShape(_ d: Dims) -> String { "(" + d.list.map(String.init).joined(separator: ",") + (d.count == 1 ? ",)" : ")") }
/// `(2, 3)`.
func shapeText(_ d: Dims) -> String { "(" + d.list.map(String.init).joined(separator: ", ") + (d.count == 1 ? ",)" : ")") }
func shapeValue(_ d: Dims) -> Value { .tupleOf(d.list.map { .int($0) }) }

/// Engine code whose errors are words of PyTorch a script must not see: `message` takes their place.
func engine<R>(_ message: @autoclosure () -> Raise, _ body: () throws(TorchError) -> R) throws(Raise) -> R {
  do throws(TorchError) { return try body() } catch {
    if error.kind == .memory { throw raise(error) }
    // What the allocator refuses is no mistake of the arguments.
    if error.message.contains("DefaultCPUAllocator"), let part = error.message.split(separator: "allocate ").last,
      let bytes = Double(part.prefix { $0.isNumber })
    {
      throw NumPyErrors.unallocated(bytes)
    }
    throw message()
  }
}

/// The shape several arrays broadcast to.
func broadcastShape(_ shapes: [Dims]) throws(Raise) -> Dims {
  var out = Dims()
  for s in shapes {
    let sofar = out
    out = try engine(
      valueError("operands could not be broadcast together with shapes \(shapes.map { tightShape($0) + " " }.joined())")
    ) { () throws(TorchError) in try broadcast(sofar, s) }
  }
  return out
}

/// The shape that the arguments of a function broadcast to. ValueError names the first two that do not fit: that which has the axis, and
/// the one that has another length there (PyArray_Broadcast).
func broadcastArguments(_ shapes: [Dims]) throws(Raise) -> Dims {
  let rank = shapes.reduce(0) { max($0, $1.count) }
  var out = Dims(repeating: 1, count: rank)
  for d in 0..<rank {
    var source = 0
    for (k, s) in shapes.enumerated() where d + s.count >= rank {
      let n = s[d + s.count - rank]
      if n == 1 || n == out[d] { continue }
      if out[d] != 1 { throw shapeMismatch(source, shapeText(shapes[source]), k, shapeText(s)) }
      out[d] = n
      source = k
    }
  }
  return out
}

/// What NumPy's broadcasting of arguments says of two shapes, each as text.
func shapeMismatch(_ i: Int, _ x: String, _ j: Int, _ y: String) -> Raise {
  valueError(
    """
    shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg \(i) with shape \(x) and arg \(j) with \
    shape \(y).
    """
  )
}

/// Views of the elements along an axis but the first, and but the last: what differences are taken of.
func neighbours(_ x: Tensor, _ axis: Int) throws(Raise) -> (late: Tensor, early: Tensor) {
  let n = x.shape[axis]
  return (try sliced(x, axis, 1, n), try sliced(x, axis, 0, max(0, n - 1)))
}

/// The elements from `start` up to `end` along an axis, over the same memory.
func sliced(_ x: Tensor, _ axis: Int, _ start: Int, _ end: Int) throws(Raise) -> Tensor {
  try engine { () throws(TorchError) in try slice(x, axis, start, end, 1) }
}

func expanded(_ x: Tensor, _ shape: Dims) throws(Raise) -> Tensor {
  if x.shape == shape { return x }
  return try engine(
    valueError("could not broadcast input array from shape \(tightShape(x.shape)) into shape \(tightShape(shape))")
  ) { () throws(TorchError) in try expand(x, shape.list) }
}
