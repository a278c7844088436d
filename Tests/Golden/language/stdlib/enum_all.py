from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["BLUE"], Color.CRIMSON is Color.RED)
print(list(Color), len(Color), Color.RED in Color, Color.RED == 1, Color.RED == Color.RED, {Color.RED: "x"}[Color.CRIMSON])
print(list(Color.__members__), repr(Color), isinstance(Color.RED, Color), f"{Color.RED}", str(Color.GREEN), type(Color.RED))
for f in [lambda: Color(9), lambda: Color["X"], lambda: Color.RED < Color.BLUE, lambda: Color.PINK]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class N(IntEnum):
    A = 1
    B = auto()


print(N.A + 1, N.B, repr(N.B), N.A < N.B, f"{N.B:>4}", N(2), sorted(N, reverse=True), N.A == 1, [10, 20, 30][N.A])


class S(StrEnum):
    LEFT = auto()
    UP = "up!"


print(S.LEFT, repr(S.UP), S.UP.upper(), S("left"), S.LEFT == "left")


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def density(self):
        return round(self.mass / self.radius, 3)

    @classmethod
    def biggest(cls):
        return max(cls, key=lambda p: p.mass)


print(Planet.EARTH.density, Planet.biggest(), Planet.MARS.value, Planet.MARS.mass)


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()


rw = Perm.R | Perm.W
print(rw, repr(rw), Perm.R in rw, Perm.X in rw, rw & Perm.W, ~rw, bool(rw & Perm.X), Perm(0), rw.value, list(rw), rw ^ Perm.R)


class I(IntFlag):
    A = 1
    B = 2


print(I.A | I.B, repr(I.A | I.B), (I.A | I.B) == 3, I.A + 1)
try:
    @unique
    class Twice(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
Animal = Enum("Animal", "CAT DOG")
print(list(Animal), Animal.DOG.value, Animal(1))
Level = IntEnum("Level", {"LOW": 10, "HIGH": 20})
print(Level.HIGH > 15, Level.LOW)
try:
    class More(Color):
        BLACK = 4
except TypeError as e:
    print(e)
