# fill_diagonal_: wrap=True goes on below a square, cubes have one diagonal.
import torch

for shape in [(3, 3), (7, 3), (3, 7), (4, 3), (8, 3), (9, 2), (3, 3, 3), (5, 1)]:
    for wrap in (False, True):
        print(shape, wrap, torch.zeros(shape).fill_diagonal_(4, wrap=wrap).nonzero().tolist())
print(torch.zeros(2, 6)[:, ::2].t().fill_diagonal_(1))
for shape in [(3, 4, 3), (3,)]:
    try:
        torch.zeros(shape).fill_diagonal_(2)
    except RuntimeError as e:
        print(e)
