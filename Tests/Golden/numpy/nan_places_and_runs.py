# Places of extremes and running sums that pass over nans, and what is sorted as complex numbers.
import sys

import numpy as np

sys.path.insert(0, "../..")
from rows import row

nan = np.nan
N = np.array([1 + 1j, complex("nan"), 2 - 1j, complex(0, nan)])
M = np.array([[1j, 2, complex("nan")], [3, complex("nan"), complex("nan")]])
R = np.array([[1.0, nan, 3], [nan, 5, nan]])
Q = np.array([[nan, 1], [nan, 2]])

for source in """
np.nanargmax(N)
np.nanargmin(M, axis=1)
np.nanargmax(R)
np.nanargmax(R, axis=0)
np.nanargmin(R, axis=1, keepdims=True)
np.nanargmin(Q, axis=0)
np.nanargmin(Q, axis=1)
np.nanargmax([1,2])
np.nanargmax([])
np.nanargmax(R, axis=2)
np.nanargmax(np.nan)
np.nanargmax(R, out=np.zeros((), int))
np.nancumsum(N)
np.nancumsum(M, axis=0)
np.nancumsum(R)
np.nancumsum(R, axis=1)
np.nancumsum(R, axis=1, dtype=np.float32)
np.nancumsum([1,2])
np.nancumsum(np.nan)
np.nancumprod(N)
np.nancumprod(R, axis=1)
np.nancumprod(R, axis=1, out=np.zeros((2,3)))
np.sort_complex([3,1,2])
np.sort_complex(N)
np.sort_complex(np.int8([3,1]))
np.sort_complex(np.uint16([3,1]))
np.sort_complex(np.float32([3,1]))
np.sort_complex(np.complex64([3,1]))
np.sort_complex([True, False])
np.sort_complex(M)
np.sort_complex(3)
""".strip().splitlines():
    row(source, globals())
