// Cauchy, log-normal and geometric numbers, drawn in PyTorch's order (ATen/core/TransformationHelper.h).
import Glibc

extension OpTable {
  mutating func declareTails() {
    op("cauchy(Tensor self, float median=0, float sigma=1, *, Generator? generator=None)", [.inPlace], "Cauchy samples.") {
      (x: Tensor, median: Double, sigma: Double, g: Generator?) in
      if !(sigma > 0) { throw TorchError.runtime("cauchy_ expects sigma > 0.0, but found sigma=\(numberText(sigma))") }
      if !x.dtype.isFloat {
        throw TorchError.runtime(
          """
          Cauchy distribution is a continuous probability distribution. dtype must be a floating point but you specified \
          \(x.dtype.cName)
          """)
      }
      return try drawn(x, g, "CauchyBackward0") { median + sigma * Glibc.tan(.pi * ($0.uniformDouble() - 0.5)) }
    }
    op("log_normal(Tensor self, float mean=1, float std=2, *, Generator? generator=None)", [.inPlace], "Samples of normal logarithms.") {
      (x: Tensor, mean: Double, std: Double, g: Generator?) in
      if !(std > 0) { throw TorchError.runtime("log_normal_ expects std > 0.0, but found std=\(numberText(std))") }
      if !x.dtype.isFloat { throw unsupported("log_normal_cpu", x.dtype) }
      return try drawn(x, g, "LogNormalBackward0") { Glibc.exp($0.normal() * std + mean) }
    }
    op("geometric(Tensor self, float p, *, Generator? generator=None)", [.inPlace], "Trials up to the first success.") {
      (x: Tensor, p: Double, g: Generator?) in
      if !(p > 0 && p < 1) { throw TorchError.runtime("geometric_ expects p to be in (0, 1), but got p=\(numberText(p))") }
      if x.dtype == .bool || x.dtype.isComplex || x.dtype.isBarebones { throw unsupported("geometric_cpu", x.dtype) }
      let logarithm = Glibc.log1p(-p)
      return try drawn(x, g, "GeometricBackward0") { (Glibc.log($0.uniformDouble()) / logarithm).rounded(.up) }
    }
  }
}

/// Numbers in the order of memory, which do not follow what was there.
private func drawn(_ x: Tensor, _ g: Generator?, _ node: String, _ next: (Generator) -> Double) throws -> Tensor {
  let y = try emptyLike(x, x.dtype)
  let generator = g ?? defaultGenerator
  try fillEach(y) { .float(next(generator)) }
  if recording(x) { record(y, node, x, saves: false) { _, g in Grads(try zerosLike(g)) } }
  return y
}
