import numpy as np, torch, warnings
warnings.simplefilter("ignore")
def t(s):
    try:
        r = eval(s); print(s, '->', type(r).__name__, r)
    except Exception as e: print(s, '!!', type(e).__name__ + ":", str(e).splitlines()[0])
x = torch.tensor([[1.0, 2.0], [4.0, 3.0]])
i = torch.tensor([3, 1, 2])
b = torch.tensor([True, False])
for f in "sum prod any all max min amax amin mean std var argmax argmin cumsum cumprod round ravel squeeze nonzero argsort sort transpose ndim shape trace diagonal median ptp".split():
    t(f"np.{f}(x)")
    t(f"np.{f}(i)")
for f in "sum prod any all max min mean std var argmax argmin".split():
    t(f"np.{f}(x, axis=1, keepdims=True)")
for f in "sum prod any all max min mean std var argmax argmin cumsum cumprod argsort sort squeeze median".split():
    t(f"np.{f}(x, axis=0)")
    t(f"np.{f}(x, 0)")
for s in ["np.clip(x, 1, 2)", "np.clip(x, a_min=1, a_max=2)", "np.take(i, [0, 1])", "np.reshape(x, (4,))", "np.reshape(x, -1)", "np.repeat(i, 2)", "np.swapaxes(x, 0, 1)", "np.transpose(x, (1, 0))", "np.squeeze(x[None])", "np.squeeze(x[None], 0)",
  "np.searchsorted(i, 2)", "np.compress([True, False], i)", "np.choose(i - 1, [1, 2, 3])", "np.sum(x, dtype=np.float64)", "np.sum(x, dtype=torch.float64)", "np.sum(x, out=x)", "np.mean(x, dtype=float)", "np.any(b)", "np.all(b)", "np.round(x, 1)", "np.around(x)", "np.std(x, ddof=1)", "np.var(x, ddof=1)", "np.std(x, correction=1)",
  "np.sum(x, where=[[True, False]])", "np.partition(i, 1)", "np.argpartition(i, 1)", "np.nonzero(i)", "np.resize(i, 2)", "np.cumsum(x, 0)", "np.cumsum(x, axis=0, dtype=float)", "np.sum([x, x])", "np.expand_dims(x, 0)", "np.dot(x, x)", "np.unique(i)", "np.where(b, 1, 2)", "np.average(x)", "np.diagonal(x, 1)", "np.trace(x, 1)", "np.percentile(x, 50)", "np.copy(i)", "np.full_like(x, 3)", "np.zeros_like(i)", "np.ones_like(x)"]:
    t(s)
class M:
    def __init__(s): s.k = 3
    def __array__(s, dtype=None, copy=None): return np.array([1.0, 5.0])
    def max(s, axis=None, out=None): return ('my max', axis, out)
    def sum(s, **k): return ('my sum', k)
    def mean(s, axis, dtype, out): return ('my mean', axis, dtype)
    def std(s, **k): return ('my std', sorted(k.items()))
    def argmax(s): return 'argmax'
    def take(s, *a, **k): return ('take', a, k)
    def clip(s, *a, **k): return ('clip', a, k)
    def reshape(s, *a, **k): return ('reshape', a, k)
    def any(s, **k): return ('any', k)
    def cumsum(s, **k): return k
    def round(s, **k): return k
m = M()
for s in ["np.max(m)", "np.amax(m, 0)", "np.sum(m, axis=1, keepdims=True)", "np.sum(m, dtype=int)", "np.mean(m)", "np.std(m)", "np.std(m, ddof=1, keepdims=True)", "np.argmax(m)", "np.take(m, [1])", "np.clip(m, 0, 1)", "np.reshape(m, 2)", "np.any(m)", "np.all(m)", "np.cumsum(m)", "np.round(m)", "np.min(m)", "np.argmin(m)", "np.prod(m)", "np.var(m)", "np.sum(m, initial=3, where=True)", "np.reshape(m, 2, order='F')", "np.reshape(m, 2, copy=True)", "np.max(3.5)", "np.sum(3)", "np.sum(np.float32(3))", "np.round(2.567, 1)", "np.round(3)"]:
    t(s)
