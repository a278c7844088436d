class I:
    def __init__(self, n): self.n = n
    def __index__(self): print('index', end=' '); return self.n
print([10, 20, 30][I(1)], 'abc'[I(2)], (1, 2)[I(0)], list(range(5))[I(1):I(3)], hex(I(255)), bin(I(5)), chr(I(65)), bytes(I(2)), [0] * I(2), 'ab' * I(2), int(I(7)), float(I(7)), round(1.2345, I(2)), range(I(3)), I(3).__index__(), '%d' % I(4) if False else '')
class BadI:
    def __index__(self): return 'x'
class BadInt:
    def __int__(self): return 'x'
class BadFloat:
    def __float__(self): return 1
class BadBool:
    def __bool__(self): return 1
class BadLen:
    def __len__(self): return -1
class BadLen2:
    def __len__(self): return 'a'
class BadStr:
    def __str__(self): return 3
class BadRepr:
    def __repr__(self): return None
class BadHash:
    def __hash__(self): return 'x'
class BadIter:
    def __iter__(self): return 3
class BadContains:
    __contains__ = None
class Trunc:
    def __trunc__(self): return 5
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ':', e)
t(lambda: [1][BadI()]); t(lambda: int(BadInt())); t(lambda: float(BadFloat())); t(lambda: bool(BadBool())); t(lambda: len(BadLen())); t(lambda: len(BadLen2())); t(lambda: str(BadStr())); t(lambda: repr(BadRepr())); t(lambda: hash(BadHash())); t(lambda: list(BadIter())); t(lambda: 1 in BadContains()); t(lambda: int(Trunc())); t(lambda: bool(BadLen())); t(lambda: if_(BadBool())); t(lambda: range(BadI())); t(lambda: 'a' * BadI()); t(lambda: hex(BadI())); t(lambda: f'{BadStr()}'); t(lambda: print(BadStr())); t(lambda: [BadRepr()].__repr__()); t(lambda: '%s' % BadStr()); t(lambda: not BadBool())
def if_(x): return 1 if x else 2
class BigLen:
    def __len__(self): return 2**70
t(lambda: len(BigLen()))
class B2:
    def __int__(self): return True
    def __complex__(self): return 1j
    def __round__(self, n=None): return ('round', n)
    def __floor__(self): return 'floor'
    def __ceil__(self): return 'ceil'
    def __abs__(self): return 'abs'
    def __divmod__(self, o): return 'divmod'
    def __rdivmod__(self, o): return 'rdivmod'
import math
print(complex(B2()), round(B2()), round(B2(), 3), math.floor(B2()), math.ceil(B2()), abs(B2()), divmod(B2(), 1), divmod(1, B2()))
