# As C++ multiplies: what does not fit into int64 wraps round.
import torch

for shape in ((2, 3), (), (-2**63, 2), (2**62, 3), (2**40, 2**40)):
    print(torch.Size(shape).numel())
