from dataclasses import dataclass, field, fields, asdict
@dataclass
class Base:
    a: int
    b: int = 2
    def area(self): return self.a * self.b
@dataclass
class Child(Base):
    c: int = 3
    b: int = 20
    def __post_init__(self): self.d = self.a + self.b + self.c
c = Child(1); print(c, c.d, [f.name for f in fields(c)], c.area(), Base(1) == c, isinstance(c, Base))
@dataclass
class Node:
    value: int
    children: list['Node'] = field(default_factory=list)
n = Node(1, [Node(2), Node(3, [Node(4)])]); print(n); print(asdict(n))
@dataclass
class Loop:
    me: object = None
l = Loop(); l.me = l; print(l)
@dataclass
class Meta:
    x: int = field(default=1, metadata={'unit': 'm'})
print(fields(Meta)[0].metadata['unit'], fields(Meta)[0].type, fields(Meta)[0].name, fields(Meta)[0].default)
@dataclass
class WithProp:
    _v: int = 0
    @property
    def v(self): return self._v
    @staticmethod
    def make(): return WithProp(5)
    @classmethod
    def of(cls, n): return cls(n)
print(WithProp.make().v, WithProp.of(6))
match c:
    case Child(a, b, c=cc): print('matched', a, b, cc)
class Plain: pass
@dataclass
class Mixed(Plain):
    from typing import ClassVar
    shared: ClassVar[int] = 5
    own: int = 1
print(Mixed(), Mixed.shared, [f.name for f in fields(Mixed)])
