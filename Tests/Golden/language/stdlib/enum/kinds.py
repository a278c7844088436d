from enum import *
class Color(Enum):
    RED = 1
    GREEN = "g"
    BLUE = auto()
    ROUGE = 1
    def shout(self): return self.name + "!"
    @property
    def low(self): return self.name.lower()
print(Color.RED, repr(Color.RED), Color(1), Color["GREEN"], Color.ROUGE is Color.RED, list(Color), len(Color), Color.RED.name, Color.GREEN.value, Color.BLUE.value, Color.RED.shout(), Color.BLUE.low, Color.__members__, Color.RED in Color, isinstance(Color.RED, Color), type(Color.RED), Color.RED == 1, hash(Color.RED) == hash("RED"), f"{Color.RED}", "%s" % Color.RED, {Color.RED: 1}, Color)
class N(IntEnum): A = 1; B = 2
print(N.A + 1, N.B > N.A, repr(N.A), str(N.A), f"{N.A}", sorted([N.B, N.A]), N(2), N.A == 1, isinstance(N.A, int), [1, 2, 3][N.A])
class P(Flag): R = auto(); W = auto(); X = auto(); RW = R | W
print(P.R | P.X, repr(P.RW), P.RW & P.W, ~P.R, P(0), P(5), P.R in P.RW, list(P), list(P.RW), bool(P(0)), P.RW ^ P.R, P.R.value, len(P.RW), P["RW"], P.X not in P.RW)
class I(IntFlag): A = 1; B = 2
print(I.A | I.B, repr(I.A | 8), I(3), I.A + 1, I.A | 4, ~I.A)
class S(StrEnum): ONE = auto(); TWO = "2"
print(S.ONE, S.TWO + "x", repr(S.ONE), S.ONE == "one", S("2"))
@unique
class U(Enum): X = 1
class Planet(Enum):
    EARTH = (5.9, 6.3); MARS = (0.6, 3.3)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @classmethod
    def heavy(cls): return max(cls, key=lambda p: p.mass)
print(Planet.EARTH.mass, Planet.heavy(), Planet((0.6, 3.3)))
class Auto(Enum):
    def _generate_next_value_(name, start, count, last): return name.lower() + str(count)
    A = auto(); B = auto()
class Miss(Enum):
    A = 1
    @classmethod
    def _missing_(cls, v): return cls.A if v == "dflt" else None
print(Auto.A.value, Auto.B.value, Miss("dflt"), Enum("F", "a b c").b.value, list(Enum("G", {"x": 10})), Enum("H", [("p", 1)]).p, [m.name for m in reversed(Color)], dir(Color.RED)[-4:], Color.RED.__doc__, Color._value2member_map_ is not None)
class Ord(Enum):
    LO = 1; HI = 2
    def __lt__(self, o): return self.value < o.value
print(sorted([Ord.HI, Ord.LO]), member(5).value if "member" in globals() else "", nonmember)
def dup():
    @unique
    class D(Enum): A = 1; B = 1
def sub():
    class D(Color): pass
def twice():
    class D(Enum): A = 1; A = 2
def setit(): Color.RED = 5
def delit(): del Color.RED
for bad in (lambda: Color(99), lambda: Color["NOPE"], lambda: Color.NOPE, lambda: Color.RED < Color.BLUE, dup, sub, twice, setit, delit, lambda: Color.RED.RED, lambda: 5 in Color, lambda: N(9), lambda: P(99), lambda: Color(), lambda: Color.RED + 1, lambda: setattr(Color.RED, "value", 2), lambda: Color.RED(), lambda: P.R | 1, lambda: Miss("q"), lambda: Enum("Z", "a a"), lambda: S(5), lambda: Color("RED"), lambda: Color([])):
    try: print("ok", bad())
    except Exception as e: print(type(e).__name__, e)
