from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field, fields, is_dataclass, replace
from typing import ClassVar, List, Optional


@dataclass
class Point:
    x: int
    y: float = 2.0
    tags: List[str] = field(default_factory=list)
    count: ClassVar[int] = 0


p = Point(1)
print(p, p == Point(1), p != Point(2), p.tags is Point(1).tags, Point(1, y=3, tags=["a"]))
print(asdict(p), astuple(p), [f.name for f in fields(p)], is_dataclass(p), is_dataclass(3), replace(p, x=9))
for f in [lambda: Point(), lambda: Point(1, 2, 3, 4), lambda: Point(1, z=1), lambda: hash(p), lambda: p < p]:
    try:
        print(f())
    except TypeError as e:
        print(e)


@dataclass(order=True, frozen=True)
class V:
    major: int
    minor: int = 0
    note: str = field(default="", compare=False, repr=False)


print(V(1, 2) < V(1, 3), sorted([V(2), V(1, 5)]), hash(V(1)) == hash(V(1, note="n")), V(1) == V(1, note="q"), {V(1): "a"}[V(1)])
try:
    V(1).major = 3
except FrozenInstanceError as e:
    print(type(e).__name__, e)


@dataclass
class Base:
    a: int
    b: int = 5


@dataclass
class Child(Base):
    c: Optional[Base] = None
    total: int = field(init=False)

    def __post_init__(self):
        self.total = self.a + self.b


c = Child(1, c=Base(7))
print(c, asdict(c), c.total)


@dataclass(kw_only=True)
class K:
    a: int
    b: int = 1


print(K(a=3))
try:
    K(3)
except TypeError as e:
    print(e)
try:
    @dataclass
    class Bad:
        xs: list = []
except ValueError as e:
    print(e)
try:
    @dataclass
    class Order:
        a: int = 1
        b: int
except TypeError as e:
    print(e)


@dataclass(eq=False, repr=False)
class Plain:
    x: int


print(Plain(1) == Plain(1), Plain.__init__.__qualname__)


@dataclass
class Config:
    lr: float = 1e-3
    layers: tuple = (64, 32)

    def size(self):
        return sum(self.layers)


print(Config(), Config(lr=0.1).size(), Config.lr, vars(Config()))
