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

t(lambda: [1,2]*np.array([1,2]))
t(lambda: (1,2)*np.array([3,4]))
t(lambda: [1,2]+np.array([1,2]))
t(lambda: [1,2]*np.array(3))
t(lambda: [1,2]*np.int64(2))
t(lambda: np.int64(2)*[1,2])
t(lambda: "ab"*np.int64(2))
t(lambda: np.array([2])*[1,2])
t(lambda: [1,2]-np.array([1,2]))
t(lambda: [1,2]*np.float64(2))
def im():
    x=[1,2]; x*=np.array([1,2]); return x
t(im)
def ip():
    x=[1,2]; x+=np.array([1,2]); return x
t(ip)
