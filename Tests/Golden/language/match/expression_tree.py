from dataclasses import dataclass
@dataclass(frozen=True)
class Num: v: float
@dataclass(frozen=True)
class Bin:
    op: str
    a: object
    b: object
def simplify(e):
    match e:
        case Bin("+", Num(0), x) | Bin("+", x, Num(0)):
            return simplify(x)
        case Bin("*", Num(1), x) | Bin("*", x, Num(1)):
            return simplify(x)
        case Bin("*", Num(0), _) | Bin("*", _, Num(0)):
            return Num(0)
        case Bin("+", Num(a), Num(b)):
            return Num(a + b)
        case Bin(op, a, b):
            sa, sb = simplify(a), simplify(b)
            return simplify(Bin(op, sa, sb)) if (sa, sb) != (a, b) else e
        case _:
            return e
print(simplify(Bin("+", Num(0), Bin("*", Num(1), Num(5)))))
print(simplify(Bin("*", Bin("+", Num(1), Num(2)), Num(0))))
print(simplify(Bin("-", Bin("+", Num(1), Num(2)), Num(4))))
