# Functions made of others: gradients follow from their parts. A name leads here when the engine's table has no operator of that
# name (Torch/Modules/Composites.swift).
import math as _math
import warnings as _warnings
import torch
from torch import Tensor


def _spaced(input, d, x, edge_order):
    """The slope along a dimension between points at the places x."""
    part = lambda start, end: input.narrow(d, start, end - start)
    n, shape = input.shape[d], [1] * input.ndim
    shape[d] = -1
    if x.dim() != 1:
        raise RuntimeError(f"torch.gradient expected each element of spacing to have one dimension, but got an element with "
            f"{x.dim()} dimensions!")
    h = x.diff()
    h1, h2 = h[:-1], h[1:]
    a, b, c = -h2 / (h1 * (h1 + h2)), (h2 - h1) / (h1 * h2), h1 / (h2 * (h1 + h2))
    inner = a.reshape(shape) * part(0, n - 2) + b.reshape(shape) * part(1, n - 1) + c.reshape(shape) * part(2, n)
    if edge_order == 1:
        return (part(1, 2) - part(0, 1)) / h[0], inner, (part(n - 1, n) - part(n - 2, n - 1)) / h[-1]
    a, b, c = -(2.0 * h[0] + h[1]) / (h[0] * (h[0] + h[1])), (h[0] + h[1]) / (h[0] * h[1]), -h[0] / (h[1] * (h[0] + h[1]))
    first = a * part(0, 1) + b * part(1, 2) + c * part(2, 3)
    a, b, c = h[-1] / (h[-2] * (h[-1] + h[-2])), -(h[-1] + h[-2]) / (h[-1] * h[-2]), (2.0 * h[-1] + h[-2]) / (h[-1] * (h[-1] + h[-2]))
    return first, inner, a * part(n - 3, n - 2) + b * part(n - 2, n - 1) + c * part(n - 1, n)


def _even(input, d, h, edge_order):
    """The slope along a dimension between points that are h apart."""
    part = lambda start, end: input.narrow(d, start, end - start)
    n = input.shape[d]
    inner = (part(2, n) - part(0, n - 2)) / h / 2
    if edge_order == 1:
        return (part(1, 2) - part(0, 1)) / h, inner, (part(n - 1, n) - part(n - 2, n - 1)) / h
    return ((-1.5 * part(0, 1) + 2 * part(1, 2) - 0.5 * part(2, 3)) / h, inner,
        (0.5 * part(n - 3, n - 2) - 2 * part(n - 2, n - 1) + 1.5 * part(n - 1, n)) / h)


def gradient(input, *, spacing=1, dim=None, edge_order=1):
    if input.dtype == torch.uint8:
        raise RuntimeError("torch.gradient does not support uint8 input.")
    given = list(spacing) if isinstance(spacing, (list, tuple)) else None
    dims = list(range(input.ndim)) if dim is None else [dim] if isinstance(dim, int) else list(dim)
    if given is not None and dim is None and len(given) != input.ndim:
        raise RuntimeError(f"torch.gradient expected spacing to be unspecified, a scalar, or a list of length equal to 'self.dim() = "
            f"{input.ndim}', since dim argument was not given, but got a list of length {len(given)}")
    if given is not None and dim is not None and len(given) != len(dims):
        raise RuntimeError(f"torch.gradient expected spacing to be unspecified, a scalar or it's spacing and dim arguments to have the "
            f"same length, but got a spacing argument of length {len(given)} and a dim argument of length {len(dims)}.")
    if edge_order not in (1, 2):
        raise RuntimeError("torch.gradient only supports edge_order=1 and edge_order=2.")
    if any(input.shape[d] < edge_order + 1 for d in dims):
        raise RuntimeError("torch.gradient expected each dimension size to be at least edge_order+1")
    steps = [spacing] * len(dims) if given is None else given
    found = []
    for d, h in zip(dims, steps):
        slope = _spaced if isinstance(h, Tensor) and given is not None else _even
        found.append(torch.cat(slope(input, d, h, edge_order), d))
    return tuple(found)


def _split(name, input, sections, least, dim):
    if input.ndim < least:
        raise RuntimeError(
            f"torch.{name} requires a tensor with at least {least} dimension{'s' if least > 1 else ''}, "
            f"but got a tensor with {input.ndim} dimensions!")
    n = input.shape[dim]
    if isinstance(sections, int) and (sections == 0 or n % sections != 0):
        raise RuntimeError(
            f"torch.{name} attempted to split along dimension {dim}, but the size of the dimension {n} is not divisible "
            f"by the split_size {sections}!")
    return torch.tensor_split(input, sections, dim)


def hsplit(input, indices_or_sections):
    return _split("hsplit", input, indices_or_sections, 1, 0 if input.ndim == 1 else 1)


def vsplit(input, indices_or_sections):
    return _split("vsplit", input, indices_or_sections, 2, 0)


def dsplit(input, indices_or_sections):
    return _split("dsplit", input, indices_or_sections, 3, 2)


def nanmedian(input):
    return torch.nanmedian(input)


def randint_like(input, low, high=None, *, dtype=None, layout=None, device=None, pin_memory=False, requires_grad=False,
        memory_format=None):
    if high is None:
        low, high = 0, low
    # Filled in the order of memory, as its layout is.
    out = torch.empty_like(input, dtype=dtype, layout=layout, device=device, pin_memory=pin_memory, memory_format=memory_format)
    return out.random_(low, high).requires_grad_(requires_grad)


def unravel_index(indices, shape):
    shape = (shape,) if isinstance(shape, int) else tuple(shape)
    found = []
    for n in reversed(shape):
        found.append(indices % n)
        indices = indices // n
    return tuple(reversed(found))


def fill_diagonal_(input, fill_value, wrap=False):
    if input.ndim < 2:
        raise RuntimeError("dimensions must larger than 1")
    height, width = input.shape[:2]
    if input.ndim > 2 and any(n != height for n in input.shape):
        raise RuntimeError("all dimensions of input must be of equal length")
    size, step = min(height, width), sum(input.stride())
    with torch.no_grad():
        input.as_strided((size,), (step,)).fill_(fill_value)
        if wrap and input.ndim == 2 and height > width + 1:
            # After each block a row is left out.
            for start in range(width + 1, height, width + 1):
                input[start:start + width].diagonal().fill_(fill_value)
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


def sym_sum(*args):
    items = args[0] if len(args) == 1 and isinstance(args[0], (list, tuple)) else args
    return sum(items)


# Decompositions of low rank (Halko, Martinsson and Tropp 2009, algorithms 4.4 and 5.1).


def _approximate_basis(A, q, niter, M):
    """An orthonormal basis of what the most of A - M lies in."""
    product = lambda A, M, X: A @ X if M is None else A @ X - M @ X
    X = product(A, M, torch.randn(A.shape[-1], q, dtype=A.dtype if A.is_complex() else _floating(A), device=A.device))
    Q = torch.linalg.qr(X).Q
    for _ in range(2 if niter is None else niter):
        Q = torch.linalg.qr(product(A.mH, None if M is None else M.mH, Q)).Q
        Q = torch.linalg.qr(product(A, M, Q)).Q
    return Q


def _floating(A):
    return A.dtype if A.dtype in (torch.float16, torch.float32, torch.float64) else torch.float32


def svd_lowrank(A, q=6, niter=2, M=None):
    q = 6 if q is None else q
    m, n = A.shape[-2:]
    M = None if M is None else M.broadcast_to(A.size())
    if m < n:
        A, M = A.mH, None if M is None else M.mH
    Q = _approximate_basis(A, q, niter, M)
    B = Q.mH @ A
    if M is not None:
        B = B - Q.mH @ M
    U, S, Vh = torch.linalg.svd(B, full_matrices=False)
    U, V = Q @ U, Vh.mH
    return (V, S, U) if m < n else (U, S, V)


def pca_lowrank(A, q=None, center=True, niter=2):
    m, n = A.shape[-2:]
    if q is None:
        q = min(6, m, n)
    elif not (q >= 0 and q <= min(m, n)):
        raise ValueError(f"q(={q}) must be non-negative integer and not greater than min(m, n)={min(m, n)}")
    if not (niter >= 0):
        raise ValueError(f"niter(={niter}) must be non-negative integer")
    return svd_lowrank(A - A.mean(dim=(-2,), keepdim=True) if center else A, q, niter=niter)


# torch.nn.functional


def nn__functional__pad(input, pad, mode="constant", value=None):
    if mode not in ("constant", "reflect", "replicate", "circular"):
        raise NotImplementedError(f"Unrecognised padding mode {mode}")
    if mode != "constant":
        if value is not None:
            raise RuntimeError(f'Padding mode "{mode}" doesn\'t take in value argument')
        raise NotImplementedError(f"wick's F.pad has the mode 'constant', not {mode!r}")
    if len(pad) % 2:
        raise RuntimeError("Padding length must be divisible by 2")
    if len(pad) // 2 > input.ndim:
        raise RuntimeError(f"Padding length should be less than or equal to two times the input dimension but got padding length "
            f"{len(pad)} and input of dimension {input.ndim}")
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
    length = input.norm(p, dim, keepdim=True).clamp_min(eps).expand_as(input)
    return input / length if out is None else torch.div(input, length, out=out)


def nn__functional__embedding_bag(input, weight, offsets=None, max_norm=None, norm_type=2, scale_grad_by_freq=False, mode="mean",
        sparse=False, per_sample_weights=None, include_last_offset=False, padding_idx=None):
    if weight.dtype == torch.long and input.is_floating_point():
        _warnings.warn("Argument order of nn.functional.embedding_bag was changed. Usage `embedding_bag(weight, input, ...)` is "
            "deprecated, and should now be `embedding_bag(input, weight, ...)`.", stacklevel=2)
        weight, input = input, weight
    if per_sample_weights is not None and input.size() != per_sample_weights.size():
        raise ValueError(f"embedding_bag: If per_sample_weights ({per_sample_weights.shape}) is not None, then it must have the same "
            f"shape as the input ({input.shape})")
    if weight.dim() != 2:
        raise ValueError(f"weight has to be a 2D Tensor, but got Tensor of dimension {weight.dim()}")
    if input.dim() == 2:
        if offsets is not None:
            raise ValueError("if input is 2D, then offsets has to be None, as input is treated is a mini-batch of fixed length "
                f"sequences. However, found offsets of type {type(offsets)}")
        offsets = torch.arange(0, input.numel(), input.size(1), dtype=input.dtype)
        include_last_offset = False
        input = input.reshape(-1)
        per_sample_weights = None if per_sample_weights is None else per_sample_weights.reshape(-1)
    elif input.dim() == 1:
        if offsets is None:
            raise ValueError("offsets has to be a 1D Tensor but got None")
        if offsets.dim() != 1:
            raise ValueError("offsets has to be a 1D Tensor")
    else:
        raise ValueError(f"input has to be 1D or 2D Tensor, but got Tensor of dimension {input.dim()}")
    if mode not in ("sum", "mean", "max"):
        raise ValueError("mode has to be one of sum, mean or max")
    if mode == "max" and scale_grad_by_freq:
        raise ValueError("max mode does not support scaling the gradient by the frequency")
    if mode == "max" and sparse:
        raise ValueError("max mode does not support sparse weights")
    if max_norm is not None:
        with torch.no_grad():
            torch.embedding_renorm_(weight, input, max_norm, norm_type)
    if per_sample_weights is not None and mode != "sum":
        raise NotImplementedError("embedding_bag: per_sample_weights was not None. per_sample_weights is only supported for mode='sum' "
            f"(got mode='{mode}'). Please open a feature request on GitHub.")
    return torch.embedding_bag(weight, input, offsets, scale_grad_by_freq, ("sum", "mean", "max").index(mode), sparse,
        per_sample_weights, include_last_offset, padding_idx)[0]


def _reduced(loss, reduction, size_average=None, reduce=None, text="{} is not a valid value for reduction"):
    if size_average is not None or reduce is not None:
        reduction = "none" if reduce is not None and not reduce else "sum" if size_average is not None and not size_average else "mean"
        _warnings.warn(f"size_average and reduce args will be deprecated, please use reduction='{reduction}' instead.", stacklevel=3)
    if reduction not in ("none", "mean", "sum"):
        raise ValueError(text.format(reduction))
    return loss if reduction == "none" else loss.mean() if reduction == "mean" else loss.sum()


def nn__functional__margin_ranking_loss(input1, input2, target, margin=0, size_average=None, reduce=None, reduction="mean"):
    if input1.dim() != input2.dim() or input1.dim() != target.dim():
        raise RuntimeError(f"margin_ranking_loss : All input tensors should have same dimension but got sizes: input1: {input1.size()}, "
            f"input2: {input2.size()}, target: {target.size()} ")
    return _reduced((-target * (input1 - input2) + margin).clamp_min(0), reduction, size_average, reduce)


def nn__functional__poisson_nll_loss(input, target, log_input=True, full=False, size_average=None, eps=1e-8, reduce=None,
        reduction="mean"):
    loss = torch.exp(input) - target * input if log_input else input - target * torch.log(input + eps)
    if full:
        stirling = target * torch.log(target) - target + 0.5 * torch.log(2 * _math.pi * target)
        loss = loss + torch.where(target > 1, stirling, 0.0)
    return _reduced(loss, reduction, size_average, reduce)


def nn__functional__gaussian_nll_loss(input, target, var, full=False, eps=1e-6, reduction="mean"):
    if isinstance(var, float):
        if var < 0:
            raise ValueError("var has negative entry/entries")
        var = var * torch.ones_like(input)
    elif torch.any(var < 0):
        raise ValueError("var has negative entry/entries")
    if var.size() != input.size():
        if input.size()[:-1] == var.size():
            var = torch.unsqueeze(var, -1)
        elif input.ndim != var.ndim or sum(y for x, y in zip(input.size(), var.size()) if x != y) != 1:
            raise ValueError("var is of incorrect size")
    var = var.clone()
    with torch.no_grad():
        var.clamp_(min=eps)
    loss = 0.5 * (torch.log(var) + (input - target) ** 2 / var)
    if full:
        loss += 0.5 * _math.log(2 * _math.pi)
    return _reduced(loss, reduction, text="{} is not valid")


# torch.lu, and names that PyTorch removed: each says what to use instead.


def lu(A, pivot=True, get_infos=False, out=None):
    _warnings.warn("torch.lu is deprecated in favor of torch.linalg.lu_factor / torch.linalg.lu_factor_ex and will be removed in a "
        "future PyTorch release.\nLU, pivots = torch.lu(A, compute_pivots)\nshould be replaced with\n"
        "LU, pivots = torch.linalg.lu_factor(A, compute_pivots)\nand\nLU, pivots, info = torch.lu(A, compute_pivots, get_infos=True)\n"
        "should be replaced with\nLU, pivots, info = torch.linalg.lu_factor_ex(A, compute_pivots)", stacklevel=2)
    found = torch.linalg.lu_factor_ex(A, pivot=pivot)
    found = (found[0], found[1], found[2]) if get_infos else (found[0], found[1])
    if out is None:
        return found
    if not isinstance(out, (tuple, list)):
        raise TypeError(f"argument 'out' must be tuple of Tensors, not {type(out).__name__}")
    if len(out) - int(get_infos) != 2:
        raise TypeError(f"expected tuple of {2 + int(get_infos)} elements but got {len(out)}")
    for to, value in zip(out, found):
        if to.shape != value.shape:
            raise NotImplementedError(f"torch.lu(out=) of another shape is not supported by wick: {to.shape} for {value.shape}")
        to.copy_(value)
    return out


def _removed(text):
    raise RuntimeError("This function was deprecated since version 1.9 and is now removed." + text)


def qr(input, some=True, *, out=None):
    mode = "reduced" if some else "complete"
    _removed(f' `torch.qr` is deprecated in favor of `torch.linalg.qr` and the boolean parameter `some` has been replaced with a string '
        f'parameter `mode`.\n'
        f'\n'
        f'Q, R = torch.qr(A) should be replaced with:\n'
        f"Q, R = torch.linalg.qr(A, mode='reduced')\n"
        f'\n'
        f'and\n'
        f'\n'
        f'Q, R = torch.qr(A, some=False) should be replaced with:\n'
        f"Q, R = torch.linalg.qr(A, mode='complete')\n"
        f'\n'
        f"Since `some` was set to {some}, use mode='{mode}'.")


def cholesky(input, upper=False, *, out=None):
    _removed(' `torch.cholesky` is deprecated in favor of `torch.linalg.cholesky`.\n'
        'L = torch.cholesky(A) should be replaced with:\n'
        'L = torch.linalg.cholesky(A)\n'
        'U = torch.cholesky(A, upper=True) should be replaced with:\n'
        'U = torch.linalg.cholesky(A).mH')


def eig(self, eigenvectors=False, *, e=None, v=None):
    _removed(' `torch.linalg.eig` returns complex tensors of dtype `cfloat` or `cdouble` rather than real tensors mimicking complex '
        'tensors.\n'
        '\n'
        'L, _ = torch.eig(A) should be replaced with:\n'
        'L_complex = torch.linalg.eigvals(A)\n'
        '\n'
        'and\n'
        '\n'
        'L, V = torch.eig(A, eigenvectors=True) should be replaced with:\n'
        'L_complex, V_complex = torch.linalg.eig(A)')


def symeig(input, eigenvectors=False, upper=True, *, out=None):
    _removed(' The default behavior has changed from using the upper triangular portion of the matrix by default to using the lower '
        'triangular portion.\n'
        '\n'
        'L, _ = torch.symeig(A, upper=upper) should be replaced with:\n'
        "L = torch.linalg.eigvalsh(A, UPLO='U' if upper else 'L')\n"
        '\n'
        'and\n'
        '\n'
        'L, V = torch.symeig(A, eigenvectors=True) should be replaced with:\n'
        "L, V = torch.linalg.eigh(A, UPLO='U' if upper else 'L')")


def lstsq(input, A, *, out=None):
    _removed(' `torch.lstsq` is deprecated in favor of `torch.linalg.lstsq`.\n'
        '`torch.linalg.lstsq` has reversed arguments and does not return the QR decomposition in the returned tuple (although it '
            'returns other information about the problem).\n'
        '\n'
        'To get the QR decomposition consider using `torch.linalg.qr`.\n'
        '\n'
        "The returned solution in `torch.lstsq` stored the residuals of the solution in the last m - n columns of the returned value "
            "whenever m > n. In torch.linalg.lstsq, the residuals are in the field 'residuals' of the returned named tuple.\n"
        '\n'
        'The unpacking of the solution, as in\n'
        'X, _ = torch.lstsq(B, A).solution[:A.size(1)]\n'
        'should be replaced with:\n'
        'X = torch.linalg.lstsq(A, B).solution')


def solve(input, A, *, out=None):
    _removed(' `torch.solve` is deprecated in favor of `torch.linalg.solve`. `torch.linalg.solve` has its arguments reversed and does '
        'not return the LU factorization.\n'
        '\n'
        'To get the LU factorization see `torch.lu`, which can be used with `torch.lu_solve` or `torch.lu_unpack`.\n'
        'X = torch.solve(B, A).solution should be replaced with:\n'
        'X = torch.linalg.solve(A, B)')


def matrix_rank(input, tol=None, symmetric=False, *, out=None):
    _removed('\n'
        "Please use the `torch.linalg.matrix_rank` function instead. The parameter 'symmetric' was renamed in "
            "`torch.linalg.matrix_rank()` to 'hermitian'.")
