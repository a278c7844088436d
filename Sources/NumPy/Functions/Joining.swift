// Arrays put together and taken apart.
import Language
import Tensor
import Torch

/// Tensors joined along an axis, in the type that holds all.
func concatenated(_ list: [Tensor], _ axis: Int, _ dtype: DType? = nil, casting: String = "unsafe") throws(Raise) -> Tensor {
  guard let first = list.first else { throw valueError("need at least one array to concatenate") }
  for (i, x) in list.enumerated() {
    if let dtype, !x.dtype.castAllowed(to: dtype, casting) { throw NumPyErrors.cannotCast(x.dtype, to: dtype, casting) }
    if x.ndim == 0 { throw valueError("zero-dimensional arrays cannot be concatenated") }
    if x.ndim != first.ndim {
      throw valueError(
        """
        all the input arrays must have same number of dimensions, but the array at index 0 has \(first.ndim) dimension(s) and the array \
        at index \(i) has \(x.ndim) dimension(s)
        """
      )
    }
    for d in 0..<x.ndim where d != axis && x.shape[d] != first.shape[d] {
      throw valueError(
        """
        all the input array dimensions except for the concatenation axis must match exactly, but along dimension \(d), the array at \
        index 0 has size \(first.shape[d]) and the array at index \(i) has size \(x.shape[d])
        """
      )
    }
  }
  let d = dtype ?? list.dropFirst().reduce(first.dtype) { numpyPromote($0, $1.dtype) }
  return try engine { () throws(TorchError) in
    var converted: [Tensor] = []
    for x in list { converted.append(try to(x, d)) }
    // The engine passes over empty 1-d pieces as PyTorch does; their shape is checked above.
    let full = converted.filter { $0.numel > 0 }
    if full.isEmpty {
      var shape = first.shape
      shape[axis] = list.reduce(0) { $0 + $1.shape[axis] }
      return try zeros(shape, d)
    }
    return try cat(full, axis)
  }
}

/// The arrays of a sequence, or along the first axis of one array.
func tensors(_ v: Value) throws(Raise) -> [Tensor] {
  if let x = heldTensor(v), x.ndim > 0 {
    try Memory.check(x.shape[0], of: 256)
    return try engine { () throws(TorchError) in try unbind(x, 0) }
  }
  return try sequenceItems(v).map { (x) throws(Raise) in try asTensor(x) }
}

/// The arrays of a sequence, each in the `shape` that its own gives, joined along an axis of their number of dimensions.
func joined(
  _ v: Value, _ dtype: DType? = nil, _ casting: String = "unsafe", shape: (Dims) -> Dims, axis: (Int) -> Int
) throws(Raise) -> Tensor {
  if dtype == nil, let x = heldTensor(v), x.ndim > 0, x.shape[0] > 0 {
    let each = shape(x.shape.removing(at: 0))
    return try joinedRows(x, each, axis(each.count))
  }
  let list = try tensors(v).map { (x) throws(Raise) -> Tensor in
    let s = shape(x.shape)
    return s == x.shape ? x : try reshaped(x, s.list)
  }
  return try concatenated(list, axis(list.first?.ndim ?? 1), dtype, casting: casting)
}

/// The arrays along the first axis of one, each of `shape`, joined along an axis: one copy, in which the first axis stands before that one.
func joinedRows(_ x: Tensor, _ shape: Dims, _ axis: Int) throws(Raise) -> Tensor {
  let n = x.shape[0], wide = try reshaped(x, shape.inserting(n, at: 0).list)
  return try engine { () throws(TorchError) in
    try reshape(wide.firstAxis(at: axis).copied(), shape.replacing(axis, n * shape[axis]).list)
  }
}

/// With axes of length one before the others until there are `rank`.
func raised(_ x: Tensor, _ rank: Int) throws(Raise) -> Tensor {
  x.ndim >= rank ? x : try reshaped(x, x.shape.raised(to: rank).list)
}

extension Tensor {
  /// A view in which the first axis is the `axis`th.
  fileprivate func firstAxis(at axis: Int) -> Tensor {
    if axis == 0 { return self }
    return view(
      shape: shape.removing(at: 0).inserting(shape[0], at: axis), strides: strides.removing(at: 0).inserting(strides[0], at: axis),
      offset: offset, tracked: false)
  }
}

extension Dims {
  /// With axes of length one before the others until there are `rank`.
  func raised(to rank: Int) -> Dims {
    var out = self
    while out.count < rank { out = out.inserting(1, at: 0) }
    return out
  }
}

extension FunctionTable {
  mutating func declareJoining() {
    function("concatenate(arrays, /, axis=0, out=None, *, dtype=None, casting='same_kind')", "Joined along an axis.", aliases: ["concat"]) {
      a throws(Raise) in
      let d = try dtypeArgument(a[3]), casting = try castingArgument(a[4])
      if d == nil, let x = heldTensor(a[0]), x.ndim > 1, x.shape[0] > 0, case .int(let axis) = a[1] {
        return try deliver(try joinedRows(x, x.shape.removing(at: 0), try plainAxis(axis, x.ndim - 1)), a[2])
      }
      let list = try tensors(a[0])
      guard let first = list.first else { throw valueError("need at least one array to concatenate") }
      if heldTensor(a[1]) != nil { throw typeError("only integer scalar arrays can be converted to a scalar index") }
      if a[1].isNone {
        return try deliver(try concatenated(try list.map { (x) throws(Raise) in try reshaped(x, [-1]) }, 0, d, casting: casting), a[2])
      }
      if first.ndim == 0 { throw valueError("zero-dimensional arrays cannot be concatenated") }
      return try deliver(try concatenated(list, try plainAxis(try indexValue(a[1]), first.ndim), d, casting: casting), a[2])
    }
    function("stack(arrays, axis=0, out=None, *, dtype=None, casting='same_kind')", "Joined along a new axis.") { a throws(Raise) in
      if a[3].isNone, let x = heldTensor(a[0]), x.ndim > 0, x.shape[0] > 0, case .int(let i) = a[1] {
        let axis = try plainAxis(i, x.ndim)
        _ = try castingArgument(a[4])
        return try deliver(try engine { () throws(TorchError) in try x.firstAxis(at: axis).copied() }, a[2])
      }
      let list = try tensors(a[0])
      guard let first = list.first else { throw valueError("need at least one array to stack") }
      if list.contains(where: { $0.shape != first.shape }) { throw valueError("all input arrays must have the same shape") }
      let axis = try plainAxis(try indexValue(a[1]), first.ndim + 1)
      let wide = try list.map { (x) throws(Raise) in try reshaped(x, x.shape.inserting(1, at: axis).list) }
      return try deliver(try concatenated(wide, axis, try dtypeArgument(a[3]), casting: try castingArgument(a[4])), a[2])
    }
    function("unstack(x, /, *, axis=0)", "The arrays that lie along an axis, in a tuple.") { a throws(Raise) in
      guard let o = arrayObject(a[0]) else { throw attributeError("'\(typeName(a[0]))' object has no attribute 'ndim'") }
      if o.tensor.ndim == 0 { throw valueError("Input array must be at least 1-d.") }
      let x = try asTensor(try vm.call(try numpyFunction("moveaxis"), a[0], a[1], .int(0)))
      let parts = try engine { () throws(TorchError) in try unbind(x) }
      return .tupleOf(parts.map { arrayValue($0, owner: o) })
    }
    function("vstack(tup, *, dtype=None, casting='same_kind')", "Rows under rows.", aliases: ["row_stack"]) { a throws(Raise) in
      let (d, casting) = (try dtypeArgument(a[1]), try castingArgument(a[2]))
      return arrayValue(try joined(a[0], d, casting, shape: { $0.raised(to: 2) }, axis: { _ in 0 }))
    }
    function("hstack(tup, *, dtype=None, casting='same_kind')", "Columns beside columns.") { a throws(Raise) in
      let (d, casting) = (try dtypeArgument(a[1]), try castingArgument(a[2]))
      return arrayValue(try joined(a[0], d, casting, shape: { $0.raised(to: 1) }, axis: { $0 == 1 ? 0 : 1 }))
    }
    function("dstack(tup)", "Joined along the third axis.") { a throws(Raise) in
      arrayValue(
        try joined(
          a[0],
          shape: { s in
            switch s.count {
            case 0: [1, 1, 1]
            case 1: [1, s[0], 1]
            case 2: [s[0], s[1], 1]
            default: s
            }
          }, axis: { _ in 2 }))
    }
    function("column_stack(tup)", "Vectors as columns.") { a throws(Raise) in
      arrayValue(try joined(a[0], shape: { $0.count < 2 ? [$0.product, 1] : $0 }, axis: { _ in 1 }))
    }
    function("append(arr, values, axis=None)", "With values at the end.") { a throws(Raise) in
      let x = try asTensor(a[0]), y = try asTensor(a[1])
      guard let axis = try axisArgument(a[2], x.ndim) else {
        return arrayValue(try concatenated([try reshaped(x, [-1]), try reshaped(y, [-1])], 0))
      }
      return arrayValue(try concatenated([x, y], axis))
    }
    function("insert(arr, obj, values, axis=None)", "With values put in before places.") { a throws(Raise) in
      var x = try asTensor(a[0])
      let axis = try axisArgument(a[3], x.ndim)
      if axis == nil { x = try reshaped(x, [-1]) }
      let d = axis ?? 0, n = x.shape[d]
      let many = if case .int = a[1].unwrapped { false } else { true }
      var asked: [Int]
      if case .object(let o) = a[1], let s = o as? SliceObject {
        let (start, count, step) = try s.resolved(n)
        asked = (0..<count).map { start + $0 * step }
      } else {
        let given = try asTensor(a[1])
        if given.dtype.isInexact, given.numel > 0 { throw indexError("arrays used as indices must be of integer (or boolean) type") }
        asked = try given.dtype == .bool ? given.scalarList().enumerated().filter { $0.element.isTrue }.map(\.offset) : given.intList()
      }
      let places = try asked.map { (i) throws(Raise) -> Int in
        guard i >= -n, i <= n else { throw indexError("index \(i) is out of bounds for axis \(d) with size \(n)") }
        return i < 0 ? i + n : i
      }
      var values = try converted(a[2], x.dtype)
      if !many, values.ndim > 0, values.ndim < x.ndim {
        values = try reshaped(values, values.shape.inserting(1, at: min(d, values.ndim)).list)
      }
      let k = many ? places.count : (values.ndim == x.ndim ? values.shape[d] : 1)
      let spread = try expanded(values, x.shape.replacing(d, k))
      let starts = many ? places : [Int](repeating: places[0], count: k)
      let order = starts.indices.sorted { starts[$0] == starts[$1] ? $0 < $1 : starts[$0] < starts[$1] }
      var pieces: [Tensor] = []
      var from = 0
      for i in order {
        let (s, e, y) = (from, starts[i], x)
        pieces.append(try sliced(y, d, s, e))
        pieces.append(try sliced(spread, d, i, i + 1))
        from = e
      }
      let (s, y) = (from, x)
      pieces.append(try sliced(y, d, s, n))
      return arrayValue(try concatenated(pieces, d, x.dtype))
    }
    function("delete(arr, obj, axis=None)", "Without some places.") { a throws(Raise) in
      var x = try asTensor(a[0])
      let axis = try axisArgument(a[2], x.ndim)
      if axis == nil { x = try reshaped(x, [-1]) }
      let d = axis ?? 0, n = x.shape[d], y = x
      let kept = try made([n], .bool(true), .bool), isKept = kept.pointer(Bool.self)
      if case .object(let o) = a[1], let s = o as? SliceObject {
        let (start, count, step) = try s.resolved(n)
        for k in 0..<count { isKept[start + k * step] = false }
      } else {
        let given = try asTensor(a[1])
        if given.dtype == .bool {
          if given.ndim != 1 || given.numel != n {
            throw valueError("boolean array argument obj to delete must be one dimensional and match the axis length of \(n)")
          }
        } else if given.dtype.isInexact, given.numel > 0 {
          throw indexError("arrays used as indices must be of integer (or boolean) type")
        }
        let gone = try engine { () throws(TorchError) in try given.dtype == .bool ? reshape(nonzero(given), [-1]) : given.packed(.int64) }
        let p = gone.pointer(Int64.self)
        for k in 0..<gone.numel {
          let i = Int(p[k])
          guard i >= -n, i < n else { throw indexError("index \(i) is out of bounds for axis \(d) with size \(n)") }
          isKept[i < 0 ? i + n : i] = false
        }
      }
      return arrayValue(
        try engine { () throws(TorchError) in
          if y.ndim == 1 { return try maskedSelect(y, kept) }
          let places = try nonzero(kept)
          return try indexSelect(y, d, reshape(places, [places.numel]))
        })
    }
    function("block(arrays)", "Joined as nested lists say.") { a throws(Raise) in arrayValue(try block(a[0])) }
    for (name, equal) in [("split", true), ("array_split", false)] {
      function("\(name)(ary, indices_or_sections, axis=0)", "Cut along an axis.") { a throws(Raise) in
        let x = try asTensor(a[0])
        return try cut(a[0], x, a[1], try plainAxis(try indexValue(a[2]), x.ndim), equal: equal)
      }
    }
    for (name, axis) in [("vsplit", 0), ("hsplit", 1), ("dsplit", 2)] {
      function("\(name)(ary, indices_or_sections)", "Cut along axis \(axis).") { a throws(Raise) in
        let x = try asTensor(a[0])
        if name == "hsplit", x.ndim == 1 { return try cut(a[0], x, a[1], 0, equal: true) }
        if x.ndim <= max(axis, name == "vsplit" ? 1 : axis) {
          throw valueError("\(name) only works on arrays of \(axis == 2 ? 3 : axis == 1 ? 1 : 2) or more dimensions")
        }
        return try cut(a[0], x, a[1], axis, equal: true)
      }
    }
  }
}

private func cut(_ v: Value, _ x: Tensor, _ sections: Value, _ axis: Int, equal: Bool) throws(Raise) -> Value {
  let n = x.shape[axis]
  var bounds: [Int] = [0]
  if case .int(let k) = sections.unwrapped {
    if k <= 0 { throw valueError("number sections must be larger than 0.") }
    if k > 1 << 26 { throw Raise(types.MemoryError, "") }
    if equal, n % k != 0 { throw valueError("array split does not result in an equal division") }
    for i in 0..<k { bounds.append(bounds[i] + n / k + (i < n % k ? 1 : 0)) }
  } else {
    for i in try shapeArgument(sections) { bounds.append(i < 0 ? max(0, i + n) : min(i, n)) }
    bounds.append(n)
  }
  var out: [Value] = []
  for i in 0..<(bounds.count - 1) {
    let (s, e) = (bounds[i], max(bounds[i], bounds[i + 1]))
    out.append(arrayValue(try sliced(x, axis, s, e), owner: arrayObject(v)))
  }
  return .listOf(out)
}

/// `np.block`: the innermost lists go side by side, the next ones under each other.
private func block(_ v: Value) throws(Raise) -> Tensor {
  func depth(_ v: Value) -> Int {
    guard case .list(let l) = v else { return 0 }
    return 1 + (l.array.first.map(depth) ?? 0)
  }
  let deep = depth(v)
  func build(_ v: Value, _ level: Int) throws(Raise) -> Tensor {
    guard case .list(let l) = v else { return try raised(try asTensor(v), max(deep, 1)) }
    if l.count == 0 { throw valueError("List at arrays cannot be empty") }
    let parts = try l.array.map { (x) throws(Raise) in try build(x, level - 1) }
    let rank = parts.map(\.ndim).max() ?? 1
    return try concatenated(try parts.map { (x) throws(Raise) in try raised(x, rank) }, rank - level)
  }
  return try build(v, deep)
}
