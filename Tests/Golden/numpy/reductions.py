import numpy as np
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)

a = np.arange(12.).reshape(3, 4); r = np.array([[3, 1, 2], [9, 7, 8]])
for n in ['sum', 'mean', 'std', 'var', 'min', 'max', 'prod', 'any', 'all', 'argmax', 'argmin', 'ptp', 'median', 'cumsum', 'cumprod', 'average']:
    f = getattr(np, n)
    print(n, f(r), f(r, axis=0), f(r, axis=1), f(r, axis=-1))
print(a.sum(axis=(0, 1)), a.sum(axis=0, keepdims=True), a.mean(axis=1, keepdims=True), a.std(ddof=1), a.var(axis=0, ddof=1), a.sum(dtype=int), np.sum([0.1] * 10), np.sum([True, True]), a.sum().dtype)
b = np.arange(24).reshape(2, 3, 4)
print(b.sum(axis=(0, 2)), b.max(axis=(1, 2)), b.sum(axis=1).shape, b.mean(axis=(0, 1)), b.argmax(axis=2), b.sum(axis=-2), np.sum(b, initial=10), np.max([1, 2], initial=5))
print(np.count_nonzero([1, 0, 2]), np.count_nonzero([[1, 0], [2, 3]], axis=0), np.nansum([1, np.nan]), np.nanmean([1, np.nan, 3]), np.nanmax([1, np.nan]), np.nanmin([np.nan, 2]), np.nanstd([1, np.nan, 3]))
print(np.percentile([1, 2, 3, 4], 50), np.percentile([1, 2, 3, 4], [25, 75]), np.quantile([1., 2, 5], 0.3), np.percentile(a, 30, axis=0), np.median([3, 1, 2, 10]), np.average([1, 2, 3], weights=[3, 2, 1]), np.mean([]) if False else '')
print(np.sum(np.array([[1, 2], [3, 4]]), where=[[True, False], [True, True]]), np.add.reduce([1, 2, 3]), np.multiply.reduce([1, 2, 3, 4]), np.add.accumulate([1, 2, 3]), np.add.outer([1, 2], [10, 20]), np.maximum.reduce([1, 5, 2]), np.logical_and.reduce([True, False]))
o = np.zeros(3); np.sum(np.ones((2, 3)), axis=0, out=o); print(o)
t(lambda: a.sum(axis=2))
t(lambda: np.max([]))
t(lambda: a.mean(axis=(0, 0)))
t(lambda: np.argmax([]))
t(lambda: np.sum([]))
x = np.linspace(0, 1, 1001, dtype=np.float32); print(x.sum(), x.mean(), x.std(), np.sqrt(x).sum())
y = np.linspace(0, 1, 10007); print(y.sum(), (y ** 2).mean(), y.std(), y.reshape(-1, 10007).sum(axis=1), y[::3].sum())
