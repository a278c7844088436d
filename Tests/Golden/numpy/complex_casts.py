# Where complex numbers meet real ones: what is cast with a warning, and what is refused.
import operator
import sys

import numpy as np

sys.path.insert(0, "../..")
from rows import row

z = np.array([1+1j,2,3-1j]); r=np.array([1.,2,3])


def written(change):
    x = r.copy()
    change(x)
    return x


for source in """
written(lambda x: np.put_along_axis(x, np.array([0]), z[:1], 0))
written(lambda x: np.place(x, [True, False, True], z))
written(lambda x: np.putmask(x, [True, False, True], 1j))
written(lambda x: x.__setitem__(slice(None), z))
written(lambda x: operator.iadd(x, z))
written(lambda x: x.fill(1j))
np.insert(r, 1, z[:1])
np.insert(r, 1, 1j)
np.append(r, z)
np.ediff1d(r, to_end=z)
np.ediff1d(r, to_end=1j)
np.ediff1d(r, to_begin=1j)
np.add.accumulate(z, dtype=float)
np.cumsum(z, dtype=float)
np.sum(z, dtype=float)
np.sum(r, initial=1j)
np.sum(z, initial=1j)
np.mean(z, dtype=float)
np.prod(z, dtype=np.complex64)
np.std(z, dtype=float)
np.add.reduceat(z, [0, 1])
np.add.reduceat(z, z)
np.multiply.outer(z, z)
np.full(3, 1j, dtype=float)
np.full_like(r, 1j)
np.asarray(z, dtype=float)
np.array(z, dtype=int)
np.array([1j], dtype=float)
z.astype(float)
np.float64(z[0])
float(z[0])
int(z[0])
complex(z[0])
np.cov(z, aweights=z)
np.cov(z, fweights=z)
np.cov(r, fweights=z)
np.clip(r, 1j, 2)
r[z]
np.bincount(z)
np.arange(z[0])
np.zeros(3)[0:2] + z[:2]
np.searchsorted(r, z)
np.split(z, [1])
np.select([z.real > 1], [z])
np.piecewise(r, [r > 1], [1j])
np.where(r > 1, z, r)
np.copyto(r.copy(), z)
np.putmask(r.copy(), r > 1, z)
np.random.normal(z)
np.random.normal(1j)
np.random.default_rng(0).normal(z)
np.random.default_rng(0).uniform(0, z)
np.random.default_rng(0).choice(z, 2)
np.random.default_rng(0).choice(r, 2, p=z)
np.random.default_rng(0).permutation(z)
np.random.default_rng(0).multivariate_normal(z, np.eye(3))
np.random.default_rng(0).multivariate_normal(r, np.eye(3) * (1+0j))
np.random.default_rng(0).dirichlet(z)
np.random.default_rng(0).multinomial(3, z)
np.unravel_index(z, (3, 3))
np.tril_indices(2)
np.isclose(z, r)
np.testing.assert_allclose(z, z + 1e-9)
np.testing.assert_array_equal(z, z + 1)
np.array2string(z)
str(z)
repr(z)
np.logical_and(z, r)
z > r
z.argmax()
z.sort()
z.max()
z.clip(1, 2)
z.round(1)
z.std()
z.cumprod()
z.tolist()
z.item(0)
z.view(float)
z.real
np.real(z)
z.dot(z)
z @ z
z // 2
z % 2
z ** 0.5
z ** 2
z ** -1
2 ** z
abs(z)
-z
~z
z & 1
z[0] < z[1]
np.sum(np.complex64([1e8, 1j, -1e8]))
np.fromstring('1 2', sep=' ', dtype=complex)
np.triu(np.ones((2,2),complex))
np.iscomplexobj(z)
np.result_type(z, np.float32)
np.can_cast(complex, float)
np.finfo(complex)
np.finfo(np.complex64).eps
""".strip().splitlines():
    row(source, globals())
