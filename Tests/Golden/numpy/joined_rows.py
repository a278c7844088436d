# One array whose rows are joined, packed bits, spacings, and what require asks for.
import numpy as np
for sh in [(3,),(3,4),(2,3,4),(2,3,4,2)]:
    a=np.arange(np.prod(sh)).reshape(sh)/2
    for b in (a, a.T):
        for f in ("vstack","hstack","dstack","column_stack","concatenate","stack"):
            for ax in (0,1,-1,2):
                for kind in (b, list(b)):
                    try: r=getattr(np,f)(kind,axis=ax) if f in("concatenate","stack") else getattr(np,f)(kind); print(f,sh,ax,r.shape,r.ravel().tolist()[:60])
                    except Exception as e: print(f,sh,ax,type(e).__name__,e)
for x in (0.0,-0.0,1.0,-1.0,1e-310,np.nan,-3.5,1e-308):
    print(repr(np.spacing(x)), np.spacing(np.array([x,x],np.float32)) , np.spacing(np.array([x,2],np.float64)))
for n in (0,1,7,8,9,16,17,40):
    a=(np.arange(n*3)*7%5>1)
    for o in ("big","little"):
        print(np.packbits(a,bitorder=o), np.packbits(a.reshape(3,n),axis=1,bitorder=o), np.packbits(a.reshape(3,n),axis=0,bitorder=o),np.packbits((a*3).reshape(n,3).T,axis=1,bitorder=o))
for r in (None,[],"C","F",["C","W"],["O","F"],["A","E"],["X"],["C","F"]):
    for a in (np.arange(4.).reshape(2,2), np.arange(4.).reshape(2,2).T, [[1,2],[3,4]]):
        try:
            b=np.require(a,None,r); print(r,b is a,b.flags.c_contiguous,b.flags.f_contiguous)
        except Exception as e: print(type(e).__name__,e)
