import numpy as np, torch
np.random.seed(0); torch.manual_seed(0)
X = np.random.randn(50, 3).astype(np.float32); w = np.array([1., -2., 0.5], dtype=np.float32); y = X @ w + 0.1 * np.random.randn(50).astype(np.float32)
Xt, yt = torch.from_numpy(X), torch.from_numpy(y); W = torch.zeros(3, requires_grad=True)
for i in range(100):
    loss = ((Xt @ W - yt) ** 2).mean(); loss.backward()
    with torch.no_grad(): W -= 0.1 * W.grad
    W.grad.zero_()
print(W.detach().numpy().round(3), loss.item() < 0.02, W.detach().numpy().dtype, y.dtype, np.abs(W.detach().numpy() - w).max() < 0.1)
losses = []; losses.append(loss.item()); print(np.array(losses).shape, np.mean(losses) < 1, torch.tensor(np.zeros((2, 2))).dtype, torch.from_numpy(np.arange(3)).float().mean(), torch.as_tensor(np.float32([1, 2])), torch.Tensor(np.array([1, 2])) if False else '')
t = torch.arange(6).reshape(2, 3); n = t.numpy(); n += 1; print(t, n.T, torch.from_numpy(n.T), np.sum(n), t.sum().numpy(), np.array(t.tolist()), int(n[0, 0]))
