def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
ops = ['+', '-', '*', '/', '//', '%', '**', '@', '<<', '>>', '&', '|', '^']
class N:
    pass
for n in ('add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'pow', 'matmul', 'lshift', 'rshift', 'and', 'or', 'xor'):
    setattr(N, f'__{n}__', lambda s, o: NotImplemented); setattr(N, f'__r{n}__', lambda s, o: NotImplemented); setattr(N, f'__i{n}__', lambda s, o: NotImplemented)
for o in ops:
    t(lambda: eval(f'N() {o} 1')); t(lambda: eval(f'1 {o} N()')); t(lambda: eval(f'N() {o} N()')); t(lambda: exec(f'x = N(); x {o}= 1'))
class C:
    def __lt__(s, o): return NotImplemented
    __gt__ = __le__ = __ge__ = __eq__ = __ne__ = __lt__
for o in ('<', '>', '<=', '>=', '==', '!='): t(lambda: eval(f'C() {o} 1')); t(lambda: eval(f'C() {o} C()'))
class L:
    def __add__(s, o): return 'L.add'
    def __radd__(s, o): return 'L.radd'
class R(L):
    def __radd__(s, o): return 'R.radd'
class Q(L): pass
print(L() + R(), L() + Q(), R() + L(), 1 + R(), L() + 1, [] + L() if False else '', Q() + R())
class I:
    def __init__(s): s.log = []
    def __iadd__(s, o): s.log.append(o); return s
i = I(); j = i; i += 1; i += 'b'; print(j.log, i is j)
class Odd:
    def __iadd__(s, o): return 'replaced'
o = Odd(); o += 1; print(o)
lst = [[1], 2]; al = lst[0]; lst[0] += [5]; print(al, lst); tup = ([1],)
try: tup[0] += [2]
except TypeError as e: print(e, tup)
t(lambda: bool(NotImplemented)) if False else None
class U:
    def __neg__(s): return 'neg'
    def __pos__(s): return 'pos'
    def __invert__(s): return 'inv'
    def __abs__(s): return 'abs'
print(-U(), +U(), ~U(), abs(U())); t(lambda: -object()); t(lambda: abs('a')); t(lambda: ~[]); t(lambda: +{}); t(lambda: object() + 1); t(lambda: 1 + object()); t(lambda: None + None); t(lambda: [] + ()); t(lambda: () + []); t(lambda: {} + {}); t(lambda: {1} + {2}); t(lambda: 'a' - 'b'); t(lambda: [1] - [1]); t(lambda: print + 1); t(lambda: int + int); t(lambda: ... + 1); t(lambda: {} | []); t(lambda: {} | 3); t(lambda: set() | []); t(lambda: frozenset() & [1]); t(lambda: [] < {}); t(lambda: 1 < 'a'); t(lambda: None < None); t(lambda: {} < {}); t(lambda: 1j < 2j)
