# Of every sample of every torch operator: what each dtype gives, a dtype or an error.
import sys

sys.path.insert(0, "../../Operators")
from samples import Matrix
from torch_operators import FLOATS, INTS, NARROW, SAMPLES, base, found, outcome, replaced, torch


def described(result):
    if isinstance(result, Exception):
        return f"{type(result).__name__}: {str(result).strip()}".split("\n")[0]
    return ", ".join(str(t.dtype).replace("torch.", "") for t in found(result, torch.Tensor)) or type(result).__name__


def cast(t, d):
    """Floats as ten times as large ints, as bools where larger than half; what is integer already as another int."""
    if t.is_floating_point():
        return t > 0.5 if d == torch.bool else (t.abs() * (1 if d.is_floating_point else 10)).to(d)
    return t


# Unsigned integers with which PyTorch does little.
WIDE = [torch.uint16, torch.uint32, torch.uint64]
COMPLEX = [torch.complex64, torch.complex128]
matrix = Matrix("torch_dtypes")
for sample in SAMPLES:
    if "random" in sample.flags or "later" in sample.flags:
        continue
    f, arguments = base(sample)
    if any(t.is_floating_point() for t in found(arguments, torch.Tensor)):
        casts = [(d, lambda t, d=d: cast(t, d)) for d in FLOATS + NARROW + INTS + WIDE + COMPLEX + [torch.bool]]
    else:
        casts = [(d, lambda t, d=d: t if t.dtype == torch.bool else t.to(d)) for d in INTS + WIDE]
    matrix.row(sample, [(str(d).replace("torch.", ""), described(outcome(f, replaced(arguments, torch.Tensor, c)))) for d, c in casts])
