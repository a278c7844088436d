// Functions made of others, in Python (torch/_composites.py): a name leads here when the engine's
// table has no operator of that name.
import Language
import Tensor

/// By path: the function's name in the source has the dots as `__`.
private let composites: Set<String> = [
  "hsplit", "vsplit", "dsplit", "nanmedian", "randint_like", "unravel_index", "gradient", "lu", "sym_sum", "svd_lowrank", "pca_lowrank",
  "nn.functional.pad", "nn.functional.normalize", "nn.functional.gaussian_nll_loss",
  "nn.functional.embedding_bag", "nn.functional.margin_ranking_loss", "nn.functional.poisson_nll_loss",
  "qr", "cholesky", "eig", "symeig", "lstsq", "solve", "matrix_rank",
]
private let methodNames = [
  "hsplit", "vsplit", "dsplit", "nanmedian", "fill_diagonal_", "masked_scatter", "put_", "lu",
  "qr", "cholesky", "eig", "symeig", "lstsq", "solve",
]

private func asTensor(_ v: Value) throws(Raise) -> Tensor {
  if let t = Torch.tensor(v) { return t }
  return try makeTensor(v, dtype: nil)
}

/// Those that the engine computes.
nonisolated(unsafe) private let nativeComposites: [String: Native] = [
  "isin": Native("isin(elements, test_elements, *, assume_unique=False, invert=False)", "Whether elements are among others.") {
    a throws(Raise) in
    let (x, y, invert) = (try asTensor(a[0]), try asTensor(a[1]), try truth(a[3]))
    return face(try engine { () throws(TorchError) in try isin(x, y, invert: invert) })
  },
  "nanmedian": Native("nanmedian(input)", "The median of what is not nan.") { a throws(Raise) in
    guard let x = Torch.tensor(a[0]) else {
      throw typeError("nanmedian(): argument 'input' (position 1) must be Tensor, not \(typeName(a[0]))")
    }
    return face(try engine { () throws(TorchError) in try nanmedian(x) })
  },
]

/// The function under a path, if it is one of these.
func composite(_ path: String) throws(Raise) -> Value? {
  if let f = nativeComposites[path] { return .object(f) }
  guard composites.contains(path) else { return nil }
  return try getAttribute(try vm.importModule("torch._composites"), path.replacingDots)
}

func compositeNames(_ prefix: String) -> [String] {
  composites.union(nativeComposites.keys).filter { $0.hasPrefix(prefix) && !$0.dropFirst(prefix.count).contains(".") }
    .map { String($0.dropFirst(prefix.count)) }
}

extension String {
  fileprivate var replacingDots: String { split(separator: ".").joined(separator: "__") }
}

/// The composites that tensors have as methods.
func definePythonMethods(_ c: Class) {
  for name in methodNames {
    c.define("\(name)(self, *args, **kwargs)") { a throws(Raise) in
      let f = try getAttribute(try vm.importModule("torch._composites"), name)
      var named: [(Str, Value)] = []
      if case .dict(let d) = a[2] { for (k, v) in d.pairs { if case .str(let s) = k { named.append((s, v)) } } }
      return try vm.call(f, [a[0]] + (try sequenceItems(a[1])), named)
    }
  }
}
