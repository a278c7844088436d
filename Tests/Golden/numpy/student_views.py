import numpy as np
x = np.arange(10); y = x[2:5]; y[:] = 0; print(x); z = x.copy(); z[0] = 99; print(x[0], np.shares_memory(x, y), np.shares_memory(x, z))
m = np.arange(6).reshape(2, 3); r = m.ravel(); r[0] = 100; f = m.flatten(); f[1] = 200; print(m); t = m.T; t[0, 1] = -5; print(m); d = np.diagonal(m); print(d, m[:, 1].base is not None)
m[0], m[1] = m[1].copy(), m[0].copy(); print(m); m[[0, 1]] = m[[1, 0]]; print(m); a, b = np.array([1, 2]); print(a, b); (p, q), = np.array([[3, 4]]); print(p, q)
l = [1, 2, 3]; a = np.array(l); l.append(4); a = np.append(a, 4); print(l == a.tolist(), a.tolist() == l); i = np.nonzero(a > 2)[0]; print(i, a[i], a[a > 2].sum()); e = np.empty(0); e = np.append(e, 1.5); print(e)
img = np.zeros((4, 4, 3), dtype=np.uint8); img[1:3, 1:3, 0] = 255; print(img[:, :, 0], img.sum(), img.mean(), img[1, 1], img.max(axis=2)); g = img.mean(axis=2).astype(np.uint8); print(g, g.dtype); print(img[..., ::-1][1, 1], np.pad(g, 1)[0])
for row in m:
    for v in row: print(v, end=',')
print(); print(np.array_split(range(5), 2), m.sum() // 2, -m // 2, m > m.mean(), np.any(m < 0), m.astype(str) if False else '')
mask = np.ones(5, dtype=bool); mask[[1, 2]] = False; print(mask, ~mask, np.arange(5)[mask], mask.sum(), np.argwhere(mask).ravel(), mask.all(), np.logical_not(mask).nonzero())
