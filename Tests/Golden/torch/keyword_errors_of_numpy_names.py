import torch
def t(s):
    try:
        r = eval(s); print(s, '->', type(r).__name__, r)
    except Exception as e: print(s, '!!', type(e).__name__ + ":", str(e).splitlines()[0])
x = torch.tensor([[1.0, 2.0], [4.0, 3.0]])
for f in "sum prod any all max min mean std var argmax argmin cumsum cumprod".split():
    for a in ["axis=None, out=None", "axis=0, out=None", "axis=1, out=None, keepdims=True", "axis=None, dtype=None, out=None", "axis=None, dtype=None, out=None, ddof=0"]:
        t(f"x.{f}({a})")
for s in ["x.squeeze(axis=None)","x.squeeze()", "x.transpose(None)", "x.transpose((1,0))", "x.take([0], axis=None, out=None, mode='raise')", "x.clip(1, 2, out=None)", "x.reshape((4,), order='C')", "x.repeat(2, axis=None)", "x.swapaxes(0, 1)", "x.searchsorted", "x.diagonal(offset=0, axis1=0, axis2=1)"]: t(s)
