# Calls with stars: one starred value is taken apart by the call itself; errors name what was called.
def f(a, b=2, *c, d=4, **e): return (a, b, c, d, e)
L=[1,2,3]; T=(1,2); D={'d':5,'x':6}
print(f(*L), f(0,*L), f(*T), f(*L,**D), f(*T,**{}), f(*(i for i in range(3))), f(*range(3),**D))
class A:
    def m(self,*a,**k): return (a,k)
    def __call__(self,*a): return a
    @classmethod
    def c(cls,*a): return a
    @staticmethod
    def s(*a): return a
a=A()
print(a.m(*L),a.m(1,*T),a.m(*L,**D),a(*L),A.c(*T),a.s(*T),a.s(9,*T))
a.p=lambda *x: x
print(a.p(*L), a.p(*L,**{}))
print("abc".replace(*("a","b")), max(*L), dict(*[[(1,2)]],**{'a':3}), print(*L,**{'sep':'-'}), [].append(*[1]))
x=[]; x.append(*[5]); x.extend(*[[6,7]]); print(x)
for code in ("f(*5)","f(1,*5)","f(*5,**{})","f(**5)","f(*L,**5)","f(*L,**{1:2})","f(*[],**{})","a.m(*5)","len(*5)","x.append(*5)","x.append(1,*5)","f(*5,**6)","len(*[1,2])","f(*L,**{'a':1})","f()","x.append(*T)", "a.zzz(*T)","None(*L)","A(*L)"):
    try: print(code, eval(code))
    except Exception as e: print(code, type(e).__name__, e)
def g():
    L.append(4); return {}
print(f(*L,**g()))
def gen(*a): yield a
print(list(gen(*L)), sum(*[L]), f(*L*30)[2][:3], len(f(*range(1000))[2]))
import functools
def deco(fn):
    @functools.wraps(fn)
    def w(*args,**kwargs): return fn(*args,**kwargs)
    return w
@deco
def h(a,b=1,*,k=0): return a,b,k
print(h(1),h(1,k=3),h(1,2,k=4))
def rec(n,*a): return 0 if n==0 else 1+rec(n-1,*a)
print(rec(500,1,2))
def inf(*a): return inf(*a)
try: inf(1,2)
except RecursionError as e: print(e)
class Fail:
    def __iter__(self): raise ValueError('no')
try: f(*Fail())
except ValueError as e: print(e)
class M:
    def keys(self): return ['d']
    def __getitem__(self,k): return k*2
print(f(*L,**M()))
class S(str): pass
print(f(1,**{S('q'):1}), f(*L,**{S('q'):1}))
class B(A):
    def __init__(self,*a,**k): super().__init__(*a,**k)
try: B(1)
except TypeError as e: print(e)
class TT(tuple): pass
class LL(list):
    def __iter__(self): return iter([7,8])
print(f(*TT((1,2))), f(*LL([1])))
