# What the initialisers of dataclasses look like from outside.
import dataclasses, inspect
from dataclasses import dataclass, field, InitVar, KW_ONLY
from typing import ClassVar
@dataclass
class A:
    x: int
    y: float = 1.5
    z: list = field(default_factory=list)
    k: ClassVar[int] = 3
    w: InitVar[int] = 7
    _: KW_ONLY
    q: str = 'a'
    h: int = field(default=9, init=False)
    def __post_init__(self, w): self.got = w
print(inspect.signature(A), A.__init__.__annotations__)
a = A(1); b = A(2, z=[1]); print(a, b, a.z is not A(1).z, a.got, A(1, w=5).got, A.__init__.__defaults__)
@dataclass(frozen=True, order=True)
class B:
    x: 'int' = 0
print(inspect.signature(B), B(), B(3) > B(2), hash(B(1)) == hash(B(1)))
try: A()
except TypeError as e: print(e)
try: A(1, 2, 3, 4, 5)
except TypeError as e: print(e)
class D:
    pass
d = D()
@dataclass
class E:
    d: object = d
print(E().d is d, inspect.signature(E.__init__).parameters['d'].default is d)
