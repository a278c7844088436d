from enum import Enum, IntEnum, Flag, IntFlag, auto, unique, StrEnum
class Color(Enum):
    RED = 1
    GREEN = 'g'
    BLUE = RED
    def describe(self): return self.name.lower()
print(Color.RED, repr(Color.RED), Color(1), Color['GREEN'], Color.BLUE is Color.RED, list(Color), len(Color), Color.RED.name, Color.RED.value, Color.GREEN.describe(), Color.__members__.keys())
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ':', e)
t(lambda: Color(5)); t(lambda: Color['X']); t(lambda: Color.X); t(lambda: setattr(Color, 'RED', 2)); t(lambda: Color.RED < Color.GREEN); t(lambda: Color.RED == 1); t(lambda: Color.RED in Color); t(lambda: hash(Color.RED) == hash('RED')); t(lambda: Color()); t(lambda: Color.RED.nope)
class A(Enum):
    X = auto(); Y = auto(); Z = 10; W = auto()
print([a.value for a in A], isinstance(A.X, A), type(A.X), A.X != A.Y, bool(A.X), f'{A.X}', '%s' % A.X, str(A.X))
class I(IntEnum): ONE = 1; TWO = 2
print(I.ONE + 1, I.TWO > I.ONE, I.ONE == 1, sorted([I.TWO, I.ONE]), f'{I.ONE}', repr(I.ONE), [10, 20, 30][I.TWO], I(2), str(I.ONE), '%d' % I.TWO)
class S(StrEnum): A = auto(); B = 'bee'
print(S.A, S.B.upper(), S.A == 'a', repr(S.B), f'{S.B:>5}')
try:
    class Sub(Color): Z = 3
except TypeError as e: print(e)
try:
    @unique
    class U(Enum): A = 1; B = 1
except ValueError as e: print(e)
Dyn = Enum('Dyn', 'P Q R'); print(list(Dyn), Dyn.Q.value, Enum('D2', {'a': 5}).a)
class WithInit(Enum):
    EARTH = (1, 2)
    def __init__(self, m, r): self.m, self.r = m, r
    @property
    def ratio(self): return self.m / self.r
print(WithInit.EARTH.ratio, WithInit.EARTH.value)
