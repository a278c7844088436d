"""What expressions on NumPy arrays give, a row for each: goldens of many calls are lists of them."""
import warnings

import numpy as np


def shown(r):
    """A result with its type, dtype and shape, rounded to what builds of LAPACK agree on."""
    if isinstance(r, tuple):
        return type(r).__name__ + "(" + ", ".join(shown(x) for x in r) + ")"
    if isinstance(r, (np.ndarray, np.generic)):
        x = np.asarray(r)
        digits = 3 if x.dtype in (np.float32, np.complex64) else 8
        return f"{type(r).__name__} {x.dtype} {x.shape} {(np.round(x, digits) + 0.0).tolist() if x.dtype.kind in 'fc' else x.tolist()}"
    return repr(r)


def row(source, names):
    """Prints what an expression over `names` gives or raises, and under it its warnings."""
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        try:
            print(source, "->", shown(eval(source, names)))
        except Exception as e:
            print(source, "!!", type(e).__name__, str(e))
    for w in told:
        print("   ", w.category.__name__, w.message)
