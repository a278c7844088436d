# output_size= must be the size that comes out.
import torch

m = torch.arange(6.0).reshape(2, 3)
n = torch.tensor([1, 2])
for text in ["n, output_size=3", "n, output_size=4", "n, n, output_size=3", "n, n, output_size=4", "n, n, output_size=2", "n, 2, output_size=4",
             "n, 2, output_size=5", "m, 2, output_size=12", "m, 2, output_size=11", "m, 2, 1, output_size=6", "m, 2, 1, output_size=3",
             "m, n, 0, output_size=3", "m, n, 0, output_size=5", "m, n, 0, output_size=-5", "n, 0, output_size=-5",
             "m, torch.tensor([1, 1, 1]), -1, output_size=4", "torch.tensor(3.0), 2, output_size=3"]:
    try:
        print(text, eval(f"torch.repeat_interleave({text})").tolist())
    except RuntimeError as e:
        print(text, "!!", e)
