# What holds for every operator of torch, checked on the samples of torch_samples.txt: a function, a method, its aliases, `out=`
# and the in-place form give the same; the layout in memory does not matter; every dtype gives the float64 or int64 result in its
# precision; first and second derivatives are those of central differences.
# usage: wick torch_operators.py [NAME ...]   all operators, or those named
# The same script runs under real PyTorch: what it claims is what PyTorch does (ORACLE_CANNOT says where its own bugs show).
import sys
import warnings

import torch

from samples import Report, found, read, replaced, uniform_numbers

warnings.simplefilter("ignore")
report = Report()
SAMPLES = read("torch_samples.txt")
EXPRESSIONS = [s for s in SAMPLES if s.name == "expression"]
SAMPLES = [s for s in SAMPLES if s.name != "expression"]
ROOTS = {"": torch, "linalg.": torch.linalg, "special.": torch.special, "nn.functional.": torch.nn.functional}


def tensors():
    """x, y (2x3, in (0.2, 0.9), no two alike), s (3x3, well conditioned), b, c (2x2x3, 2x3x2), v (3); indices i (2x3), j, k (3),
    n (2) and pivots k32; small integers m, o (2x3); bools p, q (2x3)."""
    numbers = uniform_numbers()

    def uniform(*shape):
        return torch.tensor([next(numbers) for _ in range(torch.Size(shape).numel())], dtype=torch.float64).view(shape)

    t = {"x": uniform(2, 3), "y": uniform(2, 3), "s": uniform(3, 3), "b": uniform(2, 2, 3), "c": uniform(2, 3, 2), "v": uniform(3)}
    t["s"] += 2 * torch.eye(3, dtype=torch.float64)
    t["i"] = torch.tensor([[0, 1, 2], [2, 0, 1]])
    t["j"] = torch.tensor([0, 1, 1])
    t["k"] = torch.tensor([2, 0, 1])
    t["n"] = torch.tensor([2, 0])
    t["k32"] = torch.tensor([3, 2, 3], dtype=torch.int32)
    t["m"] = torch.tensor([[6, 1, 4], [3, 5, 2]])
    t["o"] = torch.tensor([[2, 3, 4], [1, 2, 3]])
    t["p"] = torch.tensor([[True, False, True], [True, True, False]])
    t["q"] = torch.tensor([[False, False, True], [True, False, True]])
    t["torch"] = torch
    return t


def function(name):
    """torch.NAME or the method of that name; None where there is neither."""
    root = torch
    for part in name.split("."):
        root = getattr(root, part, None)
        if root is None:
            return getattr(torch.Tensor, name, None)
    return root


def declared(f):
    """The name under which wick declares an operator."""
    lines = str(getattr(f, "__doc__", None) or "").split("\n")
    return lines[1].split("(")[0] if len(lines) > 1 and "(" in lines[1] else None


def every_name():
    """Primary name -> [(how it is shown, what is called)], from wick's own table."""
    names = {}
    for prefix, root in ROOTS.items():
        for n in dir(root):
            f = getattr(root, n)
            if n.startswith("_") or isinstance(f, type) or not callable(f):
                continue
            if declared(f):
                names.setdefault(declared(f), []).append(("torch." + prefix + n, f))
    for n in dir(torch.Tensor):
        f = getattr(torch.Tensor, n)
        if declared(f) and not n.startswith("_"):
            names.setdefault(declared(f), []).append(("Tensor." + n, f))
    return names


def outcome(f, arguments):
    """The result, or the exception."""
    a, k = arguments
    try:
        return f(*a, **k)
    except Exception as e:
        return e


def same(a, b, rtol=0.0, atol=0.0):
    """Equal in type, shape and value (nan equals nan)."""
    if isinstance(a, torch.Tensor):
        if not isinstance(b, torch.Tensor) or a.shape != b.shape or a.dtype != b.dtype:
            return False
        a, b = a.detach(), b.detach()
        if rtol == 0.0 or not a.is_floating_point():
            return bool(((a == b) | ((a != a) & (b != b))).all())
        return torch.allclose(a, b, rtol=rtol, atol=atol, equal_nan=True)
    if isinstance(a, (tuple, list)):
        return isinstance(b, (tuple, list)) and len(a) == len(b) and all(same(x, y, rtol, atol) for x, y in zip(a, b))
    if isinstance(a, Exception):
        return type(a) is type(b)
    if isinstance(a, float) and isinstance(b, float):
        return abs(a - b) <= atol + rtol * abs(b) or (a != a and b != b)
    return a == b


def copied(arguments):
    return replaced(arguments, torch.Tensor, lambda t: t.clone())


def base(sample):
    """(what is called, its arguments)."""
    if "self" in sample.flags:
        f = getattr(torch.Tensor, sample.name + "_", None) or getattr(torch, sample.name + "_")
        return f, sample.arguments(tensors())
    return function(sample.name), sample.arguments(tensors())


# ------------------------------------------------------------------------------------------------------------ forms


def check_aliases(sample, names):
    f, arguments = base(sample)
    wanted = outcome(f, copied(arguments))
    for shown, g in names.get(sample.name, []):
        if shown.endswith("_"):
            continue  # see check_in_place
        if shown.startswith("Tensor.") and not isinstance(arguments[0][0], torch.Tensor):
            continue
        if shown == "Tensor.where":
            continue  # x.where(condition, other): its first argument is another
        got = outcome(g, copied(arguments))
        report.check(same(wanted, got), sample, "as", shown, "gives", got, "and not", wanted)


# These compute in the type of their out=.
OUT_DECIDES = {"sum", "prod", "cumsum", "cumprod", "nansum", "mean"}


def check_out(sample):
    f, arguments = base(sample)
    with torch.no_grad():
        wanted = outcome(f, copied(arguments))
        results = found(wanted, torch.Tensor)
        if not results or isinstance(wanted, list) or "self" in sample.flags or "inplace" in arguments[1]:
            return
        tuples = isinstance(wanted, tuple)

        def into(make):
            outs = [make(r) for r in results]
            a, k = copied(arguments)
            return outs, outcome(f, (a, {**k, "out": tuple(outs) if tuples else outs[0]}))

        outs, got = into(lambda r: torch.empty(0, dtype=r.dtype))
        if isinstance(got, TypeError) and ("out" in str(got) or "invalid combination" in str(got) or "missing" in str(got)):
            return  # takes no out=
        value = tuple(outs) if tuples else outs[0]
        report.check(same(wanted, value), sample, "with out= writes", value, got)
        report.check(isinstance(got, Exception) or all(a is b for a, b in zip(found(got, torch.Tensor), outs)), sample, "out= is not what it returns")
        # Into a transposed tensor, and into one with gaps.
        for how in gapped, transposed:
            outs, got = into(lambda r: how(torch.zeros_like(r)))
            value = tuple(outs) if tuples else outs[0]
            report.check(same(wanted, value, 1e-12, 1e-12), sample, f"with a {how.__name__} out= writes", value, got)
        # A float is not written to an int.
        if len(results) == 1 and results[0].dtype == torch.float64 and sample.name not in OUT_DECIDES:
            outs, got = into(lambda r: torch.zeros(r.shape, dtype=torch.int64))
            report.check(isinstance(got, (RuntimeError, TypeError)), sample, "with an int64 out= gives", got)


def check_in_place(sample):
    name = sample.name.split(".")[-1] + "_"
    f, arguments = base(sample)
    method, written = getattr(torch.Tensor, name, None), getattr(torch, name, None)
    if sample.name in ("as_strided", "detach"):
        return  # these change the view, and not its values
    if method is None and written is None or "self" in sample.flags or "." in sample.name or not arguments[0] or not isinstance(arguments[0][0], torch.Tensor):
        return
    forms = [(how, form) for form in (method, written) if form is not None for how in (torch.clone, transposed, gapped)]
    with torch.no_grad():
        wanted = outcome(f, copied(arguments))
        for how, form in forms:
            a, k = copied(arguments)
            target = how(a[0])
            got = outcome(form, ((target,) + tuple(a[1:]), k))
            if isinstance(wanted, Exception):
                report.check(isinstance(got, Exception), sample, "raises, but", name, "gives", got)
            elif isinstance(got, Exception):
                fits = wanted.shape == target.shape and torch.can_cast(wanted.dtype, target.dtype)
                report.check(not fits, sample, name, "raises", repr(got))
            else:
                report.check(got is target, sample, name, "does not return its tensor")
                report.check(same(wanted.to(target.dtype), target, 1e-12, 1e-12), sample, name, "gives", target, "and not", wanted)


# ---------------------------------------------------------------------------------------------------------- layouts


def transposed(t):
    """The same values, the last two dimensions swapped in memory."""
    return t.clone() if t.dim() < 2 else t.transpose(-1, -2).contiguous().transpose(-1, -2)


def gapped(t):
    """The same values, every second element of a larger tensor that starts one later."""
    if t.dim() == 0:
        return torch.stack([t, t, t])[1]
    big = torch.zeros([2 * n + 1 for n in t.shape], dtype=t.dtype)
    view = big[tuple(slice(1, None, 2) for _ in t.shape)]
    view.copy_(t)
    return view


def expanded(t):
    """The first row, repeated without memory of its own."""
    return t if t.dim() == 0 else t[:1].expand_as(t)


def check_layouts(sample):
    if "random" in sample.flags:
        return
    f, arguments = base(sample)
    if not found(arguments, torch.Tensor) or sample.name in ("as_strided", "as_strided_copy", "view_as_complex"):
        return  # what they give or refuse is a matter of memory
    with torch.no_grad():
        for how in transposed, gapped, expanded:
            if how is expanded and ("self" in sample.flags or sample.arguments(tensors())[1].get("inplace")):
                continue
            given = replaced(arguments, torch.Tensor, how)
            wanted = outcome(f, replaced(given, torch.Tensor, lambda t: t.contiguous()))
            got = outcome(f, given)
            if sample.name == "view" and isinstance(got, RuntimeError):
                continue
            if "values" in sample.flags:
                wanted, got = magnitudes(wanted), magnitudes(got)
            report.check(same(wanted, got, 1e-9, 1e-9), sample, f"of {how.__name__} tensors gives", got, "and not", wanted)


def magnitudes(result):
    return [t.abs().flatten().sort()[0] for t in found(result, torch.Tensor)] if not isinstance(result, Exception) else result


# ----------------------------------------------------------------------------------------------------------- dtypes

FLOATS = [torch.float64, torch.float32]
NARROW = [torch.float16, torch.bfloat16]
INTS = [torch.int64, torch.int32, torch.int16, torch.int8, torch.uint8]
# The floating operand stands for what the dtype can hold: halves of it round to float32, ten times it to small ints.
RTOL = {torch.float32: 2e-4}
# float32 goes elsewhere than float64 by the nature of these: neighbours in the type, ranks, bits.
OTHER_IN_FLOAT32 = {"nextafter", "view", "linalg.matrix_rank"}

# Differences of unsigned numbers wrap around before these make floats of them.
WRAP_ON_THE_WAY = {
    "hinge_embedding_loss", "margin_ranking_loss", "pairwise_distance", "triplet_margin_loss", "nn.functional.hinge_embedding_loss",
    "nn.functional.triplet_margin_loss",
}


def check_dtypes(sample):
    if "random" in sample.flags or "self" in sample.flags:
        return
    f, arguments = base(sample)
    if not any(t.is_floating_point() for t in found(arguments, torch.Tensor)):
        return
    with torch.no_grad():
        single = replaced(arguments, torch.Tensor, lambda t: t.float() if t.is_floating_point() else t)
        if sample.name not in OTHER_IN_FLOAT32:
            compare(sample, "float32", f, single, replaced(single, torch.Tensor, lambda t: t.double() if t.is_floating_point() else t), 1e-3)
        whole = lambda d: replaced(arguments, torch.Tensor, lambda t: (t.abs() * 8).to(d) if t.is_floating_point() else t)
        for d in INTS[1:] if sample.name not in WRAP_ON_THE_WAY else INTS[1:-1]:
            compare(sample, d, f, whole(d), whole(torch.int64), 1e-4)


def compare(sample, d, f, narrow, wide, rtol):
    wanted, got = outcome(f, wide), outcome(f, narrow)
    if "values" in sample.flags:
        wanted, got = magnitudes(wanted), magnitudes(got)
    if isinstance(wanted, Exception) or isinstance(got, Exception):
        # Which dtypes an operator refuses is recorded in Tests/Golden/operators.
        report.check(not isinstance(got, Exception) or (str(got) and not isinstance(got, (SystemError, AssertionError))), sample, d, "raises", repr(got))
        return
    for w, g in zip(found(wanted, torch.Tensor), found(got, torch.Tensor)):
        if not g.is_floating_point() and w.numel() and not w.is_floating_point() and g.dtype != torch.bool:
            limits = torch.iinfo(g.dtype)
            if bool((w.to(torch.int64) > limits.max).any()) or bool((w.to(torch.int64) < limits.min).any()):
                continue  # it wraps around
        shapes = w.shape == g.shape
        close = shapes and torch.allclose(w.double(), g.double(), rtol=rtol, atol=rtol, equal_nan=True)
        report.check(close, sample, "of", d, "gives", g, "and not", w)


# ------------------------------------------------------------------------------------------------------ derivatives


def weighted(result, base=0.5, step=0.37):
    """The floating results weighted with fixed numbers and summed; None where there is none."""
    total = None
    for k, t in enumerate(r for r in found(result, torch.Tensor) if r.is_floating_point()):
        w = torch.tensor([base + step * ((i * 7 + k * 3) % 5) for i in range(t.numel())], dtype=torch.float64).view(t.shape)
        part = (t.double() * w).sum()
        total = part if total is None else total + part
    return total


def check_derivatives(sample, evaluate):
    """evaluate(tensors) gives the operator's result."""
    if "random" in sample.flags or "self" in sample.flags:
        return
    names = tensors()
    leaves = [t for t in names.values() if isinstance(t, torch.Tensor) and t.is_floating_point()]
    for t in leaves:
        t.requires_grad_()
    if sample.text.endswith("inplace=True"):
        return
    y = weighted(evaluate(names))
    if y is None or not y.requires_grad:
        report.check("flat" in sample.flags, sample, "has no gradient")
        return
    if "flat" in sample.flags:
        report.check(False, sample, "has a gradient, and the table says flat")
    if "none" in sample.flags:
        got = outcome(torch.autograd.grad, ((y, leaves), {"allow_unused": True}))
        report.check(isinstance(got, (NotImplementedError, RuntimeError)), sample, "has a derivative, and the table says none:", got)
    if "flat" in sample.flags or "none" in sample.flags:
        return
    twice = "once" not in sample.flags
    first = torch.autograd.grad(y, leaves, create_graph=twice, allow_unused=True)
    second = [None] * len(leaves)
    if twice:
        total = weighted([g for g in first if g is not None and g.requires_grad], 0.3, 0.21)
        if total is not None:
            second = torch.autograd.grad(total, leaves, allow_unused=True)

    def slope():
        y = weighted(evaluate(names))
        gs = torch.autograd.grad(y, leaves, allow_unused=True)
        return weighted([g for k, g in enumerate(gs) if first[k] is not None and first[k].requires_grad and g is not None], 0.3, 0.21)

    h = 1e-6
    for k, leaf in enumerate(leaves):
        if first[k] is None:
            continue
        flat = leaf.detach().view(-1)
        for i in range(leaf.numel()):
            old = flat[i].item()
            values, slopes = [], []
            for moved in old + h, old - h:
                flat[i] = moved
                with torch.no_grad():
                    values.append(weighted(evaluate(names)).item())
                if twice:
                    s = slope()
                    slopes.append(0.0 if s is None else s.item())
            flat[i] = old
            numeric = (values[0] - values[1]) / (2 * h)
            got = first[k].reshape(-1)[i].item()
            report.check(abs(numeric - got) <= 1e-5 + 1e-4 * abs(numeric), sample, f"has a derivative of {got} by input {k}[{i}], not {numeric}")
            if twice:
                numeric = (slopes[0] - slopes[1]) / (2 * h)
                got = 0.0 if second[k] is None else second[k].reshape(-1)[i].item()
                report.check(
                    abs(numeric - got) <= 1e-4 + 1e-3 * abs(numeric), sample, f"has a second derivative of {got} by input {k}[{i}], not {numeric}")


def attempt(check, sample, *more):
    try:
        check(sample, *more)
    except Exception as e:
        report.check(False, sample, check.__name__, "raises", repr(e))


# PyTorch's out= of a folded product into gaps writes nothing, and two second derivatives trip over its own version counters.
ORACLE_CANNOT = {"matmul", "linalg.cond", "vander"}

if __name__ == "__main__":
    ours = sys.implementation.name == "wick"
    names = every_name() if ours else {}
    sampled = {s.name for s in SAMPLES}
    if not ours:
        SAMPLES = [s for s in SAMPLES if s.name not in ORACLE_CANNOT]
    if len(sys.argv) > 1:
        SAMPLES, EXPRESSIONS = [s for s in SAMPLES if s.name in sys.argv[1:]], []
    for name in names:
        report.check(name in sampled, name, "has no samples: add a line to torch_samples.txt")
    for sample in SAMPLES:
        if "later" in sample.flags and ours:
            continue
        f, arguments = base(sample)
        if f is None or isinstance(outcome(f, copied(arguments)), Exception):
            report.check(False, sample, "is no sample:", "there is no such operator" if f is None else repr(outcome(f, copied(arguments))))
            continue
        if "random" not in sample.flags:
            attempt(check_aliases, sample, names)
            attempt(check_out, sample)
            attempt(check_in_place, sample)
        attempt(check_layouts, sample)
        attempt(check_dtypes, sample)
        attempt(check_derivatives, sample, lambda names, f=f, s=sample: (lambda a, k: f(*a, **k))(*s.arguments(names)))
    for sample in EXPRESSIONS:
        attempt(check_derivatives, sample, lambda names, s=sample: eval(s.text, dict(names)))
    report.end("torch operators")
