import torch
torch.manual_seed(42)
X = torch.linspace(0, 10, 20).unsqueeze(1)
y = 3 * X + 2 + torch.randn(20, 1)
w = torch.randn(1, requires_grad=True); b = torch.zeros(1, requires_grad=True)
for epoch in range(100):
    pred = X * w + b
    loss = ((pred - y) ** 2).mean()
    loss.backward()
    with torch.no_grad():
        w -= 0.01 * w.grad
        b -= 0.01 * b.grad
        w.grad.zero_(); b.grad.zero_()
    if epoch % 20 == 0: print(f"{epoch:3d} loss {loss.item():.4f} w {w.item():.3f} b {b.item():.3f}")
print(w, b)
