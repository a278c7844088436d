# Complex arrays and numbers: parts, casts and their warnings, dtypes, creation, torch and back.
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


z = np.array([0.3+0.4j, -1.2+0.7j, 2-0.1j])
w = np.array([[0.3+0.4j, -1.2+0.7j], [2-0.1j, 1]])
rep(lambda: z.real)
rep(lambda: z.imag)
rep(lambda: np.arange(3).imag)
rep(lambda: z.conj())
rep(lambda: z.T)
rep(lambda: w.conj().T)
def setre():
    q=z.copy()
    q.real=[1,2,3]
    q.imag[1]=9
    q[0]=5
    q[2]+=1j
    return q
rep(setre)
rep(lambda: z.astype(float))
rep(lambda: z.astype(int))
rep(lambda: z.astype(bool))
rep(lambda: np.arange(3).astype(complex))
rep(lambda: np.asarray(z,dtype=float))
rep(lambda: np.array([1j],dtype=float))
rep(lambda: np.array([1j],dtype=int))
def seti():
    q=np.zeros(2)
    q[0]=1j
    return q
rep(seti)
def seti2():
    q=np.zeros(2)
    q[:]=z[:2]
    return q
rep(seti2)
def seti3():
    q=np.zeros(2)
    q+=1j
    return q
rep(seti3)
rep(lambda: float(z[0]))
rep(lambda: int(z[0]))
rep(lambda: complex(z[0]))
rep(lambda: z[0].real)
rep(lambda: z[0].imag)
rep(lambda: z[0].conjugate())
rep(lambda: abs(z[0]))
rep(lambda: z[0].item())
rep(lambda: z.tolist())
rep(lambda: isinstance(z[0], complex))
rep(lambda: hash(z[0])==hash(complex(z[0])))
rep(lambda: f'{z[0]:.2f}')
rep(lambda: np.issubdtype(z.dtype, np.complexfloating))
rep(lambda: z.dtype.kind+z.dtype.char+str(z.dtype.num)+z.dtype.str+str(z.itemsize))
rep(lambda: np.dtype('c8'))
rep(lambda: np.dtype(complex))
rep(lambda: np.dtype('D'))
rep(lambda: np.csingle)
rep(lambda: np.result_type(np.float32,1j))
rep(lambda: np.promote_types('f8','c8'))
rep(lambda: np.promote_types('i4','c8'))
rep(lambda: np.can_cast(complex,float))
rep(lambda: np.finfo(complex))
rep(lambda: np.iscomplexobj(1j))
rep(lambda: np.isscalar(1j))
rep(lambda: np.zeros(2,dtype=complex))
rep(lambda: np.ones((2,2),dtype='c8'))
rep(lambda: np.full(2,1j))
rep(lambda: np.eye(2,dtype=complex))
rep(lambda: np.arange(3,dtype=complex))
rep(lambda: np.linspace(0,1+1j,3))
rep(lambda: np.linspace(0,1,3,dtype=complex))
rep(lambda: np.empty((0,2),dtype=complex))
rep(lambda: np.exp(1j*np.pi*np.arange(4)/2).round(3))
rep(lambda: np.linalg.norm(z))
rep(lambda: np.linalg.norm(w,axis=0))
rep(lambda: np.linalg.norm(w,1))
rep(lambda: np.where([True,False,True],z,0))
rep(lambda: np.concatenate([z,[1,2]]))
rep(lambda: z*np.float32(2))
rep(lambda: z.astype('c8')*2.0)
rep(lambda: z.astype('c8')+np.float64(1))
rep(lambda: np.sqrt(-1+0j))
rep(lambda: np.sqrt(-1))
rep(lambda: np.log(np.array([0j,1])))
rep(lambda: np.array([1,1j])/0)
rep(lambda: 1/np.array([0j]))
rep(lambda: np.complex128(1)/0)
rep(lambda: np.polyval([1,2],1j))
rep(lambda: z.view(float))
rep(lambda: np.frombuffer(z.tobytes(),dtype=complex))
rep(lambda: z.mean())
rep(lambda: z.std())
rep(lambda: np.add.reduce(z))
rep(lambda: np.multiply.accumulate(z))
rep(lambda: np.add.outer(z[:2],z[:2]))
rep(lambda: z.sum(dtype='c8'))
rep(lambda: (z==z.conj()).any())
rep(lambda: sorted([1,2],key=lambda t: abs(t*1j)))
rep(lambda: np.sort([3+1j,1-2j,1+2j]))
rep(lambda: np.array2string(z,precision=2))
rep(lambda: np.meshgrid([1j],[2]))
rep(lambda: z @ w if 0 else w @ w)
rep(lambda: np.einsum('i,i->',z,z))
rep(lambda: np.nan_to_num(np.array([complex('nan'),complex('inf'),complex(1,float('nan'))])))
rep(lambda: np.random.seed(0))
rep(lambda: np.isclose(1j,1j))
rep(lambda: np.real(5))
rep(lambda: np.imag(5.0))
rep(lambda: np.angle(-1))
rep(lambda: np.angle([1j,1],deg=True))
rep(lambda: np.iscomplex([1,1j]))
rep(lambda: np.real([1,2]))
rep(lambda: np.clip(z,0,1))
rep(lambda: z.max())
rep(lambda: z.argmax())
import torch
rep(lambda: torch.from_numpy(z))
rep(lambda: torch.tensor(z))
rep(lambda: torch.tensor([1j]).numpy())
rep(lambda: torch.as_tensor(z.astype('c8')))
rep(lambda: torch.tensor(z[0]))
rep(lambda: torch.tensor([1.5j])*z[0])
rep(lambda: np.asarray(torch.tensor([1j,2])))
