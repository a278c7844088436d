# Every protocol, byte for byte, and back.
import pickle, collections, functools, math, operator, datetime, decimal, fractions, enum, io, sys, copy
import dataclasses
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class A:
    def __init__(self, x=1): self.x = x; self.y = [x]
    def __eq__(self, o): return type(o) is type(self) and o.__dict__ == self.__dict__
    def m(self): return 1
    class In: pass
class S:
    __slots__ = ('a', 'b')
    def __init__(self): self.a = 1; self.b = 'q'
class L(list): pass
class D(dict): pass
class T(tuple): pass
class St(str): pass
class I(int): pass
class Fl(float): pass
class GS:
    def __getstate__(self): return {'z': 1}
    def __setstate__(self, s): self.got = s
class RX:
    def __reduce__(self): return (RX, (), {'q': 2}, iter([1, 2]), iter([('a', 1)]))
    def append(self, x): self.__dict__.setdefault('l', []).append(x)
    def __setitem__(self, k, v): self.__dict__.setdefault('d', {})[k] = v
class NA:
    def __new__(cls, *a, **k):
        o = object.__new__(cls); o.a = (a, k); return o
    def __getnewargs_ex__(self): return ((1, 2), {'k': 3})
class NB:
    def __new__(cls, *a):
        o = object.__new__(cls); o.a = a; return o
    def __getnewargs__(self): return (1, 2)
class E(enum.Enum):
    R = 1
    G = 'g'
@dataclasses.dataclass
class DC:
    a: int = 1
    b: str = 'x'
P = collections.namedtuple('P', 'x y')
class Ex(Exception): pass
class Str:
    def __reduce__(self): return 'SINGLE'
SINGLE = Str()
l = L([1, 2, 3]); l.z = 1
d = D(a=1); d.q = 2
rl = []; rl.append(rl)
rd = {}; rd['s'] = rd
rt = ([],); rt[0].append(rt)
a = A(); a.me = a
shared = ['s']
vals = [None, True, False, 0, 1, 255, 256, 65535, 65536, -1, -128, -129, 2**31-1, 2**31, -2**31, -2**31-1, 2**63, -2**63, -2**64, 2**100, -2**200, 10**700, 1.5, -0.0, float('inf'), 'abc', 'é', 'x'*300, '\ud800', 'a\nb\\c\x00\r\x1a', '\U0001F600', b'', b'abc', b'\xff'*300,
  bytearray(b''), bytearray(b'xyz'), (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), [], [1], [1, 2], list(range(1001)), list(range(2000)), {}, {1: 2}, {'a': 1, 'b': [2]}, {i: i for i in range(1001)}, set(), {1}, {1, 2, 3}, frozenset(), frozenset({1}), frozenset({1, 2}),
  1j, range(5), slice(1, 2), ..., NotImplemented, type(None), type(...), int, list, len, math.sin, A, A.In, l, d, T((1, 2)), St('q'), I(5), Fl(1.5), GS(), RX(), NA(), NB(), E.R, E.G, DC(), P(1, 2), P, Ex('a', 1), ValueError('x'), SINGLE,
  [shared, shared], ('a', 'a', ['a']), collections.OrderedDict(a=1), collections.Counter('aab'), collections.deque([1, 2], 3), collections.defaultdict(list, a=[1]), functools.partial(max, 1, key=abs), fractions.Fraction(1, 3), S(), A().m, [].append, collections.OrderedDict, KeyError('k'), OSError(2, 'x'), iter([1, 2]), str.upper, b'x'*70000, 'y'*70000, ['x'*40000, 'z'*40000, 'w'*30, 'v'], print, operator.attrgetter('a'), operator.itemgetter(1, 2), operator.methodcaller('f', 1), sys.stdout, (i for i in []), lambda: 0, int | str, list[int], object(), rl, rd, rt, a, sys, types.SimpleNamespace(a=1) if 0 else 0, functools.reduce, range, zip([1]), enumerate([1]), reversed([1]), map(abs, [1]), memoryview(b'a'), {}.keys(), StopIteration(1), property(), super]
for p in range(6):
    for i, v in enumerate(vals):
        try: b = pickle.dumps(v, p)
        except Exception as e: print(p, i, type(e).__name__, e if 'at 0x' not in str(e) else str(e).split('at 0x')[0]); continue
        print(p, i, len(b), b[:160], b[-40:])
        try: w = pickle.loads(b)
        except Exception as e: print('  load', type(e).__name__, e); continue
        try: same = w == v
        except RecursionError: same = 'rec'
        print('  ', same, type(w) is type(v), w.__dict__ if type(w).__module__ == '__main__' and hasattr(w, '__dict__') and w is not SINGLE and 'at 0x' not in repr(w.__dict__) else '')
