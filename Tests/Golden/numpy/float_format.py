import numpy as np, warnings, io

def t(f):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        try:
            print(repr(f()))
        except Exception as e:
            print(type(e).__name__ + ":", str(e).split("\n")[0])
    for m in w:
        print("   ", m.category.__name__, str(m.message).split("\n")[0])

t(lambda: np.format_float_positional(3.0,trim="-"))
t(lambda: np.format_float_scientific(12345.678,precision=2))
t(lambda: np.format_float_positional(np.float32(0.1)))
t(lambda: np.format_float_scientific(np.float32(0.1)))
t(lambda: np.format_float_positional(1e20))
t(lambda: np.format_float_scientific(1.0))
