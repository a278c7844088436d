// Attributes and methods of torch.Tensor that are not operators of the table.
import Language
import Tensor

private func t(_ v: Value) throws(Raise) -> Tensor {
  guard let x = tensor(v) else { throw typeError("expected a Tensor, got '\(typeName(v))'") }
  return x
}

private func nested(_ x: Tensor) throws(Raise) -> Value {
  if x.ndim == 0 { return value(try engine { () throws(TorchError) in try x.item() }) }
  try Memory.check(x.numel, of: 16)
  let out = List()
  for i in 0..<x.shape[0] { out.append(try nested(try engine { () throws(TorchError) in try engineGetItem(x, i) })) }
  return .list(out)
}

func populateTensor(_ c: Class) {
  // The operators of the table first: what is written out below goes before them.
  for (name, op) in opTable.methods { c.dict[name] = .object(OperatorMethod(op, .method, name)) }
  for (name, op) in opTable.inPlaceMethods { c.dict[name] = .object(OperatorMethod(op, .inPlace, name)) }
  definePythonMethods(c)
  c.property("shape") { o throws(Raise) in size(try t(o).shape.list) }
  c.property("dtype") { o throws(Raise) in .object(DTypeObject.of(try t(o).dtype)) }
  c.property("ndim") { o throws(Raise) in .int(try t(o).ndim) }
  let cpu = DeviceObject("cpu")
  c.property("device") { _ in .object(cpu) }
  for n in ["is_cuda", "is_mps", "is_sparse", "is_quantized", "is_meta"] { c.property(n) { _ in .bool(false) } }
  c.property("itemsize") { o throws(Raise) in .int(try t(o).dtype.size) }
  c.property("nbytes") { o throws(Raise) in .int(try t(o).numel &* t(o).dtype.size) }
  c.property("H") { o throws(Raise) in
    let n = try t(o).ndim
    if n > 2 {
      throw runtimeError(
        "tensor.H is only supported on matrices (2-D tensors). Got \(n)-D tensor. For batches of matrices, consider using tensor.mH")
    }
    return n == 1 ? o : try vm.callMethod(o, n == 0 ? "conj" : "adjoint")
  }
  c.property("mH") { o throws(Raise) in try vm.callMethod(o, "adjoint") }
  c.property("is_leaf") { o throws(Raise) in .bool(try followed(try t(o)).isLeaf) }
  c.property("output_nr") { o throws(Raise) in .int(try t(o).outputNr) }
  c.property("_version") { o throws(Raise) in .int(try t(o).version) }
  c.property("retains_grad") { o throws(Raise) in .bool(try t(o).meta?.retainsGrad ?? false) }
  c.property(
    "requires_grad",
    set: { o, v throws(Raise) in
      let x = try t(o), flag = try truth(v)
      try engine { () throws(TorchError) in try setRequiresGrad(x, flag) }
    }
  ) { o throws(Raise) in .bool(try t(o).requiresGrad) }
  c.property(
    "grad",
    set: { o, v throws(Raise) in
      let x = try t(o)
      if v.isNone {
        x.meta?.grad = nil
      } else {
        guard let g = tensor(v) else {
          throw typeError("assigned grad expected to be a Tensor or None but got grad of type \(typeName(v))")
        }
        if g.dtype != x.dtype {
          throw runtimeError(
            """
            attempting to assign a gradient with dtype '\(g.dtype.cName)' to a tensor with grad_dtype '\(x.dtype.cName)'. The gradient \
            must match the tensor's grad_dtype (defaults to the tensor's dtype). You can set the tensor's grad_dtype attribute with a \
            specific dtype, or None to allow any dtype. Set grad_dtype with caution. Diverging the dtypes of a tensor and its gradient \
            may break downstream systems that assume they match.
            """
          )
        }
        if g.shape != x.shape {
          throw runtimeError(
            """
            attempting to assign a gradient of size '\(g.shape.text)' to a tensor of size '\(x.shape.text)'. Please ensure that the \
            gradient and the tensor are the same size
            """
          )
        }
        x.autogradMeta().grad = g
      }
    }
  ) { o throws(Raise) in
    let x = try t(o)
    if let g = x.meta?.grad { return face(g) }
    if !x.isLeaf, x.meta?.retainsGrad != true {
      try engine { () throws(TorchError) in
        try warn(
          """
          The .grad attribute of a Tensor that is not a leaf Tensor is being accessed. Its .grad attribute won't be populated during \
          autograd.backward(). If you indeed want the .grad field to be populated for a non-leaf Tensor, use .retain_grad() on the \
          non-leaf Tensor. If you access the non-leaf Tensor by mistake, make sure you access the leaf Tensor instead. See \
          github.com/pytorch/pytorch/pull/30531 for more information.
          """
        )
      }
    }
    return .none
  }
  c.property("grad_fn") { o throws(Raise) in try followed(try t(o)).gradFn.map { .object(NodeObject($0)) } ?? .none }
  c.property(
    "data",
    set: { o, v throws(Raise) in
      let x = try t(o)
      guard let y = tensor(v) else { throw typeError("Variable data has to be a tensor, but got \(typeName(v))") }
      try engine { () throws(TorchError) in try setData(x, y) }
    }
  ) { o throws(Raise) in face(dataOf(try t(o))) }
  c.property("T") { o throws(Raise) in
    let x = try t(o)
    return face(
      try engine { () throws(TorchError) in
        if x.ndim == 0 { try warnOnce("Tensor.T is deprecated on 0-D tensors. This function is the identity in these cases.") }
        if x.ndim != 2 && x.ndim != 0 {
          try warnOnce(
            """
            The use of `x.T` on tensors of dimension other than 2 to reverse their shape is deprecated and it will throw an error in a \
            future release. Consider `x.mT` to transpose batches of matrices or `x.permute(*torch.arange(x.ndim - 1, -1, -1))` to reverse \
            the dimensions of a tensor.
            """
          )
        }
        return try permute(x, Array((0..<x.ndim).reversed()))
      })
  }
  c.property("mT") { o throws(Raise) in
    let x = try t(o)
    if x.ndim < 2 { throw runtimeError("tensor.mT is only supported on matrices or batches of matrices. Got \(x.ndim)-D tensor.") }
    return face(try engine { () throws(TorchError) in try transpose(x, -2, -1) })
  }
  for (name, part) in [("real", realPart), ("imag", imaginaryPart)] {
    c.property(
      name,
      set: { o, v throws(Raise) in
        let x = try t(o)
        try face(try engine { () throws(TorchError) in try part(x) }).setWhole(v)
      }
    ) { o throws(Raise) in
      let x = try t(o)
      return name == "real" && !x.dtype.isComplex ? o : face(try engine { () throws(TorchError) in try part(x) })
    }
  }
  c.property("layout") { _ in .object(NamedConstant.strided) }
  c.property("_base") { o throws(Raise) in try t(o).base.map(face) ?? .none }
  defineInPlaceViews(c)
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
  c.define("is_contiguous(self, memory_format=...)") { a throws(Raise) in
    // Both formats ask for row-major order.
    _ = try memoryFormat(a[1], "is_contiguous")
    return .bool(try t(a[0]).isContiguous)
  }
  c.define("item(self)") { a throws(Raise) in
    let x = try t(a[0])
    return value(try engine { () throws(TorchError) in try x.item() })
  }
  c.define("tolist(self)") { a throws(Raise) in try nested(try t(a[0])) }
  c.define("numpy(self, *, force=False)", "An array over the memory of the tensor.") { a throws(Raise) in
    let x = try t(a[0])
    if try !truth(a[1]) { try checkNumPy(x) }
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
    let d = try TypedTensors.dtype(naming: a[1])
    return face(try engine { () throws(TorchError) in try cast(x, d) })
  }
  c.define("type_as(self, other)") { a throws(Raise) in
    let x = try t(a[0])
    guard let y = tensor(a[1]) else { throw typeError("type_as(): argument 'other' (position 1) must be Tensor, not \(typeName(a[1]))") }
    return face(try engine { () throws(TorchError) in try cast(x, y.dtype) })
  }
  c.define("new_tensor(self, data, *, dtype=None, device=None, requires_grad=False)") { a throws(Raise) in
    let x = try t(a[0])
    if tensor(a[1]) != nil { try copyWarning("tensor.new_tensor") }
    var target = x.dtype
    if case .object(let o) = a[2], let d = o as? DTypeObject { target = d.dtype }
    return try newTensor(a[1], target, device: a[3], requiresGrad: a[4])
  }
  for (name, d) in [
    ("float", DType.float32), ("double", .float64), ("half", .float16), ("bfloat16", .bfloat16), ("int", .int32), ("long", .int64),
    ("short", .int16), ("char", .int8), ("byte", .uint8), ("bool", .bool), ("cfloat", .complex64), ("cdouble", .complex128),
  ] {
    c.define("\(name)(self, memory_format=None)") { a throws(Raise) in
      let x = try t(a[0]), format = try memoryFormat(a[1], name)
      return face(try engine { () throws(TorchError) in try to(x, d, format) })
    }
  }
  c.define(
    "to(self, target=None, dtype=None, non_blocking=False, copy=False, *, device=None, memory_format=None)", "Another type or device."
  ) { a throws(Raise) in
    let x = try t(a[0])
    // `to(other, non_blocking, copy)` and `to(dtype, non_blocking, copy)` have no type in the second place.
    let isShort = isFlag(a[2])
    try checkDevice(of: a[1])
    try checkDevice(of: a[5])
    let copy = isShort ? a[3] : a[4]
    guard isFlag(copy), isShort || isFlag(a[3]) else { throw typeError("to() received an invalid combination of arguments") }
    let copies = try truth(copy), format = try memoryFormat(a[6], "to")
    let target = targetType(a[1]) ?? targetType(a[2]) ?? x.dtype
    // No format asks for a copy by itself.
    if target == x.dtype, !copies { return a[0] }
    return face(
      try engine { () throws(TorchError) in
        target == x.dtype ? try clone(x, contiguous: format == .contiguous) : try to(x, target, format)
      })
  }
  c.define("cpu(self, memory_format=None)") { a throws(Raise) in
    _ = try memoryFormat(a[1], "cpu")
    return a[0]
  }
  c.define("is_floating_point(self)") { a throws(Raise) in .bool(try t(a[0]).dtype.isFloat) }
  c.define("is_complex(self)") { a throws(Raise) in .bool(try t(a[0]).dtype.isComplex) }
  c.define("is_signed(self)") { a throws(Raise) in .bool(try t(a[0]).dtype.isSigned) }
  c.define("cuda(self, device=None)") { a throws(Raise) in
    if case .object(let o) = a[1], let d = o as? DeviceObject, d.kind != "cuda" {
      throw runtimeError("Invalid device, must be cuda device")
    }
    if case .str(let s) = a[1], !s.string.hasPrefix("cuda") { throw runtimeError("Invalid device, must be cuda device") }
    try engine { () throws(TorchError) in try checkDevice("cuda") }
    return .none
  }
  c.define("register_hook(self, hook)", "Calls hook with each gradient; an answer replaces it.") { a throws(Raise) in
    let x = try t(a[0]), f = a[1]
    let key = try engine { () throws(TorchError) in
      try registerHook(x) { g in
        try callback { () throws(Raise) in
          let r = try vm.call(f, face(g))
          if r.isNone { return nil }
          guard let changed = tensor(r) else { throw typeError("expected Variable, but hook returned '\(typeName(r))'") }
          return changed
        }
      }
    }
    return .object(HookHandle { removeHook(x, key) })
  }
  c.define("register_post_accumulate_grad_hook(self, hook)", "Calls hook with the tensor when its gradient is complete.") {
    a throws(Raise) in
    let x = try t(a[0]), f = a[1]
    if !x.requiresGrad { throw runtimeError("cannot register a hook on a tensor that doesn't require gradient") }
    if x.gradFn != nil { throw runtimeError("post accumulate grad hooks cannot be registered on non-leaf tensors") }
    let meta = x.autogradMeta(), key = meta.accumulateHooks.count
    meta.accumulateHooks.append((key, { changed in try callback { () throws(Raise) in _ = try vm.call(f, face(changed)) } }))
    return .object(HookHandle { [weak meta] in meta?.accumulateHooks.removeAll { $0.0 == key } })
  }
  c.define("__deepcopy__(self, memo=None)") { a throws(Raise) in
    let x = try t(a[0])
    if x.gradFn != nil {
      throw runtimeError(
        """
        Only Tensors created explicitly by the user (graph leaves) support the deepcopy protocol at the moment.  If you were attempting \
        to deepcopy a module, this may be because of a torch.nn.utils.weight_norm usage, see \
        https://github.com/pytorch/pytorch/pull/103001
        """
      )
    }
    let copy = try engine { () throws(TorchError) in
      let y = try clone(detach(x))
      if x.requiresGrad { try setRequiresGrad(y, true) }
      return y
    }
    if let g = x.meta?.grad { copy.autogradMeta().grad = try engine { () throws(TorchError) in try clone(detach(g)) } }
    var cls = TorchClasses.tensor
    if case .object(let o) = a[0] { cls = o.type }
    let made = Value.object(TensorObject(copy, cls))
    if case .dict(let memo) = a[1].unwrapped { try memo.set(try vm.call(vm.builtins["id"] ?? .none, a[0]), made) }
    return made
  }
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
  for (name, make) in [
    ("__float__", { (s: Scalar) throws(Raise) in Value.float(try makeFloat(value(try s.withoutImaginary("double")))) }),
    ("__int__", { (s: Scalar) throws(Raise) in try vm.call(.object(types.int), value(try s.withoutImaginary("int64_t"))) }),
    ("__complex__", { (s: Scalar) throws(Raise) in try vm.call(.object(types.complex), value(s)) }),
  ] {
    c.define("\(name)(self)") { a throws(Raise) in
      let x = try t(a[0])
      if x.numel != 1 { throw valueError("only one element tensors can be converted to Python scalars") }
      return try make(try engine { () throws(TorchError) in try x.item() })
    }
  }
  c.define("__index__(self)") { a throws(Raise) in
    let x = try t(a[0])
    guard x.numel == 1, !x.dtype.isInexact else { throw typeError("only integer tensors of a single element can be converted to an index") }
    return .int(try engine { () throws(TorchError) in try x.item() }.int)
  }
  c.define("__abs__(self)") { a throws(Raise) in try vm.call(try getAttribute(a[0], "abs")) }
  c.define("__getitem__(self, key, /)") { a throws(Raise) in try getItem(a[0], a[1]) }
  c.define("__setitem__(self, key, value, /)") { a throws(Raise) in
    try setItem(a[0], a[1], a[2])
    return .none
  }
  for (name, op) in [
    ("add", BinaryOperator.add), ("sub", .sub), ("mul", .mul), ("truediv", .trueDiv), ("floordiv", .floorDiv), ("mod", .mod), ("pow", .pow),
    ("matmul", .matmul),
  ] {
    c.define("__\(name)__(self, other, /)") { a throws(Raise) in try binary(op, a[0], a[1]) }
    c.define("__r\(name)__(self, other, /)") { a throws(Raise) in try binary(op, a[1], a[0]) }
  }
  c.define("__neg__(self)") { a throws(Raise) in try unary(.neg, a[0]) }
  c.define("__len__(self)") { a throws(Raise) in .int(try length(a[0])) }
  c.define("__format__(self, format_spec, /)") { a throws(Raise) in .string(try format(a[0], try str(a[1]))) }
}

/// Raises RuntimeError for a tensor that requires grad, unless gradients are off: its numbers would leave autograd unseen.
package func checkNumPy(_ x: Tensor) throws(Raise) {
  if gradEnabled, x.requiresGrad {
    throw runtimeError("Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.")
  }
}

/// The tensor, whose history autograd must know.
private func followed(_ x: Tensor) throws(Raise) -> Tensor {
  try engine { () throws(TorchError) in try x.checkFollowed() }
  return x
}

extension Scalar {
  /// The number, or of a complex one whose imaginary part is 0 the real part; RuntimeError for others (c10's `Scalar::to`).
  fileprivate func withoutImaginary(_ type: String) throws(Raise) -> Scalar {
    guard case .complex(let a, let b) = self else { return self }
    if b != 0 { throw runtimeError("value cannot be converted to type \(type) without overflow") }
    return .float(a)
  }
}

extension Value {
  /// `x[...] = v`.
  fileprivate func setWhole(_ v: Value) throws(Raise) {
    guard case .object(let o) = self, let x = o as? TensorObject else { return }
    try x.setItem(.object(Singleton.ellipsis), v)
  }
}

/// The type that an argument of `to` names, itself or by a tensor of it.
private func targetType(_ v: Value) -> DType? {
  guard case .object(let o) = v else { return nil }
  return (o as? DTypeObject)?.dtype ?? tensor(v)?.dtype
}

private func isFlag(_ v: Value) -> Bool { if case .bool = v { true } else { false } }

/// `memory_format=`, a torch.memory_format; None and what is not given preserve.
func memoryFormat(_ v: Value, _ function: String) throws(Raise) -> MemoryFormat {
  if v.isMissingOrNone { return .preserve }
  guard case .object(let o) = v, let c = o as? NamedConstant, case .memoryFormat = c.argument else {
    throw typeError("\(function)(): argument 'memory_format' must be torch.memory_format, not \(typeName(v))")
  }
  return try engine { () throws(TorchError) in try MemoryFormat.from(c.argument) }
}

/// `to(x, dtype)`, row-major where that is asked for of another type.
private func to(_ x: Tensor, _ dtype: DType, _ format: MemoryFormat) throws(TorchError) -> Tensor {
  let y = try cast(x, dtype)
  return format == .contiguous && dtype != x.dtype ? try contiguous(y) : y
}
