import numpy
import numpy.random as npr
from numpy import array, pi, sin
from numpy.linalg import inv, norm
from numpy.random import default_rng, randn
import numpy as np
print(numpy is np, array([1]), pi, sin(0), inv([[2.0]]), norm([3, 4]), default_rng(0).random(), npr is np.random)
print(np.linalg.__name__, np.float64 is np.double, np.int_ is np.int64, np.isscalar(np.float64(1)), callable(np.add), hasattr(np, 'array'), hasattr(np, 'nope'))
