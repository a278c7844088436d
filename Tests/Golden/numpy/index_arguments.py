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

t(lambda: np.concatenate([[1.5],[2]],dtype=int))
t(lambda: np.concatenate([[1.5],[2]],dtype=int,casting="unsafe"))
t(lambda: np.concatenate([[1.5],[2]],out=np.zeros(2,int)))
t(lambda: np.delete(np.arange(4),[True,False]))
t(lambda: np.delete(np.arange(4),1.5))
t(lambda: np.delete(np.arange(4),[]))
t(lambda: np.delete(np.arange(4),9))
t(lambda:np.delete(np.arange(4),[1.5]))
t(lambda: np.insert(np.arange(4),slice(0,2),9))
t(lambda: np.matmul([[1,2]],[[1],[2]],dtype=float))
t(lambda: np.matmul([[1.5,2]],[[1],[2]],dtype=int))
t(lambda: np.matmul([[1,2]],[[1],[2]],out=np.zeros((1,1))))
t(lambda: np.cross([1,2,3],[4,5,6],axisa=0))
t(lambda: np.cross(np.arange(6).reshape(3,2),np.ones((3,2)),axis=0))
t(lambda: np.cross(np.arange(6).reshape(3,2),np.ones((3,2)),axisa=0,axisb=0,axisc=0))
t(lambda: np.cross([1,2],[3,4]))
t(lambda: np.put(np.arange(3),9,1))
def p(f,*a,**k):
    x=np.arange(4); f(x,*a,**k); return x
t(lambda: p(np.put,9,1,mode="wrap"))
t(lambda: p(np.put,9,1,mode="clip"))
t(lambda: p(np.put,[-9,5],[7,8],mode="clip"))
t(lambda: p(np.put,1,1,mode="bogus"))
t(lambda: np.choose([5,-1],[[1,2],[3,4]],mode="wrap"))
t(lambda: np.choose([5,-1],[[1,2],[3,4]],mode="clip"))
t(lambda: np.take([1,2],[5],mode="bogus"))
t(lambda: np.take([],[0],mode="wrap"))
t(lambda: np.take([],[0],mode="clip"))
def fd(shape,v,w):
    x=np.zeros(shape,int); np.fill_diagonal(x,v,wrap=w); return x
t(lambda: fd((5,2),1,True))
t(lambda: fd((5,2),[1,2,3],False))
t(lambda: fd((2,3,2),1,False))
t(lambda: fd((5,2),[1,2],True))
t(lambda: np.unravel_index(5,(2,3),order="F"))
t(lambda: np.unravel_index(5,(2,3),order="X"))
t(lambda: np.unravel_index([5.5],(2,3)))
t(lambda: np.unravel_index(-1,(2,3)))
t(lambda:np.unravel_index(7,(2,3)))
t(lambda: np.ravel_multi_index(([1,2],[0,5]),(3,4),mode="wrap"))
t(lambda: np.ravel_multi_index(([1,2],[0,5]),(3,4),mode="clip"))
t(lambda: np.ravel_multi_index(([1,2],[0,5]),(3,4),mode=("clip","wrap")))
t(lambda: np.ravel_multi_index(([1,2],[0,3]),(3,4),order="F"))
t(lambda: np.ravel_multi_index((1,[0,3]),(3,4)))
t(lambda: np.ravel_multi_index((1,9),(3,4)))
t(lambda: np.compress([1,0],[1,2],out=np.zeros(1,int)))
t(lambda: np.array([3,4]).compress([0,1]))
