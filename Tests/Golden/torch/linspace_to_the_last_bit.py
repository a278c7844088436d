import torch
for n in (1, 2, 3, 5, 7, 8, 9, 10, 16, 17, 25, 33):
    for a, b in ((0, 1), (-1, 1), (0.1, 0.7), (-5, 5), (0, 3.14159), (1, -1), (1e-3, 1e3)):
        print(n, a, b, torch.linspace(a, b, n).tolist(), torch.linspace(a, b, n, dtype=torch.float64).tolist())
