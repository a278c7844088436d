# Tolerances that are arrays, and conjugates of bools.
import numpy as np, warnings
warnings.simplefilter('always')
def show(message, category, filename, lineno, file=None, line=None): print('W', category.__name__, message)
warnings.showwarning=show
a=np.array([1.,2,3]); b=np.array([1.,2.1,3.5])
print(repr(np.conj(np.array([True,False]))), repr(np.conj(True)), repr(np.array([True]).conj()), repr(np.array([True]).conjugate()), np.conj([1,2j]))
for f in (lambda: np.isclose(a,b,np.array([0,.1,.1])), lambda: np.isclose(a,b,[0,.1,.2],[0,0,0.2]), lambda: np.isclose(1,1,np.ones((2,1))), lambda: np.isclose(a,b,np.ones(2)), lambda: np.isclose(a,b,rtol=np.float32(.1)), lambda: np.isclose(a,b,rtol=[1]), lambda: np.isclose(np.inf,np.inf,np.ones(2)), lambda: np.isclose([np.nan,1],[np.nan,1],np.ones(2),equal_nan=True), lambda: np.allclose(a,b,rtol=[0,.1,.2]), lambda: np.isin([1,2,3],[2],[True,False]), lambda: np.isin([1,2],[2],np.ones(1)), lambda: np.isclose(a,b,-1), lambda: np.isclose(a,b,np.nan), lambda: np.allclose(a,b,atol=np.inf), lambda: np.isclose([1,2],[1,3],[0,1]), lambda: np.isclose(True,False), lambda: np.isclose([1,10**9],[1,10**9+1])):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
with np.errstate(invalid='raise'):
    try: np.isclose(a,b,np.nan)
    except FloatingPointError as e: print(e)
with np.errstate(invalid='print'): print(np.isclose(a,b,np.inf))
with np.errstate(invalid='ignore'): print(np.isclose(a,b,np.inf))
