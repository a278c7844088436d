# Eigenvalues and zeros of polynomials, complex where one of them is.
import numpy as np
print(np.roots([1,0,1]), np.roots([1,-3,2]), np.roots([1,2,3,0]), np.roots([]), np.roots([0,0]))
print(np.linalg.eigvals([[0,1],[-1,0]]), np.linalg.eigvals([[2,0],[0,3]]))
w,v=np.linalg.eig([[0.,1],[-1,0]]); print(w, np.abs(v), v.dtype)
w,v=np.linalg.eig(np.array([[[0.,1],[-1,0]],[[1,0],[0,2]]])); print(w, w.dtype, v.shape)
print(np.linalg.eigvals(np.array([[1j,0],[0,2]])), np.linalg.eigvals(np.array([[1,2],[3,4]],dtype='f4')).dtype, np.linalg.eigvals(np.array([[0,1],[-1,0]],dtype='f4')).dtype)
print(np.linalg.eigvals(np.zeros((0,2,2))).shape)
