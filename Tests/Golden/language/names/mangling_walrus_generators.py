class A:
    __x = 1
    def __init__(self): self.__y = 2
    def get(self): return self.__x + self.__y
    def __hidden(self): return f'{self.__y=}'
    def show(self): return self.__hidden()
a = A()
print(a.get(), sorted(k for k in vars(a)), a.show(), A._A__x)
try: a.__y
except AttributeError as e: print(e)
def f():
    r = any((last := n) > 3 for n in [1, 2, 5, 7])
    return r, last
print(f())
print(any((top := n) > 3 for n in [1, 2, 5, 7]), top)
g = (lambda: [y := 1, y**2])()
print(g)
def gen():
    try:
        yield 1
    except ValueError as e:
        print('caught', e, repr(e))
        yield 2
    yield 3
i = gen(); next(i); print(i.throw(ValueError, 'boom')); print(next(i))
def g2():
    try: raise KeyError('k')
    except KeyError:
        yield 1
        yield 2
it = g2(); next(it)
try:
    raise ValueError('v')
except ValueError as e:
    print(e.__context__)
try:
    raise
except RuntimeError as e: print(e)
try: import nothere.x
except ModuleNotFoundError as e: print(e.name, e.path, e)
class B: 
    def m(self):
        total = 0
        return [(total := total + v) for v in range(4)], total
print(B().m())
def h(a, b, /, c, *, d): pass
try: h(a=1, b=2, c=3, d=4)
except TypeError as e: print(e)
import sys
print(sys.float_info.max, sys.float_info.epsilon, sys.maxsize, sys.intern('a'))
try: 1/0
except ZeroDivisionError: print(sys.exc_info()[0], sys.exc_info()[1])
print(sys.exc_info())
import math
print(math.lcm(4,6), math.perm(5,2), math.modf(2.5), math.frexp(8.0), math.ldexp(0.5,3), math.dist([0,0],[3,4]), math.nextafter(1.0,2.0), math.remainder(7,4), math.ulp(1.0), math.gcd(12,18,24), math.prod([1,2,3]), math.comb(5,2), math.isqrt(17), math.hypot(3,4,12), math.fsum([.1]*10), math.copysign(1,-0.0), math.trunc(2.7), math.erf(.5), math.gamma(5), math.cbrt(27.0), math.exp2(3), math.log1p(1e-10), math.expm1(1e-10), math.isclose(1,1+1e-10), math.degrees(math.pi), math.radians(180), math.atan2(1,2), math.log(8,2), math.log2(8), math.log10(1000), math.fmod(7,3), math.tau)
