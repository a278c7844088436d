// Sorting, searching, counting distinct values.
import Language
import Tensor
import Torch

/// Sorted along an axis; None flattens.
func sorted(_ x: Tensor, _ axis: Value) throws(Raise) -> Tensor {
  let d = try axisArgument(axis, x.ndim)
  let source = d == nil || x.ndim == 0 ? try reshaped(x, [-1]) : x
  return try engine { () throws(TorchError) in try sortedValues(source, d ?? 0) }
}

/// What is sorted, and the places it came from (int64). `single`: an array of no dimension has one axis, as argsort sees it.
func sortedPair(_ x: Tensor, _ axis: Value, single: Bool = false) throws(Raise) -> (Tensor, Tensor) {
  let d = try axisArgument(axis, single ? max(1, x.ndim) : x.ndim)
  let source = d == nil || x.ndim == 0 ? try reshaped(x, [-1]) : x
  return try engine { () throws(TorchError) in
    if source.dtype == .bool {
      let (v, i) = try sort(to(source, .uint8), d ?? 0, false)
      return (try to(v, .bool), i)
    }
    return try sort(source, d ?? 0, false)
  }
}

extension FunctionTable {
  mutating func declareOrder() {
    function("sort(a, axis=-1, kind=None, order=None, *, stable=None)", "A sorted copy.") { a throws(Raise) in
      try checkSort(a[2], a[3], a[4])
      return arrayValue(try sorted(try asTensor(a[0]), a[1]))
    }
    function("sort_complex(a)", "A sorted copy in complex numbers.") { a throws(Raise) in
      let x = try sorted(try asTensor(a[0]), .int(-1)), isSmall = x.dtype.isInteger && x.dtype.size < 4
      return arrayValue(try cast(x, x.dtype.isComplex ? x.dtype : isSmall ? .complex64 : .complex128))
    }
    both("argsort(a, axis=-1, kind=None, order=None, *, stable=None)", "The places in sorted order.", handsOver: .method(positional: 0)) {
      a throws(Raise) in
      try checkSort(a[2], a[3], a[4])
      return arrayValue(try sortedPair(try asTensor(a[0]), a[1], single: true).1)
    }
    function("partition(a, kth, axis=-1, kind='introselect', order=None)", "A sorted copy, which is more than asked.") { a throws(Raise) in
      let x = try asTensor(a[0])
      try checkPartition(x, a[1], a[2], a[3], a[4])
      return arrayValue(try sorted(x, a[2]))
    }
    both(
      "argpartition(a, kth, axis=-1, kind='introselect', order=None)", "The places in sorted order, which is more than asked.",
      handsOver: .method(positional: 1)
    ) {
      a throws(Raise) in
      let x = try asTensor(a[0])
      try checkPartition(x, a[1], a[2], a[3], a[4], single: true)
      return arrayValue(try sortedPair(x, a[2], single: true).1)
    }
    function("lexsort(keys, axis=-1)", "The places in order of several keys, the last first.") { a throws(Raise) in
      let whole = heldTensor(a[0])
      if whole?.ndim == 0 || whole == nil && !isSequence(a[0]) { throw typeError("need sequence of keys with len > 0 in lexsort") }
      if let whole, whole.ndim > 1, whole.shape[0] > 0, case .int(-1) = a[1] {
        return arrayValue(try engine { () throws(TorchError) in try lexicalOrder(ofRows: whole) })
      }
      let keys = try tensors(a[0])
      guard let first = keys.first else { throw typeError("need sequence of keys with len > 0 in lexsort") }
      if keys.contains(where: { $0.shape != first.shape }) { throw valueError("all keys need to be the same shape") }
      if first.ndim == 0 { return arrayValue(try made(Dims(), .int(0), .int64)) }
      let d = try plainAxis(try indexValue(a[1]), first.ndim)
      return arrayValue(try engine { () throws(TorchError) in try lexicalOrder(keys, d) })
    }
    function(
      "unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True, sorted=True)",
      "The distinct values, sorted."
    ) { a throws(Raise) in
      let x = try asTensor(a[0])
      let axis = try axisArgument(a[4], x.ndim)
      let (wantsIndex, wantsInverse, wantsCounts) = (try truth(a[1]), try truth(a[2]), try truth(a[3]))
      _ = try truth(a[6])
      guard let axis else {
        let equalNan = try truth(a[5])
        if !wantsIndex, !wantsInverse, !wantsCounts { return arrayValue(try distinct(x, equalNan: equalNan)) }
        let d = try Distinct(x, equalNan: equalNan)
        var out = [arrayValue(d.values)]
        if wantsIndex { out.append(arrayValue(d.first)) }
        if wantsInverse { out.append(arrayValue(try reshaped(d.inverse, x.shape.list))) }
        if wantsCounts { out.append(arrayValue(d.counts)) }
        return out.count == 1 ? out[0] : .tupleOf(out)
      }
      let r = try engine { () throws(TorchError) in try unique(x.dtype == .bool ? to(x, .uint8) : x, true, true, axis, consecutive: false) }
      guard case .tensors(let list, _) = r, list.count == 3 else { return .none }
      var values = list[0]
      if x.dtype == .bool { let v = values; values = try engine { () throws(TorchError) in try to(v, .bool) } }
      var out = [arrayValue(values)]
      if wantsIndex {
        let n = values.shape[axis]
        var first = [Int](repeating: -1, count: n)
        for (i, g) in try list[1].intList().enumerated() where first[g] < 0 { first[g] = i }
        let places = first
        out.append(arrayValue(try engine { () throws(TorchError) in try Tensor.of(places, [n]) }))
      }
      if wantsInverse { out.append(arrayValue(try reshaped(list[1], [-1]))) }
      if wantsCounts { out.append(arrayValue(list[2])) }
      return out.count == 1 ? out[0] : .tupleOf(out)
    }
    for (name, wanted) in [
      ("UniqueAllResult", ["values", "indices", "inverse_indices", "counts"]), ("UniqueCountsResult", ["values", "counts"]),
      ("UniqueInverseResult", ["values", "inverse_indices"]),
    ] {
      let function = "unique_" + name.dropFirst(6).dropLast(6).lowercased()
      self.function("\(function)(x)", "The distinct values, every nan one of its own, and where they are.") { a throws(Raise) in
        let x = try asTensor(a[0]), d = try Distinct(x, equalNan: false)
        let parts = [
          "values": d.values, "indices": d.first, "inverse_indices": try reshaped(d.inverse, x.shape.list), "counts": d.counts,
        ]
        let values = wanted.compactMap { parts[$0].map { arrayValue($0) } }
        return try namedResult(name, wanted, values, module: "numpy.lib._arraysetops_impl")
      }
    }
    function("unique_values(x)", "The distinct values, every nan one of its own.") { a throws(Raise) in
      arrayValue(try distinct(try asTensor(a[0]), equalNan: false))
    }
    both("nonzero(a)", "Where elements are not zero, one array for each axis.", handsOver: .method(positional: 0)) { a throws(Raise) in
      let x = try asTensor(a[0])
      if x.ndim == 0 {
        throw valueError(
          """
          Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead. If the context of this error is of \
          the form `arr[nonzero(cond)]`, just use `arr[cond]`.
          """
        )
      }
      return try places(x)
    }
    function("flatnonzero(a)", "Flat places that are not zero.") { a throws(Raise) in
      guard case .tuple(let t) = try places(try reshaped(try asTensor(a[0]), [-1])) else { return .none }
      return t[0]
    }
    function("argwhere(a)", "The places that are not zero, one a row.") { a throws(Raise) in
      let x = try asTensor(a[0])
      return arrayValue(try engine { () throws(TorchError) in try nonzero(x) })
    }
    function("where(condition, x=..., y=..., /)", "x where the condition holds, y elsewhere.") { a throws(Raise) in
      if a[1].isUndefined && a[2].isUndefined {
        let x = try asTensor(a[0])
        return try places(x.ndim == 0 ? try reshaped(x, [1]) : x)
      }
      if a[1].isUndefined || a[2].isUndefined { throw valueError("either both or neither of x and y should be given") }
      let c = try asTensor(a[0], .bool)
      guard let p = try operand(a[1]), let q = try operand(a[2]) else { throw missingType("object") }
      let d = commonType(p, q)
      for case .weak(let s) in [p, q] { try checkFits(s, d) }
      let x = try asTensor(a[1], d), y = try asTensor(a[2], d)
      _ = try broadcastShape([c.shape, x.shape, y.shape])
      // An array even where no dimension is left.
      return arrayValue(try engine { () throws(TorchError) in try whereOp(c, x, y) })
    }
  }
}

func isSequence(_ v: Value) -> Bool {
  switch v.unwrapped {
  case .list, .tuple: true
  default: heldTensor(v).map { $0.ndim > 0 } ?? false
  }
}

/// `kind`, `order` and `stable` of a sort: every kind gives the same, for all sorting here is stable.
///
/// Raises: ValueError or TypeError with NumPy's words.
func checkSort(_ kind: Value, _ order: Value, _ stable: Value) throws(Raise) {
  if !order.isNone { throw valueError("Cannot specify order when the array has no fields.") }
  if !kind.isNone, !stable.isNone {
    throw valueError("`kind` and keyword parameters can't be provided at the same time. Use only one of them.")
  }
  if !stable.isNone { _ = try truth(stable) }
  if kind.isNone { return }
  guard case .str(let s) = kind.unwrapped else { throw typeError("sort kind must be str, not \(typeName(kind))") }
  guard let letter = s.string.lowercased().first, "qhsm".contains(letter) else {
    throw valueError("sort kind must be one of 'quick', 'heap', or 'stable' (got '\(s.string)')")
  }
}

/// `kth` within the axis, and the only kind there is. `single`: an array of no dimension has one axis, as argpartition sees it.
func checkPartition(_ x: Tensor, _ kth: Value, _ axis: Value, _ kind: Value, _ order: Value, single: Bool = false) throws(Raise) {
  if !order.isNone { throw valueError("Cannot specify order when the array has no fields.") }
  guard case .str(let s) = kind.unwrapped, s.string == "introselect" else {
    throw valueError("select kind must be 'introselect' (got '\(try str(kind))')")
  }
  let places = try asTensor(kth)
  if !places.dtype.isInteger { throw typeError("Partition index must be integer") }
  let d = try axisArgument(axis, single ? max(1, x.ndim) : x.ndim)
  if x.numel == 0 { return }
  let n = if let d, x.ndim > 0 { x.shape[d] } else { x.numel }
  for k in try places.intList() {
    let plain = k < 0 ? k &+ n : k
    if plain < 0 || plain >= n { throw valueError("kth(=\(plain)) out of bounds (\(n))") }
  }
}

private func places(_ x: Tensor) throws(Raise) -> Value {
  let found = try engine { () throws(TorchError) in try nonzero(x) }
  // Views of one array, as NumPy's are.
  let owner = ArrayObject(found)
  let columns = try (0..<x.ndim).map { (d) throws(Raise) in
    arrayValue(try engine { () throws(TorchError) in try select(found, 1, d) }, owner: owner)
  }
  return .tupleOf(columns)
}

/// `put`: flat places written, the values over and over.
func putFlat(_ x: Tensor, _ places: Value, _ values: Value, _ mode: String) throws(Raise) {
  let flat = try ownPlaces(places)
  if x.numel == 0, flat.numel > 0 { throw indexError("cannot replace elements of an empty array") }
  try fitPlaces(flat, x.numel, 0, mode)
  let v = try cast(try asTensor(values), x.dtype)
  if v.numel == 0 { return }
  let line = try engine { () throws(TorchError) in try v.packed() }
  let p = flat.pointer(Int64.self), size = x.dtype.size
  for k in 0..<flat.numel {
    (x.data + x.offset(ofPlace: Int(p[k])) * size).copyMemory(from: line.data + k % line.numel * size, byteCount: size)
  }
}
