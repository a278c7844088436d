// Writing into tensors that autograd may know: checks, version, and the history rewritten.

/// The checks of every in-place operation.
func checkInPlace(_ x: Tensor) throws(TorchError) {
  guard gradEnabled else { return }
  if let m = x.meta, m.requiresGrad, m.gradFn == nil {
    throw .runtime("a leaf Variable that requires grad is being used in an in-place operation.")
  }
  if x.madeWithoutGrad, x.requiresGrad { throw viewWithoutGrad() }
  if let b = x.base, let m = b.meta, m.requiresGrad, m.gradFn == nil {
    throw .runtime("a view of a leaf Variable that requires grad is being used in an in-place operation.")
  }
  if x.base != nil, let fn = x.gradFn, fn.outputCount > 1 {
    throw .runtime(
      """
      Output \(x.outputNr) of \(fn.name) is a view and is being modified inplace. This view is the output of a function that returns \
      multiple views. Such functions do not allow the output views to be modified inplace. You should replace the inplace operation by \
      an out-of-place one.
      """
    )
  }
}

private func viewWithoutGrad() -> TorchError {
  .runtime("A view was created in no_grad mode and is being modified inplace" + Tensor.ambiguous)
}

/// Writes into `x`. Without history `writing` does it directly; with it `functional` computes the new value out of
/// place from the old one, and `x` (and its base) take over the result's node. The tensors of `reading` may not overlap `x`
/// in part, unless the operator copies what it reads first.
package func inPlace(
  _ x: Tensor, reading: [Tensor], copiesFirst: Bool = false, writing: () throws(TorchError) -> Void,
  functional: (Tensor) throws(TorchError) -> Tensor
) throws(TorchError) {
  try checkInPlace(x)
  try checkOverlap(x)
  if !copiesFirst { for r in reading { try checkPartialOverlap(x, r) } }
  if !(gradEnabled && (x.requiresGrad || reading.contains { $0.requiresGrad })) {
    try writing()
    x.bumpVersion()
    return
  }
  if x.madeWithoutGrad { throw viewWithoutGrad() }
  // The pullback may keep the old value: it gets a copy under the old identity.
  let old = try x.copied()
  if let e = x.edge { old.attach(e.node, e.output) }
  let result = try functional(old)
  try adopt(x, result)
}

/// Gives `x` the value and the history of `result`.
func adopt(_ x: Tensor, _ result: Tensor) throws(TorchError) {
  x.write(result)
  x.bumpVersion()
  guard let node = result.meta?.gradFn else { return }
  let output = result.outputNr
  guard let b = x.base else {
    moveRetained(x, to: node, output)
    x.attach(node, output)
    x.meta?.requiresGrad = false
    return
  }
  rebaseView(x, b, node)
}

/// `retain_grad()` is about the tensor as it is at last: what it asked of the node that made the old value goes to the new one.
private func moveRetained(_ x: Tensor, to node: Node, _ output: Int) {
  guard x.meta?.retainsGrad == true, let old = x.meta?.gradFn, old !== node else { return }
  let nr = x.outputNr
  for (i, c) in old.captures.enumerated().reversed() where c.key == -1 && c.output == nr {
    old.captures.remove(at: i)
    node.captures.append((output, c.key, c.hook))
  }
}

/// An in-place write to a view: its base gets a CopySlices node around the operation's.
private func rebaseView(_ x: Tensor, _ b: Tensor, _ inner: Node) {
  // In elements of the view, which may be parts or pairs of those of its base.
  let (shape, strides, start) = (x.shape, x.strides, x.offset - b.offset * b.dtype.size / x.dtype.size)
  let dtype = x.dtype
  let (baseShape, baseStrides) = (b.shape, b.strides)
  let node = Node("CopySlices", nil, count: 0)
  // Wherever the operation's node led to the view's old history, the base's old history takes its place.
  node.setEdges([b.edge] + (inner.edgeCount > 1 ? (1..<inner.edgeCount).map { inner.edge($0) } : []))
  node.saves = true
  node.output0 = (b.shape, b.dtype)
  node.single = { n, g in
    let whole = try layout(g, baseShape, baseStrides)
    let part = whole.view(shape: shape, strides: strides, offset: start, tracked: false)
    part.dtype = dtype
    let gradients = try inner.single?(inner, part.copied()) ?? Grads(nil)
    if let g0 = gradients.a { part.write(try reduceTo(g0, shape)) } else { part.fill(.int(0)) }
    return Grads(list: [whole] + (inner.edgeCount > 1 ? (1..<inner.edgeCount).map { gradients[$0] } : []))
  }
  b.attach(node)
  b.autogradMeta().requiresGrad = false
}

/// A copy of `g` with the memory layout of the base.
private func layout(_ g: Tensor, _ shape: Dims, _ strides: Dims) throws(TorchError) -> Tensor {
  var extent = 1
  for i in 0..<shape.count { extent += max(0, shape[i] - 1) * strides[i] }
  let flat = try zeros([extent], g.dtype)
  let t = Tensor(
    storage: flat.storage, offset: 0, shape: shape, strides: strides, dtype: g.dtype, numel: shape.product,
    contiguous: Tensor.contiguous(shape, strides))
  t.write(g)
  return t
}

/// `requires_grad_()` and `requires_grad = flag`.
package func setRequiresGrad(_ x: Tensor, _ flag: Bool) throws(TorchError) {
  if flag && !x.dtype.isInexact {
    throw .runtime("only Tensors of floating point dtype can require gradients")
  }
  if x.gradFn != nil && !flag {
    throw .runtime(
      """
      you can only change requires_grad flags of leaf variables. If you want to use a computed variable in a subgraph that doesn't \
      require differentiation use var_no_grad = var.detach().
      """
    )
  }
  if x.gradFn != nil { return }
  if flag || x.meta != nil { x.autogradMeta().requiresGrad = flag }
}

/// `retain_grad()`.
package func retainGrad(_ x: Tensor) throws(TorchError) {
  if !x.requiresGrad { throw .runtime("can't retain_grad on Tensor that has requires_grad=False") }
  guard let fn = x.gradFn, !x.autogradMeta().retainsGrad, let m = x.meta else { return }
  m.retainsGrad = true
  fn.captures.append(
    (
      x.outputNr, -1,
      { [weak m] g in
        guard let m else { return nil }
        if let old = m.grad { m.grad = try add(old, g) } else { m.grad = g }
        g.isGrad = true
        return nil
      }
    ))
}

/// `register_hook`: a key for `removeHook`.
package func registerHook(_ x: Tensor, _ hook: @escaping (Tensor) throws -> Tensor?) throws(TorchError) -> Int {
  if !x.requiresGrad { throw .runtime("cannot register a hook on a tensor that doesn't require gradient") }
  hookKey += 1
  if let fn = x.gradFn {
    fn.captures.append((x.outputNr, hookKey, hook))
  } else {
    x.autogradMeta().hooks.append((hookKey, hook))
  }
  return hookKey
}

/// `handle.remove()`: takes off the hook that `registerHook` gave `key` for; nothing happens when it is gone already.
package func removeHook(_ x: Tensor, _ key: Int) {
  x.meta?.hooks.removeAll { $0.key == key }
  x.meta?.gradFn?.captures.removeAll { $0.key == key }
}

/// `x.data = y`.
package func setData(_ x: Tensor, _ y: Tensor) throws(TorchError) {
  x.storage = y.storage
  x.offset = y.offset
  x.shape = y.shape
  x.strides = y.strides
  x.dtype = y.dtype
  x.numel = y.numel
  x.isContiguous = y.isContiguous
}

/// `x.data`: the same memory, unknown to autograd, whose writes nobody counts.
package func dataOf(_ x: Tensor) -> Tensor {
  let t = x.plain()
  t.untracked = true
  return t
}

/// The same of a tensor that was just made, which need not be another: nobody knows it yet.
package func ownData(_ x: Tensor) -> Tensor {
  if x.wrapper != nil || x.meta != nil || x.isGrad { return dataOf(x) }
  x.base = nil
  x.isWrappedNumber = false
  x.untracked = true
  return x
}

/// `resize_`.
package func resize(_ x: Tensor, _ sizes: [Int]) throws(TorchError) {
  if x.requiresGrad { throw .runtime("cannot resize variables that require grad") }
  let shape = Dims(sizes)
  let n = try checkedProduct(shape)
  let (bytes, o) = (n &+ x.offset).multipliedReportingOverflow(by: x.dtype.size)
  if o { throw .runtime("Storage size calculation overflowed with sizes=\(shape.text)") }
  try x.storage.grow(to: bytes)
  x.shape = shape
  x.strides = shape.contiguousStrides
  x.numel = n
  x.isContiguous = true
}
