// torch.autograd, and the contexts that switch recording off and on.
import Language
import Tensor

/// `torch.no_grad()` and its kin: a context manager that is also a decorator.
final class GradMode: Object {
  private let owner: Class
  private let enabled: Bool
  private var saved: [Bool] = []
  /// Already on since it was made.
  private var entered = false
  private init(_ owner: Class, _ enabled: Bool) {
    self.owner = owner
    self.enabled = enabled
  }
  override var type: Class { owner }
  override var isCallable: Bool { true }

  func enter() {
    if entered {
      entered = false
      return
    }
    saved.append(gradEnabled)
    turn(enabled)
  }
  func leave() { if let s = saved.popLast() { turn(s) } }
  private func turn(_ on: Bool) {
    gradEnabled = on
    gradDisabledByScript = !on
  }

  /// As a decorator: the function runs inside the context.
  override func call(_ a: Arguments) throws(Raise) -> Value {
    guard a.count == 1 else { throw typeError("\(owner.name) decorator takes a function") }
    // As a decorator the switch is not thrown yet.
    if entered {
      entered = false
      leave()
    }
    return try vm.call(try Language.getAttribute(try vm.importModule("torch._decorators"), "within"), .object(self), a[0])
  }

  static func cls(_ name: String, _ enabled: Bool) -> Class {
    let c = Class(native: name, bases: [types.object]) { c in
      c.define("__enter__(self)") { a in
        if case .object(let o) = a[0] { (o as? GradMode)?.enter() }
        return .none
      }
      c.define("__exit__(self, *args)") { a in
        if case .object(let o) = a[0] { (o as? GradMode)?.leave() }
        return .none
      }
    }
    c.construct = { cls, a throws(Raise) in
      if name == "set_grad_enabled" {
        guard a.count == 1 else { throw typeError("set_grad_enabled.__init__() missing 1 required positional argument: 'mode'") }
        // The switch is thrown at once; leaving a `with` throws it back.
        let mode = GradMode(cls, try Language.truth(a[0]))
        mode.enter()
        mode.entered = true
        return .object(mode)
      }
      if name == "inference_mode", a.count == 1, case .bool(let on) = a[0] { return .object(GradMode(cls, on ? false : gradEnabled)) }
      let mode = GradMode(cls, enabled)
      // `@torch.no_grad` without parentheses.
      if a.count == 1, Language.isCallable(a[0]) { return try mode.call(a) }
      return .object(mode)
    }
    return c
  }
}

func makeAutograd() -> Module {
  let m = Module("torch.autograd")
  m.lazy = { n throws(Raise) in
    switch n.string {
    case "function": return try vm.importModule("torch.autograd.function")
    case "detect_anomaly", "set_detect_anomaly": return try getAttribute(try vm.importModule("torch.autograd.anomaly_mode"), n)
    case "Function": return try getAttribute(try vm.importModule("torch.autograd.function"), n)
    default: return nil
    }
  }
  m.lazyNames = { ["function", "Function", "detect_anomaly", "set_detect_anomaly"] }
  m.define("Variable(data, requires_grad=False)", "A tensor: Variables have been tensors since PyTorch 0.4.") { a throws(Raise) in
    guard let t = tensor(a[0]) else { throw typeError("Variable data has to be a tensor, but got \(typeName(a[0]))") }
    if try truth(a[1]) {
      let x = detach(t)
      try engine { () throws(TorchError) in try setRequiresGrad(x, true) }
      return face(x)
    }
    return a[0]
  }
  m.define("backward(tensors, grad_tensors=None, retain_graph=None, create_graph=False, inputs=None)", "Gradients of the leaves.") {
    a throws(Raise) in
    let single = tensor(a[0]) != nil
    let outputs = single ? [a[0]] : try sequenceItems(a[0])
    let given = a[1].isNone ? [Value](repeating: .none, count: outputs.count) : tensor(a[1]) != nil ? [a[1]] : try sequenceItems(a[1])
    for (i, o) in outputs.enumerated() {
      let keep: Value = i < outputs.count - 1 ? .bool(true) : a[2]
      _ = try vm.call(try getAttribute(o, "backward"), [i < given.count ? given[i] : .none, keep, a[3], a[4]])
    }
    return .none
  }
  m.define(
    """
    grad(outputs, inputs, grad_outputs=None, retain_graph=None, create_graph=False, allow_unused=None, is_grads_batched=False, \
    materialize_grads=False)
    """,
    "The gradients of outputs with respect to inputs."
  ) { a throws(Raise) in
    func list(_ v: Value) throws(Raise) -> [Tensor] {
      if let t = tensor(v) { return [t] }
      var out: [Tensor] = []
      for x in try sequenceItems(v) {
        guard let t = tensor(x) else { throw typeError("expected a Tensor, got '\(typeName(x))'") }
        out.append(t)
      }
      return out
    }
    if try truth(a[6]) { throw notImplementedError("torch.autograd.grad(is_grads_batched=) is not supported by wick") }
    let outputs = try list(a[0]), inputs = try list(a[1])
    let given: [Tensor?]? = a[2].isNone ? nil : try list(a[2])
    let retain = a[3].isNone ? nil : try truth(a[3]), create = try truth(a[4])
    let unused = a[5].isNone ? nil : try truth(a[5]), materialize = try truth(a[7])
    let grads = try engine { () throws(TorchError) in
      try gradients(
        outputs, inputs, gradOutputs: given, retainGraph: retain, createGraph: create, allowUnused: unused,
        materializeGrads: materialize)
    }
    return .tupleOf(grads.map { $0.map(face) ?? .none })
  }
  return m
}
