# quantile: interpolation, rows with nan, gradients, out=, errors.
import torch


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


x = torch.tensor([[3.0, 1, 2, float("nan")], [5, 7, 6, 4]], requires_grad=True)
row = x.detach()[1]
for how in "linear lower higher nearest midpoint foo".split():
    attempt(lambda: torch.quantile(x, 0.4, 1, interpolation=how).detach())
    attempt(lambda: torch.quantile(row, torch.tensor([0.1, 0.5, 0.9]), interpolation=how))
    attempt(lambda: torch.quantile(x.detach(), torch.tensor([0.1, 0.5]), dim=1, keepdim=True, interpolation=how))
torch.quantile(x, 0.4, dim=1).sum().backward()
print(x.grad)
attempt(lambda: torch.quantile(x.detach(), 0.4, dim=1, out=torch.empty(0)))
attempt(lambda: torch.quantile(row, torch.tensor([[0.5]])))
attempt(lambda: torch.quantile(row, torch.tensor([0.5], dtype=torch.float64)))
attempt(lambda: torch.quantile(row, torch.tensor([0.5, 1.5])))
attempt(lambda: torch.quantile(row, 1.5))
attempt(lambda: torch.quantile(torch.tensor([1, 2]), 0.5))
attempt(lambda: torch.quantile(torch.tensor([]), 0.5))
attempt(lambda: torch.quantile(torch.tensor(2.0), 0.5))
attempt(lambda: torch.quantile(x, 0.5).item())
