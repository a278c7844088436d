// `x[...]` read and written: the rules of torch/csrc/autograd/python_variable_indexing.cpp.

/// One item of a subscript.
package enum IndexItem {
  case int(Int)
  case slice(Int?, Int?, Int?)
  case none
  case ellipsis
  case bool(Bool)
  case tensor(Tensor)
}

/// A subscript after its basic part: a view, and tensors for the dimensions that are indexed by tensors.
private func applyBasic(_ x: Tensor, _ items: [IndexItem]) throws(TorchError) -> (view: Tensor, tensors: [Tensor?]) {
  var specified = 0
  for item in items {
    switch item {
    case .int, .slice: specified += 1
    case .tensor(let t): specified += t.dtype == .bool || t.dtype == .uint8 ? t.ndim : 1
    case .none, .ellipsis, .bool: break
    }
  }
  if specified > x.ndim { throw .index("too many indices for tensor of dimension \(x.ndim)") }
  var result = x
  var dim = 0
  var real = 0
  var tensors: [Tensor?] = []
  func pad() { while tensors.count < dim { tensors.append(nil) } }
  for item in items {
    switch item {
    case .int(let i):
      if result.ndim == 0 {
        throw .index(
          """
          invalid index of a 0-dim tensor. Use `tensor.item()` in Python or `tensor.item<T>()` in C++ to convert a 0-dim tensor to a \
          number
          """
        )
      }
      let n = result.shape[dim]
      if i < -n || i >= n { throw .index("index \(i) is out of bounds for dimension \(real) with size \(n)") }
      result = selectUnchecked(result, dim, i < 0 ? i + n : i)
      real += 1
    case .slice(let a, let b, let c):
      let step = c ?? 1
      if step == 0 { throw .value("step cannot be zero") }
      if step < 0 { throw .value("step must be greater than zero") }
      // A whole slice is still a view of its own, as in PyTorch.
      result = try slice(result, dim, a, b, step)
      dim += 1
      real += 1
    case .none:
      result = try unsqueeze(result, dim)
      dim += 1
    case .ellipsis:
      dim += x.ndim - specified
      real += x.ndim - specified
    case .bool(let b):
      result = try unsqueeze(result, dim)
      pad()
      tensors.append(try Tensor.of(b ? [0] : [], b ? [1] : [0]))
      dim += 1
    case .tensor(let t):
      if t.ndim == 0 && t.dtype.isInteger && t.dtype != .uint8 {
        let i = try t.item().int
        let n = result.shape[dim]
        if i < -n || i >= n { throw .index("index \(i) is out of bounds for dimension \(real) with size \(n)") }
        real += 1
        result = selectUnchecked(result, dim, i < 0 ? i + n : i)
        continue
      }
      if t.dtype.isInexact || t.dtype == .int16 || t.dtype == .int8 {
        throw .index("tensors used as indices must be long, int, byte or bool tensors")
      }
      if t.dtype == .uint8 {
        try warnOnce("indexing with dtype torch.uint8 is now deprecated, please use a dtype torch.bool instead.")
      }
      pad()
      if t.dtype == .bool || t.dtype == .uint8 {
        if t.ndim == 0 {
          result = try unsqueeze(result, dim)
          let b = try t.isTrue()
          tensors.append(try Tensor.of(b ? [0] : [], b ? [1] : [0]))
          dim += 1
          continue
        }
        for k in 0..<t.ndim where t.shape[k] != result.shape[dim + k] {
          throw .index(
            """
            The shape of the mask \(t.shape.text) at index \(k) does not match the shape of the indexed tensor \(result.shape.text) at \
            index \(dim + k)
            """
          )
        }
        let places = try nonzero(t)
        for k in 0..<t.ndim { tensors.append(try select(places, 1, k).copied()) }
        dim += t.ndim
        real += t.ndim
      } else {
        tensors.append(t)
        dim += 1
        real += 1
      }
    }
  }
  return (result, tensors)
}

/// Tensor indices made ready: broadcast, checked, and where the result's dimensions come from.
private struct Advanced {
  /// Storage offset in elements for each result element of the indexed part, row-major over `indexShape`.
  let offsets: [Int]
  let indexShape: Dims
  /// Dimensions of the view that are not indexed by tensors, in order.
  let rest: [Int]
  /// Where in the result the index dimensions stand.
  let at: Int

  init(_ x: Tensor, _ given: [Tensor?]) throws(TorchError) {
    var indexShape: Dims?
    var dims: [Int] = []
    for (d, t) in given.enumerated() {
      guard let t else { continue }
      dims.append(d)
      if let s = indexShape {
        guard let b = try? broadcast(s, t.shape) else {
          let all = given.compactMap { $0?.shape.text }.joined(separator: ", ")
          throw .index("shape mismatch: indexing tensors could not be broadcast together with shapes \(all)")
        }
        indexShape = b
      } else {
        indexShape = t.shape
      }
    }
    let shape = indexShape ?? Dims()
    self.indexShape = shape
    rest = (0..<x.ndim).filter { !dims.contains($0) }
    let adjacent = (dims.last ?? 0) - (dims.first ?? 0) == dims.count - 1
    at = adjacent ? dims.first ?? 0 : 0
    var total = [Int](repeating: 0, count: shape.product)
    for d in dims {
      guard let t = given[d] else { continue }
      let n = x.shape[d]
      let i = try checkedIndex(t, n, { .index("index \($0) is out of bounds for dimension \(d) with size \(n)") }, wrap: true)
      let p = i.pointer(Int64.self)
      let step = x.strides[d]
      total.withUnsafeMutableBufferPointer { sums in
        if i.shape == shape {
          for k in 0..<sums.count { sums[k] += Int(p[k]) * step }
          return
        }
        var k = 0
        WalkInOrder(shape, [(broadcastStrides(i, shape), 1)]).run { o in
          sums[k] += Int(p[o[0]]) * step
          k += 1
        }
      }
    }
    offsets = total
  }

  func resultShape(_ x: Tensor) -> Dims {
    var out = Dims()
    for d in rest[..<min(at, rest.count)] { out.append(x.shape[d]) }
    for i in 0..<indexShape.count { out.append(indexShape[i]) }
    for d in rest[min(at, rest.count)...] { out.append(x.shape[d]) }
    return out
  }

  /// The elements in result order, copied to `o`: by blocks where the dimensions after the indexed ones are one block.
  func copy(_ x: Tensor, to o: UnsafeMutableRawPointer) {
    let size = x.dtype.size
    let p = x.data
    let after = rest[min(at, rest.count)...]
    var block = 1
    for d in after.reversed() {
      if x.shape[d] != 1 && x.strides[d] != block {
        pickElements(o, p, size) { copy in each(x, copy) }
        return
      }
      block *= x.shape[d]
    }
    let before = Array(rest[..<min(at, rest.count)])
    let outer = WalkInOrder(Dims(before.map { x.shape[$0] }), [(Dims(before.map { x.strides[$0] }), size)])
    let bytes = block * size
    if bytes == 0 { return }
    var k = 0
    outer.run { a in
      let (target, source) = (o + k * bytes, p + a[0])
      offsets.withUnsafeBufferPointer { places in
        Threads.run(places.count, grain: max(1, Threads.grain / block)) { s, e in
          pickElements(target, source, bytes) { copy in for i in s..<e { copy(i, places[i] * size) } }
        }
      }
      k += offsets.count
    }
  }

  /// Calls `body(k, byte)` for each result element in row-major order with its byte offset in `x`.
  func each(_ x: Tensor, _ body: (Int, Int) -> Void) {
    let size = x.dtype.size
    let before = Array(rest[..<min(at, rest.count)])
    let after = Array(rest[min(at, rest.count)...])
    func walk(_ dims: [Int]) -> WalkInOrder {
      WalkInOrder(Dims(dims.map { x.shape[$0] }), [(Dims(dims.map { x.strides[$0] }), size)])
    }
    let tail = walk(after)
    var k = 0
    walk(before).run { a in
      for o in offsets {
        let base = a[0] + o * size
        tail.run { b in
          body(k, base + b[0])
          k += 1
        }
      }
    }
  }
}

/// `x[items]`.
package func getItem(_ x: Tensor, _ items: [IndexItem]) throws(TorchError) -> Tensor {
  let (v, tensors) = try applyBasic(x, items)
  if tensors.isEmpty { return v === x ? try alias(x) : v }
  return try index(v, tensors)
}

/// `x[i]` with one int: the hot case.
@inline(__always)
package func getItem(_ x: Tensor, _ i: Int) throws(TorchError) -> Tensor {
  if x.ndim == 0 {
    throw .index(
      "invalid index of a 0-dim tensor. Use `tensor.item()` in Python or `tensor.item<T>()` in C++ to convert a 0-dim tensor to a number")
  }
  let n = x.shape[0]
  if i < -n || i >= n { throw .index("index \(i) is out of bounds for dimension 0 with size \(n)") }
  return selectUnchecked(x, 0, i < 0 ? i + n : i)
}

/// Indexing by tensors alone: `aten::index`.
package func index(_ x: Tensor, _ given: [Tensor?]) throws(TorchError) -> Tensor {
  var list: [Tensor?] = []
  for t in given {
    if let t, t.dtype == .bool || t.dtype == .uint8 {
      let places = try nonzero(t)
      for k in 0..<t.ndim { list.append(try select(places, 1, k).copied()) }
    } else {
      list.append(t)
    }
  }
  if list.count > x.ndim { throw .index("too many indices for tensor of dimension \(x.ndim) (got \(list.count))") }
  let plan = try Advanced(x, list)
  let out = try Tensor(empty: plan.resultShape(x), x.dtype)
  plan.copy(x, to: out.data)
  if recording(x) {
    let shape = x.shape
    let kept = list
    record(out, "IndexBackward0", x) { _, g in Grads(try indexPut(zeros(shape, g.dtype), kept, g, accumulate: true)) }
  }
  return out
}

/// `index_put`: a copy of `x` with `values` at the indices.
package func indexPut(_ x: Tensor, _ given: [Tensor?], _ values: Tensor, accumulate: Bool) throws(TorchError) -> Tensor {
  let out = try x.copied()
  try placeAt(out, given, values, accumulate)
  if recording(x, values) {
    record(out, "IndexPutBackward0", x, values) { n, g in
      Grads(
        n.wants(0) ? (accumulate ? g : try indexPut(g, given, zeros([], g.dtype), accumulate: false)) : nil,
        n.wants(1) ? try index(g, given) : nil)
    }
  }
  return out
}

/// Writes `values` at the places that tensors index, outside autograd.
package func placeAt(_ x: Tensor, _ given: [Tensor?], _ values: Tensor, _ accumulate: Bool) throws(TorchError) {
  let plan = try Advanced(x, given)
  let shape = plan.resultShape(x)
  var v = values
  // Leading ones may be dropped.
  while v.ndim > shape.count, v.shape[0] == 1 { v = try withoutGrad { () throws(TorchError) in try select(v, 0, 0) } }
  guard v.ndim <= shape.count, (try? broadcast(shape, v.shape)) == shape else {
    throw .runtime(
      "shape mismatch: value tensor of shape \(values.shape.text) cannot be broadcast to indexing result of shape \(shape.text)")
  }
  let source = try withoutGrad { () throws(TorchError) in try expand(v.converted(x.dtype), shape.list).copied() }
  let (o, p, size, dtype) = (x.data, source.data, x.dtype.size, x.dtype)
  plan.each(x) { k, byte in
    if accumulate { addInPlace(o + byte, p + k * size, dtype) } else { (o + byte).copyMemory(from: p + k * size, byteCount: size) }
  }
}

/// `x[items] = value`.
package func setItem(_ x: Tensor, _ items: [IndexItem], _ value: Tensor) throws(TorchError) {
  if value.isWrappedNumber, value.dtype != x.dtype { _ = try value.item().fitting(x.dtype) }
  let (v, tensors) = try applyBasic(x, items)
  if !tensors.isEmpty {
    if value.dtype != x.dtype && !(value.ndim == 0 || value.isWrappedNumber) && tensors.count > 0 {
      throw .runtime(
        """
        Index put requires the source and destination dtypes match, got \(x.dtype.scalarName) for the destination and \
        \(value.dtype.scalarName) for the source.
        """
      )
    }
    try inPlace(v, reading: [value], writing: { () throws(TorchError) in try placeAt(v, tensors, value, false) }) {
      (old) throws(TorchError) -> Tensor in
      try indexPut(old, tensors, value.dtype == old.dtype ? value : to(value, old.dtype), accumulate: false)
    }
    return
  }
  var source = value
  while source.ndim > v.ndim, source.shape[0] == 1 { source = try select(source, 0, 0) }
  try copyInto(v, source)
}

/// `copy_`.
package func copyInto(_ x: Tensor, _ source: Tensor) throws(TorchError) {
  if source.shape != x.shape {
    if source.ndim > x.ndim || (try? broadcast(x.shape, source.shape)) != x.shape {
      let lead = x.ndim - source.ndim
      if lead >= 0 {
        for i in 0..<source.ndim
        where source.shape[source.ndim - 1 - i] != 1 && source.shape[source.ndim - 1 - i] != x.shape[x.ndim - 1 - i] {
          throw .runtime(
            """
            The expanded size of the tensor (\(x.shape[x.ndim - 1 - i])) must match the existing size \
            (\(source.shape[source.ndim - 1 - i])) at non-singleton dimension \(x.ndim - 1 - i).  Target sizes: \(x.shape.text).  Tensor \
            sizes: \(source.shape.text)
            """
          )
        }
      }
      throw .runtime(
        """
        expand(torch.\(source.dtype.scalarName)Tensor{\(source.shape.text)}, size=\(x.shape.text)): the number of sizes provided \
        (\(x.ndim)) must be greater or equal to the number of dimensions in the tensor (\(source.ndim))
        """
      )
    }
  }
  try inPlace(x, reading: [source], writing: { () throws(TorchError) in x.write(source) }) { (old) throws(TorchError) -> Tensor in
    let out = try old.copied()
    out.write(source)
    if recording(old, source) {
      record(out, "CopyBackwards", old, source, saves: false) { n, g in Grads(n.wants(0) ? try zerosLike(g) : nil, g) }
    }
    return out
  }
}
