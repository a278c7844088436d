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

def at(f,x,i,*b):
    x=np.array(x); f.at(x,i,*b); return x
t(lambda: at(np.add,[0,0],[0,0,1],1))
t(lambda: at(np.add,[0,0],0,0.5))
t(lambda: at(np.add,[0.,0],[0,0],[1,2]))
t(lambda: at(np.negative,[1,2,3],[0,0,1]))
t(lambda: at(np.add,[[1,2],[3,4]],(slice(None),0),[10,20]))
t(lambda: at(np.add,[1,2],[True,False],5))
t(lambda: at(np.maximum,[1,2],[5],5))
t(lambda: at(np.add,[1,2],[0]))
t(lambda: at(np.negative,[1,2],[0],1))
t(lambda: np.add.at([1,2],[0],1))
t(lambda: at(np.divide,[1,2],[0],2))
t(lambda: at(np.multiply,[True,True],[0],False))
t(lambda: at(np.power,[2,3],[0,0],2))
t(lambda: at(np.floor_divide,[7,8],[0,0],2))
t(lambda: at(np.add,np.int8([100]),[0],100))
t(lambda: at(np.add,np.int8([100]),[0],300))
t(lambda: at(np.add,[1,2],[0,1],[1,2,3]))
t(lambda: at(np.add, [1.,2.], [], 1))
t(lambda: at(np.add, [1e308], [0], 1e308))
t(lambda: at(np.add,[1,2],(),1))
t(lambda: at(np.add,[1,2],Ellipsis,1))
t(lambda: at(np.logical_and,[1,2],[0],0))
