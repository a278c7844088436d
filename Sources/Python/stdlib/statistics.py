# statistics: averages, spreads and the normal distribution, exact before the last rounding.
from collections import namedtuple as _namedtuple
import math as _math
import numbers as _numbers

__all__ = ["NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean",
    "linear_regression", "mean", "median", "median_grouped", "median_high", "median_low", "mode", "multimode", "pstdev", "pvariance",
    "quantiles", "stdev", "variance"]


class StatisticsError(ValueError):
    pass


def _ratio(x):
    """A number as a fraction in lowest terms; for what is none of finite size, itself over None."""
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None


def _common(a, b):
    """The type that results have which come of values of both types."""
    if a is b or b is int or b is bool or issubclass(a, b):
        return a
    if a is int or issubclass(b, a):
        return b
    if issubclass(a, int):
        return b
    if issubclass(b, int):
        return a
    from fractions import Fraction
    if issubclass(a, Fraction) and issubclass(b, float):
        return b
    if issubclass(a, float) and issubclass(b, Fraction):
        return a
    raise TypeError(f"don't know how to coerce {a.__name__} and {b.__name__}")


def _exact(data):
    """The exact sum of numbers: how many, numerator, denominator (None where the sum is not finite) and type."""
    n = 0
    kind = int
    partials = {}
    for x in data:
        n += 1
        if type(x) is not kind:
            kind = _common(kind, type(x))
        a, b = _ratio(x)
        partials[b] = partials.get(b, 0) + a
    if None in partials:
        return n, partials[None], None, kind
    top, bottom = 0, 1
    for b, a in partials.items():
        top, bottom = top * b + a * bottom, bottom * b
        g = _math.gcd(top, bottom)
        top, bottom = top // g, bottom // g
    return n, top, bottom, kind


def _value(top, bottom, kind):
    """A fraction as a number of the type."""
    if bottom is None:
        return top
    if issubclass(kind, int):
        return top // bottom if top % bottom == 0 else top / bottom
    if issubclass(kind, float):
        return kind(top / bottom)
    try:
        # A Decimal or a Fraction.
        return kind(top) / kind(bottom)
    except TypeError:
        return kind(top / bottom)


def mean(data):
    """Return the sample arithmetic mean of data."""
    n, top, bottom, kind = _exact(data)
    if n < 1:
        raise StatisticsError("mean requires at least one data point")
    if bottom is None:
        return top / n
    return _value(top, bottom * n, kind)


def fmean(data, weights=None):
    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError("fmean requires at least one data point")
        return _math.fsum(data) / len(data)
    weights = list(weights)
    if len(weights) != len(data):
        raise StatisticsError("data and weights must be the same length")
    total = _math.fsum(weights)
    if not total:
        raise StatisticsError("sum of weights must be non-zero")
    return _math.fsum([a * b for a, b in zip(data, weights)]) / total


def geometric_mean(data):
    try:
        return _math.exp(fmean(map(_math.log, data)))
    except ValueError:
        raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers") from None


def harmonic_mean(data, weights=None):
    """Return the harmonic mean of data."""
    data = list(data)
    n = len(data)
    if n < 1:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if n == 1 and weights is None:
        x = data[0]
        if not isinstance(x, _numbers.Real) and not hasattr(x, "as_integer_ratio"):
            raise TypeError("unsupported type")
        if x < 0:
            raise StatisticsError("harmonic mean does not support negative values")
        return x
    if weights is None:
        weights, total = [1] * n, n
    else:
        weights = list(weights)
        if len(weights) != n:
            raise StatisticsError("Number of weights does not match data size")
        if any(w < 0 for w in weights):
            raise StatisticsError("harmonic mean does not support negative values")
        _, top, bottom, kind = _exact(weights)
        total = _value(top, bottom, kind)
    if any(x < 0 for x in data):
        raise StatisticsError("harmonic mean does not support negative values")
    try:
        _, top, bottom, kind = _exact([w / x if w else 0 for w, x in zip(weights, data)])
    except ZeroDivisionError:
        return 0
    if top <= 0:
        raise StatisticsError("Weighted sum must be positive")
    if bottom is None:
        return total / top
    a, b = _ratio(total)
    return _value(a * bottom, b * top, kind)


def median(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    if n % 2:
        return data[n // 2]
    return (data[n // 2 - 1] + data[n // 2]) / 2


def median_grouped(data, interval=1):
    """Return the 50th percentile (median) of grouped continuous data."""
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    if n == 1:
        return data[0]
    x = data[n // 2]
    below = sum([v < x for v in data])
    count = data.count(x)
    try:
        interval, x = float(interval), float(x)
    except ValueError:
        raise TypeError("Value cannot be converted to a float") from None
    return x - interval / 2.0 + interval * (n / 2 - below) / count


def median_low(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[len(data) // 2]


def mode(data):
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    if not counts:
        raise StatisticsError("no mode for empty data")
    return max(counts, key=counts.get)


def multimode(data):
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    most = max(counts.values(), default=0)
    return [x for x, n in counts.items() if n == most]


def _squares(data, center=None):
    data = list(data)
    n, top, bottom, kind = _exact(data)
    if bottom is None:
        return n, top, None, kind
    if center is None:
        ctop, cbottom = top, bottom * max(n, 1)
    else:
        kind = _common(kind, type(center)) if data else type(center)
        ctop, cbottom = _ratio(center)
    partials = {}
    for x in data:
        a, b = _ratio(x)
        d, e = a * cbottom - ctop * b, b * cbottom
        partials[e] = partials.get(e, 0) + d * d
    total, under = 0, 1
    for e, d in partials.items():
        total, under = total * e * e + d * under, under * e * e
        g = _math.gcd(total, under)
        total, under = total // g, under // g
    return n, total, under, kind


def variance(data, xbar=None):
    """The variance of a sample."""
    n, top, bottom, kind = _squares(data, xbar)
    if n < 2:
        raise StatisticsError("variance requires at least two data points")
    return _value(top, bottom and bottom * (n - 1), kind)


def pvariance(data, mu=None):
    n, top, bottom, kind = _squares(data, mu)
    if n < 1:
        raise StatisticsError("pvariance requires at least one data point")
    return _value(top, bottom and bottom * n, kind)


def stdev(data, xbar=None):
    """The standard deviation of a sample."""
    n, top, bottom, kind = _squares(data, xbar)
    if n < 2:
        raise StatisticsError("stdev requires at least two data points")
    return _root_of(top, bottom and bottom * (n - 1), kind)


def pstdev(data, mu=None):
    n, top, bottom, kind = _squares(data, mu)
    if n < 1:
        raise StatisticsError("pstdev requires at least one data point")
    return _root_of(top, bottom and bottom * n, kind)


def _root_of(top, bottom, kind):
    if bottom is None:
        return _math.sqrt(top) if top == top and top > 0 else _math.nan
    if kind.__name__ == "Decimal":
        return (kind(top) / kind(bottom)).sqrt()
    return _root(top, bottom)


def _root(top, bottom):
    """The square root of a fraction, rounded once: enough bits in front, a sticky one behind."""
    if top == 0:
        return 0.0
    shift = (top.bit_length() - bottom.bit_length() - 109) // 2
    if shift >= 0:
        root = _math.isqrt(top // (bottom << 2 * shift))
        exact = root * root * (bottom << 2 * shift) == top
        return float((root | (not exact)) << shift)
    root = _math.isqrt((top << -2 * shift) // bottom)
    exact = root * root * bottom == top << -2 * shift
    return (root | (not exact)) / (1 << -shift)


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        raise StatisticsError("must have at least two data points")
    if method == "inclusive":
        m = size - 1
        result = []
        for i in range(1, n):
            j, delta = divmod(i * m, n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method == "exclusive":
        m = size + 1
        result = []
        for i in range(1, n):
            j = i * m // n
            j = 1 if j < 1 else size - 1 if j > size - 1 else j
            delta = i * m - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return result
    raise ValueError(f"Unknown method: {method!r}")


def _pairs(x, y, name):
    x, y = list(x), list(y)
    if len(x) != len(y):
        raise StatisticsError(f"{name} requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError(f"{name} requires at least two data points")
    mx, my = _math.fsum(x) / len(x), _math.fsum(y) / len(y)
    return x, y, mx, my


def covariance(x, y, /):
    x, y, mx, my = _pairs(x, y, "covariance")
    return _math.fsum((a - mx) * (b - my) for a, b in zip(x, y)) / (len(x) - 1)


def correlation(x, y, /):
    x, y, mx, my = _pairs(x, y, "correlation")
    sxy = _math.fsum((a - mx) * (b - my) for a, b in zip(x, y))
    sxx = _math.fsum((a - mx) ** 2 for a in x)
    syy = _math.fsum((b - my) ** 2 for b in y)
    try:
        return sxy / _math.sqrt(sxx * syy)
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant")


LinearRegression = _namedtuple("LinearRegression", ("slope", "intercept"))


def linear_regression(x, y, /, *, proportional=False):
    """Slope and intercept for simple linear regression."""
    x, y, mx, my = _pairs(x, y, "linear regression")
    if proportional:
        sxy = _math.fsum(a * b for a, b in zip(x, y))
        sxx = _math.fsum(a * a for a in x)
    else:
        sxy = _math.fsum((a - mx) * (b - my) for a, b in zip(x, y))
        sxx = _math.fsum((a - mx) ** 2.0 for a in x)
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError("x is constant")
    return LinearRegression(slope=slope, intercept=0.0 if proportional else my - slope * mx)


def _quotient(p, q, r):
    """The quotient of two polynomials, highest coefficients first, times r behind the upper one."""
    top = bottom = 0.0
    for c in p:
        top = top * r + c
    for c in q:
        bottom = bottom * r + c
    return top, bottom


# Wichura's algorithm AS241 (1988): rational approximations of the inverse of the normal distribution.
_near = (
    (2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4, 4.5921953931549871457e+4,
        1.3731693765509461125e+4, 1.9715909503065514427e+3, 1.3314166789178437745e+2, 3.3871328727963666080e+0),
    (5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4, 2.1213794301586595867e+4,
        5.3941960214247511077e+3, 6.8718700749205790830e+2, 4.2313330701600911252e+1, 1.0))
_middle = (
    (7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e+0,
        3.64784832476320460504e+0, 5.76949722146069140550e+0, 4.63033784615654529590e+0, 1.42343711074968357734e+0),
    (1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
        6.89767334985100004550e-1, 1.67638483018380384940e+0, 2.05319162663775882187e+0, 1.0))
_far = (
    (2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
        2.96560571828504891230e-1, 1.78482653991729133580e+0, 5.46378491116411436990e+0, 6.65790464350110377720e+0),
    (2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
        1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0))


def _inverse_normal(p, mu, sigma):
    q = p - 0.5
    if _math.fabs(q) <= 0.425:
        r = 0.180625 - q * q
        top, bottom = _quotient(*_near, r)
        return mu + top * q / bottom * sigma
    r = _math.sqrt(-_math.log(p if q <= 0.0 else 1.0 - p))
    top, bottom = _quotient(*_middle, r - 1.6) if r <= 5.0 else _quotient(*_far, r - 5.0)
    x = top / bottom
    return mu + (-x if q < 0.0 else x) * sigma


class NormalDist:
    """Normal distribution of a random variable"""

    __slots__ = {"_mu": "Arithmetic mean of a normal distribution", "_sigma": "Standard deviation of a normal distribution"}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        "Make a normal distribution instance from sample data."
        data = list(data)
        n, top, bottom, kind = _squares(data)
        if n < 2:
            raise StatisticsError("stdev requires at least two data points")
        return cls(float(mean(data)), float(stdev(data)))

    def samples(self, n, *, seed=None):
        "Generate *n* samples for a given mean and standard deviation."
        import random
        gauss = random.gauss if seed is None else random.Random(seed).gauss
        mu, sigma = self._mu, self._sigma
        return [gauss(mu, sigma) for _ in range(n)]

    def pdf(self, x):
        "Probability density function.  P(x <= X < x+dx) / dx"
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError("pdf() not defined when sigma is zero")
        diff = x - self._mu
        return _math.exp(diff * diff / (-2.0 * variance)) / _math.sqrt(_math.tau * variance)

    def cdf(self, x):
        "Cumulative distribution function.  P(X <= x)"
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * (1.0 + _math.erf((x - self._mu) / (self._sigma * _math.sqrt(2.0))))

    def inv_cdf(self, p):
        "Inverse cumulative distribution function.  x : P(X <= x) = p"
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        if self._sigma <= 0.0:
            raise StatisticsError("cdf() not defined when sigma at or below zero")
        return _inverse_normal(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        "Divide into *n* continuous intervals with equal probability."
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        "Compute the overlapping coefficient (OVL) between two normal distributions."
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        X, Y = self, other
        if (Y._sigma, Y._mu) < (X._sigma, X._mu):
            X, Y = Y, X
        vx, vy = X.variance, Y.variance
        if not vx or not vy:
            raise StatisticsError("overlap() not defined when sigma is zero")
        dv = vy - vx
        dm = _math.fabs(Y._mu - X._mu)
        if not dv:
            return 1.0 - _math.erf(dm / (2.0 * X._sigma * _math.sqrt(2.0)))
        a = X._mu * vy - Y._mu * vx
        b = X._sigma * Y._sigma * _math.sqrt(dm * dm + dv * _math.log(vy / vx))
        x1, x2 = (a + b) / dv, (a - b) / dv
        return 1.0 - (_math.fabs(Y.cdf(x1) - X.cdf(x1)) + _math.fabs(Y.cdf(x2) - X.cdf(x2)))

    def zscore(self, x):
        "Compute the Standard Score.  (x - mean) / stdev"
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    mean = property(lambda self: self._mu)
    median = property(lambda self: self._mu)
    mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def __add__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2._mu, _math.hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)

    def __sub__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2._mu, _math.hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu - x2, x1._sigma)

    def __mul__(x1, x2):
        return NormalDist(x1._mu * x2, x1._sigma * _math.fabs(x2))

    def __truediv__(x1, x2):
        return NormalDist(x1._mu / x2, x1._sigma / _math.fabs(x2))

    def __pos__(x1):
        return NormalDist(x1._mu, x1._sigma)

    def __neg__(x1):
        return NormalDist(-x1._mu, x1._sigma)

    __radd__ = __add__

    def __rsub__(x1, x2):
        return -(x1 - x2)

    __rmul__ = __mul__

    def __eq__(x1, x2):
        return x1._mu == x2._mu and x1._sigma == x2._sigma if isinstance(x2, NormalDist) else NotImplemented

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state
