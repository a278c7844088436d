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

for a,b in [((4,2),(4,0)),((4,0),(4,)),((0,2),(0,)),((0,2),(0,3)),((0,0),(0,0)),((4,0),(4,2)),((2,4),(2,0))]:
    t(lambda: np.linalg.lstsq(np.zeros(a),np.zeros(b)))
t(lambda: np.linalg.solve(np.eye(2),np.ones(3)))
t(lambda: np.linalg.solve(np.eye(2),np.ones((3,1))))
t(lambda: np.linalg.multi_dot([np.eye(2),np.eye(2)],out=np.zeros((2,2))))
t(lambda: np.linalg.lstsq(np.zeros((4,2)),np.zeros((4,0))))
t(lambda: np.linalg.lstsq(np.zeros((4,0)),np.zeros(4)))
t(lambda: np.linalg.lstsq(np.zeros((0,2)),np.zeros(0)))
t(lambda: np.linalg.lstsq(np.zeros((0,2)),np.zeros((0,3))))
t(lambda: np.linalg.lstsq(np.ones((3,2)),np.ones((3,2,1))))
t(lambda: np.linalg.lstsq(np.ones((3,2)),np.float64(3)))
