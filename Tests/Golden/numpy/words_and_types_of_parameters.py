# Words that are no choice, types that no loop has, and pairs of parameters that exclude each other.
import warnings
import numpy as np

warnings.simplefilter("ignore")
a = np.array([[3.0, 1.0, 2.0], [6.0, 5.0, 4.0]])
v = np.array([1.0, 2.0, 4.0])
i = np.array([[3, 1, 2], [6, 5, 4]])


def show(text):
    try:
        r = eval(text)
        print(text, "->", repr(r))
    except Exception as e:
        print(text, "!!", type(e).__name__, e)


for word in ("wrap", "CLIP", "reflect", "reduced", "complete", "r", "foo"):
    show(f"np.take(v, [0, 1], mode='{word}')")
    show(f"np.choose([0, 1, 0], [v, v + 1], mode='{word}')")
    show(f"np.put(v.copy(), [0], [9], mode='{word}')")
    show(f"np.ravel_multi_index(([0, 1], [1, 2]), (2, 3), mode='{word}')")
for word in ("valid", "same", "full", "symmetric", "foo", "bar"):
    show(f"np.convolve(v, v, mode='{word}')")
    show(f"np.correlate(v, v, mode='{word}')")
for order in "CFAK":
    for call in ("zeros((2, 3)", "ones(2", "full((2, 2), 1", "eye(2", "unravel_index([3, 1], (2, 3)", "ravel_multi_index(([0], [1]), (2, 3)"):
        show(f"np.{call}, order='{order}')")
show("np.can_cast('f4', 'f8', casting='foo')")
show("np.copyto(a.copy(), 9, casting='foo')")
show("np.copyto(a.copy(), i, casting='no')")
show("np.clip(a, 2, 3, min=2)")
show("np.clip(a, None, 3, max=2)")
show("np.clip(a, min=2, max=4)")
show("np.size(a, axis=(0, 1)), np.size(a, axis=1), np.size(a, axis=())")
show("np.trace(a, axis1=1)")
show("np.diagonal(a, axis2=0)")
show("np.histogram_bin_edges(a, weights=v)")
show("np.linalg.qr(a.T, mode='full')[1].shape")
show("np.linalg.qr(a.T, mode='foo')")
for name in ("std", "var"):
    show(f"np.{name}(a, dtype=np.int64)")
    show(f"np.{name}(i, dtype=np.int64, axis=1)")
    show(f"np.{name}(a, dtype=np.float32, axis=0)")
    show(f"np.{name}(i, dtype=np.float32)")
show("np.cov(a, dtype=np.int64)")
show("np.corrcoef(a, dtype=np.int64)")
show("np.cov(a, dtype=np.float32)")
for name in ("sin", "sqrt", "exp", "arctan", "cbrt", "signbit", "absolute", "negative", "floor", "square", "sign"):
    show(f"np.{name}(a, dtype=np.int64)")
    show(f"np.{name}(i, dtype=np.float32).dtype")
for name in ("divide", "arctan2", "equal", "less", "logical_and", "hypot", "add", "maximum", "floor_divide"):
    show(f"np.{name}(a, a, dtype=np.int64)")
    show(f"np.{name}(a, a, dtype=np.int64, casting='unsafe').dtype")
for method in ("inverted_cdf", "averaged_inverted_cdf", "closest_observation", "interpolated_inverted_cdf", "hazen", "weibull", "linear",
               "median_unbiased", "normal_unbiased", "lower", "higher", "midpoint", "nearest", "foo"):
    show(f"np.quantile(a, [0, 0.1, 0.25, 0.3, 0.5, 0.75, 0.99, 1], method='{method}')")
    show(f"np.percentile(i, 35, axis=1, method='{method}')")
    show(f"np.nanquantile([1, np.nan, 3, 7.5], 0.4, method='{method}')")
    show(f"np.quantile(np.float32([1, 2, 4, 8]), 0.4, method='{method}')")
show("np.quantile(a, 0.5, weights=a)")
for mode in ("constant", "edge", "reflect", "wrap", "foo"):
    show(f"np.pad(v, 1, mode='{mode}', constant_values=7)")
    show(f"np.pad(v, (2, 1), mode='{mode}')")
