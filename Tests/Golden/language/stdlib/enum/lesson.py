from enum import Enum, IntEnum, Flag, auto, unique
class Weekday(Enum):
    MON = 1
    TUE = 2
    SUN = 7
    def is_weekend(self): return self.value > 5
for d in Weekday: print(d, repr(d), d.name, d.value, d.is_weekend())
print(Weekday(2), Weekday["SUN"], Weekday.MON is Weekday(1), Weekday.MON == Weekday.TUE, len(Weekday), list(Weekday)[0])
print({Weekday.MON: "work"}[Weekday.MON], isinstance(Weekday.SUN, Weekday), Weekday.MON in Weekday)
class Size(IntEnum): S = 1; M = 2; L = 3
print(Size.S < Size.L, Size.M + 1, sorted([Size.L, Size.S]), max(Size), [x for x in range(4)][Size.M], int(Size.L))
class Mode(Flag): READ = auto(); WRITE = auto(); EXEC = auto()
rw = Mode.READ | Mode.WRITE
print(rw, Mode.READ in rw, rw & Mode.EXEC, ~Mode.READ, rw.value)
for bad in (lambda: Weekday(9), lambda: Weekday["XXX"], lambda: Weekday.MON < Weekday.TUE, lambda: Weekday.FOO):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
@unique
class Shape(Enum): SQUARE = 2; CIRCLE = 3
print(Shape.__members__, Shape.SQUARE.name.title(), f"{Shape.CIRCLE.name:>8}|")
