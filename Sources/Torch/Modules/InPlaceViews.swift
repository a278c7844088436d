// Methods that change a tensor's own shape: squeeze_, unsqueeze_, transpose_, t_, resize_, detach_.
import Language
import Tensor

private func receiver(_ v: Value) throws(Raise) -> Tensor {
  guard let x = tensor(v) else { throw typeError("expected a Tensor, got '\(typeName(v))'") }
  return x
}

/// Gives `x` the geometry of a view of itself.
private func become(_ x: Tensor, _ view: Tensor) throws(Raise) {
  if x.requiresGrad { throw notImplementedError("wick cannot change the shape of a tensor in place that requires grad") }
  try engine { () throws(TorchError) in try setData(x, view) }
}

func defineInPlaceViews(_ c: Class) {
  for name in ["squeeze", "unsqueeze", "transpose", "t", "swapaxes", "swapdims"] {
    c.define("\(name)_(self, *args, **kwargs)") { a throws(Raise) in
      let x = try receiver(a[0])
      guard let op = opTable.methods[name] else { throw attributeError("'Tensor' object has no attribute '\(name)_'") }
      var named: [(String, Arg)] = []
      if case .dict(let d) = a[2] { for (k, v) in d.pairs { if case .str(let s) = k { named.append((s.string, argument(v))) } } }
      let args = [Arg.tensor(detach(x))] + (try sequenceItems(a[1])).map(argument)
      guard case .tensor(let view) = try engine({ () throws(TorchError) in try op.invoke(args, named, form: .method, display: name + "_") })
      else { return a[0] }
      try become(x, view)
      return a[0]
    }
  }
  c.define("resize_(self, *sizes)", "Another shape; new elements are undefined.") { a throws(Raise) in
    let x = try receiver(a[0])
    var items = try sequenceItems(a[1])
    if items.count == 1, case .int = items[0] {} else if items.count == 1 { items = try sequenceItems(items[0].unwrapped) }
    var sizes: [Int] = []
    for v in items { sizes.append(try indexValue(v)) }
    try engine { () throws(TorchError) in try resize(x, sizes) }
    return a[0]
  }
  c.define("resize_as_(self, the_template, *, memory_format=None)", "The shape of another tensor; new elements are undefined.") {
    a throws(Raise) in try resizeAs(a[0], a[1], a[2])
  }
  c.define("detach_(self)", "Forgets its history.") { a throws(Raise) in try detachInPlace(a[0]) }
  c.define("_is_view(self)") { a throws(Raise) in .bool(try receiver(a[0]).base != nil) }
}

/// Those of them that torch has as functions.
func defineInPlaceViewFunctions(_ m: Module) {
  func checked(_ v: Value, _ name: String) throws(Raise) -> Value {
    if tensor(v) == nil { throw typeError("\(name)(): argument 'input' (position 1) must be Tensor, not \(typeName(v))") }
    return v
  }
  m.define("resize_as_(input, the_template, *, memory_format=None)", "The shape of another tensor; new elements are undefined.") {
    a throws(Raise) in try resizeAs(checked(a[0], "resize_as_"), a[1], a[2])
  }
  m.define("detach_(input)", "Forgets its history.") { a throws(Raise) in try detachInPlace(checked(a[0], "detach_")) }
}

private func resizeAs(_ v: Value, _ template: Value, _ format: Value) throws(Raise) -> Value {
  let x = try receiver(v)
  guard let y = tensor(template) else {
    throw typeError("resize_as_(): argument 'the_template' (position 2) must be Tensor, not \(typeName(template))")
  }
  // Both formats ask for row-major order.
  _ = try memoryFormat(format, "resize_as_")
  try engine { () throws(TorchError) in try resize(x, y.shape.list) }
  return v
}

private func detachInPlace(_ v: Value) throws(Raise) -> Value {
  let x = try receiver(v)
  if x.base != nil, x.requiresGrad {
    throw runtimeError(
      """
      Can't detach views in-place. Use detach() instead. If you are using DistributedDataParallel (DDP) for training, and \
      gradient_as_bucket_view is set as True, gradients are views of DDP buckets, and hence detach_() cannot be called on these \
      gradients. To fix this error, please refer to the Optimizer.zero_grad() function in torch/optim/optimizer.py as the solution.
      """
    )
  }
  x.meta = nil
  return v
}
