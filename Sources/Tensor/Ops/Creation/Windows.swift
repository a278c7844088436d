// Windows of signal processing (ATen/native/TensorFactories.cpp). A periodic one is a symmetric one of one more, without its last.

private let options = "ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool pin_memory=False, bool requires_grad=False"
private let tail = "*, " + options

extension OpTable {
  mutating func declareWindows() {
    for (name, doc, shape) in [
      ("hann", "Half a cosine's rise and fall.", { (n: Int, t: DType) in try raisedCosine(n, 0.5, 0.5, t) }),
      ("hamming", "A raised cosine that does not end in 0.", { (n: Int, t: DType) in try raisedCosine(n, 0.54, 0.46, t) }),
      ("bartlett", "A triangle.", triangle), ("blackman", "Three cosines.", blackman),
    ] as [(String, String, (Int, DType) throws -> Tensor)] {
      op("\(name)_window(int window_length, \(tail))", [.function], doc) { (n: Int, t: Arg, l: Arg, d: Arg, p: Arg, q: Arg) in
        try window(name, n, true, [t, l, d, p, q], shape)
      }
      op("\(name)_window(int window_length, bool periodic, \(tail))", [.function], doc) {
        (n: Int, periodic: Bool, t: Arg, l: Arg, d: Arg, p: Arg, q: Arg) in try window(name, n, periodic, [t, l, d, p, q], shape)
      }
    }
    op("hamming_window(int window_length, bool periodic, float alpha, \(tail))", [.function], "A raised cosine.") {
      (n: Int, periodic: Bool, alpha: Double, t: Arg, l: Arg, d: Arg, p: Arg, q: Arg) in
      try window("hamming", n, periodic, [t, l, d, p, q]) { try raisedCosine($0, alpha, 0.46, $1) }
    }
    op("hamming_window(int window_length, bool periodic, float alpha, float beta, \(tail))", [.function], "A raised cosine.") {
      (n: Int, periodic: Bool, alpha: Double, beta: Double, t: Arg, l: Arg, d: Arg, p: Arg, q: Arg) in
      try window("hamming", n, periodic, [t, l, d, p, q]) { try raisedCosine($0, alpha, beta, $1) }
    }
    let doc = "A Bessel function's window."
    op("kaiser_window(int window_length, \(tail))", [.function], doc) { (n: Int, t: Arg, l: Arg, d: Arg, p: Arg, q: Arg) in
      try window("kaiser", n, true, [t, l, d, p, q]) { try kaiser($0, 12, $1) }
    }
    op("kaiser_window(int window_length, bool periodic, \(tail))", [.function], doc) {
      (n: Int, periodic: Bool, t: Arg, l: Arg, d: Arg, p: Arg, q: Arg) in
      try window("kaiser", n, periodic, [t, l, d, p, q]) { try kaiser($0, 12, $1) }
    }
    op("kaiser_window(int window_length, bool periodic, float beta, \(tail))", [.function], doc) {
      (n: Int, periodic: Bool, beta: Double, t: Arg, l: Arg, d: Arg, p: Arg, q: Arg) in
      try window("kaiser", n, periodic, [t, l, d, p, q]) { try kaiser($0, beta, $1) }
    }
  }
}

/// A window of `n` points; `options` are dtype, layout, device, pin_memory and requires_grad.
private func window(
  _ name: String, _ n: Int, _ periodic: Bool, _ options: [Arg], _ shape: (Int, DType) throws -> Tensor
) throws -> Tensor {
  let dtype = try DType?.from(options[0]) ?? defaultDType
  _ = (try Strided.from(options[1]), try Host.from(options[2]), try Pageable.from(options[3]))
  let wants = try Bool.from(options[4])
  if !dtype.isInexact {
    throw TorchError.runtime(
      """
      \(name)_window expects floating point dtypes, got: TensorOptions(dtype=\(dtype.cName), device=cpu, layout=Strided (default), \
      requires_grad=false (default), pinned_memory=false, memory_format=(nullopt))
      """)
  }
  if n < 0 { throw TorchError.runtime("\(name)_window requires non-negative window_length, got window_length=\(n)") }
  if dtype.isComplex { throw unsupported("arange_cpu", dtype) }
  if n <= 1 { return try wanting(ones([n], dtype), wants) }
  if n == .max { throw TorchError.runtime("Storage size calculation overflowed with sizes=[\(n)]") }
  let all = try shape(periodic ? n + 1 : n, dtype)
  return try wanting(periodic ? narrow(all, 0, 0, n) : all, wants)
}

private func places(_ n: Int, _ dtype: DType) throws(TorchError) -> Tensor { try arange(.int(0), .int(n), .int(1), dtype) }

private func raisedCosine(_ n: Int, _ alpha: Double, _ beta: Double, _ dtype: DType) throws -> Tensor {
  try add(mul(cos(mul(places(n, dtype), .float(.pi * 2 / Double(n - 1)))), .float(-beta)), .float(alpha))
}

private func triangle(_ n: Int, _ dtype: DType) throws -> Tensor {
  let rising = try mul(places(n, dtype), .float(2 / Double(n - 1)))
  let half = (n - 1) / 2 + 1
  return try cat([narrow(rising, 0, 0, half), add(neg(narrow(rising, 0, half, n - half)), .int(2))], 0)
}

private func blackman(_ n: Int, _ dtype: DType) throws -> Tensor {
  let x = try mul(places(n, dtype), .float(.pi / Double(n - 1)))
  return try add(sub(mul(cos(mul(x, .int(4))), .float(0.08)), mul(cos(mul(x, .int(2))), .float(0.5))), .float(0.42))
}

private func kaiser(_ n: Int, _ beta: Double, _ dtype: DType) throws -> Tensor {
  let middle = Double(n - 1) / 2
  let x = try div(sub(places(n, dtype), .float(middle)), .float(middle))
  let inner = try mul(sqrt(rsub(mul(x, x), .int(1))), .float(beta))
  return try div(applyUnary(.i0, inner), applyUnary(.i0, full([], .float(beta), dtype)))
}
