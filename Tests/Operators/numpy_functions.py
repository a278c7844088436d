# What holds for every function of numpy, checked on the samples of numpy_samples.txt: a function and a method give the same; `out=`
# and `where=` write what the function returns; the layout in memory does not matter; every dtype gives the float64 or int64
# result in its precision; axes from the front are axes from the back.
# usage: wick numpy_functions.py [NAME ...]   all functions, or those named. It runs under real NumPy too.
import sys
import warnings

import numpy as np

from samples import Report, found, read, replaced, uniform_numbers

warnings.simplefilter("ignore")
np.seterr(all="ignore")
report = Report()
SAMPLES = read("numpy_samples.txt")
# Files, settings and classes, which goldens of their own test; the last line is names that NumPy 2.4 no longer has.
NO_FUNCTIONS = set("""load loadtxt save savez savetxt genfromtxt seterr geterr seterrcall geterrcall errstate printoptions get_printoptions set_printoptions
vectorize nditer ndenumerate ndindex finfo iinfo
in1d round_ trapz""".split())
# Second names of what has samples.
ALIASES = dict(pair.split("=") for pair in """abs=absolute acos=arccos acosh=arccosh asin=arcsin asinh=arcsinh atan=arctan atan2=arctan2
atanh=arctanh bitwise_invert=invert bitwise_not=invert bitwise_left_shift=left_shift bitwise_right_shift=right_shift mod=remainder
true_divide=divide pow=power concat=concatenate row_stack=vstack""".split())


def arrays():
    """x, y (2x3, in (0.2, 0.9), no two alike), s (3x3, well conditioned), b, c (2x2x3, 2x3x2), v (3); complex z (3x3, well conditioned),
    w (3); indices i (2x3), j, k (3); small integers m, o (2x3); bools p, q (2x3)."""
    numbers = uniform_numbers()

    def uniform(*shape):
        return np.array([next(numbers) for _ in range(int(np.prod(shape)))]).reshape(shape)

    t = {"x": uniform(2, 3), "y": uniform(2, 3), "s": uniform(3, 3), "b": uniform(2, 2, 3), "c": uniform(2, 3, 2), "v": uniform(3)}
    t["s"] += 2 * np.eye(3)
    t["z"] = t["s"] + 1j * uniform(3, 3)
    t["w"] = t["v"] + 1j * uniform(3)
    t["i"] = np.array([[0, 1, 2], [2, 0, 1]])
    t["j"] = np.array([0, 1, 1])
    t["k"] = np.array([2, 0, 1])
    t["m"] = np.array([[6, 1, 4], [3, 5, 2]])
    t["o"] = np.array([[2, 3, 4], [1, 2, 3]])
    t["p"] = np.array([[True, False, True], [True, True, False]])
    t["q"] = np.array([[False, False, True], [True, False, True]])
    t["np"] = np
    return t


def function(name):
    root = np
    for part in name.split("."):
        root = getattr(root, part, None)
        if root is None:
            return None
    return root


def base(sample):
    return function(sample.name), sample.arguments(arrays())


def outcome(f, arguments):
    """The result (of what only writes: its first argument), or the exception."""
    a, k = arguments
    try:
        r = f(*a, **k)
        return a[0] if r is None and a else r
    except Exception as e:
        return e


def copied(arguments):
    return replaced(arguments, np.ndarray, lambda t: t.copy())


def same(a, b, rtol=0.0, atol=0.0, strict=True):
    """Equal in type, shape and value (nan equals nan)."""
    if isinstance(a, (np.ndarray, np.generic)):
        if not isinstance(b, (np.ndarray, np.generic)) or a.shape != b.shape or (strict and a.dtype != b.dtype):
            return False
        if a.dtype.kind not in "fc" or (rtol == 0.0 and strict):
            return bool(np.all((a == b) | ((a != a) & (b != b))))
        return bool(np.allclose(a, b, rtol=rtol, atol=atol, equal_nan=True))
    if isinstance(a, (tuple, list)):
        return isinstance(b, (tuple, list)) and len(a) == len(b) and all(same(x, y, rtol, atol, strict) for x, y in zip(a, b))
    if isinstance(a, Exception):
        return type(a) is type(b)
    if isinstance(a, float) and isinstance(b, float):
        return abs(a - b) <= atol + rtol * abs(b) or (a != a and b != b)
    return type(a) is type(b) and (a == b or a is b)


def magnitudes(result):
    return [np.sort(np.abs(t).ravel()) for t in found(result, np.ndarray)] if not isinstance(result, Exception) else result


# ------------------------------------------------------------------------------------------------------------ forms

# Methods of these names are other functions, or take other arguments.
NO_METHOD = {"sort", "partition", "resize", "size", "shape", "array", "ndim", "round", "choose", "copy", "linalg.trace", "compress", "put", "real", "imag"}


def check_method(sample):
    f, arguments = base(sample)
    a, k = arguments
    if "." in sample.name or sample.name in NO_METHOD or not a or not isinstance(a[0], np.ndarray) or not hasattr(np.ndarray, sample.name):
        return
    method = getattr(a[0], sample.name)
    wanted = outcome(f, copied(arguments))
    report.check(same(wanted, outcome(method, (a[1:], k))), sample, "as a method gives", outcome(method, (a[1:], k)), "and not", wanted)


def check_aliases(sample):
    f, arguments = base(sample)
    for alias, name in ALIASES.items():
        if name == sample.name:
            report.check(same(outcome(f, copied(arguments)), outcome(function(alias), copied(arguments))), sample, "is not the same as", alias)


def takes_out(f):
    return isinstance(f, np.ufunc) and f.nout == 1 or f in [np.sum, np.prod, np.mean, np.std, np.var, np.max, np.min, np.amax, np.amin, np.ptp, np.any, np.all,
                                            np.argmax, np.argmin, np.cumsum, np.cumprod, np.clip, np.take, np.dot, np.around, np.round, np.median,
                                            np.nansum, np.nanmean, np.concatenate, np.stack, np.compress, np.trace, np.outer, np.percentile, np.quantile]


def check_out(sample):
    f, arguments = base(sample)
    if not takes_out(f):
        return
    wanted = outcome(f, copied(arguments))
    if isinstance(wanted, Exception) or (f is np.around and wanted.dtype.kind == "i"):
        return  # NumPy has no integer rounding into an array
    w = np.asarray(wanted)
    if f is np.dot and w.ndim == 0:
        return  # NumPy itself returns a number here
    for how in (np.copy,) if f is np.dot else (np.copy, transposed, gapped):
        out = how(np.zeros(w.shape, w.dtype))
        a, k = copied(arguments)
        got = outcome(f, (a, {**k, "out": out}))
        report.check(got is out, sample, f"with a {how.__name__} out= returns", repr(got))
        report.check(same(w, out), sample, f"with a {how.__name__} out= writes", out, "and not", w)
    if isinstance(f, np.ufunc):
        if f is np.matmul:
            return  # it knows no where=
        out = np.zeros((3,) + w.shape, w.dtype)
        a, k = copied(arguments)
        outcome(f, (a, {**k, "out": out}))
        report.check(same(np.broadcast_to(w, out.shape), out), sample, "with a larger out= writes", out)
        mask = np.arange(w.size).reshape(w.shape) % 2 == 0
        out = np.full(w.shape, 7).astype(w.dtype)
        a, k = copied(arguments)
        outcome(f, (a, {**k, "out": out, "where": mask}))
        report.check(same(np.where(mask, w, np.full(w.shape, 7).astype(w.dtype)), out), sample, "with where= writes", out)
        if w.dtype == np.float64:
            got = outcome(f, (arguments[0], {"out": np.zeros(w.shape, np.int64)}))
            report.check(isinstance(got, TypeError), sample, "with an int64 out= gives", got)
            got = outcome(f, (arguments[0], {"out": np.zeros(w.shape, np.float32)}))
            report.check(same(w.astype(np.float32), got), sample, "with a float32 out= gives", got)


def check_reductions(sample):
    """The methods of a ufunc of two operands, against the same with a loop."""
    f, arguments = base(sample)
    if not isinstance(f, np.ufunc) or f is np.matmul or f.nin != 2 or f.nout != 1 or not all(isinstance(a, np.ndarray) for a in arguments[0]):
        return
    x = arguments[0][0]
    if x.dtype == np.bool_:
        return
    once = outcome(f, ((x[0], x[0]), {}))
    if isinstance(once, Exception) or once.dtype != x.dtype:
        return
    for axis in range(x.ndim):
        rows = [x.take(n, axis) for n in range(x.shape[axis])]
        sums = [rows[0]]
        for r in rows[1:]:
            sums.append(f(sums[-1], r))
        got = outcome(f.reduce, ((x,), {"axis": axis}))
        report.check(same(sums[-1], got, 1e-12, strict=False), sample, f".reduce(axis={axis}) gives", got, "and not", sums[-1])
        got = outcome(f.accumulate, ((x,), {"axis": axis}))
        report.check(same(np.stack(sums, axis), got, 1e-12, strict=False), sample, f".accumulate(axis={axis}) gives", got)
    got = outcome(f.outer, ((x[0], x[1]), {}))
    report.check(same(f(x[0][:, None], x[1]), got), sample, ".outer gives", got)


# ---------------------------------------------------------------------------------------------------------- layouts


def transposed(t):
    return t.copy() if t.ndim < 2 else np.ascontiguousarray(t.swapaxes(-1, -2)).swapaxes(-1, -2)


def gapped(t):
    if t.ndim == 0:
        view = np.zeros(3, t.dtype)[1:2].reshape(())
        view[...] = t
        return view
    big = np.zeros(tuple(2 * n + 1 for n in t.shape), t.dtype)
    view = big[tuple(slice(1, None, 2) for _ in t.shape)]
    view[...] = t
    return view


def backwards(t):
    """The same values, stored from the last to the first."""
    everything = tuple(slice(None, None, -1) for _ in t.shape)
    return t[everything].copy()[everything]


def expanded(t):
    """The first row, repeated without memory of its own; it cannot be written."""
    return t if t.ndim == 0 or t.shape[0] == 0 else np.broadcast_to(t[:1], t.shape)


def frozen(t):
    t = t.copy()
    t.flags.writeable = False
    return t


def check_layouts(sample):
    f, arguments = base(sample)
    if sample.name in ("ravel", "reshape", "may_share_memory", "shares_memory", "empty_like", "array2string") or not found(arguments, np.ndarray):
        return
    for how in transposed, gapped, backwards, expanded, frozen:
        if "writes" in sample.flags and how in (expanded, frozen):
            continue
        given = replaced(arguments, np.ndarray, how)
        wanted = outcome(f, replaced(given, np.ndarray, lambda t: np.array(t, order="C", copy=True)))
        got = outcome(f, given)
        if "values" in sample.flags:
            wanted, got = magnitudes(wanted), magnitudes(got)
        near = 1e-6 if any(t.dtype == np.float32 for t in found(wanted, (np.ndarray, np.generic))) else 1e-9
        report.check(same(wanted, got, near, near), sample, f"of {how.__name__} arrays gives", got, "and not", wanted)


# ----------------------------------------------------------------------------------------------------------- dtypes

FLOATS = [np.float64, np.float32]
NARROW = [np.float16]
INTS = [np.int64, np.int32, np.int16, np.int8, np.uint8]
# What a float32 or a small int makes of these is another number by their nature.
OTHER_IN_OTHER_TYPES = {"nextafter", "array2string", "array_repr", "array_str", "result_type", "min_scalar_type", "can_cast", "promote_types",
                        "empty_like", "invert", "left_shift", "linalg.matrix_rank", "shares_memory", "roots", "reciprocal", "negative", "astype", "nan_to_num", "trapezoid", "unwrap"}


def check_dtypes(sample):
    f, arguments = base(sample)
    if sample.name in OTHER_IN_OTHER_TYPES:
        return
    if any(t.dtype == np.float64 for t in found(arguments, np.ndarray)):
        single = replaced(arguments, np.ndarray, lambda t: t.astype(np.float32) if t.dtype == np.float64 else t)
        double = replaced(single, np.ndarray, lambda t: t.astype(np.float64) if t.dtype == np.float32 else t)
        compare(sample, "float32", outcome(f, double), outcome(f, copied(single)), 1e-3)
        whole = lambda d: replaced(arguments, np.ndarray, lambda t: (np.abs(t) * 8).astype(d) if t.dtype == np.float64 else t)
    elif any(t.dtype == np.int64 for t in found(arguments, np.ndarray)):
        whole = lambda d: replaced(arguments, np.ndarray, lambda t: t.astype(d) if t.dtype == np.int64 else t)
    else:
        return
    for d in INTS[1:]:
        compare(sample, d.__name__, outcome(f, whole(np.int64)), outcome(f, whole(d)), 1e-2 if d in (np.int8, np.uint8) else 1e-3)


def compare(sample, d, wanted, got, rtol):
    if isinstance(wanted, Exception) or isinstance(got, Exception):
        report.check(not isinstance(got, (SystemError, AssertionError)), sample, d, "raises", repr(got))
        return
    if "values" in sample.flags:
        wanted, got = magnitudes(wanted), magnitudes(got)
    for w, g in zip(found(wanted, (np.ndarray, np.generic)), found(got, (np.ndarray, np.generic))):
        if g.dtype.kind in "iu" and w.size:
            limits = np.iinfo(g.dtype)
            if w.dtype.kind not in "iu" or w.max() > limits.max or w.min() < limits.min:
                continue  # it wraps around
        if w.dtype.kind not in "iufb":
            continue
        close = w.shape == g.shape and np.allclose(w.astype(np.float64), g.astype(np.float64), rtol=rtol, atol=rtol, equal_nan=True)
        report.check(close, sample, "of", d, "gives", g, "and not", w)


# ------------------------------------------------------------------------------------------------------------- axes


def check_axes(sample):
    """An axis counted from the front and from the back; all axes and none."""
    f, (a, k) = base(sample)
    if not isinstance(k.get("axis"), int) or not found(a, np.ndarray):
        return
    x = found(a, np.ndarray)[0]
    extra = 1 if sample.name == "stack" else 0
    other = k["axis"] - x.ndim - extra if k["axis"] >= 0 else k["axis"] + x.ndim + extra
    wanted, got = outcome(f, (a, k)), outcome(f, (a, {**k, "axis": other}))
    report.check(same(wanted, got), sample, f"with axis={other} gives", got, "and not", wanted)
    got = outcome(f, (a, {**k, "axis": 7}))
    report.check(isinstance(got, Exception), sample, "with axis=7 gives", got)


def attempt(check, sample):
    try:
        check(sample)
    except Exception as e:
        report.check(False, sample, check.__name__, "raises", repr(e))


def callables(module, prefix=""):
    for n in dir(module):
        f = getattr(module, n)
        if not n.startswith("_") and callable(f) and not isinstance(f, type):
            yield prefix + n


if __name__ == "__main__":
    sampled = {s.name for s in SAMPLES}
    if sys.implementation.name == "wick":
        for name in list(callables(np)) + list(callables(np.linalg, "linalg.")):
            report.check(name in sampled or name in NO_FUNCTIONS or name in ALIASES, name, "has no samples: add a line to numpy_samples.txt")
    if len(sys.argv) > 1:
        SAMPLES = [s for s in SAMPLES if s.name in sys.argv[1:]]
    for sample in SAMPLES:
        f, arguments = base(sample)
        if f is None or isinstance(outcome(f, copied(arguments)), Exception):
            report.check(False, sample, "is no sample:", "there is no such function" if f is None else repr(outcome(f, copied(arguments))))
            continue
        for check in check_aliases, check_method, check_out, check_reductions, check_layouts, check_dtypes, check_axes:
            attempt(check, sample)
    report.end("numpy functions")
