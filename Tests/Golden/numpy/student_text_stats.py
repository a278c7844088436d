import numpy as np
scores = {'ann': [90, 85, 77], 'bob': [60, 75, 88]}
for n, s in scores.items():
    a = np.array(s); print(f"{n:>5}: mean={a.mean():.2f} std={a.std():.3f} max={a.max()} argmax={a.argmax()} {a}")
M = np.array(list(scores.values())); print(M, M.mean(axis=1), M[M > 80], (M > 80).sum(), np.percentile(M, [25, 50, 75]), np.sort(M, axis=1)[:, ::-1])
print("Mean: {:.3f}, shape {}".format(M.mean(), M.shape), "%d items, %.1f" % (M.size, M.sum()), round(M.mean(), 2), int(M.sum()), float(M[0, 0]), str(M.dtype))
print(sum(M[0]), max(M[1]), min(M[0]), len(M), sorted(M[1]), list(map(int, M[0])), any(M[0] > 80), [x for x in M[0] if x % 2], dict(zip('abc', M[0])), M[0].tolist() + [1])
