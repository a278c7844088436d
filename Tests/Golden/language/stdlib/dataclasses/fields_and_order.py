from dataclasses import *
from typing import ClassVar, List, Optional
@dataclass
class P:
    x: int
    y: float = 2.5
    tags: List[str] = field(default_factory=list, repr=False)
    kind: ClassVar[str] = "k"
    z: int = field(default=0, compare=False, metadata={"u": 1})
p = P(1); print(p, p == P(1), p == P(1, z=5), p != P(2), p.tags, P.kind, P.__match_args__, [f.name for f in fields(P)], fields(p)[1].default, fields(P)[3].metadata["u"], asdict(p), astuple(p), replace(p, x=9), is_dataclass(P), is_dataclass(p), P.__doc__, p.__eq__(5), P.__annotations__.keys())
@dataclass(order=True, frozen=True)
class V:
    major: int
    minor: int = 0
print(V(1) < V(1, 2), sorted([V(2), V(1, 5)]), max(V(1), V(3)), hash(V(1)) == hash(V(1)), {V(1): "a"}, V(1) >= V(1), V(1, 2) == V(1, 2))
@dataclass(kw_only=True)
class K:
    a: int
    b: int = 1
@dataclass
class M:
    a: int
    _: KW_ONLY
    b: int = 2
print(K(a=1), M(1, b=3))
@dataclass
class Base:
    a: int
    def __post_init__(self): self.twice = self.a * 2
@dataclass
class Child(Base):
    b: str = "b"
    a: int = 7
print(Child(), Child(3).twice, Child.__mro__[1].__name__)
@dataclass
class Init:
    n: InitVar[int]
    r: int = field(init=False, default=0)
    def __post_init__(self, n): self.r = n * 10
print(Init(4), Init(4).r)
@dataclass(eq=False)
class NoEq: a: int = 1
@dataclass(repr=False)
class NoRepr: a: int = 1
@dataclass(unsafe_hash=True)
class H: a: int = 1
@dataclass(slots=True)
class S: a: int = 1
print(NoEq() == NoEq(), "NoRepr object" in repr(NoRepr()), hash(H()) == hash(H()), S(5), S.__slots__)
D = make_dataclass("D", [("x", int), "y", ("z", int, field(default=5))], namespace={"sum": lambda s: s.x + s.z}); print(D(1, 2), D(1, 2).sum())
@dataclass
class Nest: p: P; l: list; d: dict
print(asdict(Nest(P(1), [P(2)], {"k": P(3)})), asdict(Nest(P(1), (P(2),), {}), dict_factory=lambda kv: sorted(kv)))
class X: pass
def bad1():
    @dataclass
    class B: a: int = 1; b: int
def bad2():
    @dataclass
    class B: a: list = []
def bad3():
    @dataclass
    class B(V): c: int = 0
def bad4():
    @dataclass(order=True)
    class B:
        a: int
        def __lt__(self, o): return True
def bad5():
    @dataclass(order=True, eq=False)
    class B: a: int
def bad6():
    @dataclass
    class B: a: int = field(default=1, default_factory=int)
def bad7():
    @dataclass
    class B: a = field(default=1)
def bad8():
    v = V(1); v.major = 5
def bad9(): del V(1).major
def bad10(): S(1).q = 2
for bad in (lambda: P(), lambda: P(1, 2, [], 3, 4), lambda: P(q=1), lambda: K(1), lambda: hash(p), lambda: p < P(2), bad1, bad2, bad3, bad4, bad5, bad6, bad7, bad8, bad9, bad10, lambda: asdict(5), lambda: fields(5), lambda: replace(p, q=1), lambda: replace(Init(1), r=1), lambda: asdict(P), lambda: V(1) < 5, lambda: make_dataclass("Q", ["1x"]), lambda: dataclass(5), lambda: replace(5), lambda: astuple(P), lambda: Init()):
    try: print("ok", bad())
    except Exception as e: print(type(e).__name__, e)
