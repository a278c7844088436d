# Of every sample of every numpy function: what each dtype gives, a dtype or an error.
import sys

sys.path.insert(0, "../../Operators")
from numpy_functions import FLOATS, INTS, NARROW, SAMPLES, base, copied, found, np, outcome, replaced
from samples import Matrix


def described(result):
    if isinstance(result, Exception):
        return f"{type(result).__name__}: {str(result).strip()}".split("\n")[0]
    return ", ".join(str(t.dtype) for t in found(result, (np.ndarray, np.generic))) or type(result).__name__


def cast(t, d):
    """Floats as ten times as large ints, as bools where larger than half."""
    if t.dtype != np.float64:
        return t
    return t > 0.5 if d is np.bool_ else (np.abs(t) * (1 if d in FLOATS + NARROW else 10)).astype(d)


WIDE = [np.uint16, np.uint32, np.uint64]
COMPLEX = [np.complex64, np.complex128]
matrix = Matrix("numpy_dtypes")
for sample in SAMPLES:
    if sample.name.startswith(("array_", "array2")):
        continue
    f, arguments = base(sample)
    given = found(arguments, np.ndarray)
    if any(t.dtype == np.float64 for t in given):
        casts = [(d.__name__, lambda t, d=d: cast(t, d)) for d in FLOATS + NARROW + INTS + WIDE + COMPLEX + [np.bool_]]
    elif any(t.dtype == np.int64 for t in given):
        casts = [(d.__name__, lambda t, d=d: t.astype(d) if t.dtype == np.int64 else t) for d in INTS + WIDE]
    else:
        casts = [("as given", np.copy)]
    matrix.row(sample, [(name, described(outcome(f, replaced(arguments, np.ndarray, c)))) for name, c in casts])
