// Every differentiable operator against central differences in float64, first and second derivatives.
import Testing

@testable import Tensor

/// One row per operator: an expression of x, y (2x3, in (0.2, 0.9)), s (3x3, well conditioned), b, c (2x2x3, 2x3x2), v (3).
let gradientRows = """
  torch.add(x, y, alpha=2)|torch.sub(x, y, alpha=3)|torch.rsub(x, y)|torch.mul(x, y)|torch.div(x, y)|torch.true_divide(x, y)
  torch.remainder(x, 0.3)|torch.fmod(x, 0.3)|torch.pow(x, y)|torch.pow(x, 3)|torch.pow(x, 2.5)|torch.pow(2.0, x)|torch.float_power(x, 2)
  torch.maximum(x, y)|torch.minimum(x, y)|torch.fmax(x, y)|torch.fmin(x, y)|torch.atan2(x, y)|torch.hypot(x, y)|torch.logaddexp(x, y)
  torch.logaddexp2(x, y)|torch.xlogy(x, y)|torch.copysign(x, y)|torch.lerp(x, y, 0.3)|torch.lerp(x, y, x)|torch.addcmul(x, y, x, value=2)
  torch.addcdiv(x, y, x, value=2)|torch.where(x > 0.5, x, y)
  torch.exp(x)|torch.exp2(x)|torch.expm1(x)|torch.log(x)|torch.log2(x)|torch.log10(x)|torch.log1p(x)|torch.sqrt(x)|torch.rsqrt(x)
  torch.reciprocal(x)|torch.neg(x)|torch.abs(x)|torch.sign(x)|torch.sgn(x)|torch.sin(x)|torch.cos(x)|torch.tan(x)|torch.asin(x)|torch.acos(x)
  torch.atan(x)|torch.sinh(x)|torch.cosh(x)|torch.tanh(x)|torch.asinh(x)|torch.acosh(x + 1.5)|torch.atanh(x)|torch.sigmoid(x)|torch.erf(x)
  torch.erfc(x)|torch.erfinv(x)|torch.lgamma(x)|torch.digamma(x)|torch.floor(x)|torch.ceil(x)|torch.trunc(x)|torch.round(x)|torch.frac(x)
  torch.sinc(x)|torch.square(x)|torch.positive(x)|torch.deg2rad(x)|torch.rad2deg(x)|torch.clamp(x, 0.3, 0.6)|torch.clamp(x, y, y + 0.1)
  torch.clamp_min(x, 0.4)|torch.clamp_max(x, 0.4)|torch.nan_to_num(x)|torch.logit(x)|torch.real(x)
  torch.relu(x - 0.5)|F.silu(x)|F.mish(x)|F.logsigmoid(x)|F.hardswish(x)|F.hardsigmoid(x)|F.softsign(x)|F.tanhshrink(x)|F.relu6(x)
  F.hardtanh(x, 0.3, 0.6)|F.leaky_relu(x - 0.5)|F.elu(x - 0.5, 1.3)|torch.celu(x - 0.5, 1.3)|torch.selu(x - 0.5)|F.gelu(x)
  F.gelu(x, approximate='tanh')|F.softplus(x, 2, 20)|torch.threshold(x, 0.4, 0.1)|F.glu(b.view(2,3,2))|torch.prelu(x - 0.5, v)|torch.softmax(x, 1)
  torch.log_softmax(x, 0)|F.softmax(x, 1)|F.log_softmax(x, 1)|F.softmin(x, 1)
  torch.sum(x)|torch.sum(x, 1)|torch.sum(x, 0, keepdim=True)|torch.nansum(x, 1)|torch.mean(x)|torch.mean(x, 0)|torch.nanmean(x, 1)|torch.prod(x)
  torch.prod(x, 1)|torch.max(x)|torch.max(x, 1)|torch.min(x, y)|torch.min(x)|torch.amax(x, 1)|torch.amin(x, 0)|torch.cummax(x, 1)|torch.cummin(x, 1)
  torch.aminmax(x, dim=1)|torch.std(x)|torch.std(x, 1)|torch.var(x, 0)|torch.var(x)|torch.std_mean(x, 1)|torch.var_mean(x)|torch.logsumexp(x, 1)
  torch.median(x)|torch.median(x, 1)|torch.mode(x, 1)|torch.kthvalue(x, 2, 1)|torch.sort(x, 1)|torch.msort(x)|torch.topk(x, 2, 1)
  torch.cumsum(x, 1)|torch.cumprod(x, 1)|torch.trace(s)|torch.norm(x)|torch.norm(x, 3, 1)|torch.norm(x, 1)|torch.linalg.vector_norm(x, 2, 1)
  torch.dist(x, y)|torch.diff(x)
  x.view(3,2)|x.view_as(y)|torch.reshape(x, (6,))|x.reshape_as(y)|torch.flatten(b, 1)|torch.ravel(x)|torch.unflatten(x, 1, (3,1))
  torch.squeeze(x.view(2,1,3))|torch.squeeze(x.view(2,1,3), 1)|torch.squeeze(x.view(1,2,1,3), (0,2))|torch.unsqueeze(x, 1)|torch.transpose(b, 0, 2)
  torch.t(x)|torch.adjoint(b)|torch.permute(b, (2,0,1))|torch.movedim(b, 0, 2)|v.expand(2,3)|v.expand_as(x)|torch.broadcast_to(v, (2,3))
  x.repeat(2,2)|torch.tile(x, (2,))|torch.narrow(x, 1, 1, 2)|torch.select(x, 1, 2)|torch.diagonal(s, 1)|x.unfold(1, 2, 1)
  torch.as_strided(x, (2,2), (1,2))|torch.clone(x)|x.t().contiguous()|torch.split_with_sizes(x, (1,2), 1)|torch.split(x, 2, 1)|torch.chunk(x, 2, 1)
  torch.unbind(x, 1)|torch.tensor_split(x, 2, 1)|torch.cat([x, y], 1)|torch.stack([x, y], 1)|torch.hstack([x, y])|torch.vstack([x, y])
  torch.dstack([x, y])|torch.column_stack([v, v])|torch.flip(x, (0,1))|torch.fliplr(x)|torch.flipud(x)|torch.roll(x, 1, 1)|torch.rot90(x)
  torch.repeat_interleave(x, 2, 1)|torch.tril(s)|torch.triu(s, 1)|torch.diag(v)|torch.diag(s)|torch.diagflat(x)|torch.diag_embed(x, 1)
  torch.gather(x, 1, i)|torch.take_along_dim(x, i, 1)|torch.scatter(x, 1, i, y)|torch.scatter(x, 1, i, 0.5)|torch.scatter_add(x, 1, i, y)
  torch.index_select(x, 1, j)|torch.index_add(x, 1, j, y, alpha=2)|torch.index_copy(x, 1, k, y)|torch.index_fill(x, 1, j, 0.5)
  torch.index_put(x, [j, k], v)|torch.masked_fill(x, x > 0.5, 0.3)|torch.masked_select(x, x > 0.4)|torch.take(x, j)|x[0]|x[:, 1:]|x[j[:2]]|x[x > 0.5]|x[..., None]
  torch.mm(x, y.t())|torch.bmm(b, c)|torch.mv(s, v)|torch.dot(v, v * 2)|torch.inner(x, y)|torch.outer(v, v * 2)|torch.matmul(b, c)|torch.matmul(b, s)
  torch.matmul(v, s)|torch.addmm(s, x.t(), y, beta=2, alpha=3)|torch.addmv(v, s, v, beta=2)|torch.addr(s, v, v)|torch.baddbmm(torch.bmm(b, c), b, c)
  torch.chain_matmul([s, s, s])|torch.kron(x, y)|torch.cross(x, y, 1)|torch.linalg.cross(x, y)|torch.tensordot(x, y.t(), 1)|torch.vdot(v, v * 2)
  torch.inverse(s)|torch.linalg.inv(s)|torch.linalg.inv_ex(torch.matmul(b, s)[:, :2, :2])|torch.det(s)|torch.linalg.det(s)|torch.slogdet(s)
  torch.logdet(s @ s.t())|torch.linalg.solve(s, v)|torch.linalg.solve(s, x.t())|torch.linalg.solve(s, x, left=False)|torch.linalg.solve_ex(s, c)
  torch.linalg.cholesky(s @ s.t())|torch.linalg.cholesky_ex(s @ s.t(), upper=True)|torch.cholesky_solve(c, s.tril())|torch.cholesky_solve(x.t(), s.triu(), True)
  torch.cholesky_inverse(s.tril())|torch.cholesky_inverse(s.triu(), upper=True)|torch.linalg.solve_triangular(s, c, upper=True)
  torch.linalg.solve_triangular(s, b, upper=False, left=False, unitriangular=True)|torch.triangular_solve(x.t(), s)
  torch.triangular_solve(x.t(), s, False, True, True)
  torch.linalg.lu(s)|torch.linalg.lu(x)|torch.linalg.lu(x.t())|torch.linalg.lu(c)|torch.linalg.lu_factor(s)|torch.linalg.lu_factor_ex(c)
  torch.linalg.lu_solve(s, k32, x.t())|torch.linalg.lu_solve(s, k32, x, left=False)|torch.linalg.lu_solve(s, k32, x.t(), adjoint=True)
  torch.linalg.lu_solve(s, k32, x, left=False, adjoint=True)|torch.lu_solve(x.t(), s, k32)|torch.lu_unpack(s, k32)|torch.lu_unpack(x, k32[:2], unpack_pivots=False)
  torch.lu_unpack(x.t(), k32[:2])
  torch.linalg.svd(s)|torch.linalg.svd(b, full_matrices=False)|torch.linalg.svd(c, full_matrices=False)|torch.linalg.svdvals(c)|torch.svd(x)|torch.svd(x.t())
  torch.linalg.eigh(s + s.t())|torch.linalg.eigh(torch.matmul(c, b) + torch.matmul(c, b).mT, 'U')|torch.linalg.eigvalsh(s + s.t())
  torch.linalg.qr(s)|torch.linalg.qr(b)|torch.linalg.qr(c)|torch.linalg.qr(x, 'complete')|torch.linalg.lstsq(x, v[:2])|torch.linalg.lstsq(c, c * c)
  torch.linalg.lstsq(c, c * c, driver='gels')|torch.linalg.pinv(b)|torch.linalg.pinv(c)|torch.linalg.pinv(s + s.t(), hermitian=True)|torch.pinverse(x)
  torch.linalg.householder_product(x.t(), v[:2])|torch.orgqr(s, v)|torch.linalg.matrix_norm(b)|torch.linalg.matrix_norm(b, 'nuc')|torch.linalg.matrix_norm(s, 2)
  torch.linalg.matrix_norm(b, -2, (0, 2))|torch.linalg.matrix_norm(x, 1)|torch.linalg.norm(x, 'nuc')|torch.linalg.norm(v, 3)|torch.linalg.cond(s)
  torch.linalg.cond(s, 'fro')|torch.linalg.cond(s, 'nuc')|torch.linalg.cond(c, -2)|torch.norm(x, 'nuc')|torch.linalg.vecdot(x, y)|torch.linalg.vecdot(v, v * 2)
  torch.linalg.diagonal(s)|torch.matrix_exp(s)|torch.matrix_exp(torch.matmul(b, s)[:, :2, :2])|torch.linalg.matrix_sqrth(s @ s.t())|torch.linalg.polar(s)
  torch.linalg.polar(x.t())|torch.linalg.tensorinv(s, 1)|torch.linalg.tensorsolve(s, v)|torch.linalg.vander(x)|torch.vander(v)|torch.matrix_power(s, 3)
  torch.matrix_power(s, -2)|torch.linalg.multi_dot([x, s])|torch.linalg.multi_dot([v, s, s, v])|torch.einsum('ij,jk->ik', [x, s])|torch.cov(x)
  torch.cov(x, aweights=v)|torch.corrcoef(s)|torch.trapezoid(x, dx=0.5)|torch.trapezoid(x, y)|torch.cumulative_trapezoid(x, y, dim=0)|torch.cdist(x, s)
  torch.cdist(b, s, 3)|torch.pdist(s, 1)|torch.block_diag([x, v])|torch.addbmm(torch.matmul(x, s)[:, :2], b, c, beta=2)|torch.hardshrink(x, 0.3)|F.softshrink(x, 0.3)
  torch.meshgrid([v, v])
  torch.cartesian_prod([v, v])|torch.combinations(v)|torch.broadcast_tensors([v, x])|torch.atleast_1d([v])|torch.atleast_2d([v])|torch.atleast_3d([v])|torch.logcumsumexp(x, 1)
  F.linear(x, s, v)|F.mse_loss(x, y)|F.l1_loss(x, y)|F.smooth_l1_loss(x, y, beta=0.2)|F.huber_loss(x, y, delta=0.2)|F.binary_cross_entropy(x, y)
  F.binary_cross_entropy_with_logits(x, y)|F.nll_loss(x, n)|F.cross_entropy(x, n)|F.cross_entropy(x, n, label_smoothing=0.1)|F.kl_div(x, y)
  F.cosine_similarity(x, y)|F.embedding(i, s)|F.layer_norm(x, (3,), v, v)|F.batch_norm(x, None, None, v, v, True)
  """

/// Operators whose second derivative is not there yet, or whose function is not differentiable twice.
private let onceOnly: Set<String> = ["prod", "digamma", "cumprod", "unfold", "dist", "diff"]

/// What has no derivative by its nature.
private let notDifferentiable: Set<String> = [
  "floor_divide", "eq", "ne", "lt", "le", "gt", "ge", "logical_and", "logical_or", "logical_xor", "bitwise_and", "bitwise_or",
  "bitwise_xor",
  "bitwise_left_shift", "bitwise_right_shift", "nextafter", "gcd", "lcm", "heaviside", "isclose", "allclose", "equal", "trigamma", "i0",
  "ndtri",
  "isnan", "isinf", "isfinite", "isposinf", "isneginf", "signbit", "logical_not", "bitwise_not", "argmax", "argmin", "all", "any",
  "argsort",
  "count_nonzero", "bincount", "histc", "detach", "nonzero", "argwhere", "zeros", "zeros_like", "new_zeros", "ones", "ones_like",
  "new_ones", "empty",
  "empty_like", "new_empty", "full", "full_like", "new_full", "eye", "eye_like", "arange", "range", "linspace", "logspace", "tril_indices",
  "triu_indices", "fill", "zero", "copy", "rand", "randn", "randint", "randperm", "rand_like", "randn_like", "normal", "uniform",
  "exponential",
  "random", "bernoulli", "multinomial", "div_", "dropout", "one_hot", "unique", "unique_consecutive", "eig", "eigvals", "geqrf",
  "matrix_rank", "searchsorted", "bucketize", "quantile",
]

extension EngineTests {
  @Suite struct GradientTests {
    func start() throws -> (Mini, [String: Tensor]) {
      var mini = Mini()
      let g = Generator(seed: 7)
      var leaves: [String: Tensor] = [:]
      for (name, shape) in [("x", Dims([2, 3])), ("y", [2, 3]), ("s", [3, 3]), ("b", [2, 2, 4]), ("c", [2, 3, 2]), ("v", [3])] {
        let t = try Tensor(empty: name == "b" ? [2, 2, 3] : shape, .float64)
        try fillUniform(t, 0.2, 0.9, g)
        if name == "s" { for i in 0..<3 { t.pointer(Double.self)[i * 4] += 2 } }
        leaves[name] = t
        mini.names[name] = .arg(.tensor(t))
      }
      mini.names["i"] = .arg(.tensor(try Tensor.of([0, 1, 2, 2, 0, 1], [2, 3])))
      mini.names["j"] = .arg(.tensor(try Tensor.of([0, 1, 1], [3])))
      mini.names["k"] = .arg(.tensor(try Tensor.of([2, 0, 1], [3])))
      mini.names["k32"] = .arg(.tensor(try Tensor.of([3, 2, 3], [3], .int32)))
      mini.names["n"] = .arg(.tensor(try Tensor.of([2, 0], [2])))
      return (mini, leaves)
    }

    /// Fixed numbers that differ from element to element.
    func weights(_ shape: Dims, _ k: Int, _ base: Double, _ step: Double) throws -> Tensor {
      var list: [Double] = []
      for i in 0..<shape.product { list.append(base + step * Double((i * 7 + k * 3) % 5)) }
      return try Tensor.of(list, shape, .float64)
    }

    /// The floating results weighted and summed.
    func value(_ mini: inout Mini, _ line: String) throws -> Tensor? {
      guard let v = try mini.evaluate(line) else { return nil }
      var parts: [Tensor] = []
      func collect(_ v: Value) {
        switch v {
        case .arg(.tensor(let t)): if t.dtype.isFloat { parts.append(t) }
        case .list(let l, _): l.forEach(collect)
        case .named(_, _, let l): parts += l.filter { $0.dtype.isFloat }
        default: break
        }
      }
      collect(v)
      var total: Tensor?
      for (k, t) in parts.enumerated() {
        let w = try weights(t.shape, k, 0.5, 0.37)
        let s = try sumAll(mul(to(t, .float64), w))
        if let old = total { total = try add(old, s) } else { total = s }
      }
      return total
    }

    func used(_ line: String, _ leaves: [String: Tensor]) -> [Tensor] {
      let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "." || $0 == "'") }.map(String.init)
      return leaves.keys.sorted().filter { name in words.contains { $0 == name || $0.hasPrefix(name + ".") } }.compactMap { leaves[$0] }
    }

    @Test(arguments: gradientRows.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { $0.trimmingSpaces() })
    func row(_ line: String) throws {
      do {
        var (mini, leaves) = try start()
        let inputs = used(line, leaves)
        for t in inputs { try setRequiresGrad(t, true) }
        guard let y = try value(&mini, line) else {
          Issue.record("no value: \(line)")
          return
        }
        guard y.requiresGrad else {
          Issue.record("no gradient: \(line)")
          return
        }
        let name = line.split(separator: "(")[0].split(separator: ".").last.map(String.init) ?? ""
        let twice = !onceOnly.contains(name)
        let gs = try gradients([y], inputs, createGraph: twice, allowUnused: true)
        func firstSum() throws -> Double {
          let y = try value(&mini, line)!
          guard y.requiresGrad else { return 0 }
          let gs = try gradients([y], inputs, allowUnused: true)
          var total = 0.0
          for (k, g) in gs.enumerated() {
            guard let g else { continue }
            total += try sumAll(mul(g, weights(g.shape, k, 0.3, 0.21))).item().double
          }
          return total
        }
        var second: [Tensor?] = []
        if twice {
          var total: Tensor?
          for (k, g) in gs.enumerated() {
            guard let g, g.requiresGrad else { continue }
            let s = try sumAll(mul(g, weights(g.shape, k, 0.3, 0.21)))
            if let old = total { total = try add(old, s) } else { total = s }
          }
          if let total { second = try gradients([total], inputs, allowUnused: true) }
        }
        for (k, t) in inputs.enumerated() {
          let p = t.pointer(Double.self)
          let got = gs[k]?.doubles() ?? [Double](repeating: 0, count: t.numel)
          let got2 = k < second.count ? second[k]?.doubles() : nil
          for i in 0..<t.numel {
            let old = p[i]
            let h = 1e-6
            p[i] = old + h
            let up = try withoutGrad { () throws(TorchError) -> Double in
              do { return try value(&mini, line)!.item().double } catch { throw asTorchError(error) }
            }
            let up2 = twice ? try firstSum() : 0
            p[i] = old - h
            let down = try withoutGrad { () throws(TorchError) -> Double in
              do { return try value(&mini, line)!.item().double } catch { throw asTorchError(error) }
            }
            let down2 = twice ? try firstSum() : 0
            p[i] = old
            let numeric = (up - down) / (2 * h)
            #expect(
              Swift.abs(numeric - got[i]) <= 1e-5 + 1e-4 * Swift.abs(numeric), "\(line): input \(k)[\(i)]: \(numeric) but got \(got[i])")
            if twice {
              let numeric2 = (up2 - down2) / (2 * h)
              #expect(
                Swift.abs(numeric2 - (got2?[i] ?? 0)) <= 1e-4 + 1e-3 * Swift.abs(numeric2),
                "\(line): second derivative, input \(k)[\(i)]: \(numeric2) but got \(got2?[i] ?? 0)")
            }
          }
        }
      } catch let e as TorchError {
        Issue.record("\(line): \(e)")
      }
    }

    @Test func everyOperatorHasARow() {
      let text = gradientRows
      for op in opTable.all where !notDifferentiable.contains(op.name) {
        #expect(text.contains(".\(op.name)("), "no gradient row for \(op.name)")
      }
    }
  }
}

extension Mini {
  mutating func evaluate(_ line: String) throws -> Value? {
    names["_"] = nil
    let message = run("_ = " + line)
    if !message.isEmpty { throw TorchError.value(message) }
    return names["_"]
  }
}
