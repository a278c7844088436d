// torch.optim: SGD and Adam over the engine's fused steps.
import Language
import Tensor

/// An optimiser: its parameters, with each one's step.
final class Optimizer: Object {
  let parameters: [Tensor]
  private let cls: Class
  private let update: (Int, Tensor) throws(TorchError) -> Void
  init(_ cls: Class, _ parameters: [Tensor], _ update: @escaping (Int, Tensor) throws(TorchError) -> Void) {
    self.cls = cls
    self.parameters = parameters
    self.update = update
  }
  override var type: Class { cls }
  func step() throws(Raise) {
    for (i, p) in parameters.enumerated() { try engine { () throws(TorchError) in try update(i, p) } }
  }
  func zeroGrad() { for p in parameters { p.meta?.grad = nil } }
}

private func parameters(_ v: Value) throws(Raise) -> [Tensor] {
  if tensor(v) != nil {
    throw typeError("params argument given to the optimizer should be an iterable of Tensors or dicts, but got torch.FloatTensor")
  }
  var out: [Tensor] = []
  for x in try sequenceItems(v) {
    guard let t = tensor(x) else { throw typeError("optimizer can only optimize Tensors, but one of the params is \(typeName(x))") }
    if !t.isLeaf { throw valueError("can't optimize a non-leaf Tensor") }
    out.append(t)
  }
  if out.isEmpty { throw valueError("optimizer got an empty parameter list") }
  return out
}

private func populateOptimizer(_ c: Class) {
  func o(_ v: Value) throws(Raise) -> Optimizer {
    guard case .object(let x) = v, let x = x as? Optimizer else { throw typeError("expected an optimizer") }
    return x
  }
  c.define("step(self, closure=None)", "Performs one optimisation step.") { a throws(Raise) in
    var loss = Value.none
    if !a[1].isNone { loss = try vm.call(a[1]) }
    try o(a[0]).step()
    return loss
  }
  c.define("zero_grad(self, set_to_none=True)", "Resets the gradients of all parameters.") { a throws(Raise) in
    let x = try o(a[0])
    if try truth(a[1]) { x.zeroGrad() } else {
      for p in x.parameters { if let g = p.meta?.grad { g.fill(.float(0)) } }
    }
    return .none
  }
}

func makeOptim() -> Module {
  let m = Module("torch.optim")
  let sgd = Class(native: "SGD", bases: [types.object], populate: populateOptimizer)
  sgd.construct = { cls, a throws(Raise) in
    try Native("SGD(params, lr=0.001, momentum=0, dampening=0, weight_decay=0, nesterov=False, *, maximize=False)") { a throws(Raise) in
      var s = SGDOptions()
      s.lr = try makeFloat(a[1])
      s.momentum = try makeFloat(a[2])
      s.dampening = try makeFloat(a[3])
      s.weightDecay = try makeFloat(a[4])
      s.nesterov = try truth(a[5])
      s.maximize = try truth(a[6])
      if s.lr < 0 { throw valueError("Invalid learning rate: \(try str(a[1]))") }
      if s.nesterov, s.momentum <= 0 || s.dampening != 0 { throw valueError("Nesterov momentum requires a momentum and zero dampening") }
      let list = try parameters(a[0])
      var buffers = [Tensor?](repeating: nil, count: list.count)
      return .object(Optimizer(cls, list) { (i, p) throws(TorchError) in try sgdStep(p, s, &buffers[i]) })
    }.call(a)
  }
  m.dict["SGD"] = .object(sgd)
  for (name, decoupled) in [("Adam", false), ("AdamW", true)] {
    let adam = Class(native: name, bases: [types.object], populate: populateOptimizer)
    adam.construct = { cls, a throws(Raise) in
      try Native("\(name)(params, lr=0.001, betas=..., eps=1e-08, weight_decay=..., amsgrad=False, *, maximize=False)") { a throws(Raise) in
        var s = AdamOptions()
        s.lr = try makeFloat(a[1])
        if !a[2].isUndefined {
          let b = try sequenceItems(a[2])
          guard b.count == 2 else { throw valueError("not enough values to unpack (expected 2, got \(b.count))") }
          s.beta1 = try makeFloat(b[0])
          s.beta2 = try makeFloat(b[1])
        }
        s.eps = try makeFloat(a[3])
        s.weightDecay = a[4].isUndefined ? (decoupled ? 0.01 : 0) : try makeFloat(a[4])
        s.amsgrad = try truth(a[5])
        s.maximize = try truth(a[6])
        s.decoupled = decoupled
        if s.lr < 0 { throw valueError("Invalid learning rate: \(try str(a[1]))") }
        let list = try parameters(a[0])
        var states = [AdamState](repeating: AdamState(), count: list.count)
        return .object(Optimizer(cls, list) { (i, p) throws(TorchError) in try adamStep(p, s, &states[i]) })
      }.call(a)
    }
    m.dict[intern(name)] = .object(adam)
  }
  return m
}
