# Shapes, strides, types, grad_fn and errors of every function of torch.linalg that takes one matrix or a batch.
import torch

torch.manual_seed(0)
L = torch.linalg
inf, nan = float("inf"), float("nan")
A = torch.randn(3, 3)
T = torch.randn(4, 3)
W = torch.randn(3, 4)
BA = torch.randn(2, 3, 3)
BT = torch.randn(2, 5, 4, 3)
Z = torch.zeros(3, 3)
I = torch.ones(3, 3, dtype=torch.int64)
S = A @ A.T + torch.eye(3)
v = torch.randn(3)
E0 = torch.zeros(0, 0)
BE = torch.zeros(2, 0, 3)


def g(x):
    return x.clone().requires_grad_()


def shown(x):
    if isinstance(x, torch.Tensor):
        return f"{tuple(x.shape)} {str(x.dtype)[6:]} {x.grad_fn.name() if x.grad_fn else None} {x.stride() if x.ndim > 1 else ''}"
    if isinstance(x, (tuple, list)):
        return type(x).__name__ + "(" + ", ".join(shown(y) for y in x) + ")"
    return repr(x)


def row(source):
    try:
        print(source, "->", shown(eval(source)))
    except Exception as e:
        print(source, "!!", type(e).__name__, str(e))

for name in ["svd", "svdvals", "qr", "eigh", "eigvalsh", "det", "slogdet", "inv", "inv_ex", "cholesky", "cholesky_ex", "pinv", "matrix_rank", "cond", "matrix_norm", "norm", "matrix_exp", "lu", "lu_factor", "lu_factor_ex", "vander", "tensorinv", "diagonal", "matrix_sqrth", "polar", "vector_norm"]:
    for given in ["A", "T", "W", "BA", "BT", "Z", "I", "v", "E0", "BE", "g(A)", "g(T)", "g(BT)", "torch.tensor(1.)", "A.bool()", "A.double()", "BA.mT"]:
        if (name, given) != ("lu", "BE"):
            row(f"L.{name}({given})")
    row(f"L.{name}()")
    row(f"L.{name}([1.])")
    row(f"L.{name}(A, A, A, A, A)")
