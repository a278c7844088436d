# Of every sample of every torch operator with its floats made complex: the value or the error, and the gradient of the sum of the
# result's lengths.
import sys

sys.path.insert(0, "../../Operators")
from samples import Matrix
from torch_operators import SAMPLES, base, found, outcome, replaced, torch


def complexified(t):
    """The same numbers with imaginary parts that differ from element to element."""
    if not t.is_floating_point():
        return t
    part = torch.arange(1, t.numel() + 1, dtype=torch.float64).reshape(t.shape) % 7 / 8 - 0.4
    return torch.complex(t.double(), part)


def text(numbers):
    """Four digits of each number; what is next to nothing is 0."""
    def part(v):
        return "0" if abs(v) < 1e-9 else f"{v:.4g}"

    def both(v):
        return part(v.real) + ("" if part(v.imag) == "0" else f"{'+' if v.imag > 0 else ''}{part(v.imag)}j")

    return " ".join(both(v) if isinstance(v, complex) else part(v) for v in numbers)


def described(result):
    if isinstance(result, Exception):
        return f"{type(result).__name__}: {str(result).strip()}".split("\n")[0]
    parts = []
    for t in found(result, torch.Tensor):
        parts.append(f"{str(t.dtype)[6:]} {text(t.detach().reshape(-1).tolist())}")
    return ", ".join(parts) or str(result)


def gradient(f, arguments):
    """The gradients of all complex arguments."""
    leaves = []

    def leaf(t):
        if not t.is_complex():
            return t
        t = t.clone().requires_grad_()
        leaves.append(t)
        return t

    made = replaced(arguments, torch.Tensor, leaf)
    result = outcome(f, made)
    if isinstance(result, Exception):
        return "-"
    try:
        outputs = [t for t in found(result, torch.Tensor) if t.requires_grad]
        if not outputs:
            return "none"
        sum(t.abs().sum() for t in outputs).backward()
    except Exception as e:
        return described(e)
    return ", ".join("None" if t.grad is None else text(t.grad.reshape(-1).tolist()) for t in leaves)


matrix = Matrix("torch_complex")
for sample in SAMPLES:
    if "random" in sample.flags or "later" in sample.flags:
        continue
    f, arguments = base(sample)
    if not any(t.is_floating_point() for t in found(arguments, torch.Tensor)):
        continue
    made = replaced(arguments, torch.Tensor, complexified)
    value = described(outcome(f, replaced(made, torch.Tensor, torch.clone)))
    if "values" in sample.flags and ": " not in value:
        value = ""
    matrix.row(sample, [("value", value), ("gradient", "" if "values" in sample.flags else gradient(f, made))])
