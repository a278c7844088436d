// Where a value would stand in a sorted row.

extension OpTable {
  mutating func declareSearches() {
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
  }
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
  let common = try resultType(s, x)
  let wide: DType = common.isFloat ? .float64 : .int64
  let (b, v) = (try s.packed(wide), try x.packed(wide))
  let out = try Tensor(empty: x.shape, .int64)
  let n = s.shape[s.ndim - 1]
  let per = s.ndim == 1 ? max(1, x.numel) : max(1, x.shape[x.ndim - 1])
  @inline(__always)
  func search<T: Comparable>(_: T.Type) {
    let (p, q, o) = (b.pointer(T.self), v.pointer(T.self), out.pointer(Int64.self))
    let isShared = s.ndim == 1
    Threads.run(x.numel, grain: max(1, Threads.grain / 16)) { first, end in
      for i in first..<end {
        let row = p + (isShared ? 0 : (i / per) * n), value = q[i]
        var (low, high) = (0, n)
        // A nan is not itself. Both ends are chosen by masks: a branch would be guessed wrong every other time.
        let last = value != value ? 1 : 0
        while low < high {
          let middle = low &+ (high &- low) >> 1, m = row[middle]
          let isBefore = right ? (m > value ? 0 : 1) | last : (m >= value ? 0 : 1) & (m == m ? 1 : 0)
          let mask = 0 &- isBefore
          low = low &+ ((middle &+ 1 &- low) & mask)
          high = middle &+ ((high &- middle) & mask)
        }
        o[i] = Int64(low)
      }
    }
  }
  if wide == .float64 { search(Double.self) } else { search(Int64.self) }
  return small ? try out.converted(.int32) : out
}
