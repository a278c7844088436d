// Functions that give the same elements another shape: views wherever NumPy's are.
import Language
import Tensor
import Torch

extension FunctionTable {
  mutating func declareShapes() {
    function(
      "reshape(a, /, shape=..., order='C', *, newshape=..., copy=None)", "The same elements in another shape.",
      handsOver: .method(positional: 1)
    ) { a throws(Raise) in
      let s = a[1].isUndefined ? a[3] : a[1]
      if s.isUndefined { throw typeError("reshape() missing 1 required positional argument: 'shape'") }
      return try reshapeValue(a[0], try shapeArgument(s), try shapeOrder(a[2]), copy: a[4])
    }
    method("reshape(self, *shape, order='C', copy=None)", "The same elements in another shape.") { a throws(Raise) in
      let given = try sequenceItems(a[1])
      let s: [Int]
      if given.count == 1, case .int = given[0].unwrapped {
        s = [try indexValue(given[0])]
      } else if given.count == 1 {
        s = try shapeArgument(given[0])
      } else {
        s = try given.map { (v) throws(Raise) in try indexValue(v) }
      }
      return try reshapeValue(a[0], s, try shapeOrder(a[2]), copy: a[3])
    }
    both("ravel(a, order='C')", "One dimension, without a copy where none is needed.") { a throws(Raise) in
      try flattened(a[0], try orderArgument(a[1]))
    }
    method("flatten(self, order='C')", "A copy in one dimension.") { a throws(Raise) in
      arrayValue(try newTensor(try flattened(a[0], try orderArgument(a[1])), nil))
    }
    function("transpose(a, axes=None)", "The axes in another order, reversed by default.", handsOver: .method(positional: 1)) {
      a throws(Raise) in
      try transposeValue(a[0], a[1].isNone ? nil : try shapeArgument(a[1]))
    }
    functionAliases("permute_dims", of: "transpose")
    method("transpose(self, *axes)", "The axes in another order, reversed by default.") { a throws(Raise) in
      let given = try sequenceItems(a[1])
      if given.isEmpty || (given.count == 1 && given[0].isNone) { return try transposeValue(a[0], nil) }
      if given.count == 1, case .tuple = given[0].unwrapped { return try transposeValue(a[0], try shapeArgument(given[0])) }
      if given.count == 1, case .list = given[0].unwrapped { return try transposeValue(a[0], try shapeArgument(given[0])) }
      return try transposeValue(a[0], try given.map { (v) throws(Raise) in try indexValue(v) })
    }
    function("matrix_transpose(x, /)", "The last two axes swapped.") { a throws(Raise) in
      let x = try asTensor(a[0])
      if x.ndim < 2 { throw valueError("Input array must be at least 2-dimensional, but it is \(x.ndim)") }
      return arrayValue(try engine { () throws(TorchError) in try transpose(x, -2, -1) }, owner: arrayObject(a[0]))
    }
    both("swapaxes(a, axis1, axis2)", "Two axes swapped.", handsOver: .method(positional: 2)) { a throws(Raise) in
      let x = try asTensor(a[0])
      let (i, j) = (try namedAxis(a[1], x.ndim, "axis1"), try namedAxis(a[2], x.ndim, "axis2"))
      return arrayValue(try engine { () throws(TorchError) in try transpose(x, i, j) }, owner: arrayObject(a[0]))
    }
    function("moveaxis(a, source, destination)", "Axes moved to other places.") { a throws(Raise) in
      let x = try asTensor(a[0])
      let from = try shapeArgument(a[1]).map { (i) throws(Raise) in try namedAxis(.int(i), x.ndim, "source") }
      let to = try shapeArgument(a[2]).map { (i) throws(Raise) in try namedAxis(.int(i), x.ndim, "destination") }
      for (name, axes) in [("source", from), ("destination", to)] where Set(axes).count != axes.count {
        throw valueError("repeated axis in `\(name)` argument")
      }
      if from.count != to.count { throw valueError("`source` and `destination` arguments must have the same number of elements") }
      return arrayValue(try engine { () throws(TorchError) in try movedim(x, from, to) }, owner: arrayObject(a[0]))
    }
    function("rollaxis(a, axis, start=0)", "An axis rolled back until it stands before another.") { a throws(Raise) in
      let x = try asTensor(a[0])
      let axis = try plainAxis(try indexValue(a[1]), x.ndim)
      var start = try indexValue(a[2])
      if start < 0 { start += x.ndim }
      guard start >= 0, start <= x.ndim else { throw axisError(start, x.ndim) }
      if axis < start { start -= 1 }
      let to = start
      return arrayValue(try engine { () throws(TorchError) in try movedim(x, [axis], [to]) }, owner: arrayObject(a[0]))
    }
    both("squeeze(a, axis=...)", "Without axes of length one.", handsOver: .method(positional: 0)) { a throws(Raise) in
      let x = try asTensor(a[0])
      let axes = try axesArgument(a[1], x.ndim)
      if let axes, axes.contains(where: { x.shape[$0] != 1 }) {
        throw valueError("cannot select an axis to squeeze out which has size not equal to one")
      }
      return arrayValue(
        try engine { () throws(TorchError) in if let axes { return try squeeze(x, axes) } else { return try squeeze(x) } },
        owner: arrayObject(a[0]))
    }
    function("expand_dims(a, axis)", "With new axes of length one.") { a throws(Raise) in
      let x = try asTensor(a[0])
      var axes: [Int] = []
      let given = try shapeArgument(a[1])
      let rank = x.ndim + given.count
      for i in given {
        let p = try plainAxis(i, rank)
        if axes.contains(p) { throw valueError("repeated axis") }
        axes.append(p)
      }
      var rest = x.shape.list
      var shape: [Int] = []
      for d in 0..<rank { shape.append(axes.contains(d) ? 1 : rest.removeFirst()) }
      return arrayValue(try reshaped(x, shape), owner: arrayObject(a[0]))
    }
    for rank in 1...3 {
      function("atleast_\(rank)d(*arys)", "With at least \(rank) dimensions.") { a throws(Raise) in
        let out = try sequenceItems(a[0]).map { (v) throws(Raise) -> Value in
          let x = try asTensor(v)
          if x.ndim >= rank { return arrayObject(v) == nil ? arrayValue(x) : v }
          let s = x.shape.list
          let shape: [Int]
          switch (rank, x.ndim) {
          case (3, 1): shape = [1, s[0], 1]
          case (3, 2): shape = s + [1]
          default: shape = [Int](repeating: 1, count: rank - x.ndim) + s
          }
          return arrayValue(try reshaped(x, shape), owner: arrayObject(v))
        }
        return out.count == 1 ? out[0] : .tupleOf(out)
      }
    }
    function("broadcast_to(array, shape, subok=False)", "A read-only view spread over a shape.") { a throws(Raise) in
      let x = try asTensor(a[0]), s = try viewShape(a[1])
      let both = try? broadcast(x.shape, s)
      if both != s {
        throw valueError(
          x.ndim > s.count
            ? "input operand has more dimensions than allowed by the axis remapping"
            : """
            operands could not be broadcast together with remapped shapes [original->remapped]: \(tightShape(x.shape))  and requested \
            shape \(tightShape(s))
            """
        )
      }
      let v = ArrayObject(try expanded(x, s), owner: arrayObject(a[0]))
      v.isWriteable = false
      return .object(v)
    }
    function("broadcast_arrays(*args, subok=False)", "Views of one shape.") { a throws(Raise) in
      let list = try sequenceItems(a[0]).map { (v) throws(Raise) in try asTensor(v) }
      let s = try broadcastArguments(list.map(\.shape))
      return .tupleOf(try list.map { (x) throws(Raise) in arrayValue(try expanded(x, s)) })
    }
    function("broadcast_shapes(*args)", "The shape that shapes broadcast to.") { a throws(Raise) in
      shapeValue(try broadcastArguments(try sequenceItems(a[0]).map { (v) throws(Raise) in Dims(try shapeArgument(v)) }))
    }
    function("flip(m, axis=None)", "Backwards along axes.") { a throws(Raise) in
      let x = try asTensor(a[0])
      let r = flipped(x, try axesArgument(a[1], x.ndim) ?? Array(0..<x.ndim))
      return r.ndim == 0 ? wrapped(r) : arrayValue(r, owner: arrayObject(a[0]))
    }
    for (name, axis) in [("flipud", 0), ("fliplr", 1)] {
      function("\(name)(m)", "Backwards along axis \(axis).") { a throws(Raise) in
        let x = try asTensor(a[0])
        if x.ndim <= axis { throw valueError("Input must be >= \(axis + 1)-d.") }
        return arrayValue(flipped(x, [axis]), owner: arrayObject(a[0]))
      }
    }
    function("rot90(m, k=1, axes=...)", "Turned by quarters.") { a throws(Raise) in
      let x = try asTensor(a[0])
      let axes = a[2].isUndefined ? [0, 1] : try shapeArgument(a[2])
      if axes.count != 2 { throw valueError("len(axes) must be 2.") }
      if x.ndim < 2 { throw valueError("Axes=(\(axes[0]), \(axes[1])) out of range for array of ndim=\(x.ndim).") }
      let (p, q) = (try plainAxis(axes[0], x.ndim), try plainAxis(axes[1], x.ndim))
      let k = ((try indexValue(a[1]) % 4) + 4) % 4
      func swap(_ t: Tensor) throws(Raise) -> Tensor { try engine { () throws(TorchError) in try transpose(t, p, q) } }
      switch k {
      case 1: return arrayValue(try swap(flipped(x, [q])))
      case 2: return arrayValue(flipped(x, [p, q]))
      case 3: return arrayValue(flipped(try swap(x), [q]))
      default: return arrayValue(x)
      }
    }
    function("roll(a, shift, axis=None)", "Shifted round.") { a throws(Raise) in
      let x = try asTensor(a[0])
      let shifts = try shapeArgument(a[1])
      guard let axes = try axesArgument(a[2], x.ndim) else {
        let total = shifts.reduce(0, &+)
        let flat = try reshaped(x, [-1])
        let y = try engine { () throws(TorchError) in try roll(flat, [total], [0]) }
        return arrayValue(try reshaped(y, x.shape.list))
      }
      let each = shifts.count == 1 ? [Int](repeating: shifts[0], count: axes.count) : shifts
      if each.count != axes.count { throw valueError("'shift' and 'axis' should be scalars or 1D sequences") }
      return arrayValue(try engine { () throws(TorchError) in try roll(x, each, axes) })
    }
    both("repeat(a, repeats, axis=None)", "Each element several times.", handsOver: .method(positional: 1)) { a throws(Raise) in
      var x = try asTensor(a[0])
      let axis = try axisArgument(a[2], x.ndim)
      if axis == nil { x = try reshaped(x, [-1]) }
      var counts = try shapeArgument(a[1])
      let d = axis ?? 0, y = x
      if counts.count == 1 { counts = [Int](repeating: counts[0], count: x.shape[d]) }
      if counts.count != x.shape[d] {
        throw valueError("operands could not be broadcast together with shape (\(x.shape[d]),) (\(counts.count),)")
      }
      if counts.contains(where: { $0 < 0 }) {
        throw valueError(
          counts.count == 1 || Set(counts).count == 1 ? "negative dimensions are not allowed" : "repeats may not contain negative values.")
      }
      let each = counts
      var total = 0
      for n in each {
        let (sum, over) = total.addingReportingOverflow(n)
        if over { throw valueError("Maximum allowed size exceeded") }
        total = sum
      }
      try NumPyErrors.checkRoom(x.shape.replacing(d, total), x.dtype)
      try Memory.check(total, of: 24)
      return arrayValue(try engine { () throws(TorchError) in try repeatInterleave(y, each, d) })
    }
    function("tile(A, reps)", "The whole several times.") { a throws(Raise) in
      let x = try asTensor(a[0])
      var reps = try shapeArgument(a[1])
      if reps.count < x.ndim { reps = [Int](repeating: 1, count: x.ndim - reps.count) + reps }
      let times = reps
      if times.contains(where: { $0 < 0 }) { throw valueError("negative dimensions are not allowed") }
      let own = [Int](repeating: 1, count: times.count - x.ndim) + x.shape.list
      try NumPyErrors.checkRoom(Dims(zip(own, times).map { $0.multipliedReportingOverflow(by: $1).overflow ? Int.max : $0 * $1 }), x.dtype)
      return arrayValue(try engine { () throws(TorchError) in try repeatTensor(x, times) })
    }
    function("resize(a, new_shape)", "The elements over and over in a new shape.") { a throws(Raise) in
      let x = try reshaped(try asTensor(a[0]), [-1]), s = try checkedShape(a[1])
      let n = s.product, m = x.numel
      if m == 0 { return arrayValue(try made(s, .int(0), x.dtype)) }
      let long = try engine { () throws(TorchError) in try slice(repeatTensor(x, [(n + m - 1) / m]), 0, 0, n, 1) }
      return arrayValue(try reshaped(long, s.list))
    }
    function("shape(a)", "The shape.") { a throws(Raise) in
      if case .object = a[0], let own = try getAttributeIfPresent(a[0], intern("shape")) { return own }
      return shapeValue(try asTensor(a[0]).shape)
    }
    function("ndim(a)", "The number of axes.") { a throws(Raise) in .int(try asTensor(a[0]).ndim) }
    function("size(a, axis=None)", "The number of elements.") { a throws(Raise) in
      let x = try asTensor(a[0])
      return .int(try axesArgument(a[1], x.ndim)?.reduce(1) { $0 * x.shape[$1] } ?? x.numel)
    }
  }

  mutating func functionAliases(_ alias: String, of name: String) {
    guard let d = functions[name] else { return }
    function(alias + d.signature.drop { $0 != "(" }, d.doc, d.body)
  }
}

/// `shape=` of a view, which needs no memory.
private func viewShape(_ v: Value) throws(Raise) -> Dims {
  let s = try shapeArgument(v)
  if s.contains(where: { $0 < 0 }) { throw valueError("all elements of broadcast shape must be non-negative") }
  let total = s.reduce(1.0) { $0 * Double($1) }
  if total >= 0x1p60 { throw valueError("maximum size of an array exceeded") }
  return Dims(s)
}

private func namedAxis(_ v: Value, _ ndim: Int, _ name: String) throws(Raise) -> Int {
  let i = try indexValue(v)
  guard i >= -ndim, i < ndim else {
    throw Raise(NumPyErrors.axisError, "\(name): axis \(i) is out of bounds for array of dimension \(ndim)")
  }
  return i < 0 ? i + ndim : i
}

/// `order=` of reshape, which has no K.
private func shapeOrder(_ v: Value) throws(Raise) -> MemoryOrder {
  let order = v.isMissingOrNone ? .rows : try orderArgument(v)
  if order == .kept { throw valueError("order 'K' is not permitted for reshaping") }
  return order
}

/// All elements in one line: K in the order of memory.
private func flattened(_ v: Value, _ order: MemoryOrder) throws(Raise) -> Value {
  guard order == .kept else { return try reshapeValue(v, [-1], order) }
  let x = try asTensor(v), axes = x.axesByStride
  // Axes that run backwards do so still.
  return try reshapeValue(arrayValue(try engine { () throws(TorchError) in try permute(x, axes) }, owner: arrayObject(v)), [-1], .rows)
}

/// `reshape` with NumPy's errors; the memory is shared where it can be. `copy` true always makes new memory, false never.
func reshapeValue(_ v: Value, _ given: [Int], _ asked: MemoryOrder, copy: Value = .none) throws(Raise) -> Value {
  if !copy.isMissingOrNone {
    let r = try reshapeValue(v, given, asked), shared = heldTensor(r)?.storage === (try asTensor(v)).storage
    if try truth(copy) { return shared ? arrayValue(try newTensor(r, nil)) : r }
    if !shared { throw valueError("Unable to avoid creating a copy while reshaping.") }
    return r
  }
  let x = try asTensor(v)
  var shape = given
  let unknown = shape.indices.filter { shape[$0] < 0 }
  if unknown.count > 1 { throw valueError("can only specify one unknown dimension") }
  // Written for an error alone.
  func text() -> String { "(" + given.map { $0 < 0 ? "newaxis" : String($0) }.joined(separator: ",") + (given.count == 1 ? ",)" : ")") }
  let known = shape.filter { $0 >= 0 }.reduce(1) { $0.multipliedReportingOverflow(by: $1).partialValue }
  if let u = unknown.first {
    if known == 0 || x.numel % known != 0 { throw valueError("cannot reshape array of size \(x.numel) into shape \(text())") }
    shape[u] = x.numel / known
  } else if known != x.numel {
    throw valueError("cannot reshape array of size \(x.numel) into shape \(text())")
  }
  if x.runsByColumns(asked) {
    let y = turned(try reshaped(turned(x), shape.reversed()))
    return arrayValue(y, owner: arrayObject(v))
  }
  let s = Dims(shape)
  if x.isContiguous {
    return arrayValue(x.view(shape: s, strides: s.contiguousStrides, offset: x.offset, tracked: false), owner: arrayObject(v))
  }
  let y = try reshaped(x, shape)
  return arrayValue(y, owner: y.storage === x.storage ? arrayObject(v) : nil)
}

extension String {
  var replacingSpaces: String { filter { $0 != " " } }
}

private func transposeValue(_ v: Value, _ axes: [Int]?) throws(Raise) -> Value {
  let x = try asTensor(v)
  guard let axes else { return arrayValue(turned(x), owner: arrayObject(v)) }
  if axes.count != x.ndim { throw valueError("axes don't match array") }
  let plain = try axes.map { (i) throws(Raise) in try plainAxis(i, x.ndim) }
  if Set(plain).count != plain.count { throw valueError("repeated axis in transpose") }
  return arrayValue(try engine { () throws(TorchError) in try permute(x, plain) }, owner: arrayObject(v))
}

/// A view with axes backwards.
func flipped(_ x: Tensor, _ axes: [Int]) -> Tensor {
  var strides = x.strides, offset = x.offset
  for d in axes where x.shape[d] > 0 {
    offset += (x.shape[d] - 1) * strides[d]
    strides[d] = -strides[d]
  }
  return x.view(shape: x.shape, strides: strides, offset: offset, tracked: false)
}
