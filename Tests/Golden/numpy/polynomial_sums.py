# Sums and differences of polynomials, also of rows of them.
import numpy as np
for f in (lambda: np.polyadd([1,2],[9,5,4]), lambda: np.polysub([2,10,-2],[3,10,-4]), lambda: np.polyadd(3,[1,2]), lambda: np.polyadd(1,2), lambda: np.polyadd([[1,2],[3,4]],[[1,1],[1,1]]), lambda: np.polysub(np.eye(3),np.eye(3)[::-1]), lambda: np.polyadd([[1,2],[3,4]],[1,2,3]), lambda: np.polyadd([],[1]), lambda: np.polyadd([1.5],[1,2j]), lambda: np.polyadd(np.float32([1]),np.arange(3)), lambda: np.polyadd([[1,2],[3,4]],[1,2]), lambda: np.polyadd([True],[True,False])):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
