// np.add.reduce and the other methods of ufuncs.
import Language
import Tensor
import Torch

func populateUfunc(_ c: Class) {
  func function(_ v: Value) throws(Raise) -> UniversalFunction {
    guard case .object(let o) = v, let f = o as? UniversalFunction else { throw typeError("expected a ufunc") }
    return f
  }
  /// The ufunc, which must be of two operands and one result.
  func binary(_ v: Value, _ what: String) throws(Raise) -> Ufunc {
    let f = try function(v)
    if f.inputs != 2 { throw valueError("\(what) only supported for binary functions") }
    guard let u = f as? Ufunc else { throw valueError("\(what) only supported for functions returning a single value") }
    return u
  }
  c.define("reduce(self, array, axis=0, dtype=None, out=None, keepdims=False, initial=..., where=...)") { a throws(Raise) in
    let u = try binary(a[0], "reduce")
    return try u.reduced(
      try asTensor(a[1]), a[2], dtype: try dtypeArgument(a[3]), keepdims: try flagArgument(a[5]), out: a[4],
      initial: a[6].isNone ? .undefined : a[6], where: a[7])
  }
  c.define("accumulate(self, array, axis=0, dtype=None, out=None)") { a throws(Raise) in
    let u = try binary(a[0], "accumulate")
    let dtype = try dtypeArgument(a[3])
    let x = if let dtype { try converted(a[1], dtype) } else { try asTensor(a[1]) }
    if x.ndim == 0 { throw typeError("cannot accumulate on a scalar") }
    try u.refuseComparison(of: x)
    let d = try plainAxis(try indexValue(a[2]), x.ndim)
    if let kind = u.reduction, kind == .sum || kind == .prod {
      return try deliver(try running(x, d, dtype ?? (x.dtype.isInexact ? x.dtype : .int64), kind == .prod), a[4])
    }
    try Memory.check(x.shape[d], of: 64)
    var parts: [Tensor] = []
    for i in 0..<x.shape[d] {
      let next = try engine { () throws(TorchError) in try select(x, d, i) }
      parts.append(try parts.last.map { (t) throws(Raise) in try u.compute([.strong(t), .strong(next)]) } ?? next)
    }
    let list = parts
    if list.isEmpty { return try deliver(try engine { () throws(TorchError) in try to(x, x.dtype, copy: true) }, a[4]) }
    return try deliver(
      try engine { () throws(TorchError) in
        let type = list[list.count - 1].dtype
        return try stack(list.map { (t) throws(TorchError) in try to(t, type) }, d)
      }, a[4])
  }
  c.define("outer(self, A, B, /, **kwargs)") { a throws(Raise) in
    let f = try function(a[0]), x = try asTensor(a[1])
    if f.inputs != 2 { throw valueError("outer product only supported for binary functions") }
    // Both become arrays, whose types do not give way.
    let y = try asTensor(a[2]), wide = arrayValue(try reshaped(x, x.shape.list + [Int](repeating: 1, count: y.ndim)))
    var options = UfuncOptions()
    for (k, v) in namedArguments(a[3]) { try options.set(k.string, v, of: f) }
    return try f.apply([wide, arrayValue(y)], options)
  }
  c.define("reduceat(self, array, indices, axis=0, dtype=None, out=None)") { a throws(Raise) in
    let u = try binary(a[0], "reduceat")
    let x = try asTensor(a[1]), d = try plainAxis(try indexValue(a[2].isNone ? .int(0) : a[3].isNone ? .int(0) : a[3]), x.ndim)
    let places = try asTensor(a[2], .int64).intList(), n = x.shape[d]
    for i in places where i < 0 || i >= n { throw indexError("index \(i) out-of-bounds in \(u.name).reduceat [0, \(n))") }
    var parts: [Tensor] = []
    for (k, i) in places.enumerated() {
      let end = k + 1 < places.count ? places[k + 1] : n
      let piece = try sliced(x, d, i, end > i ? end : i + 1)
      parts.append(try asTensor(try u.reduced(piece, .int(d), dtype: try dtypeArgument(a[4]), keepdims: true)))
    }
    if parts.isEmpty { return arrayValue(try sliced(x, d, 0, 0)) }
    return try deliver(try concatenated(parts, d), a[5])
  }
  c.define("at(self, a, indices, b=None, /)") { a throws(Raise) in
    guard let u = try function(a[0]) as? Ufunc else { throw valueError("Only single output ufuncs supported at this time") }
    guard let o = arrayObject(a[1]) else { throw typeError("first operand must be array") }
    if u.inputs == 2, a[3].isNone { throw valueError("second operand needed for ufunc") }
    if u.inputs == 1, !a[3].isNone { throw valueError("second operand provided when ufunc is unary") }
    try o.checkWriteable("array")
    try u.applyAt(o.tensor, try elementOffsets(o.tensor, a[2]), a[3])
    return .none
  }
}

extension Ufunc {
  /// `reduce`, by the loop that is there for it or one element after another.
  func reduced(
    _ x: Tensor, _ axis: Value, dtype: DType?, keepdims: Bool, out: Value = .undefined, initial: Value = .undefined,
    where mask: Value = .undefined
  ) throws(Raise) -> Value {
    if let kind = self.reduction {
      return try NumPy.reduction(kind, x, axis, dtype: dtype, keepdims: keepdims, out: out, initial: initial, where: mask)
    }
    return try deliver(try folded(x, try foldedAxes(axis, x.ndim), dtype, keepdims, initial, try whereArgument(mask, x)), out)
  }

  /// Comparisons fold bools alone: what they give is a bool, which must be of the array's own type.
  func refuseComparison(of x: Tensor) throws(Raise) {
    guard givesBool, case .binary(let op, _) = body, ![.logicalAnd, .logicalOr, .logicalXor].contains(op), x.dtype != .bool else { return }
    throw typeError("No loop matching the specified signature and casting was found for ufunc \(name)")
  }

  /// One after another along axes, which become one: the ufuncs that have no loop of their own for reductions.
  func folded(
    _ x: Tensor, _ axes: [Int]?, _ dtype: DType?, _ keep: Bool, _ initial: Value, _ mask: Tensor?
  ) throws(Raise) -> Tensor {
    let chosen = axes ?? Array(0..<x.ndim), rest = (0..<x.ndim).filter { !chosen.contains($0) }
    let shape = rest.map { x.shape[$0] }, n = chosen.reduce(1) { $0 * x.shape[$1] }
    func rows(_ t: Tensor) throws(Raise) -> Tensor {
      let moved = try engine { () throws(TorchError) in try permute(t, chosen + rest) }
      return try reshaped(moved, [n] + shape)
    }
    let (source, held) = (try rows(x), try mask.map { (m) throws(Raise) in try rows(m) })
    try refuseComparison(of: x)
    let type = givesBool ? .bool : try rule.type(dtype ?? x.dtype, name)
    var total: Tensor
    var start = 0
    if !initial.isUndefined {
      total = try expanded(try asTensor(initial, type), Dims(shape))
    } else if let identity, n == 0 || held != nil || givesBool {
      total = try made(Dims(shape), identity, type)
    } else if n > 0, held == nil {
      total = try engine { () throws(TorchError) in try to(select(source, 0, 0), type) }
      start = 1
    } else if held != nil {
      throw valueError("reduction operation '\(name)' does not have an identity, so to use a where mask one has to specify 'initial'")
    } else {
      throw valueError("zero-size array to reduction operation \(name) which has no identity")
    }
    for i in start..<max(start, n) {
      let before = total
      let next = try engine { () throws(TorchError) in try select(source, 0, i) }
      total = try compute([.strong(before), .strong(next)], givesBool ? nil : dtype)
      if let held {
        let t = total
        total = try engine { () throws(TorchError) in try whereOp(select(held, 0, i), t, to(before, t.dtype)) }
      }
    }
    let owned = total
    total = try engine { () throws(TorchError) in try owned.copied() }
    return keep ? try reshaped(total, (0..<x.ndim).map { chosen.contains($0) ? 1 : x.shape[$0] }) : total
  }

  /// `x[o] = f(x[o], b)` for each offset in turn.
  func applyAt(_ x: Tensor, _ offsets: Tensor, _ b: Value) throws(Raise) {
    var values: Tensor?
    if !b.isNone {
      let wide = try asTensor(b)
      if (try? broadcast(wide.shape, offsets.shape)) != offsets.shape {
        throw valueError("array is not broadcastable to correct shape")
      }
      values = wide.ndim == 0 ? wide : try expanded(wide, offsets.shape)
      // What is computed in another type is cast back, as C casts.
      let common = try rule.type(numpyPromote(x.dtype, wide.dtype), name)
      if common == x.dtype, let op = loop(for: common), let v = values, op != .floorDivide, op != .remainder, op != .fmod {
        FloatStatus.clear()
        try engine { () throws(TorchError) in try binaryAt(op, x, offsets.packed(), to(v, common).packed()) }
        if case .flags = accidents, common.isInexact { try FloatErrors.report(FloatStatus.raised, name) }
        return
      }
    }
    let places = try offsets.intList(), list = try values.map { (v) throws(Raise) in try v.scalarList() }, type = values?.dtype ?? x.dtype
    for (k, o) in places.enumerated() {
      let cell = x.view(shape: Dims(), strides: Dims(), offset: x.offset + o, tracked: false)
      var operands = [Operand.strong(cell)]
      if let list { operands.append(.strong(try made(Dims(), list[list.count == 1 ? 0 : k], type))) }
      cell.write(try compute(operands))
    }
  }
}
