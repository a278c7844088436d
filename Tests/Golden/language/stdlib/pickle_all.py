import pickle, io, os, tempfile, collections, datetime
def show(v):
    b = pickle.dumps(v); w = pickle.loads(b); print(b, w == v, type(w).__name__)
for v in [None, True, 0, 255, 256, 65535, 65536, -1, -129, 2**31, -2**31, -2**31 - 1, 2**63, 2**100, -2**100, 1.5, 'a', 'é', '', b'ab', b'', [], [1], [1, 2, 3], (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), {}, {'a': 1}, {'a': 1, 'b': [2]}, set(), {1}, frozenset([1]), 'x' * 300, b'y' * 300, [[1], [2]], ['a', 'a'], len, int, collections.OrderedDict, float('inf')]: show(v)
class P:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return self.__dict__ == o.__dict__
class S:
    __slots__ = ('a', 'b')
class St:
    def __init__(self): self.v = 1; self.cache = 2
    def __getstate__(self): return {'v': self.v}
    def __setstate__(self, s): self.v = s['v']; self.cache = 'restored'
class L(list): pass
class D(dict): pass
class T(tuple): pass
class I(int): pass
N = collections.namedtuple('N', 'a b')
def f(): pass
show(P(1)); show(f); show(P)
s = S(); s.a = 1; t = pickle.loads(pickle.dumps(s)); print(t.a, hasattr(t, 'b'))
t = pickle.loads(pickle.dumps(St())); print(t.v, t.cache)
for v in [L([1, 2]), D(a=1), T((1, 2)), I(5), N(1, 2), bytearray(b'xy'), 1 + 2j, range(3), datetime.date(2020, 1, 2), datetime.datetime(2020, 1, 2, 3, 4), datetime.timedelta(3), ValueError('x', 1), collections.deque([1, 2]), collections.Counter('aab'), collections.defaultdict(list, {'a': [1]}), collections.OrderedDict(a=1)]:
    w = pickle.loads(pickle.dumps(v)); print(type(w).__name__, w, w == v)
x = [1]; x.append(x); y = pickle.loads(pickle.dumps(x)); print(y[1] is y)
a = [1]; p = pickle.loads(pickle.dumps((a, a))); print(p[0] is p[1])
big = list(range(3000)); print(pickle.loads(pickle.dumps(big)) == big, pickle.loads(pickle.dumps({i: str(i) for i in range(2500)})) == {i: str(i) for i in range(2500)})
with tempfile.TemporaryDirectory() as d:
    with open(d + '/p', 'wb') as fh: pickle.dump({'k': [1, 2]}, fh); pickle.dump('second', fh)
    with open(d + '/p', 'rb') as fh: print(pickle.load(fh), pickle.load(fh))
for bad in [lambda: pickle.dumps(lambda: 0), lambda: pickle.dumps((i for i in [])), lambda: pickle.loads(b''), lambda: pickle.loads(b'\x80\x04'), lambda: pickle.loads('x'), lambda: pickle.loads(b'zz'), lambda: pickle.dump(1, 2), lambda: pickle.dumps(1, 9), lambda: pickle.loads(b'\x80\x09.')]:
    try: bad()
    except Exception as e: print(type(e).__name__, str(e).split(' at 0x')[0])
print(pickle.loads(b'\x80\x02]q\x00(K\x01K\x02e.'), pickle.loads(b"(lp0\nI1\naS'a'\np1\na.") if False else '', pickle.loads(b'\x80\x03X\x02\x00\x00\x00hiq\x00.'), pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL)
