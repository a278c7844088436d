from dataclasses import dataclass, field
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ':', e)
def a():
    @dataclass
    class A:
        x: list = []
def b():
    @dataclass
    class A:
        x: int = 1
        y: int
def c():
    @dataclass
    class A:
        x: int = field(default=1, default_factory=int)
def d():
    @dataclass(order=True, eq=False)
    class A: x: int
def e():
    @dataclass(frozen=True)
    class A: x: int
    @dataclass
    class B(A): y: int
def f():
    @dataclass(order=True)
    class A:
        x: int
        def __lt__(self, o): pass
def g():
    @dataclass
    class A:
        x = field(default=3)
def h():
    @dataclass(unsafe_hash=True)
    class A:
        x: int
        def __hash__(self): return 1
def i():
    @dataclass
    class A: x: dict = {}
    
def j():
    @dataclass(slots=True)
    class A:
        x: int = 1
        __slots__ = ('x',)
for fn in (a, b, c, d, e, f, g, h, i, j): t(fn)
@dataclass(slots=True)
class S:
    x: int
    y: int = 2
s = S(1); print(s, S.__slots__, hasattr(s, '__dict__')); t(lambda: setattr(s, 'z', 1))
@dataclass(eq=False)
class N: x: int
print(N(1) == N(1), hash(N(1)) != 0)
@dataclass(repr=False, init=False)
class R: x: int = 3
print('R object' in repr(R()), R().x); t(lambda: R(4))
@dataclass(unsafe_hash=True)
class U: x: int
print(hash(U(3)) == hash(U(3)), U.__hash__ is not None)
