import numpy as np, warnings

def told(f):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        try:
            r = repr(f())
        except Exception as e:
            r = type(e).__name__ + ": " + str(e)
    print(r, [(m.category.__name__, str(m.message)) for m in w])

for f in [
    lambda: np.array([1.0, 0.0, -1.0]) / 0, lambda: np.float64(1) / 0, lambda: np.float64(0) / 0, lambda: np.divide(1.0, 0.0),
    lambda: np.int64(1) // 0, lambda: np.int64(1) % 0, lambda: np.array([1, 2]) // 0, lambda: np.array([1, 2]) % np.array([0, 1]),
    lambda: np.int64(2**63 - 1) + 1, lambda: np.int8(-128) * -1, lambda: -np.int8(-128), lambda: abs(np.int8(-128)), lambda: np.uint8(3) - 5,
    lambda: np.int64(-2**63) // -1, lambda: np.array([-2**63]) // -1, lambda: np.float32(3e38) * 10, lambda: np.array([1.0], np.float32) * 1e200,
    lambda: np.log([0.0, -1.0, 1.0]), lambda: np.log(0), lambda: np.log1p(-1.0), lambda: np.arctanh([1.0, 2.0]), lambda: np.sqrt(-1.0),
    lambda: np.exp(1000.0), lambda: np.exp([1000.0, np.inf, np.nan]), lambda: np.sinh(-1000.0), lambda: np.sin(np.inf), lambda: np.arcsin(2.0),
    lambda: np.power(0.0, -1), lambda: np.power(-8.0, 1 / 3), lambda: np.power(10.0, 400), lambda: np.array([0.0, 2.0]) ** -2,
    lambda: np.floor_divide([1.0, 0.0], 0.0), lambda: np.remainder(1.0, 0.0), lambda: np.fmod(np.inf, 1.0), lambda: np.hypot(1e308, 1e308),
    lambda: np.reciprocal(0.0), lambda: np.square(1e200), lambda: np.array([np.inf]) - np.inf, lambda: np.array([np.inf]) * 0,
    lambda: np.array([np.nan]) + 1, lambda: np.array([np.inf]) + 1, lambda: np.sum([1e308] * 20), lambda: np.cumsum([1e308, 1e308]),
    lambda: np.prod([1e308, 10]), lambda: np.sum([np.inf, -np.inf]), lambda: np.dot([1e308] * 2, [10] * 2), lambda: np.array([[1e308] * 2]) @ np.array([10, 10]),
    lambda: np.array([np.nan, 1.0]).astype(int), lambda: np.array([1e30]).astype(int), lambda: np.array([300.0]).astype(np.int8),
    lambda: np.array([1e300]).astype(np.float32), lambda: np.mean([]), lambda: np.mean(np.zeros((0, 2)), axis=0), lambda: np.var([]), lambda: np.std([1.0], ddof=1),
    lambda: np.std([[1.0], [2.0]], axis=1, ddof=1), lambda: np.cov([1.0]), lambda: np.corrcoef([1, 1], [1, 2]), lambda: np.average([]),
    lambda: np.divide([1.0, 2.0], [0.0, 0.0], where=[False, True], out=np.zeros(2)), lambda: np.divide([1.0, 2.0], [0.0, 1.0], where=[False, True], out=np.zeros(2)),
    lambda: (np.arange(100000.0) / np.zeros(100000))[:2],
]:
    told(f)

with np.errstate(all="raise"):
    for f in [
        lambda: np.exp(-1000.0), lambda: np.array([1e-300]) * 1e-300, lambda: np.float64(1e-300) * 1e-300, lambda: np.arange(100000.0) * 1e308,
        lambda: np.float64(1) / 0, lambda: np.log(0), lambda: np.power(1e-300, 2.5), lambda: np.array([1.0, 2.0]) / 4,
    ]:
        told(f)
with np.errstate(all="ignore"):
    told(lambda: np.log([0.0, -1.0]))
told(lambda: np.log(0))
calls = []
old = np.seterrcall(lambda kind, flag: calls.append((kind, flag)))
with np.errstate(all="call"):
    np.array([1.0, 0.0]) / 0
    np.log(0)
print(calls, old, np.seterrcall(None) is not None, np.geterrcall())
with np.errstate(divide="call"):
    told(lambda: np.log(0))
print(np.seterr(divide="raise"), np.geterr())
told(lambda: np.float64(1) / 0)
np.seterr(all="warn", under="ignore")
for bad in (lambda: np.seterr(all="bogus"), lambda: np.seterrcall(3), lambda: np.errstate(bogus=1)):
    told(bad)

@np.errstate(divide="ignore")
def quiet(x):
    "divides"
    return 1 / x

told(lambda: quiet(np.float64(0)))
told(lambda: 1 / np.float64(0))
state = np.errstate(all="ignore")
with state:
    try:
        state.__enter__()
    except TypeError as e:
        print(e)

warnings.simplefilter("error")
try:
    np.log(0)
except RuntimeWarning as e:
    print("error:", e)
warnings.simplefilter("ignore")
np.log(0)
warnings.resetwarnings()
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("default")
    for _ in range(3):
        np.log(0)
    print(len(w))
    warnings.filterwarnings("ignore", message="divide by zero")
    np.log(0)
    np.sqrt(-1)
    print(len(w), w[-1].message)
