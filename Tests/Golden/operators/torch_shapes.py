# Of every sample of every torch operator: what tensors without elements and without dimensions give.
import sys

sys.path.insert(0, "../../Operators")
from samples import Matrix
from torch_operators import SAMPLES, base, found, outcome, replaced, torch

KINDS = {
    "first dimension 0": lambda t: t[:0] if t.dim() else t,
    "last dimension 0": lambda t: t[..., :0] if t.dim() else t,
    "no dimension": lambda t: t.reshape(-1)[0],
    "one element": lambda t: t.reshape(-1)[:1],
}


def described(result):
    if isinstance(result, Exception):
        return f"{type(result).__name__}: {str(result).strip()}".split("\n")[0]
    return "shape " + ", ".join(str(tuple(t.shape)) for t in found(result, torch.Tensor)) if found(result, torch.Tensor) else repr(result)


matrix = Matrix("torch_shapes")
for sample in SAMPLES:
    f, arguments = base(sample)
    if "later" not in sample.flags and found(arguments, torch.Tensor):
        matrix.row(sample, [(kind, described(outcome(f, replaced(arguments, torch.Tensor, make)))) for kind, make in KINDS.items()])
