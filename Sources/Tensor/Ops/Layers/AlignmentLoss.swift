// Connectionist temporal classification (Graves et al. 2006; ATen/native/LossCTC.cpp): the likelihood of a sequence of labels whose
// alignment with the inputs is unknown. Numbers of equations are the paper's; all is computed in logarithms, in the tensor's type.
import Glibc

extension OpTable {
  mutating func declareAlignmentLoss() {
    let rest = "int blank=0, int reduction=0, bool zero_infinity=False"
    let doc = "The loss of sequences without an alignment."
    op("ctc_loss(Tensor log_probs, Tensor targets, int[] input_lengths, int[] target_lengths, \(rest))", [.function], doc) {
      (x: Tensor, y: Tensor, n: [Int], m: [Int], blank: Int, r: Int, finite: Bool) in
      try alignmentLoss(x, y, n, m, blank, r, finite)
    }
    op("ctc_loss(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, \(rest))", [.function], doc) {
      (x: Tensor, y: Tensor, n: Tensor, m: Tensor, blank: Int, r: Int, finite: Bool) in
      try alignmentLoss(x, y, lengths(n, "input_lengths"), lengths(m, "target_lengths"), blank, r, finite)
    }
    op(
      """
      nn.functional.ctc_loss(Tensor log_probs, Tensor targets, any input_lengths, any target_lengths, int blank=0, str reduction='mean', \
      bool zero_infinity=False)
      """, doc
    ) { (x: Tensor, y: Tensor, n: Arg, m: Arg, blank: Int, r: String, finite: Bool) in
      try checkReduction(r)
      let (a, b) = (try lengths(n, "input_lengths"), try lengths(m, "target_lengths"))
      return try alignmentLoss(x, y, a, b, blank, r == "mean" ? 1 : r == "sum" ? 2 : 0, finite)
    }
  }
}

private func lengths(_ a: Arg, _ name: String) throws(TorchError) -> [Int] {
  if case .tensor(let x) = a { return try lengths(x, name) }
  return try [Int].from(a)
}

private func lengths(_ x: Tensor, _ name: String) throws(TorchError) -> [Int] {
  if !x.dtype.isInteger { throw .runtime("\(name) must be integral") }
  return x.ints()
}

private func alignmentLoss(
  _ logs: Tensor, _ targets: Tensor, _ inputLengths: [Int], _ targetLengths: [Int], _ blank: Int, _ reduction: Int, _ finite: Bool
) throws -> Tensor {
  if logs.numel == 0 { throw TorchError.runtime("log_probs tensor must not be empty") }
  let isBatch = logs.ndim == 3
  let x = isBatch ? logs : try unsqueeze(logs, 1)
  let sequences = try labels(x, isBatch || targets.ndim == 0 ? targets : unsqueeze(targets, 0), inputLengths, targetLengths, blank)
  guard let type = x.dtype.blasType as? any LogNumber.Type else { throw unsupported("ctc_loss_cpu", x.dtype) }
  var out = try negativeLogLikelihood(type, x, sequences, inputLengths, blank, finite)
  if finite { out = try whereOp(compare(.eq, out, .float(.infinity)), zeros([], out.dtype), out) }
  switch reduction {
  case 1: out = try mean(div(out, to(Tensor.of(targetLengths.map { max($0, 1) }, [targetLengths.count]), out.dtype)), nil, node: 0)
  case 2: out = try sumAll(out)
  default: break
  }
  return isBatch || reduction == 1 || reduction == 2 ? out : try squeeze(out, 0)
}

/// The labels of each sequence, from a table of them or from one row behind another.
private func labels(
  _ x: Tensor, _ targets: Tensor, _ inputLengths: [Int], _ targetLengths: [Int], _ blank: Int
) throws(TorchError) -> [[Int]] {
  let place = "(while checking arguments for ctc_loss_allocate_outputs)"
  if x.ndim != 3 {
    throw .runtime("Expected 3-dimensional tensor, but got \(x.ndim)-dimensional tensor for argument #1 'log_probs' \(place)")
  }
  let (steps, batch, classes) = (x.shape[0], x.shape[1], x.shape[2])
  if blank < 0 || blank >= classes { throw .runtime("blank must be in label range") }
  if inputLengths.count != batch { throw .runtime("input_lengths must be of size batch_size") }
  if targetLengths.count != batch { throw .runtime("target_lengths must be of size batch_size") }
  for n in targetLengths where n < 0 { throw .runtime("Expected target_lengths to have value at least 0, but got value \(n) \(place)") }
  let all = try targets.converted(.int64).ints(), longest = targetLengths.max() ?? 0
  if targets.ndim == 1 {
    // The sum of lengths, as PyTorch's, wraps around; each is within it only where it is within the labels.
    let total = targetLengths.reduce(0) { $0 &+ $1 }
    if total != all.count || longest > all.count {
      throw .runtime("Expected tensor to have size \(total) at dimension 0, but got size \(all.count) for argument #2 'targets' \(place)")
    }
  } else {
    if targets.ndim != 2 { throw .runtime("targets must be a table of labels or one sequence of them, not of \(targets.ndim) dimensions") }
    if targets.shape[0] != batch {
      throw .runtime(
        "Expected tensor to have size \(batch) at dimension 0, but got size \(targets.shape[0]) for argument #2 'targets' \(place)")
    }
    if targets.shape[1] < longest {
      throw .runtime(
        """
        Expected tensor to have size at least \(longest) at dimension 1, but got size \(targets.shape[1]) for argument #2 'targets' \
        \(place)
        """)
    }
  }
  for n in inputLengths {
    if n < 0 { throw .runtime("Expected input_lengths to have value at least 0, but got value \(n) \(place)") }
    if n > steps { throw .runtime("Expected input_lengths to have value at most \(steps), but got value \(n) \(place)") }
  }
  var (sequences, from): ([[Int]], Int) = ([], 0)
  for (b, n) in targetLengths.enumerated() {
    let start = targets.ndim == 1 ? from : b * targets.shape[1]
    let sequence = Array(all[start..<(start + n)])
    // PyTorch would read beside its memory.
    for label in sequence where label < 0 || label >= classes { throw .index("Target \(label) is out of bounds.") }
    sequences.append(sequence)
    from += n
  }
  return sequences
}

private func negativeLogLikelihood<T: LogNumber>(
  _ type: T.Type, _ x: Tensor, _ sequences: [[Int]], _ inputLengths: [Int], _ blank: Int, _ finite: Bool
) throws(TorchError) -> Tensor {
  let values = try x.packed()
  let out = try Tensor(empty: [sequences.count], x.dtype)
  var alignments: [Alignment<T>] = []
  for (b, sequence) in sequences.enumerated() {
    let a = Alignment(
      logs: values.pointer(T.self) + b * x.shape[2], step: x.shape[1] * x.shape[2], labels: sequence, steps: inputLengths[b], blank: blank)
    out.pointer(T.self)[b] = a.loss
    alignments.append(a)
  }
  if recording(x) {
    let saved = Saved(x)
    record(out, "CtcLossBackward0", x) { n, g in
      let input = try saved.open(n)
      let grad = try withoutGrad { () throws(TorchError) -> Tensor in
        let grad = try zeros(values.shape, values.dtype)
        let gs = try g.packed()
        for (b, a) in alignments.enumerated() where !(finite && a.loss == .infinity) {
          let at = b * values.shape[2]
          a.writeGradient(values.pointer(T.self) + at, grad.pointer(T.self) + at, values.shape[2], gs.pointer(T.self)[b])
        }
        return grad
      }
      if recording(input, g) { recordNoDerivative([grad], of: "_ctc_loss_backward", inputs: [g, input]) }
      return Grads(grad)
    }
  }
  return out
}

private protocol LogNumber: BinaryFloatingPoint {
  static func exp(_ x: Self) -> Self
  static func log(_ x: Self) -> Self
}
extension Float: LogNumber {
  fileprivate static func exp(_ x: Float) -> Float { Glibc.expf(x) }
  fileprivate static func log(_ x: Float) -> Float { Glibc.logf(x) }
}
extension Double: LogNumber {
  fileprivate static func exp(_ x: Double) -> Double { Glibc.exp(x) }
  fileprivate static func log(_ x: Double) -> Double { Glibc.log(x) }
}

/// One sequence of labels with blanks between them, at both ends too, and the likelihoods of its beginnings (equations 5 to 8).
private struct Alignment<T: LogNumber> {
  let labels: [Int]
  let blank: Int
  let steps: Int
  let step: Int
  let alpha: [T]
  let loss: T

  private var width: Int { 2 * labels.count + 1 }

  init(logs: UnsafePointer<T>, step: Int, labels: [Int], steps: Int, blank: Int) {
    (self.labels, self.blank, self.steps, self.step) = (labels, blank, steps, step)
    let width = 2 * labels.count + 1
    func label(_ s: Int) -> Int { s % 2 == 0 ? blank : labels[s / 2] }
    if steps == 0 {
      (alpha, loss) = ([], labels.isEmpty ? -0.0 : .infinity)
      return
    }
    var a = [T](repeating: -.infinity, count: steps * width)
    a[0] = logs[blank]
    if width > 1 { a[1] = logs[label(1)] }
    for t in 1..<steps {
      for s in 0..<width {
        let before = (t - 1) * width + s
        let skips = s > 1 && label(s - 2) != label(s)
        a[t * width + s] =
          logSum(a[before], s > 0 ? a[before - 1] : -.infinity, skips ? a[before - 2] : -.infinity) + logs[t * step + label(s)]
      }
    }
    let end = a.count - 1
    loss = labels.isEmpty ? -a[end] : -logSum(a[end], a[end - 1])
    alpha = a
  }

  private func label(_ s: Int) -> Int { s % 2 == 0 ? blank : labels[s / 2] }

  /// The derivative by each logarithm, times `g` (equations 10, 11 and 16).
  func writeGradient(_ logs: UnsafePointer<T>, _ out: UnsafeMutablePointer<T>, _ classes: Int, _ g: T) {
    var beta = [T](repeating: -.infinity, count: width)
    for t in (0..<steps).reversed() {
      var next = [T](repeating: -.infinity, count: width)
      var shares = [T](repeating: -.infinity, count: classes)
      for s in (0..<width).reversed() {
        let own = logs[t * step + label(s)]
        if t == steps - 1 {
          if s >= width - 2 { next[s] = own }
        } else {
          let skips = s < width - 2 && label(s) != label(s + 2)
          next[s] = logSum(beta[s], s < width - 1 ? beta[s + 1] : -.infinity, skips ? beta[s + 2] : -.infinity) + own
        }
        let both = alpha[t * width + s] + next[s]
        if shares[label(s)] == -.infinity { shares[label(s)] = both } else { shares[label(s)] = logSum(shares[label(s)], both) }
      }
      for c in 0..<classes {
        let own = logs[t * step + c]
        out[t * step + c] = (T.exp(own) - T.exp(shares[c] + loss - own)) * g
      }
      beta = next
    }
  }
}

/// log(exp(a) + exp(b)), and the same of three.
private func logSum<T: LogNumber>(_ a: T, _ b: T) -> T {
  let most = max(a, b), m = most == -.infinity ? 0 : most
  return T.log(T.exp(a - m) + T.exp(b - m)) + m
}
private func logSum<T: LogNumber>(_ a: T, _ b: T, _ c: T) -> T {
  let most = max(a, max(b, c)), m = most == -.infinity ? 0 : most
  return T.log(T.exp(a - m) + T.exp(b - m) + T.exp(c - m)) + m
}
