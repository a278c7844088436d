// The recorded graph: a node for each differentiable operation, edges to where its inputs came from.

/// Gradients for a node's inputs: two held inline, which covers most operators.
package struct Grads {
  /// The gradient of input 0; nil where it has none.
  package var a: Tensor?
  /// The gradient of input 1; nil where it has none.
  package var b: Tensor?
  /// Those of input 2 and on, from index 0; nil where the operator has at most two inputs.
  package var more: [Tensor?]?
  @inline(__always) package init(_ a: Tensor?, _ b: Tensor? = nil) {
    self.a = a
    self.b = b
  }
  /// One for each input in order; inputs past the end of `list` have no gradient.
  package init(list: [Tensor?]) {
    a = list.count > 0 ? list[0] : nil
    b = list.count > 1 ? list[1] : nil
    if list.count > 2 { more = Array(list[2...]) }
  }
  @inline(__always) package subscript(_ i: Int) -> Tensor? {
    i == 0 ? a : i == 1 ? b : more.flatMap { i - 2 < $0.count ? $0[i - 2] : nil }
  }
}

/// From the gradient of the result to those of the inputs. It must be written with differentiable operators.
package typealias Pullback = (_ node: Node, _ grad: Tensor) throws -> Grads
/// The same for operators with several results; a result nobody used has no gradient.
package typealias MultiPullback = (_ node: Node, _ grads: [Tensor?]) throws -> Grads

/// Where a gradient goes: an output of a node.
package struct Edge {
  /// The node that gets the gradient: the input's `grad_fn`, or the AccumulateGrad of a leaf.
  package let node: Node
  /// Which of the node's results the gradient belongs to, counted from 0.
  package let output: Int
}

/// `grad_fn`.
package final class Node {
  /// `AddBackward0`.
  package let name: String
  var edge0: Edge?
  var edge1: Edge?
  var edgesMore: [Edge?]?
  /// How many inputs the operator has, those without an edge included.
  package private(set) var edgeCount: Int
  var single: Pullback?
  var multi: MultiPullback?
  /// True if the pullback holds tensors, which backward frees.
  var saves = false
  var released = false
  /// Later nodes run first in backward.
  let sequence: UInt64
  /// How many results the operator gave, those outside the graph included.
  package var outputCount = 1
  /// Shapes and types of the results, to check and shape what flows in.
  var outputs: [(shape: Dims, dtype: DType)] = []
  var output0: (shape: Dims, dtype: DType)?
  /// For AccumulateGrad: the leaf; cleared when the leaf goes.
  package unowned(unsafe) var variable: Tensor?
  let isAccumulator: Bool
  /// Called with the incoming gradients before the node runs; an answer replaces them. Bindings fill it.
  package var preHooks: [(Int, ([Tensor?]) throws -> [Tensor?]?)] = []
  /// Called with (grad_inputs, grad_outputs) after the node ran.
  package var postHooks: [(Int, ([Tensor?], [Tensor?]) throws -> [Tensor?]?)] = []
  /// `retain_grad` of the results, and hooks on tensors: called with each gradient of output `i`.
  var captures: [(output: Int, key: Int, hook: (Tensor) throws -> Tensor?)] = []
  /// The binding's face and extras (a custom Function's context).
  package unowned(unsafe) var wrapper: AnyObject?
  /// What a binding keeps with the node for its whole life: unlike `wrapper` it is held.
  package var attributes: AnyObject?
  // The state of the backward run that is going on.
  var epoch = 0
  var buffer0: Tensor?
  var bufferMore: [Tensor?]?

  @inline(__always)
  init(_ name: String, _ e0: Edge?, _ e1: Edge? = nil, more: [Edge?]? = nil, count: Int, accumulator: Bool = false) {
    self.name = name
    edge0 = e0
    edge1 = e1
    edgesMore = more
    edgeCount = count
    isAccumulator = accumulator
    if accumulator {
      sequence = 0
    } else {
      sequence = nodeSequence
      nodeSequence &+= 1
      if Anomaly.isOn { Anomaly.note(self) }
    }
  }

  /// Where the gradient of input `i` goes; nil where the input wants none. `i` must be below `edgeCount`.
  @inline(__always) package func edge(_ i: Int) -> Edge? { i == 0 ? edge0 : i == 1 ? edge1 : edgesMore?[i - 2] }
  /// True where input `i` wants a gradient.
  @inline(__always) package func wants(_ i: Int) -> Bool { i == 0 ? edge0 != nil : i == 1 ? edge1 != nil : edgesMore?[i - 2] != nil }
  /// `next_functions`.
  package var edges: [Edge?] { (0..<edgeCount).map(edge) }

  func setEdges(_ list: [Edge?]) {
    edgeCount = list.count
    edge0 = list.count > 0 ? list[0] : nil
    edge1 = list.count > 1 ? list[1] : nil
    edgesMore = list.count > 2 ? Array(list[2...]) : nil
  }

  /// Long chains are released by a loop, not by recursion: the queue takes over the last references before the
  /// fields are destroyed. No local may hold them here, or the nodes would die inside this call after all.
  deinit {
    Anomaly.forget(self)
    if edge0 != nil { releaseQueue.append(edge0!.node) }
    edge0 = nil
    if edge1 != nil { releaseQueue.append(edge1!.node) }
    edge1 = nil
    if edgesMore != nil { for i in 0..<edgesMore!.count where edgesMore![i] != nil { releaseQueue.append(edgesMore![i]!.node) } }
    edgesMore = nil
    drainReleases()
  }
}

/// Drops what waits; nodes that die here only add to the queue.
@inline(__always) func drainReleases() {
  if releaseRunning { return }
  releaseRunning = true
  while let node = releaseQueue.popLast() { _ = node }
  releaseRunning = false
}

/// What autograd knows of a tensor.
package final class AutogradMeta {
  /// Of a leaf: set by the user.
  package var requiresGrad = false
  /// `.grad`, of the tensor's shape; nil before the first backward and where `zero_grad()` has set it to None.
  package var grad: Tensor?
  var gradFn: Node?
  /// Which result of `gradFn` the tensor is, counted from 0; 0 for a leaf.
  package var outputNr = 0
  var accumulator: Node?
  /// `retains_grad`: whether `retain_grad()` was called on a result, whose gradient then goes to `grad` too.
  package var retainsGrad = false
  /// Hooks of a leaf, by key.
  var hooks: [(key: Int, hook: (Tensor) throws -> Tensor?)] = []
  /// `register_post_accumulate_grad_hook`: keys and hooks of a leaf, called with the leaf once `grad` has taken the new gradient.
  package var accumulateHooks: [(Int, (Tensor) throws -> Void)] = []
  init() {}
  deinit {
    if gradFn != nil {
      releaseQueue.append(gradFn!)
      gradFn = nil
      drainReleases()
    }
  }
}

/// A tensor kept for backward, with the version it had.
package struct Saved {
  let tensor: Tensor
  let version: Int
  /// 1 + output number, if it is the node's own result.
  let output: Int
  let owner: String

  @inline(__always) package init(_ tensor: Tensor) {
    self.tensor = tensor
    version = tensor.storage.version
    output = 0
    owner = ""
  }
  /// A node's own result: kept as an alias, so that it does not keep the node itself alive.
  @inline(__always) package init(output tensor: Tensor, _ number: Int = 0) {
    self.tensor = tensor.plain()
    version = tensor.storage.version
    output = number + 1
    owner = ""
  }
  /// The tensor, or PyTorch's error if it was written to since.
  @inline(__always) package func open(_ node: Node) throws(TorchError) -> Tensor {
    if tensor.storage.version != version { throw modified(node) }
    if output == 0 || !gradEnabled { return tensor }
    let t = tensor.plain()
    let meta = AutogradMeta()
    meta.gradFn = node
    meta.outputNr = output - 1
    t.meta = meta
    return t
  }
  @inline(never) private func modified(_ node: Node) -> TorchError {
    let what: String
    if output > 0 {
      what = ", which is output \(output - 1) of \(plainName(node)),"
    } else if let fn = tensor.gradFn {
      what = ", which is output \(tensor.outputNr) of \(plainName(fn)),"
    } else {
      what = ""
    }
    return .runtime(
      """
      one of the variables needed for gradient computation has been modified by an inplace operation: [\(tensor.dtype.typeName) \
      \(tensor.shape.text)]\(what) is at version \(tensor.storage.version); expected version \(version) instead. Hint: enable anomaly \
      detection to find the operation that failed to compute its gradient, with torch.autograd.set_detect_anomaly(True, check_nan=False).
      """
    )
  }
}

/// `Add` of `AddBackward0`, as this one message has it.
private func plainName(_ node: Node) -> String {
  let bare = node.name.reversed().drop { $0.isNumber }.reversed()
  return String(bare).hasSuffix("Backward") ? String(String(bare).dropLast(8)) : node.name
}
