import numpy as np
x = np.array([0., 0.5, 1, 2])
for n in ['sqrt', 'exp', 'exp2', 'expm1', 'log1p', 'sin', 'cos', 'tan', 'arctan', 'sinh', 'cosh', 'tanh', 'arcsinh', 'cbrt', 'floor', 'ceil', 'trunc', 'rint', 'square', 'sign', 'isnan', 'isfinite', 'deg2rad', 'rad2deg', 'radians', 'degrees', 'abs', 'fabs', 'sinc', 'signbit']:
    print(n, getattr(np, n)(x))
print(np.log(np.array([1, 2, np.e])), np.log2([1, 8]), np.log10([1, 1000]), np.arcsin([0, 1]), np.arccos([0, 1]), np.arctan2([1, -1], [1, 1]), np.logaddexp(1, 2))
print(np.pi, np.e, np.inf, np.nan, np.newaxis, np.euler_gamma, np.sqrt(2), np.exp(1), np.log(10), np.sin(np.pi / 6), np.abs(-3), np.abs([-1, 2]))
print(np.round(2.5), np.round([1.235, 2.345, -0.5], 2), np.round(12345, -2), np.around(3.14159, 3), np.array([1.55, 2.45]).round(1), np.fix([-1.5, 1.5]), np.clip([1, 5, 10], 2, 8), np.clip([1., 5], None, 3), np.array([1, 9]).clip(2, 5))
print(np.isnan([1, np.nan]), np.isinf([np.inf, 1]), np.nan_to_num([np.nan, np.inf, 1]), np.isclose(1, 1 + 1e-9), np.allclose([1, 2], [1, 2.0000001]), np.array_equal([1, 2], [1, 2]), np.isclose([1, 2], [1, 2.1]))
print(np.heaviside([-1, 0, 1], 0.5), np.interp(2.5, [1, 2, 3], [3, 2, 0]), np.interp([0, 1.5, 4], [1, 2, 3], [3, 2, 0]), np.diff([1, 4, 9, 16]), np.diff([1, 4, 9, 16], n=2), np.diff([[1, 3], [6, 10]], axis=0))
print(np.gradient([1., 2, 4, 7]), np.trapezoid([1, 2, 3]), np.convolve([1, 2, 3], [0, 1, 0.5]), np.convolve([1, 2, 3], [0, 1, 0.5], 'same'), np.correlate([1, 2, 3], [0, 1, 0.5]), np.cross([1, 2, 3], [4, 5, 6]), np.ediff1d([1, 2, 4]))
print(np.polyval([1, 2, 3], 2), np.polyval([1., 0], [1, 2]), np.polyder([1, 2, 3]), np.polyint([2, 2]), np.polymul([1, 1], [1, -1]), np.polyadd([1, 2], [1]))
