import torch


f = lambda x: 0.1 * x**3 - 0.8 * x**2 - 1.5 * x + 5.4
x = torch.tensor(12.0, requires_grad=True)
optimizer = torch.optim.SGD([x], lr=0.1)


def run():
    optimizer.zero_grad()
    y = f(x)
    y.backward()
    optimizer.step()


rounds, calls = 10, 500
