// `a[…]` read and written: NumPy's basic and advanced indexing, and the words of its errors.
import Language
import Tensor
import Torch

/// One item of a subscript.
private enum Item {
  case int(Int)
  case slice(SliceObject)
  case newAxis
  case ellipsis
  /// Integers.
  case places(Tensor)
  case mask(Tensor)

  /// How many of the array's dimensions it uses up.
  var uses: Int {
    switch self {
    case .int, .slice, .places: 1
    case .mask(let m): m.ndim
    case .newAxis, .ellipsis: 0
    }
  }
  var isAdvanced: Bool {
    switch self {
    case .places, .mask: true
    default: false
    }
  }
}

private func invalidIndex() -> Raise {
  indexError("only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices")
}

private func item(_ v: Value) throws(Raise) -> Item {
  switch v {
  case .int(let n): return .int(n)
  case .none: return .newAxis
  case .bool(let b): return .mask(try engine { () throws(TorchError) in try filled(Dims(), .bool(b), .bool) })
  case .list, .tuple:
    let x = try asTensor(v)
    if x.dtype.isInexact, x.numel > 0 { throw invalidIndex() }
    return try fancy(x.numel == 0 ? try engine { () throws(TorchError) in try to(x, .int64) } : x)
  case .instance(let i):
    if case .int(let n) = i.payload { return .int(n) }
    if case .bool(let b) = i.payload { return .mask(try engine { () throws(TorchError) in try filled(Dims(), .bool(b), .bool) }) }
    if case .list = i.payload { return try item(i.payload) }
    if case .tuple = i.payload { return try item(i.payload) }
    if i.cls.lookup(intern("__index__")) != nil, i.payload.isUndefined { return .int(try indexValue(v)) }
  case .object(let o):
    if o === Singleton.ellipsis { return .ellipsis }
    if let s = o as? SliceObject { return .slice(s) }
    if heldTensor(v) != nil || Torch.tensor(v) != nil { return try fancy(try asTensor(v)) }
    if o is RangeObject { return try fancy(try asTensor(v)) }
  default: break
  }
  throw invalidIndex()
}

private func fancy(_ x: Tensor) throws(Raise) -> Item {
  // An integer array of no dimensions is an integer.
  if x.ndim == 0, x.dtype.isInteger { return .int(x.scalar(atStorage: 0).int) }
  if x.dtype.isInexact {
    if x.ndim == 0 { throw invalidIndex() }
    throw indexError("arrays used as indices must be of integer (or boolean) type")
  }
  return x.dtype == .bool ? .mask(x) : .places(x)
}

private func items(_ key: Value) throws(Raise) -> [Item] {
  guard case .tuple(let t) = key.unwrapped else { return [try item(key)] }
  var out: [Item] = []
  for v in t.array { out.append(try item(v)) }
  if out.count(where: { if case .ellipsis = $0 { true } else { false } }) > 1 {
    throw indexError("an index can only have a single ellipsis ('...')")
  }
  return out
}

private func outOfBounds(_ i: Int, _ axis: Int, _ n: Int) -> Raise {
  indexError("index \(i) is out of bounds for axis \(axis) with size \(n)")
}

/// Integer places checked and made plain, as int64.
private func checkedPlaces(_ x: Tensor, _ axis: Int, _ n: Int) throws(Raise) -> Tensor {
  let out = try engine { () throws(TorchError) in try to(x, .int64, copy: true).packed() }
  let p = out.pointer(Int.self)
  if out.contains(where: { $0 < -n || $0 >= n }), let bad = (0..<out.numel).first(where: { p[$0] < -n || p[$0] >= n }) {
    throw outOfBounds(p[bad], axis, n)
  }
  for k in 0..<out.numel { p[k] &+= p[k] < 0 ? n : 0 }
  return out
}

/// A subscript applied: a view, and for each of its dimensions the places taken from it, if any.
private struct Selection {
  let view: Tensor
  let places: [Tensor?]
  /// An ellipsis keeps a result of no dimensions an array.
  let hasEllipsis: Bool
  /// The one mask that is the whole subscript.
  let soleMask: Tensor?

  init(_ x: Tensor, _ key: Value) throws(Raise) {
    let list = try items(key)
    let used = list.reduce(0) { $0 + $1.uses }
    if used > x.ndim {
      throw indexError("too many indices for array: array is \(x.ndim)-dimensional, but \(used) were indexed")
    }
    let advanced = list.contains(where: \.isAdvanced)
    var dotted = false
    if list.count == 1, case .mask(let m) = list[0] { soleMask = m } else { soleMask = nil }
    var shape = Dims(), strides = Dims(), offset = x.offset, axis = 0
    var given: [Tensor?] = []
    func keep(_ n: Int, _ stride: Int, _ p: Tensor?) {
      shape.append(n)
      strides.append(stride)
      given.append(p)
    }
    for it in list {
      switch it {
      case .int(let i):
        let n = x.shape[axis]
        guard i >= -n, i < n else { throw outOfBounds(i, axis, n) }
        let plain = i < 0 ? i + n : i
        if advanced {
          // Beside arrays an int is an array of no dimensions.
          keep(n, x.strides[axis], try engine { () throws(TorchError) in try filled(Dims(), .int(plain), .int64) })
        } else {
          offset += plain * x.strides[axis]
        }
        axis += 1
      case .slice(let s):
        let (start, count, step) = try s.resolved(x.shape[axis])
        if count > 0 { offset += start * x.strides[axis] }
        keep(count, count > 1 ? step &* x.strides[axis] : x.strides[axis], nil)
        axis += 1
      case .newAxis: keep(1, 0, nil)
      case .ellipsis:
        dotted = true
        for _ in 0..<(x.ndim - used) {
          keep(x.shape[axis], x.strides[axis], nil)
          axis += 1
        }
      case .places(let p):
        keep(x.shape[axis], x.strides[axis], try checkedPlaces(p, axis, x.shape[axis]))
        axis += 1
      case .mask(let m):
        if m.ndim == 0 {
          let count = m.scalar(atStorage: 0).isTrue ? 1 : 0
          keep(1, 0, try engine { () throws(TorchError) in try zeros([count], .int64) })
          continue
        }
        for k in 0..<m.ndim where m.shape[k] != x.shape[axis + k] {
          throw indexError(
            """
            boolean index did not match indexed array along axis \(axis + k); size of axis is \(x.shape[axis + k]) but size of \
            corresponding boolean axis is \(m.shape[k])
            """
          )
        }
        let found = try engine { () throws(TorchError) in try nonzero(m) }
        for k in 0..<m.ndim {
          let column = try engine { () throws(TorchError) in try select(found, 1, k).copied() }
          keep(x.shape[axis], x.strides[axis], column)
          axis += 1
        }
      }
    }
    while axis < x.ndim {
      keep(x.shape[axis], x.strides[axis], nil)
      axis += 1
    }
    view = x.view(shape: shape, strides: strides, offset: offset, tracked: false)
    hasEllipsis = dotted
    places = advanced ? given : []
    let shapes = given.compactMap { $0?.shape }
    var sofar = Dims()
    for s in shapes {
      let before = sofar
      sofar = try engine(
        indexError(
          "shape mismatch: indexing arrays could not be broadcast together with shapes \(shapes.map { tightShape($0) + " " }.joined())")
      ) { () throws(TorchError) in try broadcast(before, s) }
    }
  }
}

/// `a[key]`.
func readItem(_ a: ArrayObject, _ key: Value) throws(Raise) -> Value {
  let x = a.tensor
  if case .int(let i) = key, x.ndim == 1 {
    let n = x.shape[0]
    guard i >= -n, i < n else { throw outOfBounds(i, 0, n) }
    return ScalarTypes.number(x.scalar(atStorage: (i < 0 ? i + n : i) * x.strides[0]), x.dtype)
  }
  let s = try Selection(x, key)
  if s.places.isEmpty {
    if s.view.ndim == 0, !s.hasEllipsis { return wrapped(s.view) }
    return arrayValue(s.view, owner: a)
  }
  let (view, places) = (s.view, s.places)
  return arrayValue(try engine { () throws(TorchError) in try index(view, places) })
}

/// `a[key] = value`.
func writeItem(_ a: ArrayObject, _ key: Value, _ value: Value) throws(Raise) {
  try a.checkWriteable()
  let x = a.tensor
  if case .int(let i) = key, x.ndim == 1, let n = plainNumber(value) {
    let count = x.shape[0]
    guard i >= -count, i < count else { throw outOfBounds(i, 0, count) }
    try store(n, value, x, (i < 0 ? i + count : i) * x.strides[0])
    return
  }
  let s = try Selection(x, key)
  if let n = plainNumber(value), s.places.isEmpty, s.view.ndim == 0 {
    try store(n, value, s.view, 0)
    return
  }
  let source = try assignable(value, x.dtype)
  if s.places.isEmpty {
    if s.view.ndim == 0, source.ndim > 0, source.numel != 1 { throw valueError("setting an array element with a sequence.") }
    try assign(s.view, source)
    return
  }
  let (view, places) = (s.view, s.places)
  if s.soleMask != nil, source.ndim == 1, let count = places[0]?.numel, source.numel != 1, source.numel != count,
    view.ndim == places.compactMap({ $0 }).count
  {
    throw valueError(
      """
      NumPy boolean array indexing assignment cannot assign \(source.numel) input values to the \(count) output values where the mask is \
      true
      """
    )
  }
  let target = try engine { () throws(TorchError) in try index(view, places) }.shape
  try engine(
    valueError(
      """
      shape mismatch: value array of shape \(tightShape(source.shape)) could not be broadcast to indexing result of shape \
      \(tightShape(target))
      """
    )
  ) { () throws(TorchError) in try placeAt(view, places, source, false) }
}

/// Where the elements of `x[key]` lie, counted in elements from `x`'s first; the shape is `x[key]`'s, and an element that is
/// picked twice is there twice. int64.
func elementOffsets(_ x: Tensor, _ key: Value) throws(Raise) -> Tensor {
  let s = try Selection(x, key)
  let (view, places) = (s.view, s.places)
  return try engine { () throws(TorchError) in
    var total = try filled(Dims(), .int(view.offset - x.offset), .int64)
    for d in 0..<view.ndim {
      // This axis's share of the offset, seen with the view's shape, picked as the elements are.
      let line = try arange(.int(0), .int(view.shape[d]), .int(1), .int64)
      let scaled = try elementwise(.mul, line, .int(view.strides[d]), .int64)
      var strides = Dims(repeating: 0, count: view.ndim)
      strides[d] = 1
      let wide = scaled.view(shape: view.shape, strides: strides, offset: scaled.offset, tracked: false)
      total = try elementwise(.add, total, places.isEmpty ? wide : index(wide, places), .int64)
    }
    return total
  }
}

private func plainNumber(_ v: Value) -> Scalar? {
  switch v.unwrapped {
  case .int(let n): .int(n)
  case .float(let d): .float(d)
  case .bool(let b): .bool(b)
  case .object(let o): (o as? ComplexNumber).map { .complex($0.real, $0.imaginary) }
  default: nil
  }
}

private func store(_ s: Scalar, _ original: Value, _ x: Tensor, _ at: Int) throws(Raise) {
  if case .int = original { try checkFits(s, x.dtype) }
  if case .complex = s, !x.dtype.isComplex, x.dtype != .bool {
    guard case .instance = original else { throw notReal(x.dtype) }
    try tellOfLostPart(.complex128, x.dtype)
  }
  if case .float(let d) = s, !x.dtype.isInexact, x.dtype != .bool, !d.isFinite { _ = try vm.call(.object(types.int), .float(d)) }
  Tensor.store(s, x.data + at * x.dtype.size, x.dtype)
}

/// The value as an array of the type it is written to.
private func assignable(_ v: Value, _ d: DType) throws(Raise) -> Tensor {
  if case .str(let s) = v, !d.isInexact, d != .bool {
    throw valueError("invalid literal for int() with base 10: \(quoted(s))")
  }
  if case .str(let s) = v {
    throw valueError(
      d.isComplex
        ? "could not convert string to complex: \(quoted(s))" : "could not convert string to \(d.isFloat ? "float" : "int"): \(quoted(s))")
  }
  if v.isNone {
    throw typeError(
      """
      \(d.isFloat ? "float" : "int")() argument must be a \
      string\(d.isFloat ? " or a real number" : ", a bytes-like object or a real number"), not 'NoneType'
      """
    )
  }
  if heldTensor(v) != nil || Torch.tensor(v) != nil { return try asTensor(v) }
  return try newTensor(v, d)
}

/// `x[...] = source` with NumPy's broadcasting.
func assign(_ x: Tensor, _ source: Tensor) throws(Raise) {
  try tellOfLostPart(source.dtype, x.dtype)
  x.write(try fitted(source, to: x))
}

/// `x[...] = source` where a mask holds; both are broadcast to `x`.
func assign(_ x: Tensor, _ source: Tensor, where mask: Tensor) throws(Raise) {
  let m = try fitted(mask, to: x, "where mask"), s = try fitted(source, to: x)
  x.write(try engine { () throws(TorchError) in try whereOp(m, to(s, x.dtype), x) })
}

/// What is written to `x`, without surplus leading dimensions of 1.
///
/// Raises: ValueError where it cannot be broadcast to `x`'s shape.
private func fitted(_ source: Tensor, to x: Tensor, _ what: String = "input array") throws(Raise) -> Tensor {
  var s = source
  while s.ndim > x.ndim, s.shape[0] == 1 {
    let t = s
    s = try engine { () throws(TorchError) in try select(t, 0, 0) }
  }
  let fitted = s
  let sourceShape = source.shape
  return try engine(
    valueError("could not broadcast \(what) from shape \(tightShape(sourceShape)) into shape \(tightShape(x.shape))")
  ) { () throws(TorchError) in
    let both = try broadcast(x.shape, fitted.shape)
    if fitted.ndim > x.ndim || both != x.shape { throw TorchError.value("") }
    return fitted
  }
}
