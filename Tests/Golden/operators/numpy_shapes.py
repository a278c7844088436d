# Of every sample of every numpy function: what arrays without elements and without dimensions give, and every axis that may be named.
import sys

sys.path.insert(0, "../../Operators")
from numpy_functions import SAMPLES, base, copied, found, np, outcome, replaced
from samples import Matrix

KINDS = {
    "first dimension 0": lambda t: t[:0] if t.ndim else t,
    "last dimension 0": lambda t: t[..., :0] if t.ndim else t,
    "no dimension": lambda t: np.array(t.reshape(-1)[0]),
    "one element": lambda t: t.reshape(-1)[:1],
}


def described(result):
    if isinstance(result, Exception):
        return f"{type(result).__name__}: {str(result).strip()}".split("\n")[0]
    several = found(result, (np.ndarray, np.generic))
    return "shape " + ", ".join(str(t.shape) for t in several) if several else repr(result)


matrix = Matrix("numpy_shapes")
for sample in SAMPLES:
    f, arguments = base(sample)
    if not found(arguments, np.ndarray) or sample.name.startswith(("array_", "array2", "empty")):
        continue
    results = [(kind, described(outcome(f, replaced(arguments, np.ndarray, make)))) for kind, make in KINDS.items()]
    a, k = arguments
    if "axis" in k:
        for axis in (None, 0, -1, 1, (0, 1), (0, -1), (0, 0), (), 2, -3):
            results.append((f"axis={axis}", described(outcome(f, (copied(a), {**k, "axis": axis})))))
    matrix.row(sample, results)
