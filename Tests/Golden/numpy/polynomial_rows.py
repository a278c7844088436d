# Polynomials of rows, steps, and how arrays lie.
import numpy as np
print(np.polyval([3,0,1],5), np.polyval([[1,2],[3,4]],[1.,2.]), np.polyval(np.arange(6).reshape(3,2),np.array([[1],[2]])), np.polyval([], 3), np.polyval(np.float32([1,2]),np.arange(3)), np.polyval([1j,2],2))
print(np.heaviside([1.,0,-1,np.nan],0.5), np.heaviside(np.float32([np.inf,-np.inf]),2), np.heaviside(np.nan,1))
try: print(np.polyval(5,1))
except Exception as e: print(e)
print(np.polyval([2,1],np.array([[1,2],[3,4]])), np.polyval(np.ones((2,2)),3))
print(np.nonzero([[0,1],[2,0]]), np.array([0,3,0,1]).nonzero()[0].base.shape, np.where(np.eye(2)>0)[1].strides)
print(np.asfortranarray(np.arange(6).reshape(2,3)).strides, np.array(np.arange(24).reshape(2,3,4),order='F').strides, np.arange(6).reshape(2,3).T.copy().strides, np.ones((2,1,3),order='F').flags.f_contiguous)
