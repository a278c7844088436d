// One step of an optimiser for one parameter, in PyTorch's order of arithmetic, straight on memory.
import Glibc

/// The settings of `torch.optim.SGD`.
package struct SGDOptions: Sendable {
  /// The step size; 1e-3 is PyTorch's default.
  package var lr = 1e-3
  /// The part of the buffer that each step keeps; 0 steps by the gradient alone and makes no buffer.
  package var momentum = 0.0
  /// The part of the gradient that the buffer does not take up; the first step fills the buffer with the whole gradient.
  package var dampening = 0.0
  /// `weight_decay`: this times the parameter is added to its gradient (an L2 penalty).
  package var weightDecay = 0.0
  /// Whether the step is the gradient plus `momentum` times the buffer (Nesterov) and not the buffer itself.
  package var nesterov = false
  /// Whether to climb: the gradient changes its sign before all else.
  package var maximize = false
  /// PyTorch's defaults: plain gradient descent with a step size of 1e-3.
  package init() {}
}

/// Steps `p`; the momentum buffer is made at the first step and handed back.
package func sgdStep(_ p: Tensor, _ options: SGDOptions, _ buffer: inout Tensor?) throws(TorchError) {
  guard let g = p.meta?.grad else { return }
  try checkStep(p, g)
  let first = buffer == nil
  if options.momentum != 0 && first { buffer = try Tensor(like: p, p.dtype) }
  let grad = try g.packed(p.dtype)
  let target = p.isContiguous ? p : try p.copied()
  // Complex parameters are stepped as their parts.
  let (x, d, m) = (target.partsAlong, grad.partsAlong, buffer?.partsAlong)
  if p.dtype.isNarrow {
    try sgdNarrow(target, grad, buffer, options, first)
  } else if x.dtype == .float32 {
    sgdLoop(x.pointer(Float.self), d.pointer(Float.self), m?.pointer(Float.self), x.numel, options, first)
  } else {
    sgdLoop(x.pointer(Double.self), d.pointer(Double.self), m?.pointer(Double.self), x.numel, options, first)
  }
  if target !== p { p.write(target) }
  p.bumpVersion()
}

/// The step of narrow parameters, rounded after each operator as PyTorch's.
private func sgdNarrow(_ p: Tensor, _ g: Tensor, _ buffer: Tensor?, _ o: SGDOptions, _ first: Bool) throws(TorchError) {
  var d = o.maximize ? try elementwise(.neg, g, g.dtype) : g
  if o.weightDecay != 0 { d = try scaled(.add, d, p, .float(o.weightDecay), p.dtype) }
  if let buffer {
    buffer.write(
      first ? d : try scaled(.add, elementwise(.mul, buffer, .float(o.momentum), p.dtype), d, .float(1 - o.dampening), p.dtype))
    d = o.nesterov ? try scaled(.add, d, buffer, .float(o.momentum), p.dtype) : buffer
  }
  p.write(try scaled(.add, p, d, .float(-o.lr), p.dtype))
}

private func checkStep(_ p: Tensor, _ g: Tensor) throws(TorchError) {
  if !p.dtype.isInexact { throw .runtime("optimizing a parameter that is not a floating point tensor") }
  if g.shape != p.shape {
    throw .runtime(
      """
      The size of tensor a (\(p.shape.last ?? 1)) must match the size of tensor b (\(g.shape.last ?? 1)) at non-singleton dimension \
      \(max(0, p.ndim - 1))
      """
    )
  }
}

@inline(__always)
private func sgdLoop<T: BinaryFloatingPoint>(
  _ p: UnsafeMutablePointer<T>, _ g: UnsafeMutablePointer<T>, _ m: UnsafeMutablePointer<T>?, _ n: Int, _ o: SGDOptions, _ first: Bool
) {
  let (lr, momentum, keep, decay) = (T(o.lr), T(o.momentum), T(1 - o.dampening), T(o.weightDecay))
  for i in 0..<n {
    var d = o.maximize ? -g[i] : g[i]
    if o.weightDecay != 0 { d += decay * p[i] }
    if let m {
      m[i] = first ? d : m[i] * momentum + keep * d
      d = o.nesterov ? d + momentum * m[i] : m[i]
    }
    p[i] += -lr * d
  }
}

/// The settings of `torch.optim.Adam` and `AdamW`.
package struct AdamOptions: Sendable {
  /// The step size; 1e-3 is PyTorch's default.
  package var lr = 1e-3
  /// `betas[0]`: the part of the mean of gradients that each step keeps.
  package var beta1 = 0.9
  /// `betas[1]`: the part of the mean of squared gradients that each step keeps.
  package var beta2 = 0.999
  /// Added to the square root that divides, after the correction of its bias.
  package var eps = 1e-8
  /// `weight_decay`: this times the parameter is added to the gradient, or `decoupled` shrinks the parameter by `lr` times this.
  /// 0 is Adam's default; AdamW's, 1e-2, is its class's matter.
  package var weightDecay = 0.0
  /// Whether the largest mean of squares so far divides, and not the last one.
  package var amsgrad = false
  /// Whether to climb: the gradient changes its sign before all else.
  package var maximize = false
  /// AdamW's decay, apart from the gradient.
  package var decoupled = false
  /// PyTorch's defaults for Adam.
  package init() {}
}

/// What Adam keeps for one parameter.
package struct AdamState {
  /// `step`: how many steps were taken; the first makes it 1.
  package var step = 0
  /// `exp_avg`: the running mean of gradients, uncorrected, of the parameter's shape and type; nil before the first step.
  package var mean: Tensor?
  /// `exp_avg_sq`: the running mean of squared gradients, uncorrected; nil before the first step.
  package var square: Tensor?
  /// `max_exp_avg_sq`: elementwise the largest `square` so far; nil without `amsgrad`.
  package var largest: Tensor?
  /// The state of a parameter that was never stepped; `adamStep` makes the tensors.
  package init() {}
}

/// One step of Adam or AdamW (Kingma and Ba 2015; Loshchilov and Hutter 2019) on a parameter with a gradient, in PyTorch's order of
/// arithmetic.
package func adamStep(_ p: Tensor, _ o: AdamOptions, _ state: inout AdamState) throws(TorchError) {
  guard let g = p.meta?.grad else { return }
  try checkStep(p, g)
  if state.mean == nil { state.mean = try zerosLike(p) }
  if state.square == nil { state.square = try zerosLike(p) }
  guard let mean = state.mean, let squares = state.square else { return }
  if o.amsgrad && state.largest == nil { state.largest = try zerosLike(p) }
  state.step += 1
  let grad = try g.packed(p.dtype)
  let target = p.isContiguous ? p : try p.copied()
  let (x, d, m, v, top) = (target.partsAlong, grad.partsAlong, mean.partsAlong, squares.partsAlong, state.largest?.partsAlong)
  if p.dtype.isNarrow {
    try adamNarrow(target, grad, mean, squares, state.largest, o, state.step)
  } else if x.dtype == .float32 {
    adamLoop(
      x.pointer(Float.self), d.pointer(Float.self), m.pointer(Float.self), v.pointer(Float.self), top?.pointer(Float.self), x.numel, o,
      state.step)
  } else {
    adamLoop(
      x.pointer(Double.self), d.pointer(Double.self), m.pointer(Double.self), v.pointer(Double.self), top?.pointer(Double.self), x.numel,
      o, state.step)
  }
  if target !== p { p.write(target) }
  p.bumpVersion()
}

@inline(__always)
private func adamLoop<T: BinaryFloatingPoint>(
  _ p: UnsafeMutablePointer<T>, _ g: UnsafeMutablePointer<T>, _ m: UnsafeMutablePointer<T>, _ v: UnsafeMutablePointer<T>,
  _ largest: UnsafeMutablePointer<T>?, _ n: Int, _ o: AdamOptions, _ step: Int
) {
  let correction1 = 1 - Glibc.pow(o.beta1, Double(step))
  let correction2 = Glibc.sqrt(1 - Glibc.pow(o.beta2, Double(step)))
  let size = T(-(o.lr / correction1))
  let (b2, w1, w2) = (T(o.beta2), T(1 - o.beta1), T(1 - o.beta2))
  let (root, eps, decay, shrink) = (T(correction2), T(o.eps), T(o.weightDecay), T(1 - o.lr * o.weightDecay))
  for i in 0..<n {
    var d = o.maximize ? -g[i] : g[i]
    if o.weightDecay != 0 { if o.decoupled { p[i] *= shrink } else { d += decay * p[i] } }
    m[i] += w1 * (d - m[i])
    v[i] = v[i] * b2 + w2 * d * d
    var s = v[i]
    if let largest {
      largest[i] = max(largest[i], s)
      s = largest[i]
    }
    p[i] += size * (m[i] / (s.squareRoot() / root + eps))
  }
}

/// The step of narrow parameters: PyTorch's operators one after another, each of which rounds (_single_tensor_adam in
/// torch/optim/adam.py).
private func adamNarrow(
  _ p: Tensor, _ grad: Tensor, _ mean: Tensor, _ squares: Tensor, _ largest: Tensor?, _ o: AdamOptions, _ step: Int
) throws(TorchError) {
  let d = p.dtype
  var g = o.maximize ? try elementwise(.neg, grad, d) : grad
  if o.weightDecay != 0 {
    if o.decoupled {
      p.write(try elementwise(.mul, p, .float(1 - o.lr * o.weightDecay), d))
    } else {
      g = try scaled(.add, g, p, .float(o.weightDecay), d)
    }
  }
  let weight = try full(Dims(), .float(1 - o.beta1), .float32)
  mean.write(try elementwise(.lerp, "lerp_kernel_scalar", mean, g, weight, .float32).converted(d))
  let kept = try elementwise(.mul, squares, .float(o.beta2), d)
  squares.write(try elementwise(.addcmul, "addcmul_cpu_out", kept, g, g, d, 1 - o.beta2))
  let correction1 = 1 - pow(o.beta1, Double(step)), correction2 = (1 - pow(o.beta2, Double(step))).squareRoot()
  if let largest { largest.write(try elementwise(.maximum, largest, squares, d)) }
  let root = try elementwise(.sqrt, largest ?? squares, d)
  let divisor = try elementwise(.add, elementwise(.div, root, .float(correction2), d), .float(o.eps), d)
  p.write(try elementwise(.addcdiv, "addcdiv_cpu_out", p, mean, divisor, d, -o.lr / correction1))
}
