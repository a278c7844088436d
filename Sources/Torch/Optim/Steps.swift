// The inner loops of torch.optim's classes: a whole parameter group stepped at once, its settings read from the
// group and its buffers kept in the optimiser's `state`, where scripts see them.
import Language
import Tensor

/// The numbers of a parameter group.
private struct Group {
  let dict: Dict
  init(_ v: Value) throws(Raise) {
    guard case .dict(let d) = v.unwrapped else { throw typeError("param_group must be a dict, but got \(typeName(v))") }
    dict = d
  }
  func number(_ name: Str) throws(Raise) -> Double {
    guard let v = dict[name] else { throw Raise(types.KeyError, "\(name.string)") }
    if let t = tensor(v) { return try engine { () throws(TorchError) in try t.item() }.double }
    return try makeFloat(v)
  }
  func flag(_ name: Str) throws(Raise) -> Bool { if let v = dict[name] { try truth(v) } else { false } }
  /// The parameters that have gradients, each with its face.
  func stepped() throws(Raise) -> [(Value, Tensor)] {
    var out: [(Value, Tensor)] = []
    guard let list = dict[Key.params] else { throw Raise(types.KeyError, "params") }
    for v in try sequenceItems(list) { if let t = tensor(v), t.meta?.grad != nil { out.append((v, t)) } }
    return out
  }
}

private enum Key {
  static let params = intern("params"), lr = intern("lr"), momentum = intern("momentum"), dampening = intern("dampening")
  static let weightDecay = intern("weight_decay"), nesterov = intern("nesterov"), maximize = intern("maximize")
  static let eps = intern("eps"), betas = intern("betas"), amsgrad = intern("amsgrad"), decoupled = intern("decoupled_weight_decay")
  static let buffer = intern("momentum_buffer"), step = intern("step"), mean = intern("exp_avg"), square = intern("exp_avg_sq"),
    largest = intern("max_exp_avg_sq")
}

/// The dict of a parameter in the optimiser's state, made when first asked for.
private func entry(_ state: Dict, _ parameter: Value) throws(Raise) -> Dict {
  if case .dict(let d)? = try state.get(parameter) { return d }
  let d = Dict()
  try state.set(parameter, .dict(d))
  return d
}

private func stateDict(_ v: Value) throws(Raise) -> Dict {
  guard case .dict(let d) = v.unwrapped else { throw typeError("the optimizer's state must be a dict, but got \(typeName(v))") }
  return d
}

private func stepSGD(_ groupValue: Value, _ stateValue: Value) throws(Raise) {
  let group = try Group(groupValue), state = try stateDict(stateValue)
  var s = SGDOptions()
  s.lr = try group.number(Key.lr)
  s.momentum = try group.number(Key.momentum)
  s.dampening = try group.number(Key.dampening)
  s.weightDecay = try group.number(Key.weightDecay)
  s.nesterov = try group.flag(Key.nesterov)
  s.maximize = try group.flag(Key.maximize)
  for (face, p) in try group.stepped() {
    var buffer: Tensor?
    if s.momentum == 0 {
      try engine { () throws(TorchError) in try sgdStep(p, s, &buffer) }
      continue
    }
    let own = try entry(state, face)
    buffer = own[Key.buffer].flatMap { tensor($0) }
    let known = buffer
    try checkBuffer(known, p)
    try engine { () throws(TorchError) in try sgdStep(p, s, &buffer) }
    if let buffer, buffer !== known { own[Key.buffer] = Torch.face(buffer) }
  }
}

/// A buffer a script may have replaced must still fit its parameter.
private func checkBuffer(_ buffer: Tensor?, _ p: Tensor) throws(Raise) {
  guard let b = buffer else { return }
  if b.shape != p.shape || b.dtype != p.dtype || !b.isContiguous {
    throw Raise(types.RuntimeError, "the optimizer's state of shape \(b.shape.text) does not fit its parameter of shape \(p.shape.text)")
  }
}

private func stepAdam(_ groupValue: Value, _ stateValue: Value) throws(Raise) {
  let group = try Group(groupValue), state = try stateDict(stateValue)
  var s = AdamOptions()
  s.lr = try group.number(Key.lr)
  let betas = try sequenceItems(group.dict[Key.betas] ?? .none)
  guard betas.count == 2 else { throw valueError("betas must be two numbers") }
  s.beta1 = try makeFloat(betas[0])
  s.beta2 = try makeFloat(betas[1])
  s.eps = try group.number(Key.eps)
  s.weightDecay = try group.number(Key.weightDecay)
  s.amsgrad = try group.flag(Key.amsgrad)
  s.maximize = try group.flag(Key.maximize)
  s.decoupled = try group.flag(Key.decoupled)
  for (face, p) in try group.stepped() {
    let own = try entry(state, face)
    var moments = AdamState()
    let count = own[Key.step].flatMap { tensor($0) }
    if let count { moments.step = Int(closest: try engine { () throws(TorchError) in try count.item() }.double) }
    moments.mean = own[Key.mean].flatMap { tensor($0) }
    moments.square = own[Key.square].flatMap { tensor($0) }
    moments.largest = own[Key.largest].flatMap { tensor($0) }
    for b in [moments.mean, moments.square, moments.largest] { try checkBuffer(b, p) }
    try engine { () throws(TorchError) in try adamStep(p, s, &moments) }
    if let count {
      count.fill(.float(Double(moments.step)))
    } else {
      own[Key.step] = Torch.face(try engine { () throws(TorchError) in try full([], .float(Double(moments.step)), .float32) })
    }
    for (key, t) in [(Key.mean, moments.mean), (Key.square, moments.square), (Key.largest, moments.largest)] {
      if let t, own[key] == nil { own[key] = Torch.face(t) }
    }
  }
}

extension Int {
  /// The nearest int of any float, a nan being 0.
  fileprivate init(closest d: Double) { self = d.isNaN ? 0 : Int(Swift.max(-1e15, Swift.min(1e15, d))) }
}

/// The natives that Optim's Python sources call.
func defineSteps(_ m: Module) {
  m.define("_sgd(group, state, /)") { a throws(Raise) in
    try stepSGD(a[0], a[1])
    return .none
  }
  m.define("_adam(group, state, /)") { a throws(Raise) in
    try stepAdam(a[0], a[1])
    return .none
  }
  m.define("_zero(params, set_to_none, /)") { a throws(Raise) in
    let drop = try truth(a[1])
    for v in try sequenceItems(a[0]) {
      guard let t = tensor(v), let g = t.meta?.grad else { continue }
      if drop {
        t.meta?.grad = nil
      } else {
        t.meta?.grad = detach(g)
        t.meta?.grad?.fill(.float(0))
      }
    }
    return .none
  }
}
