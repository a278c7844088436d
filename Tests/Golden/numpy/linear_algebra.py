import numpy as np
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)

A = np.array([[1., 1.], [4., 1.]]); b = np.array([[4.], [2.]])
A_inv = np.linalg.inv(A); print(A_inv, np.matmul(A_inv, b), A @ A_inv, np.linalg.solve(A, b), np.linalg.solve(A, [4, 2]))
print(np.dot([1, 2], [3, 4]), A.dot(b), A @ b, np.dot(A, A), np.inner([1, 2], [3, 4]), np.outer([1, 2], [3, 4]), np.vdot([1, 2], [3, 4]), np.tensordot(A, A), np.tensordot(A, A, axes=1), np.kron([1, 2], [1, 1]), np.einsum('ij,jk->ik', A, A), np.einsum('ii', A), np.einsum('ij->j', A))
print(np.linalg.det(A), np.linalg.det([[1, 2], [3, 4]]), np.linalg.norm([3, 4]), np.linalg.norm(A), np.linalg.norm(A, axis=1), np.linalg.norm([1, 2, 3], ord=1), np.linalg.norm(A, ord=2), np.linalg.norm([1, -5], np.inf), np.linalg.matrix_rank(A), np.linalg.matrix_rank([[1, 2], [2, 4]]), np.linalg.matrix_power(A, 3), np.trace(A), np.linalg.cond(A))
S = np.array([[2., 1], [1, 3]]); w, v = np.linalg.eigh(S); print(w, np.abs(v), np.linalg.eigvalsh(S), np.sort(np.linalg.eigvals(S)), np.linalg.cholesky(S))
U, s, Vt = np.linalg.svd(np.array([[1., 2], [3, 4], [5, 6]])); print(U.shape, s, Vt.shape, np.allclose((U[:, :2] * s) @ Vt, [[1, 2], [3, 4], [5, 6]]))
Q, R = np.linalg.qr(A); print(np.allclose(Q @ R, A), np.abs(R), np.linalg.pinv(np.array([[1., 2], [3, 4], [5, 6]])))
x, res, rank, sv = np.linalg.lstsq(np.array([[0., 1], [1, 1], [2, 1], [3, 1]]), np.array([-1, 0.2, 0.9, 2.1]), rcond=None); print(x, res, rank, sv)
print(np.matmul(np.ones((2, 3, 4)), np.ones((2, 4, 5))).shape, (np.ones((3, 2)) @ np.ones(2)), np.array([[1, 2], [3, 4]]) @ np.array([[1, 0], [0, 1]]), np.linalg.inv(np.array([[[1., 2], [3, 4]], [[2, 0], [0, 2]]])))
t(lambda: np.linalg.inv([[1, 2], [2, 4]]))
t(lambda: np.linalg.inv(np.ones((2, 3))))
t(lambda: np.linalg.inv([1, 2]))
t(lambda: A @ np.ones(3))
t(lambda: np.dot(np.ones((2, 3)), np.ones((2, 3))))
t(lambda: A @ 2)
t(lambda: np.linalg.cholesky([[1, 2], [2, 1]]))
t(lambda: np.linalg.solve([[1, 1], [1, 1]], [1, 2]))
print(np.allclose(np.polyfit([0, 1, 2, 3], [1, 3, 5, 7], 1), [2, 1]), np.roots([1, -3, 2]))
