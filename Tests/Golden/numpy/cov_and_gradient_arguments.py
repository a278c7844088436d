import numpy as np, warnings, io

def t(f):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        try:
            print(repr(f()))
        except Exception as e:
            print(type(e).__name__ + ":", str(e).split("\n")[0])
    for m in w:
        print("   ", m.category.__name__, str(m.message).split("\n")[0])

t(lambda: np.cov([1.,2,4],aweights=[1,2,3.]))
t(lambda: np.cov([1.,2,4],fweights=[1.5,2,3]))
t(lambda: np.cov([1.,2,4],fweights=[-1,2,3]))
t(lambda: np.cov([1.,2,4],fweights=[1,2]))
t(lambda: np.cov([1.,2,4],ddof=1.5))
t(lambda: np.cov([[1,2],[3,5]],dtype=np.float32))
t(lambda: np.cov([1,2,4],ddof=5))
t(lambda: np.cov([1,2,4],bias=True,aweights=[0,0,0]))
t(lambda:np.cov(np.float32([[1,2],[3,5]])))
t(lambda: np.corrcoef([[1,2],[3,5]],dtype=np.float32))
t(lambda: np.corrcoef([1,1],[1,2]))
t(lambda: np.cov([[1,2],[3,4]],fweights=[[1]]))
t(lambda: np.cov(np.ones((2,2,2))))
t(lambda: np.corrcoef([[1,2,3],[2,4,7]], rowvar=False))
t(lambda: np.cov([]))
t(lambda: np.cov([1,2,4],[3,5,6],aweights=[1,2,3],fweights=[1,1,2],ddof=0))
t(lambda: np.gradient([1.,4,9],edge_order=3))
t(lambda: np.gradient([1.,4],edge_order=2))
t(lambda: np.gradient([1.,4,9,16],[0,1,3,4],edge_order=2))
t(lambda: np.gradient([[1.,4,9],[2,3,5],[2,2,2]],edge_order=2))
t(lambda: np.gradient(np.float32([1,2,4])))
t(lambda: np.gradient([1,2,4],2))
t(lambda: np.gradient([1,2,4],[1,2]))
t(lambda: np.gradient(3))
t(lambda: np.gradient([[1,2],[3,4]],axis=(0,1)))
t(lambda: np.gradient([1.,4.,9.],[0,2,4]))
t(lambda:np.gradient([1.,2],1,1))
