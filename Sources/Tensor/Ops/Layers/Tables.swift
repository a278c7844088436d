// Tables of vectors, whose rows are asked for by number (ATen/native/Embedding.cpp).

extension OpTable {
  mutating func declareTables() {
    let f = "nn.functional."
    op(
      """
      \(f)embedding(Tensor input, Tensor weight, int? padding_idx=None, float? max_norm=None, float norm_type=2.0, bool \
      scale_grad_by_freq=False, bool sparse=False)
      """,
      "Rows of a table."
    ) {
      (i: Tensor, w: Tensor, padding: Int?, most: Double?, p: Double, byFrequency: Bool, sparse: Bool) in
      if sparse { throw noSparseGradients }
      var left: Int?
      if let padding, w.ndim > 0 {
        let rows = w.shape[0]
        if padding >= rows || padding < -rows { throw TorchError(.assertion, "Padding_idx must be within num_embeddings") }
        left = padding < 0 ? padding + rows : padding
      }
      return try embedding(i, w, left, most, p, byFrequency)
    }
    op(
      "embedding(Tensor weight, Tensor indices, int padding_idx=-1, bool scale_grad_by_freq=False, bool sparse=False)", [.function],
      "Rows of a table."
    ) { (w: Tensor, i: Tensor, padding: Int, byFrequency: Bool, sparse: Bool) in
      if sparse { throw noSparseGradients }
      return try embedding(i, w, padding < 0 ? nil : padding, nil, 2, byFrequency)
    }
    op(
      "embedding_renorm(Tensor self, Tensor indices, float max_norm, float norm_type)", [.inPlaceFunction],
      "Shortens the rows that are asked for."
    ) { (w: Tensor, i: Tensor, most: Double, p: Double) in
      if w.ndim != 2 {
        throw TorchError.runtime(
          """
          Expected 2-dimensional tensor, but got \(w.ndim)-dimensional tensor for argument #1 'self' (while checking arguments for \
          embedding_renorm_)
          """)
      }
      try checkPlaces(i, "embedding_renorm_", argument: 2)
      let flat = try checkedIndex(
        reshape(i, [i.numel]), w.shape[0],
        { .index("select(): index \($0) out of range for tensor of size \(w.shape.text) at dimension 0") })
      let out = try withoutGrad { () throws(TorchError) in
        let y = try clone(w)
        try shorten(y, flat, most, p)
        return y
      }
      if recording(w) { recordNoDerivative([out], node: "EmbeddingRenormBackward0", of: "embedding_renorm_", inputs: [w]) }
      return out
    }
  }
}

let noSparseGradients = TorchError(.notImplemented, "wick has no sparse gradients: use embedding with sparse=False")

/// The numbers of rows are int64 or int32.
func checkPlaces(_ i: Tensor, _ name: String, argument: Int) throws(TorchError) {
  if i.dtype == .int64 || i.dtype == .int32 { return }
  throw .runtime(
    """
    Expected tensor for argument #\(argument) 'indices' to have one of the following scalar types: Long, Int; but got \
    torch.\(i.dtype.scalarName)Tensor instead (while checking arguments for \(name))
    """
  )
}

/// Rows of the table `w` (n, d) for each index. The row `padding` gets no gradient; rows longer than `most` in the p-norm are
/// shortened in the table first; with `byFrequency` a row's gradient is divided by how often it is asked for.
private func embedding(
  _ i: Tensor, _ w: Tensor, _ padding: Int?, _ most: Double?, _ p: Double, _ byFrequency: Bool
) throws -> Tensor {
  if w.ndim != 2 { throw TorchError.runtime("'weight' must be 2-D") }
  try checkPlaces(i, "embedding", argument: 1)
  let rows = w.shape[0]
  let flat = try checkedIndex(
    reshape(i, [i.numel]), rows, { _ in .index("index out of range in self") }, kept: recording(w))
  if let most { try withoutGrad { () throws(TorchError) in try shorten(w, flat, most, p) } }
  return try replayed("EmbeddingBackward0", [w]) { q in
    var picked = try indexSelect(q[0], 0, flat)
    if recording(q[0]) {
      let fixed = detach(picked)
      if byFrequency {
        // The value is the row's; what reaches the table is its share.
        let counts = try bincount(flat, nil, rows)
        let share = try unsqueeze(applyUnary(.reciprocal, to(indexSelect(counts, 0, flat), w.dtype)), 1)
        picked = try fixed + (picked - fixed) * share
      }
      if let padding { picked = try whereOp(unsqueeze(compare(.eq, flat, .int(padding)), 1), fixed, picked) }
    }
    return try reshape(picked, i.shape.list + [w.shape[1]])
  }
}

/// Shortens the rows that `index` names to the p-norm `most` (embedding_renorm_).
private func shorten(_ w: Tensor, _ index: Tensor, _ most: Double, _ p: Double) throws(TorchError) {
  var done: Set<Int> = []
  let at = index.pointer(Int64.self)
  for k in 0..<index.numel where done.insert(Int(at[k])).inserted {
    let row = try select(w, 0, Int(at[k]))
    let length = try vectorNorm(row, p, nil, false, name: .normOfAll).item().double
    if length > most { row.write(try mul(row, .float(most / (length + 1e-7)))) }
  }
  w.bumpVersion()
}
