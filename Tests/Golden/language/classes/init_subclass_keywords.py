class Base:
    registry = {}
    def __init_subclass__(cls, /, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.registry[cls.__name__] = tag
        cls.tag = tag
class A(Base, tag="a"): pass
class B(A): pass
class C(B, tag="c"): pass
print(Base.registry, A.tag, B.tag, C.tag)
try:
    class D(Base, wrong=1): pass
except TypeError as e: print(e)
try:
    class E(x=1): pass
except TypeError as e: print(e)
class M:
    def __init_subclass__(cls): print("sub", cls.__name__, cls.__mro__[1].__name__)
class N(M): pass
T = type("T", (M,), {})
