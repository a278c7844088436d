// How operators enter the graph, and what a tensor says about its place in it.

extension Tensor {
  /// `requires_grad`.
  @inline(__always) package var requiresGrad: Bool {
    if let m = meta { if m.requiresGrad || m.gradFn != nil { return true } }
    // A view of a tensor that requires grad requires it too, one made under no_grad included.
    if let m = base?.meta { return m.requiresGrad || m.gradFn != nil }
    return false
  }

  /// What autograd knows of the tensor, made now where nothing is known yet.
  package func autogradMeta() -> AutogradMeta {
    if let m = meta { return m }
    let m = AutogradMeta()
    meta = m
    return m
  }

  /// `grad_fn`; a view whose memory was written to gets a new one.
  package var gradFn: Node? {
    if let b = base, storage.version != seenVersion { regenerate(b) }
    return meta?.gradFn
  }
  private func regenerate(_ b: Tensor) {
    guard !madeWithoutGrad, let bm = b.meta, bm.gradFn != nil || bm.requiresGrad else { return }
    seenVersion = storage.version
    let (s, st, o) = (shape, strides, offset)
    let baseShape = b.shape
    let baseStrides = b.strides
    let baseOffset = b.offset
    let node = Node("AsStridedBackward0", b.edge, count: 1)
    node.single = { _, g in
      Grads(try asStridedBackward(g, baseShape, baseStrides, baseOffset, s, st, o))
    }
    node.output0 = (shape, dtype)
    let m = autogradMeta()
    m.gradFn = node
    m.outputNr = 0
  }

  /// What PyTorch says of `grad_fn` and `is_leaf` of a view that was made under no_grad, and whose memory was written to since.
  package func checkFollowed() throws(TorchError) {
    if isLost {
      throw .runtime(
        "A view was created in no_grad mode and its base or another view of its base has been modified inplace" + Tensor.ambiguous)
    }
  }
  /// True for such a view: what wrote to it is not known.
  var isLost: Bool { madeWithoutGrad && storage.version != seenVersion && requiresGrad }
  static let ambiguous =
    """
     with grad mode enabled. Given that this use case is ambiguous and error-prone, it is forbidden. You can clarify your code by \
    moving both the view and the inplace either both inside the no_grad block (if you don't want the inplace to be tracked) or both \
    outside (if you want the inplace to be tracked).
    """

  /// `output_nr`: which result of `gradFn` the tensor is, counted from 0; 0 for a leaf.
  package var outputNr: Int { meta?.outputNr ?? 0 }
  /// `is_leaf`: true where no recorded operation made the tensor, and for all tensors that do not require a gradient.
  package var isLeaf: Bool { !requiresGrad || gradFn == nil }

  /// Where this tensor's gradient goes.
  @inline(__always) package var edge: Edge? {
    if let fn = base == nil ? meta?.gradFn : gradFn { return Edge(node: fn, output: meta!.outputNr) }
    guard let m = meta, m.requiresGrad else { return nil }
    return Edge(node: accumulator(m), output: 0)
  }
  @inline(__always) private func accumulator(_ m: AutogradMeta) -> Node {
    if let a = m.accumulator { return a }
    let a = Node("AccumulateGrad", nil, count: 0, accumulator: true)
    a.variable = self
    m.accumulator = a
    return a
  }

  @inline(__always) func attach(_ node: Node, _ output: Int = 0) {
    let m: AutogradMeta
    if let old = meta {
      m = old
    } else {
      m = AutogradMeta()
      meta = m
    }
    m.gradFn = node
    m.outputNr = output
    if base != nil { seenVersion = storage.version }
  }
}

/// True if an operation on `a` must be recorded.
@inline(__always) func recording(_ a: Tensor) -> Bool { gradEnabled && a.requiresGrad }
@inline(__always) func recording(_ a: Tensor, _ b: Tensor) -> Bool { gradEnabled && (a.requiresGrad || b.requiresGrad) }
func recording(_ list: [Tensor]) -> Bool { gradEnabled && list.contains { $0.requiresGrad } }

/// Attaches a node with one input to `out`. Callers check `recording` first, so that nothing is paid without.
/// A number beside the tensor counts among the `inputs`, without an edge, as in PyTorch. A pullback that saves is written for real
/// numbers: of an `analytic` function it gives that for complex ones too.
@inline(__always)
@discardableResult
func record(
  _ out: Tensor, _ name: String, _ a: Tensor, inputs: Int = 1, saves: Bool = true, analytic: Bool = true, _ pullback: @escaping Pullback
) -> Tensor {
  if !out.dtype.isInexact { return out }
  let node = Node(name, a.edge, count: inputs)
  node.single = saves && analytic && (out.dtype.isComplex || a.dtype.isComplex) ? conjugating(pullback) : pullback
  node.saves = saves
  node.output0 = (out.shape, out.dtype)
  out.attach(node)
  return out
}

@inline(__always)
@discardableResult
func record(
  _ out: Tensor, _ name: String, _ a: Tensor, _ b: Tensor, saves: Bool = true, analytic: Bool = true, _ pullback: @escaping Pullback
) -> Tensor {
  if !out.dtype.isInexact { return out }
  let node = Node(name, a.edge, b.edge, count: 2)
  node.single = saves && analytic && out.dtype.isComplex ? conjugating(pullback) : pullback
  node.saves = saves
  node.output0 = (out.shape, out.dtype)
  out.attach(node)
  return out
}

/// Several inputs, any of which may be missing.
@discardableResult
func record(
  _ out: Tensor, _ name: String, inputs: [Tensor?], saves: Bool = true, analytic: Bool = true, _ pullback: @escaping Pullback
) -> Tensor {
  if !out.dtype.isInexact { return out }
  let node = Node(name, nil, count: 0)
  node.setEdges(inputs.map { $0?.edge })
  node.single = saves && analytic && out.dtype.isComplex ? conjugating(pullback) : pullback
  node.saves = saves
  node.output0 = (out.shape, out.dtype)
  out.attach(node)
  return out
}

/// Several results of one operation. Results of integer type stay outside.
func record(
  outputs: [Tensor], _ name: String, inputs: [Tensor?], saves: Bool = true, analytic: Bool = true, _ pullback: @escaping MultiPullback
) {
  let node = Node(name, nil, count: 0)
  node.setEdges(inputs.map { $0?.edge })
  node.multi = saves && analytic && outputs.contains { $0.dtype.isComplex } ? conjugating(pullback) : pullback
  node.saves = saves
  node.outputCount = outputs.count
  node.outputs = outputs.map { ($0.shape, $0.dtype) }
  for (i, out) in outputs.enumerated() where out.dtype.isInexact { out.attach(node, i) }
}

/// Marks results of which PyTorch knows no derivative: they ask for gradients, and backward raises.
func recordNoDerivative(_ outs: [Tensor], of name: String, inputs: [Tensor?]) {
  record(outputs: outs, "NotImplemented", inputs: inputs, saves: false) { _, _ in
    throw TorchError.runtime("derivative for aten::\(name) is not implemented")
  }
}

/// The same where PyTorch has a node for it: `the derivative for '_unique2' is not implemented.`
func recordNoDerivative(_ outs: [Tensor], node: String, of name: String, inputs: [Tensor?]) {
  record(outputs: outs, node, inputs: inputs, saves: false) { _, _ in
    throw TorchError(.notImplemented, "the derivative for '\(name)' is not implemented.")
  }
}

/// A node of a binding's own making (custom Functions): `outputs` become results of it.
package func recordCustom(
  _ name: String, inputs: [Tensor?], outputs: [Tensor], backward: @escaping MultiPullback
) -> Node {
  let node = Node(name, nil, count: 0)
  node.setEdges(inputs.map { $0?.edge })
  node.multi = backward
  node.saves = true
  node.outputCount = outputs.count
  node.outputs = outputs.map { ($0.shape, $0.dtype) }
  for (i, out) in outputs.enumerated() where out.dtype.isInexact { out.attach(node, i) }
  return node
}

/// Runs `body` without recording.
@inline(__always)
package func withoutGrad<R>(_ body: () throws(TorchError) -> R) throws(TorchError) -> R {
  let old = gradEnabled
  gradEnabled = false
  defer { gradEnabled = old }
  return try body()
}

/// The gradient of an as_strided view: added up where elements overlap.
func asStridedBackward(
  _ g: Tensor, _ baseShape: Dims, _ baseStrides: Dims, _ baseOffset: Int, _ shape: Dims, _ strides: Dims, _ offset: Int
) throws(TorchError) -> Tensor {
  // The base's geometry, laid out in a storage of its own, receives the gradient at the view's places.
  var extent = 1
  for i in 0..<baseShape.count { extent += max(0, baseShape[i] - 1) * baseStrides[i] }
  var reach = offset - baseOffset + 1
  for i in 0..<shape.count { reach += max(0, shape[i] - 1) * strides[i] }
  let flat = try zeros([max(extent, reach)], g.dtype)
  let index = try Tensor(empty: shape, .int64)
  let walker = Tensor(
    storage: flat.storage, offset: 0, shape: shape, strides: strides, dtype: g.dtype, numel: shape.product, contiguous: false)
  var i = 0
  let p = index.pointer(Int64.self)
  walker.forEachOffset {
    p[i] = Int64($0 + offset - baseOffset)
    i += 1
  }
  let filled = try indexAdd(flat, 0, try reshape(index, [shape.product]), try reshape(g, [shape.product]), .int(1))
  return try asStrided(filled, baseShape, baseStrides, 0)
}

/// The gradient reduced to the shape an operand had before broadcasting.
@inline(__always)
func reduceTo(_ g: Tensor, _ shape: Dims) throws(TorchError) -> Tensor { g.shape == shape ? g : try sumTo(g, shape) }

@inline(never) func sumTo(_ g: Tensor, _ shape: Dims) throws(TorchError) -> Tensor {
  let lead = g.shape.count - shape.count
  var dims: [Int] = []
  for i in 0..<g.shape.count where i < lead || (shape[i - lead] == 1 && g.shape[i] != 1) { dims.append(i) }
  let s = dims.isEmpty ? g : try sum(g, dims, keepdim: true)
  return lead > 0 ? try reshape(s, shape.list) : s
}
