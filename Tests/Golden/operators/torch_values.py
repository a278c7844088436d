# Of every sample of every torch operator: its result; and which forms an operator has.
import sys

sys.path.insert(0, "../../Operators")
from samples import Matrix
from torch_operators import SAMPLES, base, found, function, outcome, torch

torch.set_printoptions(precision=6)
matrix = Matrix("torch_values")
names = set()
for sample in SAMPLES:
    if "later" in sample.flags:
        continue
    if sample.name not in names:
        names.add(sample.name)
        method = sample.name.split(".")[-1]
        forms = {"function": function(sample.name), "method": getattr(torch.Tensor, sample.name, None), "in place": getattr(torch.Tensor, method + "_", None)}
        matrix.row(sample.name, [("forms", ", ".join(form for form, f in forms.items() if f is not None))])
    if "random" in sample.flags:
        continue
    f, arguments = base(sample)
    result = outcome(f, arguments)
    several = found(result, torch.Tensor)
    shown = "".join(f"\n{repr(t.abs() if 'values' in sample.flags else t)}" for t in several) if several else repr(result)
    matrix.row(sample, [("value", shown)])
