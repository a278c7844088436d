# torch.gradient: spacing as numbers and as places, dim and edge_order.
import torch

y = torch.tensor([1.0, 4, 9, 16, 25])
m = torch.arange(12.0).reshape(3, 4) ** 2
places = torch.tensor([0.0, 1, 3, 6, 7])
for text in ["y", "y, edge_order=2", "y, spacing=2", "y, spacing=0.5, edge_order=2", "y, spacing=(places,)", "y, spacing=(places,), edge_order=2",
             "m", "m, spacing=[2.0, 3.0]", "m, spacing=2, dim=1", "m, spacing=[2.0], dim=1", "m, dim=(0, 1), edge_order=2", "m, spacing=[2.0]",
             "m, spacing=(torch.tensor([0.0, 2, 3]), torch.tensor([0.0, 1, 2, 4]))", "m.int()", "y, edge_order=3", "y[:2], edge_order=2", "y[:1]",
             "m, spacing=[2.0, 1.0, 3.0]", "m, spacing=[2.0, 1.0], dim=0", "m.to(torch.uint8)", "m, spacing=(torch.ones(2, 2), places)"]:
    try:
        print(text, torch.gradient(*eval(f"(lambda *a, **k: a)({text})"), **eval(f"(lambda *a, **k: k)({text})")))
    except RuntimeError as e:
        print(text, "!!", e)
