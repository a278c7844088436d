# Functions whose ways of many elements differ from those of a few: what they give is the same.
import warnings
import numpy as np

warnings.simplefilter("ignore")
a = ((np.arange(5000) % 97) / 33 + 0.25).reshape(50, 100)
for x in a, a.astype("float32"), a.T, a.astype("int64"), a > 1.5:
    print(np.histogram(x), np.histogram_bin_edges(x, 4), np.histogram(x, 5, (0.5, 2.0)), np.histogram(x, [0, 1, 1.5, 3])[0], np.histogram(x, 3, density=True)[0])
    print(np.histogram(x, 4, weights=np.arange(x.size).reshape(x.shape))[0], np.histogram(x, "sqrt")[0].sum(), np.histogram2d(x.ravel(), x.ravel(), 2)[0])
    print(np.max(x), np.min(x), np.any(x), np.all(x), np.nanmax(x), np.nanmin(x, 0)[:3], np.argmax(x), np.count_nonzero(x), np.cumsum(x)[-3:], np.std(x).round(6), np.var(x, 0)[:2].round(6))
    print(np.delete(x, [0, -1, 5]).sum(), np.delete(x, slice(0, 90), 1).shape, np.delete(x, x.ravel() > 1)[:3], np.extract(x > 1, x)[:5], np.extract([0, 1, 1], x), np.sort(x)[0, :7], np.sort(x, 0)[3, :5])
for bad in lambda: np.histogram([np.nan, 1.0]), lambda: np.histogram([1.0], weights=[1, 2]), lambda: np.delete(a, 10**6), lambda: np.nanmax([]), lambda: np.extract([1, 1, 1, 1], [1, 2]):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
n = a.copy()
n[3, 4] = np.nan
n[:, 7] = np.nan
print(np.nanmax(n), np.nanmin(n, 1)[:4], np.nanmax(n, 0)[5:9], np.nanargmax(n), np.nanmax(n, keepdims=True), np.nanmax([np.inf, np.nan]), np.nanmax([np.nan, np.nan]))
i = np.arange(-300, 300)
print(np.bitwise_count(i).sum(), np.bitwise_count(i).dtype, np.bitwise_count(np.array([True, False])), np.bitwise_count(np.uint64(2**64 - 1)), np.bitwise_count(np.int8([-128, 127])))
print(np.power(i, 3)[::150], np.power(i, np.arange(600) % 4)[::37], np.power(np.int32(3), np.arange(20)), np.gcd(i, 12)[:9], np.gcd(-4, 6), np.gcd(0, -5), np.lcm(i, 4)[:5])
try:
    np.power(i, -1)
except ValueError as e:
    print(e)
print(i // np.where(i == 5, 0, 3)[::-1][:2].max(), np.floor_divide(i, np.where(i == 7, 0, 2))[305:309], np.cumprod(np.arange(1, 15)), np.cumsum(i.reshape(20, 30), 0)[-1, :4], np.cumsum(i.reshape(20, 30).T, 1)[-1, :4], np.cumsum([True, True]), np.cumsum(5))
x = np.cumsum(i)
x[0] = 7
print(i[0], np.cumprod(np.array([1.5, 2, 1e300, 1e300])))
r = np.arange(400) * 7919 % 1009
for t in "int8 int16 int32 uint32 int64 uint64 float16 float32 float64 bool".split():
    v = (r % 120).astype(t)
    print(t, np.array_equal(np.sort(v), np.array(sorted(v.tolist()), v.dtype)), np.argsort(v, kind="stable")[:5])
w = np.array([3.0, -0.0, np.nan, 1.0, -np.inf, 2.5, np.inf, -1e-310] * 9)
print(np.sort(w)[:20], np.sort(w)[-12:], np.argsort(w, kind='stable')[:4])
big = (r.astype("float64") * 1.0000001 - 500) * 1e15
print(np.array_equal(big[np.argsort(big)], np.sort(big)), np.array_equal(np.argsort(np.tile(big, 3), kind="stable"), np.lexsort([np.tile(big, 3)])))
