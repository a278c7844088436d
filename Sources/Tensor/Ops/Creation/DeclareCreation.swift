// Creation and random numbers.

private let options = "ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool pin_memory=False, bool requires_grad=False"
private let tail = "*, " + options
private let likeTail = tail + ", MemoryFormat? memory_format=None"

/// Marks a fresh tensor as one that wants a gradient.
func wanting(_ x: Tensor, _ flag: Bool) throws(TorchError) -> Tensor {
  if flag && !x.dtype.isInexact { throw .runtime("Only Tensors of floating point and complex dtype can require gradients") }
  if flag { try setRequiresGrad(x, true) }
  return x
}
/// The type of numbers between two: complex where one of them is.
private func spacedType(_ a: Scalar, _ b: Scalar) -> DType { a.category == 3 || b.category == 3 ? defaultComplex : defaultDType }
private func checked(_ sizes: [Int], _ name: String) throws(TorchError) -> Dims {
  if sizes.contains(where: { $0 < 0 }) { throw .runtime("\(name): Dimension size must be non-negative.") }
  return Dims(sizes)
}

extension OpTable {
  mutating func declareCreation() {
    let made: Variants = [.function, .out]
    for (name, value) in [("zeros", 0), ("ones", 1), ("empty", 0)] {
      op("\(name)(int[] size, \(tail))", made, "A tensor of \(name).") { (s: [Int], t: DType?, _: Strided, _: Host, _: Pageable, r: Bool) in
        let shape = name == "zeros" ? try checked(s, name) : Dims(s)
        return try wanting(value == 0 ? zeros(shape, t ?? defaultDType) : full(shape, .int(value), t ?? defaultDType), r)
      }
      op("\(name)_like(Tensor self, \(likeTail))", [.function], "A tensor of \(name), like another.") {
        (x: Tensor, t: DType?, _: Strided, _: Host, _: Pageable, r: Bool, format: MemoryFormat) in
        try wanting(filledLike(x, .int(value), t ?? x.dtype, format), r)
      }
      op("new_\(name)(Tensor self, int[] size, \(tail))", [.method], "A tensor of \(name) of this type.") {
        (x: Tensor, s: [Int], t: DType?, _: Strided, _: Host, _: Pageable, r: Bool) in
        try wanting(full(Dims(s), .int(value), t ?? x.dtype), r)
      }
    }
    op("full(int[] size, Scalar fill_value, \(tail))", made.union(.complexNumbers), "A tensor of one value.") {
      (s: [Int], v: Scalar, t: DType?, _: Strided, _: Host, _: Pageable, r: Bool) in
      try wanting(full(Dims(s), v, t ?? v.dtype), r)
    }
    op("scalar_tensor(Scalar s, \(tail))", [.function], "A tensor of one number, without dimensions.") {
      (v: Scalar, t: DType?, _: Strided, _: Host, _: Pageable, r: Bool) in try wanting(full([], v, t ?? defaultDType), r)
    }
    op("full_like(Tensor self, Scalar fill_value, \(likeTail))", [.function, .complexNumbers], "A tensor of one value, like another.") {
      (x: Tensor, v: Scalar, t: DType?, _: Strided, _: Host, _: Pageable, r: Bool, format: MemoryFormat) in
      try wanting(filledLike(x, v, t ?? x.dtype, format), r)
    }
    op("new_full(Tensor self, int[] size, Scalar fill_value, \(tail))", [.method, .complexNumbers], "A tensor of one value of this type.") {
      (x: Tensor, s: [Int], v: Scalar, t: DType?, _: Strided, _: Host, _: Pageable, r: Bool) in
      try wanting(full(Dims(s), v, t ?? x.dtype), r)
    }
    op("eye(int n, \(tail))", made, "The identity matrix.") { (n: Int, t: DType?, _: Strided, _: Host, _: Pageable, r: Bool) in
      try wanting(eye(n, nil, t ?? defaultDType), r)
    }
    op("eye(int n, int m, \(tail))", made, "Ones on the diagonal.") {
      (n: Int, m: Int, t: DType?, _: Strided, _: Host, _: Pageable, r: Bool) in
      try wanting(eye(n, m, t ?? defaultDType), r)
    }
    op("arange(Scalar end, \(tail))", made.union(.flatOut), "0, 1, … up to end.") {
      (e: Scalar, t: DType?, _: Strided, _: Host, _: Pageable, r: Bool) in
      try wanting(arange(.int(0), e, .int(1), t), r)
    }
    op("arange(Scalar start, Scalar end, \(tail))", made.union(.flatOut), "start, start + 1, … up to end.") {
      (s: Scalar, e: Scalar, t: DType?, _: Strided, _: Host, _: Pageable, r: Bool) in try wanting(arange(s, e, .int(1), t), r)
    }
    op("arange(Scalar start, Scalar end, Scalar step=1, \(tail))", made.union(.flatOut), "From start by step up to end.") {
      (s: Scalar, e: Scalar, k: Scalar, t: DType?, _: Strided, _: Host, _: Pageable, r: Bool) in try wanting(arange(s, e, k, t), r)
    }
    op("range(Scalar start, Scalar end, Scalar step=1, \(tail))", made.union(.flatOut), "From start by step, end included.") {
      (s: Scalar, e: Scalar, k: Scalar, t: DType?, _: Strided, _: Host, _: Pageable, r: Bool) in
      try warn(
        """
        torch.range is deprecated and will be removed in a future release because its behavior is inconsistent with Python's range \
        builtin. Instead, use torch.arange, which produces values in [start, end).
        """
      )
      return try wanting(arange(.float(s.double), .float(e.double + k.double / 2), .float(k.double), t ?? defaultDType), r)
    }
    op(
      "linspace(Scalar start, Scalar end, int steps, \(tail))", made.union([.flatOut, .complexNumbers]),
      "Evenly spaced, both ends included."
    ) {
      (s: Scalar, e: Scalar, n: Int, t: DType?, _: Strided, _: Host, _: Pageable, r: Bool) in
      try wanting(linspace(s, e, n, t ?? spacedType(s, e)), r)
    }
    op(
      "logspace(Scalar start, Scalar end, int steps, float base=10.0, \(tail))", made.union([.flatOut, .complexNumbers]),
      "Evenly spaced powers."
    ) {
      (s: Scalar, e: Scalar, n: Int, b: Double, t: DType?, _: Strided, _: Host, _: Pageable, r: Bool) in
      try wanting(logspace(s, e, n, b, t ?? spacedType(s, e)), r)
    }
    for (name, upper) in [("tril_indices", false), ("triu_indices", true)] {
      op(
        """
        \(name)(int row, int col, int offset=0, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool \
        pin_memory=False)
        """,
        [.function], "Where a triangle is."
      ) {
        (rows: Int, columns: Int, k: Int, dtype: DType?, _: Strided, _: Host, _: Pageable) in
        if let dtype, dtype != .int64, dtype != .int32 { throw unsupported(name, dtype) }
        return try contiguous(to(t(nonzero(triangle(full([rows, columns], .int(1), .int64), k, upper: upper))), dtype ?? .int64))
      }
    }
    op("fill(Tensor self, Scalar value)", [.function, .inPlace, .inPlaceFunction, .complexNumbers], "Every element set to value.") {
      (x: Tensor, v: Scalar, into: Into) in
      // What would be made aside has the shape and type of the tensor itself.
      let out = try into.tensor ?? Tensor(like: x, x.dtype)
      out.fill(try v.fitting(x.dtype))
      if recording(x) { record(out, "FillBackward0", x, saves: false) { _, g in Grads(try zerosLike(g)) } }
      return out
    }
    op("fill(Tensor self, Tensor value)", [.function, .inPlace, .inPlaceFunction], "Every element set to value.") {
      (x: Tensor, v: Tensor) in
      if v.ndim > 0 { throw TorchError.runtime("fill_ only supports 0-dimension value tensor but got tensor with \(v.ndim) dimensions.") }
      return try to(expand(v, x.shape.list), x.dtype, copy: true)
    }
    op("zero(Tensor self)", [.inPlace, .inPlaceFunction], "Every element set to 0.") { (x: Tensor, into: Into) in
      let out = try into.tensor ?? Tensor(like: x, x.dtype)
      out.fill(.int(0))
      if recording(x) { record(out, "ZeroBackward0", x, saves: false) { _, g in Grads(try zerosLike(g)) } }
      return out
    }
    op("copy(Tensor self, Tensor src, bool non_blocking=False)", [.inPlace], "Overwritten by src.") { (x: Tensor, s: Tensor, _: Bool) in
      try cast(expand(s, x.shape.list), x.dtype, copy: true)
    }
  }

  mutating func declareRandom() {
    let made: Variants = [.function, .out]
    for low in [false, true] {
      for g in ["*, Generator? generator, ", "*, "] {
        declareSamplers(g + options, made, g.count > 3, low)
      }
    }
    let g = "*, Generator? generator=None, " + options
    op("rand_like(Tensor self, \(likeTail))", [.function], "Uniform on [0, 1), like another.") {
      (x: Tensor, t: DType?, _: Strided, _: Host, _: Pageable, q: Bool, format: MemoryFormat) in
      let y = try emptyLike(x, t ?? x.dtype, format)
      try fillUniform(y, 0, 1, defaultGenerator)
      return try wanting(y, q)
    }
    op("randn_like(Tensor self, \(likeTail))", [.function], "Standard normal, like another.") {
      (x: Tensor, t: DType?, _: Strided, _: Host, _: Pageable, q: Bool, format: MemoryFormat) in
      let y = try emptyLike(x, t ?? x.dtype, format)
      try fillNormal(y, 0, 1, defaultGenerator)
      return try wanting(y, q)
    }
    op("normal(Tensor mean, Tensor std, *, Generator? generator=None)", made, "Normal samples.") { (m: Tensor, s: Tensor, r: Generator?) in
      let x = try Tensor(empty: broadcast(m.shape, s.shape), m.dtype)
      try fillNormal(x, 0, 1, r ?? defaultGenerator)
      return try add(mul(x, s), m)
    }
    op("normal(Tensor mean, float std=1, *, Generator? generator=None)", made, "Normal samples.") { (m: Tensor, s: Double, r: Generator?) in
      let x = try Tensor(empty: m.shape, m.dtype)
      try fillNormal(x, 0, s, r ?? defaultGenerator)
      return try add(x, m)
    }
    op("normal(float mean, Tensor std, *, Generator? generator=None)", made, "Normal samples.") { (m: Double, s: Tensor, r: Generator?) in
      let x = try Tensor(empty: s.shape, s.dtype)
      try fillNormal(x, 0, 1, r ?? defaultGenerator)
      return try add(mul(x, s), .float(m))
    }
    op("normal(float mean, float std, int[] size, \(g))", made, "Normal samples.") {
      (m: Double, s: Double, n: [Int], r: Generator?, t: DType?, _: Strided, _: Host, _: Pageable, q: Bool) in
      let x = try Tensor(empty: Dims(n), t ?? defaultDType)
      try fillNormal(x, m, s, r ?? defaultGenerator)
      return try wanting(x, q)
    }
    randomInPlace("uniform(Tensor self, float from=0, float to=1, *, Generator? generator=None)", "Uniform on [from, to).") {
      (x, a, b, r) in try fillUniform(x, a, b, r)
    }
    randomInPlace("normal(Tensor self, float mean=0, float std=1, *, Generator? generator=None)", "Normal samples.") { (x, a, b, r) in
      try fillNormal(x, a, b, r)
    }
    op("exponential(Tensor self, float lambd=1, *, Generator? generator=None)", [.inPlace], "Exponential samples.") {
      (x: Tensor, l: Double, r: Generator?) in
      let y = try emptyLike(x, x.dtype)
      try fillExponential(y, l, r ?? defaultGenerator)
      return y
    }
    op("random(Tensor self, int from, int? to, *, Generator? generator=None)", [.inPlace], "Ints on [from, to).") {
      (x: Tensor, a: Int, b: Int?, r: Generator?) in
      let y = try emptyLike(x, x.dtype)
      try fillRandom(y, b == nil ? 0 : a, b ?? a, r ?? defaultGenerator)
      return y
    }
    op("random(Tensor self, int to, *, Generator? generator=None)", [.inPlace], "Ints on [0, to).") { (x: Tensor, b: Int, r: Generator?) in
      let y = try emptyLike(x, x.dtype)
      try fillRandom(y, 0, b, r ?? defaultGenerator)
      return y
    }
    op("random(Tensor self, *, Generator? generator=None)", [.inPlace], "Ints over the whole type.") { (x: Tensor, r: Generator?) in
      let y = try emptyLike(x, x.dtype)
      try fillRandomFull(y, r ?? defaultGenerator)
      return y
    }
    op("bernoulli(Tensor self, *, Generator? generator=None)", [.function, .method, .out], "1 with the probabilities given.") {
      (p: Tensor, r: Generator?) in try bernoulli(p, r ?? defaultGenerator)
    }
    op("bernoulli(Tensor self, float p=0.5, *, Generator? generator=None)", [.inPlace, .method], "1 with probability p.") {
      (x: Tensor, p: Double, r: Generator?) in
      let y = try emptyLike(x, x.dtype)
      try fillBernoulli(y, p, r ?? defaultGenerator)
      return y
    }
    op(
      "multinomial(Tensor self, int num_samples, bool replacement=False, *, Generator? generator=None)", [.function, .method, .out],
      "Positions drawn by weight."
    ) {
      (p: Tensor, n: Int, w: Bool, r: Generator?) in try multinomial(p, n, w, r ?? defaultGenerator)
    }
  }

  /// The samplers, with a generator or without: PyTorch lists both.
  private mutating func declareSamplers(_ tail: String, _ made: Variants, _ given: Bool, _ low: Bool) {
    func sampler(_ signature: String, _ doc: String, _ make: @escaping (_ a: [Arg], _ g: Generator, _ t: DType?) throws -> Tensor) {
      let n = signature.split(separator: ",").count
      opRaw("\(signature), \(tail))", made, doc) { args in
        let lead = Array(args[..<n])
        let at = n + (given ? 1 : 0)
        let generator = given ? try Generator?.from(args[n]) : nil
        _ = (try Strided.from(args[at + 1]), try Host.from(args[at + 2]), try Pageable.from(args[at + 3]))
        let x = try make(lead, generator ?? defaultGenerator, DType?.from(args[at]))
        return .tensor(try wanting(x, Bool.from(args[at + 4])))
      }
    }
    if low {
      sampler("randint(int low, int high, int[] size", "Ints on [low, high).") { a, g, t in
        let x = try Tensor(empty: Dims([Int].from(a[2])), t ?? .int64)
        try fillRandom(x, Int.from(a[0]), Int.from(a[1]), g)
        return x
      }
      return
    }
    sampler("rand(int[] size", "Uniform on [0, 1).") { a, g, t in
      let x = try Tensor(empty: Dims([Int].from(a[0])), t ?? defaultDType)
      try fillUniform(x, 0, 1, g)
      return x
    }
    sampler("randn(int[] size", "Standard normal.") { a, g, t in
      let x = try Tensor(empty: Dims([Int].from(a[0])), t ?? defaultDType)
      try fillNormal(x, 0, 1, g)
      return x
    }
    sampler("randint(int high, int[] size", "Ints on [0, high).") { a, g, t in
      let x = try Tensor(empty: Dims([Int].from(a[1])), t ?? .int64)
      try fillRandom(x, 0, Int.from(a[0]), g)
      return x
    }
    sampler("randperm(int n", "A random order.") { a, g, t in try randperm(Int.from(a[0]), t ?? .int64, g) }
  }

  private mutating func randomInPlace(_ signature: String, _ doc: String, _ f: @escaping (Tensor, Double, Double, Generator) throws -> Void)
  {
    op(signature, [.inPlace], doc) { (x: Tensor, a: Double, b: Double, r: Generator?) in
      let y = try emptyLike(x, x.dtype)
      try f(y, a, b, r ?? defaultGenerator)
      return y
    }
  }
}
