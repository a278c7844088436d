// Attributes and methods of torch.Tensor that are not operators of the table.
import Language
import Tensor

private func t(_ v: Value) throws(Raise) -> Tensor {
  guard let x = tensor(v) else { throw typeError("expected a Tensor, got '\(typeName(v))'") }
  return x
}

private func nested(_ x: Tensor) throws(Raise) -> Value {
  if x.ndim == 0 { return value(try engine { () throws(TorchError) in try x.item() }) }
  let out = List()
  for i in 0..<x.shape[0] { out.append(try nested(try engine { () throws(TorchError) in try engineGetItem(x, i) })) }
  return .list(out)
}

func populateTensor(_ c: Class) {
  c.property("shape") { o throws(Raise) in size(try t(o).shape.list) }
  c.property("dtype") { o throws(Raise) in .object(DTypeObject.of(try t(o).dtype)) }
  c.property("ndim") { o throws(Raise) in .int(try t(o).ndim) }
  c.property("device") { _ in .object(DeviceObject("cpu")) }
  c.property("is_leaf") { o throws(Raise) in .bool(try t(o).isLeaf) }
  c.property("output_nr") { o throws(Raise) in .int(try t(o).outputNr) }
  c.property("_version") { o throws(Raise) in .int(try t(o).version) }
  c.property("retains_grad") { o throws(Raise) in .bool(try t(o).meta?.retainsGrad ?? false) }
  c.property("requires_grad", set: { o, v throws(Raise) in
    let x = try t(o), flag = try truth(v)
    try engine { () throws(TorchError) in try setRequiresGrad(x, flag) }
  }) { o throws(Raise) in .bool(try t(o).requiresGrad) }
  c.property("grad", set: { o, v throws(Raise) in
    let x = try t(o)
    if v.isNone { x.meta?.grad = nil } else { x.autogradMeta().grad = try t(v) }
  }) { o throws(Raise) in try t(o).meta?.grad.map(face) ?? .none }
  c.property("grad_fn") { o throws(Raise) in try t(o).gradFn.map { .object(NodeObject($0)) } ?? .none }
  c.property("data", set: { o, v throws(Raise) in
    let x = try t(o), y = try t(v)
    try engine { () throws(TorchError) in try setData(x, y) }
  }) { o throws(Raise) in face(dataOf(try t(o))) }
  for (name, op) in [("T", "t"), ("mT", "mT")] {
    c.property(name) { o throws(Raise) in
      let x = try t(o)
      guard let f = opTable.methods[name] ?? opTable.methods[op] else { throw attributeError("'Tensor' object has no attribute '\(name)'") }
      return result(try engine { () throws(TorchError) in try f.invoke([.tensor(x)], form: .method) })
    }
  }
  c.define("size(self, dim=None)") { a throws(Raise) in
    let x = try t(a[0])
    if a[1].isNone { return size(x.shape.list) }
    let d = try indexValue(a[1]), n = x.ndim
    guard d >= -n, d < n else {
      throw indexError("Dimension out of range (expected to be in range of [\(-max(n, 1)), \(max(n, 1) - 1)], but got \(d))")
    }
    return .int(x.shape[d < 0 ? d + n : d])
  }
  c.define("stride(self, dim=None)") { a throws(Raise) in
    let x = try t(a[0])
    if a[1].isNone { return .tupleOf(x.strides.list.map { .int($0) }) }
    let d = try indexValue(a[1]), n = x.ndim
    guard d >= -n, d < n else {
      throw indexError("Dimension out of range (expected to be in range of [\(-max(n, 1)), \(max(n, 1) - 1)], but got \(d))")
    }
    return .int(x.strides[d < 0 ? d + n : d])
  }
  c.define("dim(self)") { a throws(Raise) in .int(try t(a[0]).ndim) }
  c.define("ndimension(self)") { a throws(Raise) in .int(try t(a[0]).ndim) }
  c.define("numel(self)") { a throws(Raise) in .int(try t(a[0]).numel) }
  c.define("nelement(self)") { a throws(Raise) in .int(try t(a[0]).numel) }
  c.define("element_size(self)") { a throws(Raise) in .int(try t(a[0]).dtype.size) }
  c.define("storage_offset(self)") { a throws(Raise) in .int(try t(a[0]).offset) }
  c.define("data_ptr(self)") { a throws(Raise) in .int(Int(bitPattern: try t(a[0]).data)) }
  c.define("is_contiguous(self)") { a throws(Raise) in .bool(try t(a[0]).isContiguous) }
  c.define("item(self)") { a throws(Raise) in
    let x = try t(a[0])
    return value(try engine { () throws(TorchError) in try x.item() })
  }
  c.define("tolist(self)") { a throws(Raise) in try nested(try t(a[0])) }
  c.define("numpy(self, *, force=False)", "An array over the memory of the tensor.") { a throws(Raise) in
    let x = try t(a[0])
    if x.requiresGrad, try !truth(a[1]) {
      throw Raise(types.RuntimeError, "Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.")
    }
    return try arrayFace(x)
  }
  c.define("__array__(self, dtype=None)") { a throws(Raise) in
    let v = try vm.callMethod(a[0], "numpy")
    return a[1].isNone ? v : try vm.callMethod(v, "astype", a[1])
  }
  c.define("detach(self)") { a throws(Raise) in face(detach(try t(a[0]))) }
  c.define("type(self, dtype=None)") { a throws(Raise) in
    let x = try t(a[0])
    if a[1].isNone { return .string(x.dtype.typeName) }
    guard case .object(let o) = a[1], let d = o as? DTypeObject else { throw typeError("type(): argument must be a torch.dtype") }
    return face(try engine { () throws(TorchError) in try to(x, d.dtype) })
  }
  for (name, d) in [("float", DType.float32), ("double", .float64), ("int", .int32), ("long", .int64), ("short", .int16), ("char", .int8), ("byte", .uint8), ("bool", .bool)] {
    c.define("\(name)(self)") { a throws(Raise) in
      let x = try t(a[0])
      return face(try engine { () throws(TorchError) in try to(x, d) })
    }
  }
  c.define("to(self, target=None, dtype=None, *, device=None, non_blocking=False, copy=False)") { a throws(Raise) in
    let x = try t(a[0])
    for v in [a[1], a[2]] {
      if case .object(let o) = v, let d = o as? DTypeObject {
        return face(try engine { () throws(TorchError) in try to(x, d.dtype) })
      }
      if let other = tensor(v) { return face(try engine { () throws(TorchError) in try to(x, other.dtype) }) }
    }
    return a[0]
  }
  c.define("cpu(self)") { a in a[0] }
  c.define("requires_grad_(self, requires_grad=True)") { a throws(Raise) in
    let x = try t(a[0]), flag = try truth(a[1])
    try engine { () throws(TorchError) in try setRequiresGrad(x, flag) }
    return a[0]
  }
  c.define("retain_grad(self)") { a throws(Raise) in
    let x = try t(a[0])
    try engine { () throws(TorchError) in try retainGrad(x) }
    return .none
  }
  c.define("backward(self, gradient=None, retain_graph=None, create_graph=False, inputs=None)") { a throws(Raise) in
    let x = try t(a[0]), g = a[1].isNone ? nil : try t(a[1])
    let retain = a[2].isNone ? nil : try truth(a[2]), create = try truth(a[3])
    var inputs: [Tensor]?
    if !a[4].isNone {
      var list: [Tensor] = []
      if let one = tensor(a[4]) { list = [one] } else { for v in try sequenceItems(a[4]) { list.append(try t(v)) } }
      inputs = list
    }
    try engine { () throws(TorchError) in try x.backward(gradient: g, retainGraph: retain, createGraph: create, inputs: inputs) }
    return .none
  }
  for (name, make) in [("__float__", { (v: Value) throws(Raise) in Value.float(try makeFloat(v)) }), ("__int__", { (v: Value) throws(Raise) in try vm.call(.object(types.int), v) })] {
    c.define("\(name)(self)") { a throws(Raise) in
      let x = try t(a[0])
      if x.numel != 1 { throw Raise(types.RuntimeError, "a Tensor with \(x.numel) elements cannot be converted to Scalar") }
      return try make(value(try engine { () throws(TorchError) in try x.item() }))
    }
  }
  c.define("__index__(self)") { a throws(Raise) in
    let x = try t(a[0])
    guard x.numel == 1, !x.dtype.isFloat else { throw typeError("only integer tensors of a single element can be converted to an index") }
    return .int(try engine { () throws(TorchError) in try x.item() }.int)
  }
  c.define("__abs__(self)") { a throws(Raise) in try vm.call(try getAttribute(a[0], "abs")) }
  c.define("__len__(self)") { a throws(Raise) in .int(try length(a[0])) }
  c.define("__format__(self, format_spec, /)") { a throws(Raise) in .string(try format(a[0], try str(a[1]))) }
}
