import numpy as np
rng = np.random.default_rng(1)
X = rng.normal(size=(8, 4)); y = rng.integers(0, 3, 8)
W1 = rng.normal(scale=0.1, size=(4, 5)); b1 = np.zeros(5); W2 = rng.normal(scale=0.1, size=(5, 3)); b2 = np.zeros(3)
for step in range(50):
    h = np.maximum(0, X @ W1 + b1)
    logits = h @ W2 + b2
    p = np.exp(logits - logits.max(axis=1, keepdims=True)); p /= p.sum(axis=1, keepdims=True)
    loss = -np.log(p[np.arange(8), y]).mean()
    d = p.copy(); d[np.arange(8), y] -= 1; d /= 8
    dW2 = h.T @ d; db2 = d.sum(axis=0); dh = d @ W2.T; dh[h <= 0] = 0
    dW1 = X.T @ dh; db1 = dh.sum(axis=0)
    for w, g in [(W1, dW1), (b1, db1), (W2, dW2), (b2, db2)]: w -= 0.5 * g
    if step % 10 == 0: print(step, f"{loss:.6f}")
print((p.argmax(axis=1) == y).mean(), p.round(3), W2.shape)
onehot = np.eye(3)[y]; print(onehot)
