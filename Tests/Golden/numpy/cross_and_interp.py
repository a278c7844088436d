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

t(lambda: np.cross([1,2],[3,4]))
t(lambda: np.cross([1,2],[3,4,5]))
t(lambda: np.cross([1,2,3,4],[1,2,3,4]))
t(lambda: np.interp(.5,[-np.inf,np.inf],[10,10]))
t(lambda: np.interp([360,-10,5.],[0,90,180],[1,2,3],period=360))
t(lambda: np.interp([1,2],[1],[5]))
t(lambda: np.interp(1,[2,np.nan],[1,2]))
t(lambda: np.interp(1,[1,2],[1,2,3]))
t(lambda: np.interp(3.,[1,2],[np.inf,1]))
t(lambda: np.interp(1.5,[1,2],[np.nan,1]))
t(lambda: np.interp([],[1],[1]))
