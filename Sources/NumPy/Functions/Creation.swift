// Arrays made from nothing: array, zeros, full, eye and their kin.
import Language
import Tensor
import Torch

/// The array a value is, in a type: what is another is cast, with a word where an imaginary part is lost.
private func arrayOf(_ v: Value, _ d: DType?) throws(Raise) -> Tensor {
  guard heldTensor(v) != nil || Torch.tensor(v) != nil else { return try asTensor(v, d) }
  let x = try asTensor(v)
  return try d.map { (d) throws(Raise) in try cast(x, d) } ?? x
}

extension FunctionTable {
  mutating func declareCreation() {
    maker("array(object, dtype=None, *, copy=True, order='K', subok=False, ndmin=0, like=None)", "A new array of nested data.") {
      a throws(Raise) in
      let d = try dtypeArgument(a[1]), order = try orderArgument(a[3]), least = try indexValue(a[5])
      if least > 64 { throw valueError("ndmin bigger than allowable number of dimensions (=64)") }
      var x: Tensor
      let copies = try flagOrNone(a[2])
      if copies != true {
        if copies == false, arrayObject(a[0]).map({ $0.tensor.dtype != d ?? $0.tensor.dtype || !fits($0.tensor, order) }) ?? true {
          throw valueError(uncopied)
        }
        x = try inOrder(try arrayOf(a[0], d), order)
        if let o = arrayObject(a[0]), x === o.tensor, x.ndim >= least { return a[0] }
      } else if let held = heldTensor(a[0]) ?? Torch.tensor(a[0]) {
        if Torch.tensor(a[0]) != nil { try tellOfCopyKeyword() }
        let r = try cast(held, d ?? held.dtype)
        x = try laidOut(r, order)
      } else {
        x = try inOrder(try newTensor(a[0], d), order)
      }
      return arrayValue(try raised(x, least))
    }
    maker("asfortranarray(a, dtype=None, *, like=None)", "The array a is, or a new one, the first axis running fastest.") {
      a throws(Raise) in
      let x = try arrayOf(a[0], try dtypeArgument(a[1]))
      let y = x.ndim == 0 ? try reshaped(x, [1]) : x
      if let o = arrayObject(a[0]), o.tensor === y, y.isColumnMajor { return a[0] }
      return arrayValue(try inOrder(y, .columns))
    }
    for name in ["asarray", "asanyarray", "ascontiguousarray", "asarray_chkfinite"] {
      let isByRows = name == "ascontiguousarray", isChecked = name == "asarray_chkfinite"
      maker("\(name)(a, dtype=None, order=None, *, device=None, copy=None, like=None)", "The array a is, or a new one.") {
        a throws(Raise) in
        let d = try dtypeArgument(a[1]), order = isByRows ? .rows : try orderArgument(a[2])
        let copies = try flagOrNone(a[4])
        if copies == true { return arrayValue(try inOrder(try newTensor(a[0], d), order)) }
        if let o = arrayObject(a[0]), d == nil || d == o.tensor.dtype, fits(o.tensor, order), !isChecked { return a[0] }
        if copies == false { throw valueError(uncopied) }
        let x = try inOrder(try arrayOf(a[0], d), order)
        if isChecked, x.hasNonFinite {
          throw valueError("array must not contain infs or NaNs")
        }
        if isByRows, x.ndim == 0 { return arrayValue(try reshaped(x, [1])) }
        if let o = arrayObject(a[0]), x === o.tensor { return a[0] }
        return arrayValue(x)
      }
    }
    maker("require(a, dtype=None, requirements=None, *, like=None)", "An array of a type that lies as is asked for.") { a throws(Raise) in
      let wanted = try requirements(a[2])
      let order: MemoryOrder = wanted.contains(.rows) ? .rows : wanted.contains(.columns) ? .columns : .either
      let x = try inOrder(try arrayOf(a[0], try dtypeArgument(a[1])), order)
      if let o = arrayObject(a[0]), o.tensor === x, !wanted.contains(.writeable) || o.isWriteable,
        !wanted.contains(.owned) || o.owner == nil
      {
        return a[0]
      }
      return arrayValue(try laidOut(x, order == .either ? .kept : order))
    }
    maker("from_dlpack(x, /, *, device=None, copy=None)", "An array over the memory of an array or a tensor.") { a throws(Raise) in
      if let o = arrayObject(a[0]) {
        if try optionalFlag(a[2]) { return arrayValue(try newTensor(a[0], nil)) }
        let t = o.tensor
        return arrayValue(t.view(shape: t.shape, strides: t.strides, offset: t.offset, tracked: false), owner: o)
      }
      guard let t = Torch.tensor(a[0]) else { throw attributeError("'\(typeName(a[0]))' object has no attribute '__dlpack__'") }
      if t.requiresGrad { throw Raise(types.BufferError, "Can't export tensors that require gradient, use tensor.detach()") }
      let x = try asTensor(a[0])
      return arrayValue(try optionalFlag(a[2]) ? try engine { () throws(TorchError) in try x.copied() } : x)
    }
    function("copy(a, order='K', subok=False)", "A copy.") { a throws(Raise) in
      arrayValue(try laidOut(try asTensor(a[0]), try orderArgument(a[1])))
    }
    for (name, fill) in [("zeros", Scalar.int(0)), ("ones", .int(1)), ("empty", .int(0))] {
      maker("\(name)(shape, dtype=None, order='C', *, device=None, like=None)", "A new array of \(name).") { a throws(Raise) in
        let d = try dtypeArgument(a[1], .float64), s = try checkedShape(a[0], d)
        return arrayValue(try made(s, fill, d, try plainOrder(a[2])))
      }
      maker("\(name)_like(a, dtype=None, order='K', subok=True, shape=None, *, device=None)", "A new array of \(name), shaped like a.") {
        a throws(Raise) in
        let x = try asTensor(a[0]), s = a[4].isNone ? x.shape : try checkedShape(a[4])
        return arrayValue(try made(s, fill, try dtypeArgument(a[1], x.dtype), try orderArgument(a[2]), like: x))
      }
    }
    maker("full(shape, fill_value, dtype=None, order='C', *, device=None, like=None)", "A new array of one value.") { a throws(Raise) in
      let v = try asTensor(a[1]), d = try dtypeArgument(a[2], v.dtype)
      return arrayValue(try filledArray(try checkedShape(a[0], d), a[1], d, try plainOrder(a[3])))
    }
    maker(
      "full_like(a, fill_value, dtype=None, order='K', subok=True, shape=None, *, device=None)", "A new array of one value, shaped like a."
    ) { a throws(Raise) in
      let x = try asTensor(a[0])
      let s = a[5].isNone ? x.shape : try checkedShape(a[5])
      return arrayValue(try filledArray(s, a[1], try dtypeArgument(a[2], x.dtype), try orderArgument(a[3]), like: x))
    }
    maker("eye(N, M=None, k=0, dtype=None, order='C', *, device=None, like=None)", "Ones on a diagonal.") { a throws(Raise) in
      let n = try indexValue(a[0]), m = a[1].isNone ? n : try indexValue(a[1]), k = try indexValue(a[2])
      if n < 0 || m < 0 { throw valueError("negative dimensions are not allowed") }
      let d = try dtypeArgument(a[3], .float64)
      _ = try checkedShape(.tupleOf([.int(n), .int(m)]))
      let out = try made([n, m], .int(0), d)
      for i in 0..<n where i &+ k >= 0 && i &+ k < m { Tensor.store(.int(1), out.data + (i * m + i + k) * d.size, d) }
      return arrayValue(try inOrder(out, try plainOrder(a[4])))
    }
    maker("identity(n, dtype=None, *, like=None)", "The identity matrix.") { a throws(Raise) in
      let n = try indexValue(a[0]), d = try dtypeArgument(a[1], .float64)
      if n < 0 { throw valueError("negative dimensions are not allowed") }
      return arrayValue(try engine { () throws(TorchError) in try eye(n, nil, d) })
    }
    maker("tri(N, M=None, k=0, dtype=None, *, like=None)", "Ones at and below a diagonal.") { a throws(Raise) in
      let n = try indexValue(a[0]), m = a[1].isNone ? n : try indexValue(a[1]), k = try indexValue(a[2])
      if n < 0 || m < 0 { throw valueError("negative dimensions are not allowed") }
      let d = try dtypeArgument(a[3], .float64)
      return arrayValue(try engine { () throws(TorchError) in try triangle(filled([n, m], .int(1), d), k, upper: false) })
    }
    for (name, upper) in [("tril", false), ("triu", true)] {
      function("\(name)(m, k=0)", "The \(upper ? "upper" : "lower") triangle.") { a throws(Raise) in
        var x = try asTensor(a[0])
        if x.ndim == 0 { throw indexError("tuple index out of range") }
        if x.ndim == 1 { x = try expanded(x, [x.shape[0], x.shape[0]]) }
        let y = x, k = try indexValue(a[1])
        return arrayValue(try engine { () throws(TorchError) in try triangle(y, k, upper: upper) })
      }
    }
    function("diag(v, k=0)", "A diagonal taken out, or made a matrix.") { a throws(Raise) in
      let x = try asTensor(a[0]), k = try indexValue(a[1])
      if x.ndim == 1 { return arrayValue(try engine { () throws(TorchError) in try diagEmbed(x, k, 0, 1) }) }
      if x.ndim != 2 { throw valueError("Input must be 1- or 2-d.") }
      return arrayValue(try engine { () throws(TorchError) in try diagonal(x, k, 0, 1) }, owner: arrayObject(a[0]))
    }
    function("diagflat(v, k=0)", "A matrix with v on a diagonal.") { a throws(Raise) in
      let x = try reshaped(try asTensor(a[0]), [-1]), k = try indexValue(a[1])
      return arrayValue(try engine { () throws(TorchError) in try diagEmbed(x, k, 0, 1) })
    }
    both("diagonal(a, offset=0, axis1=0, axis2=1)", "A diagonal.") { a throws(Raise) in
      let x = try asTensor(a[0]), k = try indexValue(a[1])
      if x.ndim < 2 { throw valueError("diag requires an array of at least two dimensions") }
      let (i, j) = (try plainAxis(try indexValue(a[2]), x.ndim), try plainAxis(try indexValue(a[3]), x.ndim))
      if i == j { throw valueError("axis1 and axis2 cannot be the same") }
      return arrayValue(try engine { () throws(TorchError) in try diagonal(x, k, i, j) }, owner: arrayObject(a[0]))
    }
    both("trace(a, offset=0, axis1=0, axis2=1, dtype=None, out=None)", "The sum of a diagonal.") { a throws(Raise) in
      let x = try asTensor(a[0]), k = try indexValue(a[1])
      if x.ndim < 2 { throw valueError("diag requires an array of at least two dimensions") }
      let (i, j) = (try plainAxis(try indexValue(a[2]), x.ndim), try plainAxis(try indexValue(a[3]), x.ndim))
      if i == j { throw valueError("axis1 and axis2 cannot be the same") }
      let d = try engine { () throws(TorchError) in try diagonal(x, k, i, j) }
      return try deliver(try reduce(.sum, d, [d.ndim - 1], dtype: try dtypeArgument(a[4])), a[5])
    }
    function("fromfunction(function, shape, *, dtype=None, **kwargs)", "An array of function(indices).") { a throws(Raise) in
      let grid = try indexGrid(try checkedShape(a[1]), try dtypeArgument(a[2], .float64))
      return try vm.call(a[0], grid.map { arrayValue($0) }, namedArguments(a[3]))
    }
    function("fromiter(iter, dtype, count=-1)", "An array of an iterable's items.") { a throws(Raise) in
      var items: [Value] = []
      let limit = try indexValue(a[2])
      let it = try Language.iterate(a[0])
      while limit < 0 || items.count < limit, let v = try Language.next(it) { items.append(v) }
      if items.count < limit {
        throw valueError("iterator too short: Expected \(limit) but iterator had only \(items.count) items.")
      }
      return arrayValue(try newTensor(.listOf(items), try dtypeArgument(a[1], .float64)))
    }
    function("vander(x, N=None, increasing=False)", "The Vandermonde matrix.") { a throws(Raise) in
      let x = try asTensor(a[0])
      if x.ndim != 1 { throw valueError("x must be a one-dimensional array or sequence.") }
      let n = a[1].isNone ? x.shape[0] : try indexValue(a[1])
      let empty = try made(try checkedShape(.tupleOf([.int(x.shape[0]), .int(max(n, 0))])), .int(0), numpyPromote(x.dtype, .int64))
      if empty.numel == 0 { return arrayValue(empty) }
      let up = try truth(a[2])
      var columns: [Tensor] = []
      var p = try made(x.shape, .int(1), numpyPromote(x.dtype, .int64))
      for _ in 0..<max(0, n) {
        columns.append(p)
        p = try ufunc("multiply", p, x)
      }
      let list = up ? columns : columns.reversed()
      return arrayValue(try engine { () throws(TorchError) in try stack(list, 1) })
    }
  }
}

/// What `require` may ask of an array.
private struct Requirements: OptionSet {
  let rawValue: Int
  static let rows = Requirements(rawValue: 1), columns = Requirements(rawValue: 2)
  static let writeable = Requirements(rawValue: 4), owned = Requirements(rawValue: 8)
  /// Alignment, which all arrays have, and to be no array of a subclass, of which there are none.
  static let usual: Requirements = []
  static let names: [String: Requirements] = [
    "C": rows, "C_CONTIGUOUS": rows, "CONTIGUOUS": rows, "F": columns, "F_CONTIGUOUS": columns, "FORTRAN": columns,
    "A": usual, "ALIGNED": usual, "W": writeable, "WRITEABLE": writeable, "O": owned, "OWNDATA": owned,
    "E": usual, "ENSUREARRAY": usual,
  ]
}

/// `requirements=` of `require`.
private func requirements(_ v: Value) throws(Raise) -> Requirements {
  var wanted: Requirements = []
  if v.isNone { return wanted }
  for item in try sequenceItems(v) {
    let name = try str(item).uppercased()
    guard let r = Requirements.names[name] else { throw Raise(types.KeyError, name) }
    wanted.formUnion(r)
  }
  if wanted.contains([.rows, .columns]) { throw valueError("Cannot specify both \"C\" and \"F\" order") }
  return wanted
}

private let uncopied = """
  Unable to avoid copy while creating an array as requested.
  If using `np.array(obj, copy=False)` replace it with `np.asarray(obj)` to allow a copy when needed (no behavior change in NumPy 1.x).
  For more details, see https://numpy.org/devdocs/numpy_2_0_migration_guide.html#adapting-to-changes-in-the-copy-keyword.
  """

/// What NumPy says of a torch tensor, whose `__array__` has no `copy`.
func tellOfCopyKeyword() throws(Raise) {
  try giveWarning(
    """
    __array__ implementation doesn't accept a copy keyword, so passing copy=False failed. __array__ must implement 'dtype' and 'copy' \
    keyword arguments. To learn more, see the migration guide \
    https://numpy.org/devdocs/numpy_2_0_migration_guide.html#adapting-to-changes-in-the-copy-keyword
    """, types.DeprecationWarning)
}

/// Whether an array lies as `order` asks.
private func fits(_ x: Tensor, _ order: MemoryOrder) -> Bool {
  switch order {
  case .rows: x.isContiguous
  case .columns: x.isColumnMajor
  case .either, .kept: true
  }
}

/// `x`, or a copy where it does not lie as `order` asks.
private func inOrder(_ x: Tensor, _ order: MemoryOrder) throws(Raise) -> Tensor { fits(x, order) ? x : try laidOut(x, order) }

/// A new array of one number.
func made(_ shape: Dims, _ s: Scalar, _ d: DType) throws(Raise) -> Tensor {
  try NumPyErrors.checkRoom(shape, d)
  return try engine { () throws(TorchError) in try filled(shape, s, d) }
}

/// A number as an array of no dimensions, cast as C casts.
func cell(_ s: Scalar, _ d: DType) throws(Raise) -> Tensor {
  try engine { () throws(TorchError) in try filled(Dims(), s, d) }
}

/// A new array of one number, lying as `order` asks: A and K follow `model`, where it has as many axes.
private func made(_ shape: Dims, _ s: Scalar, _ d: DType, _ order: MemoryOrder, like model: Tensor? = nil) throws(Raise) -> Tensor {
  var axes = Array((0..<shape.count).reversed())
  if order != .columns {
    guard order != .rows, let model, model.ndim == shape.count, !model.isContiguous else { return try made(shape, s, d) }
    if !model.isColumnMajor {
      if order == .either { return try made(shape, s, d) }
      axes = model.axesByStride
    }
  }
  let x = try made(Dims(axes.map { shape[$0] }), s, d), back = axes.indices.map { k in axes.firstIndex(of: k) ?? k }
  return try engine { () throws(TorchError) in try permute(x, back) }
}

/// The keywords that `**kwargs` caught.
func namedArguments(_ v: Value) -> [(Str, Value)] {
  guard case .dict(let d) = v else { return [] }
  return d.pairs.compactMap { (k, v) in if case .str(let s) = k { (s, v) } else { nil } }
}

private func filledArray(
  _ shape: Dims, _ v: Value, _ d: DType, _ order: MemoryOrder, like model: Tensor? = nil
) throws(Raise) -> Tensor {
  let x = try asTensor(v)
  if case .int(let n) = v { try checkFits(.int(n), d) }
  let out = try made(shape, .int(0), d, order, like: model)
  try assign(out, x)
  return out
}

/// For each axis its places, in a line that stands on it.
func indexLines(_ shape: Dims, _ d: DType) throws(Raise) -> [Tensor] {
  try (0..<shape.count).map { (axis) throws(Raise) in
    let n = shape[axis]
    let line = try engine { () throws(TorchError) in try to(arange(.int(0), .int(n), .int(1), .int64), d) }
    return try reshaped(line, (0..<shape.count).map { $0 == axis ? n : 1 })
  }
}

/// One array of places for each axis, as `np.indices`.
func indexGrid(_ shape: Dims, _ d: DType) throws(Raise) -> [Tensor] {
  try indexLines(shape, d).map { (line) throws(Raise) in
    let wide = try expanded(line, shape)
    return try engine { () throws(TorchError) in try wide.copied() }
  }
}
