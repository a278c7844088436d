// Functions made of others, in Python: gradients follow from their parts. A name leads here when the engine's
// table has no operator of that name.
import Language
import Tensor

/// By path: the function's name in the source has the dots as `__`.
private let composites: Set<String> = [
  "block_diag", "vander", "ldexp", "isin", "corrcoef", "trapezoid", "trapz", "cumulative_trapezoid", "cdist", "addbmm",
  "hsplit", "vsplit", "dsplit", "nanmedian", "randint_like", "pdist", "unravel_index", "gradient",
  "nn.functional.pad", "nn.functional.normalize", "nn.functional.pairwise_distance", "nn.functional.hardshrink", "nn.functional.softshrink",
  "nn.functional.pdist", "nn.functional.gaussian_nll_loss", "nn.functional.margin_ranking_loss", "nn.functional.poisson_nll_loss",
  "linalg.norm", "linalg.matrix_norm", "linalg.qr", "linalg.svd", "linalg.svdvals", "linalg.eigh", "linalg.eigvalsh", "linalg.lstsq",
  "linalg.pinv", "linalg.matrix_rank", "linalg.cond", "linalg.vecdot", "linalg.diagonal", "pinverse", "svd", "qr",
]
private let methodNames = ["ldexp", "hsplit", "vsplit", "dsplit", "nanmedian", "corrcoef", "fill_diagonal_", "masked_scatter", "put_", "pinverse", "svd", "qr", "addbmm"]

/// The function under a path, if it is one of these.
func composite(_ path: String) throws(Raise) -> Value? {
  guard composites.contains(path) else { return nil }
  return try getAttribute(try vm.importModule("torch._composites"), path.replacingDots)
}

func compositeNames(_ prefix: String) -> [String] {
  composites.filter { $0.hasPrefix(prefix) && !$0.dropFirst(prefix.count).contains(".") }.map { String($0.dropFirst(prefix.count)) }
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

/// LAPACK's factorisations, of single matrices and without gradients.
func defineFactorizations(_ m: Module) {
  func matrix(_ v: Value, _ name: String) throws(Raise) -> Tensor {
    guard let x = tensor(v) else { throw typeError("linalg_\(name)(): argument 'A' (position 1) must be Tensor, not \(typeName(v))") }
    if x.ndim < 2 { throw runtimeError("linalg.\(name): The input tensor A must have at least 2 dimensions.") }
    if !x.dtype.isFloat { throw notImplementedError("linalg.\(name): Expected a floating point or complex tensor as input. Got \(x.dtype.scalarName)") }
    if x.ndim > 2 { throw notImplementedError("wick's linalg.\(name) takes one matrix, not a batch") }
    if gradEnabled && x.requiresGrad { throw notImplementedError("wick has no derivative of linalg.\(name)") }
    return try engine { () throws(TorchError) in try to(detach(x), .float64) }
  }
  func faces(_ list: [Tensor], _ d: DType) throws(Raise) -> Value {
    .tupleOf(try list.map { (x) throws(Raise) in face(try engine { () throws(TorchError) in try to(x, d) }) })
  }
  m.define("_svd(A, full, /)") { a throws(Raise) in
    let x = try matrix(a[0], "svd"), full = try truth(a[1])
    let r = try engine { () throws(TorchError) in try Lapack.svd(x, full: full) }
    return try faces([r.u, r.s, r.vh], tensor(a[0])?.dtype ?? .float64)
  }
  m.define("_qr(A, complete, /)") { a throws(Raise) in
    let x = try matrix(a[0], "qr"), complete = try truth(a[1])
    let r = try engine { () throws(TorchError) in try Lapack.qr(x, complete: complete) }
    return try faces([r.q, r.r], tensor(a[0])?.dtype ?? .float64)
  }
  m.define("_eigh(A, upper, /)") { a throws(Raise) in
    let x = try matrix(a[0], "eigh"), upper = try truth(a[1])
    if x.shape[0] != x.shape[1] { throw runtimeError("linalg.eigh: A must be batches of square matrices, but they are \(x.shape[0]) by \(x.shape[1]) matrices") }
    let r = try engine { () throws(TorchError) in try Lapack.eigh(x, upper: upper) }
    return try faces([r.w, r.v], tensor(a[0])?.dtype ?? .float64)
  }
  m.define("_lstsq(A, B, /)") { a throws(Raise) in
    let x = try matrix(a[0], "lstsq"), b = try matrix(a[1], "lstsq")
    if x.shape[0] != b.shape[0] { throw runtimeError("torch.linalg.lstsq: input.size(-2) should match other.size(-2)") }
    let r = try engine { () throws(TorchError) in try Lapack.lstsq(x, b, 2.220446049250313e-16) }
    return try faces([r.x], tensor(a[0])?.dtype ?? .float64)
  }
  m.define("_named(name, fields, values, /)", "A torch.return_types tuple.") { a throws(Raise) in
    .object(NamedResult(try str(a[0]), try sequenceItems(a[1]).map { (v) throws(Raise) in try str(v) }, try sequenceItems(a[2])))
  }
}

let compositeSource = #"""
import math as _math
import torch
from torch import Tensor


def block_diag(*tensors):
    tensors = [t.reshape(1, -1) if t.ndim < 2 else t for t in tensors]
    width = sum(t.shape[1] for t in tensors)
    rows, at = [], 0
    for t in tensors:
        left, right = t.new_zeros(t.shape[0], at), t.new_zeros(t.shape[0], width - at - t.shape[1])
        rows.append(torch.cat([left, t, right], 1))
        at += t.shape[1]
    return torch.cat(rows, 0)


def vander(x, N=None, increasing=False):
    n = x.shape[0] if N is None else N
    columns = torch.stack([x**k for k in range(n)], -1) if n else x.new_zeros(*x.shape, 0)
    return columns if increasing else columns.flip(-1)


def ldexp(input, other):
    return input * torch.pow(2.0, other)


def isin(elements, test_elements, *, assume_unique=False, invert=False):
    elements, test_elements = torch.as_tensor(elements), torch.as_tensor(test_elements)
    found = (elements.unsqueeze(-1) == test_elements.reshape(-1)).any(-1)
    return ~found if invert else found


def corrcoef(input):
    c = torch.cov(input)
    if c.ndim == 0:
        return c / c
    d = torch.diag(c).sqrt()
    return (c / d[:, None] / d[None, :]).clamp(-1, 1)


def trapezoid(y, x=None, *, dx=None, dim=-1):
    n = y.shape[dim]
    pairs = y.narrow(dim, 0, n - 1) + y.narrow(dim, 1, n - 1)
    if x is None:
        return (1 if dx is None else dx) * pairs.sum(dim) / 2.0
    return (torch.diff(x, dim=-1 if x.ndim == 1 else dim) * pairs).sum(dim) / 2.0


trapz = trapezoid


def cumulative_trapezoid(y, x=None, *, dx=None, dim=-1):
    n = y.shape[dim]
    pairs = y.narrow(dim, 0, n - 1) + y.narrow(dim, 1, n - 1)
    if x is None:
        return (1 if dx is None else dx) / 2.0 * pairs.cumsum(dim)
    return (torch.diff(x, dim=-1 if x.ndim == 1 else dim) * pairs).cumsum(dim) / 2.0


def gradient(input, *, spacing=1, dim=None, edge_order=1):
    if edge_order != 1 or not isinstance(spacing, (int, float)):
        raise NotImplementedError("wick's torch.gradient has edge_order=1 and one number as spacing")
    dims = range(input.ndim) if dim is None else [dim] if isinstance(dim, int) else dim
    found = []
    for d in dims:
        n = input.shape[d]
        if n < 2:
            raise RuntimeError("torch.gradient expected each dimension size to be at least edge_order+1")
        inner = (input.narrow(d, 2, n - 2) - input.narrow(d, 0, n - 2)) / (2.0 * spacing)
        first = (input.narrow(d, 1, 1) - input.narrow(d, 0, 1)) / spacing
        last = (input.narrow(d, n - 1, 1) - input.narrow(d, n - 2, 1)) / spacing
        found.append(torch.cat([first, inner, last], d))
    return tuple(found)


def cdist(x1, x2, p=2.0, compute_mode=None):
    if x1.shape[-1] != x2.shape[-1]:
        raise RuntimeError(f"X1 and X2 must have the same number of columns. X1: {x1.shape[-1]} X2: {x2.shape[-1]}")
    return torch.linalg.vector_norm(x1.unsqueeze(-2) - x2.unsqueeze(-3), p, dim=-1)


def pdist(input, p=2):
    n = input.shape[0]
    first, second = torch.triu_indices(n, n, 1)
    return torch.linalg.vector_norm(input[first] - input[second], p, dim=-1)


nn__functional__pdist = pdist


def addbmm(input, batch1, batch2, *, beta=1, alpha=1):
    return beta * input + alpha * torch.bmm(batch1, batch2).sum(0)


def hsplit(input, indices_or_sections):
    return torch.tensor_split(input, indices_or_sections, 0 if input.ndim == 1 else 1)


def vsplit(input, indices_or_sections):
    return torch.tensor_split(input, indices_or_sections, 0)


def dsplit(input, indices_or_sections):
    return torch.tensor_split(input, indices_or_sections, 2)


def nanmedian(input):
    kept = input[~torch.isnan(input)]
    return kept.median() if kept.numel() else input.new_full((), _math.nan)


def randint_like(input, low, high=None, *, dtype=None, device=None, requires_grad=False):
    if high is None:
        low, high = 0, low
    return torch.randint(low, high, input.shape, dtype=input.dtype if dtype is None else dtype, requires_grad=requires_grad)


def unravel_index(indices, shape):
    shape = (shape,) if isinstance(shape, int) else tuple(shape)
    found = []
    for n in reversed(shape):
        found.append(indices % n)
        indices = indices // n
    return tuple(reversed(found))


def fill_diagonal_(input, fill_value, wrap=False):
    with torch.no_grad():
        input.diagonal().fill_(fill_value)
    return input


def masked_scatter(input, mask, source):
    mask = mask.expand_as(input)
    out = input.clone()
    out[mask] = source.reshape(-1)[:int(mask.sum())]
    return out


def put_(input, index, source, accumulate=False):
    flat = input.reshape(-1).clone()
    flat.index_put_((index.reshape(-1),), source.reshape(-1), accumulate)
    return input.copy_(flat.view(input.shape))


# torch.nn.functional

def nn__functional__pad(input, pad, mode="constant", value=None):
    if mode != "constant":
        raise NotImplementedError(f"wick's F.pad has the mode 'constant', not {mode!r}")
    if len(pad) % 2:
        raise RuntimeError("Padding length must be divisible by 2")
    if len(pad) // 2 > input.ndim:
        raise RuntimeError(f"Padding length should be less than or equal to two times the input dimension but got padding length {len(pad)} and input of dimension {input.ndim}")
    value = 0 if value is None else value
    for i in range(len(pad) // 2):
        dim = input.ndim - 1 - i
        before, after = pad[2 * i], pad[2 * i + 1]
        if before < 0:
            input = input.narrow(dim, -before, input.shape[dim] + before)
        if after < 0:
            input = input.narrow(dim, 0, input.shape[dim] + after)
        parts = [input]
        for n, at in ((before, 0), (after, 1)):
            if n > 0:
                shape = list(input.shape)
                shape[dim] = n
                parts.insert(0 if at == 0 else len(parts), input.new_full(shape, value))
        if len(parts) > 1:
            input = torch.cat(parts, dim)
    return input


def nn__functional__normalize(input, p=2.0, dim=1, eps=1e-12, out=None):
    return input / input.norm(p, dim, keepdim=True).clamp_min(eps).expand_as(input)


def nn__functional__pairwise_distance(x1, x2, p=2.0, eps=1e-6, keepdim=False):
    return torch.linalg.vector_norm(x1 - x2 + eps, p, dim=-1, keepdim=keepdim)


def nn__functional__hardshrink(input, lambd=0.5):
    return torch.where((input >= -lambd) & (input <= lambd), 0.0, input)


def nn__functional__softshrink(input, lambd=0.5):
    return torch.where(input > lambd, input - lambd, torch.where(input < -lambd, input + lambd, input * 0))


def _reduced(loss, reduction):
    if reduction == "none":
        return loss
    if reduction == "mean":
        return loss.mean()
    if reduction == "sum":
        return loss.sum()
    raise ValueError(f"{reduction} is not a valid value for reduction")


def nn__functional__margin_ranking_loss(input1, input2, target, margin=0, size_average=None, reduce=None, reduction="mean"):
    return _reduced((-target * (input1 - input2) + margin).clamp_min(0), reduction)


def nn__functional__poisson_nll_loss(input, target, log_input=True, full=False, size_average=None, eps=1e-8, reduce=None, reduction="mean"):
    loss = torch.exp(input) - target * input if log_input else input - target * torch.log(input + eps)
    if full:
        stirling = target * torch.log(target) - target + 0.5 * torch.log(2 * _math.pi * target)
        loss = loss + torch.where(target > 1, stirling, 0.0)
    return _reduced(loss, reduction)


def nn__functional__gaussian_nll_loss(input, target, var, full=False, eps=1e-6, reduction="mean"):
    var = var.detach().clamp(min=eps) + (var - var.detach())
    loss = 0.5 * (torch.log(var) + (input - target) ** 2 / var)
    if full:
        loss = loss + 0.5 * _math.log(2 * _math.pi)
    return _reduced(loss, reduction)


# torch.linalg

def linalg__svd(A, full_matrices=True, *, driver=None):
    return _named("linalg_svd", ("U", "S", "Vh"), _svd(A, full_matrices))


def svd(input, some=True, compute_uv=True):
    u, s, vh = _svd(input, not some)
    return _named("svd", ("U", "S", "V"), (u, s, vh.mT))


def linalg__svdvals(A, *, driver=None):
    return _svd(A, False)[1]


def linalg__qr(A, mode="reduced"):
    if mode not in ("reduced", "complete", "r"):
        raise RuntimeError(f"qr received unrecognized mode '{mode}' but expected one of 'reduced' (default), 'r', or 'complete'")
    q, r = _qr(A, mode == "complete")
    return _named("linalg_qr", ("Q", "R"), (A.new_zeros(0) if mode == "r" else q, r))


def qr(input, some=True):
    return _named("qr", ("Q", "R"), _qr(input, not some))


def linalg__eigh(A, UPLO="L"):
    return _named("linalg_eigh", ("eigenvalues", "eigenvectors"), _eigh(A, UPLO in ("U", "u")))


def linalg__eigvalsh(A, UPLO="L"):
    return _eigh(A, UPLO in ("U", "u"))[0]


def linalg__lstsq(A, B, rcond=None, *, driver=None):
    vector = B.ndim == 1
    (x,) = _lstsq(A, B.unsqueeze(1) if vector else B)
    if vector:
        x = x.squeeze(1)
    rows, columns = A.shape
    left = ((A @ x - B) ** 2).sum(0) if rows > columns else A.new_zeros(0)
    return _named("linalg_lstsq", ("solution", "residuals", "rank", "singular_values"), (x, left, torch.tensor(min(rows, columns)), A.new_zeros(0)))


def linalg__matrix_norm(A, ord="fro", dim=(-2, -1), keepdim=False, *, dtype=None):
    if dtype is not None:
        A = A.to(dtype)
    rows, columns = dim
    if ord == "fro":
        return torch.linalg.vector_norm(A, 2, dim=dim, keepdim=keepdim)
    if ord in ("nuc", 2, -2):
        s = linalg__svdvals(A.movedim(dim, (-2, -1)))
        out = s.sum() if ord == "nuc" else s.max() if ord == 2 else s.min()
        return out.reshape([1] * A.ndim) if keepdim else out
    if ord not in (1, -1, _math.inf, -_math.inf):
        raise RuntimeError(f"linalg.matrix_norm: Order {ord} not supported.")
    first, second = (rows, columns) if abs(ord) == 1 else (columns, rows)
    sums = A.abs().sum(first, keepdim=True)
    out = sums.amax(second, keepdim=True) if ord > 0 else sums.amin(second, keepdim=True)
    return out if keepdim else out.squeeze(dim)


def linalg__norm(A, ord=None, dim=None, keepdim=False, *, out=None, dtype=None):
    if isinstance(dim, int):
        dim = (dim,)
    if dim is None and ord is not None and A.ndim == 2 or dim is not None and len(dim) == 2 and ord is not None:
        return linalg__matrix_norm(A, ord, (-2, -1) if dim is None else tuple(dim), keepdim, dtype=dtype)
    if isinstance(ord, str):
        raise RuntimeError(f"linalg.norm: If dim is not specified but ord is, the input must be 1D or 2D. Got {A.ndim}D.")
    return torch.linalg.vector_norm(A, 2 if ord is None else ord, dim=dim, keepdim=keepdim, dtype=dtype)


def linalg__pinv(A, *, atol=None, rtol=None, hermitian=False):
    u, s, vh = _svd(A, False)
    limit = ((1.1920928955078125e-07 if A.dtype == torch.float32 else 2.220446049250313e-16) * max(A.shape) if rtol is None else rtol) * s.max() if s.numel() else 0.0
    inverse = torch.where(s > limit, 1 / s, torch.zeros_like(s))
    return vh.mT @ (inverse.unsqueeze(-1) * u.mT)


pinverse = linalg__pinv


def linalg__matrix_rank(A, tol=None, *, atol=None, rtol=None, hermitian=False):
    s = linalg__svdvals(A)
    eps = 1.1920928955078125e-07 if A.dtype == torch.float32 else 2.220446049250313e-16
    limit = tol if tol is not None else max(A.shape) * eps * (s.max() if s.numel() else 0.0)
    return (s > limit).sum()


def linalg__cond(A, p=None):
    if p is None or p == 2:
        s = linalg__svdvals(A)
        return s.max() / s.min()
    return linalg__matrix_norm(A, p) * linalg__matrix_norm(torch.linalg.inv(A), p)


def linalg__vecdot(x, y, *, dim=-1):
    return (x * y).sum(dim)


def linalg__diagonal(A, *, offset=0, dim1=-2, dim2=-1):
    return A.diagonal(offset, dim1, dim2)
"""#
