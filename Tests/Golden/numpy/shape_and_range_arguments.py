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

t(lambda: np.reshape(np.arange(6).reshape(2,3).T,6,copy=False))
t(lambda: np.reshape(np.arange(6),(2,3),order="A"))
t(lambda: np.reshape(np.arange(6),(2,3),order="K"))
t(lambda:np.arange(6).reshape(2,3).T.reshape(6,order="A"))
t(lambda: np.arange(6).reshape(2,3).ravel("F"))
t(lambda: np.arange(6).reshape(2,3).T.flatten("A"))
t(lambda: np.arange(6).reshape(2,3)[::-1].ravel("K"))
t(lambda: np.arange(6).ravel("X"))
t(lambda: np.linspace([0,0],[1,2],3,axis=-1))
t(lambda: np.linspace(0,1,3,axis=1))
t(lambda: np.linspace([0,0],[1,2],3,retstep=True))
t(lambda: np.linspace(0,1,1,retstep=True))
t(lambda: np.logspace([0,1],2,3,axis=1))
t(lambda: np.logspace(0,2,3,base=[2,3]))
t(lambda: np.geomspace([1,2],[100,200],3,axis=1))
t(lambda: np.geomspace(-1,-100,3))
t(lambda: np.geomspace(1,-100,3))
t(lambda: np.logspace(0,3,4,dtype=int))
t(lambda: np.indices((2,2),sparse=True))
t(lambda: np.meshgrid([1,2],[3],copy=False)[0].base is None)
t(lambda: np.polyint([1.,2.],m=2,k=[3,4]))
t(lambda: np.polyint([1,2],m=0))
t(lambda: np.polyint([1,2],m=-1))
t(lambda: np.polyint([1,2],m=2,k=5))
t(lambda: np.polyint([1,2],m=2,k=[1,2,3]))
t(lambda: np.polyder([1,2,3],m=-1))
t(lambda: np.polyder([1,2,3],0))
