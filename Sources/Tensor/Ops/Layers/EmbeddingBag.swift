// Sums, means and maxima of rows of a table, bag by bag (ATen/native/EmbeddingBag.cpp).

extension OpTable {
  mutating func declareEmbeddingBag() {
    let doc = "Rows of a table, put together bag by bag."
    op(
      """
      embedding_bag(Tensor weight, Tensor indices, Tensor offsets, bool scale_grad_by_freq=False, int mode=0, bool sparse=False, \
      Tensor? per_sample_weights=None, bool include_last_offset=False)
      """, [.function], doc
    ) { (w: Tensor, i: Tensor, o: Tensor, byFrequency: Bool, mode: Int, sparse: Bool, shares: Tensor?, last: Bool) in
      try bags(w, i, o, byFrequency, mode, sparse, shares, last, nil)
    }
    op(
      """
      embedding_bag(Tensor weight, Tensor indices, Tensor offsets, bool scale_grad_by_freq, int mode, bool sparse, \
      Tensor? per_sample_weights, bool include_last_offset, int? padding_idx)
      """, [.function], doc
    ) {
      (w: Tensor, i: Tensor, o: Tensor, byFrequency: Bool, mode: Int, sparse: Bool, shares: Tensor?, last: Bool, padding: Int?) in
      try bags(w, i, o, byFrequency, mode, sparse, shares, last, padding)
    }
  }
}

private func bags(
  _ w: Tensor, _ indices: Tensor, _ offsets: Tensor, _ byFrequency: Bool, _ mode: Int, _ sparse: Bool, _ shares: Tensor?, _ last: Bool,
  _ padding: Int?
) throws -> OpResult {
  if sparse { throw noSparseGradients }
  if padding != nil, w.ndim == 0 { throw TorchError.index("Dimension specified as 0 but tensor has no dimensions") }
  var left: Int?
  if let padding {
    let rows = w.shape[0]
    if padding < -rows || padding >= rows {
      throw TorchError.runtime(
        "padding_idx must be within the number of embeddings, -\(rows) through \(rows - 1), but got \(padding)")
    }
    left = padding < 0 ? padding + rows : padding
  }
  let starts = try checkedBags(w, indices, offsets, mode, shares, last)
  let rows = w.shape[0], count = indices.numel
  let flat = try checkedIndex(
    reshape(indices, [count]), rows,
    { .runtime("Index \(indices.firstPlace($0)) of input takes value \($0) which is not in the valid range [0, \(rows))") })
  let n = last ? starts.count - 1 : starts.count
  // PyTorch's short way for floats adds what lies within the offsets; the long way takes what lies behind the last of them, where
  // `include_last_offset` says that it ends the last bag, into that bag all the same, as sizes and gradients do on both.
  let isShort = mode != 2 && left == nil && w.dtype.size <= 4 && w.strides[1] == 1
  let end = last && isShort ? starts[n] : count
  let bagOf = try Tensor(empty: [count], .int64)
  var bag = -1
  for k in 0..<count {
    while bag + 1 < n, starts[bag + 1] <= k { bag += 1 }
    bagOf.pointer(Int64.self)[k] = Int64(n == 0 ? -1 : max(bag, 0))
  }
  // The indices that count, where some do not.
  var (taken, home, factors) = (flat, bagOf, shares)
  if let left {
    let counted = try nonzero(compare(.ne, flat, .int(left)))
    let places = try reshape(counted, [counted.numel])
    (taken, home) = (try indexSelect(flat, 0, places), try indexSelect(bagOf, 0, places))
    factors = try shares.map { try indexSelect($0, 0, places) }
  }
  if n == 0 {
    (taken, home) = (try narrow(taken, 0, 0, 0), try narrow(home, 0, 0, 0))
    factors = try factors.map { try narrow($0, 0, 0, 0) }
  }
  let sizes = try bincount(home, nil, n)
  var largest: Tensor?
  if mode == 2 { largest = try withoutGrad { () throws(TorchError) in try largestRows(w, taken, home, n) } }
  let out = try replayed("EmbeddingBagBackward0", [w] + (factors.map { [$0] } ?? [])) { q in
    if let largest { return try whereOp(unsqueeze(compare(.gt, sizes, .int(0)), 1), gather(q[0], 0, largest), zeros([], w.dtype)) }
    var picked = try indexSelect(q[0], 0, taken)
    let fixed = detach(picked)
    if byFrequency, recording(q[0]) {
      let often = try indexSelect(bincount(flat, nil, rows), 0, taken)
      picked = try fixed + (picked - fixed) * unsqueeze(applyUnary(.reciprocal, to(often, w.dtype)), 1)
    }
    if end < taken.numel {
      let within = try unsqueeze(compare(.lt, arange(.int(0), .int(count), .int(1), .int64), .int(end)), 1)
      picked = try whereOp(within, picked, picked - fixed)
    }
    if factors != nil { picked = try picked * unsqueeze(q[1], 1) }
    let wide = w.dtype.computing
    let total = try indexAdd(zeros([n, w.shape[1]], wide), 0, home, to(picked, wide), .int(1))
    let result = mode == 0 ? total : try div(total, to(unsqueeze(clamp(sizes, .int(1), nil), 1), wide))
    return try to(result, w.dtype)
  }
  // Of sums the short way leaves the other results as they were made.
  let none = try zeros([mode == 0 && !w.requiresGrad ? starts.count : n], .int64)
  let places = try largest ?? (mode == 0 ? none : sizes.copied())
  return .tensors(
    [out, isShort && mode == 0 ? try zeros([0], .int64) : bagOf, mode == 0 ? none : sizes, places],
    list: false)
}

/// The starts of the bags, in order.
private func checkedBags(
  _ w: Tensor, _ indices: Tensor, _ offsets: Tensor, _ mode: Int, _ shares: Tensor?, _ last: Bool
) throws(TorchError) -> [Int] {
  if indices.ndim != 1 && indices.ndim != 2 {
    throw .runtime("input has to be a 1D or 2D Tensor, but got Tensor of dimension \(indices.ndim)")
  }
  if offsets.ndim != 1 { throw .runtime("offsets has to be a 1D Tensor, but got Tensor of dimension \(offsets.ndim)") }
  if w.ndim != 2 { throw .runtime("weight has to be a 2D Tensor, but got Tensor of dimension \(w.ndim)") }
  for t in [indices, offsets] { try checkPlaces(t, "embedding_bag", argument: 1) }
  if !w.dtype.isFloat {
    // Types of an early day have names of their own.
    let isOld = w.dtype.isInteger && !w.dtype.isBarebones && w.dtype != .bool
    let name = w.dtype.scalarName
    throw .runtime(
      """
      Expected tensor for argument #1 'weight' to have one of the following scalar types: Half, BFloat16, Float, Double; but got \
      \(isOld ? "torch.\(name)Tensor" : "CPU\(name)Type") instead (while checking arguments for embedding_bag)
      """)
  }
  if !(0...2).contains(mode) { throw .runtime("`mode` must be sum, mean, or max.") }
  if let shares {
    if mode != 0 { throw .runtime("embedding_bag: per_sample_weights only supported with mode='sum'") }
    if shares.dtype != w.dtype {
      throw .runtime(
        """
        Expected tensor for argument #1 'weight' to have the same type as tensor for argument #1 'per_sample_weights'; but type \
        torch.\(w.dtype.scalarName)Tensor does not equal torch.\(shares.dtype.scalarName)Tensor (while checking arguments for embedding_bag)
        """)
    }
    if shares.ndim != 1 { throw expected("per_sample_weights.value().dim() == 1") }
    if shares.numel != indices.numel { throw expected("per_sample_weights.value().numel() == indices.numel()") }
  }
  let starts = offsets.ints()
  if last, starts.isEmpty { throw .runtime("include_last_offset: number of offset should be at least 1") }
  if let first = starts.first, first != 0 {
    throw .runtime(
      """
      offsets[0] has to be 0, i.e., the first sequence in the mini-batch has to start from position 0. However, got \(first)
      [ torch.\(offsets.dtype.scalarName)Tensor{} ]
      """)
  }
  if let end = starts.last, end > indices.numel {
    throw .runtime("offsets[-1] can not be greater than input's length \(indices.numel) but got offsets[-1] of \(end)")
  }
  for (a, b) in zip(starts, starts.dropFirst()) where a > b { throw expected("i < index_size") }
  if starts.isEmpty, indices.numel > 0 { throw expected("i < index_size") }
  return starts
}

private func expected(_ condition: String) -> TorchError {
  .runtime(
    """
    Expected \(condition) to be true, but got false.  (Could this error message be improved?  If so, please report an enhancement \
    request to PyTorch.)
    """)
}

/// For each bag and column the row of the table that holds the largest, the first of several; 0 for a bag that is empty.
private func largestRows(_ w: Tensor, _ taken: Tensor, _ home: Tensor, _ n: Int) throws(TorchError) -> Tensor {
  let out = try zeros([n, w.shape[1]], .int64)
  let values = w.doubles(), width = w.shape[1]
  let (rows, bags, o) = (taken.pointer(Int64.self), home.pointer(Int64.self), out.pointer(Int64.self))
  var seen = [Bool](repeating: false, count: n)
  for k in 0..<taken.numel {
    let bag = Int(bags[k]), row = Int(rows[k])
    for c in 0..<width {
      let best = bag * width + c
      if !seen[bag] || values[row * width + c] > values[Int(o[best]) * width + c] { o[best] = rows[k] }
    }
    seen[bag] = true
  }
  return out
}

extension Tensor {
  /// Where the first of these ints stands.
  fileprivate func firstPlace(_ value: Int) -> Int { ints().firstIndex(of: value) ?? 0 }
}
