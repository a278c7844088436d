# numpy.linalg of what it refuses, of matrices that are not finite, and of those without elements.
import warnings

import numpy as np

L = np.linalg
F = np.float32([[1, 2], [3, 4]])
nan = np.array([[np.nan, 1], [1, 2]])
inf = np.array([[np.inf, 1], [1, 2]])
A = np.arange(18.0).reshape(2, 3, 3)


def shown(r):
    if isinstance(r, tuple):
        return type(r).__name__ + "(" + ", ".join(shown(x) for x in r) + ")"
    if isinstance(r, (np.ndarray, np.generic)):
        x = np.asarray(r)
        digits = 3 if x.dtype in (np.float32, np.complex64) else 8
        return f"{type(r).__name__} {x.dtype} {x.shape} {(np.round(x, digits) + 0.0).tolist() if x.dtype.kind in 'fc' else x.tolist()}"
    return repr(r)


def row(source):
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        try:
            print(source, "->", shown(eval(source)))
        except Exception as e:
            print(source, "!!", type(e).__name__, str(e))
    for w in told:
        print("   ", w.category.__name__, w.message)


for source in """
L.det(nan)
L.det(inf)
L.slogdet(nan)
L.slogdet(inf)
L.cholesky(nan)
L.cholesky(inf)
L.cholesky(np.array([[2,1],[1,np.nan]]))
L.cholesky(np.array([[2,np.nan],[1,2]]))
L.cholesky(np.array([[2,np.nan],[1,2]]),upper=True)
L.inv(inf)
L.eigvalsh(inf)
L.solve(A, 1)
L.solve(F, np.float16([1,2]))
L.solve(A, np.ones((4,3,1)))
L.solve(A, np.ones((2,3)))
L.solve(A, np.ones((2,3,3,2)))
L.solve(A, np.ones((1,3)))
L.solve(A+np.eye(3), np.ones((1,3,3)))
L.solve(F, np.ones((2,0)))
L.solve(F, np.ones(0))
L.solve(F, np.ones(3))
L.lstsq(F, np.ones((2,2,2)))
L.lstsq(F, 1)
L.lstsq(F, np.ones(3))
L.lstsq(A, np.ones(3))
L.lstsq(F, np.float16([1,2]))
L.pinv([1,2])
L.pinv(A, hermitian=True)
L.pinv(np.float16([[1,2],[3,4]]))
L.matrix_rank(F, 1, rtol=1)
L.matrix_rank(np.ones((2,2,3)), hermitian=True)
L.svd(np.diag([1.,-1,2]), hermitian=True)
L.svd(np.diag([1.,-1,2]), compute_uv=False, hermitian=True)
L.cond(F, 'x')
L.cond(F, 3)
L.cond(np.ones((2,3)),1)
L.cond(np.array([[np.nan,1],[1,2]]))
L.cond(np.array([[[np.inf,1],[1,2]],[[1,1],[1,1]]]))
L.cond(np.array([[[np.inf,1],[1,2]],[[1,1],[1,1]]]), 1)
L.cond(np.array([[[1,1],[1,2]],[[1,1],[1,1]]]), 1)
L.cond(5)
L.cond(np.zeros((0,2,2)))
L.cond(np.zeros((0,2,2)), 1)
L.norm(F, 3)
L.norm(F, 'nuc', axis=0)
L.norm(F, axis=(0,0))
L.norm(A)
L.norm(A, 2)
L.norm(A, axis='x')
L.norm(np.float16([1,2]))
L.norm(np.float16([[1,2]]), 2)
L.norm(np.zeros((0,2)), 2)
L.norm(np.zeros((0,2)), -2)
L.norm(np.zeros((0,2)), np.inf)
L.norm(np.zeros((0,2)), -np.inf)
L.norm(np.zeros(0), np.inf)
L.norm(np.zeros(0), -np.inf)
L.norm(np.zeros((0,2)), 'nuc')
L.norm(F, 1, axis=(1,0), keepdims=True)
L.norm(3)
L.norm(3, 1)
L.norm(F, 2, axis=None, keepdims=True)
L.norm([1,2], 'fro')
L.norm(np.arange(3), 3)
L.norm(np.float32([1,2]), 3)
L.norm(np.float32([1,2]), 0)
L.multi_dot([F])
L.multi_dot([F, np.ones(2), F])
L.multi_dot([[1,2], F, F, [1,2]])
L.multi_dot([F, F, A])
L.matrix_power(F, 1.5)
L.matrix_power(np.array([[1,1],[0,1]]), 5)
L.matrix_power(F, 3)
L.tensorinv(np.eye(6).reshape(2,3,6), ind=0)
L.tensorsolve(np.eye(6).reshape(2,3,6), np.ones((2,3)), axes=(0,))
L.tensorsolve(np.eye(6).reshape(2,3,6), np.ones((2,2)))
L.eigvals(np.array([[0,1],[-1,0]],np.float32))
L.eig(np.float32([[2,0],[0,3]]))
L.eigvals([[np.inf,1],[1,2]])
L.qr(np.ones((2,0)))
L.qr(np.ones((2,0)), 'raw')
L.qr(np.ones((2,0)), 'complete')
L.qr(np.float16([[1]]))
L.qr(F, mode='full')
L.svd(nan)
L.svdvals(inf)
L.vector_norm(np.arange(4.).reshape(2,2), axis=(0,1), keepdims=True)
L.vector_norm(A, axis=1, ord=1)
L.vector_norm(3)
L.matrix_norm(A, ord='x')
L.matrix_norm([1.,2])
""".strip().splitlines():
    row(source)
