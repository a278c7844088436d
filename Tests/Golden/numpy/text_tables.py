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

t(lambda: np.loadtxt(io.StringIO("1 2\r\n3 4\r\n")))
t(lambda: np.loadtxt(["1,2","3,4"],delimiter=",",converters={0:lambda s: float(s)+1}))
t(lambda: np.loadtxt(["1 2"],converters=float))
t(lambda: np.loadtxt(["a b"]))
t(lambda: np.loadtxt([]))
t(lambda: np.loadtxt(["1 2","3"]))
t(lambda: np.loadtxt(["1 2 # c","3 4"]))
t(lambda: np.loadtxt(["1 2","3 4"],unpack=True))
t(lambda: np.loadtxt(["1 2","3 4"],usecols=1))
t(lambda: np.loadtxt(["1 2","3 4"],usecols=5))
t(lambda: np.loadtxt(["1","2"],dtype=int))
t(lambda: np.loadtxt(["1.5"],dtype=int))
t(lambda: np.loadtxt(["1 2","3 4"],max_rows=1))
t(lambda: np.loadtxt(["h","1 2"],skiprows=1))
t(lambda: np.loadtxt(["1 2"],ndmin=2))
t(lambda: np.loadtxt(["1 2","", "3 4"]))
t(lambda: np.loadtxt(["% 1","2"],comments=["%","#"]))
t(lambda: np.loadtxt(["1 2"],ndmin=3))
t(lambda: np.loadtxt(["1 2"],max_rows=-1))
t(lambda: np.loadtxt(["9007199254740993"],dtype=np.int64))
t(lambda: np.loadtxt(["300"],dtype=np.uint8))
t(lambda: np.loadtxt(["1,,2"],delimiter=","))
t(lambda: np.genfromtxt(["1,,2"],delimiter=","))
t(lambda: np.genfromtxt(["1 2","3 4","x"],skip_footer=1))
t(lambda: np.genfromtxt(["1 2","3"]))
t(lambda: np.genfromtxt(["1,a"],delimiter=","))
t(lambda: np.genfromtxt(["1,2"],delimiter=",",dtype=int))
t(lambda: np.genfromtxt(["1,x"],delimiter=",",dtype=int))
t(lambda: np.genfromtxt(["1,x"],delimiter=",",filling_values=7))
t(lambda: np.genfromtxt(["1 2\r\n","3 4\r\n"]))
t(lambda: np.genfromtxt([]))
