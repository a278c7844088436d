from dataclasses import dataclass, field, fields, asdict, astuple, replace, is_dataclass, FrozenInstanceError, KW_ONLY, InitVar, make_dataclass, MISSING
@dataclass
class P:
    x: int
    y: int = 2
    tags: list = field(default_factory=list)
    hidden: int = field(default=0, repr=False, compare=False)
    computed: int = field(init=False, default=9)
p = P(1); q = P(1, hidden=5)
print(p, p == q, p != P(2), P(1, 2, ['a']), p.tags is q.tags, [f.name for f in fields(P)], is_dataclass(P), is_dataclass(p), is_dataclass(3))
print(asdict(P(1, tags=[{'k': 1}])), astuple(p), replace(p, x=5), P.__match_args__, P.__annotations__, P.__dataclass_params__)
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ':', e)
t(lambda: P()); t(lambda: P(1, 2, [], 3, 4)); t(lambda: P(1, z=3)); t(lambda: replace(p, computed=3)); t(lambda: replace(p, nope=3)); t(lambda: fields(3)); t(lambda: asdict(P)); t(lambda: p < q); t(lambda: hash(p))
@dataclass(order=True, frozen=True)
class V:
    a: int
    b: str = 'b'
print(V(1) < V(2), sorted([V(3), V(1, 'z'), V(1, 'a')]), hash(V(1)) == hash(V(1)), {V(1): 2}[V(1)], V(1) >= V(1, 'a'))
t(lambda: setattr(V(1), 'a', 2)); t(lambda: delattr(V(1), 'a')); t(lambda: V(1) < 3); t(lambda: V(1) == (1, 'b'))
@dataclass
class K:
    a: int
    _: KW_ONLY
    b: int = 3
    c: int = field(default=4, kw_only=True)
print(K(1, b=2)); t(lambda: K(1, 2))
@dataclass
class W:
    scale: InitVar[int]
    v: int = 0
    def __post_init__(self, scale): self.v *= scale
print(W(3, 5), fields(W)[0].name)
print(make_dataclass('M', ['x', ('y', int, 5)])(1), field(default=3).default, field().default is MISSING)
