// Sets, grids, searches, einsum.

extension OpTable {
  mutating func declareMore() {
    op(
      "unique(Tensor self, bool sorted=True, bool return_inverse=False, bool return_counts=False, int? dim=None)",
      "The different values, sorted."
    ) {
      (x: Tensor, _: Bool, inverse: Bool, counts: Bool, d: Int?) -> OpResult in try unique(x, inverse, counts, d, consecutive: false)
    }
    op(
      "unique_consecutive(Tensor self, bool return_inverse=False, bool return_counts=False, int? dim=None)",
      "Values without repeats in a row."
    ) {
      (x: Tensor, inverse: Bool, counts: Bool, d: Int?) -> OpResult in try unique(x, inverse, counts, d, consecutive: true)
    }
    op(
      "searchsorted(Tensor sorted_sequence, Tensor self, *, bool out_int32=False, bool right=False, str? side=None)", [.function],
      "Where to insert."
    ) {
      (s: Tensor, x: Tensor, small: Bool, right: Bool, side: String?) in try searchSorted(s, x, isRight(right, side), small)
    }
    op(
      "searchsorted(Tensor sorted_sequence, Scalar self, *, bool out_int32=False, bool right=False, str? side=None)", [.function],
      "Where to insert."
    ) {
      (s: Tensor, x: Scalar, small: Bool, right: Bool, side: String?) in
      try searchSorted(s, .wrapped(x), isRight(right, side), small)
    }
    op("bucketize(Tensor self, Tensor boundaries, *, bool out_int32=False, bool right=False)", [.function], "The bucket of each value.") {
      (x: Tensor, s: Tensor, small: Bool, right: Bool) in try searchSorted(s, x, right, small)
    }
    op("cartesian_prod(Tensor[] tensors)", [.function], "All combinations of elements.") { (l: [Tensor]) in
      if l.count == 1 { return l[0] }
      return try stack(meshgrid(l, "ij").map { try reshape($0, [$0.numel]) }, 1)
    }
    op("combinations(Tensor self, int r=2, bool with_replacement=False)", [.function], "Combinations of elements.") {
      (x: Tensor, r: Int, again: Bool) in
      if x.ndim != 1 { throw TorchError.runtime("Expect a 1D vector, but got shape \(x.shape.text)") }
      if r < 0 { throw TorchError.runtime("Expect a non-negative number, but got \(r)") }
      // PyTorch makes a grid of numel ** r points first, and gives up where their number leaves 64 bits.
      var points = 1
      for _ in 0..<(x.numel > 1 ? min(r, 64) : 0) {
        let (product, overflow) = points.multipliedReportingOverflow(by: x.numel)
        if overflow { throw TorchError.runtime("numel: integer multiplication overflow") }
        points = product
      }
      if r > 1 << 24 { throw TorchError.runtime("numel: integer multiplication overflow") }
      if r > x.numel, !again { return try Tensor(empty: [0, r], x.dtype) }
      var rowsFound: [[Int]] = [[]]
      for _ in 0..<r {
        rowsFound = rowsFound.flatMap { row in
          ((row.last.map { again ? $0 : $0 + 1 } ?? 0)..<max(row.last.map { again ? $0 : $0 + 1 } ?? 0, x.numel)).map { row + [$0] }
        }
      }
      if r == 0 { return try Tensor(empty: [0], x.dtype) }
      return try reshape(indexSelect(x, 0, Tensor.of(rowsFound.flatMap { $0 }, [rowsFound.count * r])), [rowsFound.count, r])
    }
    opList("meshgrid(Tensor[] tensors, str? indexing=None)", [.function], "Coordinates of a grid.") { (l: [Tensor], how: String?) in
      if how == nil {
        try warnOnce("torch.meshgrid: in an upcoming release, it will be required to pass the indexing argument.")
      }
      return try meshgrid(l, how ?? "ij")
    }
    opList("broadcast_tensors(Tensor[] tensors)", [.function], "All expanded to one shape.") { (l: [Tensor]) in
      var s = Dims()
      for t in l { s = try broadcast(s, t.shape) }
      return try mapped(l) { (t) throws(TorchError) in try expand(t, s.list) }
    }
    for n in 1...3 {
      op("atleast_\(n)d(Tensor[] tensors)", [.function], "Tensors of at least \(n) dimension\(n == 1 ? "" : "s").") {
        (l: [Tensor]) -> OpResult in
        let made = try mapped(l) { (t) throws(TorchError) in try atLeast(t, n) }
        return made.count == 1 ? .tensor(made[0]) : .tensors(made, list: false)
      }
    }
    op("einsum(str equation, Tensor[] operands)", [.function], "Sums of products by an equation of subscripts.") {
      (e: String, l: [Tensor]) in try einsum(e, l)
    }
    op(
      "quantile(Tensor self, Tensor q, int? dim=None, bool keepdim=False, *, str interpolation='linear')", [.function, .method, .out],
      "Quantiles, interpolated."
    ) {
      (x: Tensor, q: Tensor, d: Int?, k: Bool, how: String) in
      if q.ndim > 1 { throw TorchError.runtime("quantile() q must be a scalar or 1D tensor") }
      if x.dtype.isFloat && q.dtype != x.dtype {
        throw TorchError.runtime("quantile() q tensor must be same dtype as the input tensor")
      }
      return try quantile(x, q.doubles(), q.shape, d, k, how)
    }
    op(
      "quantile(Tensor self, float q, int? dim=None, bool keepdim=False, *, str interpolation='linear')", [.function, .method, .out],
      "A quantile, interpolated."
    ) {
      (x: Tensor, q: Double, d: Int?, k: Bool, how: String) in
      try quantile(x, [q], [], d, k, how)
    }
  }
}

package func unique(_ x: Tensor, _ inverse: Bool, _ counts: Bool, _ dim: Int?, consecutive: Bool) throws(TorchError) -> OpResult {
  let source = detach(x)
  let d = try dim.map { (v: Int) throws(TorchError) -> Int in try wrapDim(v, x.ndim) }
  // Each item is a row: a slice along `dim`, or one element.
  let items: Tensor
  if let d { items = try movedim(source, [d], [0]) } else { items = try reshape(source, [x.numel]) }
  let n = items.shape[0]
  let width = n == 0 ? 1 : items.numel / n
  let values = try items.packed().scalars()
  func less(_ a: Int, _ b: Int) -> Bool {
    for j in 0..<width {
      let (p, q) = (values[a * width + j], values[b * width + j])
      if case .int(let i) = p, case .int(let k) = q {
        if i != k { return i < k }
      } else if p.double != q.double {
        return p.double < q.double || (q.double.isNaN && !p.double.isNaN)
      }
    }
    return false
  }
  var order = Array(0..<n)
  if !consecutive && width == 1 {
    order =
      source.dtype.isFloat
      ? values.map(\.double).withUnsafeBufferPointer { sortRow($0, false) }
      : values.map { Int64($0.int) }.withUnsafeBufferPointer { sortRow($0, false) }
  } else if !consecutive {
    order.sort { less($0, $1) || (!less($1, $0) && $0 < $1) }
  }
  var chosen: [Int] = []
  var back = [Int](repeating: 0, count: n)
  var tally: [Int] = []
  for o in order {
    if let last = chosen.last, !less(last, o), !less(o, last) {
      tally[tally.count - 1] += 1
    } else {
      chosen.append(o)
      tally.append(1)
    }
    back[o] = chosen.count - 1
  }
  let picked = try indexSelect(items, 0, Tensor.of(chosen, [chosen.count]))
  var out = picked
  if let d { out = try movedim(picked, [0], [d]).packed() }
  if recording(x) {
    let name = d != nil ? "unique_dim" : consecutive ? "unique_consecutive" : "_unique2"
    let node = d != nil ? "UniqueDimBackward0" : consecutive ? "UniqueConsecutiveBackward0" : "Unique2Backward0"
    recordNoDerivative([out], node: node, of: name, inputs: [x])
  }
  if !inverse && !counts { return .tensor(out) }
  var list = [out]
  if inverse { list.append(try Tensor.of(back, d == nil ? x.shape : [n])) }
  if counts { list.append(try Tensor.of(tally, [tally.count])) }
  return .tensors(list, list: false)
}

/// What `right` and `side` say together.
private func isRight(_ right: Bool, _ side: String?) throws(TorchError) -> Bool {
  guard let side else { return right }
  if side != "left" && side != "right" {
    throw .runtime("torch.searchsorted(): side can only be 'left' or 'right' but got \(side)")
  }
  if right && side == "left" {
    throw .runtime("torch.searchsorted(): side and right can't be set to opposites, got side of left while right was True")
  }
  return side == "right"
}

/// For each of `x` the place in the sorted rows of `s` where it keeps them sorted: before equal values, or behind them on the
/// `right`. Both are compared in their common type; nan is the largest.
package func searchSorted(_ s: Tensor, _ x: Tensor, _ right: Bool, _ small: Bool) throws(TorchError) -> Tensor {
  if x.ndim == 0 && s.ndim != 1 {
    throw .runtime(
      """
      torch.searchsorted(): input value can be a scalar only when boundaries tensor dimension is 1, but we got boundaries tensor \
      dim(\(s.ndim)) and input value's dim(0) numel(1)
      """
    )
  }
  if s.ndim == 0 { throw .runtime("torch.searchsorted(): boundaries tensor should have positive dimension, but got 0 dimension") }
  if s.ndim != 1 && (s.ndim != x.ndim || Array(s.shape.list.dropLast()) != Array(x.shape.list.dropLast())) {
    throw .runtime(
      """
      torch.searchsorted(): boundaries tensor should be 1 dimension or the first N-1 dimensions of boundaries tensor and input value \
      tensor must match, but we got boundaries tensor \(s.shape.text) and input value tensor \(x.shape.text)
      """
    )
  }
  let common = resultType(s, x)
  let wide: DType = common.isFloat ? .float64 : .int64
  let (b, v) = (try s.packed(wide), try x.packed(wide))
  let out = try Tensor(empty: x.shape, .int64)
  let n = s.shape[s.ndim - 1]
  let per = s.ndim == 1 ? max(1, x.numel) : max(1, x.shape[x.ndim - 1])
  func search<T: Comparable>(_: T.Type, _ isNaN: @escaping (T) -> Bool) {
    let (p, q, o) = (b.pointer(T.self), v.pointer(T.self), out.pointer(Int64.self))
    Threads.run(x.numel, grain: max(1, Threads.grain / 16)) { first, end in
      for i in first..<end {
        let row = p + (s.ndim == 1 ? 0 : (i / per) * n), value = q[i]
        var (low, high) = (0, n)
        while low < high {
          let middle = low + (high - low) / 2, m = row[middle]
          let isBefore = right ? !(m > value) || isNaN(value) : !(m >= value) && !isNaN(m)
          if isBefore { low = middle + 1 } else { high = middle }
        }
        o[i] = Int64(low)
      }
    }
  }
  if wide == .float64 { search(Double.self) { $0.isNaN } } else { search(Int64.self) { _ in false } }
  return small ? try out.converted(.int32) : out
}

package func meshgrid(_ l: [Tensor], _ how: String) throws(TorchError) -> [Tensor] {
  if l.isEmpty { throw .runtime("meshgrid expects a non-empty TensorList") }
  if how != "ij" && how != "xy" { throw .runtime("torch.meshgrid: indexing must be one of \"xy\" or \"ij\", but received: \(how)") }
  var list = l
  let swap = how == "xy" && l.count >= 2
  if swap { list.swapAt(0, 1) }
  let shape = list.map(\.numel)
  var out: [Tensor] = []
  for (i, t) in list.enumerated() {
    if t.ndim > 1 { throw .runtime("torch.meshgrid: Expected 0D or 1D tensor in the tensor list but got: \(t.ndim)") }
    var s = [Int](repeating: 1, count: list.count)
    s[i] = t.numel
    out.append(try expand(view(reshape(t, [t.numel]), s), shape))
  }
  if swap { out.swapAt(0, 1) }
  return out
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

/// Quantiles of a float tensor over `dim` or over all, one for each q in [0, 1]; `shape` is that of q and comes first. The row is
/// sorted and read at q * (n - 1), between two elements as `how` says; a row with a nan gives nan.
package func quantile(_ x: Tensor, _ q: [Double], _ shape: Dims, _ dim: Int?, _ keepdim: Bool, _ how: String) throws(TorchError) -> Tensor {
  if !x.dtype.isFloat { throw .runtime("quantile() input tensor must be either float or double dtype") }
  if !["linear", "lower", "higher", "midpoint", "nearest"].contains(how) {
    throw .runtime("quantile() interpolation must be one of linear, lower, higher, midpoint or nearest, but got \(how)")
  }
  for v in q where !(v >= 0 && v <= 1) {
    throw .runtime(
      shape.count == 0
        ? "quantile() q must be in the range [0, 1] but got \(v == v.rounded() && v.magnitude < 1e15 ? String(Int(v)) : pythonFloat(v))"
        : "quantile() q values must be in the range [0, 1]")
  }
  if x.numel == 0 { throw .runtime("quantile() input tensor must be non-empty") }
  let axis = try dim.map { (d: Int) throws(TorchError) -> Int in try wrapDim(d, x.ndim) }
  let rows = if let axis, x.ndim > 0 { try transpose(x, axis, -1) } else { try reshape(x, [x.numel]) }
  let sorted = try sort(rows, -1, false).0
  let n = rows.shape[rows.ndim - 1]
  // Sorting puts a nan last.
  let last = try narrow(sorted, -1, n - 1, 1)
  let missing = try withoutGrad { () throws(TorchError) in try applyUnary(.isnan, last) }
  var parts: [Tensor] = []
  for v in q {
    var rank = x.dtype == .float32 ? Double(Float(v) * Float(n - 1)) : v * Double(n - 1)
    switch how {
    case "lower": rank = rank.rounded(.down)
    case "higher": rank = rank.rounded(.up)
    case "nearest": rank = rank.rounded(.toNearestOrEven)
    default: break
    }
    let low = Int(rank.rounded(.down))
    let high = Int(rank.rounded(.up))
    var y = try narrow(sorted, -1, low, 1)
    if high > low {
      let above = try narrow(sorted, -1, high, 1)
      y = try add(y, mul(sub(above, y), .float(how == "midpoint" ? 0.5 : rank - Double(low))))
    }
    y = try whereOp(missing, last, y)
    if let axis, x.ndim > 0 { y = try transpose(y, axis, -1) } else { y = try reshape(y, [Int](repeating: 1, count: x.ndim)) }
    if !keepdim { y = try axis == nil ? reshape(y, []) : x.ndim == 0 ? reshape(y, []) : squeeze(y, axis ?? 0) }
    parts.append(y)
  }
  return shape.count == 0 ? parts[0] : try stack(parts, 0)
}
