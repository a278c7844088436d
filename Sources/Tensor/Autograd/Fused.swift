// Composite operators that PyTorch shows as one node.

/// `f(inputs)` recorded as a single node. Its pullback runs `f` again on aliases of the inputs and differentiates
/// that, so that second derivatives come out as well.
func fused(_ name: String, _ inputs: [Tensor], _ f: @escaping ([Tensor]) throws -> Tensor) throws -> Tensor {
  if !recording(inputs) { return try f(inputs) }
  let old = gradEnabled
  gradEnabled = false
  let computed: Tensor
  do { computed = try f(inputs) } catch {
    gradEnabled = old
    throw error
  }
  gradEnabled = old
  let out = inputs.contains { $0 === computed } || computed.meta != nil ? computed.plain() : computed
  let saved = inputs.map { Saved($0) }
  record(out, name, inputs: inputs) { node, g in
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
    let y = try f(parts)
    gradEnabled = create
    var list = [Tensor?](repeating: nil, count: saved.count)
    if y.requiresGrad {
      let gs = try gradients([y], wanted, gradOutputs: [g], retainGraph: create, createGraph: create, allowUnused: true)
      for (k, i) in places.enumerated() { list[i] = gs[k] }
    }
    return Grads(list: list)
  }
  return out
}
