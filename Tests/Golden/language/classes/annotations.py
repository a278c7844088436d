class A:
    x: int
    y: str = "s"
    z: "Forward"
    w: list[int] = []
    def m(self, a: int, *b: str, c: float = 1.5, **d) -> bool: pass
print(A.__annotations__, hasattr(A, "x"), A.y)
print(A.m.__annotations__)
n: int = 3
m: "later"
print(__annotations__)
def f():
    q: undefined_name = 5
    r: also_undefined
    return q
print(f(), f.__annotations__)
class B(A): v: int
print(B.__annotations__)
