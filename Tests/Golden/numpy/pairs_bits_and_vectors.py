# Two results at once, bits, and products of stacks of vectors: recorded from NumPy.
import numpy as np, sys, warnings
warnings.simplefilter('always')
def show(message, category, filename, lineno, file=None, line=None): print('W', category.__name__, message)
warnings.showwarning=show
def t(f):
    try: r=f(); print(r, [getattr(x,'dtype',type(x)) for x in r] if isinstance(r,tuple) else getattr(r,'dtype',None))
    except Exception as e: print(type(e).__name__, e)
for a,b in ((7,3),(-7,3),(7.5,-2),(1.,0.),(0.,0.),(1,0),(-1.,0.),(np.inf,2.),(1.,np.inf),(-1.,np.inf),(np.nan,1.)):
    t(lambda: np.divmod(a,b)); t(lambda: np.divmod(np.array([a]),b))
t(lambda: np.divmod(np.int64(7),np.int8(3))); t(lambda: np.divmod(True,True)); t(lambda: np.divmod(np.arange(5),[[2],[3]]))
t(lambda: np.divmod(np.array([-128],np.int8),np.int8(-1))); t(lambda: divmod(np.array([5,7]),3)); t(lambda: divmod(7,np.array([2,3.])))
t(lambda: np.divmod(1j,2)); t(lambda: np.divmod(1))
for v in (3.7,-3.7,np.inf,-np.inf,np.nan,-0.0,5,True,np.float32(1.25),np.float16(-2.5),[1.5,-0.5,1e300]):
    t(lambda: np.modf(v)); t(lambda: np.frexp(v))
t(lambda: np.frexp(np.float16(6e-8))); t(lambda: np.frexp(np.float32(1e-40))); t(lambda: np.modf(1j)); t(lambda: np.frexp(1j))
o=np.zeros(3); p=np.zeros(3)
t(lambda: np.modf([1.5,2.25,-3.125],o,p)); t(lambda: np.modf([1.5,2.25,3.5],out=(o,p))); print(o,p); t(lambda: np.modf([1.5,2.25,3.5],out=(None,p))); t(lambda: np.modf([1.,2,3],out=o)); t(lambda: np.modf([1.,2,3],out=(o,)))
t(lambda: np.modf([1.5],out=(o,p,o))); t(lambda: np.modf([1.5,2.5,3.5],where=[True,False,True],out=(o,p)))
t(lambda: np.modf([1.5],dtype=np.float32)); t(lambda: np.modf([1.5],o,o,o)); t(lambda: np.modf([1.5],foo=1)); t(lambda: np.modf(x=1)); t(lambda: np.modf(o,o,out=(o,p)))
print(np.divmod, np.modf.nin, np.modf.nout, np.modf.nargs, np.divmod.nargs, np.frexp.__name__, type(np.modf), np.divmod.identity)
t(lambda: np.divmod.reduce([1,2])); t(lambda: np.modf.reduce([1,2])); t(lambda: np.divmod.outer([5,7],[2,3])); t(lambda: np.divmod.accumulate([5,7])); t(lambda: np.divmod.at(o,[0],1))
x=np.array([9.,8.]); 
for v in (1.0,-1.0,0.0,np.inf,np.nan,np.float32(1),np.float16(1),5,1e300,1e-310,-0.0,True): t(lambda: np.spacing(v))
t(lambda: np.spacing([1.,2.,1e10])); t(lambda: np.spacing(1j))
for v in (5,-5,255,np.uint8(255),np.int8(-128),np.array([7,-7]),np.int64(-2**63),True,1.5,np.uint64(2**64-1)): t(lambda: np.bitwise_count(v))
for a,b in ((1.,3),(5,[1,2,3]),(np.float32(1.5),2),(np.float16(1),20),(1.,2000),(1.,-2000),(1,-1),(np.inf,3),(True,3),([1.,2.],np.int8(4)),(1.,2.5),(np.float32(1),np.int64(200)),(1.,True)): t(lambda: np.ldexp(a,b))
def u(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for n in 'vecdot matvec vecmat'.split():
    f=getattr(np,n)
    for a in ((np.ones(3),np.ones(2)),(np.ones((2,3)),np.ones(2)),(1,2),(np.ones((2,3)),np.ones((2,2))),(np.arange(6).reshape(2,3),np.arange(3)),(np.arange(3),np.arange(6).reshape(3,2)),(np.array([1j,2]),np.array([[1,2],[3,1j]])),(np.array([[1j,2]]),np.array([1,1j])),(np.ones((4,3)),np.ones((4,3,2))),([True,False],[True,True]),([[True,False]],[True,True])):
        u(lambda: f(*a))
u(lambda: np.vecdot(np.arange(6).reshape(3,2),np.ones((3,2)),axis=0)); u(lambda: np.linalg.vecdot([1j,2],[1j,2]))
u(lambda: np.packbits([1,0,1,1,0,0,0,1,1])); u(lambda: np.packbits(np.arange(12).reshape(3,4)>4,axis=0)); u(lambda: np.packbits([[1,0],[0,1]],axis=-1,bitorder='little')); u(lambda: np.packbits([1.5])); u(lambda: np.packbits(np.zeros((2,0),bool),axis=0)); u(lambda: np.packbits([1],bitorder='x')); u(lambda: np.packbits(np.zeros((2,0),bool),axis=1).shape); u(lambda: np.packbits(True))
b=np.array([[2],[7],[23]],np.uint8)
u(lambda: np.unpackbits(b)); u(lambda: np.unpackbits(b,axis=1)); u(lambda: np.unpackbits(b,axis=1,count=3)); u(lambda: np.unpackbits(b,axis=1,count=-3,bitorder='little')); u(lambda: np.unpackbits([1])); u(lambda: np.unpackbits(b,axis=0,count=30)); u(lambda: np.unpackbits(b,count=-50)); u(lambda: np.unpackbits(np.zeros((0,2),np.uint8),axis=0)); u(lambda: np.unpackbits(b,axis=2))
