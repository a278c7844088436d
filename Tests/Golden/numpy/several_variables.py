# Histograms of several variables, and arrays over the memory of others.
import numpy as np
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
r=np.random.RandomState(0); x=r.rand(20,2); y=r.rand(20); z=r.rand(20)
t(lambda: np.histogramdd(x,bins=3)); t(lambda: np.histogramdd((y,z),bins=(2,3))); t(lambda: np.histogramdd(y,bins=4)); t(lambda: np.histogramdd([y,z,y],bins=2))
t(lambda: np.histogramdd(x,bins=[[0,.5,1],[0,.2,1]],density=True)); t(lambda: np.histogramdd(x,bins=2,range=[(0,1),(0,1)],weights=y)); t(lambda: np.histogramdd(x,bins=2,range=[(0,1)])); t(lambda: np.histogramdd(x,bins=[2,3,4]))
t(lambda: np.histogramdd(x,bins=0)); t(lambda: np.histogramdd(x,bins=2.5)); t(lambda: np.histogramdd(x,bins=[[1,0],2])); t(lambda: np.histogramdd(x,bins=[[[1,0]],2])); t(lambda: np.histogramdd(x,range=[None,(2,1)])); t(lambda: np.histogramdd(x,range=[None,(0,1)],bins=2))
t(lambda: np.histogramdd(np.zeros((3,3,3)))); t(lambda: np.histogramdd(np.arange(4),bins=2)); t(lambda: np.histogramdd(np.array([[True,False],[True,True]]),bins=2)); t(lambda: np.histogramdd(x,weights=y[:3])); t(lambda: np.histogramdd(x.astype(np.float32),bins=2)); t(lambda: np.histogramdd(np.arange(6).reshape(3,2),bins=2)); t(lambda: np.histogramdd(np.zeros((0,2)),bins=2)); t(lambda: np.histogramdd([[1,2],[np.nan,3]],bins=2)); t(lambda: np.histogramdd(3,bins=2)); t(lambda: np.histogramdd(x,bins=2,density=True,weights=y))
t(lambda: np.histogram2d(y,z,bins=0)); t(lambda: np.histogram2d(y,z,bins=[2,[1,0]])); t(lambda: np.histogram2d(y,z,bins=2.5)); t(lambda: np.histogram2d(y,z,bins=[1,2,3])); t(lambda: np.histogram2d(y,z,bins=np.linspace(0,1,4)));t(lambda: np.histogram2d(y,z,range=[[0,1]]))
t(lambda: type(np.histogramdd(x)[1]))
a=np.arange(4.); b=np.from_dlpack(a); t(lambda: (b, b.base is None, b.flags.writeable, np.shares_memory(a,b), b is a)); t(lambda: np.from_dlpack([1])); t(lambda: np.from_dlpack(np.float64(3))); t(lambda: np.from_dlpack(a,copy=True)); t(lambda: np.from_dlpack(a,device='gpu')); t(lambda: np.from_dlpack(a[::-1])); t(lambda: np.from_dlpack(np.array([True,False])))
import torch
u=torch.arange(3.); t(lambda: np.from_dlpack(u)); v=np.from_dlpack(u)
try: v[0]=9
except Exception as e: print(e)
print(u,v); t(lambda: np.from_dlpack(torch.ones(2,requires_grad=True))); w=np.arange(3); w.flags.writeable=False; t(lambda: np.from_dlpack(w).flags.writeable)
t(lambda: torch.from_dlpack(a)); t(lambda: torch.from_dlpack(u)); t(lambda: np.from_dlpack(u, copy=True))
