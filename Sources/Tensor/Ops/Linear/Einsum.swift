// einsum.

extension OpTable {
  mutating func declareEinsum() {
    op("einsum(str equation, Tensor[] operands)", [.function, .gathers], "Sums of products by an equation of subscripts.") {
      (e: String, l: [Tensor]) in try einsum(e, l)
    }
  }
}

/// Subscripts become dimensions of one wide product, reduced by one matrix product per operand.
package func einsum(_ equation: String, _ operands: [Tensor]) throws(TorchError) -> Tensor {
  let text = equation.filter { $0 != " " }
  let arrow = text.firstRange(of: "->")
  let left = arrow.map { String(text[..<$0.lowerBound]) } ?? text
  let inputs = left.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  if operands.isEmpty { throw .runtime("einsum(): must provide at least one operand") }
  if inputs.count != operands.count {
    throw .runtime(
      inputs.count < operands.count
        ? "einsum(): fewer operands were provided in the equation than in the subscripts"
        : "einsum(): more operands were provided than specified in the equation")
  }
  var sizes: [Character: Int] = [:]
  var tensors: [(Tensor, [Character])] = []
  // An ellipsis stands for dimensions counted from the right: digits name them.
  let dotted = zip(inputs, operands).map { s, t in s.contains("...") ? t.ndim - (s.count - 3) : 0 }
  let dots = dotted.max() ?? 0
  let digits = Array("0123456789")
  if dots > 10 { throw .runtime("einsum(): too many dimensions in an ellipsis") }
  for (k, (s, t)) in zip(inputs, operands).enumerated() {
    var labels: [Character] = []
    if let e = s.firstRange(of: "...") {
      if dotted[k] < 0 {
        throw .runtime(
          """
          einsum(): the number of subscripts in the equation (\(s.count - 3)) is more than the number of dimensions (\(t.ndim)) for \
          operand \(k)
          """
        )
      }
      labels = Array(s[..<e.lowerBound]) + digits[(dots - dotted[k])..<dots] + Array(s[e.upperBound...])
    } else {
      labels = Array(s)
    }
    for c in labels where !c.isLetter && !c.isNumber {
      throw .runtime("einsum(): invalid subscript given at index 0 in the equation string, subscripts must be in [a-zA-Z]")
    }
    if labels.count != t.ndim {
      throw .runtime(
        """
        einsum(): the number of subscripts in the equation (\(labels.count)) does not match the number of dimensions (\(t.ndim)) for \
        operand \(k) and no ellipsis was given
        """
      )
    }
    var x = t
    var i = 0
    while i < labels.count {
      if let j = labels[..<i].firstIndex(of: labels[i]) {
        x = try movedim(diagonal(x, 0, j, i), [-1], [j])
        labels.remove(at: i)
        continue
      }
      i += 1
    }
    for (i, c) in labels.enumerated() {
      let n = x.shape[i]
      if let old = sizes[c], old != n, old != 1, n != 1 {
        throw .runtime("einsum(): subscript \(c) has size \(n) for operand \(k) which does not broadcast with previously seen size \(old)")
      }
      sizes[c] = max(sizes[c] ?? 1, n)
    }
    tensors.append((x, labels))
  }
  let output: [Character]
  if let arrow {
    let right = String(text[arrow.upperBound...])
    if let e = right.firstRange(of: "...") {
      output = Array(right[..<e.lowerBound]) + digits[..<dots] + Array(right[e.upperBound...])
    } else {
      output = Array(right)
    }
    for c in output where sizes[c] == nil {
      throw .runtime("einsum(): output subscript \(c) does not appear in the equation for any input operand")
    }
  } else {
    var count: [Character: Int] = [:]
    for s in inputs { for c in s where c != "." { count[c, default: 0] += 1 } }
    output = digits[..<dots] + count.filter { $0.value == 1 }.map(\.key).sorted()
  }
  var (acc, accLabels) = tensors[0]
  for k in 1..<max(1, tensors.count) {
    let later = Set(output + tensors[(k + 1)...].flatMap { $0.1 })
    (acc, accLabels) = try contract(acc, accLabels, tensors[k].0, tensors[k].1, later)
  }
  let drop = accLabels.indices.filter { !output.contains(accLabels[$0]) }
  if !drop.isEmpty {
    acc = try sum(acc, drop)
    accLabels = accLabels.filter { output.contains($0) }
  }
  let order = output.compactMap { accLabels.firstIndex(of: $0) }
  return order.count < 2 || order == Array(0..<order.count) ? acc : try permute(acc, order)
}

/// Two operands made one: labels in both and needed later are batched, those needed by nobody are summed.
private func contract(
  _ a: Tensor, _ la: [Character], _ b: Tensor, _ lb: [Character], _ later: Set<Character>
) throws(TorchError) -> (Tensor, [Character]) {
  let batch = la.filter { lb.contains($0) && later.contains($0) }
  let common = la.filter { lb.contains($0) && !later.contains($0) }
  let onlyA = la.filter { !lb.contains($0) }
  let onlyB = lb.filter { !la.contains($0) }
  var sizes: [Character: Int] = [:]
  for (i, c) in la.enumerated() { sizes[c] = a.shape[i] }
  for (i, c) in lb.enumerated() { sizes[c] = max(sizes[c] ?? 1, b.shape[i]) }
  func size(_ l: [Character]) -> Int { l.map { sizes[$0] ?? 1 }.reduce(1, *) }
  func arrange(_ t: Tensor, _ from: [Character], _ to: [Character], _ shape: [Int]) throws(TorchError) -> Tensor {
    let p = from.count < 2 ? t : try permute(t, to.compactMap { from.firstIndex(of: $0) })
    return try reshape(expand(p, to.map { sizes[$0] ?? 1 }), shape)
  }
  let x = try arrange(a, la, batch + onlyA + common, [size(batch), size(onlyA), size(common)])
  let y = try arrange(b, lb, batch + common + onlyB, [size(batch), size(common), size(onlyB)])
  let labels = batch + onlyA + onlyB
  return (try reshape(bmm(x, y), labels.map { sizes[$0] ?? 1 }), labels)
}
