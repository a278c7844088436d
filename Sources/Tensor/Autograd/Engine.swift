// Backward. Every edge goes from a later node to an earlier one, so taking the latest waiting node from a
// heap is a topological order, and no pass over the graph is needed before.

/// A heap of nodes, latest first.
private struct Waiting {
  var heap: [Node] = []
  mutating func push(_ n: Node) {
    heap.append(n)
    var i = heap.count - 1
    while i > 0, heap[(i - 1) / 2].sequence < heap[i].sequence {
      heap.swapAt(i, (i - 1) / 2)
      i = (i - 1) / 2
    }
  }
  mutating func pop() -> Node? {
    if heap.count <= 1 { return heap.popLast() }
    let top = heap[0]
    heap[0] = heap.removeLast()
    var i = 0
    while true {
      var m = i
      if 2 * i + 1 < heap.count, heap[2 * i + 1].sequence > heap[m].sequence { m = 2 * i + 1 }
      if 2 * i + 2 < heap.count, heap[2 * i + 2].sequence > heap[m].sequence { m = 2 * i + 2 }
      if m == i { return top }
      heap.swapAt(i, m)
      i = m
    }
  }
}

/// One backward pass.
private struct Run {
  let epoch: Int
  let keep: Bool
  let create: Bool
  /// For `grad`: nodes on a path to the wanted inputs; nil runs everything.
  var needed: Set<ObjectIdentifier>?
  /// For `grad`: accumulators and (node, output) pairs to catch.
  var wanted: [ObjectIdentifier: [(output: Int, slot: Int)]] = [:]
  var results: [Tensor?] = []
  var accumulateWanted = false
  var waiting = Waiting()
  var visited: [(node: Node, epoch: Int, buffer: Tensor?, more: [Tensor?]?)] = []

  /// Adds a gradient to what waits at a node's output, reduced and converted to the output's shape and type.
  mutating func feed(_ node: Node, _ output: Int, _ gradient: Tensor) throws(TorchError) {
    var g = gradient
    if node.isAccumulator {
      guard let v = node.variable else { return }
      if g.shape != v.shape { g = try fit(g, v.shape, node) }
      if g.dtype != v.dtype { g = try cast(g, v.dtype) }
    } else if let o = node.output0 ?? (output < node.outputs.count ? node.outputs[output] : nil) {
      if g.shape != o.shape { g = try fit(g, o.shape, node) }
      if g.dtype != o.dtype { g = try cast(g, o.dtype) }
    }
    if node.epoch != epoch {
      if node.epoch != 0 { visited.append((node, node.epoch, node.buffer0, node.bufferMore)) }
      node.epoch = epoch
      node.buffer0 = nil
      node.bufferMore = nil
      waiting.push(node)
    }
    if output == 0 {
      if let old = node.buffer0 { node.buffer0 = try add(old, g) } else { node.buffer0 = g }
      return
    }
    if node.bufferMore == nil { node.bufferMore = [Tensor?](repeating: nil, count: max(node.outputCount, output + 1)) }
    if let old = node.bufferMore![output] {
      node.bufferMore![output] = try add(old, g)
    } else {
      node.bufferMore![output] = g
    }
  }

  /// The gradient in an operand's type; of a real operand among complex ones its real part counts.
  private func cast(_ g: Tensor, _ dtype: DType) throws(TorchError) -> Tensor {
    try to(g.dtype.isComplex && !dtype.isComplex ? realPart(g) : g, dtype)
  }

  private func fit(_ g: Tensor, _ shape: Dims, _ node: Node) throws(TorchError) -> Tensor {
    guard g.shape.count >= shape.count, (try? broadcast(shape, g.shape)) == g.shape else {
      throw .runtime(
        """
        Function \(node.name) returned an invalid gradient at index 0 - got \(g.shape.text) but expected shape compatible with \
        \(shape.text)
        """
      )
    }
    return try sumTo(g, shape)
  }

  mutating func finish() {
    while let node = waiting.pop() {
      node.buffer0 = nil
      node.bufferMore = nil
      node.epoch = 0
    }
    for v in visited.reversed() {
      v.node.epoch = v.epoch
      v.node.buffer0 = v.buffer
      v.node.bufferMore = v.more
    }
  }

  /// Runs from `outputs`, whose gradients are given or ones.
  mutating func run(from outputs: [Tensor], _ gradients: [Tensor?]) throws(TorchError) {
    var starts: [Tensor] = []
    for (i, t) in outputs.enumerated() {
      starts.append(try startGradient(t, i < gradients.count ? gradients[i] : nil))
      if !t.requiresGrad { throw noGraph(i) }
    }
    for (i, t) in outputs.enumerated() {
      guard let e = t.edge else { throw noGraph(i) }
      try feed(e.node, e.output, starts[i])
    }
    // The nodes hold what they still need.
    starts = []
    try run()
  }

  private mutating func run() throws(TorchError) {
    while let node = waiting.pop() {
      if let needed, !needed.contains(ObjectIdentifier(node)) {
        node.buffer0 = nil
        node.bufferMore = nil
        node.epoch = 0
        continue
      }
      try step(node)
    }
  }

  private mutating func step(_ node: Node) throws(TorchError) {
    do { try stepUntyped(node) } catch { throw asTorchError(error) }
  }

  private mutating func stepUntyped(_ node: Node) throws {
    var g0 = node.buffer0
    var more = node.bufferMore
    node.buffer0 = nil
    node.bufferMore = nil
    node.epoch = 0
    if !node.captures.isEmpty {
      for c in node.captures {
        if c.output == 0 {
          if let g = g0, let r = try c.hook(g) { g0 = r }
        } else if let g = more?[c.output], let r = try c.hook(g) {
          more?[c.output] = r
        }
      }
    }
    if !node.preHooks.isEmpty {
      for h in node.preHooks {
        if let r = try h.1([g0] + (more.map { Array($0.dropFirst()) } ?? [])) {
          g0 = r.first ?? g0
          if r.count > 1 { more = r }
        }
      }
    }
    if node.isAccumulator {
      try accumulate(node, g0)
      return
    }
    if !wanted.isEmpty, let list = wanted[ObjectIdentifier(node)] {
      for w in list { results[w.slot] = w.output == 0 ? g0 : more?[w.output] }
    }
    if let needed, !(0..<node.edgeCount).contains(where: { i in node.edge(i).map { needed.contains(ObjectIdentifier($0.node)) } ?? false })
    {
      return
    }
    if node.released {
      throw TorchError.runtime(
        "Trying to backward through the graph a second time (or directly access saved tensors after they have already been freed). "
          + "Saved intermediate values of the graph are freed when you call .backward() or autograd.grad(). "
            + """
            Specify retain_graph=True if you need to backward through the graph a second time or if you need to access saved tensors after \
            calling backward.
            """
      )
    }
    var grads: Grads
    if let single = node.single {
      guard let g = g0 else { return }
      grads = try single(node, g)
    } else if let multi = node.multi {
      var list = more ?? [Tensor?](repeating: nil, count: node.outputCount)
      if list.isEmpty { list = [nil] }
      list[0] = g0
      grads = try multi(node, list)
    } else {
      return
    }
    if !node.postHooks.isEmpty {
      for h in node.postHooks {
        let inputs = (0..<node.edgeCount).map { grads[$0] }
        if let r = try h.1(inputs, [g0] + (more.map { Array($0.dropFirst()) } ?? [])) { grads = Grads(list: r) }
      }
    }
    if Anomaly.isOn { try Anomaly.check(node, grads) }
    if !keep && node.saves {
      node.released = true
      node.single = nil
      node.multi = nil
    }
    if let e = node.edge0, let g = grads.a { try feed(e.node, e.output, g) }
    if let e = node.edge1, let g = grads.b { try feed(e.node, e.output, g) }
    if let rest = node.edgesMore {
      for i in 0..<rest.count {
        if let e = rest[i], let g = grads[i + 2] { try feed(e.node, e.output, g) }
      }
    }
  }

  private mutating func accumulate(_ node: Node, _ gradient: Tensor?) throws {
    guard var g = gradient else { return }
    guard let variable = node.variable, let meta = variable.meta else { return }
    for h in meta.hooks { if let r = try h.hook(g) { g = r } }
    if !wanted.isEmpty, let list = wanted[ObjectIdentifier(node)] {
      for w in list { results[w.slot] = g }
      if !accumulateWanted { return }
    }
    if g.dtype != variable.dtype { g = try cast(g, variable.dtype) }
    if let old = meta.grad {
      if gradEnabled {
        meta.grad = try add(old, g)
      } else if old.storage !== g.storage, old.dtype == g.dtype, old.shape == g.shape {
        let sum = try elementwise(.add, old, g, old.dtype, into: Into(old))
        if sum === old { old.bumpVersion() } else { meta.grad = sum }
      } else {
        meta.grad = try add(old, g)
      }
    } else {
      // Whoever else holds this tensor must not see it change when more is accumulated.
      if !gradEnabled && !ownsStorage(g) { g = try g.copied() }
      g.isGrad = true
      meta.grad = g
    }
    for h in meta.accumulateHooks { try h.1(variable) }
  }
}

/// A gradient that something else may also hold is copied before it becomes `.grad`.
private func ownsStorage(_ g: Tensor) -> Bool {
  if !g.isContiguous || g.base != nil || g.wrapper != nil || g.isGrad || g.isWrappedNumber { return false }
  return isKnownUniquelyReferenced(&g.storage) && g.storage.byteCount == g.numel * g.dtype.size
}

func asTorchError(_ error: any Error) -> TorchError { (error as? TorchError) ?? .runtime("\(error)") }

extension Tensor {
  /// `backward()`.
  package func backward(
    gradient: Tensor? = nil, retainGraph: Bool? = nil, createGraph: Bool = false, inputs: [Tensor]? = nil
  ) throws(TorchError) {
    try runBackward([self], [gradient], retain: retainGraph ?? createGraph, create: createGraph, inputs: inputs)
  }
}

private func startGradient(_ t: Tensor, _ given: Tensor?) throws(TorchError) -> Tensor {
  if let g = given {
    if g.shape != t.shape {
      throw .runtime(
        """
        Mismatch in shape: grad_output[0] has a shape of torch.Size(\(g.shape.text)) and output[0] has a shape of \
        torch.Size(\(t.shape.text)).
        """
      )
    }
    g.isGrad = true
    return g
  }
  // A tensor without a graph is found out by the caller.
  if t.requiresGrad, t.numel != 1 { throw .runtime("grad can be implicitly created only for scalar outputs") }
  if !t.dtype.isFloat { throw .runtime("grad can be implicitly created only for real scalar outputs but got \(t.dtype.description)") }
  let g = try Tensor(empty: t.shape, t.dtype)
  g.fill(.float(1))
  return g
}

private func noGraph(_ i: Int) -> TorchError {
  .runtime("element \(i) of tensors does not require grad and does not have a grad_fn")
}

/// `torch.autograd.backward`.
package func runBackward(
  _ outputs: [Tensor], _ gradients: [Tensor?], retain: Bool, create: Bool, inputs: [Tensor]? = nil
) throws(TorchError) {
  if let inputs {
    if inputs.isEmpty { throw .runtime("`inputs` argument to `backward()` cannot be empty.") }
    for t in inputs where !t.requiresGrad {
      throw .runtime("One of the differentiated Tensors does not require grad")
    }
  }
  backwardEpoch += 1
  var run = Run(epoch: backwardEpoch, keep: retain, create: create)
  if let inputs { prepare(&run, outputs, inputs, accumulating: true) }
  let old = gradEnabled
  gradEnabled = create
  defer {
    gradEnabled = old
    run.finish()
  }
  try run.run(from: outputs, gradients)
  if let inputs {
    for (i, t) in inputs.enumerated() where !(t.edge?.node.isAccumulator ?? true) {
      guard let g = run.results[i] else { continue }
      let m = t.autogradMeta()
      if let old = m.grad { m.grad = try add(old, g) } else { m.grad = g }
    }
  }
}

/// Marks the nodes from which `inputs` can be reached, without recursion.
private func prepare(_ run: inout Run, _ outputs: [Tensor], _ inputs: [Tensor], accumulating: Bool) {
  run.results = [Tensor?](repeating: nil, count: inputs.count)
  run.accumulateWanted = accumulating
  var needed = Set<ObjectIdentifier>()
  for (i, t) in inputs.enumerated() {
    guard let e = t.edge else { continue }
    run.wanted[ObjectIdentifier(e.node), default: []].append((e.output, i))
    needed.insert(ObjectIdentifier(e.node))
  }
  var seen = Set<ObjectIdentifier>()
  var stack: [(Node, Int)] = []
  for t in outputs { if let e = t.edge, seen.insert(ObjectIdentifier(e.node)).inserted { stack.append((e.node, 0)) } }
  while let (node, i) = stack.popLast() {
    if i < node.edgeCount {
      stack.append((node, i + 1))
      if let e = node.edge(i), seen.insert(ObjectIdentifier(e.node)).inserted { stack.append((e.node, 0)) }
      continue
    }
    for k in 0..<node.edgeCount {
      if let e = node.edge(k), needed.contains(ObjectIdentifier(e.node)) { needed.insert(ObjectIdentifier(node)) }
    }
  }
  run.needed = needed
}

/// `torch.autograd.grad`.
package func gradients(
  _ outputs: [Tensor], _ inputs: [Tensor], gradOutputs: [Tensor?]? = nil, retainGraph: Bool? = nil,
  createGraph: Bool = false, allowUnused: Bool? = nil, materializeGrads: Bool = false
) throws(TorchError) -> [Tensor?] {
  for t in inputs where !t.requiresGrad { throw .runtime("One of the differentiated Tensors does not require grad") }
  backwardEpoch += 1
  var run = Run(epoch: backwardEpoch, keep: retainGraph ?? createGraph, create: createGraph)
  prepare(&run, outputs, inputs, accumulating: false)
  let old = gradEnabled
  gradEnabled = createGraph
  defer {
    gradEnabled = old
    run.finish()
  }
  try run.run(from: outputs, gradOutputs ?? [])
  for i in inputs.indices where run.results[i] == nil {
    if materializeGrads {
      run.results[i] = try zeros(inputs[i].shape, inputs[i].dtype)
    } else if allowUnused != true {
      throw .runtime(
        """
        The differentiated Tensor at index \(i) appears to not have been used in the graph. Set allow_unused=True if this is the desired \
        behavior.
        """
      )
    }
  }
  return run.results
}
