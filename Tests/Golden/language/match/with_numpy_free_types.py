from enum import Enum, auto
from typing import NamedTuple
class Token(Enum):
    PLUS = auto()
    MINUS = auto()
class Pair(NamedTuple):
    left: int
    right: int
def f(x):
    match x:
        case Token.PLUS: return "plus"
        case Token.MINUS: return "minus"
        case Pair(left=0, right=r): return "zero left", r
        case Pair(l, r): return "pair", l, r
        case (a, b): return "tuple", a, b
print(f(Token.PLUS), f(Token.MINUS), f(Pair(0, 5)), f(Pair(1, 2)), f((1, 2)))
