# Complex arrays: printing, operators with every kind of operand, functions of one and of two arrays, reductions.
import numpy as np


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e)[:300])


def rep(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, str(e)[:300])


x = np.array([1+2j, -0.5j, 3, complex('nan')])
y = np.array([2-1j, 1, 1j, 2])
rep(lambda: x)
show(lambda: x)
rep(lambda: x.dtype)
rep(lambda: np.array([1+2j],dtype=np.complex64))
rep(lambda: np.array(1+2j))
rep(lambda: x[0])
show(lambda: x[0])
rep(lambda: x[1])
rep(lambda: np.complex64(1.5-2j))
rep(lambda: np.complex128('1+2j'))
rep(lambda: np.array([[1e-5+1j,1e5-2j],[3,4]]))
rep(lambda: np.array([],dtype=complex))
rep(lambda: np.array([1e20+1e-3j, 0]))
rep(lambda: np.array([1.5+1j,2.25-3.125j,complex('inf'),complex(0,float('-inf'))]))
for op in ('+','-','*','/','**','//','%','==','!=','&','@'):
    rep(lambda: eval(f'x {op} y'))
    rep(lambda: eval(f'y {op} 2'))
    rep(lambda: eval(f'y {op} (1+1j)'))
    rep(lambda: eval(f'2.5 {op} y'))
    rep(lambda: eval(f'(1-1j) {op} np.arange(3)'))
    rep(lambda: eval(f'y[0] {op} y[1]'))
    rep(lambda: eval(f'y[0] {op} 3'))
    rep(lambda: eval(f'np.float32(2) {op} 1j'))
z=np.array([0.3+0.4j, -1.2+0.7j, 2-0.1j])
for f in 'exp log sqrt sin cos tan arcsin arccos sinh cosh tanh arcsinh arccosh arctanh reciprocal square negative sign log2 log10 log1p expm1 exp2 isnan isinf isfinite logical_not floor ceil trunc rint absolute fabs angle real imag conj conjugate positive isreal iscomplex iscomplexobj isrealobj deg2rad nan_to_num round signbit cbrt real_if_close'.split():
    print(f)
    rep(lambda: getattr(np,f)(z))
    rep(lambda: getattr(np,f)(z.astype(np.complex64)))
    rep(lambda: getattr(np,f)(z[0]))
    rep(lambda: getattr(np,f)(1j))
w=np.array([[0.3+0.4j, -1.2+0.7j],[2-0.1j,1]])
for f in 'sum mean prod std var cumsum cumprod max min argmax argmin sort argsort any all ptp count_nonzero diff flip unique average nansum nanmean'.split():
    print(f)
    rep(lambda: getattr(np,f)(w))
    rep(lambda: getattr(np,f)(w, 0))
    rep(lambda: getattr(np,f)(w,axis=1))
for f in 'maximum minimum fmax fmin arctan2 hypot copysign logaddexp power float_power fmod bitwise_and add subtract outer kron array_equal allclose isclose equal less logical_and'.split():
    print(f)
    rep(lambda: getattr(np,f)(y[:3],z))
    rep(lambda: getattr(np,f)(z, 2.0))
