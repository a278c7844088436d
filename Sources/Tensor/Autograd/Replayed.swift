// Composite operators that PyTorch shows as one node.

/// `f(inputs)` recorded as a single node. Its pullback runs `f` again on aliases of the inputs and differentiates
/// that, so that second derivatives come out as well.
func replayed(_ name: String, _ inputs: [Tensor], _ f: @escaping ([Tensor]) throws -> Tensor) throws -> Tensor {
  try replayed(name, inputs, value: { try f(inputs) }, f)
}

/// The same where one loop gives the `value`, and `f` is what that is made of for the derivative.
func replayed(
  _ name: String, _ inputs: [Tensor], value: () throws -> Tensor, _ f: @escaping ([Tensor]) throws -> Tensor
) throws -> Tensor {
  if !recording(inputs) { return try value() }
  let out = try unrecorded(inputs) { [try value()] }[0]
  let saved = inputs.map { Saved($0) }
  record(out, name, inputs: inputs, analytic: false) { node, g in try replay(node, saved, [g]) { [try f($0)] } }
  return out
}

/// The same for several results.
func replayedList(_ name: String, _ inputs: [Tensor], _ f: @escaping ([Tensor]) throws -> [Tensor]) throws -> [Tensor] {
  if !recording(inputs) { return try f(inputs) }
  let out = try unrecorded(inputs) { try f(inputs) }
  let saved = inputs.map { Saved($0) }
  record(outputs: out, name, inputs: inputs, analytic: false) { node, g in try replay(node, saved, g, f) }
  return out
}

/// The values alone, as tensors that a node can be attached to.
private func unrecorded(_ inputs: [Tensor], _ f: () throws -> [Tensor]) throws -> [Tensor] {
  let old = gradEnabled
  gradEnabled = false
  defer { gradEnabled = old }
  return try f().map { y in inputs.contains { $0 === y } || y.meta != nil ? y.plain() : y }
}

private func replay(_ node: Node, _ saved: [Saved], _ grads: [Tensor?], _ f: ([Tensor]) throws -> [Tensor]) throws -> Grads {
  let create = gradEnabled
  gradEnabled = true
  defer { gradEnabled = create }
  var wanted: [Tensor] = []
  var places: [Int] = []
  var parts: [Tensor] = []
  for (i, s) in saved.enumerated() {
    let x = try s.open(node)
    let part: Tensor
    if !node.wants(i) {
      part = x.plain()
    } else if create {
      part = try alias(x)
    } else {
      part = x.plain()
      part.autogradMeta().requiresGrad = true
    }
    parts.append(part)
    if node.wants(i) {
      wanted.append(part)
      places.append(i)
    }
  }
  var (results, incoming): ([Tensor], [Tensor?]) = ([], [])
  for (y, g) in zip(try f(parts), grads) where g != nil && y.requiresGrad {
    results.append(y)
    incoming.append(g)
  }
  gradEnabled = create
  var list = [Tensor?](repeating: nil, count: saved.count)
  if !results.isEmpty {
    let gs = try gradients(results, wanted, gradOutputs: incoming, retainGraph: create, createGraph: create, allowUnused: true)
    for (k, i) in places.enumerated() { list[i] = gs[k] }
  }
  return Grads(list: list)
}
