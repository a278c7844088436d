# Of every sample of every numpy function: its result, to six digits.
import sys

sys.path.insert(0, "../../Operators")
from numpy_functions import SAMPLES, base, found, np, outcome
from samples import Matrix

np.set_printoptions(precision=6)
matrix = Matrix("numpy_values")
for sample in SAMPLES:
    if sample.name in ("empty", "empty_like", "argpartition", "partition"):
        continue
    f, arguments = base(sample)
    result = outcome(f, arguments)
    shown = repr(result)
    if found(result, (np.ndarray, np.generic)):
        shown = ""
        for t in found(result, (np.ndarray, np.generic)):
            t = np.abs(t) if "values" in sample.flags else t
            shown += f"\n{np.around(t, 6) + 0 if t.dtype.kind == 'f' else t}"
    matrix.row(sample, [("value", shown)])
